//! Delimited text of any encoding, streamed.
//!
//! A file is read twice: once whole but cheaply, to choose the encoding and count lines, and then row by row.
//! Memory is bounded by the longest record allowed, whatever the file's size.

mod decode;
mod delimiter;
pub(crate) mod encoding;

use std::{
    cell::Cell as Counter,
    fs::File,
    io::{BufReader, Read},
    ops::ControlFlow,
    path::{Path, PathBuf},
    rc::Rc,
};

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::Encoding;

pub(crate) use decode::Decoded;

use crate::{
    Cell, ReadOptions, SheetError,
    cell::RawRow,
    table::{RowSink, Table},
    values::text_cell,
    write::unguarded,
};

/// As much text as the delimiter is judged by.
const SAMPLE_BYTES: u64 = 256 << 10;
const COLUMNS_MAX: usize = 16_384;

/// An opened text table.
pub(crate) struct TextTable {
    path: PathBuf,
    sheets: Vec<String>,
    encoding: &'static Encoding,
    encoding_name: &'static str,
    delimiter: u8,
    lines: u64,
    record_bytes: u64,
}

impl TextTable {
    pub(crate) fn open(path: &Path, options: &ReadOptions) -> Result<Self, SheetError> {
        let survey = encoding::survey(path)?;
        let encoding = encoding::chosen(options.encoding.as_deref(), &survey)?;
        let mut sample = Vec::new();
        decoded(path, encoding)?.take(SAMPLE_BYTES).read_to_end(&mut sample)?;
        let sample = whole_characters(sample);
        if sample.trim_matches(|letter: char| letter.is_whitespace() || letter == '\0').is_empty() {
            return Err(SheetError::Empty);
        }
        let delimiter = match options.delimiter.map(u8::try_from) {
            Some(Ok(delimiter)) => delimiter,
            Some(Err(_)) | None => delimiter::detect(&sample),
        };
        Ok(Self {
            path: path.to_owned(),
            sheets: vec![stem(path)],
            encoding,
            encoding_name: encoding::display_name(encoding),
            delimiter,
            lines: survey.lines,
            record_bytes: options.limits.record_bytes,
        })
    }

    /// A csv reader over the decoded file, and a counter of the bytes it took.
    fn reader(&self) -> Result<(csv::Reader<Metered>, Rc<Counter<u64>>), SheetError> {
        let taken = Rc::new(Counter::new(0));
        let input = Metered {
            inner: decoded(&self.path, self.encoding)?,
            taken: Rc::clone(&taken),
            limit: self.record_bytes,
        };
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(input);
        Ok((reader, taken))
    }
}

impl Table for TextTable {
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    fn walk(&mut self, _sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
        let (mut reader, taken) = self.reader()?;
        let mut record = ByteRecord::new();
        let mut raw = RawRow::default();
        let mut line = reader.position().line();
        loop {
            taken.set(0);
            if !reader.read_byte_record(&mut record).map_err(csv_error)? {
                return Ok(());
            }
            let after = reader.position().line();
            raw.number = raw.number.saturating_add(rows_passed(after - line, &record));
            line = after;
            raw.cells.clear();
            for (column, field) in record.iter().enumerate().take(COLUMNS_MAX) {
                match field_cell(field) {
                    Cell::Empty => {}
                    cell => raw.cells.push((column, cell)),
                }
            }
            if let ControlFlow::Break(()) = sink(&mut raw) {
                return Ok(());
            }
        }
    }

    fn row_hint(&mut self, _sheet: usize) -> Option<u64> {
        Some(self.lines)
    }

    fn encoding(&self) -> Option<&str> {
        Some(self.encoding_name)
    }

    fn delimiter(&self) -> Option<char> {
        Some(char::from(self.delimiter))
    }
}

/// The decoded text of a file, always UTF-8, ending in a line feed.
pub(crate) fn decoded(
    path: &Path,
    encoding: &'static Encoding,
) -> Result<Decoded<BufReader<File>>, SheetError> {
    Ok(Decoded::new(BufReader::with_capacity(1 << 16, File::open(path)?), encoding))
}

/// The file's name without extension, as the name of its one sheet.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// How many rows of a spreadsheet lie between two records: the record itself and blank lines before it.
/// Line breaks inside quotes are no rows.
fn rows_passed(lines: u64, record: &ByteRecord) -> u32 {
    if lines <= 1 {
        return 1;
    }
    let inside = memchr::memchr_iter(b'\n', record.as_slice()).count() as u64;
    u32::try_from(lines.saturating_sub(inside).max(1)).unwrap_or(u32::MAX)
}

fn field_cell(field: &[u8]) -> Cell {
    match std::str::from_utf8(field) {
        Ok(text) => text_cell(unguarded(text)),
        // Cannot happen behind the decoder; lossy is better than lost.
        Err(_) => text_cell(&String::from_utf8_lossy(field)),
    }
}

/// A sample that ends inside a character keeps what came before.
fn whole_characters(mut bytes: Vec<u8>) -> String {
    if let Err(error) = std::str::from_utf8(&bytes) {
        bytes.truncate(error.valid_up_to());
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn csv_error(error: csv::Error) -> SheetError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        other => SheetError::damaged(format!("{other:?}")),
    }
}

/// Stops a record that never ends, as an unclosed quote in a huge file makes it.
struct Metered {
    inner: Decoded<BufReader<File>>,
    taken: Rc<Counter<u64>>,
    limit: u64,
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.taken.get() > self.limit {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "a record never ends"));
        }
        let read = self.inner.read(buffer)?;
        self.taken.set(self.taken.get() + read as u64);
        Ok(read)
    }
}
