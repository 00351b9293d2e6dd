//! The plain SQL that the book's work is measured against: the same tables, triggers and encryption in a file of its own,
//! without door, journal or undo.

use std::path::Path;

use regulars_core::customers::{Customer, CustomerId};
use regulars_core::store::Reader;
use regulars_core::store::sql::types::Value;
use regulars_core::store::sql::{Connection, params, params_from_iter};

use crate::Failure;

/// One pass reading every column of every customer; how many there are.
pub(crate) fn read_customers(reader: &Reader) -> Result<usize, Failure> {
    let mut statement = reader.prepare("SELECT * FROM customers WHERE removed_ms = 0")?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let (mut count, mut bytes) = (0, 0);
    while let Some(row) = rows.next()? {
        count += 1;
        for column in 0..columns {
            if let Value::Text(text) = row.get::<_, Value>(column)? {
                bytes += text.len();
            }
        }
    }
    if bytes == 0 { Err("the book is empty".into()) } else { Ok(count) }
}

/// The first customers of the book.
pub(crate) fn first(reader: &Reader, count: u32) -> Result<Vec<CustomerId>, Failure> {
    let mut statement = reader.prepare("SELECT id FROM customers ORDER BY id LIMIT ?1")?;
    let rows = statement.query_map([count], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The same tables with the same rows in a file of its own.
pub(crate) fn copy(reader: &Reader, place: &Path) -> Result<Connection, Failure> {
    let conn = Connection::open(place)?;
    conn.execute_batch(
        "PRAGMA key = 'bench'; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;",
    )?;
    let schema = regulars_core::schema();
    for migration in schema.migrations {
        conn.execute_batch(migration)?;
    }
    conn.execute_batch("BEGIN")?;
    for table in schema.tables {
        let mut from = reader.prepare(&format!("SELECT * FROM {}", table.name))?;
        let places = vec!["?"; from.column_count()].join(", ");
        let mut to = conn.prepare(&format!("INSERT INTO {} VALUES ({places})", table.name))?;
        let columns = from.column_count();
        let mut rows = from.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>()?;
            to.execute(params_from_iter(values))?;
        }
    }
    conn.execute_batch("COMMIT")?;
    Ok(conn)
}

/// What must be put back, row by row.
pub(crate) struct Moved {
    keep: Customer,
    gone: CustomerId,
    lines: Vec<i64>,
    persons: Vec<i64>,
}

fn ids(conn: &Connection, sql: &str, id: CustomerId) -> Result<Vec<i64>, Failure> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whose rows a merge will move; asked for outside of what is measured.
pub(crate) fn moved(conn: &Connection, keep: &Customer, gone: CustomerId) -> Result<Moved, Failure> {
    Ok(Moved {
        keep: keep.clone(),
        gone,
        lines: ids(conn, "SELECT id FROM purchases WHERE customer_id = ?1", gone)?,
        persons: ids(conn, "SELECT id FROM contact_persons WHERE customer_id = ?1", gone)?,
    })
}

/// A merge by hand, in one transaction.
pub(crate) fn merge(conn: &Connection, moved: &Moved, note: &str) -> Result<(), Failure> {
    let Moved { keep, gone, .. } = moved;
    conn.execute_batch("BEGIN IMMEDIATE")?;
    conn.prepare_cached(
        "UPDATE purchases SET customer_id = ?2, revision = revision + 1,
             order_key = iif(order_no = '', '@' || ?2 || '@' || sold_on, order_no) WHERE customer_id = ?1",
    )?
    .execute(params![gone, keep.id])?;
    conn.prepare_cached(
        "UPDATE contact_persons SET customer_id = ?2, revision = revision + 1 WHERE customer_id = ?1",
    )?
    .execute(params![gone, keep.id])?;
    conn.prepare_cached(
        "UPDATE customers SET removed_ms = 1, merged_into = ?2, revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![gone, keep.id])?;
    conn.prepare_cached(
        "UPDATE customers SET note = ?2, more_phones = ?3, search_words = search_words || ' ' || ?3,
             revision = revision + 1 WHERE id = ?1",
    )?
    .execute(params![keep.id, note, note])?;
    conn.execute_batch("COMMIT")?;
    Ok(())
}

/// Its undo by hand, in one transaction.
pub(crate) fn undo(conn: &Connection, moved: &Moved) -> Result<(), Failure> {
    let Moved { keep, gone, lines, persons } = moved;
    conn.execute_batch("BEGIN IMMEDIATE")?;
    for id in lines {
        conn.prepare_cached(
            "UPDATE purchases SET customer_id = ?2, revision = revision - 1,
                 order_key = iif(order_no = '', '@' || ?2 || '@' || sold_on, order_no) WHERE id = ?1",
        )?
        .execute(params![id, gone])?;
    }
    for id in persons {
        conn.prepare_cached(
            "UPDATE contact_persons SET customer_id = ?2, revision = revision - 1 WHERE id = ?1",
        )?
        .execute(params![id, gone])?;
    }
    conn.prepare_cached(
        "UPDATE customers SET removed_ms = 0, merged_into = 0, revision = revision - 1 WHERE id = ?1",
    )?
    .execute(params![gone])?;
    conn.prepare_cached(
        "UPDATE customers SET search_words = substr(search_words, 1, length(search_words) - 1 - length(more_phones)),
             note = ?2, more_phones = ?3, revision = revision - 1 WHERE id = ?1",
    )?
    .execute(params![keep.id, keep.profile.note, keep.profile.more_phones])?;
    conn.execute_batch("COMMIT")?;
    Ok(())
}
