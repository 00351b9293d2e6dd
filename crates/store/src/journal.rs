//! The journal: who changed what and when, and the changesets that undo reads.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use rusqlite::{Connection, OptionalExtension as _, Row, named_params, params};

use crate::changes::Summary;
use crate::{Action, Actor, Result, StoreError};

/// Rows beyond this many are not listed singly for their history; the entry itself still tells of them. The index
/// `journal_wide` finds such entries.
pub(crate) const LISTED_ROWS: usize = 20_000;

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
    /// Rows it touched one by one; those that came in bulk are not counted.
    pub row_count: i64,
}

impl Entry {
    /// Whether it could be taken back if nothing stood on it. The undo of an import cannot: the file can be imported again.
    pub fn is_undoable(&self) -> bool {
        self.undone_by == 0 && (self.import_id == 0 || self.undoes == 0)
    }
}

/// Which entries to list, newest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct JournalFilter {
    /// Only those that touched this row or were about it; the import that brought it is one of them.
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
    pub(crate) about: BTreeSet<i64>,
    pub(crate) import_id: i64,
    pub(crate) first_id: i64,
    pub(crate) last_id: i64,
    pub(crate) undoes: i64,
    pub(crate) lasting: bool,
}

/// `undone_by` of an entry that cannot be taken back, because the book stands on it.
pub(crate) const LASTING: i64 = -1;

#[expect(clippy::too_many_arguments, reason = "one row, one statement")]
pub(crate) fn insert(
    conn: &Connection,
    id: i64,
    now: DateTime<FixedOffset>,
    actor: &Actor,
    action: Action,
    draft: &Draft,
    changeset: &[u8],
    summary: &Summary,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO journal (id, at_ms, actor, action, subject_id, label, params, about, first_id, last_id,
                              import_id, row_count, undoes, undone_by)
         VALUES (:id, :at_ms, :actor, :action, :subject_id, :label, :params, :about, :first_id, :last_id,
                 :import_id, :row_count, :undoes, :undone_by)",
    )?
    .execute(named_params! {
        ":id": id,
        ":at_ms": now.timestamp_millis(),
        ":actor": actor.name,
        ":action": action.to_string(),
        ":subject_id": draft.subject_id,
        ":label": draft.label,
        ":params": serde_json::to_string(&draft.params).unwrap_or_default(),
        ":about": joined(draft.about.difference(&summary.row_numbers)),
        ":first_id": draft.first_id,
        ":last_id": draft.last_id,
        ":import_id": draft.import_id,
        ":row_count": i64::try_from(summary.count).unwrap_or(i64::MAX),
        ":undoes": draft.undoes,
        ":undone_by": if draft.lasting { LASTING } else { 0 },
    })?;
    if !changeset.is_empty() {
        conn.prepare_cached("INSERT INTO journal_changes (entry_id, changeset) VALUES (?1, ?2)")?
            .execute(params![id, pack(changeset)?])?;
    }
    let mut rows: BTreeSet<i64> = summary.row_numbers.union(&draft.about).copied().collect();
    rows.insert(draft.subject_id);
    rows.remove(&0);
    let mut link = conn.prepare_cached("INSERT INTO journal_rows (row_id, entry_id) VALUES (?1, ?2)")?;
    for row in rows {
        link.execute(params![row, id])?;
    }
    Ok(())
}

fn joined<'a>(ids: impl Iterator<Item = &'a i64>) -> String {
    ids.map(i64::to_string).collect::<Vec<_>>().join(" ")
}

/// What else an entry was about, besides its subject and the rows it touched.
pub(crate) fn about(conn: &Connection, id: EntryId) -> Result<BTreeSet<i64>> {
    let text: String = conn.query_row("SELECT about FROM journal WHERE id = ?1", [id.0], |row| row.get(0))?;
    Ok(text.split(' ').filter_map(|id| id.parse().ok()).collect())
}

/// Writes down that `undo` took back `entry`. An entry that `entry` itself had taken back stands again, the one below
/// that is taken back again, and so on to the bottom.
pub(crate) fn take_back(conn: &Connection, entry: &Entry, undo: i64) -> Result<()> {
    let mut set = conn.prepare_cached("UPDATE journal SET undone_by = ?2 WHERE id = ?1")?;
    set.execute(params![entry.id.0, undo])?;
    let (mut above, mut below, mut stands) = (entry.id.0, entry.undoes, true);
    while below != 0 {
        set.execute(params![below, if stands { 0 } else { above }])?;
        let next = Entry::get(conn, EntryId(below))?.undoes;
        (above, below, stands) = (below, next, !stands);
    }
    Ok(())
}

fn pack(changeset: &[u8]) -> Result<Vec<u8>> {
    zstd::bulk::compress(changeset, 3).map_err(|error| StoreError::BookDamaged(error.to_string()))
}

/// The stored changeset of an entry, unpacked; empty when it has none.
pub(crate) fn changeset(conn: &Connection, id: EntryId) -> Result<Vec<u8>> {
    let packed: Option<Vec<u8>> = conn
        .prepare_cached("SELECT changeset FROM journal_changes WHERE entry_id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    let Some(packed) = packed else { return Ok(Vec::new()) };
    zstd::stream::decode_all(packed.as_slice()).map_err(|error| StoreError::BookDamaged(error.to_string()))
}

const COLUMNS: &str =
    "id, at_ms, actor, action, subject_id, label, params, import_id, undoes, undone_by, row_count";

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
        row_count: row.get("row_count")?,
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
               AND (:row = 0 OR id IN (SELECT entry_id FROM journal_rows WHERE row_id = :row
                                       UNION ALL SELECT id FROM journal
                                       WHERE first_id <> 0 AND :row BETWEEN first_id AND last_id))
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
