//! Reading what stands on a label.

use regulars_store::sql::{Connection, OptionalExtension as _};

use super::Addressee;
use crate::Result;
use crate::customers::CustomerId;

/// A customer's words for a label; nothing for one in the recycle bin.
pub(super) fn addressee(conn: &Connection, id: CustomerId) -> Result<Option<Addressee>> {
    let mut statement = conn.prepare_cached(
        "SELECT name, iif(company = name, '', company), address, phone FROM customers
         WHERE id = ?1 AND removed_ms = 0",
    )?;
    let row = statement.query_row([id], |row| {
        Ok(Addressee {
            name: row.get(0)?,
            company: row.get(1)?,
            person: String::new(),
            address: row.get(2)?,
            phone: row.get(3)?,
        })
    });
    Ok(row.optional()?)
}

/// The name of a customer's first contact person; empty without one.
pub(super) fn first_person(conn: &Connection, id: CustomerId) -> Result<String> {
    let mut statement = conn.prepare_cached(
        "SELECT name FROM contact_persons WHERE customer_id = ?1 AND removed_ms = 0 ORDER BY id LIMIT 1",
    )?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default())
}
