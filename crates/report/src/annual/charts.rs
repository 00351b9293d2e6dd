//! The report's charts, drawn for paper: a unit is a tenth of a millimetre.
//!
//! Holds: every chart a section may name is drawn, also of an empty year.

use regulars_chart::{BarPair, HeatCell, Hint, Share, Style, Theme, bars_compared, heat, shares};

use super::customers::parts;
use super::headline::month_number;
use super::writer::{Writer, share};

/// The width between the margins, in tenths of a millimetre.
const FULL: u32 = 1740;
/// Letters 7.4 pt high, in tenths of a millimetre.
const LETTERS: u32 = 26;

/// The charts in a font family, by file name.
pub(super) fn all(writer: &Writer<'_>, font: &str) -> Vec<(String, String)> {
    let style = Style::new(Theme::Print, font).with_text_size(LETTERS);
    vec![
        ("months.svg".to_owned(), months(writer, &style)),
        ("shares.svg".to_owned(), shares_of_sales(writer, &style)),
        ("busy.svg".to_owned(), busy(writer, &style)),
    ]
}

fn months(writer: &Writer<'_>, style: &Style) -> String {
    let months = &writer.report.months;
    let bars: Vec<BarPair> = months
        .iter()
        .enumerate()
        .map(|(at, month)| BarPair {
            label: writer.words.month(month_number(at)),
            now: units(month.revenue_fen),
            before: units(month.last_year_fen),
            direct: (month.revenue_fen != 0).then(|| writer.words.money_short(month.revenue_fen)),
            hint: Hint::default(),
        })
        .collect();
    // The axis is in the currency's units, so that its steps are ones people count in.
    #[allow(clippy::cast_possible_truncation)]
    let tick = |value: f64| writer.words.money_short((value * 100.0) as i64);
    bars_compared(&bars, &tick, (FULL, 430), style).svg
}

/// Hundredths in units of the currency.
#[allow(clippy::cast_precision_loss)]
pub(super) fn units(fen: i64) -> f64 {
    fen as f64 / 100.0
}

fn shares_of_sales(writer: &Writer<'_>, style: &Style) -> String {
    let total = writer.report.this_year.revenue_fen;
    let parts: Vec<Share> = parts(writer)
        .into_iter()
        .map(|part| {
            let percent =
                share(part.fen, total).map(|share| writer.words.percent(share, 0)).unwrap_or_default();
            let args = [
                ("name", part.name.into()),
                ("percent", (&percent).into()),
                ("money", writer.money(part.fen).into()),
            ];
            Share {
                label: writer.text("reports-shares-label", &args),
                value: units(part.fen),
                direct: percent,
                hint: Hint::default(),
            }
        })
        .collect();
    shares(&parts, (FULL, 150), style).svg
}

fn busy(writer: &Writer<'_>, style: &Style) -> String {
    let weekdays: Vec<String> = (0..7).map(|weekday| writer.words.weekday(weekday)).collect();
    let months: Vec<String> = (1..=12).map(|month| writer.words.month(month)).collect();
    let cell = |fen: &i64| HeatCell { value: units(*fen), hint: Hint::default() };
    let cells: Vec<Vec<HeatCell>> =
        writer.report.weekday_months.iter().map(|row| row.iter().map(cell).collect()).collect();
    heat(&weekdays, &months, &cells, (1180, 560), style).svg
}
