//! Walks the records of a binary worksheet before a real parser may see them.
//!
//! A record is its kind, its length and so many bytes. The walk skips from one to the next, refuses one that is longer than
//! any honest record, and keeps the merged cells, which the parser does not tell.

use crate::merges::{Merge, parse_record};
use crate::package::{Oversized, Scan};

/// `BrtMergeCell`.
const MERGE_CELL: u32 = 176;
const MERGE_BYTES: usize = 16;
/// More blocks than this are no table; as `merges` has it.
const MERGES_MAX: usize = 300_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Kind,
    Length,
    Body,
}

/// The walk's state between two chunks.
#[derive(Debug)]
pub(crate) struct BinScan {
    state: State,
    kind: u32,
    /// Bytes of the body still to come.
    left: u64,
    /// How far the number being read is shifted: seven bits a byte.
    shift: u32,
    kept: Vec<u8>,
    record_limit: u64,
    /// Blocks of merged cells.
    pub(crate) merges: Vec<Merge>,
}

impl BinScan {
    pub(crate) fn new(record_limit: u64) -> Self {
        Self {
            state: State::Kind,
            kind: 0,
            left: 0,
            shift: 0,
            kept: Vec::with_capacity(MERGE_BYTES),
            record_limit,
            merges: Vec::new(),
        }
    }

    fn begin(&mut self, state: State) {
        (self.state, self.shift) = (state, 0);
        match state {
            State::Kind => self.kind = 0,
            State::Length => self.left = 0,
            State::Body => self.kept.clear(),
        }
    }

    /// Takes one byte of a kind (two at most) or a length (four at most).
    fn number(&mut self, byte: u8) -> Result<(), Oversized> {
        let part = u32::from(byte & 0x7f) << self.shift;
        self.shift += 7;
        let goes_on = byte & 0x80 != 0;
        if self.state == State::Kind {
            self.kind |= part;
            if !goes_on || self.shift >= 14 {
                self.begin(State::Length);
            }
        } else {
            self.left |= u64::from(part);
            if !goes_on || self.shift >= 28 {
                if self.left > self.record_limit {
                    return Err(Oversized);
                }
                self.begin(if self.left == 0 { State::Kind } else { State::Body });
            }
        }
        Ok(())
    }

    /// Takes what of the chunk belongs to the body.
    fn body(&mut self, rest: &[u8]) -> usize {
        let taken = usize::try_from(self.left).unwrap_or(usize::MAX).min(rest.len());
        if self.kind == MERGE_CELL && self.kept.len() < MERGE_BYTES {
            let wanted = taken.min(MERGE_BYTES - self.kept.len());
            self.kept.extend_from_slice(&rest[..wanted]);
        }
        self.left -= taken as u64;
        if self.left == 0 {
            let block = <[u8; MERGE_BYTES]>::try_from(self.kept.as_slice()).ok().and_then(parse_record);
            if let Some(merge) = block.filter(|_| self.kind == MERGE_CELL && self.merges.len() < MERGES_MAX) {
                self.merges.push(merge);
            }
            self.begin(State::Kind);
        }
        taken
    }
}

impl Scan for BinScan {
    fn feed(&mut self, chunk: &[u8]) -> Result<(), Oversized> {
        let mut at = 0;
        while let Some(&byte) = chunk.get(at) {
            if self.state == State::Body {
                at += self.body(&chunk[at..]);
            } else {
                self.number(byte)?;
                at += 1;
            }
        }
        Ok(())
    }
}
