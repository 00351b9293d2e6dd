//! Walking the list in its order.
//!
//! Holds: one look at the book is bounded work, whatever is filtered and however large the book: it ends with the rows
//! asked for, with the end of the list, or after [`Walk::budget`] is spent, and says where to go on. An order is walked
//! in parts (a tier after the other) along one index each; a filter that few can pass (a rare word, a rare tag) is
//! answered from those few, sorted.

use chrono::{DateTime, FixedOffset};
use regulars_store::sql::types::Value;
use regulars_store::sql::{self, Connection};

use super::filter_table::{Conditions, Holds, few};
use super::{ListCursor, ListFilter, ListOrder, ListSort, ListSummary};
use crate::Result;
use crate::customers::CustomerId;

/// One part of an order.
struct Part {
    index: &'static str,
    key: &'static str,
    /// Which rows belong to it.
    of: String,
    /// The key is a number.
    is_number: bool,
    falls: bool,
    holds: Holds,
}

impl Part {
    fn whole(index: &'static str, key: &'static str, holds: Holds, falls: bool) -> Self {
        let is_number = key != "sort_key" && key != "region";
        Self { index, key, of: String::new(), is_number, falls, holds }
    }

    /// `ORDER BY` of the part.
    fn order(&self) -> String {
        let way = if self.falls { "DESC" } else { "ASC" };
        if self.key == "customer_id" {
            format!("customer_id {way}")
        } else {
            format!("{} {way}, customer_id {way}", self.key)
        }
    }

    /// The rows beyond a cursor.
    fn beyond(&self) -> String {
        let sign = if self.falls { "<" } else { ">" };
        match (self.key, self.is_number) {
            ("customer_id", _) => format!("customer_id {sign} :id AND :key = :key"),
            (key, true) => format!("({key}, customer_id) {sign} (CAST(:key AS INTEGER), :id)"),
            (key, false) => format!("({key}, customer_id) {sign} (:key, :id)"),
        }
    }
}

fn parts(conn: &Connection, order: ListOrder) -> Result<Vec<Part>> {
    let ListOrder { sort, reverse } = order;
    let mut parts = match sort {
        ListSort::Name => vec![Part::whole("list_rows_by_name", "sort_key", Holds::Covered, reverse)],
        ListSort::Sales => vec![Part::whole("list_rows_by_revenue", "revenue_fen", Holds::Sales, !reverse)],
        ListSort::LastPurchase => vec![Part::whole("list_rows_by_last", "last_on", Holds::Last, !reverse)],
        ListSort::Added => vec![Part::whole("", "customer_id", Holds::Row, !reverse)],
        ListSort::Region => {
            let part = |of: &str| Part {
                of: of.to_owned(),
                ..Part::whole("list_rows_by_region", "region", Holds::Order, reverse)
            };
            vec![part("region > ''"), part("region = ''")]
        }
        ListSort::Tier => tiers(conn)?
            .into_iter()
            .map(|tier| Part {
                of: format!("tier_id = {tier}"),
                ..Part::whole("list_rows_by_tier", "sort_key", Holds::Order, false)
            })
            .collect(),
    };
    if reverse {
        parts.reverse();
    }
    Ok(parts)
}

/// The tiers in the owner's order, none at the end.
fn tiers(conn: &Connection) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached("SELECT id FROM tiers ORDER BY position, id")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    let mut tiers: Vec<i64> = rows.collect::<sql::Result<_>>()?;
    tiers.push(0);
    Ok(tiers)
}

/// What is walked, and how far.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    pub(super) filter: &'a ListFilter,
    pub(super) order: ListOrder,
    pub(super) after: Option<&'a ListCursor>,
    /// Rows wanted.
    pub(super) limit: usize,
    /// What may be spent, in reads of an index entry.
    pub(super) budget: u32,
    pub(super) now: DateTime<FixedOffset>,
}

/// What a page may cost: some twenty milliseconds on an ordinary computer.
pub(super) const PAGE: u32 = 24_000;
/// What a step of counting may cost: one does not wait for it.
const COUNT: u32 = 120_000;

/// Where a walk ended.
pub(super) struct Walked {
    /// The rows that fit, in order.
    pub(super) ids: Vec<i64>,
    pub(super) next: Option<ListCursor>,
}

/// The customers from `after` on.
pub(super) fn walk(conn: &Connection, walk: Walk) -> Result<Walked> {
    let mut ids = Vec::new();
    let next = each(conn, walk, |id, _| ids.push(id))?;
    Ok(Walked { ids, next })
}

/// Walks and tells each row that fits with its sales, where the order holds them. Answers where to go on.
fn each(conn: &Connection, walk: Walk, mut tell: impl FnMut(i64, i64)) -> Result<Option<ListCursor>> {
    let parts = parts(conn, walk.order)?;
    let conditions = Conditions::of(walk.filter, walk.now);
    let few = few(conn, walk.filter)?;
    let first = walk.after.map_or(0, |after| usize::try_from(after.part).unwrap_or(usize::MAX));
    let mut left = Left { rows: walk.limit, budget: walk.budget };
    for (number, part) in (0_u32..).zip(&parts).skip(first) {
        let after = walk.after.filter(|after| after.part == number);
        let stopped = match &few {
            Some(few) => sorted(conn, part, &conditions, few, after, &mut left, &mut tell)?,
            None => stepped(conn, part, &conditions, after, &mut left, &mut tell)?,
        };
        if let Some((key, id)) = stopped {
            return Ok(Some(ListCursor { part: number, key, id: CustomerId(id) }));
        }
    }
    Ok(None)
}

struct Left {
    rows: usize,
    budget: u32,
}

/// Reads the few that come into question, sorted. Answers with the last row when the rows asked for are had.
fn sorted(
    conn: &Connection,
    part: &Part,
    conditions: &Conditions,
    few: &[i64],
    after: Option<&ListCursor>,
    left: &mut Left,
    tell: &mut impl FnMut(i64, i64),
) -> Result<Option<(String, i64)>> {
    let few = Value::from(serde_json::to_string(few).unwrap_or_default());
    let limit = Value::from(i64::try_from(left.rows).unwrap_or(i64::MAX));
    let mut clauses =
        vec!["customer_id IN (SELECT value FROM json_each(:few))".to_owned(), conditions.fits()];
    clauses.extend((!part.of.is_empty()).then(|| part.of.clone()));
    clauses.extend(after.map(|_| part.beyond()));
    let query = format!(
        "SELECT customer_id, CAST({} AS TEXT), revenue_fen FROM list_rows WHERE {} ORDER BY {} LIMIT :limit",
        part.key,
        clauses.join(" AND "),
        part.order()
    );
    let position = position(after);
    let mut values = conditions.bound();
    values.extend(position.iter().map(|(name, value)| (*name, value as &dyn sql::ToSql)));
    values.push((":few", &few));
    values.push((":limit", &limit));
    let mut statement = conn.prepare_cached(&query)?;
    let mut rows = statement.query(values.as_slice())?;
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        tell(id, row.get(2)?);
        left.rows -= 1;
        if left.rows == 0 {
            return Ok(Some((row.get(1)?, id)));
        }
    }
    Ok(None)
}

/// Steps along the part's index. Answers with the row looked at last when the rows asked for are had or the budget is
/// spent.
fn stepped(
    conn: &Connection,
    part: &Part,
    conditions: &Conditions,
    after: Option<&ListCursor>,
    left: &mut Left,
    tell: &mut impl FnMut(i64, i64),
) -> Result<Option<(String, i64)>> {
    let mut clauses: Vec<String> = (!part.of.is_empty()).then(|| part.of.clone()).into_iter().collect();
    clauses.extend(after.map(|_| part.beyond()));
    let place = if part.index.is_empty() { String::new() } else { format!("INDEXED BY {}", part.index) };
    let narrowed =
        if clauses.is_empty() { String::new() } else { format!("WHERE {}", clauses.join(" AND ")) };
    let sales = if part.holds == Holds::Sales { "revenue_fen" } else { "0" };
    let query = format!(
        "SELECT {}, customer_id, {}, {sales} FROM list_rows {place} {narrowed} ORDER BY {}",
        part.key,
        conditions.fits(),
        part.order()
    );
    let position = position(after);
    let mut values = conditions.bound();
    values.extend(position.iter().map(|(name, value)| (*name, value as &dyn sql::ToSql)));
    let price = conditions.price(part.holds);
    let mut statement = conn.prepare_cached(&query)?;
    let mut rows = statement.query(values.as_slice())?;
    while let Some(row) = rows.next()? {
        left.budget = left.budget.saturating_sub(price);
        if row.get(2)? {
            tell(row.get(1)?, row.get(3)?);
            left.rows -= 1;
        }
        if left.rows == 0 || left.budget == 0 {
            let key = if part.is_number { row.get::<_, i64>(0)?.to_string() } else { row.get(0)? };
            return Ok(Some((key, row.get(1)?)));
        }
    }
    Ok(None)
}

/// A cursor's values.
fn position(after: Option<&ListCursor>) -> Vec<(&'static str, Value)> {
    after.map_or_else(Vec::new, |after| vec![(":key", after.key.clone().into()), (":id", after.id.0.into())])
}

/// Count and sum of what the filter leaves, from `after` on as far as one step of counting goes.
pub(super) fn summary(
    conn: &Connection,
    filter: &ListFilter,
    after: Option<&ListCursor>,
    now: DateTime<FixedOffset>,
) -> Result<ListSummary> {
    if let Some(summary) = kept(conn, filter)? {
        return Ok(summary);
    }
    let order = ListOrder { sort: ListSort::Sales, reverse: false };
    let mut summary = ListSummary::default();
    let walk = Walk { filter, order, after, limit: usize::MAX, budget: COUNT, now };
    summary.next = each(conn, walk, |_, revenue_fen| {
        summary.count += 1;
        summary.total_fen += revenue_fen;
    })?;
    Ok(summary)
}

/// The summary of a filter by tier and region alone, which is kept.
fn kept(conn: &Connection, filter: &ListFilter) -> Result<Option<ListSummary>> {
    let ListFilter { tiers, regions, .. } = filter;
    let kept = ListFilter { tiers: tiers.clone(), regions: regions.clone(), ..ListFilter::default() };
    if *filter != kept {
        return Ok(None);
    }
    let tiers: Vec<i64> = tiers.iter().map(|tier| tier.0).collect();
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(sum(customers), 0), coalesce(sum(revenue_fen), 0) FROM list_totals
         WHERE (?1 = '[]' OR tier_id IN (SELECT value FROM json_each(?1)))
             AND (?2 = '[]' OR region IN (SELECT value FROM json_each(?2)))",
    )?;
    let list = |values: serde_json::Result<String>| values.unwrap_or_default();
    let values = (list(serde_json::to_string(&tiers)), list(serde_json::to_string(regions)));
    Ok(Some(statement.query_row(values, |row| {
        Ok(ListSummary { count: row.get(0)?, total_fen: row.get(1)?, next: None })
    })?))
}
