//! The saved views, and the columns the list shows.
//!
//! A view's filter and order are kept as JSON: a newer program's field is left out by an older one, and a view without it
//! shows the same. The columns are how the book is looked at, not what it says: they are not journaled.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, OptionalExtension as _, Row, params};

use super::{ShownColumn, View, ViewId};
use crate::Result;
use crate::error::found;

pub(crate) const CREATE: &str = "
CREATE TABLE list_views (
    id             INTEGER PRIMARY KEY,
    name           TEXT    NOT NULL,
    filter         TEXT    NOT NULL,
    sort           TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX list_views_by_name ON list_views (name);
CREATE TABLE list_columns (
    list           TEXT    NOT NULL PRIMARY KEY,
    columns        TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
";

fn view(row: &Row) -> sql::Result<View> {
    Ok(View {
        id: row.get("id")?,
        name: row.get("name")?,
        filter: serde_json::from_str(row.get_ref("filter")?.as_str()?).unwrap_or_default(),
        order: serde_json::from_str(row.get_ref("sort")?.as_str()?).unwrap_or_default(),
    })
}

pub(super) fn list(conn: &Connection) -> Result<Vec<View>> {
    let mut statement = conn.prepare_cached("SELECT id, name, filter, sort FROM list_views ORDER BY id")?;
    let rows = statement.query_map([], view)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn get(conn: &Connection, id: ViewId) -> Result<View> {
    let row = conn
        .prepare_cached("SELECT id, name, filter, sort FROM list_views WHERE id = ?1")?
        .query_row([id], view);
    found(row, "view", id.0)
}

/// The view of this name, if there is one.
pub(super) fn named(conn: &Connection, name: &str) -> Result<Option<ViewId>> {
    let row = conn
        .prepare_cached("SELECT id FROM list_views WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional();
    Ok(row?)
}

/// Stores a view, new or changed.
pub(super) fn put(tx: &Tx, view: &View) -> Result<()> {
    let View { id, name, filter, order } = view;
    let json = |text: serde_json::Result<String>| text.unwrap_or_default();
    tx.prepare_cached(
        "INSERT INTO list_views (id, name, filter, sort) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter, sort = excluded.sort",
    )?
    .execute(params![
        id,
        name,
        json(serde_json::to_string(filter)),
        json(serde_json::to_string(order))
    ])?;
    Ok(())
}

pub(super) fn remove(tx: &Tx, id: ViewId) -> Result<()> {
    tx.prepare_cached("DELETE FROM list_views WHERE id = ?1")?.execute([id])?;
    Ok(())
}

const LIST: &str = "customers";

/// The columns as they were last arranged; nothing when they never were.
pub(super) fn columns(conn: &Connection) -> Result<Option<Vec<ShownColumn>>> {
    let row: Option<String> = conn
        .prepare_cached("SELECT columns FROM list_columns WHERE list = ?1")?
        .query_row([LIST], |row| row.get(0))
        .optional()?;
    Ok(row.and_then(|text| serde_json::from_str(&text).ok()))
}

pub(super) fn put_columns(tx: &Tx, columns: &[ShownColumn]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO list_columns (list, columns) VALUES (?1, ?2)
         ON CONFLICT (list) DO UPDATE SET columns = excluded.columns",
    )?
    .execute(params![LIST, serde_json::to_string(columns).unwrap_or_default()])?;
    Ok(())
}
