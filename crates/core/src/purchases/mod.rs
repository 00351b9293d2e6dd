//! Purchases: what was sold, line by line, and the products sold.
//!
//! Holds: a line has a day, a product and an amount in minor units; a return is a line with negative amount; a line
//! without a customer is a walk-in sale; removing moves to the recycle bin; the sums in `sales` follow every change.

mod model;
pub(crate) mod rules;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
pub use model::*;
use regulars_store::{Action, Reader, Tx};

use crate::customers::{self, CustomerId};
use crate::{CoreError, Result};

/// Adding a purchase.
pub const CREATE: Action = Action::new("purchases", "create");
/// Editing a purchase.
pub const UPDATE: Action = Action::new("purchases", "update");
/// Moving a purchase to the recycle bin.
pub const REMOVE: Action = Action::new("purchases", "remove");

/// A customer's orders, newest first, of days before `before` (all when nothing is given).
pub fn orders_of(
    reader: &Reader,
    customer: CustomerId,
    before: Option<NaiveDate>,
    limit: u32,
) -> Result<OrderPage> {
    table::orders_of(reader, customer, before, limit)
}

/// Adds one line.
pub fn create(tx: &Tx, line: &NewPurchase) -> Result<PurchaseId> {
    let line = rules::tidy(line)?;
    line.customer_id.map(|customer| customers::table::live(tx, customer)).transpose()?;
    describe(tx, &line)?;
    let product = table::product_id(tx, &line.product_code, &line.product_name)?;
    let id = PurchaseId(tx.new_id());
    table::insert(tx, id, product, &line, rules::fingerprint(&line, ""), 0)?;
    Ok(id)
}

/// Replaces a line's fields.
pub fn update(tx: &Tx, id: PurchaseId, line: &NewPurchase) -> Result<()> {
    let line = rules::tidy(line)?;
    if let Some(before) = table::get(tx, id)?.line.customer_id {
        tx.also_about(before.0);
    }
    describe(tx, &line)?;
    let product = table::product_id(tx, &line.product_code, &line.product_name)?;
    changed(table::update(tx, id, product, &line)?, id)
}

/// Moves a line to the recycle bin: it leaves every sum.
pub fn remove(tx: &Tx, id: PurchaseId) -> Result<()> {
    let purchase = table::get(tx, id)?;
    describe(tx, &purchase.line)?;
    changed(table::set_removed(tx, id, tx.now().timestamp_millis())?, id)
}

/// Products whose code or name begins with or holds the text, best sold first.
pub fn search_products(reader: &Reader, text: &str, limit: u32) -> Result<Vec<Product>> {
    table::search_products(reader, text.trim(), limit)
}

/// Names the write for the journal by its product, about its customer.
fn describe(tx: &Tx, line: &NewPurchase) -> Result<()> {
    let product = if line.product_name.is_empty() { &line.product_code } else { &line.product_name };
    if let Some(customer) = line.customer_id {
        let name = customers::table::get(tx, customer)?.profile.name;
        tx.note("customer", &name);
    }
    tx.describe(line.customer_id.map_or(0, |customer| customer.0), product);
    Ok(())
}

fn changed(rows: usize, id: PurchaseId) -> Result<()> {
    if rows == 0 { Err(CoreError::NotFound { kind: "purchase", id: id.0 }) } else { Ok(()) }
}
