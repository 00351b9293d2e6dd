//! Text that a spreadsheet would run as a formula, and the apostrophe that keeps it from running.
//!
//! Only csv needs it: in a workbook a text cell is a text. What was guarded is read back as it was.

use std::borrow::Cow;

const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether the text, behind any apostrophes, begins like a formula.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

/// Text as no spreadsheet takes it for a formula.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// Text without the apostrophe that [`guarded`], or another program with the same care, put before it.
pub(crate) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(bare) if is_formula(text) => bare,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guarded_comes_back_as_it_was() {
        for text in ["=1", "'=1", "''-", "+86 138", "\tx", "it's", "'quoted'", "", "'", "甲"] {
            assert_eq!(unguarded(&guarded(text)), text);
        }
        assert_eq!(guarded("'=1"), "''=1");
        assert_eq!(guarded("it's"), "it's");
    }
}
