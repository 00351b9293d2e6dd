//! What is known by its form alone, wherever it stands: e-mail addresses, WeChat ids with their label, phones. Each is taken
//! out of the text, and a space stays in its place.

use super::vocabulary::{SAME_AS_PHONE, WECHAT};

/// E-mail addresses in the order they stand.
pub(super) fn take_emails(text: &mut String) -> Vec<String> {
    let mut emails = Vec::new();
    while let Some((start, end)) = email_in(text) {
        emails.push(text[start..end].to_owned());
        text.replace_range(start..end, " ");
    }
    emails
}

fn email_in(text: &str) -> Option<(usize, usize)> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
    let is_domain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    text.match_indices('@').find_map(|(at, _)| {
        let local = text[..at].chars().rev().take_while(|c| is_local(*c)).count();
        let domain: String = text[at + 1..].chars().take_while(|c| is_domain(*c)).collect();
        let domain = domain.trim_end_matches(['.', '-']);
        let is_email =
            local > 0 && domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty());
        // Both parts are ASCII, so characters are bytes.
        is_email.then_some((at - local, at + 1 + domain.len()))
    })
}

/// The WeChat id behind its label, and whether the text says that it is the phone.
pub(super) fn take_wechat(text: &mut String) -> (String, bool) {
    let lower = text.to_ascii_lowercase();
    for label in WECHAT {
        for (start, _) in lower.match_indices(label) {
            let end = start + label.len();
            let is_word = !label.is_ascii() || !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
            let behind = &text[end..];
            let value = behind.trim_start_matches([' ', ':', '=', '号']);
            let is_apart = !label.is_ascii() || value.len() < behind.len();
            if !is_word || !is_apart {
                continue;
            }
            if let Some(word) = SAME_AS_PHONE.iter().find(|word| value.starts_with(*word)) {
                let end = text.len() - value.len() + word.len();
                text.replace_range(start..end, " ");
                return (String::new(), true);
            }
            let id: String =
                value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect();
            if id.len() >= 5 {
                let end = text.len() - value.len() + id.len();
                text.replace_range(start..end, " ");
                return (id, false);
            }
        }
    }
    let same = SAME_AS_PHONE.iter().find_map(|word| text.find(&format!("微信{word}")));
    (String::new(), same.is_some())
}

/// Phones in the order they stand: Chinese mobiles as eleven digits, others as written.
pub(super) fn take_phones(text: &mut String) -> Vec<String> {
    let mut phones = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        let is_free = before.is_none_or(|c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-')));
        match phone_at(rest).filter(|_| is_free) {
            Some((phone, length)) => {
                phones.push(phone);
                text.replace_range(at..at + length, " ");
                at += 1;
            }
            None => at += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    phones
}

/// A phone at the beginning of a text, and its length in bytes.
fn phone_at(text: &str) -> Option<(String, usize)> {
    let prefix = ["+86", "0086", "86", "(+86)", "(86)"].into_iter().find_map(|code| {
        let rest = text.strip_prefix(code)?.trim_start_matches([' ', '-']);
        let (phone, length) = mobile(rest)?;
        Some((phone, text.len() - rest.len() + length))
    });
    prefix.or_else(|| mobile(text)).or_else(|| masked(text)).or_else(|| written(text))
}

/// Eleven digits from 13 to 19, single spaces and dashes between them.
fn mobile(text: &str) -> Option<(String, usize)> {
    let (digits, length) = digits(text, 11);
    let is_mobile = digits.len() == 11 && digits.starts_with('1') && digits.as_bytes()[1] >= b'3';
    (is_mobile && !goes_on(&text[length..])).then_some((digits, length))
}

fn goes_on(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit() || c == '*')
}

/// Up to `most` digits with single spaces and dashes between them, and how long they are as written.
fn digits(text: &str, most: usize) -> (String, usize) {
    let mut digits = String::new();
    let mut length = 0;
    let mut was_gap = true;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            digits.push(c);
            length = at + 1;
            was_gap = false;
        } else if matches!(c, ' ' | '-') && !was_gap {
            was_gap = true;
        } else {
            break;
        }
        if digits.len() == most {
            break;
        }
    }
    (digits, length)
}

/// 186****1234: kept, though it reaches nobody.
fn masked(text: &str) -> Option<(String, usize)> {
    let shape: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '*').collect();
    let stars = shape.matches('*').count();
    (shape.len() >= 8 && (3..=8).contains(&stars) && shape.starts_with('1') && !shape.ends_with('*'))
        .then(|| (shape.clone(), shape.len()))
}

/// 0571-88221100 with an extension, (0571)88221100, 400-820-8820.
fn written(text: &str) -> Option<(String, usize)> {
    let opened = text.strip_prefix('(').unwrap_or(text);
    let code: String = opened.chars().take_while(char::is_ascii_digit).collect();
    let is_hotline = code.starts_with("400") || code.starts_with("800");
    if !(code.starts_with('0') || is_hotline) {
        return None;
    }
    let length = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '-' | '(' | ')' | ' ' | '转')))
        .map_or(text.len(), |(at, _)| at);
    let mut phone = text[..length].trim_end_matches(['-', '(', ' ', '转']);
    // A space ends it once there are digits enough.
    for (at, _) in phone.match_indices(' ') {
        if phone[..at].chars().filter(char::is_ascii_digit).count() >= 10 {
            phone = &phone[..at];
            break;
        }
    }
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_phone = if is_hotline { digits == 10 } else { (10..=17).contains(&digits) };
    (is_phone && !goes_on(&text[phone.len()..])).then(|| (phone.to_owned(), phone.len()))
}
