//! The journal: who changed what and when, and the changesets that undo reads.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use chrono::{DateTime, FixedOffset};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row, named_params, params};

use crate::{Action, Actor, Result, StoreError};

/// Rows beyond this many are not listed singly for their history; the entry itself still tells of them.
const LISTED_ROWS: usize = 20_000;

/// Identifies one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub i64);

/// One write that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Identity.
    pub id: EntryId,
    /// Unix milliseconds.
    pub at_ms: i64,
    /// Name of who did it.
    pub actor: String,
    /// `feature.verb`.
    pub action: String,
    /// The record it was about, or 0.
    pub subject_id: i64,
    /// The name people know the record by.
    pub label: String,
    /// Parameters of the action's sentence.
    pub params: BTreeMap<String, String>,
    /// The import it was, or 0.
    pub import_id: i64,
    /// The entry this one took back, or 0.
    pub undoes: i64,
    /// The entry that took this one back, 0 while it stands, −1 when it cannot be taken back.
    pub undone_by: i64,
}

/// Which entries to list, newest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct JournalFilter {
    /// Only those that touched this row.
    pub row_id: Option<i64>,
    /// Only those before this one.
    pub before: Option<EntryId>,
    /// At most so many.
    pub limit: u32,
}

/// What a write in progress says of itself.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) subject_id: i64,
    pub(crate) label: String,
    pub(crate) params: BTreeMap<String, String>,
    pub(crate) import_id: i64,
    pub(crate) first_id: i64,
    pub(crate) last_id: i64,
    pub(crate) undoes: i64,
    pub(crate) lasting: bool,
}

/// `undone_by` of an entry that cannot be taken back, because the book stands on it.
pub(crate) const LASTING: i64 = -1;

/// What a changeset touches.
pub(crate) struct Touched {
    pub(crate) tables: BTreeSet<String>,
    pub(crate) row_ids: BTreeSet<i64>,
}

/// Walks a changeset once for its tables and row keys.
pub(crate) fn touched_rows(changeset: &[u8]) -> Result<Touched> {
    let mut touched = Touched { tables: BTreeSet::new(), row_ids: BTreeSet::new() };
    if changeset.is_empty() {
        return Ok(touched);
    }
    let mut input: &[u8] = changeset;
    let input: &mut dyn Read = &mut input;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(change) = changes.next()? {
        let (table, row_id) = row_of(change)?;
        touched.tables.insert(table);
        if touched.row_ids.len() < LISTED_ROWS && row_id != 0 {
            touched.row_ids.insert(row_id);
        }
    }
    Ok(touched)
}

/// The table of a change and the first column of its key when that is an integer, else 0.
pub(crate) fn row_of(change: &ChangesetItem) -> Result<(String, i64)> {
    let operation = change.op()?;
    let key = change.pk()?.iter().position(|part| *part != 0).unwrap_or(0);
    let value = match operation.code() {
        rusqlite::hooks::Action::SQLITE_INSERT => change.new_value(key)?,
        _ => change.old_value(key)?,
    };
    let row_id = if let ValueRef::Integer(id) = value { id } else { 0 };
    Ok((operation.table_name().to_owned(), row_id))
}

#[expect(clippy::too_many_arguments, reason = "one row, one statement")]
pub(crate) fn insert(
    conn: &Connection,
    id: i64,
    now: DateTime<FixedOffset>,
    actor: &Actor,
    action: Action,
    draft: &Draft,
    changeset: &[u8],
    rows: &BTreeSet<i64>,
) -> Result<()> {
    let packed = if changeset.is_empty() { Vec::new() } else { pack(changeset)? };
    conn.prepare_cached(
        "INSERT INTO journal (id, at_ms, actor, action, subject_id, label, params, changeset, first_id, last_id,
                              import_id, undoes, undone_by)
         VALUES (:id, :at_ms, :actor, :action, :subject_id, :label, :params, :changeset, :first_id, :last_id,
                 :import_id, :undoes, :undone_by)",
    )?
    .execute(named_params! {
        ":id": id,
        ":at_ms": now.timestamp_millis(),
        ":actor": actor.name,
        ":action": action.to_string(),
        ":subject_id": draft.subject_id,
        ":label": draft.label,
        ":params": serde_json::to_string(&draft.params).unwrap_or_default(),
        ":changeset": packed,
        ":first_id": draft.first_id,
        ":last_id": draft.last_id,
        ":import_id": draft.import_id,
        ":undoes": draft.undoes,
        ":undone_by": if draft.lasting { LASTING } else { 0 },
    })?;
    if draft.undoes != 0 {
        conn.execute("UPDATE journal SET undone_by = ?1 WHERE id = ?2", params![id, draft.undoes])?;
    }
    let mut link = conn.prepare_cached("INSERT INTO journal_rows (row_id, entry_id) VALUES (?1, ?2)")?;
    for row in rows {
        link.execute(params![row, id])?;
    }
    Ok(())
}

fn pack(changeset: &[u8]) -> Result<Vec<u8>> {
    zstd::bulk::compress(changeset, 3).map_err(|error| StoreError::BookDamaged(error.to_string()))
}

/// The stored changeset of an entry, unpacked; empty when it has none.
pub(crate) fn changeset(conn: &Connection, id: EntryId) -> Result<Vec<u8>> {
    let packed: Vec<u8> =
        conn.query_row("SELECT changeset FROM journal WHERE id = ?1", [id.0], |row| row.get(0))?;
    if packed.is_empty() {
        return Ok(packed);
    }
    zstd::stream::decode_all(packed.as_slice()).map_err(|error| StoreError::BookDamaged(error.to_string()))
}

const COLUMNS: &str = "id, at_ms, actor, action, subject_id, label, params, import_id, undoes, undone_by";

fn entry(row: &Row) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: EntryId(row.get("id")?),
        at_ms: row.get("at_ms")?,
        actor: row.get("actor")?,
        action: row.get("action")?,
        subject_id: row.get("subject_id")?,
        label: row.get("label")?,
        params: serde_json::from_str(&row.get::<_, String>("params")?).unwrap_or_default(),
        import_id: row.get("import_id")?,
        undoes: row.get("undoes")?,
        undone_by: row.get("undone_by")?,
    })
}

impl Entry {
    /// One entry.
    pub fn get(conn: &Connection, id: EntryId) -> Result<Self> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE id = ?1");
        match conn.query_row(&sql, [id.0], entry) {
            Err(rusqlite::Error::QueryReturnedNoRows) => Err(StoreError::NothingToUndo),
            other => Ok(other?),
        }
    }

    /// The newest entry that stands and is not itself an undo: what the undo button takes back.
    pub fn last_undoable(conn: &Connection) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM journal WHERE undone_by = 0 AND undoes = 0 ORDER BY id DESC LIMIT 1"
        );
        optional(conn.query_row(&sql, [], entry))
    }

    /// The entry that made import `import_id`.
    pub fn of_import(conn: &Connection, import_id: i64) -> Result<Option<Self>> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE import_id = ?1 AND undoes = 0 LIMIT 1");
        optional(conn.query_row(&sql, [import_id], entry))
    }

    /// Entries, newest first.
    pub fn list(conn: &Connection, filter: JournalFilter) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM journal
             WHERE id < :before
               AND (:row = 0 OR id IN (SELECT entry_id FROM journal_rows WHERE row_id = :row))
             ORDER BY id DESC LIMIT :limit"
        );
        let before = filter.before.map_or(i64::MAX, |id| id.0);
        let row = filter.row_id.unwrap_or_default();
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement
            .query_map(named_params! {":before": before, ":row": row, ":limit": filter.limit}, entry)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn optional(row: rusqlite::Result<Entry>) -> Result<Option<Entry>> {
    match row {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        other => Ok(Some(other?)),
    }
}
