//! Undo: the inverse changeset, through the same door.
//!
//! An edit, a merge, a bulk change and an import's updated rows are all taken back alike. An import's new rows, which
//! the journal knows by their id range, are removed. If later changes stand on any row, nothing is undone and each such
//! row is named.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, FixedOffset};
use rusqlite::params;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};

use crate::book::locked;
use crate::journal::{self, row_of};
use crate::{Action, Actor, Book, Conflict, Entry, EntryId, Result, StoreError, Tx, Written};

/// No more conflicts than a person can read are collected.
const LISTED_CONFLICTS: usize = 100;

impl Book {
    /// Takes back one entry, or the newest that stands. Answers with the entry taken back.
    pub fn undo(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        entry: Option<EntryId>,
    ) -> Result<Written<Entry>> {
        self.write(actor, now, Action::new("journal", "undo"), |tx| {
            let entry = match entry {
                Some(id) => Entry::get(tx, id)?,
                None => Entry::last_undoable(tx)?.ok_or(StoreError::NothingToUndo)?,
            };
            if entry.undone_by == journal::LASTING {
                return Err(StoreError::NotUndoable);
            }
            if entry.undone_by != 0 {
                return Err(StoreError::AlreadyUndone);
            }
            self.take_back(tx, &entry)?;
            mark(tx, &entry)?;
            Ok(entry)
        })
    }

    fn take_back(&self, tx: &Tx, entry: &Entry) -> Result<()> {
        let changeset = journal::changeset(tx, entry.id)?;
        if !changeset.is_empty() {
            apply_inverse(tx, &changeset)?;
        }
        if entry.import_id == 0 {
            return Ok(());
        }
        if entry.undoes != 0 {
            return Err(StoreError::NotUndoable);
        }
        self.remove_bulk(tx, entry)
    }

    fn remove_bulk(&self, tx: &Tx, entry: &Entry) -> Result<()> {
        let (first, last): (i64, i64) =
            tx.query_row("SELECT first_id, last_id FROM journal WHERE id = ?1", [entry.id.0], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let bulk_tables = || self.schema.tables.iter().filter(|table| table.bulk);
        let mut conflicts = Vec::new();
        for table in bulk_tables() {
            edited_rows(tx, table.name, first, last, entry.import_id, &mut conflicts)?;
        }
        if !conflicts.is_empty() {
            return Err(StoreError::UndoConflict(conflicts));
        }
        (self.schema.count_bulk)(tx, first, last, -1)?;
        tx.unrecorded(|| {
            // A table that others refer to stands before them in the list, so the last goes first.
            for table in bulk_tables().rev() {
                delete_import(tx, table.name, first, last, entry.import_id)?;
                tx.stale.borrow_mut().insert(table.feature);
            }
            Ok(())
        })?;
        tx.draft.borrow_mut().import_id = entry.import_id;
        Ok(())
    }
}

fn mark(tx: &Tx, entry: &Entry) -> Result<()> {
    let mut draft = tx.draft.borrow_mut();
    draft.undoes = entry.id.0;
    draft.subject_id = entry.subject_id;
    draft.label.clone_from(&entry.label);
    draft.params.clone_from(&entry.params);
    draft.params.insert("action".into(), entry.action.clone());
    // Taking back an undo makes the entry below it stand again.
    tx.execute("UPDATE journal SET undone_by = 0 WHERE id = ?1", [entry.undoes])?;
    Ok(())
}

fn delete_import(tx: &Tx, table: &str, first: i64, last: i64, import_id: i64) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE id BETWEEN ?1 AND ?2 AND import_id = ?3");
    match tx.execute(&sql, params![first, last, import_id]) {
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            // Once more without minding references, only to see and name the rows that would dangle.
            tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
            tx.execute(&sql, params![first, last, import_id])?;
            dangling(tx)
        }
        other => Ok(other.map(drop)?),
    }
}

fn edited_rows(
    tx: &Tx,
    table: &str,
    first: i64,
    last: i64,
    import_id: i64,
    conflicts: &mut Vec<Conflict>,
) -> Result<()> {
    let sql = format!(
        "SELECT id FROM {table} WHERE id BETWEEN ?1 AND ?2 AND import_id = ?3 AND revision > 0 LIMIT {LISTED_CONFLICTS}"
    );
    let mut statement = tx.prepare(&sql)?;
    let rows = statement.query_map(params![first, last, import_id], |row| row.get(0))?;
    for row_id in rows {
        conflicts.push(Conflict { table: table.into(), row_id: row_id?, reason: "changed" });
    }
    Ok(())
}

fn apply_inverse(tx: &Tx, changeset: &[u8]) -> Result<()> {
    let mut inverse = Vec::new();
    invert_strm(&mut &*changeset, &mut inverse)?;
    let found: Arc<Mutex<Vec<Conflict>>> = Arc::default();
    let seen = Arc::clone(&found);
    let dangles = Arc::new(AtomicBool::new(false));
    let saw_dangling = Arc::clone(&dangles);
    let on_conflict = move |kind: ConflictType, change: ChangesetItem| {
        if kind == ConflictType::SQLITE_CHANGESET_FOREIGN_KEY {
            saw_dangling.store(true, Ordering::Relaxed);
        }
        let mut seen = locked(&seen);
        if seen.len() < LISTED_CONFLICTS {
            seen.extend(conflict_of(&kind, &change));
        }
        // Go on, to name every row; the transaction is rolled back if any was found.
        ConflictAction::SQLITE_CHANGESET_OMIT
    };
    tx.apply_strm(&mut inverse.as_slice(), None::<fn(&str) -> bool>, on_conflict)?;
    let found = std::mem::take(&mut *locked(&found));
    if !found.is_empty() {
        return Err(StoreError::UndoConflict(found));
    }
    // The check reads the whole book, so only when the changeset itself found a row that others refer to.
    if dangles.load(Ordering::Relaxed) { dangling(tx) } else { Ok(()) }
}

/// A foreign-key conflict has no row of its own; [`dangling`] names those.
fn conflict_of(kind: &ConflictType, change: &ChangesetItem) -> Option<Conflict> {
    let reason = match kind {
        ConflictType::SQLITE_CHANGESET_DATA => "changed",
        ConflictType::SQLITE_CHANGESET_NOTFOUND => "missing",
        ConflictType::SQLITE_CHANGESET_CONFLICT | ConflictType::SQLITE_CHANGESET_CONSTRAINT => "exists",
        _ => return None,
    };
    let (table, row_id) = row_of(change).ok()?;
    Some(Conflict { table, row_id, reason })
}

/// Rows that would refer to nothing.
fn dangling(tx: &Tx) -> Result<()> {
    let mut statement = tx.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        let row_id: Option<i64> = row.get(1)?;
        Ok(Conflict { table: row.get(0)?, row_id: row_id.unwrap_or_default(), reason: "used" })
    })?;
    let rows: Vec<Conflict> = rows.take(LISTED_CONFLICTS).collect::<rusqlite::Result<_>>()?;
    if rows.is_empty() { Ok(()) } else { Err(StoreError::UndoConflict(rows)) }
}
