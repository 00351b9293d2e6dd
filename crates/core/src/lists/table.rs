//! The list's own tables: one narrow row for each customer that is not in the recycle bin, with what the list filters
//! and sorts by, and counts of them.
//!
//! All of it is derived and kept by triggers, never journaled. The indexes hold every column that is filtered often, so
//! that walking an order under a filter reads the index alone. `last_on` is [`NEVER`] without a purchase; `tier_id` is 0
//! without a tier; `birthday_month` is 1–12, 13–24 for lunar months, 0 when unknown.

use regulars_store::sql::{self, Connection};

use super::ListValues;
use crate::Result;

/// `last_on` of a customer without any purchase: before every day a purchase may have.
pub(super) const NEVER: i64 = -1_000_000;

/// The narrow row of customers `c` with their sums `s`.
macro_rules! row {
    () => {
        "INSERT INTO list_rows (customer_id, sort_key, tier_id, region, source, industry, responsible, birthday_month,
             has_phone, revenue_fen, last_on)
         SELECT c.id, c.sort_key, coalesce(c.tier_id, 0), c.region, c.source, c.industry, c.responsible,
             iif(c.birthday = '', 0, CAST(substr(c.birthday, -5, 2) AS INTEGER) + iif(substr(c.birthday, 1, 1) = 'L', 12, 0)),
             c.phone <> '' OR c.more_phones <> '', coalesce(s.revenue_fen, 0),
             iif(coalesce(s.lines, 0) = 0, -1000000, s.last_on)
         FROM customers c LEFT JOIN sales_customers s ON s.customer_id = c.id WHERE c.removed_ms = 0"
    };
}

/// What one row adds to the values in use.
macro_rules! values_in {
    () => {
        "INSERT INTO list_values (kind, value, customers)
         SELECT kind, value, 1 FROM (
             SELECT 'source' AS kind, new.source AS value
             UNION ALL SELECT 'industry', new.industry UNION ALL SELECT 'responsible', new.responsible)
         WHERE value <> '' ON CONFLICT (kind, value) DO UPDATE SET customers = customers + 1;"
    };
}

macro_rules! values_out {
    () => {
        "UPDATE list_values SET customers = customers - 1
         WHERE (kind = 'source' AND value = old.source) OR (kind = 'industry' AND value = old.industry)
             OR (kind = 'responsible' AND value = old.responsible);
         DELETE FROM list_values WHERE customers = 0 AND ((kind = 'source' AND value = old.source)
             OR (kind = 'industry' AND value = old.industry) OR (kind = 'responsible' AND value = old.responsible));"
    };
}

macro_rules! totals_in {
    () => {
        "INSERT INTO list_totals (tier_id, region, customers, revenue_fen)
         VALUES (new.tier_id, new.region, 1, new.revenue_fen)
         ON CONFLICT (tier_id, region) DO UPDATE SET customers = customers + 1,
             revenue_fen = revenue_fen + excluded.revenue_fen;"
    };
}

macro_rules! totals_out {
    () => {
        "UPDATE list_totals SET customers = customers - 1, revenue_fen = revenue_fen - old.revenue_fen
         WHERE tier_id = old.tier_id AND region = old.region;
         DELETE FROM list_totals WHERE tier_id = old.tier_id AND region = old.region AND customers = 0;"
    };
}

pub(crate) const CREATE: &str = concat!(
    "
CREATE TABLE list_rows (
    customer_id    INTEGER PRIMARY KEY,
    sort_key       TEXT    NOT NULL,
    tier_id        INTEGER NOT NULL,
    region         TEXT    NOT NULL,
    source         TEXT    NOT NULL,
    industry       TEXT    NOT NULL,
    responsible    TEXT    NOT NULL,
    birthday_month INTEGER NOT NULL,
    has_phone      INTEGER NOT NULL,
    revenue_fen    INTEGER NOT NULL,
    last_on        INTEGER NOT NULL
) STRICT;
CREATE INDEX list_rows_by_name ON list_rows
    (sort_key, customer_id, tier_id, region, source, industry, responsible, birthday_month, has_phone);
CREATE INDEX list_rows_by_revenue ON list_rows
    (revenue_fen, customer_id, tier_id, region, source, industry, responsible, birthday_month, has_phone);
CREATE INDEX list_rows_by_last ON list_rows
    (last_on, customer_id, tier_id, region, source, industry, responsible, birthday_month, has_phone);
CREATE INDEX list_rows_by_region ON list_rows (region, customer_id);
CREATE INDEX list_rows_by_tier ON list_rows (tier_id, sort_key, customer_id);
CREATE INDEX customer_tags_by_tag ON customer_tags (tag, customer_id);
CREATE TABLE list_totals (
    tier_id        INTEGER NOT NULL,
    region         TEXT    NOT NULL,
    customers      INTEGER NOT NULL,
    revenue_fen    INTEGER NOT NULL,
    PRIMARY KEY (tier_id, region)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_values (
    kind           TEXT    NOT NULL,
    value          TEXT    NOT NULL,
    customers      INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER list_row_in AFTER INSERT ON customers WHEN new.removed_ms = 0 BEGIN
    ",
    row!(),
    " AND c.id = new.id;
END;
CREATE TRIGGER list_row_enter AFTER UPDATE OF removed_ms ON customers
WHEN new.removed_ms = 0 AND old.removed_ms <> 0 BEGIN
    ",
    row!(),
    " AND c.id = new.id;
END;
CREATE TRIGGER list_row_leave AFTER UPDATE OF removed_ms ON customers
WHEN new.removed_ms <> 0 AND old.removed_ms = 0 BEGIN
    DELETE FROM list_rows WHERE customer_id = old.id;
END;
CREATE TRIGGER list_row_out AFTER DELETE ON customers BEGIN
    DELETE FROM list_rows WHERE customer_id = old.id;
END;
CREATE TRIGGER list_row_change AFTER UPDATE ON customers
WHEN new.removed_ms = 0 AND old.removed_ms = 0 AND
    (old.sort_key, old.tier_id, old.region, old.source, old.industry, old.responsible, old.birthday, old.phone, old.more_phones)
    IS NOT
    (new.sort_key, new.tier_id, new.region, new.source, new.industry, new.responsible, new.birthday, new.phone, new.more_phones)
BEGIN
    DELETE FROM list_rows WHERE customer_id = old.id;
    ",
    row!(),
    " AND c.id = new.id;
END;
CREATE TRIGGER list_sales_in AFTER INSERT ON sales_customers WHEN new.lines <> 0 BEGIN
    UPDATE list_rows SET revenue_fen = new.revenue_fen, last_on = new.last_on WHERE customer_id = new.customer_id;
END;
CREATE TRIGGER list_sales_change AFTER UPDATE ON sales_customers
WHEN (old.revenue_fen, old.last_on, old.lines = 0) IS NOT (new.revenue_fen, new.last_on, new.lines = 0) BEGIN
    UPDATE list_rows SET revenue_fen = new.revenue_fen, last_on = iif(new.lines = 0, -1000000, new.last_on)
    WHERE customer_id = new.customer_id;
END;
CREATE TRIGGER list_count_in AFTER INSERT ON list_rows BEGIN ",
    totals_in!(),
    values_in!(),
    " END;
CREATE TRIGGER list_count_out AFTER DELETE ON list_rows BEGIN ",
    totals_out!(),
    values_out!(),
    " END;
CREATE TRIGGER list_count_change AFTER UPDATE OF revenue_fen ON list_rows
WHEN old.revenue_fen <> new.revenue_fen BEGIN
    UPDATE list_totals SET revenue_fen = revenue_fen + new.revenue_fen - old.revenue_fen
    WHERE tier_id = new.tier_id AND region = new.region;
END;
"
);

/// Makes the list's rows and counts anew from the customers and their sums.
pub(crate) fn rebuild(conn: &Connection) -> sql::Result<()> {
    // Emptying a whole table row by row would count each out; the counts are emptied after it.
    for table in ["list_rows", "list_totals", "list_values"] {
        conn.execute(&format!("DELETE FROM {table}"), [])?;
    }
    conn.execute(row!(), []).map(drop)
}

/// No more values than a person scrolls through.
const VALUES: i64 = 300;

pub(super) fn values(conn: &Connection) -> Result<ListValues> {
    let kind = |kind: &str| -> Result<Vec<String>> {
        let mut statement = conn.prepare_cached(
            "SELECT value FROM list_values WHERE kind = ?1 ORDER BY customers DESC, value LIMIT ?2",
        )?;
        let rows = statement.query_map((kind, VALUES), |row| row.get(0))?;
        Ok(rows.collect::<sql::Result<_>>()?)
    };
    Ok(ListValues {
        regions: regions(conn)?,
        tags: tags(conn)?,
        sources: kind("source")?,
        industries: kind("industry")?,
        responsibles: kind("responsible")?,
    })
}

fn regions(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT region FROM list_totals WHERE region <> '' GROUP BY region
         ORDER BY sum(customers) DESC, region LIMIT ?1",
    )?;
    let rows = statement.query_map([VALUES], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

fn tags(conn: &Connection) -> Result<Vec<String>> {
    // Steps through the index from tag to tag instead of reading every one.
    let mut statement = conn.prepare_cached(
        "WITH RECURSIVE tags (tag) AS (
             SELECT min(tag) FROM customer_tags
             UNION ALL SELECT (SELECT min(t.tag) FROM customer_tags t WHERE t.tag > tags.tag)
             FROM tags WHERE tags.tag IS NOT NULL)
         SELECT tag FROM tags WHERE tag IS NOT NULL LIMIT ?1",
    )?;
    let rows = statement.query_map([VALUES], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
