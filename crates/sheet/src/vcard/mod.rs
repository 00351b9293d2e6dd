//! Contact cards of versions 2.1, 3.0 and 4.0, flattened to a table with one row per card.
//!
//! Columns have fixed names and stand there only if some card fills them. Cards are streamed; pictures and
//! sounds are passed over.

mod birthday;
mod card;
mod lines;

use std::{
    fs::File,
    io::{BufRead, BufReader},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{
    Cell, Column, ReadOptions, SheetError,
    cell::RawRow,
    table::{RowSink, Table},
    text,
};

use card::{COLUMNS, Card};
use lines::Lines;

/// An opened vCard file.
pub(crate) struct Cards {
    path: PathBuf,
    sheets: Vec<String>,
    encoding: &'static Encoding,
    record_bytes: u64,
    count: u64,
    /// Indexes into `COLUMNS`.
    used: Vec<usize>,
}

impl Cards {
    pub(crate) fn open(path: &Path, options: &ReadOptions) -> Result<Self, SheetError> {
        let survey = text::encoding::survey(path)?;
        let encoding = text::encoding::chosen(options.encoding.as_deref(), &survey)?;
        let mut cards = Self {
            path: path.to_owned(),
            sheets: vec![text::stem(path)],
            encoding,
            record_bytes: options.limits.record_bytes,
            count: 0,
            used: Vec::new(),
        };
        let mut filled = [false; COLUMNS.len()];
        let mut count = 0;
        cards.each_card(&mut |card| {
            count += 1;
            for (is_filled, value) in filled.iter_mut().zip(card.values()) {
                *is_filled |= !value.is_empty();
            }
            ControlFlow::Continue(())
        })?;
        if count == 0 {
            return Err(SheetError::damaged("no card is complete"));
        }
        cards.count = count;
        cards.used = (0..COLUMNS.len()).filter(|index| filled[*index]).collect();
        Ok(cards)
    }

    /// Bytes to read lines from, and the encoding they are in. UTF-16 has no lines before it is decoded.
    fn bytes(&self) -> Result<(Box<dyn BufRead>, &'static Encoding), SheetError> {
        if self.encoding == UTF_16LE || self.encoding == UTF_16BE {
            let decoded = text::decoded(&self.path, self.encoding)?;
            return Ok((Box::new(BufReader::new(decoded)), UTF_8));
        }
        Ok((Box::new(BufReader::new(File::open(&self.path)?)), self.encoding))
    }

    fn each_card(&self, sink: &mut dyn FnMut(Card) -> ControlFlow<()>) -> Result<(), SheetError> {
        let (bytes, encoding) = self.bytes()?;
        let mut lines = Lines::new(bytes, encoding, self.record_bytes);
        let mut open: Option<Card> = None;
        while let Some(line) = lines.next_line()? {
            match (line.name.as_str(), &mut open) {
                ("BEGIN", _) if line.value.trim().eq_ignore_ascii_case("vcard") => {
                    // A card without an end is ended by the next one's beginning.
                    if let Some(card) = open.replace(Card::default())
                        && sink(card).is_break()
                    {
                        return Ok(());
                    }
                }
                ("END", _) if line.value.trim().eq_ignore_ascii_case("vcard") => {
                    if let Some(card) = open.take()
                        && sink(card).is_break()
                    {
                        return Ok(());
                    }
                }
                (_, Some(card)) => card.add(line),
                (_, None) => {}
            }
        }
        if let Some(card) = open {
            let _ = sink(card);
        }
        Ok(())
    }
}

impl Table for Cards {
    fn sheets(&self) -> &[String] {
        &self.sheets
    }

    fn walk(&mut self, _sheet: usize, sink: &mut RowSink<'_>) -> Result<(), SheetError> {
        let mut raw = RawRow::default();
        self.each_card(&mut |card| {
            raw.number = raw.number.saturating_add(1);
            let values = card.values();
            raw.cells.clear();
            for (column, index) in self.used.iter().enumerate() {
                if !values[*index].is_empty() {
                    raw.cells.push((column, Cell::Text(values[*index].clone())));
                }
            }
            sink(&mut raw)
        })
    }

    fn row_hint(&mut self, _sheet: usize) -> Option<u64> {
        Some(self.count)
    }

    fn fixed_columns(&self) -> Option<Vec<Column>> {
        let column = |(index, used): (usize, &usize)| Column { name: COLUMNS[*used].to_owned(), index };
        Some(self.used.iter().enumerate().map(column).collect())
    }

    fn encoding(&self) -> Option<&str> {
        Some(text::encoding::display_name(self.encoding))
    }
}
