//! A block of text with a name, a phone, an address … in any order, as people send it in a chat, → a profile.
//!
//! Holds: pure; each piece of the text lands in one field, and what nothing recognises in the note, so that nothing is lost.
//! Must not: decide about the book; the owner looks at the filled form before anything is written.

mod numbers;
mod pieces;
mod vocabulary;

use self::pieces::{Kind, kind_of};
use self::vocabulary::{LABELS, PROVINCES, TEXT_MAX};
use super::Profile;
use crate::money::narrow;
use crate::text::clean;

/// Reads a block of text.
pub(super) fn read(text: &str) -> Profile {
    let mut text: String = clean(text, true).chars().take(TEXT_MAX).map(plain).collect();
    let emails = numbers::take_emails(&mut text);
    let mut found = Finds { emails, ..Finds::default() };
    let (wechat, is_phone) = numbers::take_wechat(&mut text);
    found.wechat = wechat;
    found.phones = numbers::take_phones(&mut text);
    if is_phone && found.wechat.is_empty() {
        found.wechat = found.phones.first().cloned().unwrap_or_default();
    }
    for line in text.lines() {
        found.line(line);
    }
    found.profile()
}

/// Full-width forms narrowed; quotation marks and lenticular brackets only surround.
fn plain(c: char) -> char {
    match narrow(c) {
        '【' | '】' | '[' | ']' | '「' | '」' | '“' | '”' | '"' | '\t' | '\u{a0}' => ' ',
        '、' => ',',
        c => c,
    }
}

/// What was found so far.
#[derive(Default)]
struct Finds {
    name: String,
    phones: Vec<String>,
    emails: Vec<String>,
    wechat: String,
    company: String,
    position: String,
    birthday: String,
    address: Vec<String>,
    notes: Vec<String>,
}

impl Finds {
    /// One line: what stands before the first label, then each label's value.
    fn line(&mut self, line: &str) {
        let labels = labels_of(line);
        let first = labels.first().map_or(line.len(), |label| label.start);
        self.loose(&line[..first]);
        for (at, label) in labels.iter().enumerate() {
            let end = labels.get(at + 1).map_or(line.len(), |next| next.start);
            self.labelled(label.field, trimmed(&line[label.end..end]));
        }
    }

    fn labelled(&mut self, field: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let taken = match field {
            "name" => put(&mut self.name, pieces::bare_name(value)),
            "company" => put(&mut self.company, value),
            "position" => put(&mut self.position, value),
            "wechat" => put(&mut self.wechat, value),
            "address" => {
                self.address.push(value.to_owned());
                true
            }
            "phone" if value.chars().filter(char::is_ascii_digit).count() >= 5 => {
                self.phones.push(value.to_owned());
                true
            }
            "birthday" => match crate::dates::parse_birthday(value, false) {
                Some(birthday) => put(&mut self.birthday, &birthday),
                None => false,
            },
            _ => false,
        };
        if !taken {
            self.notes.push(value.to_owned());
        }
    }

    /// Text without labels: split into pieces, each known by its look.
    fn loose(&mut self, text: &str) {
        let mut in_address = false;
        for piece in pieces::split(text) {
            let kind = kind_of(&piece, in_address);
            in_address = kind == Kind::Address;
            let taken = match kind {
                Kind::Address => {
                    self.address(&piece);
                    true
                }
                Kind::Company => put(&mut self.company, &piece),
                Kind::Position => put(&mut self.position, &piece),
                Kind::Name => put(&mut self.name, pieces::bare_name(&piece)),
                Kind::Account => put(&mut self.wechat, &piece),
                Kind::Nothing => true,
                Kind::Other => false,
            };
            if !taken {
                self.notes.push(piece);
            }
        }
    }

    /// An address, of which a name may hang at either end.
    fn address(&mut self, piece: &str) {
        let (before, address, after) = pieces::names_beside(piece);
        for name in [before, after].into_iter().filter(|name| !name.is_empty()) {
            if !put(&mut self.name, pieces::bare_name(name)) {
                self.notes.push(name.to_owned());
            }
        }
        self.address.push(address.to_owned());
    }

    fn profile(self) -> Profile {
        let Self { mut name, phones, emails, wechat, mut company, position, birthday, address, mut notes } =
            self;
        if name.is_empty() {
            // A business without a person is the customer itself.
            name = std::mem::take(&mut company);
        }
        let mut phones: Vec<String> = phones.into_iter().fold(Vec::new(), |mut phones, phone| {
            if !phones.contains(&phone) {
                phones.push(phone);
            }
            phones
        });
        let phone = if phones.is_empty() { String::new() } else { phones.remove(0) };
        let mut emails = emails.into_iter();
        let email = emails.next().unwrap_or_default();
        notes.extend(emails);
        let address = address.concat();
        Profile {
            name,
            phone,
            more_phones: phones.join("\n"),
            email,
            wechat,
            company,
            position,
            region: region_of(&address),
            address,
            birthday,
            note: notes.join("\n"),
            ..Profile::default()
        }
    }
}

/// Fills an empty field. Whether it was empty.
fn put(field: &mut String, value: &str) -> bool {
    if field.is_empty() {
        value.clone_into(field);
        true
    } else {
        field == value
    }
}

struct Label {
    field: &'static str,
    start: usize,
    end: usize,
}

/// The labels of a line: known words with a colon behind them, or with a space when they begin the line.
fn labels_of(line: &str) -> Vec<Label> {
    let lower = line.to_lowercase();
    // Letters whose lower case is longer would shift every place behind them.
    let lower = if lower.len() == line.len() { lower } else { line.to_owned() };
    let mut labels: Vec<Label> = Vec::new();
    let mut at = 0;
    while at < lower.len() {
        let rest = &lower[at..];
        let is_start = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let label = LABELS.iter().filter(|_| is_start).find_map(|(field, word)| {
            let behind = rest.strip_prefix(word)?;
            let after_space = behind.trim_start_matches([' ', '*']);
            let end = lower.len() - after_space.len();
            let begins_line = lower[..at].trim().is_empty() && behind.len() > after_space.len();
            match after_space.strip_prefix([':', '=']) {
                Some(_) => Some(Label { field, start: at, end: end + 1 }),
                None if begins_line => Some(Label { field, start: at, end }),
                None => None,
            }
        });
        at = match label {
            Some(label) => {
                let end = label.end;
                labels.push(label);
                end
            }
            None => at + rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    labels
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/' | '。' | '.'))
}

/// The city of an address: 浙江省杭州市西湖区… → 杭州, 上海市徐汇区… → 上海. Empty when the address does not say it.
fn region_of(address: &str) -> String {
    let address: String = address.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(province) = PROVINCES.iter().find(|province| address.starts_with(*province)) else {
        return city_of(&address).unwrap_or_default();
    };
    if ["北京", "上海", "天津", "重庆", "香港", "澳门"].contains(province) {
        return (*province).to_owned();
    }
    let rest = &address[province.len()..];
    let rest = ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省"]
        .iter()
        .find_map(|form| rest.strip_prefix(form))
        .unwrap_or(rest);
    city_of(rest).unwrap_or_default()
}

/// 杭州市西湖区 → 杭州: the city's name stands before the first 市 within a few characters.
fn city_of(text: &str) -> Option<String> {
    let (city, _) = text.split_once('市')?;
    let length = city.chars().count();
    let is_name = (2..=5).contains(&length) && city.chars().all(pieces::is_han);
    (is_name && !city.contains(['省', '区', '县'])).then(|| city.to_owned())
}

#[cfg(test)]
mod tests;
