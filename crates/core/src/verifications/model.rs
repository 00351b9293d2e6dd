//! Shapes of verifications: how complete a profile is, and when each part of it was last checked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A part of a profile that is checked together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProfilePart {
    /// Phones, WeChat, e-mail, address, region.
    Reach,
    /// Birthday, company, position, trade, size.
    Identity,
    /// Tier, tags, preferences, source, number, note.
    Keeping,
    /// The contact persons.
    Persons,
}

/// When a part was last checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PartState {
    /// Which.
    pub part: ProfilePart,
    /// On which day; nothing when it never was.
    pub verified_on: Option<NaiveDate>,
    /// By whom; empty when it never was.
    pub verified_by: String,
    /// When it is due again: the day it was checked and the interval of the tier; nothing when the tier has none.
    pub due_on: Option<NaiveDate>,
    /// Whether that day has come.
    pub is_due: bool,
}

/// How well a profile is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProfileState {
    /// How many fields are required of such a customer.
    pub required: u32,
    /// How many of them are filled.
    pub filled: u32,
    /// The keys of the others, in the order of the profile.
    pub missing: Vec<String>,
    /// Its parts, in the order of the profile.
    pub parts: Vec<PartState>,
}
