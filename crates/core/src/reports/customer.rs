//! Collecting one customer's annual report, and where a customer stands among the others of a year.
//!
//! Holds: a year reaches to its last day, or to `today` while it runs: a line dated ahead is not counted yet; a customer in
//! the recycle bin has no report and no rank. Must not: decide what is fit to hand over; the layout leaves `inside` out.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDate};
use regulars_store::Reader;

use super::MonthSales;
use super::customer_table::{self as table, Line};
use crate::customers::{self, ContactPerson, Customer, CustomerId, Profile};
use crate::dates::{day_number, from_day_number, year_span};
use crate::fields::CustomText;
use crate::tiers::Tier;
use crate::{CoreError, Result, settings, tiers, verifications};

/// Products a report names at most.
const PRODUCTS: usize = 6;
/// Orders a report names at most.
const ORDERS: usize = 20;
/// Products an order names at most.
const ORDER_PRODUCTS: usize = 4;

/// One customer's year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerReport {
    /// The owner's business name.
    pub business_name: String,
    /// ISO 4217 code of the money in the report.
    pub currency: String,
    /// The calendar year reported.
    pub year: i32,
    /// The day the report was made.
    pub made_on: NaiveDate,
    /// The last day with figures: the year's end, or `made_on` while the year still runs.
    pub until: NaiveDate,
    /// Who.
    pub customer: Customer,
    /// Contact persons in the order they were added.
    pub persons: Vec<ContactPerson>,
    /// The year's figures.
    pub this_year: CustomerYear,
    /// The same figures of the year before, over the same span of days when the year still runs.
    pub last_year: CustomerYear,
    /// Twelve months, January first; last year's are whole months.
    pub months: Vec<MonthSales>,
    /// What was bought most often in the year, six at most.
    pub products: Vec<BoughtProduct>,
    /// The year's orders, newest first, twenty at most.
    pub orders: Vec<BoughtOrder>,
    /// What only the owner should read.
    pub inside: Inside,
}

/// What one customer's year comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CustomerYear {
    /// Paid, net of returns.
    pub revenue_fen: i64,
    /// Distinct orders.
    pub orders: i64,
    /// Saved by discounts.
    pub discount_fen: i64,
    /// Distinct products.
    pub products: i64,
}

/// A product and how much of it one customer bought in the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoughtProduct {
    /// The product's name; its code when it has none.
    pub name: String,
    /// Orders it was in.
    pub orders: i64,
    /// Quantity in thousandths, net of returns.
    pub quantity_milli: i64,
    /// Paid, net of returns.
    pub revenue_fen: i64,
}

/// One order of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoughtOrder {
    /// Day of the latest line.
    pub sold_on: NaiveDate,
    /// Order number, may be empty.
    pub order_no: String,
    /// Names of its products, the dearest first, four at most.
    pub products: Vec<String>,
    /// Distinct products.
    pub product_count: i64,
    /// Paid, net of returns.
    pub revenue_fen: i64,
}

/// What only the owner should read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inside {
    /// Tier name, may be empty.
    pub tier: String,
    /// Place among the year's customers by sales; nothing without sales, or when nobody asked.
    pub rank: Option<Rank>,
    /// Sales and cost of the year's lines whose cost is known; nothing when none is.
    pub margin: Option<Margin>,
    /// First purchase of all.
    pub first_on: Option<NaiveDate>,
    /// Last purchase up to `until`.
    pub last_on: Option<NaiveDate>,
    /// Days from the last purchase to `until`.
    pub absent_days: i64,
    /// The usual gap between two days with purchases, in days (median); 0 when there are too few to tell.
    pub usual_days: i64,
    /// Sales over the whole relation up to `until`.
    pub total_fen: i64,
    /// What the dossier's ring misses too: keys of fields, `persons` for contact persons.
    pub missing: Vec<String>,
    /// The owner's own fields, in the owner's order.
    pub custom: Vec<CustomText>,
}

/// A place among the customers of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    /// 1 for the most sales; equal sales share a place.
    pub place: i64,
    /// Customers with a purchase in the year.
    pub of: i64,
    /// The book's sales of the year, walk-in included.
    pub book_fen: i64,
}

/// Sales and cost where the cost is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margin {
    /// Sales of those lines.
    pub revenue_fen: i64,
    /// What the goods cost.
    pub cost_fen: i64,
    /// Lines with a cost.
    pub known_lines: i64,
    /// All lines of the year.
    pub lines: i64,
}

/// The days a year's report covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    first: i64,
    /// The year's last day, or today while it runs.
    pub(super) until: i64,
    last_first: i64,
    /// The day of last year that `until` is compared with.
    last_until: i64,
}

impl Span {
    pub(super) fn new(year: i32, today: NaiveDate) -> Self {
        let (first, last) = year_span(year);
        let until = last.min(day_number(today));
        let last_until = if until == last {
            first - 1
        } else {
            let same_day = from_day_number(until).with_year(year - 1);
            // Of the 29th of February, the day before the 1st of March.
            same_day.map_or(until - 366, day_number).min(first - 1)
        };
        Self { first, until, last_first: year_span(year - 1).0, last_until }
    }

    /// First and last day, for the sums of a year.
    pub(super) fn days(self) -> (i64, i64) {
        (self.first, self.until)
    }
}

/// What each customer of a year brought: made once, asked for many customers.
#[derive(Debug, Default)]
pub struct Standing {
    /// Customers with a purchase in the year, most sales first.
    pub(super) customers: Vec<(CustomerId, i64)>,
    book_fen: i64,
}

impl Standing {
    /// Reads the sums of `year` up to its end, or to `today` while it runs.
    pub fn collect(reader: &Reader, year: i32, today: NaiveDate) -> Result<Self> {
        let (first, until) = Span::new(year, today).days();
        let mut customers = table::customers_of_year(reader, year)?;
        for (customer, [fen, lines]) in table::ahead(reader, until + 1, year_span(year).1)? {
            if let Some(sum) = customers.get_mut(&customer) {
                sum[0] -= fen;
                sum[1] -= lines;
            }
        }
        let mut customers: Vec<(CustomerId, i64)> = customers
            .into_iter()
            .filter(|(_, [_, lines])| *lines > 0)
            .map(|(id, [fen, _])| (CustomerId(id), fen))
            .collect();
        customers.sort_unstable_by_key(|(id, fen)| (std::cmp::Reverse(*fen), *id));
        Ok(Self { customers, book_fen: table::revenue(reader, first, until)? })
    }

    fn rank(&self, revenue_fen: i64) -> Option<Rank> {
        let before = self.customers.partition_point(|(_, fen)| *fen > revenue_fen);
        let place = i64::try_from(before + 1).unwrap_or(i64::MAX);
        let of = i64::try_from(self.customers.len()).unwrap_or(i64::MAX);
        (revenue_fen > 0).then_some(Rank { place, of, book_fen: self.book_fen })
    }
}

/// One customer's annual report. With a `standing`, it also says the customer's place among the others.
pub fn customer(
    reader: &Reader,
    id: CustomerId,
    year: i32,
    today: NaiveDate,
    standing: Option<&Standing>,
) -> Result<CustomerReport> {
    let customer = customers::table::get(reader, id)?;
    if customer.removed {
        return Err(CoreError::NotFound { kind: "customer", id: id.0 });
    }
    let settings = settings::get(reader)?;
    let span = Span::new(year, today);
    let lines = table::lines(reader, id, span.last_first, span.until)?;
    let (before, now): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.sold_on < span.first);
    let this_year = figures(now.iter().copied());
    let compared = before.iter().copied().filter(|line| line.sold_on <= span.last_until);
    let persons = customers::table::persons(reader, id)?;
    let tier = tier_of(reader, &customer.profile)?;
    let role = tier.as_ref().map(|tier| tier.role);
    let inside = Inside {
        tier: tier.map(|tier| tier.name).unwrap_or_default(),
        rank: standing.and_then(|standing| standing.rank(this_year.revenue_fen)),
        margin: margin(&now),
        missing: verifications::missing(&customer.profile, persons.len(), role),
        custom: customers::custom_texts(reader, id)?,
        ..habit(reader, id, span.until)?
    };
    Ok(CustomerReport {
        business_name: settings.business_name,
        currency: settings.currency,
        year,
        made_on: today,
        until: from_day_number(span.until),
        persons,
        customer,
        this_year,
        last_year: figures(compared),
        months: months(&now, &before),
        products: products(&now),
        orders: orders(&now),
        inside,
    })
}

fn tier_of(reader: &Reader, profile: &Profile) -> Result<Option<Tier>> {
    Ok(tiers::list(reader)?.into_iter().find(|tier| Some(tier.id) == profile.tier_id))
}

fn count(items: usize) -> i64 {
    i64::try_from(items).unwrap_or(i64::MAX)
}

fn distinct<'a, K: Ord>(lines: impl Iterator<Item = &'a Line>, key: impl Fn(&'a Line) -> K) -> i64 {
    count(lines.map(key).collect::<std::collections::BTreeSet<_>>().len())
}

fn figures<'a>(lines: impl Iterator<Item = &'a Line> + Clone) -> CustomerYear {
    CustomerYear {
        revenue_fen: lines.clone().map(|line| line.amount_fen).sum(),
        orders: distinct(lines.clone(), |line| line.order_key.as_str()),
        discount_fen: lines.clone().map(|line| line.discount_fen).sum(),
        products: distinct(lines, |line| line.product_id),
    }
}

fn months(now: &[&Line], before: &[&Line]) -> Vec<MonthSales> {
    let month_of = |line: &Line| from_day_number(line.sold_on).month0() as usize;
    let mut months = vec![MonthSales::default(); 12];
    let mut orders: Vec<std::collections::BTreeSet<&str>> = vec![std::collections::BTreeSet::new(); 12];
    for line in now {
        months[month_of(line)].revenue_fen += line.amount_fen;
        orders[month_of(line)].insert(&line.order_key);
    }
    for line in before {
        months[month_of(line)].last_year_fen += line.amount_fen;
    }
    for (month, orders) in months.iter_mut().zip(orders) {
        month.orders = count(orders.len());
    }
    months
}

/// Most often bought first, then by what was paid; what came back whole is left out.
fn products(lines: &[&Line]) -> Vec<BoughtProduct> {
    let mut by_product: BTreeMap<i64, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        by_product.entry(line.product_id).or_default().push(line);
    }
    let mut products: Vec<BoughtProduct> = by_product
        .into_values()
        .map(|lines| BoughtProduct {
            name: lines[0].product.clone(),
            orders: distinct(lines.iter().copied().filter(|line| line.quantity_milli > 0), |line| {
                line.order_key.as_str()
            }),
            quantity_milli: lines.iter().map(|line| line.quantity_milli).sum(),
            revenue_fen: lines.iter().map(|line| line.amount_fen).sum(),
        })
        .filter(|product| product.quantity_milli > 0)
        .collect();
    products.sort_by_key(|product| std::cmp::Reverse((product.orders, product.revenue_fen)));
    products.truncate(PRODUCTS);
    products
}

fn orders(lines: &[&Line]) -> Vec<BoughtOrder> {
    let mut by_key: HashMap<&str, Vec<&Line>> = HashMap::new();
    for line in lines {
        by_key.entry(&line.order_key).or_default().push(line);
    }
    let mut orders: Vec<(i64, &str, Vec<&Line>)> = by_key
        .into_iter()
        .map(|(key, lines)| (lines.iter().map(|line| line.sold_on).max().unwrap_or_default(), key, lines))
        .collect();
    orders.sort_unstable_by_key(|(day, key, _)| (std::cmp::Reverse(*day), *key));
    orders.truncate(ORDERS);
    orders.into_iter().map(|(day, _, lines)| order(day, &lines)).collect()
}

fn order(day: i64, lines: &[&Line]) -> BoughtOrder {
    let mut sums: BTreeMap<i64, (i64, &str)> = BTreeMap::new();
    for line in lines {
        sums.entry(line.product_id).or_insert((0, line.product.as_str())).0 += line.amount_fen;
    }
    let mut products: Vec<(i64, &str)> = sums.into_values().collect();
    products.sort_by_key(|(fen, _)| std::cmp::Reverse(*fen));
    BoughtOrder {
        sold_on: from_day_number(day),
        order_no: lines[0].order_no.clone(),
        product_count: count(products.len()),
        products: products.into_iter().take(ORDER_PRODUCTS).map(|(_, name)| name.to_owned()).collect(),
        revenue_fen: lines.iter().map(|line| line.amount_fen).sum(),
    }
}

fn margin(lines: &[&Line]) -> Option<Margin> {
    let known: Vec<(i64, i64)> =
        lines.iter().filter_map(|line| Some((line.amount_fen, line.cost_fen?))).collect();
    (!known.is_empty()).then(|| Margin {
        revenue_fen: known.iter().map(|(amount, _)| amount).sum(),
        cost_fen: known.iter().map(|(_, cost)| cost).sum(),
        known_lines: count(known.len()),
        lines: count(lines.len()),
    })
}

/// First, last and usual days, and the sum of the whole relation.
fn habit(reader: &Reader, id: CustomerId, until: i64) -> Result<Inside> {
    let days = table::days_of(reader, id, until)?;
    let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) else {
        return Ok(Inside::default());
    };
    Ok(Inside {
        first_on: Some(from_day_number(*first)),
        last_on: Some(from_day_number(*last)),
        absent_days: until - last,
        usual_days: usual_gap(&days),
        total_fen: days.iter().map(|(_, fen)| fen).sum(),
        ..Inside::default()
    })
}

/// The median gap between days with purchases. Two gaps are the fewest that make a habit.
fn usual_gap(days: &[(i64, i64)]) -> i64 {
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    if gaps.len() < 2 {
        return 0;
    }
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    if gaps.len() % 2 == 1 { gaps[middle] } else { i64::midpoint(gaps[middle - 1], gaps[middle]) }
}

#[cfg(test)]
mod tests;
