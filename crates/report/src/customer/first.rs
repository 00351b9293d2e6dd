//! The first page: a greeting, the year in a sentence, its figures, its months, and what was bought most often.
//!
//! Holds: to the customer, a year is never told as worse than the last in words; the figures stand there all the same.

use chrono::Datelike as _;
use regulars_core::reports::CustomerYear;
use regulars_words::Arg;

use super::Version;
use super::view::{Bar, Months, Part};
use super::writer::Writer;
use crate::figures::{capital, quantity, share, tone};
use crate::parts::{Align, Cell, Figure, Row, Table};
use crate::text::fit;

/// Half widths of a name within a greeting.
const NAME: usize = 28;

/// The greeting.
pub(super) fn headline(writer: &Writer<'_>) -> String {
    let report = writer.report;
    let name = ("name", Arg::from(writer.name(NAME)));
    let running = ("running", writer.running());
    let is_first = report.inside.first_on.is_some_and(|first| first.year() == report.year);
    let key = match (report.this_year.orders, report.this_year.revenue_fen) {
        (1.., 1..) if is_first => "reports-customer-headline-first",
        (1.., 1..) => {
            let count = ("count", Arg::from(report.this_year.orders));
            return writer.text("reports-customer-headline", &[name, running, count]);
        }
        _ if report.inside.first_on.is_some() => "reports-customer-headline-trust",
        _ => "reports-customer-headline-none",
    };
    writer.text(key, &[name, running])
}

/// The year in one sentence.
pub(super) fn sub_sentence(writer: &Writer<'_>) -> String {
    let report = writer.report;
    let running = ("running", writer.running());
    let year = &report.this_year;
    if year.orders == 0 || year.revenue_fen <= 0 {
        return writer.text("reports-customer-sub-none", &[running]);
    }
    let mut clauses = vec![writer.text(
        "reports-customer-clause-sum",
        &[("count", year.orders.into()), ("money", writer.money(year.revenue_fen).into())],
    )];
    clauses.extend(growth_clause(writer));
    if year.discount_fen > 0 {
        let money = ("money", Arg::from(writer.money(year.discount_fen)));
        clauses.push(writer.text("reports-customer-clause-saved", &[money]));
    }
    if let Some(favourite) = report.products.first().filter(|product| product.orders > 1) {
        let product = ("product", Arg::from(fit(&favourite.name, NAME)));
        clauses.push(writer.text("reports-customer-clause-favourite", &[product]));
    }
    let joined = clauses.join(&writer.plain("reports-clause-comma"));
    writer.text("reports-sentence", &[("clauses", capital(&joined).into())])
}

fn growth_clause(writer: &Writer<'_>) -> Option<String> {
    let (now, before) = (writer.report.this_year.revenue_fen, writer.report.last_year.revenue_fen);
    let change = share(now.saturating_sub(before), before).filter(|change| *change >= 0.0005)?;
    let percent = ("percent", Arg::from(writer.words.percent(change, 1)));
    Some(writer.text("reports-customer-clause-growth", &[("running", writer.running()), percent]))
}

/// Three figures to hand over; three more for the owner.
pub(super) fn figures(writer: &Writer<'_>) -> Vec<Figure> {
    let report = writer.report;
    let (now, before) = (&report.this_year, &report.last_year);
    let money = |fen| writer.money(fen);
    let change = writer.words.growth(now.revenue_fen, before.revenue_fen);
    let revenue = Figure {
        change: change.map(|text| Cell::new(text).with_tone(tone(now.revenue_fen, before.revenue_fen))),
        ..figure(writer, "reports-customer-figure-revenue", money(now.revenue_fen), money(before.revenue_fen))
    };
    let mut all = vec![
        counted(writer, "reports-figure-orders", |year| year.orders),
        revenue,
        if now.discount_fen > 0 || before.discount_fen > 0 {
            figure(
                writer,
                "reports-customer-figure-saved",
                money(now.discount_fen),
                money(before.discount_fen),
            )
        } else {
            counted(writer, "reports-customer-figure-products", |year| year.products)
        },
    ];
    if !writer.is_compared() {
        for figure in &mut all {
            (figure.change, figure.before) = (None, None);
        }
    }
    if writer.version == Version::Internal {
        all.extend(inside(writer));
    }
    all
}

fn counted(writer: &Writer<'_>, key: &str, get: fn(&CustomerYear) -> i64) -> Figure {
    let (now, before) = (get(&writer.report.this_year), get(&writer.report.last_year));
    let change = Cell::new(writer.words.difference(now - before)).with_tone(tone(now, before));
    let (now, before) = (writer.words.whole(now), writer.words.whole(before));
    Figure { change: Some(change), ..figure(writer, key, now, before) }
}

fn figure(writer: &Writer<'_>, key: &str, value: String, before: String) -> Figure {
    let before = writer.text("reports-last-year", &[("running", writer.running()), ("value", before.into())]);
    Figure { label: writer.plain(key), value, change: None, before: Some(before) }
}

/// Place, share and margin.
fn inside(writer: &Writer<'_>) -> [Figure; 3] {
    let report = writer.report;
    let bare = |key, value: Option<String>, before: Option<String>| Figure {
        label: writer.plain(key),
        value: value.unwrap_or_else(|| writer.words.none()),
        change: None,
        before,
    };
    let rank = report.inside.rank;
    let place = rank.map(|rank| writer.text("reports-customer-place", &[("place", rank.place.into())]));
    let of = rank.map(|rank| writer.text("reports-customer-place-of", &[("count", rank.of.into())]));
    let part = rank.and_then(|rank| share(report.this_year.revenue_fen, rank.book_fen));
    let part = part.map(|part| match part {
        part if part < 0.001 => writer.plain("reports-customer-under-one-permille"),
        part => writer.words.percent(part, 1),
    });
    let book = rank.map(|rank| {
        writer.text("reports-customer-share-of", &[("money", writer.money(rank.book_fen).into())])
    });
    let margin = report.inside.margin;
    let gain = margin.map(|margin| margin.revenue_fen.saturating_sub(margin.cost_fen));
    let note = margin.map(|margin| {
        let rate = gain.and_then(|gain| share(gain, margin.revenue_fen));
        let rate = rate.map_or_else(|| writer.words.none(), |rate| writer.words.percent(rate, 0));
        let args =
            [("rate", rate.into()), ("known", margin.known_lines.into()), ("lines", margin.lines.into())];
        writer.text("reports-customer-margin-note", &args)
    });
    [
        bare("reports-customer-figure-rank", place, of),
        bare("reports-customer-figure-share", part, book),
        bare("reports-customer-figure-margin", gain.map(|fen| writer.money(fen)), note),
    ]
}

/// The twelve months beside last year's.
pub(super) fn months(writer: &Writer<'_>) -> Months {
    let months = &writer.report.months;
    let compared = months.iter().any(|month| month.last_year_fen != 0);
    if !compared && months.iter().all(|month| month.revenue_fen == 0) {
        let head = writer.empty("reports-customer-months", "reports-customer-months-none");
        return Months { head, bars: Vec::new(), zero: 1.0 };
    }
    let note = if compared { "reports-customer-months-note" } else { "" };
    let (units, scale) = scale(writer);
    let bars = (1..).zip(months).zip(units).map(|((number, month), [now, before])| Bar {
        label: writer.words.month(number),
        before: scale.bar(before),
        now: scale.bar(now),
        direct: if month.revenue_fen == 0 {
            String::new()
        } else {
            writer.words.money_short(month.revenue_fen)
        },
    });
    Months { head: writer.head("reports-customer-months", note), bars: bars.collect(), zero: scale.zero }
}

/// Where figures lie between the chart's upper and lower edge.
struct Scale {
    zero: f64,
    /// The chart's height over one unit.
    unit: f64,
}

impl Scale {
    /// Upper end and height of a figure's bar.
    fn bar(&self, figure: f64) -> [f64; 2] {
        let height = (figure * self.unit).abs();
        [if figure > 0.0 { self.zero - height } else { self.zero }, height]
    }
}

fn scale(writer: &Writer<'_>) -> (Vec<[f64; 2]>, Scale) {
    // A picture a hundred millimetres high needs no more digits than a float has.
    #[allow(clippy::cast_precision_loss)]
    let units: Vec<[f64; 2]> = writer
        .report
        .months
        .iter()
        .map(|month| [month.revenue_fen as f64, month.last_year_fen as f64])
        .collect();
    let highest = units.iter().flatten().copied().fold(0.0, f64::max);
    let lowest = units.iter().flatten().copied().fold(0.0, f64::min);
    let unit = 1.0 / (highest - lowest).max(1.0);
    (units, Scale { zero: (highest * unit).clamp(0.0, 1.0), unit })
}

/// What was bought most often.
pub(super) fn products(writer: &Writer<'_>) -> Part {
    let report = writer.report;
    if report.products.is_empty() {
        let head = writer.empty("reports-customer-products", "reports-customer-products-none");
        return Part { head, ..Part::default() };
    }
    let columns = vec![
        writer.column("field-product-name", Align::Name),
        writer.column("reports-customer-column-times", Align::Figure),
        writer.column("reports-column-quantity", Align::Figure),
        writer.column("reports-customer-column-amount", Align::Figure),
    ];
    let rows: Vec<Row> = report
        .products
        .iter()
        .map(|product| Row {
            cells: vec![
                Cell::new(fit(&product.name, 60)),
                Cell::new(writer.words.whole(product.orders)),
                Cell::new(quantity(writer.words, product.quantity_milli)),
                Cell::new(writer.money(product.revenue_fen)),
            ],
            total: false,
        })
        .collect();
    let listed = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let rest = report.this_year.products - listed;
    Part {
        head: writer.head("reports-customer-products", "reports-customer-products-note"),
        table: Some(Table { columns, rows }),
        more: (rest > 0).then(|| writer.text("reports-customer-products-more", &[("count", rest.into())])),
    }
}
