//! The features of Regulars: rules, use cases and tables. No Tauri, no words for people.
//!
//! Each feature is a folder of the same shape: `mod.rs` what it is and its use cases, `model.rs` shapes, `rules.rs` pure
//! decisions, `table.rs` all of its SQL, `tests.rs`. ARCHITECTURE.md says which feature may call which. Time, ids and the
//! actor come in as arguments; nothing here reads a clock.
//!
//! A function that takes a [`store::Reader`] reads; one that takes a [`store::Tx`] writes and runs inside
//! [`store::Book::write`].

pub mod backups;
pub mod books;
pub mod customers;
pub mod dates;
pub mod duplicates;
mod error;
pub mod exports;
pub mod fields;
mod ids;
pub mod imports;
pub mod journal;
pub mod labels;
pub mod lists;
pub mod money;
pub mod names;
pub mod overviews;
pub mod purchases;
pub mod removals;
pub mod reports;
pub mod sales;
pub mod samples;
mod schema;
pub mod settings;
#[cfg(test)]
mod testing;
mod text;
pub mod tiers;
pub mod verifications;

pub use error::{CoreError, FieldRef, Result};
pub use regulars_store as store;
pub use schema::schema;

/// Told how far long work is — done, and of how many when known — and answers whether to go on. Breaking off leaves
/// nothing half done: the work ends with [`store::StoreError::Cancelled`].
pub type Watch<'a> = &'a dyn Fn(u64, Option<u64>) -> std::ops::ControlFlow<()>;

/// A [`Watch`] that never breaks off.
pub fn unwatched(_done: u64, _total: Option<u64>) -> std::ops::ControlFlow<()> {
    std::ops::ControlFlow::Continue(())
}
