//! Rows written to files: xlsx and csv.
//!
//! Phones and ids are text and stay text. No text is ever a formula, whatever it begins with. A file appears
//! under its name only when it is complete: it is written beside its target and renamed.

mod csv;
mod folder;
mod formula;
mod target;
mod xlsx;

use chrono::{NaiveDate, NaiveDateTime};

pub(crate) use self::formula::unguarded;
pub use self::{
    csv::{csv, csv_if},
    folder::{NamedSheet, csv_folder_if},
    xlsx::{xlsx, xlsx_if},
};

/// A cell to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutCell {
    /// Text, taken literally.
    Text(String),
    /// A count.
    Integer(i64),
    /// An amount in minor units: 1234 is written as 12.34.
    Decimal {
        /// Hundredths of the currency's unit.
        fen: i64,
    },
    /// A number of so many decimal places: 12500 with three is written as 12.5.
    Number {
        /// The number without its point.
        units: i64,
        /// Digits behind the point, nine at most.
        places: u32,
    },
    /// A day.
    Date(NaiveDate),
    /// A day with its time, written to the minute.
    Moment(NaiveDateTime),
    /// Nothing.
    Empty,
}

/// A table to be written.
pub struct OutSheet<'a> {
    /// The sheet's name; characters spreadsheets refuse are replaced, and it is cut to 31 of them.
    pub name: String,
    /// The header.
    pub columns: Vec<String>,
    /// The rows, taken one by one.
    pub rows: &'a mut dyn Iterator<Item = Vec<OutCell>>,
}

/// `12.34` for 1234, without a float in between.
fn decimal_text(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    format!("{sign}{}.{:02}", fen / 100, fen % 100)
}

/// `12.5` for 12500 with three places: no more digits than it needs.
fn number_text(units: i64, places: u32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let one = 10_u64.pow(places.min(9));
    let units = units.unsigned_abs();
    let width = places.min(9) as usize;
    let text = format!("{sign}{}.{:0width$}", units / one, units % one);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
