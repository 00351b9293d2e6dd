//! Who bought: tiers, shares, the best customers, and what they bought most.

use regulars_core::reports::{TierYear, TopCustomer, TopProduct};
use regulars_words::Arg;

use super::view::{Align, Cell, Column, Picture, Row, Section, Table};
use super::writer::{Writer, capital, largest, share};
use crate::text::printable;

/// Customers and tiers.
pub(super) fn tiers(writer: &Writer<'_>) -> Section {
    let report = writer.report;
    if report.tiers.iter().all(|tier| tier.customers == 0) {
        let line = writer.plain("reports-tiers-none");
        return Section::empty("tiers", writer.plain("reports-tiers"), line);
    }
    let columns = vec![
        writer.column("reports-column-tier", Align::Word),
        Column { label: String::new(), align: Align::Bars },
        writer.column("reports-column-customers", Align::Figure),
        writer.column("reports-column-active", Align::Figure),
        writer.column("reports-column-new", Align::Figure),
        writer.column("reports-column-lost", Align::Figure),
        writer.column("reports-column-revenue", Align::Figure),
        writer.column("reports-column-share", Align::Figure),
        writer.column("reports-column-growth", Align::Figure),
    ];
    let bars = tier_bars(writer);
    let mut rows: Vec<Row> =
        report.tiers.iter().zip(bars).map(|(tier, bars)| tier_row(writer, tier, bars)).collect();
    rows.extend(walk_in_row(writer));
    rows.push(total_row(writer));
    Section {
        kind: "tiers",
        title: tiers_title(writer),
        note: writer.plain("reports-tiers-note"),
        table: Some(Table { columns, rows }),
        ..Section::default()
    }
}

/// Each tier's part of the customers and of the sales, on one scale whose longest bar is 1.
fn tier_bars(writer: &Writer<'_>) -> Vec<[f64; 2]> {
    let tiers = &writer.report.tiers;
    let customers = tiers.iter().fold(0_i64, |sum, tier| sum.saturating_add(tier.customers));
    let part = |part, whole| share(part, whole).unwrap_or(0.0).clamp(0.0, 1.0);
    let parts: Vec<[f64; 2]> = tiers
        .iter()
        .map(|tier| {
            [part(tier.customers, customers), part(tier.revenue_fen, writer.report.this_year.revenue_fen)]
        })
        .collect();
    let longest = parts.iter().flatten().copied().fold(f64::MIN_POSITIVE, f64::max);
    parts.into_iter().map(|parts| parts.map(|part| part / longest)).collect()
}

pub(super) fn tiers_title(writer: &Writer<'_>) -> String {
    let tiers = &writer.report.tiers;
    // Of a single tier there is nothing to say that the headline does not.
    if tiers.iter().filter(|tier| tier.customers > 0).count() < 2 {
        return writer.plain("reports-tiers");
    }
    let sales: Vec<i64> = tiers.iter().map(|tier| tier.revenue_fen).collect();
    let best = largest(&sales, 1).first().map(|at| &tiers[*at]).filter(|best| !best.name.trim().is_empty());
    let part = best.and_then(|best| share(best.revenue_fen, writer.report.this_year.revenue_fen));
    let title = best.zip(part.and_then(|part| writer.tenths(part))).map(|(best, part)| {
        let (count, tier) = (Arg::from(best.customers), writer.tier(&best.name).into());
        writer.text("reports-tiers-title", &[("count", count), ("tier", tier), ("share", part.into())])
    });
    title.map_or_else(|| writer.plain("reports-tiers"), |title| capital(&title))
}

fn tier_row(writer: &Writer<'_>, tier: &TierYear, bars: [f64; 2]) -> Row {
    let whole = |count| Cell::new(writer.words.whole(count));
    let lost = if writer.is_compared() { whole(tier.lost) } else { Cell::quiet(writer.words.none()) };
    let cells = vec![
        Cell::new(writer.tier(&tier.name)),
        Cell { bars: Some(bars), ..Cell::new("") },
        whole(tier.customers),
        whole(tier.active),
        whole(tier.new),
        lost,
        Cell::new(writer.money(tier.revenue_fen)),
        writer.share_cell(tier.revenue_fen, 0),
        writer.growth_cell(tier.revenue_fen, tier.last_year_fen),
    ];
    Row { cells, total: false }
}

/// Sales to nobody in particular: without them the table would not add up to the year.
fn walk_in_row(writer: &Writer<'_>) -> Option<Row> {
    let (now, before) = (writer.report.this_year.walk_in_fen, writer.report.last_year.walk_in_fen);
    if now == 0 && before == 0 {
        return None;
    }
    let mut cells = vec![Cell::new(writer.plain("reports-walk-in")), Cell::new("")];
    cells.extend(std::iter::repeat_n(Cell::quiet(writer.words.none()), 4));
    cells.extend([Cell::new(writer.money(now)), writer.share_cell(now, 0), writer.growth_cell(now, before)]);
    Some(Row { cells, total: false })
}

fn total_row(writer: &Writer<'_>) -> Row {
    let report = writer.report;
    let sum = |get: fn(&TierYear) -> i64| {
        let total = report.tiers.iter().fold(0_i64, |sum, tier| sum.saturating_add(get(tier)));
        Cell::new(writer.words.whole(total))
    };
    let lost = if writer.is_compared() { sum(|tier| tier.lost) } else { Cell::quiet(writer.words.none()) };
    let (now, before) = (report.this_year.revenue_fen, report.last_year.revenue_fen);
    let cells = vec![
        Cell::new(writer.plain("reports-total")),
        Cell::new(""),
        sum(|tier| tier.customers),
        sum(|tier| tier.active),
        sum(|tier| tier.new),
        lost,
        Cell::new(writer.money(now)),
        writer.share_cell(now, 0),
        writer.growth_cell(now, before),
    ];
    Row { cells, total: true }
}

/// One part of the year's sales: the word for it, and its money.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) fen: i64,
}

/// The year's sales by who bought: returning, new, walk-in.
pub(super) fn parts(writer: &Writer<'_>) -> [Part; 3] {
    let year = &writer.report.this_year;
    let returning = writer.report.returning_fen;
    let new = year.revenue_fen.saturating_sub(returning).saturating_sub(year.walk_in_fen);
    let part = |key, fen| Part { name: writer.plain(key), fen };
    [
        part("reports-returning", returning),
        part("reports-new", new),
        part("reports-walk-in", year.walk_in_fen),
    ]
}

/// New, returning and walk-in customers' shares.
pub(super) fn shares(writer: &Writer<'_>) -> Section {
    let parts = parts(writer);
    let sales: Vec<i64> = parts.iter().map(|part| part.fen).collect();
    let Some(best) = largest(&sales, 1).first().map(|at| &parts[*at]) else {
        let line = writer.plain("reports-shares-none");
        return Section::empty("shares", writer.plain("reports-shares"), line);
    };
    let part = share(best.fen, writer.report.this_year.revenue_fen);
    let who = ("who", Arg::from(&best.name));
    let title = match part {
        Some(part) if (0.995..=1.0).contains(&part) => writer.text("reports-shares-title-all", &[who]),
        Some(part) if part < 1.0 => {
            let percent = writer.words.percent(part, 0);
            writer.text("reports-shares-title", &[who, ("percent", percent.into())])
        }
        _ => writer.plain("reports-shares"),
    };
    let alt = format!("{}: {title}", writer.plain("reports-shares"));
    Section {
        kind: "shares",
        chart: Some(Picture { file: "shares.svg", alt }),
        title,
        note: writer.plain("reports-shares-note"),
        ..Section::default()
    }
}

/// The customers with the most sales.
pub(super) fn top_customers(writer: &Writer<'_>) -> Section {
    let top = &writer.report.top_customers;
    if top.is_empty() {
        let line = writer.plain("reports-customers-none");
        return Section::empty("customers", writer.plain("reports-customers"), line);
    }
    let columns = vec![
        writer.column("reports-column-customer", Align::Name),
        writer.column("reports-column-tier", Align::Word),
        writer.column("reports-column-orders", Align::Figure),
        writer.column("reports-column-revenue", Align::Figure),
        writer.column("reports-column-share", Align::Figure),
        writer.column("reports-column-growth", Align::Figure),
    ];
    let sum = top.iter().fold(0_i64, |sum, customer| sum.saturating_add(customer.revenue_fen));
    let part = share(sum, writer.report.this_year.revenue_fen).and_then(|part| writer.tenths(part));
    let title = match part {
        Some(part) if top.len() > 2 => {
            writer.text("reports-customers-title", &[("count", top.len().into()), ("share", part.into())])
        }
        _ => writer.plain("reports-customers"),
    };
    Section {
        kind: "customers",
        title,
        note: writer.plain("reports-customers-note"),
        table: Some(Table {
            columns,
            rows: top.iter().map(|customer| customer_row(writer, customer)).collect(),
        }),
        ..Section::default()
    }
}

fn customer_row(writer: &Writer<'_>, customer: &TopCustomer) -> Row {
    let number = printable(&customer.external_id, 24);
    let cells = vec![
        Cell::new(writer.name(&customer.name)).with_note(number),
        Cell::quiet(writer.tier(&customer.tier)),
        Cell::new(writer.words.whole(customer.orders)),
        Cell::new(writer.money(customer.revenue_fen)),
        writer.share_cell(customer.revenue_fen, 1),
        writer.growth_cell(customer.revenue_fen, customer.last_year_fen),
    ];
    Row { cells, total: false }
}

/// The products with the most sales.
pub(super) fn top_products(writer: &Writer<'_>) -> Section {
    let top = &writer.report.top_products;
    let Some(best) = top.first() else {
        let line = writer.plain("reports-products-none");
        return Section::empty("products", writer.plain("reports-products"), line);
    };
    let columns = vec![
        writer.column("reports-column-product", Align::Name),
        writer.column("reports-column-quantity", Align::Figure),
        writer.column("reports-column-revenue", Align::Figure),
        writer.column("reports-column-share", Align::Figure),
        writer.column("reports-column-growth", Align::Figure),
    ];
    let name = printable(if best.name.trim().is_empty() { &best.code } else { &best.name }, 24);
    let part = share(best.revenue_fen, writer.report.this_year.revenue_fen).filter(|part| *part >= 0.01);
    let title = match part {
        Some(part) if !name.is_empty() => {
            let percent = writer.words.percent(part, 0);
            writer.text("reports-products-title", &[("name", name.into()), ("percent", percent.into())])
        }
        _ => writer.plain("reports-products"),
    };
    Section {
        kind: "products",
        title,
        note: writer.plain("reports-products-note"),
        table: Some(Table {
            columns,
            rows: top.iter().map(|product| product_row(writer, product)).collect(),
        }),
        ..Section::default()
    }
}

fn product_row(writer: &Writer<'_>, product: &TopProduct) -> Row {
    let cells = vec![
        Cell::new(writer.name(&product.name)).with_note(printable(&product.code, 24)),
        Cell::new(writer.quantity(product.quantity_milli)),
        Cell::new(writer.money(product.revenue_fen)),
        writer.share_cell(product.revenue_fen, 1),
        writer.growth_cell(product.revenue_fen, product.last_year_fen),
    ];
    Row { cells, total: false }
}
