//! How several profiles become one, field by field: pure.
//!
//! Holds: without a choice nothing that only one side knows is lost — of fields with one value the newest that is filled
//! stays, of tiers the higher, of phones one that is not masked; several values are joined, notes set one below the other.

use super::{MergeChoice, MergeLine};
use crate::customers::{Customer, CustomerId, FieldKey, Profile, ProfileField, ProfileKind};
use crate::fields::{FieldId, value_text};
use crate::names::{phone_key, phone_keys};
use crate::tiers::TierId;

/// How a field's values become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// One value stays.
    One,
    /// The phone: one stays, the others become further phones.
    Phone,
    /// The higher tier stays.
    Tier,
    /// Further phones, each once.
    Phones,
    /// Tags, each once.
    Tags,
    /// Blocks of text, each once, one below the other.
    Text,
}

impl Way {
    fn of(field: FieldKey) -> Self {
        let FieldKey::Profile(field) = field else { return Self::One };
        match (field, field.kind()) {
            (ProfileField::Phone, _) => Self::Phone,
            (ProfileField::MorePhones, _) => Self::Phones,
            (_, ProfileKind::Tier) => Self::Tier,
            (_, ProfileKind::Tags) => Self::Tags,
            (_, ProfileKind::Text) => Self::Text,
            (_, ProfileKind::Line | ProfileKind::Lines | ProfileKind::Birthday) => Self::One,
        }
    }

    fn joins(self) -> bool {
        matches!(self, Self::Phones | Self::Tags | Self::Text)
    }
}

/// What the sides, the one who stays first, become under the owner's choices; `tiers` from the highest down, `custom` the
/// owner's fields in their order. Values in fields out of use are kept too.
pub(super) fn compose(
    sides: &[Customer],
    choices: &[MergeChoice],
    tiers: &[TierId],
    custom: &[FieldId],
) -> (Profile, Vec<MergeLine>) {
    let mut merged = Profile::default();
    let mut lines = Vec::new();
    let own = ProfileField::ALL.iter().map(|field| FieldKey::Profile(*field));
    for field in own.chain(custom.iter().map(|id| FieldKey::Custom(*id))) {
        let (key, way) = (field.key(), Way::of(field));
        let chosen = choices.iter().find(|choice| choice.field == key).map(|choice| choice.from.as_slice());
        let values: Vec<String> = sides.iter().map(|side| text_of(side, field, way, &merged.phone)).collect();
        if values.iter().all(String::is_empty) {
            continue;
        }
        let from = givers(sides, &values, way, chosen, tiers);
        let given: Vec<&str> = from.iter().map(|at| values[*at].as_str()).collect();
        let value = match way {
            Way::One | Way::Phone | Way::Tier => given.first().copied().unwrap_or_default().to_owned(),
            Way::Phones => joined(given, phone_key),
            Way::Tags | Way::Text => joined(given, str::to_owned),
        };
        put(&mut merged, field, &value, from.first().map(|at| &sides[*at].profile));
        lines.push(MergeLine {
            field: key.into_owned(),
            joins: way.joins(),
            values,
            from: from.into_iter().map(|at| sides[at].id).collect(),
            merged: value,
        });
    }
    (merged, lines)
}

/// A side's value as text; of the further phones also the first one where another first one stays.
fn text_of(side: &Customer, field: FieldKey, way: Way, phone: &str) -> String {
    let profile = &side.profile;
    match (way, field) {
        (Way::Phones, _) => {
            let first = if phone_keys(&profile.phone) == phone_keys(phone) { "" } else { &profile.phone };
            joined([first, &profile.more_phones], phone_key)
        }
        (Way::Tags, _) => profile.tags.join("\n"),
        (Way::Tier, _) => profile.tier_id.map(|tier| tier.0.to_string()).unwrap_or_default(),
        (_, FieldKey::Custom(id)) => profile.custom.get(&id).map(value_text).unwrap_or_default(),
        (_, FieldKey::Profile(field)) => profile.text(field).cloned().unwrap_or_default(),
    }
}

/// Puts a value where it belongs. A custom value is taken as it is stored with whoever gives it.
fn put(merged: &mut Profile, field: FieldKey, value: &str, giver: Option<&Profile>) {
    match field {
        FieldKey::Profile(ProfileField::Tags) => merged.tags = value.lines().map(str::to_owned).collect(),
        FieldKey::Profile(ProfileField::Tier) => merged.tier_id = value.parse().ok().map(TierId),
        FieldKey::Profile(field) => {
            if let Some(text) = merged.text_mut(field) {
                value.clone_into(text);
            }
        }
        FieldKey::Custom(id) => {
            if let Some(value) = giver.and_then(|giver| giver.custom.get(&id)) {
                merged.custom.insert(id, value.clone());
            }
        }
    }
}

/// Whose values stay, by position.
fn givers(
    sides: &[Customer],
    values: &[String],
    way: Way,
    chosen: Option<&[CustomerId]>,
    tiers: &[TierId],
) -> Vec<usize> {
    let filled = || (0..sides.len()).filter(|at| !values[*at].is_empty());
    if let Some(chosen) = chosen {
        let wanted = (0..sides.len()).filter(|at| chosen.contains(&sides[*at].id));
        return if way.joins() { wanted.collect() } else { wanted.take(1).collect() };
    }
    // Of equals the first wins, which is the one who stays.
    let newest = |at: &usize| (sides[*at].updated_ms, std::cmp::Reverse(*at));
    let best = match way {
        Way::Phones | Way::Tags | Way::Text => return filled().collect(),
        Way::One => filled().max_by_key(newest),
        Way::Phone => filled().max_by_key(|at| (!phone_key(&values[*at]).is_empty(), newest(at))),
        Way::Tier => filled().min_by_key(|at| {
            let rank = tiers.iter().position(|tier| tier.0.to_string() == values[*at]);
            (rank.unwrap_or(usize::MAX), *at)
        }),
    };
    best.into_iter().collect()
}

/// The lines of several texts, each once: two with the same key are one, and one without a key is known by itself.
fn joined<'a>(texts: impl IntoIterator<Item = &'a str>, key: impl Fn(&str) -> String) -> String {
    let mut seen: Vec<String> = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in texts.into_iter().flat_map(str::lines) {
        let key = Some(key(line)).filter(|key| !key.is_empty()).unwrap_or_else(|| line.to_owned());
        if line.trim().is_empty() || seen.contains(&key) {
            continue;
        }
        seen.push(key);
        lines.push(line);
    }
    lines.join("\n")
}
