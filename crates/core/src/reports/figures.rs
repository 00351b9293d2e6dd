//! A year in bare figures, for scripts and for checking.

use chrono::Datelike as _;
use regulars_store::Reader;
use serde::Serialize;

use super::{TopCustomer, TopProduct, table};
use crate::customers::CustomerId;
use crate::dates::{from_day_number, year_span};
use crate::{Result, customers};

/// A year's figures. All money net of returns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Customers in the book.
    pub customers: i64,
    /// Customers with a purchase in the year.
    pub active_customers: i64,
    /// Purchase lines of the year.
    pub purchases: i64,
    /// Distinct orders of the year.
    pub orders: i64,
    /// Sales, walk-in included.
    pub revenue_fen: i64,
    /// The part of it without a customer.
    pub walk_in_fen: i64,
    /// Twelve months, January first.
    pub by_month: Vec<MonthFigures>,
    /// Ten customers with the most revenue.
    #[serde(skip)]
    pub top_customers: Vec<TopCustomer>,
    /// Ten products with the most revenue.
    #[serde(skip)]
    pub top_products: Vec<TopProduct>,
}

/// One month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MonthFigures {
    /// 1–12.
    pub month: u32,
    /// Sales.
    pub revenue_fen: i64,
    /// Distinct orders.
    pub orders: i64,
}

/// The figures of a year.
pub fn figures(reader: &Reader, year: i32) -> Result<Figures> {
    let (first, last) = year_span(year);
    let days = table::days(reader, first, last)?;
    let (orders, month_orders) = table::orders(reader, year)?;
    let mut by_month: Vec<MonthFigures> = (1..)
        .zip(month_orders)
        .map(|(month, orders)| MonthFigures { month, revenue_fen: 0, orders })
        .collect();
    for day in &days {
        by_month[from_day_number(day.day).month0() as usize].revenue_fen += day.revenue_fen;
    }
    Ok(Figures {
        customers: customers::count_table::total(reader)?,
        active_customers: table::tier_sums(reader, first, last)?.values().map(|tier| tier.came).sum(),
        purchases: days.iter().map(|day| day.lines).sum(),
        orders,
        revenue_fen: days.iter().map(|day| day.revenue_fen).sum(),
        walk_in_fen: days.iter().map(|day| day.walk_in_fen).sum(),
        by_month,
        top_customers: top_customers(reader, year)?,
        top_products: table::top_products(reader, year, Some((first, last)))?,
    })
}

fn top_customers(reader: &Reader, year: i32) -> Result<Vec<TopCustomer>> {
    let name = |(id, revenue_fen): (i64, i64)| {
        let (name, external_id, tier) = table::customer_names(reader, id)?;
        let id = CustomerId(id);
        Ok(TopCustomer { id, name, external_id, tier, revenue_fen, last_year_fen: 0, orders: 0 })
    };
    table::best_customers(reader, year, 10)?.into_iter().map(name).collect()
}
