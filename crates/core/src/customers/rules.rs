//! Pure rules of customers: what a profile must be, and the keys made from it.

use super::{PersonProfile, Profile, ProfileField, ProfileKind};
use crate::fields::{FieldId, FieldSet, Key};
use crate::names::{email_key, name_key, phone_key, phone_words, search_words, sort_key};
use crate::text::{self, LINE_MAX, NOTE_MAX};
use crate::{CoreError, Result};

/// What the table keeps beside the owner's fields.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Keys {
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) name: String,
    pub(crate) sort: String,
    pub(crate) search: String,
    pub(crate) custom: Vec<(FieldId, Key)>,
}

/// The keys of a profile.
pub(crate) fn keys(profile: &Profile, fields: &FieldSet) -> Keys {
    let mut words = Vec::new();
    search_words(&profile.name, &mut words);
    search_words(&profile.company, &mut words);
    search_words(&profile.external_id, &mut words);
    search_words(&profile.wechat, &mut words);
    phone_words(&profile.phone, &mut words);
    phone_words(&profile.more_phones, &mut words);
    for text in fields.searchable(&profile.custom) {
        search_words(text, &mut words);
    }
    words.sort_unstable();
    words.dedup();
    Keys {
        phone: phone_key(&profile.phone),
        email: email_key(&profile.email),
        name: name_key(&profile.name),
        sort: sort_key(&profile.name),
        search: words.join(" "),
        custom: fields.keys(&profile.custom),
    }
}

/// A profile as it is stored: trimmed, without NUL and control characters, tags once each, custom values of their kind.
pub(crate) fn tidy(profile: &Profile, fields: &FieldSet) -> Result<Profile> {
    let mut tidied = Profile {
        tier_id: profile.tier_id,
        tags: tidy_tags(&profile.tags)?,
        custom: fields.tidy(&profile.custom)?,
        ..Profile::default()
    };
    for field in ProfileField::TEXTS {
        if let (Some(text), Some(place)) = (profile.text(*field), tidied.text_mut(*field)) {
            *place = tidy_text(*field, text)?;
        }
    }
    if tidied.name.is_empty() {
        return Err(CoreError::FieldRequired { field: ProfileField::Name.key().into() });
    }
    Ok(tidied)
}

fn tidy_text(field: ProfileField, text: &str) -> Result<String> {
    let key = field.key();
    match field.kind() {
        ProfileKind::Lines => text::block(key, text, LINE_MAX),
        ProfileKind::Text => text::block(key, text, NOTE_MAX),
        ProfileKind::Birthday => birthday(text),
        ProfileKind::Line | ProfileKind::Tier | ProfileKind::Tags => text::line(key, text, LINE_MAX),
    }
}

/// Tags as they are stored: each once, none empty.
pub(crate) fn tidy_tags(tags: &[String]) -> Result<Vec<String>> {
    let mut tidied: Vec<String> = Vec::new();
    for tag in tags {
        let tag = text::line(ProfileField::Tags.key(), tag, LINE_MAX)?;
        if !tag.is_empty() && !tidied.contains(&tag) {
            tidied.push(tag);
        }
    }
    Ok(tidied)
}

/// A contact person as stored.
pub(crate) fn tidy_person(person: &PersonProfile) -> Result<PersonProfile> {
    let PersonProfile { name, phone, email, wechat, position, note } = person;
    Ok(PersonProfile {
        name: text::required("name", name, LINE_MAX)?,
        phone: text::line("phone", phone, LINE_MAX)?,
        email: text::line("email", email, LINE_MAX)?,
        wechat: text::line("wechat", wechat, LINE_MAX)?,
        position: text::line("position", position, LINE_MAX)?,
        note: text::block("note", note, NOTE_MAX)?,
    })
}

fn birthday(text: &str) -> Result<String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    crate::dates::parse_birthday(text, false).ok_or_else(|| CoreError::FieldUnreadable {
        field: ProfileField::Birthday.key().into(),
        text: text.trim().to_owned(),
    })
}
