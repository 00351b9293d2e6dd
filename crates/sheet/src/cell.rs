//! Cells, rows and columns as every format hands them on.
//!
//! A cell keeps what the file says and no more: what a text means (a phone, a date, an amount) is decided
//! elsewhere, once, with the whole column in view.

use std::borrow::Cow;

use chrono::{NaiveDateTime, NaiveTime};

/// One cell of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text as written, without NUL characters.
    Text(String),
    /// A number of a spreadsheet; texts that look like numbers stay text.
    Number(f64),
    /// A number shown as a date, converted with the file's own epoch (1900 or 1904).
    Date(NaiveDateTime),
    /// A number shown as a time of day, without a date.
    Time(NaiveTime),
    /// True or false.
    Bool(bool),
    /// The error a formula ended in, as shown: `#REF!`.
    Error(String),
}

impl Cell {
    /// The cell as text: integral numbers without `.0`, dates as `2024-05-01` or `2024-05-01 08:30:00`.
    /// Text is returned as written, so a phone spoilt to `1.38E+10` can still be recognised as spoilt.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number_text(*number)),
            Self::Date(moment) => {
                let form = if moment.time() == NaiveTime::MIN { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" };
                Cow::Owned(moment.format(form).to_string())
            }
            Self::Time(time) => Cow::Owned(time.format("%H:%M:%S").to_string()),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
        }
    }

    /// True for nothing and for text of blanks only.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// Plain digits: f64's `Display` never writes an exponent, and writes integral values without a fraction.
/// Binary dust of spreadsheet arithmetic (0.1 + 0.2) is cut at fifteen digits, as spreadsheets show it.
fn number_text(number: f64) -> String {
    if number == 0.0 {
        return "0".to_owned();
    }
    if number.fract() == 0.0 || !number.is_finite() {
        return number.to_string();
    }
    let shortest = number.to_string();
    if shortest.len() <= 16 {
        return shortest;
    }
    format!("{number:.14e}").parse::<f64>().map_or(shortest, |rounded| rounded.to_string())
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The header as written, trimmed, without byte order mark; a repeated one ends in " 2", " 3"…
    /// Where the header cell is blank but data stands below, the column's letter: "C".
    pub name: String,
    /// Zero-based position in the file.
    pub index: usize,
}

/// One data row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The row a person sees beside it in a spreadsheet, 1-based. For vCards, the number of the card.
    pub number: u32,
    /// The cells, as many as the head has columns and in their order.
    pub cells: Vec<Cell>,
}

/// What stands at the top of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct TableHead {
    /// The 1-based row of the header; 0 if the table has none (columns are then named by letters) and for vCards.
    pub header_row: u32,
    /// The columns with a header or data, from left to right.
    pub columns: Vec<Column>,
    /// The first data rows, at most [`SAMPLE_ROWS`].
    pub sample_rows: Vec<Row>,
    /// About how many data rows follow, if cheaply known; for progress only.
    pub row_hint: Option<u64>,
}

/// How many data rows a head shows.
pub const SAMPLE_ROWS: usize = 20;

/// A row as the file has it, before it is laid out under columns.
#[derive(Debug, Default)]
pub(crate) struct RawRow {
    /// 1-based.
    pub(crate) number: u32,
    /// Zero-based column and cell, ascending, blanks left out.
    pub(crate) cells: Vec<(usize, Cell)>,
}

impl RawRow {
    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.is_empty())
    }
}

/// The letters of a column: 0 is A, 26 is AA.
pub(crate) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}
