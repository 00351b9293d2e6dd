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
}

/// How a tier's tag is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum TierLook {
    /// For the few who matter most.
    Gold,
    /// Important.
    Teal,
    /// Ordinary.
    Grey,
    /// Not yet a customer.
    Outline,
}
