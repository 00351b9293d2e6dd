//! The journal as people read it: who did what, when, to whom. Writing it is the store's; so is undo.

use std::collections::BTreeMap;

use regulars_store::{Entry, EntryId, JournalFilter, Reader};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::Result;
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
}

impl From<Entry> for JournalLine {
    fn from(entry: Entry) -> Self {
        let Entry { id, at_ms, actor, action, subject_id, label, params, import_id: _, undoes: _, undone_by } =
            entry;
        Self {
            entry: id.into(),
            at_ms,
            actor,
            action,
            subject_id: subject_id.to_string(),
            label,
            params,
            undone: undone_by > 0,
        }
    }
}

/// What the undo button would take back.
pub fn last_undoable(reader: &Reader) -> Result<Option<JournalLine>> {
    Ok(Entry::last_undoable(reader)?.map(JournalLine::from))
}

/// The history of one record, newest first.
pub fn of_row(reader: &Reader, row_id: i64, limit: u32) -> Result<Vec<JournalLine>> {
    let filter = JournalFilter { row_id: Some(row_id), before: None, limit };
    Ok(Entry::list(reader, filter)?.into_iter().map(JournalLine::from).collect())
}
