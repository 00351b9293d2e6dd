//! Verifications: how complete a customer's profile is, and who checked which part of it when.
//!
//! Holds: completeness is filled required fields ÷ required fields of the tier; a part is due again an interval after
//! it was checked; a part that never was is not due but unchecked.

mod model;
mod rules;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};
pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::customers::{self, CustomerId, Profile};
use crate::tiers::TierRole;
use crate::{Result, tiers};

/// Saying that a part of a profile was checked.
pub const VERIFY: Action = Action::new("verifications", "verify");

const PARTS: [ProfilePart; 4] =
    [ProfilePart::Reach, ProfilePart::Identity, ProfilePart::Keeping, ProfilePart::Persons];

/// How well a customer's profile is kept.
pub fn state(reader: &Reader, id: CustomerId, today: NaiveDate) -> Result<ProfileState> {
    let profile = customers::table::get(reader, id)?.profile;
    let persons = customers::table::persons(reader, id)?.len();
    let tier = tiers::list(reader)?.into_iter().find(|tier| Some(tier.id) == profile.tier_id);
    let role = tier.as_ref().map(|tier| tier.role);
    let required = rules::required(&profile, persons, role);
    let missing = missing(&profile, persons, role);
    let interval = tier.map_or(rules::INTERVAL_DAYS, |tier| tier.verify_days);
    let count = |fields: usize| u32::try_from(fields).unwrap_or(u32::MAX);
    let parts =
        PARTS.into_iter().map(|part| part_state(reader, id, part, interval, today)).collect::<Result<_>>()?;
    Ok(ProfileState {
        required: count(required.len()),
        filled: count(required.len() - missing.len()),
        missing,
        parts,
    })
}

/// The keys of the required fields that are not filled; `persons` stands for contact persons.
pub(crate) fn missing(profile: &Profile, persons: usize, role: Option<TierRole>) -> Vec<String> {
    let required = rules::required(profile, persons, role).iter();
    let missing = required.filter(|field| !rules::is_filled(profile, persons, field));
    missing.map(|field| (*field).to_owned()).collect()
}

/// `interval` is in days; with 0 nothing is ever due.
fn part_state(
    reader: &Reader,
    id: CustomerId,
    part: ProfilePart,
    interval: u32,
    today: NaiveDate,
) -> Result<PartState> {
    let Some((verified_on, verified_by)) = table::last(reader, id, part)? else {
        let verified_by = String::new();
        return Ok(PartState { part, verified_on: None, verified_by, due_on: None, is_due: false });
    };
    let due_on = (interval > 0).then(|| verified_on + Days::new(u64::from(interval)));
    let is_due = due_on.is_some_and(|due_on| due_on <= today);
    Ok(PartState { part, verified_on: Some(verified_on), verified_by, due_on, is_due })
}

/// Says that a part of a profile was checked today.
pub fn verify(tx: &Tx, id: CustomerId, part: ProfilePart) -> Result<()> {
    tx.describe(id.0, &customers::table::get(tx, id)?.profile.name);
    let part_name = serde_json::to_value(part).ok().and_then(|name| name.as_str().map(str::to_owned));
    tx.note("part", &part_name.unwrap_or_default());
    table::set(tx, id, part)
}
