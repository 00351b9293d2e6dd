//! Merged cells: one value that stands for a block of cells.
//!
//! Only the block's first cell carries the value in the file; under columns every cell of the block means it.
//! Blocks are applied while rows stream past, so only those that are open at the current row are held.

use crate::cell::{Cell, RawRow};

/// A block of cells, zero-based, both ends inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Merge {
    pub(crate) first_row: u32,
    pub(crate) first_column: usize,
    pub(crate) last_row: u32,
    pub(crate) last_column: usize,
}

/// More blocks than this are no table but a drawing; they are left unfilled.
const MERGES_MAX: usize = 300_000;
/// Open blocks wider than this in all cannot lie side by side in earnest.
const OPEN_COLUMNS_MAX: usize = 2_000;

/// Fills merged blocks while rows pass in ascending order.
#[derive(Debug, Default)]
pub(crate) struct MergeFill {
    merges: Vec<Merge>,
    next: usize,
    open: Vec<(Merge, Cell)>,
    /// A block wider than this is a title or a section line, not a value of several columns.
    widest: usize,
}

impl MergeFill {
    /// `columns` is the number of columns of the table.
    pub(crate) fn new(mut merges: Vec<Merge>, columns: usize) -> Self {
        if merges.len() > MERGES_MAX {
            merges.clear();
        }
        merges.sort_unstable();
        Self { merges, next: 0, open: Vec::new(), widest: (columns / 2).max(2) }
    }

    /// Completes `row`. A row without any value of its own stays blank, as the end of a block too long.
    pub(crate) fn fill(&mut self, row: &mut RawRow) {
        if self.next >= self.merges.len() && self.open.is_empty() {
            return;
        }
        let index = row.number.saturating_sub(1);
        self.open.retain(|(merge, _)| merge.last_row >= index);
        let blank = row.is_blank();
        while let Some(merge) = self.merges.get(self.next).filter(|merge| merge.first_row <= index) {
            self.next += 1;
            let width = merge.last_column - merge.first_column + 1;
            let open: usize =
                self.open.iter().map(|(merge, _)| merge.last_column - merge.first_column + 1).sum();
            let fits = width <= self.widest && open + width <= OPEN_COLUMNS_MAX;
            if merge.first_row == index && fits {
                let anchor = row.cells.iter().find(|(column, _)| *column == merge.first_column);
                if let Some((_, cell)) = anchor.filter(|(_, cell)| !cell.is_empty()) {
                    self.open.push((*merge, cell.clone()));
                }
            }
        }
        if !blank && !self.open.is_empty() {
            self.write_open(row);
        }
    }

    fn write_open(&self, row: &mut RawRow) {
        for (merge, value) in &self.open {
            for column in merge.first_column..=merge.last_column {
                match row.cells.binary_search_by_key(&column, |(at, _)| *at) {
                    Ok(found) if row.cells[found].1.is_empty() => row.cells[found].1 = value.clone(),
                    Ok(_) => {}
                    Err(place) => row.cells.insert(place, (column, value.clone())),
                }
            }
        }
    }
}

/// The block of a `BrtMergeCell` record: first and last row, first and last column.
pub(crate) fn parse_record(bytes: [u8; 16]) -> Option<Merge> {
    let number =
        |at: usize| bytes.get(at..at + 4).and_then(|part| Some(u32::from_le_bytes(part.try_into().ok()?)));
    let (first_row, last_row) = (number(0)?, number(4)?);
    let (first_column, last_column) = (number(8)? as usize, number(12)? as usize);
    several(Merge { first_row, first_column, last_row, last_column })
}

/// Reads `A1:C3`; nothing if it is no block of several cells.
pub(crate) fn parse_reference(reference: &str) -> Option<Merge> {
    let (first, last) = reference.split_once(':')?;
    let (first_row, first_column) = parse_cell(first)?;
    let (last_row, last_column) = parse_cell(last)?;
    several(Merge { first_row, first_column, last_row, last_column })
}

/// A block is one only with several cells and its ends in order.
fn several(merge: Merge) -> Option<Merge> {
    let Merge { first_row, first_column, last_row, last_column } = merge;
    let ordered = first_row <= last_row && first_column <= last_column;
    (ordered && (first_row < last_row || first_column < last_column)).then_some(merge)
}

fn parse_cell(name: &str) -> Option<(u32, usize)> {
    let split = name.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = name.split_at(split);
    let row = digits.parse::<u32>().ok()?.checked_sub(1)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|digit| *digit < 26)?;
        column = column * 26 + usize::from(digit) + 1;
    }
    Some((row, column - 1))
}

/// The blocks listed in the tail of a worksheet part.
pub(crate) fn merges_in_tail(tail: &[u8]) -> Vec<Merge> {
    let mut merges = Vec::new();
    for at in memchr::memmem::find_iter(tail, b"mergeCell ") {
        let rest = &tail[at..tail.len().min(at + 200)];
        let rest = &rest[..memchr::memchr(b'>', rest).unwrap_or(rest.len())];
        let Some(begin) = memchr::memmem::find(rest, b"ref=") else { continue };
        let quoted = rest.get(begin + 5..).unwrap_or_default();
        let end = quoted.iter().position(|byte| matches!(byte, b'"' | b'\'')).unwrap_or(0);
        if let Some(merge) = std::str::from_utf8(&quoted[..end]).ok().and_then(parse_reference) {
            merges.push(merge);
        }
    }
    merges
}
