//! The annual report: collecting its data against laying it out.

use super::Figure;
use super::program::{folder, measure, number};
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
