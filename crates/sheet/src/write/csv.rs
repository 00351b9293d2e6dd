//! csv with a byte order mark, so that spreadsheets read it as UTF-8.

use std::{
    borrow::Cow,
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use super::{OutCell, OutSheet, decimal_text, target::Target};
use crate::SheetError;

/// Writes one table as csv. Text that a spreadsheet would run as a formula gets a leading apostrophe.
pub fn csv(path: &Path, sheet: &mut OutSheet<'_>) -> Result<(), SheetError> {
    let target = Target::new(path)?;
    let mut file = BufWriter::new(File::create(target.path()).map_err(SheetError::write_failed)?);
    file.write_all("\u{feff}".as_bytes()).map_err(SheetError::write_failed)?;
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(file);
    let header = sheet.columns.iter().map(|name| harmless(name).into_owned());
    writer.write_record(header).map_err(SheetError::write_failed)?;
    for row in &mut *sheet.rows {
        let fields = row.iter().map(|cell| field(cell).into_owned());
        writer.write_record(fields).map_err(SheetError::write_failed)?;
    }
    writer.into_inner().map_err(SheetError::write_failed)?.into_inner().map_err(SheetError::write_failed)?;
    target.finish()
}

fn field(cell: &OutCell) -> Cow<'_, str> {
    match cell {
        OutCell::Text(text) => harmless(text),
        OutCell::Integer(number) => Cow::Owned(number.to_string()),
        OutCell::Decimal { fen } => Cow::Owned(decimal_text(*fen)),
        OutCell::Date(date) => Cow::Owned(date.format("%Y-%m-%d").to_string()),
        OutCell::Empty => Cow::Borrowed(""),
    }
}

/// Text as no spreadsheet takes it for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
