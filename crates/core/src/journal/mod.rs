//! The journal as people read it: who did what, when, to whom, and what was and what is. Writing it is the store's; so is
//! undo.

mod model;
mod rules;
mod table;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};
pub use model::*;
use regulars_store::{Actor, Book, Entry, EntryId, JournalFilter, Reader};
pub use rules::plain;

use crate::Result;

/// Records of one entry that are told one by one.
const TOLD_RECORDS: usize = 100;

/// What the undo button would take back.
pub fn last_undoable(reader: &Reader) -> Result<Option<JournalLine>> {
    Ok(Entry::last_undoable(reader)?.map(JournalLine::from))
}

/// The whole journal, newest first, from before `before` on.
pub fn list(reader: &Reader, before: Option<EntryKey>, limit: u32) -> Result<Vec<JournalLine>> {
    lines(reader, JournalFilter { row_id: None, before: before.map(Into::into), limit })
}

/// The history of one record, newest first.
pub fn of_row(reader: &Reader, row_id: i64, limit: u32) -> Result<Vec<JournalLine>> {
    lines(reader, JournalFilter { row_id: Some(row_id), before: None, limit })
}

fn lines(reader: &Reader, filter: JournalFilter) -> Result<Vec<JournalLine>> {
    Ok(Entry::list(reader, filter)?.into_iter().map(JournalLine::from).collect())
}

/// What an entry changed: each record's fields, what they were and what they became. With `about`, an entry that changed many
/// records tells of that one only.
pub fn changes(reader: &Reader, entry: EntryKey, about: Option<i64>) -> Result<EntryChanges> {
    let id = EntryId::from(entry);
    let count = Entry::get(reader, id)?.row_count;
    let is_many = usize::try_from(count).unwrap_or(usize::MAX) > TOLD_RECORDS;
    let only = about.filter(|_| is_many);
    let rows = Entry::changes(reader, crate::schema(), id, only, TOLD_RECORDS)?;
    let records = rules::tell(&rows, &|table, id| table::name_of(reader, table, id));
    Ok(EntryChanges { records, more: is_many && only.is_none() })
}

/// The later entries that stand on one, so that it cannot be taken back; none when it can.
pub fn standing_on(
    book: &Book,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    entry: EntryKey,
) -> Result<Vec<JournalLine>> {
    let standing = book.standing_on(actor, now, entry.into())?;
    Ok(standing.map_or_else(Vec::new, |standing| standing.later.into_iter().map(Into::into).collect()))
}
