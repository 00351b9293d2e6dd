//! `duplicates` and `merge`

use regulars_core::customers::CustomerId;
use regulars_core::duplicates;
use serde_json::json;

use super::Context;
use crate::error::Result;
use crate::output::answer;

/// `duplicates`
pub(crate) fn list(context: &Context, limit: u32) -> Result<()> {
    let book = context.open()?;
    let list = book.read(|reader| duplicates::list(reader, None, limit))?;
    answer(&list, context.arguments.json);
    Ok(())
}

/// `merge`
pub(crate) fn merge(context: &Context, keep: i64, others: &[i64]) -> Result<()> {
    let book = context.open()?;
    let (keep, others) =
        (CustomerId(keep), others.iter().map(|id| CustomerId(*id)).collect::<Vec<CustomerId>>());
    let written = book.write(&context.actor, context.now, duplicates::MERGE, |tx| {
        duplicates::merge(tx, keep, &others, &[])
    })?;
    let entry = written.entry.map(|entry| entry.0.to_string());
    answer(&json!({"kept": keep, "merged": others, "entry": entry}), context.arguments.json);
    Ok(())
}
