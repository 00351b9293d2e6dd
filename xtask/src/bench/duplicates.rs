//! Duplicates: finding them against one pass reading the customers, merging against plain SQL.

use super::Figure;
use super::program::{folder, measure, number};
use crate::fault::Fault;
use crate::house::House;

pub(super) fn measure_duplicates(house: &House) -> Result<Vec<Figure>, Fault> {
    let folder = folder(house, "duplicates")?;
    let place = |name: &str| folder.join(name).display().to_string();
    let (large, small) = (place("large.regulars"), place("small.regulars"));
    measure(house, &["sample", &large, "100000"])?;
    let found = measure(house, &["duplicates", &large, "100000"])?;
    measure(house, &["sample", &small, "3000"])?;
    let merged = measure(house, &["merge", &small, &place("plain.sqlite")])?;
    let ratio = |one: &str, other: &str| number(&merged, one) / number(&merged, other);
    Ok(vec![
        Figure {
            name: "duplicates: time",
            value: number(&found, "find_seconds") / number(&found, "pass_seconds"),
            unit: "×",
            bar: 10.0,
            how: "100,000 customers, 2 % of them twice, over one pass reading them; best of three each",
        },
        Figure {
            name: "merge of two: time",
            value: ratio("merge_seconds", "plain_merge_seconds"),
            unit: "×",
            bar: 3.0,
            how: "300 merges over the same by plain SQL on the same tables",
        },
        Figure {
            name: "undo of a merge: time",
            value: ratio("undo_seconds", "plain_undo_seconds"),
            unit: "×",
            bar: 3.0,
            how: "the same 300 taken back",
        },
    ])
}
