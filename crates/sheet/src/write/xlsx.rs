//! xlsx, written row by row in constant memory.

use std::path::Path;

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{OutCell, OutSheet, decimal_text, number_text, target::Target};
use crate::SheetError;

/// The rows a sheet holds, its header included.
const ROWS_MAX: u32 = 1_048_576;
/// The characters a cell holds, counted as UTF-16.
const CELL_UNITS: usize = 32_767;
const NAME_CHARS: usize = 31;
/// Numbers beyond this lose digits in a spreadsheet and are written as text.
const EXACT_MAX: u64 = 999_999_999_999_999;

/// Writes tables as the sheets of one workbook. Too many rows are `too_many_rows`, never cut off.
pub fn xlsx(path: &Path, sheets: &mut [OutSheet<'_>]) -> Result<(), SheetError> {
    xlsx_if(path, sheets, &|| true).map(drop)
}

/// Like [`xlsx`], but only if `keep` says yes when the rows have ended; else nothing stays, and the answer is false.
pub fn xlsx_if(
    path: &Path,
    sheets: &mut [OutSheet<'_>],
    keep: &dyn Fn() -> bool,
) -> Result<bool, SheetError> {
    let target = Target::new(path)?;
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &names);
        let worksheet = workbook.add_worksheet_with_constant_memory().map_err(writer_error)?;
        worksheet.set_name(&name).map_err(writer_error)?;
        names.push(name);
        write_sheet(worksheet, sheet, &formats)?;
    }
    if !keep() {
        return Ok(false);
    }
    workbook.save(target.path()).map_err(writer_error)?;
    target.finish_if(keep)
}

struct Formats {
    header: Format,
    text: Format,
    integer: Format,
    decimal: Format,
    number: Format,
    date: Format,
    moment: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            header: Format::new().set_bold().set_num_format("@"),
            text: Format::new().set_num_format("@"),
            integer: Format::new().set_num_format("0"),
            decimal: Format::new().set_num_format("#,##0.00"),
            number: Format::new().set_num_format("General"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        }
    }
}

fn write_sheet(sheet: &mut Worksheet, table: &mut OutSheet<'_>, formats: &Formats) -> Result<(), SheetError> {
    sheet.set_freeze_panes(1, 0).map_err(writer_error)?;
    for (column, name) in table.columns.iter().enumerate() {
        let column = column_number(column)?;
        sheet.set_column_width(column, header_width(name)).map_err(writer_error)?;
        sheet.write_string_with_format(0, column, fitted(name), &formats.header).map_err(writer_error)?;
    }
    let mut row = 0;
    for cells in &mut *table.rows {
        row += 1;
        if row >= ROWS_MAX {
            return Err(SheetError::TooManyRows { rows: u64::from(row), limit: u64::from(ROWS_MAX - 1) });
        }
        for (column, cell) in cells.iter().enumerate() {
            write_cell(sheet, row, column_number(column)?, cell, formats).map_err(writer_error)?;
        }
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &OutCell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        OutCell::Empty => return Ok(()),
        OutCell::Text(text) if text.is_empty() => return Ok(()),
        OutCell::Text(text) => sheet.write_string_with_format(row, column, fitted(text), &formats.text)?,
        OutCell::Integer(number) => {
            write_number(sheet, row, column, *number, &number.to_string(), &formats.integer)?
        }
        OutCell::Decimal { fen } => {
            write_number(sheet, row, column, *fen, &decimal_text(*fen), &formats.decimal)?
        }
        OutCell::Number { units, places } => {
            write_number(sheet, row, column, *units, &number_text(*units, *places), &formats.number)?
        }
        OutCell::Moment(moment) => sheet.write_datetime_with_format(row, column, moment, &formats.moment)?,
        OutCell::Date(date) => sheet.write_datetime_with_format(row, column, date, &formats.date)?,
    };
    Ok(())
}

/// Writes `text`, the decimal form of a number of `digits`, as a number if a spreadsheet can hold it exactly.
fn write_number<'a>(
    sheet: &'a mut Worksheet,
    row: u32,
    column: u16,
    digits: i64,
    text: &str,
    format: &Format,
) -> Result<&'a mut Worksheet, XlsxError> {
    match text.parse::<f64>() {
        Ok(number) if digits.unsigned_abs() <= EXACT_MAX => {
            sheet.write_number_with_format(row, column, number, format)
        }
        _ => sheet.write_string(row, column, text),
    }
}

fn column_number(column: usize) -> Result<u16, SheetError> {
    u16::try_from(column).map_err(SheetError::write_failed)
}

/// Text cut to what a cell holds.
fn fitted(text: &str) -> &str {
    if text.len() <= CELL_UNITS {
        return text;
    }
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > CELL_UNITS {
            return &text[..at];
        }
    }
    text
}

/// A width that shows the header: wide characters take two places.
fn header_width(name: &str) -> f64 {
    let places: u32 = name.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum();
    f64::from(places.clamp(8, 40) + 4)
}

/// A name spreadsheets accept and no other sheet has.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let allowed =
        |letter: char| if "[]:*?/\\".contains(letter) || letter.is_control() { '_' } else { letter };
    let plain: String = wanted.trim().trim_matches('\'').chars().map(allowed).take(NAME_CHARS).collect();
    let plain = if plain.is_empty() { format!("{}", taken.len() + 1) } else { plain };
    let mut name = plain.clone();
    let mut number = 1;
    while taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
        number += 1;
        let suffix = format!(" {number}");
        let kept: String = plain.chars().take(NAME_CHARS - suffix.len()).collect();
        name = kept + &suffix;
    }
    name
}

fn writer_error(error: XlsxError) -> SheetError {
    SheetError::write_failed(error)
}
