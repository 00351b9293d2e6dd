//! An opened file: what it is, its sheets, their heads and rows.

use std::{
    any::Any,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
};

use crate::{
    Column, Format, ReadOptions, Row, SAMPLE_ROWS, SheetError, TableHead,
    cell::{Cell, RawRow},
    guard::guarded,
    head,
    merges::MergeFill,
    ods::OdsBook,
    sniff,
    table::{RowSink, Table},
    text::TextTable,
    vcard::Cards,
    workbook::Workbook,
    xls::XlsBook,
};

/// An opened file, sniffed by its content and read for what it is, whatever its name says.
pub struct Source {
    format: Format,
    /// Gone after a reader panicked in the middle of its work.
    table: Option<Box<dyn Table>>,
    sheets: Vec<String>,
}

impl Source {
    /// Opens `path`. Workbooks are checked against bombs here, before any reader may unpack them.
    pub fn open(path: &Path, options: &ReadOptions) -> Result<Self, SheetError> {
        guarded(|| {
            let format = sniff::format(path, &options.limits)?;
            let table: Box<dyn Table> = match format {
                Format::Xlsx | Format::Xlsb => Box::new(Workbook::open(path, format, &options.limits)?),
                Format::Xls => Box::new(XlsBook::open(path, &options.limits)?),
                Format::Ods => Box::new(OdsBook::open(path, &options.limits)?),
                Format::Text => Box::new(TextTable::open(path, options)?),
                Format::VCard => Box::new(Cards::open(path, options)?),
            };
            let sheets = table.sheets().to_vec();
            Ok(Self { format, table: Some(table), sheets })
        })
    }

    /// What the file is.
    pub fn format(&self) -> Format {
        self.format
    }

    /// A text file's encoding: "UTF-8", "GB18030", "UTF-16LE"…
    pub fn encoding(&self) -> Option<&str> {
        self.table.as_ref().and_then(|table| table.encoding())
    }

    /// A text table's delimiter.
    pub fn delimiter(&self) -> Option<char> {
        self.table.as_ref().and_then(|table| table.delimiter())
    }

    /// The sheets' names in the file's order; text and vCard files have one, named by the file's stem.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Finds the header under title and preamble rows and shows the first data rows.
    /// A sheet without any row is `no_header`; a table without a header gets letters for names.
    pub fn head(&mut self, sheet: usize) -> Result<TableHead, SheetError> {
        let name = self.sheets.get(sheet).cloned().ok_or(SheetError::SheetMissing { index: sheet })?;
        let (first, merges, hint, fixed) = self.with_table(|table| {
            let merges = table.merges(sheet)?;
            let first = head::first_rows(table, sheet)?;
            Ok((first, merges, table.row_hint(sheet), table.fixed_columns()))
        })?;
        let (header_row, columns) = match fixed {
            Some(columns) => (0, columns),
            None => head::find(&first, &merges).ok_or(SheetError::NoHeader { sheet: name })?,
        };
        let mut fill = MergeFill::new(merges, columns.len());
        let mut layout = Layout::new(header_row, &columns);
        let mut sample_rows = Vec::new();
        for mut raw in first {
            fill.fill(&mut raw);
            sample_rows.extend(layout.row(&mut raw));
            if sample_rows.len() == SAMPLE_ROWS {
                break;
            }
        }
        let row_hint = hint.map(|rows| rows.saturating_sub(u64::from(header_row)));
        Ok(TableHead { header_row, columns, sample_rows, row_hint })
    }

    /// Streams the data rows under `head`, which `self.head(sheet)` gave, until `sink` breaks.
    /// Blank rows are skipped; merged blocks are filled.
    pub fn rows(
        &mut self,
        sheet: usize,
        head: &TableHead,
        sink: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), SheetError> {
        if sheet >= self.sheets.len() {
            return Err(SheetError::SheetMissing { index: sheet });
        }
        let mut layout = Layout::new(head.header_row, &head.columns);
        let mut sink_panic: Option<Box<dyn Any + Send>> = None;
        let result = self.with_table(|table| {
            let mut fill = MergeFill::new(table.merges(sheet)?, head.columns.len());
            let mut take_raw = |raw: &mut RawRow| {
                fill.fill(raw);
                let Some(row) = layout.row(raw) else { return ControlFlow::Continue(()) };
                // A panic of the caller's own is no damage of the file: it is carried past the guard.
                catch_unwind(AssertUnwindSafe(|| sink(row))).unwrap_or_else(|panic| {
                    sink_panic = Some(panic);
                    ControlFlow::Break(())
                })
            };
            let raw_sink: &mut RowSink<'_> = &mut take_raw;
            table.walk(sheet, raw_sink)
        });
        if let Some(panic) = sink_panic {
            resume_unwind(panic);
        }
        result
    }

    fn with_table<T>(
        &mut self,
        work: impl FnOnce(&mut dyn Table) -> Result<T, SheetError>,
    ) -> Result<T, SheetError> {
        let Some(mut table) = self.table.take() else {
            return Err(SheetError::damaged("the reader panicked before"));
        };
        let (result, table) = guarded(move || {
            let result = work(table.as_mut());
            Ok((result, table))
        })?;
        self.table = Some(table);
        result
    }
}

/// Lays raw rows out under columns and leaves out what is no data.
struct Layout {
    header_row: u32,
    /// The place in a row for each column of the file; `usize::MAX` where there is none.
    places: Vec<usize>,
    width: usize,
    /// Type hints may stand only in the first row under the header.
    hint_possible: bool,
}

impl Layout {
    fn new(header_row: u32, columns: &[Column]) -> Self {
        let end = columns.iter().map(|column| column.index + 1).max().unwrap_or(0);
        let mut places = vec![usize::MAX; end];
        for (place, column) in columns.iter().enumerate() {
            places[column.index] = place;
        }
        Self { header_row, places, width: columns.len(), hint_possible: header_row > 0 }
    }

    /// The data row, emptying `raw`; nothing for rows up to the header, blank rows and type hints.
    fn row(&mut self, raw: &mut RawRow) -> Option<Row> {
        if raw.number <= self.header_row {
            return None;
        }
        if raw.is_blank() {
            return None;
        }
        if std::mem::take(&mut self.hint_possible) && head::is_type_hint(raw) {
            return None;
        }
        let mut cells = vec![Cell::Empty; self.width];
        for (column, cell) in raw.cells.drain(..) {
            if let Some(place) = self.places.get(column).and_then(|place| cells.get_mut(*place)) {
                *place = cell;
            }
        }
        if cells.iter().all(Cell::is_empty) {
            return None;
        }
        Some(Row { number: raw.number, cells })
    }
}
