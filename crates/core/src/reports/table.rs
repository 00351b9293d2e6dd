//! Reading the sums for reports. No purchase is read one by one, except for the few customers a report names and, while
//! the year still runs, for last year's figures up to the same day.

use std::collections::{HashMap, HashSet};

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
    let total = conn.query_row(
        "SELECT count(DISTINCT order_key) FROM sales_orders WHERE month BETWEEN ?1 AND ?2",
        [first, first + 11],
        |row| row.get(0),
    )?;
    let mut months = [0; 12];
    let mut statement = conn.prepare_cached(
        "SELECT month - ?1, count(*) FROM sales_orders WHERE month BETWEEN ?1 AND ?1 + 11 GROUP BY month",
    )?;
    let mut rows = statement.query([first])?;
    while let Some(row) = rows.next()? {
        if let Some(month) = months.get_mut(usize::try_from(row.get::<_, i64>(0)?).unwrap_or(usize::MAX)) {
            *month = row.get(1)?;
        }
    }
    Ok((total, months))
}

/// Tier (0 for none) of every customer, those in the recycle bin included, and whether it lies there.
pub(super) fn tiers_of_customers(conn: &Connection) -> Result<HashMap<i64, i64>> {
    let mut statement =
        conn.prepare("SELECT id, coalesce(tier_id, 0) FROM customers INDEXED BY customers_by_tier")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Customers in the book by tier (0 for none).
pub(super) fn customers_by_tier(conn: &Connection) -> Result<HashMap<i64, i64>> {
    let mut statement = conn.prepare(
        "SELECT coalesce(tier_id, 0), count(*) FROM customers WHERE removed_ms = 0 GROUP BY tier_id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// `(customer, revenue)` of everyone who bought in the year, in customer order.
pub(super) fn customers_of_year(conn: &Connection, year: i32) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT customer_id, revenue_fen FROM sales_years WHERE year = ?1 ORDER BY customer_id",
    )?;
    let rows = statement.query_map([year], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Customers whose first purchase lies on or after a day, with that day.
pub(super) fn first_bought_since(conn: &Connection, day: i64) -> Result<HashMap<i64, i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT customer_id, first_on FROM sales_customers WHERE lines > 0 AND first_on >= ?1",
    )?;
    let rows = statement.query_map([day], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
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

/// The ten products that sold best in a year; `before` has their revenue of the year before.
pub(super) fn top_products(
    conn: &Connection,
    year: i32,
    before: &HashMap<i64, i64>,
) -> Result<Vec<TopProduct>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id, p.code, p.name, s.revenue_fen, s.quantity_milli
         FROM sales_products s JOIN products p ON p.id = s.product_id
         WHERE s.year = ?1 AND s.revenue_fen > 0 ORDER BY s.revenue_fen DESC, p.id LIMIT 10",
    )?;
    let rows = statement.query_map([year], |row| {
        Ok(TopProduct {
            code: row.get(1)?,
            name: row.get(2)?,
            revenue_fen: row.get(3)?,
            last_year_fen: before.get(&row.get(0)?).copied().unwrap_or_default(),
            quantity_milli: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// What a span of days comes to, read from the purchases themselves.
#[derive(Default)]
pub(super) struct Span {
    /// Revenue by customer.
    pub(super) customers: HashMap<i64, i64>,
    /// Revenue by product.
    pub(super) products: HashMap<i64, i64>,
    /// Distinct orders.
    pub(super) orders: i64,
}

/// Reads the purchases of a span once, from first to last: in a large book that is quicker than fetching a third of
/// them one by one through the index.
pub(super) fn span(conn: &Connection, first: i64, last: i64) -> Result<Span> {
    let mut statement = conn.prepare_cached(
        "SELECT customer_id, product_id, order_key, amount_fen FROM purchases NOT INDEXED
         WHERE sold_on BETWEEN ?1 AND ?2 AND removed_ms = 0",
    )?;
    let mut rows = statement.query([first, last])?;
    let (mut span, mut orders) = (Span::default(), HashSet::new());
    while let Some(row) = rows.next()? {
        let (customer, product, fen): (Option<i64>, i64, i64) = (row.get(0)?, row.get(1)?, row.get(3)?);
        if let Some(customer) = customer {
            *span.customers.entry(customer).or_default() += fen;
        }
        *span.products.entry(product).or_default() += fen;
        let order_key = row.get_ref(2)?.as_str().map_err(sql::Error::from)?;
        if !orders.contains(order_key) {
            orders.insert(order_key.to_owned());
        }
    }
    span.orders = i64::try_from(orders.len()).unwrap_or(i64::MAX);
    Ok(span)
}

/// Revenue by product in a year.
pub(super) fn products_of_year(conn: &Connection, year: i32) -> Result<HashMap<i64, i64>> {
    let mut statement =
        conn.prepare_cached("SELECT product_id, revenue_fen FROM sales_products WHERE year = ?1")?;
    let rows = statement.query_map([year], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
