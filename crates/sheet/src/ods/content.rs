//! `content.xml`, element by element.

use std::{
    cell::Cell as Counter,
    io::{BufRead, BufReader, Error, ErrorKind, Read},
    ops::ControlFlow,
    rc::Rc,
};

use quick_xml::{
    Reader,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
};

use crate::{
    Cell, Limits, SheetError,
    cell::RawRow,
    merges::Merge,
    package::Package,
    parts::attribute,
    values::{iso_duration, iso_moment, text_cell},
};

const ROWS_MAX: u32 = 1_048_576;
const COLUMNS_MAX: usize = 16_384;
/// A run of blanks is announced by its length.
const BLANKS_MAX: usize = 1_000;

/// What is met on the way through the file.
pub(super) enum Visit<'a> {
    Sheet(String),
    Merge(Merge),
    /// A row that is not blank.
    Row(&'a mut RawRow),
}

type Visitor<'a> = dyn FnMut(Visit<'_>) -> ControlFlow<()> + 'a;

/// Walks the whole file, or until the visitor breaks. Rows are read only of the sheet `wanted`, or of all.
pub(super) fn walk_content(
    package: &mut Package,
    limits: &Limits,
    wanted: Option<usize>,
    visitor: &mut Visitor<'_>,
) -> Result<(), SheetError> {
    let part = package.reader("content.xml")?.ok_or_else(|| SheetError::damaged("content.xml is missing"))?;
    let since = Rc::new(Counter::new(0));
    let metered = Metered { inner: part, since: Rc::clone(&since), total: 0, limits: *limits };
    let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, metered));
    reader.config_mut().check_end_names = false;
    reader.config_mut().expand_empty_elements = true;
    let room = limits.loaded_cells;
    let mut content = Content { reader, buffer: Vec::new(), since, row: 0, room, raw: RawRow::default() };
    let mut sheet = 0;
    loop {
        let Some(name) = content.next_sheet()? else { return Ok(()) };
        if visitor(Visit::Sheet(name)).is_break() {
            return Ok(());
        }
        let skipped = wanted.is_some_and(|wanted| wanted != sheet);
        if skipped {
            content.skip(1)?;
        } else if content.rows(visitor)?.is_break() || wanted.is_some() {
            return Ok(());
        }
        sheet += 1;
    }
}

struct Content<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// Bytes taken since the last event.
    since: Rc<Counter<u64>>,
    /// Rows passed in this sheet.
    row: u32,
    /// Cells that repetition may still yield.
    room: u64,
    raw: RawRow,
}

/// How an element is met.
enum Met {
    Start(BytesStart<'static>),
    End(String),
    Text(String),
    Other,
    Eof,
}

impl<R: BufRead> Content<R> {
    fn event(&mut self) -> Result<Met, SheetError> {
        self.buffer.clear();
        self.since.set(0);
        let event = self.reader.read_event_into(&mut self.buffer).map_err(xml_error)?;
        Ok(match event {
            Event::Start(element) => Met::Start(element.into_owned()),
            Event::End(element) => Met::End(element.local_name().as_ref().to_owned()),
            Event::Text(text) => Met::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Met::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(reference) => Met::Text(resolved(&reference)),
            Event::Eof => Met::Eof,
            _ => Met::Other,
        })
    }

    /// Goes on to the next named table and returns its name.
    fn next_sheet(&mut self) -> Result<Option<String>, SheetError> {
        loop {
            match self.event()? {
                Met::Start(element) => match element.local_name().as_ref() {
                    "table" => match attribute(&element, "name") {
                        Some(name) => {
                            self.row = 0;
                            return Ok(Some(name));
                        }
                        None => self.skip(1)?,
                    },
                    "tracked-changes" | "dde-links" | "content-validations" => self.skip(1)?,
                    _ => {}
                },
                Met::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Leaves `depth` elements that are open.
    fn skip(&mut self, mut depth: u32) -> Result<(), SheetError> {
        while depth > 0 {
            match self.event()? {
                Met::Start(_) => depth += 1,
                Met::End(_) => depth -= 1,
                Met::Eof => return Err(SheetError::damaged("content.xml breaks off")),
                Met::Text(_) | Met::Other => {}
            }
        }
        Ok(())
    }

    fn rows(&mut self, visitor: &mut Visitor<'_>) -> Result<ControlFlow<()>, SheetError> {
        loop {
            match self.event()? {
                Met::Start(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        if self.row(&element, visitor)?.is_break() {
                            return Ok(ControlFlow::Break(()));
                        }
                    }
                    "table-row-group" | "table-rows" | "table-header-rows" => {}
                    _ => self.skip(1)?,
                },
                Met::End(name) if name == "table" => return Ok(ControlFlow::Continue(())),
                Met::Eof => return Err(SheetError::damaged("content.xml breaks off")),
                _ => {}
            }
        }
    }

    /// One row element, as often as it says.
    fn row(
        &mut self,
        element: &BytesStart<'_>,
        visitor: &mut Visitor<'_>,
    ) -> Result<ControlFlow<()>, SheetError> {
        let repeated = repetition(element, "number-rows-repeated");
        let times = repeated.min(u64::from(ROWS_MAX.saturating_sub(self.row)));
        self.raw.cells.clear();
        let mut column = 0_usize;
        loop {
            match self.event()? {
                Met::Start(cell) => match cell.local_name().as_ref() {
                    "table-cell" => {
                        if self.cell(&cell, &mut column, visitor)?.is_break() {
                            return Ok(ControlFlow::Break(()));
                        }
                    }
                    "covered-table-cell" => {
                        column = column.saturating_add(repeated_columns(&cell));
                        self.skip(1)?;
                    }
                    _ => self.skip(1)?,
                },
                Met::End(name) if name == "table-row" => break,
                Met::Eof => return Err(SheetError::damaged("content.xml breaks off")),
                _ => {}
            }
        }
        self.repeat_row(times, visitor)
    }

    fn repeat_row(&mut self, times: u64, visitor: &mut Visitor<'_>) -> Result<ControlFlow<()>, SheetError> {
        let first = self.row;
        self.row = self.row.saturating_add(u32::try_from(times).unwrap_or(ROWS_MAX));
        if self.raw.cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        let cells = std::mem::take(&mut self.raw.cells);
        for number in first..self.row {
            if number > first {
                self.spend(cells.len())?;
            }
            self.raw.number = number + 1;
            self.raw.cells.clone_from(&cells);
            if visitor(Visit::Row(&mut self.raw)).is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// One cell element, as often as it says.
    fn cell(
        &mut self,
        element: &BytesStart<'_>,
        column: &mut usize,
        visitor: &mut Visitor<'_>,
    ) -> Result<ControlFlow<()>, SheetError> {
        let times = repeated_columns(element);
        if let Some(merge) = self.merge(element, *column)
            && visitor(Visit::Merge(merge)).is_break()
        {
            return Ok(ControlFlow::Break(()));
        }
        let text = self.cell_text()?;
        let first = *column;
        *column = column.saturating_add(times).min(COLUMNS_MAX);
        let value = value(element, text);
        if value != Cell::Empty && first < *column {
            self.spend(*column - first - 1)?;
            self.raw.cells.extend((first..*column).map(|at| (at, value.clone())));
        }
        Ok(ControlFlow::Continue(()))
    }

    fn merge(&self, element: &BytesStart<'_>, column: usize) -> Option<Merge> {
        let rows = u32::try_from(repetition(element, "number-rows-spanned")).ok()?;
        let columns = usize::try_from(repetition(element, "number-columns-spanned")).ok()?;
        (rows > 1 || columns > 1).then(|| Merge {
            first_row: self.row,
            first_column: column,
            last_row: self.row.saturating_add(rows.saturating_sub(1)),
            last_column: column.saturating_add(columns.saturating_sub(1)),
        })
    }

    /// Takes from what repetition may yield.
    fn spend(&mut self, cells: usize) -> Result<(), SheetError> {
        let limit = self.room;
        self.room = self
            .room
            .checked_sub(cells as u64)
            .ok_or_else(|| SheetError::Bomb { part: "content.xml".to_owned(), limit })?;
        Ok(())
    }

    /// The text of a cell up to its end: paragraphs as lines, without notes and drawings.
    fn cell_text(&mut self) -> Result<String, SheetError> {
        let mut text = String::new();
        let mut depth = 1_u32;
        let mut paragraphs = 0;
        while depth > 0 {
            match self.event()? {
                Met::Start(element) => {
                    depth += 1;
                    match element.local_name().as_ref() {
                        "p" => {
                            if paragraphs > 0 {
                                text.push('\n');
                            }
                            paragraphs += 1;
                        }
                        "s" => {
                            let count = usize::try_from(repetition(&element, "c")).unwrap_or(1);
                            text.extend(std::iter::repeat_n(' ', count.min(BLANKS_MAX)));
                        }
                        "tab" => text.push('\t'),
                        "line-break" => text.push('\n'),
                        "span" | "a" => {}
                        _ => {
                            self.skip(1)?;
                            depth -= 1;
                        }
                    }
                }
                Met::End(_) => depth -= 1,
                // Only paragraphs carry text; what stands between them is layout of the file.
                Met::Text(part) if depth > 1 => text.push_str(&part),
                Met::Text(_) | Met::Other => {}
                Met::Eof => return Err(SheetError::damaged("content.xml breaks off")),
            }
            if text.len() as u64 > TEXT_MAX {
                return Err(SheetError::Bomb { part: "content.xml".to_owned(), limit: TEXT_MAX });
            }
        }
        Ok(text)
    }
}

/// Far more than a cell holds.
const TEXT_MAX: u64 = 16 << 20;

fn value(element: &BytesStart<'_>, text: String) -> Cell {
    let get = |name| attribute(element, name);
    let kinds: Vec<(String, String)> = element
        .attributes()
        .with_checks(false)
        .flatten()
        .filter(|attribute| attribute.key.local_name().as_ref() == "value-type")
        .map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned()))
        .collect();
    if kinds.iter().any(|(_, kind)| kind == "error") {
        return if text.is_empty() { Cell::Empty } else { Cell::Error(text) };
    }
    let Some((_, kind)) = kinds.first() else { return text_cell(&text) };
    match kind.as_str() {
        "float" | "currency" | "percentage" => {
            match get("value").and_then(|number| number.trim().parse().ok()) {
                Some(number) => Cell::Number(number),
                None => text_cell(&text),
            }
        }
        "date" => get("date-value").map_or_else(|| text_cell(&text), |date| iso_moment(&date)),
        "time" => get("time-value").map_or_else(|| text_cell(&text), |time| iso_duration(&time)),
        "boolean" => match get("boolean-value").as_deref() {
            Some("true" | "TRUE") => Cell::Bool(true),
            Some("false" | "FALSE") => Cell::Bool(false),
            _ => text_cell(&text),
        },
        _ => match get("string-value").filter(|value| !value.is_empty()) {
            Some(value) => text_cell(&value),
            None => text_cell(&text),
        },
    }
}

fn repetition(element: &BytesStart<'_>, name: &str) -> u64 {
    attribute(element, name).and_then(|count| count.trim().parse().ok()).unwrap_or(1)
}

fn repeated_columns(element: &BytesStart<'_>) -> usize {
    usize::try_from(repetition(element, "number-columns-repeated")).unwrap_or(COLUMNS_MAX).min(COLUMNS_MAX)
}

fn resolved(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => letter.to_string(),
        Ok(None) => resolve_predefined_entity(&reference.xml10_content()).unwrap_or_default().to_owned(),
        Err(_) => String::new(),
    }
}

fn xml_error(error: quick_xml::Error) -> SheetError {
    match error {
        quick_xml::Error::Io(error) if error.kind() == ErrorKind::OutOfMemory => {
            SheetError::Bomb { part: "content.xml".to_owned(), limit: 0 }
        }
        other => SheetError::damaged(other),
    }
}

/// Stops an element that never ends and a file that unpacks without end.
struct Metered<R> {
    inner: R,
    since: Rc<Counter<u64>>,
    total: u64,
    limits: Limits,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.since.get() > self.limits.record_bytes || self.total > self.limits.sheet_bytes {
            return Err(Error::from(ErrorKind::OutOfMemory));
        }
        let read = self.inner.read(buffer)?;
        self.since.set(self.since.get() + read as u64);
        self.total += read as u64;
        Ok(read)
    }
}
