//! When the year was busy: its months, and its weekdays.

use regulars_words::Arg;

use super::headline::month_number;
use super::view::{Aside, Picture, Section};
use super::writer::{Writer, largest, share};

/// The twelve months beside last year's.
pub(super) fn months(writer: &Writer<'_>) -> Section {
    let months = &writer.report.months;
    let any = months.iter().any(|month| month.revenue_fen != 0 || month.last_year_fen != 0);
    if !any {
        let line = writer.plain("reports-months-none");
        return Section::empty("months", writer.plain("reports-months"), line);
    }
    let compared = months.iter().any(|month| month.last_year_fen != 0);
    let note = if compared { "reports-months-note-compared" } else { "reports-months-note" };
    let title = months_title(writer);
    let alt = format!("{}: {title}", writer.plain("reports-months"));
    Section {
        kind: "months",
        chart: Some(Picture { file: "months.svg", alt }),
        title,
        note: writer.plain(note),
        ..Section::default()
    }
}

pub(super) fn months_title(writer: &Writer<'_>) -> String {
    let months = &writer.report.months;
    let sales: Vec<i64> = months.iter().map(|month| month.revenue_fen).collect();
    let Some(best) = largest(&sales, 1).first().copied() else { return writer.plain("reports-months") };
    let name = ("month", Arg::from(writer.words.month_name(month_number(best))));
    let (now, before) = (sales[best], months[best].last_year_fen);
    let change = share(now.saturating_sub(before), before);
    let percent = |change: f64| ("percent", Arg::from(writer.words.percent(change.abs(), 1)));
    match change {
        Some(change) if change >= 0.0005 => {
            writer.text("reports-months-title-more", &[name, percent(change)])
        }
        Some(change) if change <= -0.0005 => {
            writer.text("reports-months-title-less", &[name, percent(change)])
        }
        _ => writer.text("reports-months-title", &[name]),
    }
}

/// Weekdays by months.
pub(super) fn busy(writer: &Writer<'_>) -> Section {
    let rows = &writer.report.weekday_months;
    let weekdays: Vec<i64> =
        rows.iter().map(|row| row.iter().fold(0_i64, |sum, fen| sum.saturating_add(*fen))).collect();
    let best = largest(&weekdays, 3);
    if best.is_empty() {
        let line = writer.plain("reports-busy-none");
        return Section::empty("busy", writer.plain("reports-busy"), line);
    }
    let months: Vec<i64> = writer.report.months.iter().map(|month| month.revenue_fen).collect();
    let total = weekdays.iter().filter(|fen| **fen > 0).fold(0_i64, |sum, fen| sum.saturating_add(*fen));
    let line = |name: String, fen: i64| {
        let part =
            share(fen, total).map_or_else(|| writer.words.none(), |part| writer.words.percent(part, 0));
        [name, writer.money_short(fen), part]
    };
    let weekday_lines = best.iter().map(|at| line(writer.words.weekday_name(place(*at)), weekdays[*at]));
    let month_lines =
        largest(&months, 3).into_iter().map(|at| line(writer.words.month_name(month_number(at)), months[at]));
    let title = busy_title(writer, &weekdays, &best);
    let alt = format!("{}: {title}", writer.plain("reports-busy"));
    Section {
        kind: "busy",
        chart: Some(Picture { file: "busy.svg", alt }),
        title,
        note: writer.plain("reports-busy-note"),
        asides: vec![
            Aside { label: writer.plain("reports-busy-weekdays"), lines: weekday_lines.collect() },
            Aside { label: writer.plain("reports-busy-months"), lines: month_lines.collect() },
        ],
        ..Section::default()
    }
}

/// One weekday when it stands out, two when they are close, none of them when the week is even.
pub(super) fn busy_title(writer: &Writer<'_>, weekdays: &[i64], best: &[usize]) -> String {
    let top = weekdays[best[0]];
    let close: Vec<usize> =
        (0..weekdays.len()).filter(|at| share(weekdays[*at], top).is_some_and(|part| part > 0.9)).collect();
    let names: Vec<String> = close.iter().map(|at| writer.words.weekday_name(place(*at))).collect();
    let list = ("weekdays", Arg::from(writer.words.list(&names)));
    match names.len() {
        1 => writer.text("reports-busy-title-one", &[list]),
        2 | 3 => writer.text("reports-busy-title-some", &[list]),
        _ => writer.plain("reports-busy-title-even"),
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(0)
}
