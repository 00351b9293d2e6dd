//! The recycle bin: customers, contact persons and purchases that were removed, and bringing them back.
//!
//! Holds: a removed row keeps all it had; bringing it back undoes nothing else that happened since. Must not: remove
//! anything for good; the journal refers to every row.

mod model;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::Result;

/// Bringing back from the recycle bin.
pub const RESTORE: Action = Action::new("removals", "restore");

/// What lies in the recycle bin, removed last first.
pub fn page(reader: &Reader, after: Option<&RemovalCursor>, limit: u32) -> Result<RemovalPage> {
    let rows = table::page(reader, after, limit)?;
    let is_full = rows.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next =
        rows.last().filter(|_| is_full).map(|row| RemovalCursor { removed_ms: row.removed_ms, key: row.key });
    Ok(RemovalPage { rows, next })
}

/// How many rows lie in the recycle bin.
pub fn count(reader: &Reader) -> Result<i64> {
    table::count(reader)
}

/// Brings rows back. Answers how many: one that was brought back meanwhile is let be.
pub fn restore(tx: &Tx, keys: &[RemovalKey]) -> Result<u32> {
    let mut restored = 0_u32;
    for key in keys {
        let name = table::name(tx, *key)?;
        if table::restore(tx, *key)? {
            tx.describe(table::customer_of(tx, *key)?.unwrap_or_default(), &name);
            restored += 1;
        }
    }
    if restored > 1 {
        tx.describe(0, "");
    }
    tx.note("count", &restored.to_string());
    Ok(restored)
}
