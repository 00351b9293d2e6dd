//! Reports: what a year comes to.
//!
//! Holds: the book's figures are read from the sums in `sales`, single customers' from their purchases; nothing here is
//! stored. A customer is *active* in a year with a purchase in it, *new* when the first purchase of all lies in it,
//! *returning* when active and not new, *lost* when active the year before and not in it.

mod annual;
mod choice;
mod customer;
mod customer_table;
mod figures;
mod model;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use annual::{annual, glance};
pub use choice::{Choice, Chosen, ChosenCustomer, chosen, summary};
use chrono::Datelike as _;
pub use customer::{
    BoughtOrder, BoughtProduct, CustomerReport, CustomerYear, Inside, Margin, Rank, Standing, customer,
};
pub use figures::{Figures, MonthFigures, figures};
pub use model::*;
use regulars_store::Reader;

use crate::Result;
use crate::dates::from_day_number;

/// The years with purchases, newest first.
pub fn years(reader: &Reader) -> Result<Vec<i32>> {
    let Some((first, last)) = table::first_and_last_day(reader)? else { return Ok(Vec::new()) };
    Ok((from_day_number(first).year()..=from_day_number(last).year()).rev().collect())
}
