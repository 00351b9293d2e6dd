//! Is the book whole? File, references, derived tables against a rebuild, journal readable.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::book::locked;
use crate::door::immediate;
use crate::{Book, EntryId, Result, changes, journal};

/// What a check found. Everything is well when all lists are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// What SQLite and SQLCipher say of the file.
    pub file: Vec<String>,
    /// Rows that refer to nothing: `(table, row id)`.
    pub dangling: Vec<(String, i64)>,
    /// Derived tables that differ from a rebuild.
    pub derived: Vec<String>,
    /// Journal entries whose changes cannot be read.
    pub journal: Vec<i64>,
}

impl CheckReport {
    /// Whether nothing was found.
    pub fn is_well(&self) -> bool {
        *self == Self::default()
    }
}

impl Book {
    /// Reads the whole book and reports. Changes nothing.
    pub fn check(&self) -> Result<CheckReport> {
        let conn = locked(&self.writer);
        let mut report =
            CheckReport { file: file_faults(&conn, self.file.is_some())?, ..CheckReport::default() };
        let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
        let rows = statement
            .query_map([], |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?.unwrap_or_default())))?;
        report.dangling = rows.collect::<rusqlite::Result<_>>()?;
        report.derived = self.stale_tables(&conn)?;
        report.journal = unreadable_entries(&conn)?;
        Ok(report)
    }

    fn stale_tables(&self, conn: &Connection) -> Result<Vec<String>> {
        let prints = || -> Result<Vec<u64>> {
            self.schema.derived.iter().map(|table| fingerprint(conn, table)).collect()
        };
        let rehearsal = immediate(conn)?;
        let mut stale: Vec<String> = self
            .schema
            .indexes
            .iter()
            .filter(|(_, in_step)| !in_step(conn))
            .map(|(name, _)| (*name).to_owned())
            .collect();
        let before = prints()?;
        (self.schema.rebuild)(conn)?;
        let after = prints()?;
        rehearsal.rollback()?;
        let differs = before.iter().zip(&after).zip(self.schema.derived).filter(|((a, b), _)| a != b);
        stale.extend(differs.map(|(_, table)| (*table).to_owned()));
        Ok(stale)
    }
}

fn file_faults(conn: &Connection, encrypted: bool) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    if encrypted {
        let mut statement = conn.prepare("PRAGMA cipher_integrity_check")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        faults = rows.collect::<rusqlite::Result<_>>()?;
    }
    if !faults.is_empty() {
        return Ok(faults);
    }
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    for row in rows {
        let row = row?;
        if row != "ok" {
            faults.push(row);
        }
    }
    Ok(faults)
}

/// A sum over the rows' hashes: equal for equal contents in any order.
fn fingerprint(conn: &Connection, table: &str) -> Result<u64> {
    let mut statement = conn.prepare(&format!("SELECT * FROM {table}"))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut sum: u64 = 0;
    while let Some(row) = rows.next()? {
        let mut hasher = DefaultHasher::new();
        for column in 0..columns {
            match row.get_ref(column)? {
                ValueRef::Null => 0_u8.hash(&mut hasher),
                ValueRef::Integer(value) => value.hash(&mut hasher),
                ValueRef::Real(value) => value.to_bits().hash(&mut hasher),
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hasher),
            }
        }
        sum = sum.wrapping_add(hasher.finish());
    }
    Ok(sum)
}

fn unreadable_entries(conn: &Connection) -> Result<Vec<i64>> {
    let mut statement = conn.prepare("SELECT id FROM journal")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
    let unreadable = |id: &i64| {
        journal::changeset(conn, EntryId(*id)).and_then(|changeset| changes::summary(&changeset)).is_err()
    };
    Ok(ids.into_iter().filter(unreadable).collect())
}
