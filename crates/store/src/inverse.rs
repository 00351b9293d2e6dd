//! Taking a changeset back, column by column.
//!
//! A row whose columns still hold what the entry wrote is given back what they held before, also when other columns were
//! changed since; what is made from the row is then made anew, `revision` loses as many edits as the entry had added, and
//! the later stamp stays. Rows of tables that give way are taken back only where nothing later stands on them.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use rusqlite::hooks::Action as Op;
use rusqlite::params;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};
use rusqlite::types::Value;

use crate::book::locked;
use crate::changes::{Column, Object, RowKey, Shapes, changed_keys, object, visit};
use crate::standing::LISTED_CONFLICTS;
use crate::{Conflict, Result, Schema, Tx};

/// A row that keeps later changes: columns that must hold something else than what the entry found there.
#[derive(Debug, Clone)]
struct Mended {
    row_id: i64,
    cells: Vec<(usize, Value)>,
}

/// What applying the inverse met.
#[derive(Debug, Default)]
struct Met {
    conflicts: Vec<Conflict>,
    mended: BTreeMap<String, Vec<Mended>>,
}

/// Applies the inverse of `changeset`. Answers with the rows in the way; if there are any, the write must not be kept.
pub(crate) fn apply(
    tx: &Tx,
    schema: &'static Schema,
    shapes: &Arc<Shapes>,
    changeset: &[u8],
) -> Result<Vec<Conflict>> {
    let mut inverse = Vec::new();
    invert_strm(&mut &*changeset, &mut inverse)?;
    // What gives way comes back before the rows that refer to it, and goes after them.
    yielding(tx, schema, shapes, &inverse, &[Op::SQLITE_INSERT])?;
    let (met, dangles) = apply_firm(tx, schema, shapes, &inverse)?;
    if !met.conflicts.is_empty() {
        return Ok(met.conflicts);
    }
    yielding(tx, schema, shapes, &inverse, &[Op::SQLITE_UPDATE, Op::SQLITE_DELETE])?;
    for (table, rows) in met.mended {
        mend(tx, shapes, &table, &rows)?;
        let ids: Vec<i64> = rows.iter().map(|row| row.row_id).collect();
        (schema.refresh)(tx, &table, &ids)?;
    }
    // The check reads the whole book, so only when the changeset itself found a row that others refer to.
    if dangles { dangling(tx) } else { Ok(Vec::new()) }
}

fn apply_firm(tx: &Tx, schema: &'static Schema, shapes: &Arc<Shapes>, inverse: &[u8]) -> Result<(Met, bool)> {
    let met: Arc<Mutex<Met>> = Arc::default();
    let dangles = Arc::new(AtomicBool::new(false));
    let on_conflict = {
        let (met, dangles, shapes) = (Arc::clone(&met), Arc::clone(&dangles), Arc::clone(shapes));
        move |kind: ConflictType, change: ChangesetItem| {
            if kind == ConflictType::SQLITE_CHANGESET_FOREIGN_KEY {
                dangles.store(true, Ordering::Relaxed);
            }
            let mut met = locked(&met);
            if kind == ConflictType::SQLITE_CHANGESET_DATA
                && let Some((table, mended)) = still_ours(&shapes, &change)
            {
                met.mended.entry(table).or_default().extend(mended);
                return ConflictAction::SQLITE_CHANGESET_REPLACE;
            }
            if met.conflicts.len() < LISTED_CONFLICTS {
                met.conflicts.extend(conflict_of(&kind, &change));
            }
            // Go on, to name every row; the transaction is rolled back if any was found.
            ConflictAction::SQLITE_CHANGESET_OMIT
        }
    };
    let is_firm = |table: &str| !schema.gives_way(table);
    tx.apply_strm(&mut &*inverse, Some(is_firm), on_conflict)?;
    let met = std::mem::take(&mut *locked(&met));
    Ok((met, dangles.load(Ordering::Relaxed)))
}

/// Whether every column that says something still holds what the entry wrote; then how to mend the bookkeeping.
fn still_ours(shapes: &Shapes, change: &ChangesetItem) -> Option<(String, Option<Mended>)> {
    let operation = change.op().ok()?;
    let table = operation.table_name();
    let shape = shapes.shape(table)?;
    let is_update = operation.code() == Op::SQLITE_UPDATE;
    let mut mended = Mended { row_id: RowKey::of(change).ok()?.number, cells: Vec::new() };
    for column in 0..shape.columns.len() {
        // An update names the old value only of the columns it changes.
        let Ok(wrote) = change.old_value(column) else { continue };
        let holds = change.conflict(column).ok()?;
        let value = match shape.kind(column) {
            Column::Object if wrote != holds && is_update => Value::Text(taken_back(
                &object(wrote),
                &object(change.new_value(column).ok()?),
                object(holds),
            )?),
            Column::Plain | Column::Object if wrote != holds => return None,
            Column::Counter if is_update => {
                let back = change.new_value(column).ok()?.as_i64().ok()?;
                Value::Integer(holds.as_i64().ok()? + back - wrote.as_i64().ok()?)
            }
            Column::Stamp => Value::Integer(holds.as_i64().ok()?),
            _ => continue,
        };
        mended.cells.push((column, value));
    }
    Some((table.to_owned(), is_update.then_some(mended)))
}

/// An object with the keys taken back that the entry had changed; nothing when one of them was changed since.
fn taken_back(wrote: &Object, back: &Object, mut holds: Object) -> Option<String> {
    for key in changed_keys(wrote, back) {
        if holds.get(&key) != wrote.get(&key) {
            return None;
        }
        match back.get(&key) {
            Some(value) => holds.insert(key, value.clone()),
            None => holds.remove(&key),
        };
    }
    serde_json::to_string(&holds).ok()
}

/// A foreign-key conflict has no row of its own; [`dangling`] names those.
fn conflict_of(kind: &ConflictType, change: &ChangesetItem) -> Option<Conflict> {
    let reason = match kind {
        ConflictType::SQLITE_CHANGESET_DATA => "changed",
        ConflictType::SQLITE_CHANGESET_NOTFOUND => "missing",
        ConflictType::SQLITE_CHANGESET_CONFLICT | ConflictType::SQLITE_CHANGESET_CONSTRAINT => "exists",
        _ => return None,
    };
    let key = RowKey::of(change).ok()?;
    Some(Conflict { table: key.table, row_id: key.number, reason })
}

fn mend(tx: &Tx, shapes: &Shapes, table: &str, rows: &[Mended]) -> Result<()> {
    let Some(shape) = shapes.shape(table) else { return Ok(()) };
    for Mended { row_id, cells } in rows {
        for (column, value) in cells {
            let Some((name, _)) = shape.columns.get(*column) else { continue };
            tx.prepare_cached(&format!("UPDATE {table} SET {name} = ?2 WHERE id = ?1"))?
                .execute(params![row_id, value])?;
        }
    }
    Ok(())
}

/// Takes back rows that give way, each for itself.
fn yielding(
    tx: &Tx,
    schema: &'static Schema,
    shapes: &Shapes,
    inverse: &[u8],
    operations: &[Op],
) -> Result<()> {
    visit(inverse, |change| {
        let operation = change.op()?;
        let table = operation.table_name();
        if !schema.gives_way(table) || !operations.contains(&operation.code()) {
            return Ok(());
        }
        let Some(shape) = shapes.shape(table) else { return Ok(()) };
        let (mut sets, mut wheres, mut values) = (Vec::new(), Vec::new(), Vec::new());
        let mut number = |value: rusqlite::types::ValueRef| -> usize {
            values.push(Value::try_from(value).unwrap_or(Value::Null));
            values.len()
        };
        for (column, (name, kind)) in shape.columns.iter().enumerate() {
            if let Ok(wrote) = change.old_value(column)
                && *kind == Column::Plain
            {
                wheres.push(format!("{name} IS ?{}", number(wrote)));
            }
            if let Ok(back) = change.new_value(column) {
                sets.push((name.as_str(), number(back)));
            }
        }
        let names = || sets.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let marks = || sets.iter().map(|(_, at)| format!("?{at}")).collect::<Vec<_>>().join(", ");
        let held = wheres.join(" AND ");
        let sql = match operation.code() {
            Op::SQLITE_INSERT => {
                format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({})", names(), marks())
            }
            Op::SQLITE_UPDATE => {
                format!("UPDATE OR IGNORE {table} SET ({}) = ({}) WHERE {held}", names(), marks())
            }
            _ => format!("DELETE FROM {table} WHERE {held} AND NOT ({})", shapes.in_use(table)),
        };
        tx.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
        Ok(())
    })
}

/// Rows that would refer to nothing.
pub(crate) fn dangling(tx: &Tx) -> Result<Vec<Conflict>> {
    let mut statement = tx.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        let row_id: Option<i64> = row.get(1)?;
        Ok(Conflict { table: row.get(0)?, row_id: row_id.unwrap_or_default(), reason: "used" })
    })?;
    Ok(rows.take(LISTED_CONFLICTS).collect::<rusqlite::Result<_>>()?)
}
