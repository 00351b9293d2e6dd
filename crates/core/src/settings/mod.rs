//! What the owner set once for the whole book: business name, language, look, currency.
//!
//! Holds: a book always has settings; a key that was never set has its default.

mod model;
pub(crate) mod table;

pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::{CoreError, Result};

/// Changing the settings.
pub const CHANGE: Action = Action::new("settings", "change");

/// The longest business name that fits a report's head.
const NAME_MAX: usize = 120;

/// The book's settings.
pub fn get(reader: &Reader) -> Result<Settings> {
    table::get(reader)
}

/// Replaces the settings.
pub fn change(tx: &Tx, settings: &Settings) -> Result<()> {
    let name = settings.business_name.trim();
    if name.is_empty() {
        return Err(CoreError::FieldRequired { field: "business_name" });
    }
    if name.chars().count() > NAME_MAX {
        return Err(CoreError::FieldTooLong { field: "business_name", max: NAME_MAX });
    }
    if settings.currency.len() != 3 || !settings.currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(CoreError::FieldUnreadable { field: "currency", text: settings.currency.clone() });
    }
    tx.describe(0, name);
    table::put(tx, &Settings { business_name: name.to_owned(), ..settings.clone() })
}
