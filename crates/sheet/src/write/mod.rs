//! Rows written to files: xlsx and csv.
//!
//! Phones and ids are text and stay text. No text is ever a formula, whatever it begins with. A file appears
//! under its name only when it is complete: it is written beside its target and renamed.

mod csv;
mod target;
mod xlsx;

use chrono::NaiveDate;

pub use self::{csv::csv, xlsx::xlsx};

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
    /// A day.
    Date(NaiveDate),
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
