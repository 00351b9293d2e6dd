//! One card's properties as the values of fixed columns.

use super::{
    birthday,
    lines::{Line, hexadecimal},
};

/// The columns a vCard file may have, in their order.
pub(super) const COLUMNS: [&str; 14] = [
    "name",
    "phone",
    "phone 2",
    "phone 3",
    "email",
    "company",
    "position",
    "address",
    "birthday",
    "lunar birthday",
    "wechat",
    "tags",
    "note",
    "uid",
];
const PHONES: usize = 3;
/// Far more properties than a person has; the rest of a crafted card is dropped.
const LINES_MAX: usize = 5_000;

/// The properties of a card as they come.
#[derive(Debug, Default)]
pub(super) struct Card {
    lines: Vec<Line>,
}

impl Card {
    pub(super) fn add(&mut self, line: Line) {
        if self.lines.len() < LINES_MAX {
            self.lines.push(line);
        }
    }

    /// The values, parallel to `COLUMNS`; empty where the card has none.
    pub(super) fn values(&self) -> [String; COLUMNS.len()] {
        let mut phones = self.phones();
        let mut emails = self.ordered("EMAIL");
        let phones_left = phones.split_off(phones.len().min(PHONES));
        let emails_left = emails.split_off(emails.len().min(1));
        let mut notes = self.all("NOTE");
        // Nothing a person typed is lost: what has no column of its own stands at the end of the note.
        notes.extend(phones_left);
        notes.extend(emails_left);
        let mut phones = phones.into_iter();
        let mut phone = || phones.next().unwrap_or_default();
        [
            self.name(),
            phone(),
            phone(),
            phone(),
            emails.into_iter().next().unwrap_or_default(),
            self.company(),
            self.first("TITLE").or_else(|| self.first("ROLE")).unwrap_or_default(),
            self.address(),
            self.named("BDAY").find_map(birthday::solar).unwrap_or_default(),
            self.named("X-ALTBDAY").find_map(birthday::lunar).unwrap_or_default(),
            self.wechat(),
            self.tags(),
            notes.join("\n"),
            self.first("UID").map(|uid| uid.trim_start_matches("urn:uuid:").to_owned()).unwrap_or_default(),
        ]
    }

    fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    fn all(&self, name: &str) -> Vec<String> {
        self.named(name).map(|line| plain(&line.value)).filter(|value| !value.is_empty()).collect()
    }

    fn first(&self, name: &str) -> Option<String> {
        self.named(name).map(|line| plain(&line.value)).find(|value| !value.is_empty())
    }

    /// Values with the preferred first, without repetition.
    fn ordered(&self, name: &str) -> Vec<String> {
        let mut lines: Vec<&Line> = self.named(name).collect();
        lines.sort_by_key(|line| !(line.has_type("pref") || line.param("PREF").next().is_some()));
        distinct(lines.iter().map(|line| plain(&line.value)))
    }

    /// Mobile phones first, then the preferred, then the rest. Fax and pager numbers are no phones.
    fn phones(&self) -> Vec<String> {
        let mut lines: Vec<&Line> = self.named("TEL").collect();
        lines.retain(|line| {
            let label = self.label(line).to_lowercase();
            let is_other = line.has_type("fax") || line.has_type("pager");
            !is_other && !label.contains("fax") && !label.contains("pager")
        });
        lines.sort_by_key(|line| {
            let preferred = line.has_type("pref") || line.param("PREF").next().is_some();
            (!(line.has_type("cell") || line.has_type("iphone")), !preferred)
        });
        distinct(lines.iter().map(|line| {
            let value = plain(&line.value);
            value.strip_prefix("tel:").map_or(value.clone(), ToOwned::to_owned)
        }))
    }

    /// The label Apple hangs on a property by a common group: `item1.TEL`, `item1.X-ABLabel`.
    fn label(&self, line: &Line) -> &str {
        if line.group.is_empty() {
            return "";
        }
        self.named("X-ABLABEL")
            .find(|label| label.group == line.group)
            .map_or("", |label| label.value.as_str())
    }

    fn name(&self) -> String {
        let full = self.first("FN").map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        let parts = self.named("N").map(|line| components(&line.value)).next().unwrap_or_default();
        let part = |index: usize| parts.get(index).map(|part| part.trim()).unwrap_or_default();
        let (family, given, middle) = (part(0), part(1), part(2));
        let chinese = [family, given].iter().any(|part| part.chars().any(is_cjk));
        let joined = if chinese {
            format!("{family}{middle}{given}")
        } else {
            [given, middle, family].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        match full {
            // Phones set to a western order write the given name first, and a space between.
            Some(full) if chinese && same_letters(&full, &joined) => joined,
            Some(full) if full.chars().all(|letter| is_cjk(letter) || letter == ' ') => full.replace(' ', ""),
            Some(full) => full,
            None if !joined.is_empty() => joined,
            None => self.first("NICKNAME").unwrap_or_else(|| self.company()),
        }
    }

    fn company(&self) -> String {
        let first = |line: &Line| components(&line.value).into_iter().next().filter(|part| !part.is_empty());
        self.named("ORG").find_map(first).unwrap_or_default()
    }

    fn address(&self) -> String {
        let mut lines: Vec<&Line> = self.named("ADR").collect();
        lines.sort_by_key(|line| !line.has_type("pref"));
        lines
            .into_iter()
            .map(|line| joined_address(&components(&line.value)))
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    fn wechat(&self) -> String {
        let is_wechat = |text: &str| {
            let text = text.to_lowercase();
            text.contains("微信") || text.contains("wechat") || text.contains("weixin")
        };
        let found = self.lines.iter().find(|line| match line.name.as_str() {
            "X-WECHAT" | "X-WEIXIN" => true,
            "IMPP" | "X-SOCIALPROFILE" => {
                let told = line.params.iter().any(|(_, value)| is_wechat(value));
                told || is_wechat(self.label(line)) || is_wechat(scheme(&line.value))
            }
            _ => false,
        });
        found.map(|line| account(&plain(&line.value))).unwrap_or_default()
    }

    fn tags(&self) -> String {
        let tags = self.named("CATEGORIES").flat_map(|line| split(&line.value, ','));
        distinct(tags.map(|tag| tag.trim().to_owned())).join(",")
    }
}

fn distinct(values: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for value in values {
        if !value.is_empty() && !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

fn same_letters(one: &str, other: &str) -> bool {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        letters.sort_unstable();
        letters
    };
    letters(one) == letters(other)
}

fn is_cjk(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '·' | '〇')
}

/// Chinese addresses run from the large to the small without gaps, others from the small to the large.
fn joined_address(parts: &[String]) -> String {
    let part = |index: usize| {
        parts.get(index).map(|part| part.replace('\n', " ").trim().to_owned()).unwrap_or_default()
    };
    let (post_box, extra, street) = (part(0), part(1), part(2));
    let (city, region, code, country) = (part(3), part(4), part(5), part(6));
    if [&extra, &street, &city, &region].iter().any(|part| part.chars().any(is_cjk)) {
        return [region, city, street, extra, post_box].concat();
    }
    let pieces = [post_box, extra, street, city, region, code, country];
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(", ")
}

fn scheme(value: &str) -> &str {
    value.split_once(':').map_or("", |(scheme, _)| scheme)
}

/// The account of `x-apple:id` or `wechat:id`, percent codes resolved.
fn account(value: &str) -> String {
    let id = match value.split_once(':') {
        Some((_, id)) => id.trim_start_matches('/'),
        None => value,
    };
    let mut bytes = Vec::new();
    let mut rest = id.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if let Some(byte) = tail.get(..2).filter(|_| *first == b'%').and_then(hexadecimal) {
            bytes.push(byte);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

/// The value without its escapes.
pub(super) fn plain(value: &str) -> String {
    split_at(value, None).concat().trim().to_owned()
}

fn components(value: &str) -> Vec<String> {
    split(value, ';')
}

fn split(value: &str, mark: char) -> Vec<String> {
    split_at(value, Some(mark))
}

/// Splits at marks that are not escaped and resolves escapes.
fn split_at(value: &str, mark: Option<char>) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        let kept = match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => '\n',
                Some(escaped @ ('\\' | ';' | ',' | ':' | '"')) => escaped,
                // No escape at all, as in a path: both stay.
                Some(other) => {
                    parts.iter_mut().last().into_iter().for_each(|part| part.push('\\'));
                    other
                }
                None => '\\',
            },
            '\r' | '\0' => continue,
            letter if Some(letter) == mark => {
                parts.push(String::new());
                continue;
            }
            letter => letter,
        };
        parts.iter_mut().last().into_iter().for_each(|part| part.push(kept));
    }
    parts
}
