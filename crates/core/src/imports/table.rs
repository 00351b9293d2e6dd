//! What was imported, and how its columns were read: remembered, so that the same headers map themselves next time.

use regulars_store::Tx;
use regulars_store::sql::{Connection, OptionalExtension as _, params};

use super::guess::normalise;
use super::{ImportKind, ImportOutcome, ImportPlan};
use crate::Result;

pub(crate) const CREATE: &str = "
CREATE TABLE imports (
    id             INTEGER PRIMARY KEY,
    kind           TEXT    NOT NULL,
    file_name      TEXT    NOT NULL,
    at_ms          INTEGER NOT NULL,
    new_rows       INTEGER NOT NULL DEFAULT 0,
    changed_rows   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE import_mappings (
    signature      TEXT    NOT NULL PRIMARY KEY,
    plan           TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
";

pub(super) fn insert(
    tx: &Tx,
    id: i64,
    kind: ImportKind,
    file_name: &str,
    outcome: &ImportOutcome,
) -> Result<()> {
    let kind = match kind {
        ImportKind::Customers => "customers",
        ImportKind::Purchases => "purchases",
    };
    tx.execute(
        "INSERT INTO imports (id, kind, file_name, at_ms, new_rows, changed_rows) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, kind, file_name, tx.now().timestamp_millis(), outcome.new, outcome.changed],
    )?;
    Ok(())
}

/// The id of the newest import that was not undone.
pub(super) fn newest(conn: &Connection) -> Result<Option<i64>> {
    Ok(conn.query_row("SELECT id FROM imports ORDER BY id DESC LIMIT 1", [], |row| row.get(0)).optional()?)
}

/// Keeps a plan under the headers it was made for. A habit of the wizard and no record of the business: the journal does
/// not list the table, and taking an import back leaves what was learned from it.
pub(super) fn remember(tx: &Tx, plan: &ImportPlan) -> Result<()> {
    let headers: Vec<&str> = plan.columns.iter().map(|column| column.header.as_str()).collect();
    let mut kept = plan.clone();
    for column in &mut kept.columns {
        column.samples.clear();
    }
    tx.execute(
        "INSERT INTO import_mappings (signature, plan) VALUES (?1, ?2)
         ON CONFLICT (signature) DO UPDATE SET plan = excluded.plan WHERE plan <> excluded.plan",
        params![signature(&headers), serde_json::to_string(&kept).unwrap_or_default()],
    )?;
    Ok(())
}

/// The plan last used for these headers.
pub(super) fn recall(conn: &Connection, headers: &[&str]) -> Result<Option<ImportPlan>> {
    let plan: Option<String> = conn
        .query_row("SELECT plan FROM import_mappings WHERE signature = ?1", [signature(headers)], |row| {
            row.get(0)
        })
        .optional()?;
    // A plan of an older program that no longer reads is simply not recalled.
    Ok(plan.and_then(|plan| serde_json::from_str(&plan).ok()))
}

fn signature(headers: &[&str]) -> String {
    headers.iter().map(|header| normalise(header)).collect::<Vec<_>>().join("\t")
}
