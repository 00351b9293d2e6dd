//! Changesets, read: which rows an entry touched, in which columns, and what stood there before and after.
//!
//! A column says something a person wrote unless it is bookkeeping: `revision` counts the standing edits of a row,
//! `updated_ms` stamps the last, and [`Schema::made_columns`] are made from the others. Bookkeeping never decides whether a
//! change can be taken back.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hasher as _;
use std::io::Read;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
use rusqlite::hooks::Action as Op;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params};

use crate::journal::{self, EntryId};
use crate::{Entry, Result, Schema};

/// All columns of a row: it came or went.
const WHOLE_ROW: u64 = u64::MAX;

/// What a change touched in a row: plain columns as bits, and keys of objects, each with its column's position.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Touch {
    columns: u64,
    keys: BTreeSet<(usize, String)>,
}

impl Touch {
    /// That a row came or went touches everything.
    fn whole() -> Self {
        Self { columns: WHOLE_ROW, keys: BTreeSet::new() }
    }

    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Whether both touched the same.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let whole = |one: &Self, another: &Self| one.columns == WHOLE_ROW && !another.is_nothing();
        self.columns & other.columns != 0
            || !self.keys.is_disjoint(&other.keys)
            || whole(self, other)
            || whole(other, self)
    }

    /// Whether a column was touched.
    pub(crate) fn has(&self, column: usize) -> bool {
        self.columns & bit(column) != 0
    }
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Says something of its own.
    Plain,
    /// A JSON object whose keys each say something of their own.
    Object,
    /// Made from the row's other columns.
    Made,
    /// `revision`.
    Counter,
    /// `updated_ms`.
    Stamp,
}

/// A journaled table's columns in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape {
    pub(crate) columns: Vec<(String, Column)>,
}

impl Shape {
    pub(crate) fn kind(&self, column: usize) -> Column {
        self.columns.get(column).map_or(Column::Plain, |(_, kind)| *kind)
    }

    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|(column, _)| column == name)
    }
}

/// A column that refers to another table.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    pub(crate) child: String,
    pub(crate) column: String,
    pub(crate) parent: String,
}

/// The journaled tables as they are, and who refers to whom.
#[derive(Debug)]
pub(crate) struct Shapes {
    tables: HashMap<&'static str, Shape>,
    pub(crate) references: Vec<Reference>,
}

impl Shapes {
    pub(crate) fn read(conn: &Connection, schema: &'static Schema) -> Result<Self> {
        let mut tables = HashMap::new();
        let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
        for table in schema.tables {
            let of = |columns: &'static [(&'static str, &'static [&'static str])]| {
                columns.iter().find(|(name, _)| *name == table.name).map_or(&[][..], |(_, columns)| *columns)
            };
            let (made, objects) = (of(schema.made_columns), of(schema.object_columns));
            let kind = |name: String| {
                let kind = match name.as_str() {
                    "revision" => Column::Counter,
                    "updated_ms" => Column::Stamp,
                    name if made.contains(&name) => Column::Made,
                    name if objects.contains(&name) => Column::Object,
                    _ => Column::Plain,
                };
                (name, kind)
            };
            let columns = statement.query_map([table.name], |row| Ok(kind(row.get(0)?)))?;
            tables.insert(table.name, Shape { columns: columns.collect::<rusqlite::Result<_>>()? });
        }
        let mut statement = conn.prepare_cached(
            "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table'",
        )?;
        let references = statement.query_map([], |row| {
            Ok(Reference { child: row.get(0)?, column: row.get(1)?, parent: row.get(2)? })
        })?;
        let references = references
            .filter(|row| row.as_ref().map_or(true, |row| tables.contains_key(row.child.as_str())))
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self { tables, references })
    }

    pub(crate) fn shape(&self, table: &str) -> Option<&Shape> {
        self.tables.get(table)
    }

    pub(crate) fn references_to<'a>(&'a self, parent: &'a str) -> impl Iterator<Item = &'a Reference> + 'a {
        self.references.iter().filter(move |reference| reference.parent == parent)
    }

    /// Whether a row of `table` is referred to, as an SQL condition on the table's own name.
    pub(crate) fn in_use(&self, table: &str) -> String {
        let uses = self.references_to(table).map(|Reference { child, column, .. }| {
            format!("EXISTS (SELECT 1 FROM {child} WHERE {child}.{column} = {table}.id)")
        });
        let uses: Vec<String> = uses.collect();
        if uses.is_empty() { "0".into() } else { uses.join(" OR ") }
    }

    /// What a change touched of what says something.
    pub(crate) fn touch(&self, change: &ChangesetItem) -> Result<Touch> {
        let operation = change.op()?;
        if operation.code() != Op::SQLITE_UPDATE {
            return Ok(Touch::whole());
        }
        let shape = self.shape(operation.table_name());
        let count = usize::try_from(operation.number_of_columns()).unwrap_or_default();
        let mut touch = Touch::default();
        for column in 0..count {
            let Ok(new) = change.new_value(column) else { continue };
            match shape.map_or(Column::Plain, |shape| shape.kind(column)) {
                Column::Plain => touch.columns |= bit(column),
                Column::Object => {
                    let changed = changed_keys(&object(change.old_value(column)?), &object(new));
                    touch.keys.extend(changed.into_iter().map(|key| (column, key)));
                }
                Column::Made | Column::Counter | Column::Stamp => {}
            }
        }
        Ok(touch)
    }

    /// Every row that a changeset touched with what it touched there. Rows of tables that give way are left out: nothing
    /// stands on them.
    pub(crate) fn touched(&self, schema: &Schema, changeset: &[u8]) -> Result<HashMap<RowKey, Touch>> {
        let mut touched = HashMap::new();
        visit(changeset, |change| {
            let touch = self.touch(change)?;
            let key = RowKey::of(change)?;
            if !touch.is_nothing() && !schema.gives_way(&key.table) {
                touched.insert(key, touch);
            }
            Ok(())
        })?;
        Ok(touched)
    }
}

/// A JSON object in a column; an empty one when it is none.
pub(crate) type Object = serde_json::Map<String, serde_json::Value>;

/// Reads a column that holds an object.
pub(crate) fn object(value: ValueRef) -> Object {
    value.as_str().ok().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

/// Keys that two objects do not have alike.
pub(crate) fn changed_keys(old: &Object, new: &Object) -> BTreeSet<String> {
    let keys = old.keys().chain(new.keys());
    keys.filter(|key| old.get(*key) != new.get(*key)).cloned().collect()
}

/// Columns past the 63rd share a bit: too many are named rather than too few.
fn bit(column: usize) -> u64 {
    1 << column.min(63)
}

/// A row, whatever its key is made of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct RowKey {
    pub(crate) table: String,
    key: Vec<u8>,
    /// The number under which `journal_rows` knows it.
    pub(crate) number: i64,
}

impl RowKey {
    pub(crate) fn of(change: &ChangesetItem) -> Result<Self> {
        let operation = change.op()?;
        let mut key = Vec::new();
        let mut number = None;
        for (column, _) in change.pk()?.iter().enumerate().filter(|(_, part)| **part != 0) {
            let value = match operation.code() {
                Op::SQLITE_INSERT => change.new_value(column)?,
                _ => change.old_value(column)?,
            };
            match value {
                ValueRef::Integer(value) => {
                    number.get_or_insert(value);
                    key.extend(value.to_le_bytes());
                }
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                    key.extend(bytes);
                    number.get_or_insert_with(|| named_row(operation.table_name(), bytes));
                }
                ValueRef::Real(value) => key.extend(value.to_le_bytes()),
                ValueRef::Null => {}
            }
            key.push(0xff);
        }
        Ok(Self { table: operation.table_name().to_owned(), key, number: number.unwrap_or_default() })
    }
}

/// The number of a row whose key is a text: negative, so that it is never another row's id.
fn named_row(table: &str, key: &[u8]) -> i64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    for part in [table.as_bytes(), &[0xff], key] {
        hasher.write(part);
    }
    -i64::try_from(hasher.finish() >> 1).unwrap_or(i64::MAX) - 1
}

/// FNV-1a: stored, so it must be the same in every build.
struct Fnv(u64);

impl std::hash::Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Shows each change of a changeset.
pub(crate) fn visit(changeset: &[u8], mut each: impl FnMut(&ChangesetItem) -> Result<()>) -> Result<()> {
    if changeset.is_empty() {
        return Ok(());
    }
    let mut input: &[u8] = changeset;
    let input: &mut dyn Read = &mut input;
    let mut changes = ChangesetIter::start_strm(&input)?;
    while let Some(change) = changes.next()? {
        each(change)?;
    }
    Ok(())
}

/// What a changeset touches, in short.
pub(crate) struct Summary {
    pub(crate) tables: BTreeSet<String>,
    /// At most [`journal::LISTED_ROWS`] of them.
    pub(crate) row_numbers: BTreeSet<i64>,
    pub(crate) count: usize,
}

/// Walks a changeset once for its tables and row keys.
pub(crate) fn summary(changeset: &[u8]) -> Result<Summary> {
    let mut summary = Summary { tables: BTreeSet::new(), row_numbers: BTreeSet::new(), count: 0 };
    visit(changeset, |change| {
        let key = RowKey::of(change)?;
        summary.count += 1;
        if summary.row_numbers.len() < journal::LISTED_ROWS && key.number != 0 {
            summary.row_numbers.insert(key.number);
        }
        if !summary.tables.contains(&key.table) {
            summary.tables.insert(key.table);
        }
        Ok(())
    })?;
    Ok(summary)
}

/// What happened to one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// The table it stands in.
    pub table: String,
    /// The integer of its key; some other number for a row whose key is a text.
    pub row_id: i64,
    /// Its key, when that is a text.
    pub key: String,
    /// Columns that say something of their own, with what they held before and after. Nothing before when the row came,
    /// nothing after when it went.
    pub cells: Vec<CellChange>,
}

/// What happened to one column of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct CellChange {
    /// The column.
    pub column: String,
    /// What it held before; nothing when the row was not there.
    pub old: Option<Value>,
    /// What it held after; nothing when the row is gone.
    pub new: Option<Value>,
}

impl Entry {
    /// What the entry changed, row by row, at most `limit` rows, or of row `only` alone. Bookkeeping is left out; what to call a
    /// column and what a number in it stands for is known to the features.
    pub fn changes(
        conn: &Connection,
        schema: &'static Schema,
        id: EntryId,
        only: Option<i64>,
        limit: usize,
    ) -> Result<Vec<RowChange>> {
        let shapes = Shapes::read(conn, schema)?;
        let changeset = journal::changeset(conn, id)?;
        let mut rows = Vec::new();
        visit(&changeset, |change| {
            let is_wanted = match only {
                Some(only) => RowKey::of(change)?.number == only,
                None => true,
            };
            if is_wanted && rows.len() < limit {
                rows.extend(row_change(&shapes, change)?);
            }
            Ok(())
        })?;
        Ok(rows)
    }
}

fn row_change(shapes: &Shapes, change: &ChangesetItem) -> Result<Option<RowChange>> {
    let operation = change.op()?;
    let Some(shape) = shapes.shape(operation.table_name()) else { return Ok(None) };
    let (was, is) = match operation.code() {
        Op::SQLITE_INSERT => (false, true),
        Op::SQLITE_DELETE => (true, false),
        _ => (true, true),
    };
    let count = usize::try_from(operation.number_of_columns()).unwrap_or_default();
    let mut cells = Vec::new();
    for (column, (name, kind)) in shape.columns.iter().enumerate().take(count) {
        // An update names a column's new value only where it changed.
        let changed = !(was && is) || change.new_value(column).is_ok();
        if !matches!(kind, Column::Plain | Column::Object) || !changed {
            continue;
        }
        let old = if was { Some(change.old_value(column)?.try_into().unwrap_or(Value::Null)) } else { None };
        let new = if is { Some(change.new_value(column)?.try_into().unwrap_or(Value::Null)) } else { None };
        cells.push(CellChange { column: name.clone(), old, new });
    }
    if cells.is_empty() {
        return Ok(None);
    }
    let key = change.pk()?.iter().position(|part| *part != 0).unwrap_or_default();
    let key = if was { change.old_value(key)? } else { change.new_value(key)? };
    Ok(Some(RowChange {
        table: operation.table_name().to_owned(),
        row_id: RowKey::of(change)?.number,
        key: key.as_str().unwrap_or_default().to_owned(),
        cells,
    }))
}

/// The entry that made a row: ids rise in time and a write's own entry comes last, so it is the first entry after it.
pub(crate) fn creator(conn: &Connection, row_id: i64) -> Result<Option<i64>> {
    let found = conn
        .prepare_cached("SELECT id FROM journal WHERE id > ?1 ORDER BY id LIMIT 1")?
        .query_row(params![row_id], |row| row.get(0));
    match found {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        other => Ok(Some(other?)),
    }
}
