//! Undo: the inverse of an entry, through the same door.
//!
//! An edit, a merge, a bulk change and an import's updated rows are all taken back alike. An import's new rows, which
//! the journal knows by their id range, are removed. If later entries stand on what would be taken back, nothing is undone
//! and each such entry is named.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, params};

use crate::changes::Shapes;
use crate::inverse::{self, dangling};
use crate::journal;
use crate::standing::{LISTED_CONFLICTS, Search, Standing};
use crate::{Action, Actor, Book, Conflict, Entry, EntryId, Result, StoreError, Tx, Written};

const UNDO: Action = Action::new("journal", "undo");

impl Book {
    /// Takes back one entry, or the newest that stands. Answers with the entry taken back.
    pub fn undo(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        entry: Option<EntryId>,
    ) -> Result<Written<Entry>> {
        self.write(actor, now, UNDO, |tx| self.undo_in(tx, entry))
    }

    /// What stands on an entry, found by rehearsing its undo: nothing when it can be taken back.
    pub fn standing_on(
        &self,
        actor: &Actor,
        now: DateTime<FixedOffset>,
        entry: EntryId,
    ) -> Result<Option<Standing>> {
        let mut standing = match self.rehearse(actor, now, UNDO, |tx| self.undo_in(tx, Some(entry))) {
            Ok(_) => return Ok(None),
            Err(StoreError::UndoConflict(standing)) => *standing,
            Err(other) => return Err(other),
        };
        if standing.later.is_empty() {
            standing.later = self.tried(actor, now, entry)?;
        }
        Ok(Some(standing))
    }

    /// The later entries without which the undo would work, each tried by itself: for a key that is taken meanwhile no row
    /// tells who took it.
    fn tried(&self, actor: &Actor, now: DateTime<FixedOffset>, entry: EntryId) -> Result<Vec<Entry>> {
        let newest = self.rehearse(actor, now, UNDO, |tx| {
            let shapes = Shapes::read(tx, self.schema)?;
            Search { conn: tx, shapes: &shapes, entry: entry.0 }.newest()
        })?;
        let mut found = Vec::new();
        for id in newest {
            let without = self.rehearse(actor, now, UNDO, |tx| {
                let later = self.undo_in(tx, Some(id))?;
                journal::take_back(tx, &later, tx.new_id())?;
                self.undo_in(tx, Some(entry)).map(|_| later)
            });
            found.extend(without.ok());
        }
        Ok(found)
    }

    fn undo_in(&self, tx: &Tx, entry: Option<EntryId>) -> Result<Entry> {
        let entry = match entry {
            Some(id) => Entry::get(tx, id)?,
            None => Entry::last_undoable(tx)?.ok_or(StoreError::NothingToUndo)?,
        };
        match entry.undone_by {
            journal::LASTING => return Err(StoreError::NotUndoable),
            0 => {}
            _ => return Err(StoreError::AlreadyUndone),
        }
        if entry.import_id != 0 && entry.undoes != 0 {
            return Err(StoreError::NotUndoable);
        }
        self.take_back(tx, &entry)?;
        describe(tx, &entry)?;
        Ok(entry)
    }

    fn take_back(&self, tx: &Tx, entry: &Entry) -> Result<()> {
        let shapes = Arc::new(Shapes::read(tx, self.schema)?);
        let search = Search { conn: tx, shapes: &shapes, entry: entry.id.0 };
        let changeset = journal::changeset(tx, entry.id)?;
        if !changeset.is_empty() {
            let (later, rows) = search.on_rows(&shapes.touched(self.schema, &changeset)?)?;
            search.refuse(&later, rows)?;
            let rows = inverse::apply(tx, self.schema, &shapes, &changeset)?;
            search.refuse(&search.behind(&rows)?, rows)?;
        }
        if entry.import_id != 0 {
            self.remove_bulk(tx, entry, &search)?;
        }
        let (later, rows) = search.on_marks(&changeset)?;
        search.refuse(&later, rows)
    }

    fn remove_bulk(&self, tx: &Tx, entry: &Entry, search: &Search) -> Result<()> {
        let range = bulk_range(tx, entry)?;
        let bulk_tables = || self.schema.tables.iter().filter(|table| table.bulk);
        let mut edited = Vec::new();
        for table in bulk_tables().filter(|table| !self.schema.gives_way(table.name)) {
            edited.extend(edited_rows(tx, table.name, &range)?);
        }
        search.refuse(&search.behind(&edited)?, edited)?;
        (self.schema.count_bulk)(tx, range.first, range.last, -1)?;
        let used = tx.unrecorded(|| {
            // A table that others refer to stands before them in the list, so the last goes first.
            for table in bulk_tables().rev() {
                let used = self.delete_import(tx, table.name, &range, search.shapes)?;
                if !used.is_empty() {
                    return Ok(used);
                }
                tx.stale.borrow_mut().insert(table.feature);
            }
            Ok(Vec::new())
        })?;
        search.refuse(&search.behind(&used)?, used)?;
        let mut draft = tx.draft.borrow_mut();
        (draft.import_id, draft.first_id, draft.last_id) = (range.import_id, range.first, range.last);
        Ok(())
    }

    /// Deletes an import's rows of one table; answers with rows of others that would then refer to nothing.
    fn delete_import(
        &self,
        tx: &Tx,
        table: &str,
        range: &BulkRange,
        shapes: &Shapes,
    ) -> Result<Vec<Conflict>> {
        let BulkRange { first, last, import_id } = *range;
        let stays = if self.schema.gives_way(table) {
            format!("AND revision = 0 AND NOT ({})", shapes.in_use(table))
        } else {
            String::new()
        };
        let sql = format!("DELETE FROM {table} WHERE id BETWEEN ?1 AND ?2 AND import_id = ?3 {stays}");
        match tx.execute(&sql, params![first, last, import_id]) {
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
                // Once more without minding references, only to see and name the rows that would dangle.
                tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
                tx.execute(&sql, params![first, last, import_id])?;
                dangling(tx)
            }
            other => other.map(|_| Vec::new()).map_err(Into::into),
        }
    }
}

/// The rows that came in bulk with one import.
struct BulkRange {
    first: i64,
    last: i64,
    import_id: i64,
}

fn bulk_range(conn: &Connection, entry: &Entry) -> Result<BulkRange> {
    Ok(conn.query_row("SELECT first_id, last_id FROM journal WHERE id = ?1", [entry.id.0], |row| {
        Ok(BulkRange { first: row.get(0)?, last: row.get(1)?, import_id: entry.import_id })
    })?)
}

/// Names an undo as what it took back.
fn describe(tx: &Tx, entry: &Entry) -> Result<()> {
    let about: BTreeSet<i64> = journal::about(tx, entry.id)?;
    let mut draft = tx.draft.borrow_mut();
    draft.undoes = entry.id.0;
    draft.subject_id = entry.subject_id;
    draft.label.clone_from(&entry.label);
    draft.params.clone_from(&entry.params);
    draft.about = about;
    draft.params.entry("action".into()).or_insert_with(|| entry.action.clone());
    // Taking back an undo does the thing again, taking that back undoes it again.
    if entry.undoes != 0 && draft.params.remove("again").is_none() {
        draft.params.insert("again".into(), "1".into());
    }
    Ok(())
}

/// Rows of an import that were edited since: `revision` counts the edits that stand.
fn edited_rows(conn: &Connection, table: &str, range: &BulkRange) -> Result<Vec<Conflict>> {
    let sql = format!(
        "SELECT id FROM {table} WHERE id BETWEEN ?1 AND ?2 AND import_id = ?3 AND revision > 0 LIMIT {LISTED_CONFLICTS}"
    );
    let mut statement = conn.prepare(&sql)?;
    let rows = statement.query_map(params![range.first, range.last, range.import_id], |row| {
        Ok(Conflict { table: table.into(), row_id: row.get(0)?, reason: "changed" })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
