//! The table of those called different, and the reading of the whole book: all SQL of the feature.

use std::collections::HashSet;

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, OptionalExtension as _, params};

use super::DuplicateMember;
use super::rules::{Texts, Traits, pair};
use crate::Result;
use crate::customers::CustomerId;

/// Two customers whom the owner called different, the smaller id first. A mark outlives its customers and then says
/// nothing, so that neither taking back an import nor a merge stumbles over it.
pub(crate) const CREATE: &str = "
CREATE TABLE not_duplicates (
    id          INTEGER PRIMARY KEY,
    one_id      INTEGER NOT NULL,
    other_id    INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX not_duplicates_of ON not_duplicates (one_id, other_id);
CREATE INDEX not_duplicates_by_other ON not_duplicates (other_id);
";

pub(super) fn distinct(conn: &Connection) -> Result<HashSet<(CustomerId, CustomerId)>> {
    let mut statement = conn.prepare_cached("SELECT one_id, other_id FROM not_duplicates")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Whether the mark is new.
pub(super) fn set_distinct(tx: &Tx, a: CustomerId, b: CustomerId) -> Result<bool> {
    let (one, other) = pair(a, b);
    let added = tx
        .prepare_cached(
            "INSERT INTO not_duplicates (id, one_id, other_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (one_id, other_id) DO NOTHING",
        )?
        .execute(params![tx.new_id(), one, other])?;
    Ok(added > 0)
}

/// Those whom the owner called different from this one.
pub(super) fn distinct_from(conn: &Connection, id: CustomerId) -> Result<Vec<CustomerId>> {
    let mut statement = conn.prepare_cached(
        "SELECT other_id FROM not_duplicates WHERE one_id = ?1
         UNION SELECT one_id FROM not_duplicates WHERE other_id = ?1",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

const TEXTS: &str = "c.id, c.name, c.company, c.external_id, c.phone, c.more_phones, c.email_key, c.wechat";

fn traits(row: &sql::Row) -> sql::Result<(CustomerId, Traits)> {
    let text = |index: usize| -> sql::Result<&str> { Ok(row.get_ref(index)?.as_str()?) };
    let texts = Texts {
        name: text(1)?,
        company: text(2)?,
        external_id: text(3)?,
        phone: text(4)?,
        more_phones: text(5)?,
        email_key: text(6)?,
        wechat: text(7)?,
    };
    Ok((row.get(0)?, Traits::of(texts)))
}

/// What everybody in the book is recognised by, in the order of their ids; the recycle bin is left out.
pub(super) fn book(conn: &Connection) -> Result<Vec<(CustomerId, Traits)>> {
    let sql = format!("SELECT {TEXTS} FROM customers c WHERE c.removed_ms = 0 ORDER BY c.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], traits)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Few enough to compare while somebody types.
const CANDIDATES: u32 = 60;

/// Those in the book with this phone key, e-mail key or number.
pub(super) fn with_key(conn: &Connection, phone: &str, email: &str, number: &str) -> Result<Vec<CustomerId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM customers WHERE phone_key = ?1 AND phone_key <> '' AND removed_ms = 0
         UNION SELECT id FROM customers WHERE email_key = ?2 AND email_key <> '' AND removed_ms = 0
         UNION SELECT id FROM customers WHERE external_id = ?3 AND external_id <> '' AND removed_ms = 0
         LIMIT ?4",
    )?;
    let rows = statement.query_map(params![phone, email, number, CANDIDATES], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Those whom the search index finds for an expression.
pub(super) fn matching(conn: &Connection, expression: &str) -> Result<Vec<CustomerId>> {
    let mut statement =
        conn.prepare_cached("SELECT rowid FROM customer_search WHERE customer_search MATCH ?1 LIMIT ?2")?;
    let rows = statement.query_map(params![expression, CANDIDATES], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// What one customer is recognised by; nothing for one in the recycle bin.
pub(super) fn traits_of(conn: &Connection, id: CustomerId) -> Result<Option<Traits>> {
    let sql = format!("SELECT {TEXTS} FROM customers c WHERE c.id = ?1 AND c.removed_ms = 0");
    let row = conn.prepare_cached(&sql)?.query_row([id], traits).optional()?;
    Ok(row.map(|(_, traits)| traits))
}

/// A customer in one line.
pub(super) fn hit(conn: &Connection, id: CustomerId) -> Result<DuplicateMember> {
    let row = conn
        .prepare_cached("SELECT id, name, tier_id, phone, company FROM customers WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(DuplicateMember {
                id: row.get(0)?,
                name: row.get(1)?,
                tier_id: row.get(2)?,
                phone: row.get(3)?,
                company: row.get(4)?,
            })
        });
    crate::error::found(row, "customer", id.0)
}

/// Purchase lines, sales and contact persons of a customer.
pub(super) fn weight(conn: &Connection, id: CustomerId) -> Result<(i64, i64, i64)> {
    let row = conn
        .prepare_cached(
            "SELECT s.lines, s.revenue_fen,
                 (SELECT count(*) FROM contact_persons p WHERE p.customer_id = ?1 AND p.removed_ms = 0)
             FROM sales_customers s WHERE s.customer_id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    crate::error::found(row, "customer", id.0)
}
