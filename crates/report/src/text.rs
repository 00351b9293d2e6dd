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

/// A text that fits into `columns` half widths of a Chinese letter, so that a line of a table stays one line; ended by
/// `…` where it was longer.
pub(crate) fn fit(text: &str, columns: usize) -> String {
    let clean = one_line(text);
    let mut width = 0;
    let end = clean.char_indices().find(|(_, c)| {
        width += half_widths(*c);
        width > columns
    });
    match end {
        Some((at, _)) => {
            // The dots need room of their own.
            let letters = clean[..at].chars().count().saturating_sub(1);
            printable(&clean, letters)
        }
        None => printable(&clean, usize::MAX),
    }
}

/// How many half widths of a Chinese letter a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(half_widths).sum()
}

fn half_widths(c: char) -> usize {
    match c {
        // Far wider than the usual letter, so that a line of them still fits.
        'A'..='Z' | 'm' | 'w' | '@' | '%' | '&' => 2,
        '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200D}' => 0,
        c if u32::from(c) < 0x1100 => 1,
        _ => 2,
    }
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
    use super::{fit, printable};

    #[test]
    fn a_text_fits_its_columns() {
        assert_eq!(fit("明前龙井", 8), "明前龙井");
        assert_eq!(fit("明前龙井茶", 8), "明前龙…");
        assert_eq!(fit("abcdef ghi", 10), "abcdef ghi");
        assert_eq!(fit("abcdef ghij", 10), "abcdef gh…");
        assert_eq!(fit("", 4), "");
    }

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
