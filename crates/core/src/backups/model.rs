//! Shapes of copies.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use specta::Type;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CopyReason {
    /// The first opening of a day.
    Daily,
    /// Before an import.
    Import,
    /// Before a newer program changed the book's tables.
    Upgrade,
    /// The owner asked for it.
    Manual,
    /// It was the book until another was restored in its place.
    Replaced,
}

/// One copy of the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Copy {
    /// Its file's name, which tells it from the others.
    pub name: String,
    /// When it was made, in the owner's time; for one that was replaced, when it was last changed.
    pub made_at: NaiveDateTime,
    /// Why.
    pub reason: CopyReason,
    /// Its size.
    pub bytes: i64,
}

/// What a book holds, for comparing a copy with the present one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Holdings {
    /// Whose book it is.
    pub business_name: String,
    /// Customers, the recycle bin left out.
    pub customers: i64,
    /// Purchase lines.
    pub purchases: i64,
    /// Unix milliseconds of the last change.
    pub last_change_ms: Option<i64>,
}
