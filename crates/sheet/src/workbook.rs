//! xlsx and xlsb files, streamed cell by cell through calamine.
//!
//! calamine keeps the shared strings and styles in memory and streams the sheet. What it may hold is bounded
//! by `Package` before it opens the file; each sheet is walked once as bytes before its cells are read.

use std::{
    collections::HashMap,
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

use calamine::{Reader, SheetType, SheetVisible, Xlsb, XlsbError, Xlsx, XlsxError};

use crate::{
    Cell, Format, Limits, SheetError,
    merges::{Merge, merges_in_tail},
    package::{Package, Scanned as Walked},
    parts::{Parts, read_parts},
    table::{RowGather, RowSink, Table},
    values,
};

enum Book {
    Xlsx(Box<Xlsx<BufReader<File>>>),
    Xlsb(Box<Xlsb<BufReader<File>>>),
}

/// What the walk over a sheet's bytes found.
#[derive(Clone, Default)]
struct Scanned {
    merges: Vec<Merge>,
    rows: Option<u64>,
    /// Elements that may hold a value: after as many values nothing but blanks can follow. Unknown where the
    /// walk found no cell at all, as in a part of two-byte characters.
    values: Option<u64>,
}

/// A sheet of a file as it lay there at a moment.
#[derive(Clone, PartialEq, Eq)]
struct ScanKey {
    path: PathBuf,
    bytes: u64,
    changed: Option<SystemTime>,
    part: String,
}

/// The sheets scanned last. A file is opened anew for each look at it — the guess, the preview, the import — and unpacking
/// a large one takes as long as half its reading.
static SCANNED: Mutex<Vec<(ScanKey, Scanned)>> = Mutex::new(Vec::new());
/// How many are remembered.
const REMEMBERED: usize = 8;
/// A sheet with more merged blocks is scanned each time, so that what is remembered stays small.
const REMEMBERED_MERGES: usize = 5_000;

impl ScanKey {
    fn of(path: &Path, part: &str) -> Option<Self> {
        let about = path.metadata().ok()?;
        let changed = Some(about.modified().ok()?);
        Some(Self { path: path.to_owned(), bytes: about.len(), changed, part: part.to_owned() })
    }

    fn recall(&self) -> Option<Scanned> {
        let known = SCANNED.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|(key, _)| key == self).map(|(_, scanned)| scanned.clone())
    }

    fn remember(self, scanned: &Scanned) {
        if scanned.merges.len() > REMEMBERED_MERGES {
            return;
        }
        let mut known = SCANNED.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.remove(0);
        }
        known.push((self, scanned.clone()));
    }
}

/// An opened xlsx or xlsb file.
pub(crate) struct Workbook {
    path: PathBuf,
    book: Book,
    package: Package,
    limits: Limits,
    sheets: Vec<String>,
    /// The part of each sheet, where the relationships could be followed.
    parts: Vec<Option<String>>,
    scanned: HashMap<usize, Scanned>,
}

/// A sheet may hold this many cells the reader cannot make sense of before it counts as damaged.
const ODD_CELLS_MAX: u32 = 100_000;

impl Workbook {
    pub(crate) fn open(path: &Path, format: Format, limits: &Limits) -> Result<Self, SheetError> {
        let mut package = Package::open(path)?;
        let Parts { book: book_part, sheets: sheet_parts } = read_parts(&mut package)?;
        package.check_held(limits, &|name| is_held(name, &book_part))?;
        package.check_string_count()?;
        let reader = BufReader::new(File::open(path)?);
        let (book, metadata) = if format == Format::Xlsb {
            let book = Xlsb::new(reader).map_err(xlsb_error)?;
            let metadata = book.sheets_metadata().to_vec();
            (Book::Xlsb(Box::new(book)), metadata)
        } else {
            let book = Xlsx::new(reader).map_err(xlsx_error)?;
            let metadata = book.sheets_metadata().to_vec();
            (Book::Xlsx(Box::new(book)), metadata)
        };
        let mut sheets = Vec::new();
        let mut parts = Vec::new();
        for (index, sheet) in metadata.iter().enumerate() {
            // Sheets only macros can show hold the makers' own bookkeeping.
            if sheet.typ == SheetType::WorkSheet && sheet.visible != SheetVisible::VeryHidden {
                sheets.push(sheet.name.clone());
                parts.push(sheet_parts.get(index).cloned().flatten());
            }
        }
        let path = path.to_owned();
        Ok(Self { path, book, package, limits: *limits, sheets, parts, scanned: HashMap::new() })
    }

    fn scan(&mut self, sheet: usize) -> Result<&Scanned, SheetError> {
        if !self.scanned.contains_key(&sheet) {
            let scanned = match self.parts.get(sheet).cloned().flatten() {
                Some(part) => self.scan_part(&part)?,
                None => Scanned::default(),
            };
            self.scanned.insert(sheet, scanned);
        }
        self.scanned.get(&sheet).ok_or(SheetError::SheetMissing { index: sheet })
    }

    fn scan_part(&mut self, part: &str) -> Result<Scanned, SheetError> {
        let key = ScanKey::of(&self.path, part);
        if let Some(known) = key.as_ref().and_then(ScanKey::recall) {
            return Ok(known);
        }
        let scanned = match self.package.scan_sheet(part, &self.limits)? {
            Some(Walked::Xml(scan)) => Scanned {
                merges: merges_in_tail(&scan.tail),
                rows: Some(scan.rows),
                values: (scan.units > 0).then_some(scan.values),
            },
            Some(Walked::Bin(scan)) => Scanned { merges: scan.merges, ..Scanned::default() },
            None => Scanned::default(),
        };
        if let Some(key) = key {
            key.remember(&scanned);
        }
        Ok(scanned)
    }
}

impl Table for Workbook {
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    fn walk(&mut self, sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
        let values = self.scan(sheet)?.values;
        let name = self.sheets.get(sheet).ok_or(SheetError::SheetMissing { index: sheet })?;
        let mut gather = RowGather::new(sink);
        match &mut self.book {
            Book::Xlsx(book) => walk_xlsx(book, name, values, &mut gather),
            Book::Xlsb(book) => walk_xlsb(book, name, &mut gather),
        }
    }

    fn merges(&mut self, sheet: usize) -> Result<Vec<Merge>, SheetError> {
        Ok(self.scan(sheet)?.merges.clone())
    }

    fn row_hint(&mut self, sheet: usize) -> Option<u64> {
        self.scan(sheet).ok()?.rows
    }
}

fn walk_xlsx(
    book: &mut Xlsx<BufReader<File>>,
    name: &str,
    mut values_left: Option<u64>,
    gather: &mut RowGather<'_, '_>,
) -> Result<(), SheetError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(error) => return Err(xlsx_error(error)),
    };
    let mut odd = 0;
    // Formatted blanks down to the last row are not walked.
    while values_left != Some(0) {
        let cell = match cells.next_cell() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            // Single cells of kinds the reader does not know (#SPILL!, rich values) are left blank; it goes on
            // behind them.
            Err(XlsxError::CellError(_) | XlsxError::CellTAttribute(_) | XlsxError::ParseFloat(_))
                if odd < ODD_CELLS_MAX =>
            {
                odd += 1;
                continue;
            }
            Err(error) => return Err(xlsx_error(error)),
        };
        let (row, column) = cell.get_position();
        let value = values::cell(cell.get_value());
        if value == Cell::Empty {
            continue;
        }
        values_left = values_left.map(|left| left.saturating_sub(1));
        if gather.push(row, column, value).is_break() {
            return Ok(());
        }
    }
    let _ = gather.finish();
    Ok(())
}

fn walk_xlsb(
    book: &mut Xlsb<BufReader<File>>,
    name: &str,
    gather: &mut RowGather<'_, '_>,
) -> Result<(), SheetError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(xlsb_error)?;
    while let Some(cell) = cells.next_cell().map_err(xlsb_error)? {
        let (row, column) = cell.get_position();
        let value = values::cell(cell.get_value());
        if value != Cell::Empty && gather.push(row, column, value).is_break() {
            return Ok(());
        }
    }
    let _ = gather.finish();
    Ok(())
}

/// The parts calamine reads whole when it opens a workbook.
fn is_held(name: &str, book_part: &str) -> bool {
    const HELD: [&str; 6] = ["sharedstrings.", "styles.", "workbook.", "theme1.", ".rels", "[content_types]"];
    name == book_part || HELD.iter().any(|known| name.contains(known))
}

fn xlsx_error(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Encrypted,
        XlsxError::Io(error) => error.into(),
        other => SheetError::damaged(other),
    }
}

fn xlsb_error(error: XlsbError) -> SheetError {
    match error {
        XlsbError::Password => SheetError::Encrypted,
        XlsbError::Io(error) => error.into(),
        other => SheetError::damaged(other),
    }
}
