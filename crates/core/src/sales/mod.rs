//! Sums of the purchases: by day, order, customer, customer and year, product and year.
//!
//! Derived, never journaled: triggers keep them in step with single changes; rows that come in bulk are counted once by
//! [`count_range`], with the same meaning; [`rebuild`] makes them from nothing, and a test and
//! `regulars-cli check` prove that all three agree. Lists and reports read these instead of the purchases.

mod bulk_table;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod trigger_table;

pub(crate) use bulk_table::{count_range, rebuild};
