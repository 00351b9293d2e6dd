//! The annual report: collecting its data against laying it out. Customers' reports: how long each takes.

use super::Figure;
use super::program::{folder, measure, measure_on_one_core, number};
use crate::fault::Fault;
use crate::house::House;

pub(super) fn measure_report(house: &House) -> Result<Vec<Figure>, Fault> {
    let book = folder(house, "report")?.join("sample.regulars").display().to_string();
    measure(house, &["sample", &book, "100000"])?;
    // A finished year and the running one, whose comparison reads the purchases themselves.
    let mut figures = Vec::new();
    for (name, year) in [("report of a finished year", "2025"), ("report of the running year", "2026")] {
        let answer = measure(house, &["report", &book, year])?;
        figures.push(Figure {
            name,
            value: number(&answer, "collect_seconds") / number(&answer, "layout_seconds"),
            unit: "×",
            bar: 1.0,
            how: "collecting over laying out, 100,000 customers, about 1,000,000 purchases",
        });
    }
    Ok(figures)
}

pub(super) fn measure_customers(house: &House) -> Result<Vec<Figure>, Fault> {
    let book = folder(house, "customers")?.join("sample.regulars").display().to_string();
    measure(house, &["sample", &book, "2000"])?;
    let answer = measure_on_one_core(house, &["customers", &book, "2025", "200"])?;
    let made = number(&answer, "reports");
    Ok(vec![
        Figure {
            name: "a customer's report: time",
            value: 1000.0 * number(&answer, "seconds") / made.max(1.0),
            unit: "ms",
            bar: 50.0,
            how: "200 in one PDF on one core, from the book to the last byte, once a first one is made",
        },
        Figure {
            name: "200 customers' reports: memory",
            value: number(&answer, "peak_mb"),
            unit: "MB",
            bar: 400.0,
            how: "peak of the same process",
        },
    ])
}
