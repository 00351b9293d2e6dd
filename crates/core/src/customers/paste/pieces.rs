//! The pieces of a text without labels, and what each looks like.

use super::vocabulary::{
    ADDRESS_ENDS, ADDRESS_MARKS, COMPANY_ENDS, COMPANY_WORDS, POSITIONS, PROVINCES, SURNAMES, TITLES,
};

/// What a piece looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Address,
    Company,
    Position,
    Name,
    /// A WeChat id without its label.
    Account,
    /// Punctuation.
    Nothing,
    Other,
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c as u32, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}

/// Splits at punctuation and spaces; Latin words stay together.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for part in text.split([',', ';', '|', '\n', '。', '/']) {
        let mut was_latin = false;
        for word in part.split_whitespace() {
            let is_latin =
                word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | '&' | '\'' | '-'));
            match pieces.last_mut() {
                Some(last) if is_latin && was_latin => {
                    last.push(' ');
                    last.push_str(word);
                }
                _ => pieces.push(word.to_owned()),
            }
            was_latin = is_latin;
        }
    }
    pieces
}

/// What a piece looks like; `in_address` when the one before it was an address, of which it may be the rest.
pub(super) fn kind_of(piece: &str, in_address: bool) -> Kind {
    let lower = piece.to_lowercase();
    let han = piece.chars().filter(|c| is_han(*c)).count();
    let digits = piece.chars().filter(char::is_ascii_digit).count();
    if !piece.chars().any(char::is_alphanumeric) {
        Kind::Nothing
    } else if is_address(piece, han, digits) || (in_address && (digits > 0 || marks(piece) > 0)) {
        Kind::Address
    } else if is_company(&lower) {
        Kind::Company
    } else if is_called(piece) {
        Kind::Name
    } else if POSITIONS.iter().any(|word| lower == *word || (han > 0 && han < 8 && lower.ends_with(word))) {
        Kind::Position
    } else if is_name(piece, han, digits) {
        Kind::Name
    } else if is_account(piece) {
        Kind::Account
    } else {
        Kind::Other
    }
}

fn marks(piece: &str) -> usize {
    piece.chars().filter(|c| ADDRESS_MARKS.contains(*c)).count()
}

fn starts_with_province(piece: &str) -> bool {
    PROVINCES.iter().any(|province| piece.starts_with(province))
}

fn is_address(piece: &str, han: usize, digits: usize) -> bool {
    let marks = marks(piece);
    let ends_as_company = COMPANY_ENDS.iter().any(|end| piece.ends_with(end));
    if ends_as_company && digits == 0 && !piece.contains(['省', '市', '区', '县']) {
        return false;
    }
    if is_called(piece) || (is_name(piece, han, digits) && marks < 2 && surname(piece).is_some()) {
        return false;
    }
    (han >= 3 && marks >= 2)
        || (marks >= 1 && digits > 0 && han >= 2)
        || (starts_with_province(piece) && (marks >= 1 || han >= 4) && !ends_as_company)
        || (han >= 3 && piece.ends_with(['省', '市', '县']))
}

fn is_company(lower: &str) -> bool {
    let has_han = lower.chars().any(is_han);
    let last = lower.trim_end_matches('.').rsplit([' ', ',', '.']).next().unwrap_or_default();
    let is_latin = lower.contains(' ') && COMPANY_WORDS.contains(&last);
    is_latin || (has_han && COMPANY_ENDS.iter().any(|end| lower.len() > end.len() && lower.ends_with(end)))
}

fn surname(piece: &str) -> Option<&'static str> {
    SURNAMES.iter().copied().find(|surname| piece.starts_with(surname))
}

/// 王经理, 李女士: a surname and how one is called.
fn is_called(piece: &str) -> bool {
    surname(piece).is_some_and(|surname| TITLES.contains(&&piece[surname.len()..]))
}

/// Two to four Han characters, a name with a middle dot, or Latin words.
fn is_name(piece: &str, han: usize, digits: usize) -> bool {
    let bare = bare_name(piece);
    let bare_han = bare.chars().filter(|c| is_han(*c)).count();
    let bare_length = bare.chars().count();
    if digits > 0 {
        return false;
    }
    if han == 0 {
        let is_word = |c: char| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'');
        return bare.chars().all(is_word) && bare_length >= 2 && bare.split(' ').count() <= 4;
    }
    let dots = bare.chars().filter(|c| matches!(c, '·' | '•' | '・')).count();
    let is_whole = bare_length == bare_han + dots;
    is_whole && if dots > 0 { bare_han <= 12 } else { (2..=4).contains(&bare_han) }
}

/// `xuemei_w`, `wxid_12ab`: letters first, with a digit or an underscore.
fn is_account(piece: &str) -> bool {
    (6..=20).contains(&piece.len())
        && piece.starts_with(|c: char| c.is_ascii_alphabetic())
        && piece.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        && piece.contains(|c: char| c.is_ascii_digit() || c == '_')
}

/// 张三（收）, 张三 收 → 张三
pub(super) fn bare_name(name: &str) -> &str {
    let bare = name.trim_start_matches(['(', ' ']).trim_end_matches(['(', ')', ' ', '收']);
    if bare.chars().count() < 2 { name } else { bare }
}

/// A name that hangs on an address: 张三浙江省… or …18号张三. Name before, address, name behind.
pub(super) fn names_beside(piece: &str) -> (&str, &str, &str) {
    let is_named = |text: &str| {
        (2..=4).contains(&text.chars().count()) && text.chars().all(is_han) && surname(text).is_some()
    };
    let province = PROVINCES.iter().filter_map(|province| piece.find(province)).min();
    if let Some(at) = province.filter(|at| *at > 0 && is_named(&piece[..*at])) {
        return (&piece[..at], &piece[at..], "");
    }
    let end = piece.char_indices().rev().find(|(_, c)| ADDRESS_ENDS.contains(*c) || c.is_ascii_digit());
    if let Some((at, last)) = end {
        let behind = at + last.len_utf8();
        let name = &piece[behind..];
        if is_named(bare_name(name)) {
            return ("", &piece[..behind], name);
        }
    }
    ("", piece, "")
}
