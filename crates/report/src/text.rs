//! Text that people typed, made fit for paper.
//!
//! Holds: one line, no control or direction marks, not longer than its place can show, and with a place to break in
//! every long word. Must not: change a letter.

/// Letters a word may have before it gets places to break.
const LONG_WORD: usize = 16;

/// A name as it is printed: at most `longest` characters, ended by `…` where it was longer.
pub(crate) fn printable(text: &str, longest: usize) -> String {
    let clean = one_line(text);
    let clipped = match clean.char_indices().nth(longest) {
        Some((at, _)) => format!("{}…", clean[..at].trim_end()),
        None => clean,
    };
    let mut printed = breakable(&clipped);
    // What follows a name from right to left stands to its right all the same.
    if printed.chars().any(is_right_to_left) {
        printed.push('\u{200E}');
    }
    printed
}

/// Hebrew, Arabic and their neighbours.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_mark(*c)) {
        if c.is_whitespace() || c.is_control() {
            if !line.ends_with(' ') && !line.is_empty() {
                line.push(' ');
            }
        } else {
            line.push(c);
        }
    }
    line.trim_end().to_owned()
}

/// Marks that turn the direction of what stands beside them, or are no character at all.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// A zero-width space after every [`LONG_WORD`] letters without a space; Chinese breaks by itself.
fn breakable(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        let breaks_itself = c.is_whitespace() || c == '-' || ('\u{2E80}'..='\u{FFEF}').contains(&c);
        run = if breaks_itself { 0 } else { run + 1 };
        // Not before a mark that belongs to the letter before it.
        if run > LONG_WORD && c.is_alphanumeric() {
            result.push('\u{200B}');
            run = 1;
        }
        result.push(c);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn names_are_one_line_without_marks() {
        let check = |text: &str, expected: &str| assert_eq!(printable(text, 40), expected);
        check("  王\t雪\r\n\r\n梅 ", "王 雪 梅");
        check("\u{202E}evil\u{202C}\u{0}name", "evil name");
        check("#set page(width: 1pt) *bold* $x^2$ <b>", "#set page(width: 1pt) *bold* $x^2$ <b>");
        check("שלום", "שלום\u{200E}");
        check("", "");
    }

    #[test]
    fn long_names_end_in_dots_and_can_break() {
        assert_eq!(printable(&"熟".repeat(500), 5), "熟熟熟熟熟…");
        assert_eq!(printable(&"a".repeat(20), 40), format!("{}\u{200B}aaaa", "a".repeat(16)));
        assert_eq!(printable("a b", 40), "a b");
    }
}
