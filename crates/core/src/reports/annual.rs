//! Collecting the annual customer report.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{Datelike as _, NaiveDate};
use regulars_store::Reader;

use super::table::{self, DaySum, TierSum};
use super::{AbsentCustomer, AnnualReport, MonthSales, TierYear, TopCustomer, YearFigures};
use crate::customers::CustomerId;
use crate::dates::{day_number, from_day_number, year_span};
use crate::tiers::TierId;
use crate::{Result, customers, settings, tiers};

/// How many customers a list of the report names.
const LISTED: usize = 10;
/// Customers looked at for the list of those to look after.
const LOOKED_AT: usize = 400;
/// Nobody who came within this many days is absent.
const ABSENT_FROM: i64 = 30;

/// The annual customer report of the book. While `year` runs, it reaches to `today` and is compared with the year
/// before up to the same day; what is dated later does not count yet.
pub fn annual(reader: &Reader, year: i32, today: NaiveDate) -> Result<AnnualReport> {
    let (span, before) = spans(year, today);
    let mut report = glance(reader, year, today)?;
    if year == today.year() {
        report.last_year.orders = table::orders_until(reader, year - 1, today.month0(), before.last)?;
    }
    report.returning_fen = table::returning_fen(reader, year)?;
    report.top_products = table::top_products(reader, year, Some(before.days()))?;
    report.to_look_after = to_look_after(reader, span)?;
    Ok(report)
}

/// The part of the report that costs the same however many purchases there are. What takes reading purchases or customers
/// one by one stays 0 or empty: `returning_fen`, products' sales of last year, those to look after and, while the year
/// runs, last year's orders.
pub fn glance(reader: &Reader, year: i32, today: NaiveDate) -> Result<AnnualReport> {
    let (span, before) = spans(year, today);
    let settings = settings::get(reader)?;
    let days = table::days(reader, span.first, span.last)?;
    let last_days = table::days(reader, year_span(year - 1).0, span.first - 1)?;
    let (orders, month_orders) = table::orders(reader, year)?;
    let last_orders = if year == today.year() { 0 } else { table::orders(reader, year - 1)?.0 };
    let (came, came_before) = (Came::collect(reader, span)?, Came::collect(reader, before)?);
    let compared = last_days.partition_point(|day| day.day <= before.last);
    Ok(AnnualReport {
        business_name: settings.business_name,
        currency: settings.currency,
        year,
        made_on: today,
        until: from_day_number(span.last),
        this_year: came.figures(&days, orders),
        last_year: came_before.figures(&last_days[..compared], last_orders),
        returning_fen: 0,
        months: months(&days, &last_days, month_orders),
        tiers: tier_years(reader, &came, &came_before)?,
        top_customers: top_customers(reader, span, before)?,
        top_products: table::top_products(reader, year, None)?,
        weekday_months: weekday_months(&days),
        to_look_after: Vec::new(),
    })
}

/// The days of a year that count, and those of the year before that they are compared with.
fn spans(year: i32, today: NaiveDate) -> (Span, Span) {
    let (first, last) = year_span(year);
    let until = if year == today.year() { today } else { from_day_number(last) };
    let span = Span { year, first, last: day_number(until) };
    (span, span.year_before(until))
}

/// A year from its first day to the last one that counts, as day numbers.
#[derive(Clone, Copy)]
struct Span {
    year: i32,
    first: i64,
    last: i64,
}

impl Span {
    /// The year before, up to the same day.
    fn year_before(self, until: NaiveDate) -> Self {
        let year = self.year - 1;
        // 29 February is compared with the 28th.
        let same_day = until.with_year(year).unwrap_or(until - chrono::Days::new(366));
        Self { year, first: year_span(year).0, last: day_number(same_day) }
    }

    fn days(self) -> (i64, i64) {
        (self.first, self.last)
    }
}

/// Who came in a span, by tier, and who had come the year before.
struct Came {
    here: HashMap<i64, TierSum>,
    year_before: HashMap<i64, TierSum>,
}

impl Came {
    fn collect(reader: &Reader, span: Span) -> Result<Self> {
        Ok(Self {
            here: table::tier_sums(reader, span.first, span.last)?,
            year_before: table::tier_sums(reader, year_span(span.year - 1).0, span.first - 1)?,
        })
    }

    /// What a tier (0 for none) comes to.
    fn tier(&self, id: i64) -> TierSum {
        self.here.get(&id).copied().unwrap_or_default()
    }

    /// Customers of a tier who came the year before and not in the span.
    fn lost(&self, id: i64) -> i64 {
        self.year_before.get(&id).map_or(0, |sum| sum.came) - self.tier(id).came_back
    }

    fn figures(&self, days: &[DaySum], orders: i64) -> YearFigures {
        let sum = |part: fn(&TierSum) -> i64| self.here.values().map(part).sum::<i64>();
        let (active, new) = (sum(|tier| tier.came), sum(|tier| tier.came_new));
        let tiers: HashSet<i64> = self.here.keys().chain(self.year_before.keys()).copied().collect();
        YearFigures {
            revenue_fen: days.iter().map(|day| day.revenue_fen).sum(),
            walk_in_fen: days.iter().map(|day| day.walk_in_fen).sum(),
            orders,
            active_customers: active,
            new_customers: new,
            returning_customers: active - new,
            lost_customers: tiers.into_iter().map(|tier| self.lost(tier)).sum(),
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

fn tier_years(reader: &Reader, came: &Came, before: &Came) -> Result<Vec<TierYear>> {
    let in_book: HashMap<i64, i64> = customers::count_table::by_tier(reader)?.into_iter().collect();
    let tiers =
        tiers::list(reader)?.into_iter().map(|tier| (tier.id.0, tier.name)).chain([(0, String::new())]);
    let years = tiers.map(|(id, name)| {
        let sum = came.tier(id);
        let year = TierYear {
            id: (id != 0).then_some(TierId(id)),
            name,
            customers: in_book.get(&id).copied().unwrap_or_default(),
            active: sum.came,
            new: sum.came_new,
            lost: came.lost(id),
            revenue_fen: sum.revenue_fen,
            last_year_fen: before.tier(id).revenue_fen,
        };
        (id, year)
    });
    let is_shown = |(id, tier): &(i64, TierYear)| *id != 0 || tier.customers > 0 || tier.active > 0;
    Ok(years.filter(is_shown).map(|(_, tier)| tier).collect())
}

fn top_customers(reader: &Reader, span: Span, before: Span) -> Result<Vec<TopCustomer>> {
    table::best_customers(reader, span.year, LISTED)?
        .into_iter()
        .map(|(id, _)| {
            let (name, external_id, tier) = table::customer_names(reader, id)?;
            Ok(TopCustomer {
                id: CustomerId(id),
                name,
                external_id,
                tier,
                revenue_fen: table::span_of_customer(reader, id, span.days())?,
                last_year_fen: table::span_of_customer(reader, id, before.days())?,
                orders: table::orders_of_customer(reader, id, span.first, span.last)?,
            })
        })
        .collect()
}

/// Those who brought most over two years, of the best of either, and stay away half as long again as they use to.
fn to_look_after(reader: &Reader, span: Span) -> Result<Vec<AbsentCustomer>> {
    let until = span.last;
    let mut absent = Vec::new();
    for (id, revenue_fen) in best_of_two_years(reader, span.year)? {
        // Most of those who bring much came lately; the days of one are worth counting only for the others.
        let last_on = table::last_bought(reader, id)?;
        if (last_on <= until && until - last_on < ABSENT_FROM) || table::is_removed(reader, id)? {
            continue;
        }
        let Some((first_on, last_on, days)) = table::rhythm(reader, id, until)? else { continue };
        let (absent_days, gaps) = (until - last_on, days - 1);
        let usual_days = if gaps > 0 { ((last_on - first_on) + gaps / 2) / gaps } else { 0 };
        if gaps > 1 && absent_days >= ABSENT_FROM && absent_days * 2 > usual_days * 3 {
            let (name, _, tier) = table::customer_names(reader, id)?;
            let (id, last_on) = (CustomerId(id), from_day_number(last_on));
            absent.push(AbsentCustomer { id, name, tier, last_on, absent_days, usual_days, revenue_fen });
        }
        if absent.len() == LISTED {
            break;
        }
    }
    Ok(absent)
}

/// The best of the year and of the one before, by what they brought in both; ties by id, so that a report is the same each
/// time it is made.
fn best_of_two_years(reader: &Reader, year: i32) -> Result<Vec<(i64, i64)>> {
    let mut ids = BTreeSet::new();
    for year in [year, year - 1] {
        ids.extend(table::best_customers(reader, year, LOOKED_AT)?.into_iter().map(|(id, _)| id));
    }
    let both = |id: i64| {
        let years =
            [table::year_of_customer(reader, id, year)?, table::year_of_customer(reader, id, year - 1)?];
        Ok((id, years.iter().sum()))
    };
    let mut best = ids.into_iter().map(both).collect::<Result<Vec<(i64, i64)>>>()?;
    best.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    best.retain(|(_, fen)| *fen > 0);
    Ok(best)
}
