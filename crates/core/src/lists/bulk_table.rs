//! Changing many customers at once: one statement for all of them where the keys allow.

use regulars_store::Tx;
use regulars_store::sql::params;

use crate::Result;
use crate::tiers::TierId;

fn list(ids: &[i64]) -> String {
    serde_json::to_string(ids).unwrap_or_default()
}

/// Gives customers a tier, or none. Answers how many had another.
pub(super) fn set_tier(tx: &Tx, ids: &[i64], tier: Option<TierId>) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE customers SET tier_id = ?2, updated_ms = ?3, revision = revision + 1
             WHERE id IN (SELECT value FROM json_each(?1)) AND removed_ms = 0 AND tier_id IS NOT ?2",
        )?
        .execute(params![list(ids), tier, tx.now().timestamp_millis()])?)
}

/// Gives customers a responsible person, or none with an empty name. Answers how many had another.
pub(super) fn set_responsible(tx: &Tx, ids: &[i64], name: &str) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE customers SET responsible = ?2, updated_ms = ?3, revision = revision + 1
             WHERE id IN (SELECT value FROM json_each(?1)) AND removed_ms = 0 AND responsible <> ?2",
        )?
        .execute(params![list(ids), name, tx.now().timestamp_millis()])?)
}

/// Gives customers a tag. Answers how many had not had it.
pub(super) fn add_tag(tx: &Tx, ids: &[i64], tag: &str) -> Result<usize> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO customer_tags (id, customer_id, tag)
         SELECT ?1, id, ?3 FROM customers WHERE id = ?2 AND removed_ms = 0
         ON CONFLICT (customer_id, tag) DO NOTHING",
    )?;
    let mut added = 0;
    for id in ids {
        if statement.execute(params![tx.new_id(), id, tag])? > 0 {
            tx.also_about(*id);
            added += 1;
        }
    }
    Ok(added)
}

/// Takes a tag from customers. Answers how many had it.
pub(super) fn remove_tag(tx: &Tx, ids: &[i64], tag: &str) -> Result<usize> {
    let mut statement = tx.prepare_cached(
        "DELETE FROM customer_tags WHERE tag = ?2 AND customer_id IN (SELECT value FROM json_each(?1))
         RETURNING customer_id",
    )?;
    let mut rows = statement.query(params![list(ids), tag])?;
    let mut removed = 0;
    while let Some(row) = rows.next()? {
        tx.also_about(row.get(0)?);
        removed += 1;
    }
    Ok(removed)
}

/// Moves customers to the recycle bin. Answers how many were not in it.
pub(super) fn remove(tx: &Tx, ids: &[i64]) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE customers SET removed_ms = ?2, revision = revision + 1
             WHERE id IN (SELECT value FROM json_each(?1)) AND removed_ms = 0",
        )?
        .execute(params![list(ids), tx.now().timestamp_millis()])?)
}

/// A tier's name.
pub(super) fn tier_name(tx: &Tx, tier: TierId) -> Result<String> {
    let row = tx.prepare_cached("SELECT name FROM tiers WHERE id = ?1")?.query_row([tier], |row| row.get(0));
    crate::error::found(row, "tier", tier.0)
}
