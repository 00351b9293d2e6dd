//! Importing purchases: against reading the cells alone, and against a file ten times smaller.

use super::Figure;
use super::program::{folder, measure, number};
use crate::fault::Fault;
use crate::house::House;

const ROWS: u32 = 540_000;
/// Measured so often, the fastest counts: what the machine does besides only ever adds.
const TAKES: usize = 3;

pub(super) fn measure_xlsx(house: &House) -> Result<Vec<Figure>, Fault> {
    let folder = folder(house, "import")?;
    let file = folder.join("purchases.xlsx").display().to_string();
    measure(house, &["make", &file, &ROWS.to_string()])?;
    let (mut cells, mut whole, mut peak) = (f64::INFINITY, f64::INFINITY, 0.0_f64);
    for take in 0..TAKES {
        cells = cells.min(number(&measure(house, &["cells", &file])?, "seconds"));
        let book = folder.join(format!("{take}.regulars")).display().to_string();
        let answer = measure(house, &["import", &file, &book])?;
        whole = whole.min(number(&answer, "seconds"));
        peak = peak.max(number(&answer, "peak_mb"));
    }
    Ok(vec![
        Figure {
            name: "import of xlsx: time",
            value: whole / cells,
            unit: "×",
            bar: 3.0,
            how: "540,000 × 8, open to committed, over calamine reading the cells; best of three each",
        },
        Figure {
            name: "import of xlsx: memory",
            value: peak,
            unit: "MB",
            bar: 700.0,
            how: "peak of the process",
        },
    ])
}

pub(super) fn measure_growth(house: &House) -> Result<Vec<Figure>, Fault> {
    let folder = folder(house, "growth")?;
    let import = |rows: u32| {
        let file = folder.join(format!("{rows}.csv")).display().to_string();
        measure(house, &["make", &file, &rows.to_string()])?;
        let book = folder.join(format!("{rows}.regulars")).display().to_string();
        measure(house, &["import", &file, &book])
    };
    let (small, large) = (import(ROWS)?, import(ROWS * 10)?);
    Ok(vec![
        Figure {
            name: "csv ten times larger: time",
            value: number(&large, "seconds") / number(&small, "seconds"),
            unit: "×",
            bar: 11.0,
            how: "5,400,000 rows over 540,000",
        },
        Figure {
            name: "csv ten times larger: memory",
            value: number(&large, "peak_mb") / number(&small, "peak_mb"),
            unit: "×",
            bar: 1.2,
            how: "peak of the same two processes",
        },
    ])
}
