//! What the features tell the store about their tables.

use rusqlite::Connection;

/// The store's own tables; the first entry of every [`Schema::migrations`]. Changesets stand apart from the entries, so that
/// listing these reads no blobs. `journal_rows` holds the rows an entry touched, its subject and what else it was about.
pub const BASE: &str = "
CREATE TABLE journal (
    id          INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    actor       TEXT    NOT NULL,
    action      TEXT    NOT NULL,
    subject_id  INTEGER NOT NULL DEFAULT 0,
    label       TEXT    NOT NULL DEFAULT '',
    params      TEXT    NOT NULL DEFAULT '{}',
    about       TEXT    NOT NULL DEFAULT '',
    first_id    INTEGER NOT NULL DEFAULT 0,
    last_id     INTEGER NOT NULL DEFAULT 0,
    import_id   INTEGER NOT NULL DEFAULT 0,
    row_count   INTEGER NOT NULL DEFAULT 0,
    undoes      INTEGER NOT NULL DEFAULT 0,
    undone_by   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX journal_standing ON journal (id) WHERE undone_by = 0 AND undoes = 0;
CREATE INDEX journal_imports ON journal (import_id) WHERE import_id <> 0;
CREATE INDEX journal_bulk ON journal (first_id, last_id) WHERE first_id <> 0;
CREATE INDEX journal_wide ON journal (id) WHERE row_count > 20000;
CREATE TABLE journal_changes (
    entry_id    INTEGER PRIMARY KEY REFERENCES journal (id),
    changeset   BLOB    NOT NULL
) STRICT;
CREATE TABLE journal_rows (
    row_id      INTEGER NOT NULL,
    entry_id    INTEGER NOT NULL REFERENCES journal (id),
    PRIMARY KEY (row_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE bulk (active INTEGER NOT NULL) STRICT;
INSERT INTO bulk (active) VALUES (0);
";

/// One journaled table of a feature.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// SQL name. Its primary key must be declared; for `bulk` tables it is the integer `id`. A column `revision` counts the
    /// standing edits of a row, `updated_ms` stamps the last, `removed_ms` marks a row as removed.
    pub name: &'static str,
    /// The feature it belongs to: the tag that goes stale when it changes.
    pub feature: &'static str,
    /// Rows may come in bulk: the table has `import_id` and `revision` (0 until a row is edited), and an import's new
    /// rows are journaled by their id range instead of one by one.
    pub bulk: bool,
}

/// Whether an index says the same as its rows.
pub type InStep = fn(&Connection) -> bool;

/// Everything the store needs to know of the features.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// One list, in order, immutable once released; [`BASE`] first.
    pub migrations: &'static [&'static str],
    /// Journaled tables; a table that others refer to stands before them.
    pub tables: &'static [Table],
    /// Tables whose rows give way: what nothing else could have typed in a form, such as products. An
    /// undo takes back such a row only where nothing uses it and nobody changed it since; it never fails over one.
    pub yielding: &'static [&'static str],
    /// Columns that are made from the other columns of their row, by table: keys for sorting, searching and counting. Such a
    /// table has an integer `id`.
    pub made_columns: &'static [(&'static str, &'static [&'static str])],
    /// Columns that hold a JSON object of values that people see as fields of their own, by table. An undo takes them back key by
    /// key. Such a table has an integer `id`.
    pub object_columns: &'static [(&'static str, &'static [&'static str])],
    /// Makes the made columns anew in these rows of a table, where an undo left later changes of the row standing.
    pub refresh: fn(&Connection, table: &str, rows: &[i64]) -> rusqlite::Result<()>,
    /// Counts the bulk rows with ids in `first..=last` into (`sign` 1) or out of (−1) the derived tables. Triggers do
    /// it for all other changes; they stand still while `bulk.active` is 1.
    pub count_bulk: fn(&Connection, first: i64, last: i64, sign: i64) -> rusqlite::Result<()>,
    /// Empties the derived tables and makes them anew from nothing.
    pub rebuild: fn(&Connection) -> rusqlite::Result<()>,
    /// The derived tables, for comparing them with a rebuild.
    pub derived: &'static [&'static str],
    /// Full-text indexes by name, each with the question whether it says the same as its rows.
    pub indexes: &'static [(&'static str, InStep)],
}

impl Schema {
    pub(crate) fn gives_way(&self, table: &str) -> bool {
        self.yielding.contains(&table)
    }
}
