//! The character between two fields, by what gives steady columns.

use std::collections::HashMap;

use csv::{ByteRecord, ReaderBuilder};

/// In order of preference where nothing else decides.
const CANDIDATES: [u8; 4] = [b',', b'\t', b';', b'|'];
const RECORDS_MAX: usize = 400;

/// The delimiter of `sample`; a comma if there are no columns at all.
///
/// Preambles and titles may outnumber the table, so what counts is how many records agree on one number of
/// fields, then how many fields that is.
pub(super) fn detect(sample: &str) -> u8 {
    let mut best = (b',', 0, 0);
    for candidate in CANDIDATES {
        let (records, fields) = agreement(sample, candidate);
        if (records, fields) > (best.1, best.2) {
            best = (candidate, records, fields);
        }
    }
    best.0
}

/// How many records have the most frequent number of fields above one, and that number.
fn agreement(sample: &str, delimiter: u8) -> (usize, usize) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(sample.as_bytes());
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let mut record = ByteRecord::new();
    for _ in 0..RECORDS_MAX {
        match reader.read_byte_record(&mut record) {
            Ok(true) if record.len() > 1 => *counts.entry(record.len()).or_default() += 1,
            Ok(true) => {}
            Ok(false) | Err(_) => break,
        }
    }
    counts.into_iter().map(|(fields, records)| (records, fields)).max().unwrap_or((0, 0))
}
