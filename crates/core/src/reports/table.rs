//! Reading the sums for reports. Purchases are read one by one only for the few customers a report names, and while the
//! year runs for the orders of one month of last year.

use std::collections::HashMap;

use regulars_store::sql::{self, Connection, OptionalExtension as _, params};

use super::TopProduct;
use crate::Result;

/// One day's sums.
pub(super) struct DaySum {
    pub(super) day: i64,
    pub(super) revenue_fen: i64,
    pub(super) walk_in_fen: i64,
    pub(super) lines: i64,
}

/// First and last day with a purchase.
pub(super) fn first_and_last_day(conn: &Connection) -> Result<Option<(i64, i64)>> {
    let row: (Option<i64>, Option<i64>) = conn.query_row(
        "SELECT (SELECT min(day) FROM sales_days), (SELECT max(day) FROM sales_days)",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(row.0.zip(row.1))
}

pub(super) fn days(conn: &Connection, first: i64, last: i64) -> Result<Vec<DaySum>> {
    let mut statement = conn.prepare_cached(
        "SELECT day, revenue_fen, walk_in_fen, lines FROM sales_days WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
    )?;
    let rows = statement.query_map([first, last], |row| {
        Ok(DaySum {
            day: row.get(0)?,
            revenue_fen: row.get(1)?,
            walk_in_fen: row.get(2)?,
            lines: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Distinct orders of a year, and of each of its months.
pub(super) fn orders(conn: &Connection, year: i32) -> Result<(i64, [i64; 12])> {
    let first = i64::from(year) * 12;
    let mut statement = conn.prepare_cached(
        "SELECT month - ?1, orders, begun FROM sales_months WHERE month BETWEEN ?1 AND ?1 + 11 ORDER BY month",
    )?;
    let mut rows = statement.query([first])?;
    let (mut total, mut months) = (0, [0; 12]);
    while let Some(row) = rows.next()? {
        if let Some(month) = months.get_mut(usize::try_from(row.get::<_, i64>(0)?).unwrap_or(usize::MAX)) {
            *month = row.get(1)?;
        }
        total += row.get::<_, i64>(2)?;
    }
    Ok((total, months))
}

/// Distinct orders from a year's first day to a day in `month` (January is 0): those that began in an earlier month are
/// in the sums, those of the month itself are looked for among its purchases.
pub(super) fn orders_until(conn: &Connection, year: i32, month: u32, until: i64) -> Result<i64> {
    let first_month = i64::from(year) * 12;
    let this_month = first_month + i64::from(month);
    let before: i64 = conn.query_row(
        "SELECT coalesce(sum(begun), 0) FROM sales_months WHERE month >= ?1 AND month < ?2",
        [first_month, this_month],
        |row| row.get(0),
    )?;
    let begun: i64 = conn
        .prepare_cached(
            "SELECT count(DISTINCT order_key) FROM purchases p
             WHERE sold_on BETWEEN ?3 - 31 AND ?3 AND sold_month = ?2 AND removed_ms = 0
               AND NOT EXISTS (SELECT 1 FROM sales_orders o
                               WHERE o.year = ?1 AND o.order_key = p.order_key AND o.month < ?2)",
        )?
        .query_row(params![year, this_month, until], |row| row.get(0))?;
    Ok(before + begun)
}

/// What a span of days comes to for customers of one tier (0 for none).
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TierSum {
    pub(super) revenue_fen: i64,
    pub(super) came: i64,
    pub(super) came_new: i64,
    pub(super) came_back: i64,
}

/// Sums by tier over a span that begins with a year.
pub(super) fn tier_sums(conn: &Connection, first: i64, last: i64) -> Result<HashMap<i64, TierSum>> {
    let mut statement = conn.prepare_cached(
        "SELECT tier_id, sum(revenue_fen), sum(came), sum(came_new), sum(came_back) FROM sales_tiers
         WHERE day BETWEEN ?1 AND ?2 GROUP BY tier_id",
    )?;
    let rows = statement.query_map([first, last], |row| {
        let sum = TierSum {
            revenue_fen: row.get(1)?,
            came: row.get(2)?,
            came_new: row.get(3)?,
            came_back: row.get(4)?,
        };
        Ok((row.get(0)?, sum))
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// A year's sales to customers who had bought in an earlier year.
pub(super) fn returning_fen(conn: &Connection, year: i32) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(revenue_fen), 0) FROM sales_years y WHERE year = ?1
               AND EXISTS (SELECT 1 FROM sales_years e WHERE e.customer_id = y.customer_id AND e.year < ?1)",
        )?
        .query_row([year], |row| row.get(0))?)
}

/// `(customer, revenue)` of those who brought most in a year, most first; ties by id.
pub(super) fn best_customers(conn: &Connection, year: i32, limit: usize) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT customer_id, revenue_fen FROM sales_years WHERE year = ?1 AND revenue_fen > 0
         ORDER BY revenue_fen DESC, customer_id LIMIT ?2",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows = statement.query_map(params![year, limit], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// A customer's sales in a year; 0 without a purchase.
pub(super) fn year_of_customer(conn: &Connection, id: i64, year: i32) -> Result<i64> {
    let mut statement =
        conn.prepare_cached("SELECT revenue_fen FROM sales_years WHERE customer_id = ?1 AND year = ?2")?;
    let revenue = statement.query_row(params![id, year], |row| row.get(0)).optional()?;
    Ok(revenue.unwrap_or_default())
}

/// A customer's sales in a span of days.
pub(super) fn span_of_customer(conn: &Connection, id: i64, (first, last): (i64, i64)) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_fen), 0) FROM purchases
             WHERE customer_id = ?1 AND sold_on BETWEEN ?2 AND ?3 AND removed_ms = 0",
        )?
        .query_row(params![id, first, last], |row| row.get(0))?)
}

/// A product's sales in a span of days, read from the index alone.
fn span_of_product(conn: &Connection, id: i64, (first, last): (i64, i64)) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(amount_fen), 0) FROM purchases INDEXED BY purchases_by_product
             WHERE product_id = ?1 AND sold_on BETWEEN ?2 AND ?3 AND removed_ms = 0",
        )?
        .query_row(params![id, first, last], |row| row.get(0))?)
}

/// Name, own number and tier of a customer.
pub(super) fn customer_names(conn: &Connection, id: i64) -> Result<(String, String, String)> {
    Ok(conn
        .prepare_cached(
            "SELECT c.name, c.external_id, coalesce(t.name, '')
             FROM customers c LEFT JOIN tiers t ON t.id = c.tier_id WHERE c.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// One customer's distinct orders in a span of days.
pub(super) fn orders_of_customer(conn: &Connection, id: i64, first: i64, last: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT count(DISTINCT order_key) FROM purchases
             WHERE customer_id = ?1 AND sold_on BETWEEN ?2 AND ?3 AND removed_ms = 0",
        )?
        .query_row(params![id, first, last], |row| row.get(0))?)
}

/// The day of a customer's last purchase, as things stand.
pub(super) fn last_bought(conn: &Connection, id: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT last_on FROM sales_customers WHERE customer_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .unwrap_or_default())
}

/// First and last day and number of days with purchases of one customer up to a day.
pub(super) fn rhythm(conn: &Connection, id: i64, until: i64) -> Result<Option<(i64, i64, i64)>> {
    let row: Option<(Option<i64>, Option<i64>, i64)> = conn
        .prepare_cached(
            "SELECT min(sold_on), max(sold_on), count(DISTINCT sold_on) FROM purchases
             WHERE customer_id = ?1 AND sold_on <= ?2 AND removed_ms = 0",
        )?
        .query_row(params![id, until], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    Ok(row.and_then(|(first, last, days)| Some((first?, last?, days))))
}

/// The ten products that sold best in a year, with their sales in `before` where that is asked for: it reads their lines.
pub(super) fn top_products(
    conn: &Connection,
    year: i32,
    before: Option<(i64, i64)>,
) -> Result<Vec<TopProduct>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id, p.code, p.name, s.revenue_fen, s.quantity_milli
         FROM sales_products s JOIN products p ON p.id = s.product_id
         WHERE s.year = ?1 AND s.revenue_fen > 0 ORDER BY s.revenue_fen DESC, p.id LIMIT 10",
    )?;
    let mut rows = statement.query([year])?;
    let mut products = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        products.push(TopProduct {
            code: row.get(1)?,
            name: row.get(2)?,
            revenue_fen: row.get(3)?,
            last_year_fen: before.map_or(Ok(0), |before| span_of_product(conn, id, before))?,
            quantity_milli: row.get(4)?,
        });
    }
    Ok(products)
}

/// Whether a customer lies in the recycle bin.
pub(super) fn is_removed(conn: &Connection, id: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT removed_ms <> 0 FROM customers WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
