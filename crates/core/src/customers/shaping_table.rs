//! SQL over all customers at once, for changes to the book's shape.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, params};

use super::CustomerId;
use super::shaping::{FieldCount, TierCount, WordCount, WordKind};
use crate::Result;
use crate::fields::{FieldId, Key};
use crate::tiers::TierId;

/// More words than a person can look through are not listed.
const WORDS_LISTED: u32 = 1_000;

pub(super) fn words(conn: &Connection, kind: WordKind) -> Result<Vec<WordCount>> {
    let sql = match kind {
        WordKind::Tag => {
            "SELECT t.tag, count(*) FROM customer_tags t JOIN customers c ON c.id = t.customer_id
             WHERE c.removed_ms = 0 GROUP BY t.tag ORDER BY 2 DESC, 1 LIMIT ?1"
        }
        WordKind::Source => {
            "SELECT source, count(*) FROM customers WHERE source <> '' AND removed_ms = 0
             GROUP BY source ORDER BY 2 DESC, 1 LIMIT ?1"
        }
        WordKind::Region => {
            "SELECT region, count(*) FROM customers WHERE region <> '' AND removed_ms = 0
             GROUP BY region ORDER BY 2 DESC, 1 LIMIT ?1"
        }
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement
        .query_map([WORDS_LISTED], |row| Ok(WordCount { word: row.get(0)?, customers: row.get(1)? }))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn tier_counts(conn: &Connection) -> Result<Vec<TierCount>> {
    let mut statement = conn.prepare_cached(
        "SELECT tier_id, count(*) FROM customers WHERE tier_id IS NOT NULL AND removed_ms = 0 GROUP BY tier_id",
    )?;
    let rows =
        statement.query_map([], |row| Ok(TierCount { tier_id: row.get(0)?, customers: row.get(1)? }))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

pub(super) fn field_counts(conn: &Connection) -> Result<Vec<FieldCount>> {
    let mut statement = conn.prepare_cached(
        "SELECT k.field_id, count(*) FROM custom_keys k JOIN customers c ON c.id = k.customer_id
         WHERE c.removed_ms = 0 GROUP BY k.field_id",
    )?;
    let rows =
        statement.query_map([], |row| Ok(FieldCount { field_id: row.get(0)?, customers: row.get(1)? }))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Customers with exactly this value in a field, those in the recycle bin too.
pub(super) fn with_value(conn: &Connection, field: FieldId, key: &Key) -> Result<Vec<CustomerId>> {
    let mut statement =
        conn.prepare_cached("SELECT customer_id FROM custom_keys WHERE field_id = ?1 AND key = ?2")?;
    let rows = statement.query_map(params![field, key], |row| row.get(0))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// Moves the customers of a tier, those in the recycle bin too. Answers how many there were.
pub(super) fn move_tier(tx: &Tx, from: TierId, to: Option<TierId>) -> Result<usize> {
    Ok(tx.execute(
        "UPDATE customers SET tier_id = ?2, updated_ms = ?3, revision = revision + 1 WHERE tier_id = ?1",
        params![from, to, tx.now().timestamp_millis()],
    )?)
}

pub(super) fn rename_word(tx: &Tx, kind: WordKind, from: &str, to: &str) -> Result<()> {
    if kind == WordKind::Tag {
        // Who has both keeps one.
        tx.execute(
            "DELETE FROM customer_tags WHERE tag = ?1
               AND customer_id IN (SELECT customer_id FROM customer_tags WHERE tag = ?2)",
            params![from, to],
        )?;
        tx.execute(
            "UPDATE customer_tags SET tag = ?2, revision = revision + 1 WHERE tag = ?1",
            params![from, to],
        )?;
        return Ok(());
    }
    put_text(tx, kind, from, to)
}

pub(super) fn remove_word(tx: &Tx, kind: WordKind, word: &str) -> Result<()> {
    if kind == WordKind::Tag {
        tx.execute("DELETE FROM customer_tags WHERE tag = ?1", [word])?;
        return Ok(());
    }
    put_text(tx, kind, word, "")
}

fn put_text(tx: &Tx, kind: WordKind, from: &str, to: &str) -> Result<()> {
    let column = if kind == WordKind::Source { "source" } else { "region" };
    let sql = format!(
        "UPDATE customers SET {column} = ?2, updated_ms = ?3, revision = revision + 1
         WHERE {column} = ?1 AND {column} <> ''"
    );
    tx.execute(&sql, params![from, to, tx.now().timestamp_millis()])?;
    Ok(())
}
