//! The list, the search box and bulk changes of a book of 1,000,000 customers, against one of 10,000 and plain SQL.

use super::Figure;
use super::program::{folder, measure, number};
use crate::fault::Fault;
use crate::house::House;

const SMALL: &str = "10000";
const LARGE: &str = "1000000";

pub(super) fn measure_lists(house: &House) -> Result<Vec<Figure>, Fault> {
    let folder = folder(house, "lists")?;
    let read = |customers: &str| {
        let book = folder.join(format!("{customers}.regulars")).display().to_string();
        measure(house, &["sample", &book, customers])?;
        measure(house, &["lists", &book])
    };
    let (small, large) = (read(SMALL)?, read(LARGE)?);
    let grows = |name: &str| number(&large, name) / number(&small, name);
    Ok(vec![
        Figure {
            name: "list: a first page",
            value: grows("page_p99"),
            unit: "×",
            bar: 3.0,
            how: "p99 of 600 random filters and orders, 1,000,000 customers over 10,000",
        },
        Figure {
            name: "list: 60 rows or the end",
            value: grows("filled_p99"),
            unit: "×",
            bar: 100.0,
            how: "the same, until the page is full; rare filters take several steps",
        },
        Figure {
            name: "search as you type",
            value: grows("search_p99"),
            unit: "×",
            bar: 2.0,
            how: "p99 of names typed letter by letter, 1,000,000 customers over 10,000",
        },
        Figure {
            name: "search against LIKE",
            value: number(&large, "search_p99") / number(&large, "like"),
            unit: "×",
            bar: 0.02,
            how: "p99 of a search over a scan of the same customers",
        },
    ])
}

pub(super) fn measure_bulk(house: &House) -> Result<Vec<Figure>, Fault> {
    let folder = folder(house, "bulk")?;
    let book = folder.join("100000.regulars").display().to_string();
    measure(house, &["sample", &book, "100000"])?;
    let plain = folder.join("plain.sqlite").display().to_string();
    let answer = measure(house, &["bulk", &book, &plain])?;
    let over = |name: &str, plain: &str| number(&answer, name) / number(&answer, plain);
    Ok(vec![
        Figure {
            name: "bulk change of 10,000",
            value: over("change", "plain_change"),
            unit: "×",
            bar: 3.0,
            how: "through the door over the same statement on a plain file, 100,000 customers",
        },
        Figure { name: "its undo", value: over("undo", "plain_undo"), unit: "×", bar: 3.0, how: "the same" },
    ])
}
