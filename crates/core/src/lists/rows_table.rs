//! The rows of the list in full, and the search box.

use std::collections::HashMap;

use regulars_store::sql::{self, Connection, Row, params};

use super::filter_table::match_expression;
use super::table::NEVER;
use super::{CustomerHit, ListRow};
use crate::Result;
use crate::customers::table::custom_values;
use crate::dates::from_day_number;
use crate::names::sort_key;

/// The customers with these ids, in this order.
pub(super) fn rows(conn: &Connection, ids: &[i64]) -> Result<Vec<ListRow>> {
    let list = serde_json::to_string(ids).unwrap_or_default();
    let mut statement = conn.prepare_cached(
        "SELECT c.id, c.name, c.external_id, c.tier_id, c.phone, c.email, c.wechat, c.company, c.position, c.address,
             c.region, c.source, c.industry, c.responsible, c.birthday, c.created_ms, c.custom, r.revenue_fen, r.last_on
         FROM json_each(?1) j CROSS JOIN customers c ON c.id = j.value JOIN list_rows r ON r.customer_id = c.id",
    )?;
    let found = statement.query_map([&list], line)?;
    let mut rows: Vec<ListRow> = found.collect::<sql::Result<_>>()?;
    let places: HashMap<i64, usize> = rows.iter().enumerate().map(|(place, row)| (row.id.0, place)).collect();
    let mut statement = conn.prepare_cached(
        "SELECT t.customer_id, t.tag FROM json_each(?1) j CROSS JOIN customer_tags t ON t.customer_id = j.value
         ORDER BY t.id",
    )?;
    let mut tags = statement.query([&list])?;
    while let Some(tag) = tags.next()? {
        let place = places.get(&tag.get(0)?);
        if let Some(row) = place.and_then(|place| rows.get_mut(*place)) {
            row.tags.push(tag.get(1)?);
        }
    }
    Ok(rows)
}

fn line(row: &Row) -> sql::Result<ListRow> {
    let last_on: i64 = row.get("last_on")?;
    Ok(ListRow {
        id: row.get("id")?,
        name: row.get("name")?,
        external_id: row.get("external_id")?,
        tier_id: row.get("tier_id")?,
        phone: row.get("phone")?,
        email: row.get("email")?,
        wechat: row.get("wechat")?,
        company: row.get("company")?,
        position: row.get("position")?,
        address: row.get("address")?,
        region: row.get("region")?,
        source: row.get("source")?,
        industry: row.get("industry")?,
        responsible: row.get("responsible")?,
        birthday: row.get("birthday")?,
        tags: Vec::new(),
        total_fen: row.get("revenue_fen")?,
        last_on: (last_on != NEVER).then(|| from_day_number(last_on)),
        created_ms: row.get("created_ms")?,
        custom: custom_values(row.get_ref("custom")?)?,
    })
}

/// Candidates looked at before ranking: bounds the work for a single typed letter in a large book.
const CANDIDATES: u32 = 200;

/// Customers that are found by `text`: those whose name begins with it first, then those whose name holds it, then by
/// sales. The recycle bin has no row in `list_rows`, so it takes no candidate's place.
pub(super) fn search(conn: &Connection, text: &str, limit: u32) -> Result<Vec<CustomerHit>> {
    let expression = match_expression(text);
    if expression.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(
        "SELECT c.id, c.name, c.tier_id, c.phone, c.company
         FROM (SELECT customer_id, sort_key, revenue_fen FROM (
                   SELECT r.customer_id, r.sort_key, r.revenue_fen
                   FROM customer_search CROSS JOIN list_rows r ON r.customer_id = customer_search.rowid
                   WHERE customer_search MATCH ?1 LIMIT ?3)
               ORDER BY instr(sort_key, ?4) = 1 DESC, instr(sort_key, ?4) > 0 DESC, revenue_fen DESC, sort_key
               LIMIT ?2) found
         CROSS JOIN customers c ON c.id = found.customer_id",
    )?;
    let rows = statement.query_map(params![expression, limit, CANDIDATES, sort_key(text)], |row| {
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
