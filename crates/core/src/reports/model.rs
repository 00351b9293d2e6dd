//! The plain data of the annual customer report: figures, no words, no layout.
//!
//! Holds: all money is in minor units (`_fen`), all shares are parts of 1, all years are calendar years of the
//! owner's own dates. Must not: read a clock or the book; `table.rs` collects, this file only says the shapes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::customers::CustomerId;
use crate::tiers::TierId;

/// The annual customer report of a whole book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct AnnualReport {
    /// The owner's business name, as printed in the page head.
    pub business_name: String,
    /// ISO 4217 code of the money in the report, e.g. `CNY`.
    pub currency: String,
    /// The calendar year reported.
    pub year: i32,
    /// The day the report was made.
    pub made_on: NaiveDate,
    /// The last day with figures: the year's end, or `made_on` while the year still runs.
    pub until: NaiveDate,
    /// The year's figures.
    pub this_year: YearFigures,
    /// The same figures of the year before, over the same span of days when the year still runs.
    pub last_year: YearFigures,
    /// The year's sales to customers who had bought in an earlier year.
    pub returning_fen: i64,
    /// Twelve months, January first.
    pub months: Vec<MonthSales>,
    /// One line a tier, in the owner's order; the last has no tier when untiered customers exist.
    pub tiers: Vec<TierYear>,
    /// The ten customers with the most revenue in the year.
    pub top_customers: Vec<TopCustomer>,
    /// The ten products with the most revenue in the year.
    pub top_products: Vec<TopProduct>,
    /// Revenue by weekday (Monday first, 7 rows) and month (12 columns).
    pub weekday_months: Vec<Vec<i64>>,
    /// Ten customers to look after: much revenue before, and longer absent than their habit.
    pub to_look_after: Vec<AbsentCustomer>,
}

/// What one year comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct YearFigures {
    /// Sales net of returns, walk-in included.
    pub revenue_fen: i64,
    /// The part of `revenue_fen` that belongs to no customer.
    pub walk_in_fen: i64,
    /// Distinct orders.
    pub orders: i64,
    /// Customers with a purchase in the span.
    pub active_customers: i64,
    /// Active customers whose first purchase lies in the span.
    pub new_customers: i64,
    /// Active customers who had bought in an earlier year.
    pub returning_customers: i64,
    /// Customers who bought the year before and not in this one.
    pub lost_customers: i64,
}

/// One month's sales beside the same month a year before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MonthSales {
    /// Sales net of returns.
    pub revenue_fen: i64,
    /// Distinct orders.
    pub orders: i64,
    /// The same month of the year before.
    pub last_year_fen: i64,
}

/// One tier's year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TierYear {
    /// The tier; nothing for customers without one.
    pub id: Option<TierId>,
    /// The tier's name; empty for customers without one.
    pub name: String,
    /// Customers of the tier in the book.
    pub customers: i64,
    /// Of these, with a purchase in the year.
    pub active: i64,
    /// Of these, whose first purchase lies in the year.
    pub new: i64,
    /// Customers who bought the year before and not in this one.
    pub lost: i64,
    /// Sales to the tier.
    pub revenue_fen: i64,
    /// Sales to the tier the year before.
    pub last_year_fen: i64,
}

/// One of the customers who bought most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TopCustomer {
    /// Who.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// The owner's own number for the customer, may be empty.
    pub external_id: String,
    /// Tier name, may be empty.
    pub tier: String,
    /// Sales in the year.
    pub revenue_fen: i64,
    /// Sales the year before.
    pub last_year_fen: i64,
    /// Distinct orders in the year.
    pub orders: i64,
}

/// One of the products sold most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TopProduct {
    /// The product's code, may be empty.
    pub code: String,
    /// The product's name.
    pub name: String,
    /// Sales in the year.
    pub revenue_fen: i64,
    /// Sales the year before.
    pub last_year_fen: i64,
    /// Quantity in thousandths.
    pub quantity_milli: i64,
}

/// A customer who stays away longer than usual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AbsentCustomer {
    /// Who.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// Tier name, may be empty.
    pub tier: String,
    /// The day of the last purchase.
    pub last_on: NaiveDate,
    /// Days from the last purchase to `until`.
    pub absent_days: i64,
    /// The usual gap between two purchase days (mean over the relation, whole days).
    pub usual_days: i64,
    /// Sales over this year and the one before: why they matter.
    pub revenue_fen: i64,
}
