//! A filter as SQL on `list_rows`.

use std::borrow::Cow;

use chrono::{DateTime, Datelike as _, Days, FixedOffset, Months, NaiveDate};
use regulars_store::IdSource;
use regulars_store::sql::types::Value;
use regulars_store::sql::{self, Connection};

use super::custom_table::{Question, asked};
use super::table::NEVER;
use super::{CustomFilter, ListFilter};
use crate::Result;
use crate::dates::day_number;
use crate::names::query_words;

/// The full-text expression for what was typed: Han characters whole, other words as prefixes. Empty when nothing
/// searchable was typed.
pub(super) fn match_expression(text: &str) -> String {
    let terms: Vec<String> = query_words(text)
        .into_iter()
        .map(|word| if word.is_ascii() { format!("\"{word}\"*") } else { format!("\"{word}\"") })
        .collect();
    terms.join(" AND ")
}

/// The conditions of a filter.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    /// On columns that the indexes hold: cheap.
    covered: Vec<String>,
    /// On the last purchase, which one index holds.
    on_last: Vec<String>,
    /// On the sales, which one index holds.
    on_sales: Vec<String>,
    /// On other tables: dear, asked last.
    dear: Vec<String>,
    pub(super) values: Vec<(Cow<'static, str>, Value)>,
}

/// What fetching a row beside its index entry costs, in reads of an index entry.
const ROW_PRICE: u32 = 8;
/// What asking another table costs.
pub(super) const DEAR_PRICE: u32 = 12;

/// Which index is walked: what it holds decides what a row costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Only the order itself.
    Order,
    /// The order and what is filtered often.
    Covered,
    /// That, and the sales.
    Sales,
    /// That, and the last purchase.
    Last,
    /// The whole row.
    Row,
}

impl Conditions {
    pub(super) fn of(filter: &ListFilter, now: DateTime<FixedOffset>) -> Self {
        let ListFilter {
            text,
            tiers,
            regions,
            tags,
            sources,
            industries,
            responsibles,
            absent_days,
            bought_days,
            bought_month,
            never_bought,
            sales_from_fen,
            sales_to_fen,
            birthday_month,
            has_phone,
            added_from,
            added_to,
            custom,
        } = filter;
        let mut found = Self::default();
        let tiers: Vec<i64> = tiers.iter().map(|tier| tier.0).collect();
        found.one_of("tier_id", ":tiers", &tiers);
        found.one_of("region", ":regions", regions);
        found.one_of("source", ":sources", sources);
        found.one_of("industry", ":industries", industries);
        found.one_of("responsible", ":responsibles", responsibles);
        found.covered_by("birthday_month = :birthday_month", ":birthday_month", *birthday_month);
        found.covered_by("has_phone = :has_phone", ":has_phone", *has_phone);
        let added = |day: Option<NaiveDate>| day.map(|day| first_id_of(day, now));
        found.covered_by("customer_id >= :added_from", ":added_from", added(*added_from));
        let day_after = added_to.and_then(|day| day.succ_opt());
        found.covered_by("customer_id < :added_to", ":added_to", added(day_after));
        let today = day_number(now.date_naive());
        let back = |days: Option<u32>| days.map(|days| today - i64::from(days));
        found.last("last_on > -1000000 AND last_on < :absent", ":absent", back(*absent_days));
        found.last("last_on >= :bought", ":bought", back(*bought_days));
        found.last("last_on = :never", ":never", never_bought.then_some(NEVER));
        found.sales("revenue_fen >= :sales_from", ":sales_from", *sales_from_fen);
        found.sales("revenue_fen <= :sales_to", ":sales_to", *sales_to_fen);
        found.bought_in(*bought_month);
        found.tagged(tags);
        found.saying(custom);
        found.matching(text);
        found
    }

    fn one_of<T: serde::Serialize>(&mut self, column: &str, name: &'static str, values: &[T]) {
        if values.is_empty() {
            return;
        }
        let list = serde_json::to_string(values).unwrap_or_default();
        self.covered.push(format!("{column} IN (SELECT value FROM json_each({name}))"));
        self.values.push((name.into(), list.into()));
    }

    fn covered_by(&mut self, clause: &str, name: &'static str, value: Option<impl Into<i64>>) {
        if let Some(value) = value {
            self.covered.push(clause.to_owned());
            self.values.push((name.into(), value.into().into()));
        }
    }

    fn last(&mut self, clause: &str, name: &'static str, value: Option<i64>) {
        if let Some(value) = value {
            self.on_last.push(clause.to_owned());
            self.values.push((name.into(), value.into()));
        }
    }

    fn sales(&mut self, clause: &str, name: &'static str, value: Option<i64>) {
        if let Some(value) = value {
            self.on_sales.push(clause.to_owned());
            self.values.push((name.into(), value.into()));
        }
    }

    /// One entry of the index of a customer's purchases is read, whichever the month.
    fn bought_in(&mut self, month: Option<NaiveDate>) {
        let Some(first) = month.and_then(|day| day.with_day(1)) else { return };
        let last = first + Months::new(1) - Days::new(1);
        self.dear.push(
            "EXISTS (SELECT 1 FROM purchases p WHERE p.customer_id = list_rows.customer_id
                     AND p.sold_on BETWEEN :month_first AND :month_last AND p.removed_ms = 0)"
                .to_owned(),
        );
        self.values.push((":month_first".into(), day_number(first).into()));
        self.values.push((":month_last".into(), day_number(last).into()));
    }

    fn tagged(&mut self, tags: &[String]) {
        if tags.is_empty() {
            return;
        }
        self.dear.push(
            "EXISTS (SELECT 1 FROM customer_tags t WHERE t.customer_id = list_rows.customer_id
                     AND t.tag IN (SELECT value FROM json_each(:tags)))"
                .to_owned(),
        );
        self.values.push((":tags".into(), serde_json::to_string(tags).unwrap_or_default().into()));
    }

    fn saying(&mut self, custom: &[CustomFilter]) {
        for (number, question) in custom.iter().enumerate().filter_map(|(at, one)| Some((at, asked(one)?))) {
            let (clause, values) = question.named(number);
            self.dear.push(format!(
                "EXISTS (SELECT 1 FROM custom_keys k WHERE k.customer_id = list_rows.customer_id AND {clause})"
            ));
            self.values.extend(values);
        }
    }

    /// The words themselves are asked, not the index: it answers for all rows at once, and dearly for one.
    fn matching(&mut self, text: &str) {
        const NAMES: [&str; 12] =
            [":w0", ":w1", ":w2", ":w3", ":w4", ":w5", ":w6", ":w7", ":w8", ":w9", ":w10", ":w11"];
        let words = query_words(text);
        if words.is_empty() {
            return;
        }
        let holds: Vec<String> = NAMES
            .iter()
            .take(words.len())
            .map(|name| format!("instr(' ' || c.search_words || ' ', {name}) > 0"))
            .collect();
        self.dear.push(format!(
            "EXISTS (SELECT 1 FROM customers c WHERE c.id = list_rows.customer_id AND {})",
            holds.join(" AND ")
        ));
        // Han characters whole, other words as beginnings, as the index finds them.
        let word = |word: String| if word.is_ascii() { format!(" {word}") } else { format!(" {word} ") };
        let values = words.into_iter().map(|one| word(one).into());
        self.values.extend(NAMES.into_iter().map(Cow::from).zip(values));
    }

    /// Whether nothing is left out.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Whether a row fits, cheap questions first.
    pub(super) fn fits(&self) -> String {
        let parts = [&self.covered, &self.on_last, &self.on_sales];
        let cheap: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        let cheap = if cheap.is_empty() { "1".to_owned() } else { cheap.join(" AND ") };
        if self.dear.is_empty() {
            format!("({cheap})")
        } else {
            format!("(CASE WHEN {cheap} THEN {} ELSE 0 END)", self.dear.join(" AND "))
        }
    }

    /// What looking at one row costs, in reads of an index entry.
    pub(super) fn price(&self, holds: Holds) -> u32 {
        let held = match holds {
            Holds::Row => true,
            Holds::Order => self.is_empty(),
            Holds::Covered => self.on_last.is_empty() && self.on_sales.is_empty(),
            Holds::Sales => self.on_last.is_empty(),
            Holds::Last => self.on_sales.is_empty(),
        };
        let row = if held { 1 } else { ROW_PRICE };
        row + DEAR_PRICE * u32::try_from(self.dear.len()).unwrap_or_default()
    }

    /// The statement's values.
    pub(super) fn bound(&self) -> Vec<(&str, &dyn sql::ToSql)> {
        self.values.iter().map(|(name, value)| (name.as_ref(), value as &dyn sql::ToSql)).collect()
    }
}

/// The first id that a customer added on `day` may have.
fn first_id_of(day: NaiveDate, now: DateTime<FixedOffset>) -> i64 {
    let start = day.and_time(chrono::NaiveTime::MIN).and_local_timezone(*now.offset()).single();
    IdSource::first_at(start.map_or(0, |start| start.timestamp_millis()))
}

/// More candidates than this are not gathered and sorted; their order is walked instead.
const GATHERED: u32 = 3_000;

/// The customers a text, a tag or a custom field leaves, when they are few.
pub(super) fn few(conn: &Connection, filter: &ListFilter) -> Result<Option<Vec<i64>>> {
    let expression = match_expression(&filter.text);
    if !expression.is_empty() {
        let found = gather(
            conn,
            "SELECT rowid FROM customer_search WHERE customer_search MATCH :value LIMIT :limit",
            &[(":value", &expression)],
        )?;
        if found.is_some() {
            return Ok(found);
        }
    }
    if !filter.tags.is_empty() {
        let tags = serde_json::to_string(&filter.tags).unwrap_or_default();
        let found = gather(
            conn,
            "SELECT customer_id FROM customer_tags WHERE tag IN (SELECT value FROM json_each(:value)) LIMIT :limit",
            &[(":value", &tags)],
        )?;
        if found.is_some() {
            return Ok(found);
        }
    }
    for question in filter.custom.iter().filter_map(asked).filter(Question::is_indexed) {
        let (clause, values) = question.named(0);
        let query = format!("SELECT k.customer_id FROM custom_keys k WHERE {clause} LIMIT :limit");
        let values: Vec<_> =
            values.iter().map(|(name, value)| (name.as_ref(), value as &dyn sql::ToSql)).collect();
        let found = gather(conn, &query, &values)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn gather(conn: &Connection, query: &str, values: &[(&str, &dyn sql::ToSql)]) -> Result<Option<Vec<i64>>> {
    let mut statement = conn.prepare_cached(query)?;
    let limit = GATHERED + 1;
    let mut values = values.to_vec();
    values.push((":limit", &limit));
    let rows = statement.query_map(values.as_slice(), |row| row.get(0))?;
    let mut ids: Vec<i64> = rows.collect::<sql::Result<_>>()?;
    if ids.len() > usize::try_from(GATHERED).unwrap_or(usize::MAX) {
        return Ok(None);
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(Some(ids))
}
