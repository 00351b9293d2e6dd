//! Sample data: a believable tea shop over three years, made from a seed, of any size.
//!
//! Holds: the same seed, size and day make the same book; everything goes in through the door as one import, so that one
//! undo empties the book again.

mod chance;
mod people;
mod sales;
#[cfg(test)]
mod tests;
mod vocabulary;

use chrono::{DateTime, FixedOffset};
use regulars_store::{Action, Actor, Book, StoreError, Tx, Written};

use crate::{Result, Watch, tiers};

/// Filling a book with sample data.
pub const FILL: Action = Action::new("samples", "fill");

/// Customers between two looks at the watch.
const STEP: u32 = 500;

/// Fills the book with `customers` customers, and about ten purchase lines each, over the three calendar years up to
/// `now`.
pub fn fill(
    book: &Book,
    actor: &Actor,
    now: DateTime<FixedOffset>,
    customers: u32,
    seed: u64,
    watch: Watch,
) -> Result<Written<()>> {
    book.write(actor, now, FILL, |tx| {
        tx.note("customers", &customers.to_string());
        fill_in(tx, customers, seed, watch)
    })
}

fn fill_in(tx: &Tx, customers: u32, seed: u64, watch: Watch) -> Result<()> {
    let import_id = tx.begin_import();
    let tiers = tx.with_reader(tiers::list)?;
    let mut shop = sales::Shop::open(tx, import_id, seed, customers)?;
    for first in (0..customers).step_by(STEP as usize) {
        if watch(first.into(), Some(customers.into())).is_break() {
            return Err(StoreError::Cancelled.into());
        }
        tx.bulk("customers", || {
            for index in first..customers.min(first + STEP) {
                let person = people::Person::new(seed, index, &tiers);
                let id = people::store(tx, &person, import_id)?;
                shop.serve(id, &person)?;
            }
            Ok::<_, crate::CoreError>(())
        })?;
    }
    tx.bulk("purchases", || shop.walk_ins())
}
