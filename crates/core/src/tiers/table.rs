//! The tiers' table.

use regulars_store::Tx;
use regulars_store::sql::{self, Connection, Row, params};

use super::{NewTier, Tier, TierId, TierLook, TierRole};
use crate::Result;

pub(crate) const CREATE: &str = "
CREATE TABLE tiers (
    id             INTEGER PRIMARY KEY,
    name           TEXT    NOT NULL,
    look           TEXT    NOT NULL,
    position       INTEGER NOT NULL,
    role           TEXT    NOT NULL DEFAULT '',
    former_names   TEXT    NOT NULL DEFAULT '',
    policy         TEXT    NOT NULL DEFAULT '',
    contact_days   INTEGER NOT NULL DEFAULT 0,
    response_hours INTEGER NOT NULL DEFAULT 0,
    verify_days    INTEGER NOT NULL DEFAULT 0,
    removed_ms     INTEGER NOT NULL DEFAULT 0,
    import_id      INTEGER NOT NULL DEFAULT 0,
    revision       INTEGER NOT NULL DEFAULT 0
) STRICT;
";

/// Looks and roles as the table spells them.
const LOOKS: [(TierLook, &str); 8] = [
    (TierLook::Gold, "gold"),
    (TierLook::Teal, "teal"),
    (TierLook::Blue, "blue"),
    (TierLook::Purple, "purple"),
    (TierLook::Red, "red"),
    (TierLook::Green, "green"),
    (TierLook::Grey, "grey"),
    (TierLook::Outline, "outline"),
];
const ROLES: [(TierRole, &str); 5] = [
    (TierRole::Top, "top"),
    (TierRole::High, "high"),
    (TierRole::Middle, "middle"),
    (TierRole::Prospect, "prospect"),
    (TierRole::Own, ""),
];

fn word<T: Copy + PartialEq>(words: &[(T, &'static str)], value: T) -> &'static str {
    words.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}

fn meaning<T: Copy + Default>(words: &[(T, &'static str)], word: &str) -> T {
    words.iter().find(|(_, known)| *known == word).map(|(value, _)| *value).unwrap_or_default()
}

pub(super) fn list(conn: &Connection) -> Result<Vec<Tier>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, name, look, role, former_names, policy, contact_days, response_hours, verify_days
         FROM tiers WHERE removed_ms = 0 ORDER BY position, id",
    )?;
    let rows = statement.query_map([], tier)?;
    Ok(rows.collect::<sql::Result<_>>()?)
}

fn tier(row: &Row) -> sql::Result<Tier> {
    Ok(Tier {
        id: row.get("id")?,
        name: row.get("name")?,
        look: meaning(&LOOKS, row.get_ref("look")?.as_str()?),
        policy: row.get("policy")?,
        contact_days: row.get("contact_days")?,
        response_hours: row.get("response_hours")?,
        verify_days: row.get("verify_days")?,
        role: meaning(&ROLES, row.get_ref("role")?.as_str()?),
        former_names: row.get_ref("former_names")?.as_str()?.lines().map(str::to_owned).collect(),
    })
}

/// Stores a new tier below all others. `import_id` is 0 unless an import brings it.
pub(super) fn insert(tx: &Tx, id: TierId, new: &NewTier, role: TierRole, import_id: i64) -> Result<()> {
    let NewTier { name, look, policy, contact_days, response_hours, verify_days } = new;
    tx.prepare_cached(
        "INSERT INTO tiers (id, name, look, role, policy, contact_days, response_hours, verify_days, import_id,
             position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT coalesce(max(position), -1) + 1 FROM tiers))",
    )?
    .execute(params![
        id,
        name,
        word(&LOOKS, *look),
        word(&ROLES, role),
        policy,
        contact_days,
        response_hours,
        verify_days,
        import_id
    ])?;
    Ok(())
}

pub(super) fn update(tx: &Tx, id: TierId, new: &NewTier, former_names: &[String]) -> Result<()> {
    let NewTier { name, look, policy, contact_days, response_hours, verify_days } = new;
    tx.execute(
        "UPDATE tiers SET name = ?2, look = ?3, former_names = ?4, policy = ?5, contact_days = ?6,
             response_hours = ?7, verify_days = ?8, revision = revision + 1 WHERE id = ?1",
        params![
            id,
            name,
            word(&LOOKS, *look),
            former_names.join("\n"),
            policy,
            contact_days,
            response_hours,
            verify_days
        ],
    )?;
    Ok(())
}

pub(super) fn set_position(tx: &Tx, id: TierId, position: i64) -> Result<()> {
    tx.execute("UPDATE tiers SET position = ?2 WHERE id = ?1 AND position <> ?2", params![id, position])?;
    Ok(())
}

pub(super) fn set_removed(tx: &Tx, id: TierId, removed_ms: i64) -> Result<()> {
    tx.execute(
        "UPDATE tiers SET removed_ms = ?2, revision = revision + 1 WHERE id = ?1",
        params![id, removed_ms],
    )?;
    Ok(())
}
