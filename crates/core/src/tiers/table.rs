//! The tiers' table.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, Row, params};

use super::{Tier, TierLook};
use crate::Result;

pub(crate) const CREATE: &str = "
CREATE TABLE tiers (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    look        TEXT    NOT NULL,
    position    INTEGER NOT NULL
) STRICT;
";

pub(super) fn list(conn: &Connection) -> Result<Vec<Tier>> {
    let mut statement = conn.prepare_cached("SELECT id, name, look FROM tiers ORDER BY position, id")?;
    let rows = statement.query_map([], tier)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

fn tier(row: &Row) -> sql::Result<Tier> {
    let look = match row.get_ref("look")?.as_str()? {
        "gold" => TierLook::Gold,
        "teal" => TierLook::Teal,
        "outline" => TierLook::Outline,
        _ => TierLook::Grey,
    };
    Ok(Tier { id: row.get("id")?, name: row.get("name")?, look })
}

pub(super) fn insert(tx: &Tx, tier: &Tier, position: i64) -> Result<()> {
    let Tier { id, name, look } = tier;
    let look = match look {
        TierLook::Gold => "gold",
        TierLook::Teal => "teal",
        TierLook::Grey => "grey",
        TierLook::Outline => "outline",
    };
    tx.prepare_cached("INSERT INTO tiers (id, name, look, position) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, name, look, position])?;
    Ok(())
}
