//! Reading one customer's lines, and a year's sums for choosing and ranking. All SQL of the customer reports.

use std::collections::HashMap;

use regulars_store::sql::{self, Connection, params};

use super::ChosenCustomer;
use crate::Result;
use crate::customers::CustomerId;
use crate::tiers::TierId;

/// One line of a customer.
pub(super) struct Line {
    pub(super) product_id: i64,
    /// The product's name, or its code.
    pub(super) product: String,
    pub(super) order_no: String,
    pub(super) order_key: String,
    pub(super) sold_on: i64,
    pub(super) quantity_milli: i64,
    pub(super) amount_fen: i64,
    pub(super) cost_fen: Option<i64>,
    pub(super) discount_fen: i64,
}

/// A customer's lines in a span of days.
pub(super) fn lines(conn: &Connection, id: CustomerId, first: i64, last: i64) -> Result<Vec<Line>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.product_id, iif(d.name = '', d.code, d.name), p.order_no, p.order_key, p.sold_on, p.quantity_milli,
                p.amount_fen, p.cost_fen, p.discount_fen
         FROM purchases p JOIN products d ON d.id = p.product_id
         WHERE p.customer_id = ?1 AND p.sold_on BETWEEN ?2 AND ?3 AND p.removed_ms = 0 ORDER BY p.sold_on, p.id",
    )?;
    let rows = statement.query_map(params![id, first, last], |row| {
        Ok(Line {
            product_id: row.get(0)?,
            product: row.get(1)?,
            order_no: row.get(2)?,
            order_key: row.get(3)?,
            sold_on: row.get(4)?,
            quantity_milli: row.get(5)?,
            amount_fen: row.get(6)?,
            cost_fen: row.get(7)?,
            discount_fen: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// A customer's days with purchases up to `until`, and what each came to.
pub(super) fn days_of(conn: &Connection, id: CustomerId, until: i64) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT sold_on, sum(amount_fen) FROM purchases
         WHERE customer_id = ?1 AND sold_on <= ?2 AND removed_ms = 0 GROUP BY sold_on ORDER BY sold_on",
    )?;
    let rows = statement.query_map(params![id, until], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Revenue and lines of a year by customer, the recycle bin left out.
pub(super) fn customers_of_year(conn: &Connection, year: i32) -> Result<HashMap<i64, [i64; 2]>> {
    let mut statement = conn.prepare_cached(
        "SELECT y.customer_id, y.revenue_fen, y.lines FROM sales_years y JOIN customers c ON c.id = y.customer_id
         WHERE y.year = ?1 AND c.removed_ms = 0",
    )?;
    let rows = statement.query_map([year], |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?])))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Revenue and lines by customer of a span of days, from the purchases themselves: for the few that are dated ahead.
pub(super) fn ahead(conn: &Connection, first: i64, last: i64) -> Result<Vec<(i64, [i64; 2])>> {
    let mut statement = conn.prepare_cached(
        "SELECT customer_id, sum(amount_fen), count(*) FROM purchases
         WHERE sold_on BETWEEN ?1 AND ?2 AND removed_ms = 0 AND customer_id IS NOT NULL GROUP BY customer_id",
    )?;
    let rows = statement.query_map([first, last], |row| Ok((row.get(0)?, [row.get(1)?, row.get(2)?])))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// The book's revenue in a span of days.
pub(super) fn revenue(conn: &Connection, first: i64, last: i64) -> Result<i64> {
    let mut statement = conn
        .prepare_cached("SELECT coalesce(sum(revenue_fen), 0) FROM sales_days WHERE day BETWEEN ?1 AND ?2")?;
    Ok(statement.query_row([first, last], |row| row.get(0))?)
}

/// Every customer of a tier, or of the book, by name.
pub(super) fn by_name(conn: &Connection, tier: Option<TierId>) -> Result<Vec<CustomerId>> {
    let sql = match tier {
        Some(_) => "SELECT id FROM customers WHERE tier_id = ?1 AND removed_ms = 0 ORDER BY sort_key, id",
        None => "SELECT id FROM customers WHERE ?1 IS NULL AND removed_ms = 0 ORDER BY sort_key, id",
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([tier], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// A customer's name; nothing for one in the recycle bin, or none.
pub(super) fn name(conn: &Connection, id: CustomerId) -> Result<Option<ChosenCustomer>> {
    let mut statement = conn.prepare_cached("SELECT name FROM customers WHERE id = ?1 AND removed_ms = 0")?;
    let mut rows = statement.query([id])?;
    Ok(match rows.next()? {
        Some(row) => Some(ChosenCustomer { id, name: row.get(0)? }),
        None => None,
    })
}
