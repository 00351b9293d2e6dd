//! Any spreadsheet, text table or vCard file becomes rows of typed cells; rows become xlsx and csv files.
//!
//! What holds: a file is read for what it contains, whatever its name says; memory stays bounded whatever the
//! file claims; every failure is a [`SheetError`] with a code. What must not be here: any knowledge of customers
//! or databases, and any sentence a person reads.
//!
//! ```no_run
//! # use regulars_sheet::{ReadOptions, SheetError, Source};
//! # use std::{ops::ControlFlow, path::Path};
//! # fn read() -> Result<(), SheetError> {
//! let mut source = Source::open(Path::new("customers.xlsx"), &ReadOptions::default())?;
//! let head = source.head(0)?;
//! source.rows(0, &head, &mut |row| {
//!     println!("{} {}", row.number, row.cells[0].text());
//!     ControlFlow::Continue(())
//! })
//! # }
//! ```

mod bin_scan;
mod cell;
mod error;
mod guard;
mod head;
mod merges;
mod ods;
mod options;
mod package;
mod parts;
mod sniff;
mod source;
mod table;
mod text;
mod values;
mod vcard;
mod vocabulary;
mod workbook;
mod xls;
mod xml_scan;

pub mod write;

#[cfg(test)]
mod tests;

pub use cell::{Cell, Column, Row, SAMPLE_ROWS, TableHead};
pub use error::SheetError;
pub use options::{Format, Limits, ReadOptions};
pub use source::Source;
