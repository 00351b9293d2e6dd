//! Reading the recycle bin out of the tables that mark their removed rows.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, OptionalExtension as _, Row, named_params};

use super::{Removal, RemovalCursor, RemovalKey, RemovalKind};
use crate::Result;
use crate::dates::from_day_number;
use crate::error::found;

pub(crate) const CREATE: &str = "
CREATE INDEX customers_removed ON customers (removed_ms, id) WHERE removed_ms <> 0;
CREATE INDEX contact_persons_removed ON contact_persons (removed_ms, id) WHERE removed_ms <> 0;
CREATE INDEX purchases_removed ON purchases (removed_ms, id) WHERE removed_ms <> 0;
";

/// The removed rows of one table; `x` is its row. The journal names who removed it: the entry of that moment on that row.
macro_rules! removed {
    ($kind:literal, $table:literal, $name:literal, $customer:literal, $amount:literal, $day:literal) => {
        concat!(
            "SELECT * FROM (SELECT ",
            $kind,
            " AS kind, x.id AS id, ",
            $name,
            " AS name, ",
            $customer,
            " AS customer, ",
            $amount,
            " AS amount_fen, ",
            $day,
            " AS sold_on, x.removed_ms AS removed_ms,
             coalesce((SELECT j.actor FROM journal_rows r JOIN journal j ON j.id = r.entry_id
                       WHERE r.row_id = x.id AND j.at_ms = x.removed_ms LIMIT 1), '') AS actor
             FROM ",
            $table,
            " x WHERE x.removed_ms <> 0 AND (x.removed_ms, x.id) < (:removed_ms, :id)
             ORDER BY x.removed_ms DESC, x.id DESC LIMIT :limit)"
        )
    };
}

const PAGE: &str = concat!(
    removed!("0", "customers", "x.name", "x.company", "NULL", "NULL"),
    " UNION ALL ",
    removed!(
        "1",
        "contact_persons",
        "x.name",
        "(SELECT c.name FROM customers c WHERE c.id = x.customer_id)",
        "NULL",
        "NULL"
    ),
    " UNION ALL ",
    removed!(
        "2",
        "purchases",
        "(SELECT iif(p.name = '', p.code, p.name) FROM products p WHERE p.id = x.product_id)",
        "coalesce((SELECT c.name FROM customers c WHERE c.id = x.customer_id), '')",
        "x.amount_fen",
        "x.sold_on"
    ),
    " ORDER BY removed_ms DESC, id DESC LIMIT :limit"
);

fn removal(row: &Row) -> sql::Result<Removal> {
    let kind = match row.get::<_, i64>("kind")? {
        0 => RemovalKind::Customer,
        1 => RemovalKind::ContactPerson,
        _ => RemovalKind::Purchase,
    };
    let day: Option<i64> = row.get("sold_on")?;
    Ok(Removal {
        key: RemovalKey { kind, id: row.get("id")? },
        name: row.get("name")?,
        customer: row.get("customer")?,
        amount_fen: row.get("amount_fen")?,
        sold_on: day.map(from_day_number),
        removed_ms: row.get("removed_ms")?,
        actor: row.get("actor")?,
    })
}

pub(super) fn page(conn: &Connection, after: Option<&RemovalCursor>, limit: u32) -> Result<Vec<Removal>> {
    let (removed_ms, id) = after.map_or((i64::MAX, i64::MAX), |after| (after.removed_ms, after.key.id.0));
    let mut statement = conn.prepare_cached(PAGE)?;
    let rows = statement
        .query_map(named_params! {":removed_ms": removed_ms, ":id": id, ":limit": limit}, removal)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn count(conn: &Connection) -> Result<i64> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM customers WHERE removed_ms <> 0)
              + (SELECT count(*) FROM contact_persons WHERE removed_ms <> 0)
              + (SELECT count(*) FROM purchases WHERE removed_ms <> 0)",
    )?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// The name people know a removed row by.
pub(super) fn name(conn: &Connection, key: RemovalKey) -> Result<String> {
    let (query, kind) = match key.kind {
        RemovalKind::Customer => ("SELECT name FROM customers WHERE id = ?1", "customer"),
        RemovalKind::ContactPerson => ("SELECT name FROM contact_persons WHERE id = ?1", "contact_person"),
        RemovalKind::Purchase => (
            "SELECT iif(p.name = '', p.code, p.name) FROM purchases x JOIN products p ON p.id = x.product_id
             WHERE x.id = ?1",
            "purchase",
        ),
    };
    found(conn.prepare_cached(query)?.query_row([key.id], |row| row.get(0)), kind, key.id.0)
}

/// The customer a row is about, nobody for a walk-in sale.
pub(super) fn customer_of(conn: &Connection, key: RemovalKey) -> Result<Option<i64>> {
    let query = match key.kind {
        RemovalKind::Customer => return Ok(Some(key.id.0)),
        RemovalKind::ContactPerson => "SELECT customer_id FROM contact_persons WHERE id = ?1",
        RemovalKind::Purchase => "SELECT customer_id FROM purchases WHERE id = ?1",
    };
    Ok(conn.prepare_cached(query)?.query_row([key.id], |row| row.get(0)).optional()?.flatten())
}

/// Takes a row out of the recycle bin. Answers whether it was in it.
pub(super) fn restore(tx: &Tx, key: RemovalKey) -> Result<bool> {
    let RemovalKey { kind, id } = key;
    let query = match kind {
        RemovalKind::Customer => {
            "UPDATE customers SET removed_ms = 0, merged_into = 0, revision = revision + 1 WHERE id = ?1 AND removed_ms <> 0"
        }
        RemovalKind::ContactPerson => {
            "UPDATE contact_persons SET removed_ms = 0, revision = revision + 1 WHERE id = ?1 AND removed_ms <> 0"
        }
        RemovalKind::Purchase => {
            "UPDATE purchases SET removed_ms = 0, revision = revision + 1 WHERE id = ?1 AND removed_ms <> 0"
        }
    };
    Ok(tx.prepare_cached(query)?.execute([id])? > 0)
}
