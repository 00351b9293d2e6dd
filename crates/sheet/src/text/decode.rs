//! Any encoding as a stream of UTF-8.

use std::io::{BufRead, Read, Result};

use encoding_rs::{CoderResult, Decoder, Encoding};

/// Reads bytes of one encoding and gives UTF-8 without byte order mark; what is malformed becomes U+FFFD.
/// Every line end becomes a line feed, and a last line without an end gets one, so that lines can be counted.
pub(crate) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    /// Decoded text not yet taken.
    ready: String,
    taken: usize,
    done: bool,
    last: u8,
    /// The text before ended in a carriage return, which is a line end already.
    after_return: bool,
}

const STEP: usize = 32 << 10;

impl<R: BufRead> Decoded<R> {
    pub(crate) fn new(input: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self {
            input,
            decoder,
            ready: String::with_capacity(STEP),
            taken: 0,
            done: false,
            last: b'\n',
            after_return: false,
        }
    }

    fn refill(&mut self) -> Result<()> {
        self.ready.clear();
        self.taken = 0;
        while self.ready.is_empty() && !self.done {
            let bytes = self.input.fill_buf()?;
            let at_end = bytes.is_empty();
            let (result, read, _) = self.decoder.decode_to_string(bytes, &mut self.ready, at_end);
            self.input.consume(read);
            self.done = at_end && result == CoderResult::InputEmpty;
            self.unify_line_ends();
        }
        self.last = self.ready.as_bytes().last().copied().unwrap_or(self.last);
        if self.done && self.last != b'\n' {
            self.ready.push('\n');
            self.last = b'\n';
        }
        Ok(())
    }

    fn unify_line_ends(&mut self) {
        let has_return = memchr::memchr(b'\r', self.ready.as_bytes()).is_some();
        if self.ready.is_empty() || !(has_return || self.after_return) {
            return;
        }
        let text = std::mem::take(&mut self.ready);
        let mut rest = text.as_str();
        if self.after_return {
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        self.after_return = rest.ends_with('\r');
        self.ready.reserve(STEP.max(rest.len()));
        while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
            self.ready.push_str(&rest[..at]);
            self.ready.push('\n');
            rest = &rest[at + 1..];
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        self.ready.push_str(rest);
    }
}

impl<R: BufRead> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.taken == self.ready.len() {
            if self.done {
                return Ok(0);
            }
            self.refill()?;
        }
        let rest = &self.ready.as_bytes()[self.taken..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.taken += count;
        Ok(count)
    }
}
