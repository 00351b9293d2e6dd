//! The custom fields' table.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, Row, params};

use super::{CustomField, FieldId, FieldKind, NewField};
use crate::Result;

pub(crate) const CREATE: &str = "
CREATE TABLE fields (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    choices     TEXT    NOT NULL DEFAULT '[]',
    position    INTEGER NOT NULL DEFAULT 0,
    listed      INTEGER NOT NULL DEFAULT 0,
    removed_ms  INTEGER NOT NULL DEFAULT 0,
    import_id   INTEGER NOT NULL DEFAULT 0,
    revision    INTEGER NOT NULL DEFAULT 0
) STRICT;
";

pub(crate) fn list(conn: &Connection) -> sql::Result<Vec<CustomField>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, kind, choices, listed, removed_ms FROM fields ORDER BY removed_ms > 0, position, id",
    )?;
    let rows = statement.query_map([], field)?;
    rows.collect()
}

fn field(row: &Row) -> sql::Result<CustomField> {
    let kind = match row.get_ref("kind")?.as_str()? {
        "number" => FieldKind::Number,
        "money" => FieldKind::Money,
        "date" => FieldKind::Date,
        "choice" => FieldKind::Choice,
        _ => FieldKind::Text,
    };
    Ok(CustomField {
        id: row.get("id")?,
        name: row.get("name")?,
        kind,
        choices: serde_json::from_str(row.get_ref("choices")?.as_str()?).unwrap_or_default(),
        listed: row.get("listed")?,
        removed: row.get::<_, i64>("removed_ms")? != 0,
    })
}

fn kind_key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::Number => "number",
        FieldKind::Money => "money",
        FieldKind::Date => "date",
        FieldKind::Choice => "choice",
    }
}

fn json(choices: &[String]) -> String {
    serde_json::to_string(choices).unwrap_or_default()
}

/// Stores a new field behind all others. `import_id` is 0 for one made by hand.
pub(super) fn insert(tx: &Tx, id: FieldId, new: &NewField, import_id: i64) -> Result<()> {
    let NewField { name, kind, choices, listed } = new;
    tx.execute(
        "INSERT INTO fields (id, name, kind, choices, listed, import_id, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(position), -1) + 1 FROM fields))",
        params![id, name, kind_key(*kind), json(choices), listed, import_id],
    )?;
    Ok(())
}

pub(super) fn update(tx: &Tx, id: FieldId, new: &NewField) -> Result<()> {
    let NewField { name, kind: _, choices, listed } = new;
    tx.execute(
        "UPDATE fields SET name = ?2, choices = ?3, listed = ?4, revision = revision + 1
         WHERE id = ?1 AND (name <> ?2 OR choices <> ?3 OR listed <> ?4)",
        params![id, name, json(choices), listed],
    )?;
    Ok(())
}

pub(super) fn set_choices(tx: &Tx, id: FieldId, choices: &[String]) -> Result<()> {
    tx.execute(
        "UPDATE fields SET choices = ?2, revision = revision + 1 WHERE id = ?1 AND choices <> ?2",
        params![id, json(choices)],
    )?;
    Ok(())
}

/// Gives a field that this very import made its choices; the journal keeps the row by its range.
pub(super) fn set_imported_choices(tx: &Tx, id: FieldId, choices: &[String]) -> Result<()> {
    tx.execute("UPDATE fields SET choices = ?2 WHERE id = ?1", params![id, json(choices)])?;
    Ok(())
}

/// The import that made a field; 0 for one made by hand.
pub(super) fn import_of(conn: &Connection, id: FieldId) -> Result<i64> {
    Ok(conn.query_row("SELECT import_id FROM fields WHERE id = ?1", [id], |row| row.get(0))?)
}

pub(super) fn set_position(tx: &Tx, id: FieldId, position: i64) -> Result<()> {
    tx.execute("UPDATE fields SET position = ?2 WHERE id = ?1 AND position <> ?2", params![id, position])?;
    Ok(())
}

pub(super) fn set_removed(tx: &Tx, id: FieldId, removed_ms: i64) -> Result<()> {
    tx.execute(
        "UPDATE fields SET removed_ms = ?2, revision = revision + 1 WHERE id = ?1",
        params![id, removed_ms],
    )?;
    Ok(())
}
