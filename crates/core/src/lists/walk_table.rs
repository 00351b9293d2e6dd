//! Walking the list in its order.
//!
//! Holds: one look at the book is bounded work, whatever is filtered and however large the book: it ends with the rows
//! asked for, with the end of the list, or after [`Walk::budget`] is spent, and says where to go on. An order is walked
//! in parts (a tier after the other) along one index each; a filter that few can pass (a rare word, a rare tag) is
//! answered from those few, sorted.

use chrono::{DateTime, FixedOffset};
use regulars_store::sql::types::Value;
use regulars_store::sql::{self, Connection};

use super::filter_table::{Conditions, DEAR_PRICE, Holds, few};
use super::{ListCursor, ListFilter, ListOrder, ListSort, ListSummary};
use crate::Result;
use crate::customers::CustomerId;
use crate::fields::{FieldId, FieldKind};

/// One part of an order.
struct Part {
    index: &'static str,
    key: &'static str,
    /// The customer's id beside the key.
    id: &'static str,
    /// Which rows belong to it.
    of: String,
    /// Which of those do, where no index knows it: asked of each row.
    only: String,
    /// The custom field whose keys are walked.
    field: Option<FieldId>,
    kind: KeyKind,
    falls: bool,
    holds: Holds,
}

/// What a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum KeyKind {
    Text,
    Whole,
    Real,
}

impl Part {
    fn whole(index: &'static str, key: &'static str, holds: Holds, falls: bool) -> Self {
        let kind = if key == "sort_key" || key == "region" { KeyKind::Text } else { KeyKind::Whole };
        let (of, only) = (String::new(), String::new());
        Self { index, key, id: "customer_id", of, only, field: None, kind, falls, holds }
    }

    /// Those with a value in a field, by it.
    fn with_value(field: FieldId, kind: KeyKind, falls: bool) -> Self {
        let only = "list_rows.customer_id IS NOT NULL".to_owned();
        let whole = Self::whole("", "custom_key", Holds::Order, falls);
        Self { id: "keyed", only, field: Some(field), kind, ..whole }
    }

    /// Those without a value in a field, by name.
    fn without_value(field: FieldId) -> Self {
        let only = format!(
            "NOT EXISTS (SELECT 1 FROM custom_keys k
                 WHERE k.customer_id = list_rows.customer_id AND k.field_id = {})",
            field.0
        );
        Self { only, ..Self::whole("list_rows_by_name", "sort_key", Holds::Covered, false) }
    }

    /// What is stepped along. A customer in the recycle bin has keys and no row; looking at it is work like any other.
    fn steps(&self) -> String {
        match self.field {
            Some(field) => format!("{} LEFT JOIN list_rows ON list_rows.customer_id = keyed", keys_of(field)),
            None if self.index.is_empty() => "list_rows".to_owned(),
            None => format!("list_rows INDEXED BY {}", self.index),
        }
    }

    /// Where a few are looked up.
    fn lookup(&self) -> String {
        match self.field {
            Some(field) => {
                format!("list_rows CROSS JOIN {} ON keyed = list_rows.customer_id", keys_of(field))
            }
            None => "list_rows".to_owned(),
        }
    }

    /// Whether a row fits.
    fn fits(&self, conditions: &Conditions) -> String {
        let fits = conditions.fits();
        if self.only.is_empty() { fits } else { format!("(CASE WHEN {} THEN {fits} ELSE 0 END)", self.only) }
    }

    /// What looking at one row costs.
    fn price(&self, conditions: &Conditions) -> u32 {
        conditions.price(self.holds) + if self.only.is_empty() { 0 } else { DEAR_PRICE }
    }

    /// `ORDER BY` of the part.
    fn order(&self) -> String {
        let way = if self.falls { "DESC" } else { "ASC" };
        if self.key == self.id {
            format!("{} {way}", self.id)
        } else {
            format!("{} {way}, {} {way}", self.key, self.id)
        }
    }

    /// The rows beyond a cursor.
    fn beyond(&self) -> String {
        let sign = if self.falls { "<" } else { ">" };
        let (key, id) = (self.key, self.id);
        if key == id {
            format!("{id} {sign} :id AND :key = :key")
        } else {
            format!("({key}, {id}) {sign} (:key, :id)")
        }
    }

    /// A cursor's values.
    fn position(&self, after: Option<&ListCursor>) -> Vec<(&'static str, Value)> {
        let Some(after) = after else { return Vec::new() };
        let key = match self.kind {
            KeyKind::Text => Value::from(after.key.clone()),
            KeyKind::Whole => after.key.parse::<i64>().map_or(Value::Null, Value::from),
            KeyKind::Real => after.key.parse::<f64>().map_or(Value::Null, Value::from),
        };
        vec![(":key", key), (":id", after.id.0.into())]
    }
}

/// A field's keys, the customers under a name of their own.
fn keys_of(field: FieldId) -> String {
    format!(
        "(SELECT key AS custom_key, customer_id AS keyed FROM custom_keys WHERE field_id = {}) AS keys",
        field.0
    )
}

/// A key as a cursor keeps it: it reads back as itself.
fn key_text(key: Value) -> String {
    match key {
        Value::Integer(whole) => whole.to_string(),
        Value::Real(real) => real.to_string(),
        Value::Text(text) => text,
        Value::Null | Value::Blob(_) => String::new(),
    }
}

fn kind_of(conn: &Connection, field: FieldId) -> Result<KeyKind> {
    let fields = crate::fields::table::list(conn)?;
    let kind = fields.iter().find(|one| one.id == field).map(|one| one.kind);
    Ok(match kind {
        Some(FieldKind::Money) => KeyKind::Whole,
        Some(FieldKind::Number) => KeyKind::Real,
        Some(FieldKind::Text | FieldKind::Date | FieldKind::Choice) | None => KeyKind::Text,
    })
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
        ListSort::Custom(field) => {
            let kind = kind_of(conn, field)?;
            return Ok(vec![Part::with_value(field, kind, reverse), Part::without_value(field)]);
        }
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
    let mut clauses = vec![
        "list_rows.customer_id IN (SELECT value FROM json_each(:few))".to_owned(),
        part.fits(conditions),
    ];
    clauses.extend((!part.of.is_empty()).then(|| part.of.clone()));
    clauses.extend(after.map(|_| part.beyond()));
    let query = format!(
        "SELECT customer_id, {}, revenue_fen FROM {} WHERE {} ORDER BY {} LIMIT :limit",
        part.key,
        part.lookup(),
        clauses.join(" AND "),
        part.order()
    );
    let position = part.position(after);
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
            return Ok(Some((key_text(row.get(1)?), id)));
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
    let narrowed =
        if clauses.is_empty() { String::new() } else { format!("WHERE {}", clauses.join(" AND ")) };
    let sales = if part.holds == Holds::Sales { "revenue_fen" } else { "0" };
    let query = format!(
        "SELECT {}, {}, {}, {sales} FROM {} {narrowed} ORDER BY {}",
        part.key,
        part.id,
        part.fits(conditions),
        part.steps(),
        part.order()
    );
    let position = part.position(after);
    let mut values = conditions.bound();
    values.extend(position.iter().map(|(name, value)| (*name, value as &dyn sql::ToSql)));
    let price = part.price(conditions);
    let mut statement = conn.prepare_cached(&query)?;
    let mut rows = statement.query(values.as_slice())?;
    while let Some(row) = rows.next()? {
        left.budget = left.budget.saturating_sub(price);
        if row.get(2)? {
            tell(row.get(1)?, row.get(3)?);
            left.rows -= 1;
        }
        if left.rows == 0 || left.budget == 0 {
            return Ok(Some((key_text(row.get(0)?), row.get(1)?)));
        }
    }
    Ok(None)
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
