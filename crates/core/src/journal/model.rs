//! Shapes of the journal.

use std::collections::BTreeMap;

use regulars_store::{Entry, EntryId};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ids::id_type;

id_type!(
    /// Identifies a journal entry on the wire.
    EntryKey
);

impl From<EntryId> for EntryKey {
    fn from(id: EntryId) -> Self {
        Self(id.0)
    }
}

impl From<EntryKey> for EntryId {
    fn from(key: EntryKey) -> Self {
        Self(key.0)
    }
}

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct JournalLine {
    /// Identity.
    pub entry: EntryKey,
    /// Unix milliseconds.
    pub at_ms: i64,
    /// Who.
    pub actor: String,
    /// What: `customers.update`; its words are `action-customers-update`.
    pub action: String,
    /// The record it was about, or `0`.
    pub subject_id: String,
    /// The name people know that record by.
    pub label: String,
    /// Parameters of the words.
    pub params: BTreeMap<String, String>,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it could be taken back if nothing stood on it.
    pub undoable: bool,
}

impl From<Entry> for JournalLine {
    fn from(entry: Entry) -> Self {
        let undoable = entry.is_undoable();
        let Entry { id, at_ms, actor, action, subject_id, label, params, undone_by, .. } = entry;
        Self {
            entry: id.into(),
            at_ms,
            actor,
            action,
            subject_id: subject_id.to_string(),
            label,
            params,
            undone: undone_by > 0,
            undoable,
        }
    }
}

/// What an entry changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EntryChanges {
    /// Record by record; empty when the records came in bulk with an import.
    pub records: Vec<RecordChange>,
    /// Whether it changed more records than these.
    pub more: bool,
}

/// What happened to one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecordChange {
    /// `customer`, `purchase`, …; its word is `kind-<kind>` where there is one.
    pub kind: String,
    /// The name people know it by; may be empty.
    pub title: String,
    /// What happened.
    pub happened: Happened,
    /// Its fields that changed, or that it came or went with.
    pub fields: Vec<FieldWas>,
}

/// What can happen to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// It came.
    Added,
    /// Fields changed.
    Changed,
    /// It went, for good or into the recycle bin.
    Removed,
    /// It came back from the recycle bin.
    Restored,
}

/// What a field was and what it became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct FieldWas {
    /// The field; its word is `field-<field>`. A field without a word is bookkeeping and not shown.
    pub field: String,
    /// The owner's word for a custom field; empty for the others.
    pub name: String,
    /// How both values are written.
    pub shown: Shown,
    /// What it was; empty for nothing.
    pub from: String,
    /// What it became; empty for nothing.
    pub to: String,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// As it stands.
    Text,
    /// Minor units of money.
    Money,
    /// Thousandths.
    Quantity,
    /// Ten-thousandths of a price.
    Price,
    /// `2026-11-22`.
    Day,
    /// A partial date as a profile keeps it.
    Birthday,
    /// A key of the catalogues.
    Word,
}
