//! Finds the header row of a table under titles and preambles.
//!
//! A header is the first row that spans most of the table's columns with short, distinct words that are no
//! values. Words that headers are known by weigh more. What a header means is decided elsewhere.

use std::{collections::HashMap, ops::ControlFlow};

use crate::{
    Column, SAMPLE_ROWS, SheetError,
    cell::{Cell, RawRow, column_letters},
    merges::Merge,
    table::Table,
    vocabulary,
};

/// Rows with content looked at; preambles are shorter.
const ROWS_LOOKED_AT: usize = 100;
/// A header is looked for among this many rows.
const HEADER_ROWS: usize = 60;
/// Cells looked at, so that crafted sheets of thousands of columns stay cheap.
const CELLS_LOOKED_AT: usize = 400_000;
/// Longer texts are sentences, not headers.
const HEADER_CHARS: usize = 60;

/// The first rows of a sheet that are not blank.
pub(crate) fn first_rows(table: &mut dyn Table, sheet: usize) -> Result<Vec<RawRow>, SheetError> {
    let mut rows = Vec::new();
    let mut cells = 0;
    table.walk(sheet, &mut |raw| {
        if !raw.is_blank() {
            cells += raw.cells.len();
            rows.push(RawRow { number: raw.number, cells: raw.cells.clone() });
        }
        if rows.len() < ROWS_LOOKED_AT && cells < CELLS_LOOKED_AT {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    Ok(rows)
}

/// The header's row and the columns; nothing without any row.
pub(crate) fn find(rows: &[RawRow], merges: &[Merge]) -> Option<(u32, Vec<Column>)> {
    if rows.is_empty() {
        return None;
    }
    let filled = with_vertical_merges(rows, merges);
    Some(match header_index(&filled) {
        Some(index) => (rows[index].number, columns(Some(&filled[index]), &rows[index + 1..])),
        None => (0, columns(None, rows)),
    })
}

/// Headers of two levels: a cell merged downwards is the header of its column on the lower level too.
fn with_vertical_merges(rows: &[RawRow], merges: &[Merge]) -> Vec<RawRow> {
    let mut filled: Vec<RawRow> =
        rows.iter().map(|row| RawRow { number: row.number, cells: row.cells.clone() }).collect();
    for merge in merges.iter().filter(|merge| merge.first_column == merge.last_column) {
        let value = rows
            .iter()
            .find(|row| row.number == merge.first_row + 1)
            .and_then(|row| row.cells.iter().find(|(column, _)| *column == merge.first_column));
        let Some((_, value)) = value else { continue };
        let below = merge.first_row + 2..=merge.last_row.saturating_add(1);
        for row in filled.iter_mut().filter(|row| below.contains(&row.number)) {
            if let Err(place) = row.cells.binary_search_by_key(&merge.first_column, |(at, _)| *at) {
                row.cells.insert(place, (merge.first_column, value.clone()));
            }
        }
    }
    filled
}

fn header_index(rows: &[RawRow]) -> Option<usize> {
    let looked_at = &rows[..rows.len().min(HEADER_ROWS)];
    let widths: Vec<usize> = rows.iter().map(width).collect();
    let mut found: Option<(usize, usize)> = None;
    for (index, row) in looked_at.iter().enumerate() {
        let Some(marks) = header_marks(row, typical_width(&widths[index..])) else { continue };
        match found {
            None => found = Some((index, marks)),
            // Directly below, more known words or a wider row: the first was a line of groups or a title.
            Some((first, first_marks)) => {
                let lower_level = index == first + 1 && widths[index] > widths[first] && marks >= first_marks;
                let title_before = widths[index] > widths[first] && marks >= first_marks + 2;
                if lower_level || title_before {
                    found = Some((index, marks));
                }
            }
        }
    }
    found.map(|(index, _)| index)
}

fn width(row: &RawRow) -> usize {
    row.cells.iter().filter(|(_, cell)| !cell.is_empty()).count()
}

/// How wide the rows from here on are: the upper quartile, so that titles and ragged rows do not matter.
fn typical_width(widths: &[usize]) -> usize {
    let mut near: Vec<usize> = widths.iter().take(40).copied().collect();
    near.sort_unstable();
    near.get(near.len() * 3 / 4).or(near.last()).copied().unwrap_or(0)
}

/// How many known header words the row has; nothing if it cannot be a header.
fn header_marks(row: &RawRow, typical: usize) -> Option<usize> {
    let cells: Vec<&Cell> = row.cells.iter().map(|(_, cell)| cell).filter(|cell| !cell.is_empty()).collect();
    let known = cells.iter().filter(|cell| vocabulary::is_header(&cell.text())).count();
    // A row of one cell is a header only of a table of one column.
    if cells.is_empty() || (cells.len() == 1 && typical > 1) {
        return None;
    }
    if cells.len() * 2 < typical {
        return None;
    }
    let words = cells.iter().filter(|cell| is_word(cell)).count();
    // Headers of years or months are numbers; a known word beside them gives them away.
    let enough = words * 5 >= cells.len() * 4 || (known > 0 && words * 4 >= cells.len());
    let doubtful = (repeats(&cells) && known * 4 < cells.len())
        || ((has_value(&cells) || is_caption(&cells)) && known * 2 < cells.len());
    if !enough || doubtful {
        return None;
    }
    if cells.len() == 1 && known == 0 && typical <= 1 {
        return single_column_word(cells[0]).then_some(0);
    }
    Some(known)
}

/// In a table of one column only a known word can be told from a value; an unknown one is still taken as header
/// when it is not a sentence.
fn single_column_word(cell: &Cell) -> bool {
    cell.text().chars().count() <= 20
}

fn repeats(cells: &[&Cell]) -> bool {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for cell in cells {
        *seen.entry(cell.text().trim().to_owned()).or_default() += 1;
    }
    seen.len() * 2 <= cells.len() && cells.len() > 1
}

/// `制表人：王五` beside `部门：销售部`: names with their values, as they stand above tables.
fn is_caption(cells: &[&Cell]) -> bool {
    let pairs = cells.iter().filter(|cell| {
        let text = cell.text();
        text.trim().trim_end_matches([':', '：']).contains([':', '：'])
    });
    pairs.count() * 2 >= cells.len()
}

/// A phone, an e-mail address or a date among the cells makes the row data.
fn has_value(cells: &[&Cell]) -> bool {
    cells.iter().any(|cell| match cell {
        Cell::Date(_) | Cell::Time(_) | Cell::Error(_) => true,
        Cell::Text(text) => vocabulary::is_value(text),
        _ => false,
    })
}

fn is_word(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let text = text.trim();
            text.chars().count() <= HEADER_CHARS
                && !vocabulary::is_value(text)
                && !vocabulary::is_number(text)
        }
        _ => false,
    }
}

/// The columns: those with a header, and those without that have data in the rows looked at.
fn columns(header: Option<&RawRow>, below: &[RawRow]) -> Vec<Column> {
    let mut names: HashMap<usize, String> = HashMap::new();
    let mut indexes: Vec<usize> = Vec::new();
    for (index, cell) in header.iter().flat_map(|row| &row.cells) {
        let name = clean_name(&cell.text());
        if !name.is_empty() {
            names.insert(*index, name);
            indexes.push(*index);
        }
    }
    let data = below.iter().take(SAMPLE_ROWS * 3).flat_map(|row| &row.cells);
    indexes.extend(data.filter(|(_, cell)| !cell.is_empty()).map(|(index, _)| *index));
    indexes.sort_unstable();
    indexes.dedup();
    let mut seen: HashMap<String, usize> = HashMap::new();
    indexes
        .into_iter()
        .map(|index| {
            let name = names.remove(&index).unwrap_or_else(|| column_letters(index));
            let name = match seen.get(&name) {
                Some(_) => numbered(&name, &mut seen),
                None => name,
            };
            seen.entry(name.clone()).or_insert(1);
            Column { name, index }
        })
        .collect()
}

/// The next free "name 2", "name 3"…
fn numbered(name: &str, seen: &mut HashMap<String, usize>) -> String {
    loop {
        let count = seen.entry(name.to_owned()).or_insert(1);
        *count += 1;
        let candidate = format!("{name} {count}");
        if !seen.contains_key(&candidate) {
            return candidate;
        }
    }
}

fn clean_name(text: &str) -> String {
    let edge = |letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\0');
    text.trim_matches(edge).to_owned()
}

/// True for the row under the header of import templates that explains each column's type.
pub(crate) fn is_type_hint(row: &RawRow) -> bool {
    let texts: Vec<_> = row.cells.iter().map(|(_, cell)| cell).filter(|cell| !cell.is_empty()).collect();
    let hints = texts.iter().filter(|cell| vocabulary::is_type_hint(&cell.text())).count();
    hints > 0 && hints * 2 >= texts.len()
}
