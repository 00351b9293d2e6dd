//! What the owner set once for the whole book: business name, language, look, currency.
//!
//! Holds: a book always has settings; a key that was never set has its default.

mod model;
pub(crate) mod table;

pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::{CoreError, Result, text};

/// Changing the settings.
pub const CHANGE: Action = Action::new("settings", "change");

/// The longest business name that fits a report's head.
const NAME_MAX: usize = 120;

/// The book's settings.
pub fn get(reader: &Reader) -> Result<Settings> {
    table::get(reader)
}

/// Changes what is given.
pub fn change(tx: &Tx, change: &SettingsChange) -> Result<()> {
    let stored = table::get(tx)?;
    let SettingsChange { business_name, language, theme, currency } = change.clone();
    set(
        tx,
        &Settings {
            business_name: business_name.unwrap_or(stored.business_name),
            language: language.unwrap_or(stored.language),
            theme: theme.unwrap_or(stored.theme),
            currency: currency.unwrap_or(stored.currency),
        },
    )
}

/// Sets all of them.
pub fn set(tx: &Tx, settings: &Settings) -> Result<()> {
    let name = text::required("business_name", &settings.business_name, NAME_MAX)?;
    if settings.currency.len() != 3 || !settings.currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(CoreError::FieldUnreadable { field: "currency".into(), text: settings.currency.clone() });
    }
    tx.describe(0, &name);
    table::put(tx, &Settings { business_name: name, ..settings.clone() })
}
