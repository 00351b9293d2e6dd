//! A tier: how important a customer is to the owner.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ids::id_type;

id_type!(
    /// Identifies a tier.
    TierId
);

/// One tier of the owner's ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Tier {
    /// Identity.
    pub id: TierId,
    /// The owner's word for it.
    pub name: String,
    /// How its tag is drawn.
    pub look: TierLook,
    /// What its customers are promised, in the owner's words.
    pub policy: String,
    /// Days between two contacts; 0 when there is no rhythm.
    pub contact_days: u32,
    /// Hours until a first answer; 0 when none is promised.
    pub response_hours: u32,
    /// Days after which a profile is to be checked again; 0 for never.
    pub verify_days: u32,
    /// What other programs' words for importance mean it.
    #[serde(skip)]
    pub role: TierRole,
    /// Its earlier names, which files may still use.
    #[serde(skip)]
    pub former_names: Vec<String>,
}

/// What a tier is made from; what an edit replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct NewTier {
    /// The owner's word for it.
    pub name: String,
    /// How its tag is drawn.
    pub look: TierLook,
    /// What its customers are promised.
    pub policy: String,
    /// Days between two contacts; 0 when there is no rhythm.
    pub contact_days: u32,
    /// Hours until a first answer; 0 when none is promised.
    pub response_hours: u32,
    /// Days after which a profile is to be checked again; 0 for never.
    pub verify_days: u32,
}

/// The step of the usual ladder that a tier was made as. It stays when the tier is renamed or recoloured, so that other
/// programs' words go on being understood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TierRole {
    /// The few who matter most.
    Top,
    /// Important.
    High,
    /// Ordinary.
    Middle,
    /// Not yet a customer.
    Prospect,
    /// The owner's own step.
    #[default]
    Own,
}

/// How a tier's tag is drawn: a small palette that can be read in the light and in the dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "a colour is its name")]
pub enum TierLook {
    Gold,
    Teal,
    Blue,
    Purple,
    Red,
    Green,
    #[default]
    Grey,
    /// Only a line around it.
    Outline,
}
