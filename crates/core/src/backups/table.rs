//! What a book holds, in a few figures.

use regulars_store::Reader;
use regulars_store::sql::OptionalExtension as _;

use super::Holdings;
use crate::{Result, settings};

pub(super) fn holdings(reader: &Reader) -> Result<Holdings> {
    let figure = |sql: &str| reader.query_row(sql, [], |row| row.get(0));
    Ok(Holdings {
        business_name: settings::get(reader)?.business_name,
        customers: figure("SELECT count(*) FROM customers WHERE removed_ms = 0")?,
        purchases: figure("SELECT coalesce(sum(lines), 0) FROM sales_days")?,
        last_change_ms: reader
            .query_row("SELECT at_ms FROM journal ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .optional()?,
    })
}
