//! Customers by what a file names them with: the look-ups on which importing stands.
//!
//! They answer with everybody who may be meant, the recycle bin included; who is meant is decided by `imports::identify`.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, Row, named_params, params};

use super::CustomerId;
use crate::Result;
use crate::ids::record_id;

/// More people than this with one phone or one name cannot be told apart by it.
const LISTED: u32 = 200;

/// What tells one customer from another. A customer that was merged into another stands for that one under its own keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Candidate {
    pub(crate) id: CustomerId,
    pub(crate) name: String,
    pub(crate) name_key: String,
    pub(crate) phone_key: String,
    pub(crate) email_key: String,
    pub(crate) external_id: String,
    pub(crate) company: String,
    /// The record of another book that an export brought here; empty for most.
    pub(crate) origin: String,
    /// Lies in the recycle bin (of a merged one: the customer it stands for does).
    pub(crate) removed: bool,
}

const COLUMNS: &str = "iif(merged_into = 0, id, merged_into), name, name_key, phone_key, email_key, external_id, company,
    origin,
    iif(merged_into = 0, removed_ms, (SELECT k.removed_ms FROM customers k WHERE k.id = customers.merged_into))";

fn candidate(row: &Row) -> sql::Result<Candidate> {
    Ok(Candidate {
        id: row.get(0)?,
        name: row.get(1)?,
        name_key: row.get(2)?,
        phone_key: row.get(3)?,
        email_key: row.get(4)?,
        external_id: row.get(5)?,
        company: row.get(6)?,
        origin: row.get(7)?,
        removed: row.get::<_, Option<i64>>(8)?.unwrap_or_default() != 0,
    })
}

/// What a file may identify a customer by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Identity<'a> {
    /// The owner's or another system's number.
    ExternalId(&'a str),
    /// Normalised phone.
    Phone(&'a str),
    /// Normalised e-mail.
    Email(&'a str),
}

/// Everybody with this number, phone or e-mail; nobody for an empty one.
pub(crate) fn find(conn: &Connection, identity: Identity) -> Result<Vec<Candidate>> {
    let (condition, key) = match identity {
        Identity::ExternalId(key) => ("external_id = ?1 AND external_id <> ''", key),
        Identity::Phone(key) => ("phone_key = ?1 AND phone_key <> ''", key),
        Identity::Email(key) => ("email_key = ?1 AND email_key <> ''", key),
    };
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT {COLUMNS} FROM customers WHERE {condition} ORDER BY id LIMIT {LISTED}");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([key], candidate)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// The customer of an export's record: this book's own, or the one that another book's export brought.
pub(crate) fn find_record(conn: &Connection, record: &str) -> Result<Vec<Candidate>> {
    let Some(id) = record_id(record) else { return Ok(Vec::new()) };
    let sql = format!(
        "SELECT {COLUMNS} FROM customers WHERE origin = ?2 AND origin <> ''
         UNION ALL SELECT {COLUMNS} FROM customers WHERE id = ?1 LIMIT 1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![id, record], candidate)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Keeps from which record of another book's export a new customer came.
pub(crate) fn set_origin(tx: &Tx, id: CustomerId, record: &str) -> Result<()> {
    tx.prepare_cached("UPDATE customers SET origin = ?2 WHERE id = ?1")?.execute(params![id, record])?;
    Ok(())
}

/// Everybody of this name whose phone and number are these or unknown. An empty phone or number does not narrow.
pub(crate) fn namesakes(
    conn: &Connection,
    name_key: &str,
    phone_key: &str,
    external_id: &str,
) -> Result<Vec<Candidate>> {
    if name_key.is_empty() {
        return Ok(Vec::new());
    }
    // Written out, so that the index narrows: a large book has hundreds of one name.
    let by_phone = if phone_key.is_empty() { ":phone = ''" } else { "phone_key IN ('', :phone)" };
    let by_number = if external_id.is_empty() { ":number = ''" } else { "external_id IN ('', :number)" };
    let sql = format!(
        "SELECT {COLUMNS} FROM customers WHERE name_key = :name AND {by_phone} AND {by_number}
         ORDER BY id LIMIT {LISTED}"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(
        named_params! {":name": name_key, ":phone": phone_key, ":number": external_id},
        candidate,
    )?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Those who were merged into this customer.
pub(crate) fn merged_into(conn: &Connection, id: CustomerId) -> Result<Vec<CustomerId>> {
    let mut statement = conn
        .prepare_cached("SELECT id FROM customers WHERE merged_into = ?1 AND merged_into <> 0 ORDER BY id")?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
