//! Reading the whole book in pages, each from where the last one ended.

use regulars_store::sql::{self, Connection, Row, params};

use super::ExportOutcome;
use crate::Result;
use crate::customers::CustomerId;
use crate::dates::from_day_number;
use crate::purchases::{NewPurchase, Purchase, PurchaseId};

/// Who bought, as the file tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Buyer {
    pub(super) id: CustomerId,
    pub(super) external_id: String,
    pub(super) phone: String,
    pub(super) name: String,
}

/// A purchase line with its buyer; nobody for walk-in sales and for customers in the recycle bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sold {
    pub(super) purchase: Purchase,
    pub(super) buyer: Option<Buyer>,
}

pub(super) fn count(conn: &Connection) -> Result<ExportOutcome> {
    let row = conn.query_row(
        "SELECT (SELECT count(*) FROM customers WHERE removed_ms = 0),
             (SELECT count(*) FROM contact_persons p JOIN customers c ON c.id = p.customer_id
              WHERE p.removed_ms = 0 AND c.removed_ms = 0),
             (SELECT count(*) FROM purchases WHERE removed_ms = 0)",
        [],
        |row| {
            let count = |index| Ok::<_, sql::Error>(row.get::<_, i64>(index)?.unsigned_abs());
            Ok(ExportOutcome { customers: count(0)?, persons: count(1)?, purchases: count(2)? })
        },
    );
    Ok(row?)
}

/// The next customers after `after`, in the order they came into the book.
pub(super) fn customers_after(conn: &Connection, after: CustomerId, limit: u32) -> Result<Vec<CustomerId>> {
    let mut statement = conn
        .prepare_cached("SELECT id FROM customers WHERE id > ?1 AND removed_ms = 0 ORDER BY id LIMIT ?2")?;
    let rows = statement.query_map(params![after, limit], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// The next purchases after `after`, in the order they came into the book.
pub(super) fn purchases_after(conn: &Connection, after: PurchaseId, limit: u32) -> Result<Vec<Sold>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id, p.customer_id, p.order_no, p.sold_on, p.sold_minute, p.quantity_milli, p.unit_price_e4,
             p.amount_fen, p.cost_fen, p.discount_fen, p.note, d.code, d.name, c.external_id, c.phone,
             c.name AS buyer, c.removed_ms
         FROM purchases p JOIN products d ON d.id = p.product_id LEFT JOIN customers c ON c.id = p.customer_id
         WHERE p.id > ?1 AND p.removed_ms = 0 ORDER BY p.id LIMIT ?2",
    )?;
    let rows = statement.query_map(params![after, limit], sold)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

fn sold(row: &Row) -> sql::Result<Sold> {
    let buyer =
        match (row.get::<_, Option<CustomerId>>("customer_id")?, row.get::<_, Option<i64>>("removed_ms")?) {
            (Some(id), Some(0)) => Some(Buyer {
                id,
                external_id: row.get("external_id")?,
                phone: row.get("phone")?,
                name: row.get("buyer")?,
            }),
            _ => None,
        };
    let line = NewPurchase {
        customer_id: buyer.as_ref().map(|buyer| buyer.id),
        order_no: row.get("order_no")?,
        sold_on: from_day_number(row.get("sold_on")?),
        sold_minute: u16::try_from(row.get::<_, i64>("sold_minute")?).ok(),
        product_code: row.get("code")?,
        product_name: row.get("name")?,
        quantity_milli: row.get("quantity_milli")?,
        unit_price_e4: row.get("unit_price_e4")?,
        amount_fen: row.get("amount_fen")?,
        cost_fen: row.get("cost_fen")?,
        discount_fen: row.get("discount_fen")?,
        note: row.get("note")?,
    };
    Ok(Sold { purchase: Purchase { id: row.get("id")?, line }, buyer })
}
