//! Collecting the annual customer report.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};
use regulars_store::Reader;

use super::table::{self, DaySum};
use super::{AbsentCustomer, AnnualReport, MonthSales, TierYear, TopCustomer, YearFigures};
use crate::customers::CustomerId;
use crate::dates::{day_number, from_day_number, year_span};
use crate::{Result, settings, tiers};

/// How many customers a list of the report names.
const LISTED: usize = 10;
/// Customers looked at for the list of those to look after.
const LOOKED_AT: usize = 400;
/// Nobody who came within this many days is absent.
const ABSENT_FROM: i64 = 30;

/// The annual customer report of the book. While `year` runs, it reaches to `today` and is compared with the year
/// before up to the same day.
pub fn annual(reader: &Reader, year: i32, today: NaiveDate) -> Result<AnnualReport> {
    let (first, last) = year_span(year);
    let is_running = year == today.year();
    let until = if is_running { today } else { from_day_number(last) };
    let settings = settings::get(reader)?;
    let days = table::days(reader, first, last)?;
    let last_days = table::days(reader, year_span(year - 1).0, first - 1)?;
    let (orders, month_orders) = table::orders(reader, year)?;
    let buyers = Buyers::collect(reader, year)?;
    let before = if is_running {
        let same_day = today.with_year(year - 1).unwrap_or(today - chrono::Days::new(366));
        Before::up_to(reader, year - 1, day_number(same_day), &last_days)?
    } else {
        Before::whole(reader, year - 1, &last_days)?
    };
    Ok(AnnualReport {
        business_name: settings.business_name,
        currency: settings.currency,
        year,
        made_on: today,
        until,
        this_year: buyers.figures(&days, orders),
        last_year: before.figures,
        months: months(&days, &last_days, month_orders),
        tiers: tier_years(reader, &buyers, &before.customers)?,
        top_customers: top_customers(reader, &buyers, &before.customers, (first, last))?,
        top_products: table::top_products(reader, year, &before.products)?,
        weekday_months: weekday_months(&days),
        to_look_after: to_look_after(reader, &buyers, until)?,
    })
}

/// What the year is compared with: the year before, over the same span of days.
struct Before {
    figures: YearFigures,
    /// Revenue by customer.
    customers: HashMap<i64, i64>,
    /// Revenue by product.
    products: HashMap<i64, i64>,
}

impl Before {
    fn whole(reader: &Reader, year: i32, days: &[DaySum]) -> Result<Self> {
        let buyers = Buyers::collect(reader, year)?;
        Ok(Self {
            figures: buyers.figures(days, table::orders(reader, year)?.0),
            customers: buyers.this_year.into_iter().collect(),
            products: table::products_of_year(reader, year)?,
        })
    }

    fn up_to(reader: &Reader, year: i32, until: i64, days: &[DaySum]) -> Result<Self> {
        let span = table::span(reader, year_span(year).0, until)?;
        let mut customers: Vec<(i64, i64)> = span.customers.iter().map(|(id, fen)| (*id, *fen)).collect();
        customers.sort_unstable();
        let buyers = Buyers { this_year: customers, end: until + 1, ..Buyers::collect(reader, year)? };
        let end = days.partition_point(|day| day.day <= until);
        Ok(Self {
            figures: buyers.figures(&days[..end], span.orders),
            customers: span.customers,
            products: span.products,
        })
    }
}

/// Who bought in a year and the year before.
struct Buyers {
    this_year: Vec<(i64, i64)>,
    last_year: HashMap<i64, i64>,
    /// Of these, those whose first purchase of all lies in the year.
    new: HashMap<i64, i64>,
    /// First day after the span: later first purchases are of no interest.
    end: i64,
}

impl Buyers {
    fn collect(reader: &Reader, year: i32) -> Result<Self> {
        let (first, last) = year_span(year);
        Ok(Self {
            this_year: table::customers_of_year(reader, year)?,
            last_year: table::customers_of_year(reader, year - 1)?.into_iter().collect(),
            new: table::first_bought_since(reader, first)?,
            end: last + 1,
        })
    }

    fn is_new(&self, customer: i64) -> bool {
        self.new.get(&customer).is_some_and(|first_on| *first_on < self.end)
    }

    fn lost(&self) -> impl Iterator<Item = i64> + '_ {
        let bought = |customer: i64| self.this_year.binary_search_by_key(&customer, |(id, _)| *id).is_ok();
        self.last_year.keys().copied().filter(move |customer| !bought(*customer))
    }

    fn figures(&self, days: &[DaySum], orders: i64) -> YearFigures {
        let count = |items: usize| i64::try_from(items).unwrap_or(i64::MAX);
        let new = count(self.this_year.iter().filter(|(id, _)| self.is_new(*id)).count());
        let active = count(self.this_year.len());
        YearFigures {
            revenue_fen: days.iter().map(|day| day.revenue_fen).sum(),
            walk_in_fen: days.iter().map(|day| day.walk_in_fen).sum(),
            orders,
            active_customers: active,
            new_customers: new,
            returning_customers: active - new,
            lost_customers: count(self.lost().count()),
            returning_fen: self
                .this_year
                .iter()
                .filter(|(id, _)| !self.is_new(*id))
                .map(|(_, fen)| fen)
                .sum(),
        }
    }
}

fn months(days: &[DaySum], last_days: &[DaySum], orders: [i64; 12]) -> Vec<MonthSales> {
    let mut months: Vec<MonthSales> =
        orders.into_iter().map(|orders| MonthSales { orders, ..MonthSales::default() }).collect();
    let month_of = |day: &DaySum| from_day_number(day.day).month0() as usize;
    for day in days {
        months[month_of(day)].revenue_fen += day.revenue_fen;
    }
    for day in last_days {
        months[month_of(day)].last_year_fen += day.revenue_fen;
    }
    months
}

fn weekday_months(days: &[DaySum]) -> Vec<Vec<i64>> {
    let mut sums = vec![vec![0; 12]; 7];
    for day in days.iter().filter(|day| day.lines > 0) {
        let date = from_day_number(day.day);
        sums[date.weekday().num_days_from_monday() as usize][date.month0() as usize] += day.revenue_fen;
    }
    sums
}

fn tier_years(reader: &Reader, buyers: &Buyers, before: &HashMap<i64, i64>) -> Result<Vec<TierYear>> {
    let tier_of = table::tiers_of_customers(reader)?;
    let in_book = table::customers_by_tier(reader)?;
    let mut tiers: Vec<(i64, TierYear)> = tiers::list(reader)?
        .into_iter()
        .map(|tier| (tier.id.0, tier.name))
        .chain([(0, String::new())])
        .map(|(id, name)| {
            let customers = in_book.get(&id).copied().unwrap_or_default();
            (id, TierYear { name, customers, active: 0, new: 0, lost: 0, revenue_fen: 0, last_year_fen: 0 })
        })
        .collect();
    let position: HashMap<i64, usize> = tiers.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
    let mut with = |customer: i64, change: &dyn Fn(&mut TierYear)| {
        let tier = tier_of.get(&customer).and_then(|tier| position.get(tier));
        if let Some(at) = tier {
            change(&mut tiers[*at].1);
        }
    };
    for (customer, fen) in &buyers.this_year {
        let is_new = buyers.is_new(*customer);
        with(*customer, &|tier| {
            tier.active += 1;
            tier.new += i64::from(is_new);
            tier.revenue_fen += fen;
        });
    }
    for (customer, fen) in before {
        with(*customer, &|tier| tier.last_year_fen += fen);
    }
    for customer in buyers.lost() {
        with(customer, &|tier| tier.lost += 1);
    }
    let is_shown = |(id, tier): &(i64, TierYear)| *id != 0 || tier.customers > 0 || tier.active > 0;
    Ok(tiers.into_iter().filter(is_shown).map(|(_, tier)| tier).collect())
}

/// Customers by revenue, most first; ties by id so that a report is the same each time it is made.
fn by_revenue(customers: impl Iterator<Item = (i64, i64)>, limit: usize) -> Vec<(i64, i64)> {
    let mut customers: Vec<(i64, i64)> = customers.collect();
    let order = |a: &(i64, i64), b: &(i64, i64)| b.1.cmp(&a.1).then(a.0.cmp(&b.0));
    if customers.len() > limit {
        customers.select_nth_unstable_by(limit, order);
        customers.truncate(limit);
    }
    customers.sort_unstable_by(order);
    customers
}

fn top_customers(
    reader: &Reader,
    buyers: &Buyers,
    before: &HashMap<i64, i64>,
    (first, last): (i64, i64),
) -> Result<Vec<TopCustomer>> {
    by_revenue(buyers.this_year.iter().copied(), LISTED)
        .into_iter()
        .filter(|(_, fen)| *fen > 0)
        .map(|(id, revenue_fen)| {
            let (name, external_id, tier) = table::customer_names(reader, id)?;
            Ok(TopCustomer {
                id: CustomerId(id),
                name,
                external_id,
                tier,
                revenue_fen,
                last_year_fen: before.get(&id).copied().unwrap_or_default(),
                orders: table::orders_of_customer(reader, id, first, last)?,
            })
        })
        .collect()
}

/// Those who brought most over two years and stay away half as long again as they use to.
fn to_look_after(reader: &Reader, buyers: &Buyers, until: NaiveDate) -> Result<Vec<AbsentCustomer>> {
    let mut two_years = buyers.last_year.clone();
    for (customer, fen) in &buyers.this_year {
        *two_years.entry(*customer).or_default() += fen;
    }
    let until = day_number(until);
    let mut absent = Vec::new();
    for (id, revenue_fen) in by_revenue(two_years.into_iter(), LOOKED_AT) {
        // Most of those who bring much came lately; the days of one are worth counting only for the others.
        let last_on = table::last_bought(reader, id)?;
        if last_on <= until && until - last_on < ABSENT_FROM {
            continue;
        }
        let Some((first_on, last_on, days)) = table::rhythm(reader, id, until)? else { continue };
        let (absent_days, gaps) = (until - last_on, days - 1);
        let usual_days = if gaps > 0 { ((last_on - first_on) + gaps / 2) / gaps } else { 0 };
        let is_absent = gaps > 1 && absent_days >= ABSENT_FROM && absent_days * 2 > usual_days * 3;
        if is_absent && revenue_fen > 0 {
            let (name, _, tier) = table::customer_names(reader, id)?;
            let last_on = from_day_number(last_on);
            absent.push(AbsentCustomer {
                id: CustomerId(id),
                name,
                tier,
                last_on,
                absent_days,
                usual_days,
                revenue_fen,
            });
        }
        if absent.len() == LISTED {
            break;
        }
    }
    Ok(absent)
}
