//! The overview: a year at a glance, and how many customers there are by region.
//!
//! Holds: every figure is read from sums that are kept, so that it costs the same however many purchases and customers the
//! book has. Must not: read a purchase, but for those of the few customers it names.

use chrono::NaiveDate;
use regulars_store::Reader;
use serde::Serialize;

use crate::reports::AnnualReport;
use crate::{Result, customers, reports};

#[cfg(test)]
mod tests;

/// How many regions are told.
const REGIONS: usize = 6;

/// What is going on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overview {
    /// The year, as [`reports::glance`] tells it.
    pub year: AnnualReport,
    /// The regions with the most customers, most first.
    pub regions: Vec<RegionCount>,
    /// How many customers the book keeps.
    pub customers: i64,
}

/// A region and its customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegionCount {
    /// As the owner wrote it.
    pub region: String,
    /// How many are not in the recycle bin.
    pub customers: i64,
}

/// The overview of a year; while it runs, up to `today` and compared with the same days of the year before.
pub fn overview(reader: &Reader, year: i32, today: NaiveDate) -> Result<Overview> {
    let regions = customers::count_table::by_region(reader, REGIONS)?;
    Ok(Overview {
        year: reports::glance(reader, year, today)?,
        regions: regions.into_iter().map(|(region, customers)| RegionCount { region, customers }).collect(),
        customers: customers::count_table::total(reader)?,
    })
}
