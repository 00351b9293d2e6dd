//! Shapes of the recycle bin.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ids::id_type;

id_type!(
    /// Identifies a removed row of any kind.
    RemovedId
);

/// What was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RemovalKind {
    /// A customer.
    Customer,
    /// A contact person of a customer.
    ContactPerson,
    /// A line that was sold.
    Purchase,
}

/// A removed row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalKey {
    /// Of which kind.
    pub kind: RemovalKind,
    /// Which.
    pub id: RemovedId,
}

/// One line of the recycle bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Removal {
    /// Identity.
    pub key: RemovalKey,
    /// Name of the customer, the person or the product.
    pub name: String,
    /// The customer a person or a purchase belongs to, empty for none.
    pub customer: String,
    /// What a purchase came to.
    pub amount_fen: Option<i64>,
    /// The day of a purchase.
    pub sold_on: Option<NaiveDate>,
    /// Unix milliseconds of the removal.
    pub removed_ms: i64,
    /// Who removed it, empty when the journal does not name the row.
    pub actor: String,
}

/// Where the next page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalCursor {
    /// The last row's moment.
    pub removed_ms: i64,
    /// The last row.
    pub key: RemovalKey,
}

/// One page of the recycle bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RemovalPage {
    /// Rows, removed last first.
    pub rows: Vec<Removal>,
    /// Where to go on; nothing at the end.
    pub next: Option<RemovalCursor>,
}
