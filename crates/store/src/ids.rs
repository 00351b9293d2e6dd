//! Ids: 63 bits, time-ordered, unique across computers, so that two books can one day be joined.
//!
//! Layout from the top: 41 bits milliseconds since 2020-01-01 UTC, 12 bits sequence, 10 bits node. Ids of one source
//! strictly rise; when a millisecond's 4096 ids are used up the counter runs ahead of the clock instead of waiting.

use std::sync::atomic::{AtomicI64, Ordering};

const NODE_BITS: u32 = 10;
const SEQUENCE_BITS: u32 = 12;
/// 2020-01-01T00:00:00Z in Unix milliseconds.
const EPOCH_MS: i64 = 1_577_836_800_000;

/// Hands out ids for one open book.
#[derive(Debug)]
pub struct IdSource {
    last: AtomicI64,
    node: i64,
}

impl IdSource {
    /// A source for `node` (its low ten bits count) that continues above `last`.
    pub fn new(node: u16, last: i64) -> Self {
        let mask = (1 << NODE_BITS) - 1;
        Self { last: AtomicI64::new(last & !mask), node: i64::from(node) & mask }
    }

    /// No id of an earlier moment than `ms` (Unix milliseconds) is as high as this.
    pub fn first_at(ms: i64) -> i64 {
        (ms - EPOCH_MS).max(0) << (NODE_BITS + SEQUENCE_BITS)
    }

    /// The next id at `now_ms` (Unix milliseconds). A clock set back does not bring an id back.
    pub fn next(&self, now_ms: i64) -> i64 {
        let floor = Self::first_at(now_ms);
        let step = 1 << NODE_BITS;
        let advance = |last: i64| Some((last + step).max(floor));
        let previous = match self.last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, advance) {
            Ok(previous) | Err(previous) => previous,
        };
        (previous + step).max(floor) | self.node
    }
}
