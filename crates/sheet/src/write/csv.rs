//! csv with a byte order mark, so that spreadsheets read it as UTF-8.

use std::{
    borrow::Cow,
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use super::{OutCell, OutSheet, decimal_text, formula::guarded, number_text, target::Target};
use crate::SheetError;

/// Writes one table as csv. Text that a spreadsheet would run as a formula gets a leading apostrophe.
pub fn csv(path: &Path, sheet: &mut OutSheet<'_>) -> Result<(), SheetError> {
    csv_if(path, sheet, &|| true).map(drop)
}

/// Like [`csv`], but only if `keep` says yes when the rows have ended; else nothing stays, and the answer is false.
pub fn csv_if(path: &Path, sheet: &mut OutSheet<'_>, keep: &dyn Fn() -> bool) -> Result<bool, SheetError> {
    let target = Target::new(path)?;
    let mut file = BufWriter::new(File::create(target.path()).map_err(SheetError::write_failed)?);
    file.write_all("\u{feff}".as_bytes()).map_err(SheetError::write_failed)?;
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(file);
    let header = sheet.columns.iter().map(|name| guarded(name).into_owned());
    writer.write_record(header).map_err(SheetError::write_failed)?;
    for row in &mut *sheet.rows {
        let fields = row.iter().map(|cell| field(cell).into_owned());
        writer.write_record(fields).map_err(SheetError::write_failed)?;
    }
    writer.into_inner().map_err(SheetError::write_failed)?.into_inner().map_err(SheetError::write_failed)?;
    target.finish_if(keep)
}

fn field(cell: &OutCell) -> Cow<'_, str> {
    match cell {
        OutCell::Text(text) => guarded(text),
        OutCell::Integer(number) => Cow::Owned(number.to_string()),
        OutCell::Decimal { fen } => Cow::Owned(decimal_text(*fen)),
        OutCell::Number { units, places } => Cow::Owned(number_text(*units, *places)),
        OutCell::Date(date) => Cow::Owned(date.format("%Y-%m-%d").to_string()),
        OutCell::Moment(moment) => Cow::Owned(moment.format("%Y-%m-%d %H:%M").to_string()),
        OutCell::Empty => Cow::Borrowed(""),
    }
}
