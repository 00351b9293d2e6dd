//! Pure rules of labels: the sheets that are sold, whether one fits its paper, and the postcode within an address.

use super::{LabelKind, LabelSheet};
use crate::{CoreError, Result};

/// A4 in micrometres.
const PAPER: (u32, u32) = (210_000, 297_000);
/// The smallest label that holds an address: 20 × 10 mm.
const SMALLEST: (u32, u32) = (20_000, 10_000);
/// More labels on one sheet nobody sells.
const MOST: u32 = 40;

/// The common sheets.
pub fn kinds() -> [LabelKind; 5] {
    let sheet = |columns, rows, (width_um, height_um), (left_um, top_um), column_gap_um| LabelSheet {
        columns,
        rows,
        width_um,
        height_um,
        left_um,
        top_um,
        column_gap_um,
        row_gap_um: 0,
    };
    [
        LabelKind { key: "3x8", sheet: sheet(3, 8, (70_000, 37_000), (0, 500), 0) },
        LabelKind { key: "3x7", sheet: sheet(3, 7, (63_500, 38_100), (7_250, 15_150), 2_500) },
        LabelKind { key: "2x7", sheet: sheet(2, 7, (99_100, 38_100), (4_650, 15_150), 2_500) },
        LabelKind { key: "2x8", sheet: sheet(2, 8, (99_100, 33_900), (4_650, 12_900), 2_500) },
        LabelKind { key: "2x5", sheet: sheet(2, 5, (99_100, 57_000), (4_650, 6_000), 2_500) },
    ]
}

/// Refuses a sheet whose labels are too small to read or do not lie on A4.
pub fn check(sheet: &LabelSheet) -> Result<()> {
    let LabelSheet { columns, rows, width_um, height_um, left_um, top_um, column_gap_um, row_gap_um } =
        *sheet;
    let long = |first: u32, count: u32, each: u32, gap: u32| {
        u64::from(first)
            + u64::from(count) * u64::from(each)
            + u64::from(count.saturating_sub(1)) * u64::from(gap)
    };
    let is_many = (1..=MOST).contains(&columns) && (1..=MOST).contains(&rows);
    let is_readable = width_um >= SMALLEST.0 && height_um >= SMALLEST.1;
    let is_inside = long(left_um, columns, width_um, column_gap_um) <= u64::from(PAPER.0)
        && long(top_um, rows, height_um, row_gap_um) <= u64::from(PAPER.1);
    if is_many && is_readable && is_inside { Ok(()) } else { Err(CoreError::SheetTooLarge) }
}

/// The postcode of an address, six digits alone at its beginning or its end, and the address without it.
pub fn postcode(address: &str) -> (Option<String>, String) {
    let is_idle = |letter: char| letter.is_whitespace() || ",，。()（）:：".contains(letter);
    let address = address.trim_matches(is_idle);
    let split = |at: Option<usize>| at.map_or((address, ""), |at| address.split_at(at));
    let (first, after) = split(address.find(is_idle));
    let (before, last) = split(address.rfind(is_idle));
    for (word, rest) in [(first, after), (last, before)] {
        let code: String = word.trim_matches(is_idle).chars().map(crate::money::narrow).collect();
        if code.len() == 6 && code.bytes().all(|letter| letter.is_ascii_digit()) {
            return (Some(code), rest.trim_matches(is_idle).to_owned());
        }
    }
    (None, address.to_owned())
}
