//! The table of verifications: all SQL of the feature.

use chrono::NaiveDate;
use regulars_store::Tx;
use regulars_store::sql::{self, Connection, params};

use super::ProfilePart;
use crate::Result;
use crate::customers::CustomerId;
use crate::dates::{day_number, from_day_number};

/// The last check of each part of a profile; the journal keeps those before.
pub(crate) const CREATE: &str = "
CREATE TABLE verifications (
    id           INTEGER PRIMARY KEY,
    customer_id  INTEGER NOT NULL REFERENCES customers (id),
    part         TEXT    NOT NULL,
    verified_on  INTEGER NOT NULL,
    verified_by  TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX verifications_of ON verifications (customer_id, part);
";

const fn key(part: ProfilePart) -> &'static str {
    match part {
        ProfilePart::Reach => "reach",
        ProfilePart::Identity => "identity",
        ProfilePart::Keeping => "keeping",
        ProfilePart::Persons => "persons",
    }
}

/// Day and name of a part's last check.
pub(super) fn last(
    conn: &Connection,
    customer: CustomerId,
    part: ProfilePart,
) -> Result<Option<(NaiveDate, String)>> {
    use sql::OptionalExtension as _;
    let row = conn
        .prepare_cached(
            "SELECT verified_on, verified_by FROM verifications WHERE customer_id = ?1 AND part = ?2",
        )?
        .query_row(params![customer, key(part)], |row| Ok((from_day_number(row.get(0)?), row.get(1)?)));
    Ok(row.optional()?)
}

pub(super) fn set(tx: &Tx, customer: CustomerId, part: ProfilePart) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO verifications (id, customer_id, part, verified_on, verified_by) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (customer_id, part) DO UPDATE
             SET verified_on = excluded.verified_on, verified_by = excluded.verified_by",
    )?
    .execute(params![tx.new_id(), customer, key(part), day_number(tx.today()), tx.actor().name])?;
    Ok(())
}

/// Of each part the newer check of the two customers is the other's from now on.
pub(crate) fn reattach(tx: &Tx, from: CustomerId, to: CustomerId) -> Result<()> {
    tx.prepare_cached(
        "DELETE FROM verifications WHERE customer_id = ?2 AND EXISTS (
             SELECT 1 FROM verifications v WHERE v.customer_id = ?1 AND v.part = verifications.part
                 AND v.verified_on > verifications.verified_on)",
    )?
    .execute(params![from, to])?;
    tx.prepare_cached(
        "UPDATE verifications SET customer_id = ?2 WHERE customer_id = ?1
             AND part NOT IN (SELECT part FROM verifications WHERE customer_id = ?2)",
    )?
    .execute(params![from, to])?;
    Ok(())
}
