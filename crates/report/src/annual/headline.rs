//! The year in one sentence, a second one under it, and the six figures.
//!
//! Holds: what is said is chosen by fixed rules, most telling first: no sales · more returned than sold · a first year · a
//! strong change · who carried the year · a change · a level year.

use regulars_core::reports::YearFigures;
use regulars_words::Arg;

use super::view::{Cell, Figure, Tone};
use super::writer::{Writer, capital, largest, share, tone};

/// A change of at least this part of last year is what the year is about.
const STRONG: f64 = 0.5;
/// A change of less than this part is no change worth a headline.
const LEVEL: f64 = 0.03;
/// A fall of at least this part comes before who carried the year.
const FALL: f64 = -0.1;

/// The year in one sentence.
pub(super) fn headline(writer: &Writer<'_>) -> String {
    let (now, before) = (&writer.report.this_year, &writer.report.last_year);
    let running = ("running", writer.running());
    if !writer.has_sales() {
        return nothing_sold(writer, before);
    }
    if now.revenue_fen <= 0 {
        return writer.text("reports-headline-returns", &[running]);
    }
    let revenue = ("revenue", Arg::from(writer.money_short(now.revenue_fen)));
    if !writer.is_compared() {
        let customers = ("customers", Arg::from(now.active_customers));
        return match now.active_customers {
            0 => writer.text("reports-headline-first-walk-in", &[running, revenue]),
            _ => writer.text("reports-headline-first", &[running, customers, revenue]),
        };
    }
    let change = share(now.revenue_fen.saturating_sub(before.revenue_fen), before.revenue_fen);
    let percent = ("percent", Arg::from(writer.words.percent(change.unwrap_or(0.0).abs(), 0)));
    let of_sales = share(writer.report.returning_fen, now.revenue_fen);
    let regulars =
        of_sales.filter(|share| (0.5..=1.0).contains(share)).and_then(|share| writer.tenths(share));
    match (change, regulars) {
        (Some(change), _) if change >= 2.0 => {
            let times = format!("{:.1}", 1.0 + change);
            writer.text("reports-headline-multiple", &[running, ("times", times.into())])
        }
        (Some(change), _) if change >= STRONG => writer.text("reports-headline-growth", &[running, percent]),
        (Some(change), _) if change <= FALL => writer.text("reports-headline-decline", &[running, percent]),
        (_, Some(share)) => writer.text("reports-headline-regulars", &[running, ("share", share.into())]),
        (Some(change), _) if change >= LEVEL => writer.text("reports-headline-growth", &[running, percent]),
        (Some(change), _) if change <= -LEVEL => writer.text("reports-headline-decline", &[running, percent]),
        (Some(_), _) => writer.text("reports-headline-level", &[running]),
        // Last year ended with more returned than sold: no percentage, but clearly more.
        (None, _) => writer.text("reports-headline-recovered", &[running, revenue]),
    }
}

fn nothing_sold(writer: &Writer<'_>, before: &YearFigures) -> String {
    let running = ("running", writer.running());
    if writer.is_compared() && before.revenue_fen > 0 {
        let revenue = writer.money_short(before.revenue_fen);
        return writer.text("reports-headline-nothing-after-sales", &[running, ("revenue", revenue.into())]);
    }
    writer.text("reports-headline-nothing", &[running])
}

/// What else the year was, in at most four clauses.
pub(super) fn sub_sentence(writer: &Writer<'_>) -> String {
    if !writer.has_sales() {
        return writer.plain("reports-sub-nothing");
    }
    let mut clauses = Vec::new();
    if writer.is_compared() {
        clauses.extend(growth_clause(writer));
        clauses.extend(returning_clause(writer));
        clauses.extend(lost_clause(writer));
    } else {
        let orders = writer.report.this_year.orders;
        clauses.push(writer.text("reports-clause-orders", &[("count", orders.into())]));
    }
    let new = writer.report.this_year.new_customers;
    if new > 0 && clauses.len() < 3 {
        clauses.push(writer.text("reports-clause-new", &[("count", new.into())]));
    }
    clauses.extend(best_months_clause(writer));
    clauses.truncate(4);
    sentence(writer, &clauses)
}

/// Clauses joined to one sentence that begins with a capital where the language has them.
fn sentence(writer: &Writer<'_>, clauses: &[String]) -> String {
    let joined = clauses.join(&writer.plain("reports-clause-comma"));
    writer.text("reports-sentence", &[("clauses", capital(&joined).into())])
}

fn growth_clause(writer: &Writer<'_>) -> Option<String> {
    let (now, before) = (writer.report.this_year.revenue_fen, writer.report.last_year.revenue_fen);
    let change = share(now.saturating_sub(before), before)?;
    let percent = ("percent", Arg::from(writer.words.percent(change.abs(), 1)));
    let running = ("running", writer.running());
    Some(match change {
        change if change >= 0.0005 => writer.text("reports-clause-growth", &[running, percent]),
        change if change <= -0.0005 => writer.text("reports-clause-decline", &[running, percent]),
        _ => writer.text("reports-clause-level", &[running]),
    })
}

fn returning_clause(writer: &Writer<'_>) -> Option<String> {
    let points = returning_points(writer)?;
    let count = ("points", Arg::from(points.abs()));
    match points {
        0 => None,
        more if more > 0 => Some(writer.text("reports-clause-returning-more", &[count])),
        _ => Some(writer.text("reports-clause-returning-less", &[count])),
    }
}

fn lost_clause(writer: &Writer<'_>) -> Option<String> {
    let lost = writer.report.this_year.lost_customers;
    let running = ("running", writer.running());
    if writer.report.last_year.active_customers == 0 {
        return None;
    }
    Some(match lost {
        0 => writer.text("reports-clause-none-lost", &[running]),
        _ => writer.text("reports-clause-lost", &[running, ("count", lost.into())]),
    })
}

fn best_months_clause(writer: &Writer<'_>) -> Option<String> {
    let sales: Vec<i64> = writer.report.months.iter().map(|month| month.revenue_fen).collect();
    // With sales in a single month there is no best one.
    if sales.iter().filter(|fen| **fen > 0).count() < 2 {
        return None;
    }
    let mut best = largest(&sales, 2);
    best.retain(|at| share(sales[*at], sales[best_of(&sales)]).is_some_and(|part| part > 0.9));
    best.sort_unstable();
    let names: Vec<String> = best.iter().map(|at| writer.words.month_name(month_number(*at))).collect();
    let key = if names.len() == 1 { "reports-clause-best-month" } else { "reports-clause-best-months" };
    Some(writer.text(key, &[("months", writer.words.list(&names).into())]))
}

fn best_of(sales: &[i64]) -> usize {
    largest(sales, 1).first().copied().unwrap_or(0)
}

pub(super) fn month_number(at: usize) -> u32 {
    u32::try_from(at + 1).unwrap_or(1)
}

/// The part of a year's customers who had bought in an earlier year.
pub(super) fn returning_share(year: &YearFigures) -> Option<f64> {
    share(year.returning_customers, year.active_customers)
}

/// How many whole points the returning share is above last year's.
pub(super) fn returning_points(writer: &Writer<'_>) -> Option<i64> {
    let points = |year| returning_share(year).map(|share| (share * 100.0).round());
    let difference = points(&writer.report.this_year)? - points(&writer.report.last_year)?;
    // Between −100 and 100.
    #[allow(clippy::cast_possible_truncation)]
    let points = difference as i64;
    writer.is_compared().then_some(points)
}

/// The six figures.
pub(super) fn figures(writer: &Writer<'_>) -> Vec<Figure> {
    let (now, before) = (&writer.report.this_year, &writer.report.last_year);
    let money = |fen| writer.money(fen);
    let whole = |count| writer.words.whole(count);
    let change = writer.words.growth(now.revenue_fen, before.revenue_fen);
    let revenue = Figure {
        change: change.map(|text| Cell::new(text).with_tone(tone(now.revenue_fen, before.revenue_fen))),
        ..figure(writer, "reports-figure-revenue", money(now.revenue_fen), money(before.revenue_fen))
    };
    let count = |key, get: fn(&YearFigures) -> i64, more: Tone, less: Tone| {
        let (now, before) = (get(now), get(before));
        let tone = match now.cmp(&before) {
            std::cmp::Ordering::Greater => more,
            std::cmp::Ordering::Less => less,
            std::cmp::Ordering::Equal => Tone::Quiet,
        };
        let change = Cell::new(writer.words.difference(now.saturating_sub(before))).with_tone(tone);
        Figure { change: Some(change), ..figure(writer, key, whole(now), whole(before)) }
    };
    let mut all = vec![
        revenue,
        count("reports-figure-orders", |year| year.orders, Tone::Good, Tone::Bad),
        count("reports-figure-active", |year| year.active_customers, Tone::Good, Tone::Bad),
        count("reports-figure-new", |year| year.new_customers, Tone::Good, Tone::Bad),
        returning_figure(writer),
        count("reports-figure-lost", |year| year.lost_customers, Tone::Bad, Tone::Good),
    ];
    if !writer.is_compared() {
        for figure in &mut all {
            (figure.change, figure.before) = (None, None);
        }
        // Nobody can be lost from a year that is not there.
        if let Some(lost) = all.last_mut() {
            lost.value = writer.words.none();
        }
    }
    all
}

fn returning_figure(writer: &Writer<'_>) -> Figure {
    let percent = |year| {
        returning_share(year).map_or_else(|| writer.words.none(), |share| writer.words.percent(share, 0))
    };
    let change = returning_points(writer).map(|points| {
        let signed = writer.words.difference(points);
        let text = writer.text("reports-points", &[("difference", signed.into())]);
        Cell::new(text).with_tone(tone(points, 0))
    });
    let (now, before) = (percent(&writer.report.this_year), percent(&writer.report.last_year));
    Figure { change, ..figure(writer, "reports-figure-returning", now, before) }
}

fn figure(writer: &Writer<'_>, key: &str, value: String, before: String) -> Figure {
    let before = writer.text("reports-last-year", &[("running", writer.running()), ("value", before.into())]);
    Figure { label: writer.plain(key), value, change: None, before: Some(before) }
}
