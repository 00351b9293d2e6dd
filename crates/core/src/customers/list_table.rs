//! Finding customers: the search box, the list's pages under any filter and order, and their sums.
//!
//! Holds: a page is a window on SQL that begins after a row, never an offset; a search looks at a bounded number of
//! candidates, however many match.

use chrono::NaiveDate;
use regulars_store::sql::types::Value;
use regulars_store::sql::{self, Connection, params};

use super::{CustomerCursor, CustomerFilter, CustomerHit, CustomerRow, CustomerSort, CustomerSummary};
use crate::Result;
use crate::dates::{day_number, from_day_number};
use crate::names::query_words;

/// The full-text expression for what was typed: Han characters whole, other words as prefixes. Empty when nothing
/// searchable was typed.
fn match_expression(text: &str) -> String {
    let terms: Vec<String> = query_words(text)
        .into_iter()
        .map(|word| if word.is_ascii() { format!("\"{word}\"*") } else { format!("\"{word}\"") })
        .collect();
    terms.join(" AND ")
}

/// Candidates looked at before ranking: bounds the work for a single typed letter in a large book.
const CANDIDATES: u32 = 200;

pub(super) fn search(conn: &Connection, text: &str, limit: u32) -> Result<Vec<CustomerHit>> {
    let expression = match_expression(text);
    if expression.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(
        "SELECT c.id, c.name, c.tier_id, c.phone, c.company
         FROM (SELECT rowid AS id FROM customer_search WHERE customer_search MATCH ?1 LIMIT ?3) hit
         JOIN customers c ON c.id = hit.id
         LEFT JOIN sales_customers s ON s.customer_id = c.id
         WHERE c.removed_ms = 0
         ORDER BY instr(c.name, ?4) = 1 DESC, instr(c.name, ?4) > 0 DESC, s.revenue_fen DESC, c.sort_key
         LIMIT ?2",
    )?;
    let rows = statement.query_map(params![expression, limit, CANDIDATES, text.trim()], |row| {
        Ok(CustomerHit {
            id: row.get(0)?,
            name: row.get(1)?,
            tier_id: row.get(2)?,
            phone: row.get(3)?,
            company: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// WHERE clauses and their values for a filter, on `customers c JOIN sales_customers s`.
fn narrow(filter: &CustomerFilter, today: NaiveDate) -> (Vec<&'static str>, Vec<(&'static str, Value)>) {
    let CustomerFilter { text, tier_id, region, absent_days } = filter;
    let mut clauses = vec!["c.removed_ms = 0"];
    let mut values: Vec<(&'static str, Value)> = Vec::new();
    let expression = match_expression(text);
    if !expression.is_empty() {
        clauses.push("c.id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH :text)");
        values.push((":text", expression.into()));
    }
    if let Some(tier) = tier_id {
        clauses.push("c.tier_id = :tier");
        values.push((":tier", tier.0.into()));
    }
    if !region.is_empty() {
        clauses.push("c.region = :region");
        values.push((":region", region.clone().into()));
    }
    if let Some(days) = absent_days {
        clauses.push("s.lines > 0 AND s.last_on < :absent");
        values.push((":absent", (day_number(today) - i64::from(*days)).into()));
    }
    (clauses, values)
}

/// Order and the clause that goes on after a cursor.
fn order(sort: CustomerSort) -> (&'static str, &'static str, &'static str) {
    match sort {
        CustomerSort::Name => ("c.sort_key", "c.sort_key, c.id", "(c.sort_key, c.id) > (:key, :id)"),
        CustomerSort::Sales => (
            "s.revenue_fen",
            "s.revenue_fen DESC, s.customer_id DESC",
            "(s.revenue_fen, s.customer_id) < (CAST(:key AS INTEGER), :id)",
        ),
        CustomerSort::LastPurchase => (
            "s.last_on",
            "s.last_on DESC, s.customer_id DESC",
            "(s.last_on, s.customer_id) < (CAST(:key AS INTEGER), :id)",
        ),
        CustomerSort::Added => ("c.id", "c.id DESC", "c.id < :id AND :key = :key"),
    }
}

pub(super) fn page(
    conn: &Connection,
    filter: &CustomerFilter,
    sort: CustomerSort,
    after: Option<&CustomerCursor>,
    limit: u32,
    today: NaiveDate,
) -> Result<Vec<(CustomerRow, String)>> {
    let (mut clauses, mut values) = narrow(filter, today);
    let (key, order_by, beyond) = order(sort);
    if let Some(CustomerCursor { key, id }) = after {
        clauses.push(beyond);
        values.push((":key", key.clone().into()));
        values.push((":id", id.0.into()));
    }
    values.push((":limit", i64::from(limit).into()));
    let sql = format!(
        "SELECT c.id, c.name, c.tier_id, c.phone, c.company, c.region, s.revenue_fen, s.last_on, s.lines,
                CAST({key} AS TEXT)
         FROM customers c JOIN sales_customers s ON s.customer_id = c.id
         WHERE {} ORDER BY {order_by} LIMIT :limit",
        clauses.join(" AND ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(bind(&values).as_slice(), |row| {
        let bought = row.get::<_, i64>(8)? > 0;
        let line = CustomerRow {
            id: row.get(0)?,
            name: row.get(1)?,
            tier_id: row.get(2)?,
            phone: row.get(3)?,
            company: row.get(4)?,
            region: row.get(5)?,
            total_fen: row.get(6)?,
            last_on: if bought { Some(from_day_number(row.get(7)?)) } else { None },
        };
        Ok((line, row.get(9)?))
    })?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn summary(
    conn: &Connection,
    filter: &CustomerFilter,
    today: NaiveDate,
) -> Result<CustomerSummary> {
    let (clauses, values) = narrow(filter, today);
    let sql = format!(
        "SELECT count(*), coalesce(sum(s.revenue_fen), 0)
         FROM customers c JOIN sales_customers s ON s.customer_id = c.id WHERE {}",
        clauses.join(" AND ")
    );
    Ok(conn.prepare_cached(&sql)?.query_row(bind(&values).as_slice(), |row| {
        Ok(CustomerSummary { count: row.get(0)?, total_fen: row.get(1)? })
    })?)
}

fn bind<'a>(values: &'a [(&'static str, Value)]) -> Vec<(&'a str, &'a dyn sql::ToSql)> {
    values.iter().map(|(name, value)| (*name, value as &dyn sql::ToSql)).collect()
}

pub(super) fn regions(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT region FROM customers WHERE region <> '' AND removed_ms = 0 GROUP BY region
         ORDER BY count(*) DESC, region LIMIT 200",
    )?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
