//! Pure rules of customers: what a profile must be, and the keys made from it.

use super::{PersonProfile, Profile};
use crate::names::{email_key, name_key, phone_key, phone_words, search_words, sort_key};
use crate::{CoreError, Result};

/// Characters a one-line field may have: enough for any name, small enough to stay harmless.
pub(crate) const LINE_MAX: usize = 500;
/// Characters a note may have: what a spreadsheet cell can hold.
pub(crate) const NOTE_MAX: usize = 32_767;

/// What the table keeps beside the owner's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) sort: String,
    pub(crate) search: String,
}

/// The keys of a profile.
pub(crate) fn keys(profile: &Profile) -> Keys {
    let mut words = Vec::new();
    search_words(&profile.name, &mut words);
    search_words(&profile.company, &mut words);
    search_words(&profile.external_id, &mut words);
    search_words(&profile.wechat, &mut words);
    phone_words(&profile.phone, &mut words);
    phone_words(&profile.more_phones, &mut words);
    words.sort_unstable();
    words.dedup();
    Keys {
        phone: phone_key(&profile.phone),
        email: email_key(&profile.email),
        name: name_key(&profile.name),
        sort: sort_key(&profile.name),
        search: words.join(" "),
    }
}

/// A profile as it is stored: trimmed, without NUL and control characters, tags once each.
pub(crate) fn tidy(profile: &Profile) -> Result<Profile> {
    let line =
        |field: &'static str, text: &str| -> Result<String> { bounded(field, clean(text, false), LINE_MAX) };
    let name = line("name", &profile.name)?;
    if name.is_empty() {
        return Err(CoreError::FieldRequired { field: "name" });
    }
    let mut tags: Vec<String> = Vec::new();
    for tag in &profile.tags {
        let tag = line("tags", tag)?;
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(Profile {
        name,
        external_id: line("external_id", &profile.external_id)?,
        phone: line("phone", &profile.phone)?,
        more_phones: bounded("more_phones", clean(&profile.more_phones, true), LINE_MAX)?,
        email: line("email", &profile.email)?,
        wechat: line("wechat", &profile.wechat)?,
        company: line("company", &profile.company)?,
        position: line("position", &profile.position)?,
        address: line("address", &profile.address)?,
        industry: line("industry", &profile.industry)?,
        size: line("size", &profile.size)?,
        region: line("region", &profile.region)?,
        source: line("source", &profile.source)?,
        tier_id: profile.tier_id,
        birthday: birthday(&profile.birthday)?,
        preferences: bounded("preferences", clean(&profile.preferences, true), NOTE_MAX)?,
        preferred_channel: line("preferred_channel", &profile.preferred_channel)?,
        tags,
        note: bounded("note", clean(&profile.note, true), NOTE_MAX)?,
    })
}

/// A contact person as stored.
pub(crate) fn tidy_person(person: &PersonProfile) -> Result<PersonProfile> {
    let line =
        |field: &'static str, text: &str| -> Result<String> { bounded(field, clean(text, false), LINE_MAX) };
    let name = line("name", &person.name)?;
    if name.is_empty() {
        return Err(CoreError::FieldRequired { field: "name" });
    }
    Ok(PersonProfile {
        name,
        phone: line("phone", &person.phone)?,
        email: line("email", &person.email)?,
        wechat: line("wechat", &person.wechat)?,
        position: line("position", &person.position)?,
        note: bounded("note", clean(&person.note, true), NOTE_MAX)?,
    })
}

fn birthday(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    crate::dates::parse_birthday(text, false)
        .ok_or_else(|| CoreError::FieldUnreadable { field: "birthday", text: text.trim().to_owned() })
}

fn bounded(field: &'static str, text: String, max: usize) -> Result<String> {
    // Bytes bound characters from above, so most texts need no counting.
    if text.len() > max && text.chars().count() > max {
        return Err(CoreError::FieldTooLong { field, max });
    }
    Ok(text)
}

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
