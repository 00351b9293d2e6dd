//! Text that people typed, as it is stored: without what nobody sees, and no longer than it may be.

use crate::error::FieldRef;
use crate::{CoreError, Result};

/// Characters a one-line field may have: enough for any name, small enough to stay harmless.
pub(crate) const LINE_MAX: usize = 500;
/// Characters a note may have: what a spreadsheet cell can hold.
pub(crate) const NOTE_MAX: usize = 32_767;

/// Without control characters (NUL among them) and outer space; line breaks stay where lines are allowed.
pub(crate) fn clean(text: &str, lines: bool) -> String {
    let keep = |c: char| -> Option<char> {
        match c {
            '\n' if lines => Some(c),
            '\r' => None,
            '\n' | '\t' => Some(' '),
            c if c.is_control() || c == '\u{feff}' => None,
            c => Some(c),
        }
    };
    let text = text.trim();
    if text.chars().any(char::is_control) || text.contains('\u{feff}') {
        text.chars().filter_map(keep).collect::<String>().trim().to_owned()
    } else {
        text.to_owned()
    }
}

/// One line of at most `max` characters.
pub(crate) fn line(field: impl Into<FieldRef>, text: &str, max: usize) -> Result<String> {
    bounded(field, clean(text, false), max)
}

/// A text of several lines, of at most `max` characters.
pub(crate) fn block(field: impl Into<FieldRef>, text: &str, max: usize) -> Result<String> {
    bounded(field, clean(text, true), max)
}

/// One line that must not be empty.
pub(crate) fn required(field: impl Into<FieldRef>, text: &str, max: usize) -> Result<String> {
    let field = field.into();
    let text = line(field.clone(), text, max)?;
    if text.is_empty() { Err(CoreError::FieldRequired { field }) } else { Ok(text) }
}

fn bounded(field: impl Into<FieldRef>, text: String, max: usize) -> Result<String> {
    // Bytes bound characters from above, so most texts need no counting.
    if text.len() > max && text.chars().count() > max {
        return Err(CoreError::FieldTooLong { field: field.into(), max });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_goes_and_lines_stay_where_they_may() {
        assert_eq!(clean(" a\0b\u{feff}\tc\r\nd ", false), "ab c d");
        assert_eq!(clean("a\r\nb\n", true), "a\nb");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(line("name", "𠮷䶮", 2).unwrap(), "𠮷䶮");
        assert_eq!(line("name", "𠮷䶮长", 2).unwrap_err().code(), "field_too_long");
        assert_eq!(required("name", " ", 2).unwrap_err().code(), "field_required");
    }
}
