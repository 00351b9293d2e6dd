//! What stands on an entry: the later entries that changed again what it had changed, or refer to what it made.
//!
//! Holds: when nothing later stands on an entry it can be taken back, so the undo button, which takes the newest that
//! stands, is never refused for a later change.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, params};

use crate::changes::{RowKey, Shapes, Touch, creator, visit};
use crate::journal::{self, EntryId};
use crate::{Conflict, Entry, Result, StoreError};

/// No more conflicts than a person can read are collected.
pub(crate) const LISTED_CONFLICTS: usize = 100;

/// So few later entries are read outright instead of being looked up row by row.
const FEW: usize = 64;

/// Which entries count as later and standing: a pair of a later entry and its undo comes to nothing.
const LATER: &str = "id > ?1 AND undone_by <= 0 AND undoes <= ?1";

/// Why an entry cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The entry.
    pub entry: EntryId,
    /// The rows concerned, at most a hundred.
    pub rows: Vec<Conflict>,
    /// The later entries that stand on it, newest first.
    pub later: Vec<Entry>,
}

/// The search for what stands on one entry.
pub(crate) struct Search<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) shapes: &'a Shapes,
    pub(crate) entry: i64,
}

impl Search<'_> {
    /// Later entries that touched the same columns of the same rows, and those rows.
    pub(crate) fn on_rows(&self, touched: &HashMap<RowKey, Touch>) -> Result<(BTreeSet<i64>, Vec<Conflict>)> {
        let (mut later, mut rows) = (BTreeSet::new(), Vec::new());
        for candidate in self.candidates(touched)? {
            visit(&journal::changeset(self.conn, EntryId(candidate))?, |change| {
                let key = RowKey::of(change)?;
                let Some(touch) = touched.get(&key) else { return Ok(()) };
                if touch.meets(&self.shapes.touch(change)?) {
                    later.insert(candidate);
                    if rows.len() < LISTED_CONFLICTS {
                        rows.push(Conflict { table: key.table, row_id: key.number, reason: "changed" });
                    }
                }
                Ok(())
            })?;
        }
        Ok((later, rows))
    }

    fn candidates(&self, touched: &HashMap<RowKey, Touch>) -> Result<BTreeSet<i64>> {
        let sql = format!("SELECT id FROM journal WHERE {LATER} ORDER BY id LIMIT {}", FEW + 1);
        let few = self.ids(&sql, &[&self.entry])?;
        if few.len() <= FEW {
            return Ok(few);
        }
        let mut found = self.wide()?;
        for key in touched.keys() {
            found.extend(self.on_number(key.number)?);
        }
        Ok(found)
    }

    /// Later entries that touched the row `journal_rows` knows by this number.
    fn on_number(&self, number: i64) -> Result<BTreeSet<i64>> {
        let sql = format!(
            "SELECT id FROM journal WHERE {LATER}
             AND id IN (SELECT entry_id FROM journal_rows WHERE row_id = ?2 AND entry_id > ?1)"
        );
        self.ids(&sql, &[&self.entry, &number])
    }

    /// Later entries that touched more rows than `journal_rows` lists.
    fn wide(&self) -> Result<BTreeSet<i64>> {
        let many = journal::LISTED_ROWS;
        let sql = format!("SELECT id FROM journal WHERE row_count > {many} AND {LATER}");
        self.ids(&sql, &[&self.entry])
    }

    /// Later entries that touched a row, also those that touched too many for `journal_rows`.
    fn touching(&self, number: i64) -> Result<BTreeSet<i64>> {
        let mut found = self.on_number(number)?;
        for wide in self.wide()?.difference(&found.clone()) {
            visit(&journal::changeset(self.conn, EntryId(*wide))?, |change| {
                if RowKey::of(change)?.number == number {
                    found.insert(*wide);
                }
                Ok(())
            })?;
        }
        Ok(found)
    }

    /// The newest later entries, for trying what stands in the way when no row says so.
    pub(crate) fn newest(&self) -> Result<Vec<EntryId>> {
        let sql = format!("SELECT id FROM journal WHERE {LATER} ORDER BY id DESC LIMIT {FEW}");
        Ok(self.ids(&sql, &[&self.entry])?.into_iter().rev().map(EntryId).collect())
    }

    fn ids(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<BTreeSet<i64>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(values, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The later entries behind rows that an undo would leave hanging: those that made them, else those that touched them.
    pub(crate) fn behind(&self, rows: &[Conflict]) -> Result<BTreeSet<i64>> {
        let mut later = BTreeSet::new();
        for Conflict { row_id, .. } in rows.iter().filter(|row| row.row_id != 0) {
            match creator(self.conn, *row_id)? {
                Some(made) if *row_id > self.entry => later.extend([made]),
                _ => later.extend(self.touching(*row_id)?),
            }
        }
        Ok(later)
    }

    /// Removing is marking, which no foreign key sees: a row that the undo marks as removed must not have got live
    /// rows meanwhile, and a row it points back to must not have been removed meanwhile.
    pub(crate) fn on_marks(&self, changeset: &[u8]) -> Result<(BTreeSet<i64>, Vec<Conflict>)> {
        let (mut later, mut rows) = (BTreeSet::new(), Vec::new());
        visit(changeset, |change| {
            let key = RowKey::of(change)?;
            let Some(shape) = self.shapes.shape(&key.table) else { return Ok(()) };
            let before = |column: &str| -> i64 {
                let value = shape.position(column).and_then(|at| change.old_value(at).ok());
                value.and_then(|value| value.as_i64().ok()).unwrap_or_default()
            };
            if change.op()?.code() == rusqlite::hooks::Action::SQLITE_INSERT {
                return Ok(());
            }
            if before("removed_ms") != 0 {
                rows.extend(self.live_children(&key)?);
            }
            for reference in self.shapes.references.iter().filter(|reference| reference.child == key.table) {
                let parent = before(&reference.column);
                if parent != 0 && self.was_removed(&reference.parent, parent)? {
                    later.extend(self.removers(&reference.parent, parent)?);
                }
            }
            Ok(())
        })?;
        later.extend(self.behind(&rows)?);
        Ok((later, rows))
    }

    /// Live rows that refer to `key` and are younger than the entry.
    fn live_children(&self, key: &RowKey) -> Result<Vec<Conflict>> {
        let mut found = Vec::new();
        for reference in self.shapes.references_to(&key.table) {
            let child = reference.child.as_str();
            let Some(shape) = self.shapes.shape(child) else { continue };
            if shape.position("id").is_none() {
                continue;
            }
            let live = if shape.position("removed_ms").is_some() { "AND removed_ms = 0" } else { "" };
            let sql = format!(
                "SELECT id FROM {child} WHERE {} = ?1 AND id > ?2 {live} LIMIT {LISTED_CONFLICTS}",
                reference.column
            );
            let mut statement = self.conn.prepare_cached(&sql)?;
            let rows = statement.query_map(params![key.number, self.entry], |row| row.get(0))?;
            for row_id in rows {
                found.push(Conflict { table: child.into(), row_id: row_id?, reason: "used" });
            }
        }
        Ok(found)
    }

    fn was_removed(&self, table: &str, id: i64) -> Result<bool> {
        if self.shapes.shape(table).and_then(|shape| shape.position("removed_ms")).is_none() {
            return Ok(false);
        }
        let sql = format!("SELECT count(*) FROM {table} WHERE id = ?1 AND removed_ms <> 0");
        Ok(self.conn.prepare_cached(&sql)?.query_row([id], |row| row.get::<_, i64>(0))? > 0)
    }

    /// The later entries that removed a row.
    fn removers(&self, table: &str, id: i64) -> Result<BTreeSet<i64>> {
        let column = self.shapes.shape(table).and_then(|shape| shape.position("removed_ms"));
        let Some(removed) = column else { return Ok(BTreeSet::new()) };
        let mut removers = BTreeSet::new();
        for candidate in self.touching(id)? {
            visit(&journal::changeset(self.conn, EntryId(candidate))?, |change| {
                let key = RowKey::of(change)?;
                let is_it = key.table == table && key.number == id;
                if is_it && self.shapes.touch(change)?.has(removed) {
                    removers.insert(candidate);
                }
                Ok(())
            })?;
        }
        Ok(removers)
    }

    /// Refuses when anything was found.
    pub(crate) fn refuse(&self, later: &BTreeSet<i64>, rows: Vec<Conflict>) -> Result<()> {
        if later.is_empty() && rows.is_empty() {
            return Ok(());
        }
        let later = later.iter().rev().map(|id| Entry::get(self.conn, EntryId(*id)));
        let later = later.take(LISTED_CONFLICTS).collect::<Result<_>>()?;
        Err(StoreError::UndoConflict(Box::new(Standing { entry: EntryId(self.entry), rows, later })))
    }
}
