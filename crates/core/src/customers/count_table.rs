//! How many customers there are, by tier and region: derived, kept by triggers, so that nobody counts a million rows.

use regulars_store::sql::{self, Connection};

use crate::Result;

/// Customers that are not in the recycle bin, by tier (0 for none) and region; only groups that have some.
pub(crate) const CREATE: &str = "
CREATE TABLE customer_counts (
    tier_id           INTEGER NOT NULL,
    region            TEXT    NOT NULL,
    customers         INTEGER NOT NULL,
    PRIMARY KEY (tier_id, region)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER customer_counts_in AFTER INSERT ON customers WHEN new.removed_ms = 0 BEGIN
    INSERT INTO customer_counts (tier_id, region, customers) VALUES (coalesce(new.tier_id, 0), new.region, 1)
    ON CONFLICT (tier_id, region) DO UPDATE SET customers = customers + 1;
END;
CREATE TRIGGER customer_counts_out AFTER DELETE ON customers WHEN old.removed_ms = 0 BEGIN
    UPDATE customer_counts SET customers = customers - 1
    WHERE tier_id = coalesce(old.tier_id, 0) AND region = old.region;
    DELETE FROM customer_counts WHERE tier_id = coalesce(old.tier_id, 0) AND region = old.region AND customers = 0;
END;
CREATE TRIGGER customer_counts_moved AFTER UPDATE OF tier_id, region, removed_ms ON customers
WHEN old.tier_id IS NOT new.tier_id OR old.region <> new.region OR (old.removed_ms = 0) <> (new.removed_ms = 0) BEGIN
    UPDATE customer_counts SET customers = customers - 1
    WHERE tier_id = coalesce(old.tier_id, 0) AND region = old.region AND old.removed_ms = 0;
    DELETE FROM customer_counts WHERE tier_id = coalesce(old.tier_id, 0) AND region = old.region AND customers = 0;
    INSERT INTO customer_counts (tier_id, region, customers)
    SELECT coalesce(new.tier_id, 0), new.region, 1 WHERE new.removed_ms = 0
    ON CONFLICT (tier_id, region) DO UPDATE SET customers = customers + 1;
END;
";

/// Makes the counts anew.
pub(crate) fn rebuild(conn: &Connection) -> sql::Result<()> {
    conn.execute("DELETE FROM customer_counts", [])?;
    conn.execute(
        "INSERT INTO customer_counts (tier_id, region, customers)
         SELECT coalesce(tier_id, 0), region, count(*) FROM customers WHERE removed_ms = 0 GROUP BY 1, 2",
        [],
    )?;
    Ok(())
}

/// Customers by tier (0 for none).
pub(crate) fn by_tier(conn: &Connection) -> Result<Vec<(i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT tier_id, sum(customers) FROM customer_counts GROUP BY tier_id ORDER BY tier_id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

/// How many customers the book keeps.
pub(crate) fn total(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT coalesce(sum(customers), 0) FROM customer_counts", [], |row| row.get(0))?)
}

/// The regions with the most customers, most first; those without one are left out.
pub(crate) fn by_region(conn: &Connection, most: usize) -> Result<Vec<(String, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT region, sum(customers) AS customers FROM customer_counts WHERE region <> ''
         GROUP BY region ORDER BY customers DESC, region LIMIT ?1",
    )?;
    let rows = statement
        .query_map([i64::try_from(most).unwrap_or(i64::MAX)], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<sql::Result<_>>()?)
}
