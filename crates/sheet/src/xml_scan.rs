//! Walks the bytes of a worksheet or string table before a real parser may see them.
//!
//! A parser buffers each element whole, so a single cell of some gigabytes would exhaust memory however
//! carefully the sheet is streamed. This walk keeps no text; it only measures how much stands between two
//! cells, counts rows with content, and keeps the tail after the data, where merged cells are listed.

use crate::package::{Oversized, Scan};

/// The tail kept after the data. A list of merged cells longer than this is ignored.
const TAIL_BYTES: usize = 24 << 20;
/// Element names are compared up to this length; `/sheetData` is the longest of interest.
const NAME_BYTES: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Text,
    Name,
    Tag,
    DoubleQuoted,
    SingleQuoted,
    /// `<!…>` and `<?…>`.
    Special,
}

impl Scan for XmlScan {
    fn feed(&mut self, chunk: &[u8]) -> Result<(), Oversized> {
        if self.in_tail {
            self.keep(chunk);
            return Ok(());
        }
        let mut at = 0;
        while at < chunk.len() {
            let before = at;
            at = self.step(chunk, at);
            self.run += (at - before) as u64;
            if self.run > self.run_limit {
                return Err(Oversized);
            }
            if self.in_tail {
                self.keep(&chunk[at..]);
                break;
            }
        }
        Ok(())
    }
}

/// The walk's state between two chunks.
#[derive(Debug)]
pub(crate) struct XmlScan {
    state: State,
    name: [u8; NAME_BYTES],
    name_len: usize,
    /// Bytes since the last cell, row or string began.
    run: u64,
    run_limit: u64,
    /// The two bytes before the current one, for the ends of comments and CDATA.
    last: [u8; 2],
    special_is_block: bool,
    row_open: bool,
    /// Rows with at least one value.
    pub(crate) rows: u64,
    /// Elements that may hold a value.
    pub(crate) values: u64,
    /// Elements that begin a cell, row or string.
    pub(crate) units: u64,
    in_tail: bool,
    /// What follows the data, while it fits.
    pub(crate) tail: Vec<u8>,
}

impl XmlScan {
    pub(crate) fn new(run_limit: u64) -> Self {
        Self {
            state: State::Text,
            name: [0; NAME_BYTES],
            name_len: 0,
            run: 0,
            run_limit,
            last: [0; 2],
            special_is_block: false,
            row_open: false,
            rows: 0,
            values: 0,
            units: 0,
            in_tail: false,
            tail: Vec::new(),
        }
    }

    /// Takes at least one byte and returns where to go on.
    fn step(&mut self, chunk: &[u8], at: usize) -> usize {
        let rest = &chunk[at..];
        match self.state {
            State::Text => match memchr::memchr(b'<', rest) {
                Some(found) => {
                    self.state = State::Name;
                    self.name_len = 0;
                    at + found + 1
                }
                None => chunk.len(),
            },
            State::Name => self.step_name(rest, at),
            State::Tag => {
                for (offset, &byte) in rest.iter().enumerate() {
                    self.state = match byte {
                        b'>' => State::Text,
                        b'"' => State::DoubleQuoted,
                        b'\'' => State::SingleQuoted,
                        _ => continue,
                    };
                    return at + offset + 1;
                }
                chunk.len()
            }
            State::DoubleQuoted => self.step_quoted(b'"', rest, chunk.len(), at),
            State::SingleQuoted => self.step_quoted(b'\'', rest, chunk.len(), at),
            State::Special => self.step_special(rest, chunk.len(), at),
        }
    }

    fn step_name(&mut self, rest: &[u8], at: usize) -> usize {
        for (offset, &byte) in rest.iter().enumerate() {
            match byte {
                b'>' | b' ' | b'\t' | b'\r' | b'\n' => {
                    self.state = if byte == b'>' { State::Text } else { State::Tag };
                    self.named();
                    return at + offset + 1;
                }
                b'!' | b'?' if self.name_len == 0 => {
                    self.state = State::Special;
                    self.special_is_block = byte == b'!';
                    self.last = [0; 2];
                    return at + offset + 1;
                }
                // A prefix says nothing here; a closing slash stays with the name.
                b':' => self.name_len = usize::from(self.name_len > 0 && self.name[0] == b'/'),
                _ if self.name_len < NAME_BYTES => {
                    self.name[self.name_len] = byte;
                    self.name_len += 1;
                }
                _ => {}
            }
        }
        at + rest.len()
    }

    /// The element's name is complete.
    fn named(&mut self) {
        match &self.name[..self.name_len] {
            b"c" | b"si" | b"c/" | b"si/" => {
                self.run = 0;
                self.units += 1;
            }
            b"row" | b"row/" => {
                self.run = 0;
                self.units += 1;
                self.row_open = true;
            }
            b"v" | b"is" => {
                self.values += 1;
                self.rows += u64::from(std::mem::take(&mut self.row_open));
            }
            b"/sheetData" | b"/sst" => self.in_tail = true,
            _ => {}
        }
    }

    fn step_quoted(&mut self, quote: u8, rest: &[u8], end: usize, at: usize) -> usize {
        match rest.iter().position(|&byte| byte == quote) {
            Some(found) => {
                self.state = State::Tag;
                at + found + 1
            }
            None => end,
        }
    }

    fn step_special(&mut self, rest: &[u8], end: usize, at: usize) -> usize {
        for (offset, &byte) in rest.iter().enumerate() {
            // `<!DOCTYPE` ends at the first bracket, `<!--` and `<![CDATA[` at their own mark.
            if self.last == [0; 2] && self.special_is_block && !matches!(byte, b'-' | b'[') {
                self.special_is_block = false;
            }
            let closes = !self.special_is_block || self.last == *b"--" || self.last == *b"]]";
            if byte == b'>' && closes {
                self.state = State::Text;
                return at + offset + 1;
            }
            self.last = [self.last[1], byte];
        }
        end
    }

    fn keep(&mut self, chunk: &[u8]) {
        let room = TAIL_BYTES.saturating_sub(self.tail.len());
        self.tail.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
}
