//! The overview of a year against summing its purchases.

use super::Figure;
use super::program::{folder, measure, number};
use crate::fault::Fault;
use crate::house::House;

/// Customers of the sample, each with about ten purchases.
const CUSTOMERS: &str = "1000000";

pub(super) fn measure_overview(house: &House) -> Result<Vec<Figure>, Fault> {
    let book = folder(house, "overview")?.join("sample.regulars").display().to_string();
    measure(house, &["sample", &book, CUSTOMERS])?;
    let answer = measure(house, &["overview", &book, "2026"])?;
    Ok(vec![
        Figure {
            name: "overview of a year",
            value: number(&answer, "overview_seconds") / number(&answer, "sum_seconds"),
            unit: "×",
            bar: 0.01,
            how: "its figures over summing the same purchases, 1,000,000 customers, about 10,000,000 purchases",
        },
        Figure {
            name: "overview: amounts that differ",
            value: number(&answer, "differing"),
            unit: "",
            bar: 0.0,
            how: "of 12 months and all tiers, against the sum of the purchases",
        },
    ])
}
