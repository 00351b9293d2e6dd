//! The year on the screen: the figures, sentences and charts of the overview, by the rules of the report on paper.
//!
//! Holds: every string is written in the person's language; a spot's link is `kind:value` (`tier:5`, `region:杭州`), which
//! the page knows the way to. Must not: collect anything; what is not in [`Overview`] is not on the screen.

use regulars_chart::{
    BarPair, Chart, HeatCell, Hint, RowPair, Share, Style, Theme, bars_compared, bars_horizontal, heat,
    shares,
};
use regulars_core::overviews::Overview;
use regulars_words::{Arg, Words};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::charts::units;
use super::customers::tiers_title;
use super::headline::{self, month_number, returning_points, returning_share};
use super::months::{busy_title, months_title};
use super::view::{Figure, Tone};
use super::writer::{Writer, largest, share};
use crate::text::printable;

/// How many customers and products a list names.
const LISTED: usize = 5;
/// Heights, in pixels.
const MONTHS: u32 = 284;
const HEAT: u32 = 206;
const SHARES: u32 = 74;
const LINE: u32 = 34;
const THIN_LINE: u32 = 28;
/// A month's name needs so wide a heat strip; below it has its number alone.
const NAMED_MONTHS: u32 = 520;

/// What the page draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Look {
    /// Whether the page is dark.
    pub dark: bool,
    /// The `font-family` of every text.
    pub font: String,
    /// Width of a chart across the page, in pixels.
    pub full: u32,
    /// Width of the large charts, in pixels.
    pub wide: u32,
    /// Width of the heat strip, in pixels.
    pub half: u32,
    /// Width of the charts at the side, in pixels.
    pub side: u32,
}

/// The whole page.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Screen {
    /// The year in one sentence.
    pub title: String,
    /// What days the figures cover, while the year runs.
    pub span: Option<String>,
    /// The figures above the charts.
    pub figures: Vec<ScreenFigure>,
    /// The twelve months beside last year's.
    pub months: Drawn,
    /// Customers and sales by tier.
    pub tiers: Drawn,
    /// Weekdays by months.
    pub busy: Drawn,
    /// Of those who came, who had come before.
    pub returning: Drawn,
    /// Customers by region.
    pub regions: Drawn,
    /// The best customers.
    pub customers: Ranking,
    /// The best sellers.
    pub products: Ranking,
}

/// A figure and how it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ScreenFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// The difference from last year, with its sign.
    pub change: Option<String>,
    /// Whether that is good news.
    pub tone: ScreenTone,
    /// Last year's figure.
    pub before: Option<String>,
}

/// Whether a difference is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ScreenTone {
    /// Neither.
    Quiet,
    /// More of what is wanted.
    Good,
    /// More of what is not.
    Bad,
}

/// A chart under its sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct Drawn {
    /// What it shows.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// The picture; nothing when there is nothing to draw, and `note` says why.
    pub chart: Option<Chart>,
}

/// A list of the best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Ranking {
    /// What it is.
    pub title: String,
    /// Stands for the lines when there are none.
    pub none: Option<String>,
    /// Most first.
    pub lines: Vec<Named>,
}

/// One of the best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Named {
    /// Name.
    pub name: String,
    /// Tier name; empty for none.
    pub tier: String,
    /// Sales.
    pub value: String,
    /// The part of the year's sales.
    pub share: String,
    /// Where a click leads.
    pub link: Option<String>,
}

/// The overview as the page shows it.
pub fn screen(overview: &Overview, words: &Words, look: &Look) -> Screen {
    let writer = Writer { report: &overview.year, words };
    let theme = if look.dark { Theme::Dark } else { Theme::Light };
    let style = Style::new(theme, look.font.clone());
    Screen {
        title: straight(&headline::headline(&writer)),
        span: writer.span().map(|span| straight(&span)),
        figures: figures(&writer),
        months: months(&writer, look.wide, &style),
        tiers: tiers(&writer, look.side, &style),
        busy: busy(&writer, look.half, &style),
        returning: returning(&writer, look.side, &style),
        regions: regions(overview, &writer, look.full, &style),
        customers: best_customers(&writer),
        products: best_products(&writer),
    }
}

/// The report's words with straight apostrophes: Chinese fonts, which the page is set in, draw a curly one a character wide.
fn straight(text: &str) -> String {
    text.replace('\u{2019}', "'")
}

/// The report's figures without the orders, which are told month by month.
fn figures(writer: &Writer<'_>) -> Vec<ScreenFigure> {
    let mut all = headline::figures(writer);
    all.remove(1);
    // Last year's sales in short, so that a card holds them beside the change.
    if let Some(sales) = all.first_mut().filter(|sales| sales.before.is_some()) {
        let before = writer.money_short(writer.report.last_year.revenue_fen);
        let words = [("running", writer.running()), ("value", before.into())];
        sales.before = Some(writer.text("reports-last-year", &words));
    }
    all.into_iter().map(screen_figure).collect()
}

fn screen_figure(figure: Figure) -> ScreenFigure {
    let Figure { label, value, change, before } = figure;
    let tone = match change.as_ref().map(|change| change.tone) {
        Some(Tone::Good) => ScreenTone::Good,
        Some(Tone::Bad) => ScreenTone::Bad,
        _ => ScreenTone::Quiet,
    };
    ScreenFigure { label, value, change: change.map(|change| change.text), tone, before }
}

/// Lines of a hint.
fn lines(lines: &[String]) -> String {
    lines.join("\n")
}

fn months(writer: &Writer<'_>, width: u32, style: &Style) -> Drawn {
    let months = &writer.report.months;
    if months.iter().all(|month| month.revenue_fen == 0 && month.last_year_fen == 0) {
        return empty(writer, "reports-months", "reports-months-none");
    }
    let bars: Vec<BarPair> = months
        .iter()
        .enumerate()
        .map(|(at, month)| {
            let year = writer.report.year.to_string();
            let name = writer.words.month(month_number(at));
            let title = writer.text("overviews-month", &[("year", year.into()), ("month", (&name).into())]);
            let sales =
                [("money", Arg::from(writer.money(month.revenue_fen))), ("orders", Arg::from(month.orders))];
            let before =
                writer.words.growth(month.revenue_fen, month.last_year_fen).filter(|_| month.orders > 0);
            let before = [
                ("money", Arg::from(writer.money(month.last_year_fen))),
                ("change", Arg::from(before.unwrap_or_default())),
            ];
            let key =
                if before[1].1 == Arg::from("") { "overviews-before" } else { "overviews-before-change" };
            let hint = Hint::new(
                title,
                lines(&[writer.text("overviews-sales-orders", &sales), writer.text(key, &before)]),
            );
            BarPair {
                label: name,
                now: units(month.revenue_fen),
                before: units(month.last_year_fen),
                direct: None,
                // A month without orders has nobody to show.
                hint: if month.orders == 0 {
                    hint
                } else {
                    hint.with_link(format!("month:{}-{:02}", writer.report.year, month_number(at)))
                },
            }
        })
        .collect();
    // The axis is in the currency's units, so that its steps are ones people count in.
    #[allow(clippy::cast_possible_truncation)]
    let tick = |value: f64| writer.words.money_short((value * 100.0) as i64);
    Drawn {
        title: months_title(writer),
        note: writer.plain("reports-months-note"),
        chart: Some(bars_compared(&bars, &tick, (width, MONTHS), style)),
    }
}

fn empty(writer: &Writer<'_>, title: &str, note: &str) -> Drawn {
    Drawn { title: writer.plain(title), note: writer.plain(note), chart: None }
}

/// The height of so many lines.
fn tall(count: usize, line: u32) -> u32 {
    u32::try_from(count).unwrap_or(1).max(1) * line
}

fn tiers(writer: &Writer<'_>, width: u32, style: &Style) -> Drawn {
    let tiers = &writer.report.tiers;
    let customers = tiers.iter().fold(0_i64, |sum, tier| sum.saturating_add(tier.customers));
    if customers == 0 {
        return empty(writer, "reports-tiers", "reports-tiers-none");
    }
    let part = |part, whole| share(part, whole).unwrap_or(0.0).clamp(0.0, 1.0);
    let rows: Vec<RowPair> = tiers
        .iter()
        .map(|tier| {
            let name = writer.tier(&tier.name);
            let percent = writer.share_cell(tier.revenue_fen, 0).text;
            let (count, percent) = (("count", Arg::from(tier.customers)), ("percent", Arg::from(percent)));
            let money = ("money", Arg::from(writer.money(tier.revenue_fen)));
            let new = [("new", Arg::from(tier.new)), ("lost", Arg::from(tier.lost))];
            let mut said = vec![
                writer.text("overviews-tier-customers", &[count.clone(), ("came", tier.active.into())]),
                writer.text("overviews-sales-share", &[money, percent.clone()]),
                writer.text(if writer.is_compared() { "overviews-new-lost" } else { "overviews-new" }, &new),
            ];
            said.retain(|line| !line.is_empty());
            let hint = Hint::new(name.clone(), lines(&said));
            RowPair {
                label: name,
                soft: part(tier.customers, customers),
                strong: part(tier.revenue_fen, writer.report.this_year.revenue_fen),
                direct: writer.text("overviews-tier-direct", &[count, percent]),
                hint: match tier.id {
                    Some(id) => hint.with_link(format!("tier:{}", id.0)),
                    None => hint,
                },
            }
        })
        .collect();
    Drawn {
        title: tiers_title(writer),
        // The legend says all.
        note: String::new(),
        chart: Some(bars_horizontal(&rows, (width, tall(rows.len(), LINE)), style)),
    }
}

fn busy(writer: &Writer<'_>, width: u32, style: &Style) -> Drawn {
    let rows = &writer.report.weekday_months;
    let sums: Vec<i64> =
        rows.iter().map(|row| row.iter().fold(0_i64, |sum, fen| sum.saturating_add(*fen))).collect();
    let best = largest(&sums, 3);
    if best.is_empty() {
        return empty(writer, "reports-busy", "reports-busy-none");
    }
    let weekdays: Vec<String> = (0..7).map(|weekday| writer.words.weekday(weekday)).collect();
    let months: Vec<String> = (1..=12)
        .map(|month| if width < NAMED_MONTHS { month.to_string() } else { writer.words.month(month) })
        .collect();
    let cells: Vec<Vec<HeatCell>> = rows
        .iter()
        .zip(&weekdays)
        .map(|(row, weekday)| {
            let cell = |(at, fen): (usize, &i64)| {
                let month = writer.words.month(month_number(at));
                let title = [("month", month.into()), ("weekday", weekday.into())];
                let hint = Hint::new(writer.text("overviews-busy-cell", &title), writer.money(*fen));
                HeatCell { value: units(*fen), hint }
            };
            row.iter().enumerate().map(cell).collect()
        })
        .collect();
    Drawn {
        title: busy_title(writer, &sums, &best),
        note: writer.plain("overviews-busy-note"),
        chart: Some(heat(&weekdays, &months, &cells, (width, HEAT), style)),
    }
}

fn returning(writer: &Writer<'_>, width: u32, style: &Style) -> Drawn {
    let year = &writer.report.this_year;
    let Some(part) = returning_share(year) else {
        return empty(writer, "overviews-returning", "overviews-returning-none");
    };
    let trend = match returning_points(writer).unwrap_or(0) {
        0 => "same",
        points if points > 0 => "more",
        _ => "less",
    };
    let title = writer.tenths(part).map(|tenths| {
        writer.text("overviews-returning-title", &[("share", tenths.into()), ("trend", trend.into())])
    });
    let piece = |key: &str, count: i64| {
        let percent = share(count, year.active_customers)
            .map_or_else(|| writer.words.none(), |part| writer.words.percent(part, 0));
        let (name, said) = (writer.plain(key), [("count", Arg::from(count)), ("percent", (&percent).into())]);
        let label = [("name", Arg::from(&name)), ("count", Arg::from(count))];
        Share {
            label: writer.text("overviews-returning-label", &label),
            value: units(count),
            direct: percent.clone(),
            hint: Hint::new(name, writer.text("overviews-returning-value", &said)),
        }
    };
    let parts =
        [piece("overviews-returning", year.returning_customers), piece("reports-new", year.new_customers)];
    Drawn {
        title: title.unwrap_or_else(|| writer.plain("overviews-returning")),
        note: writer.plain("overviews-returning-note"),
        chart: Some(shares(&parts, (width, SHARES), style)),
    }
}

fn regions(overview: &Overview, writer: &Writer<'_>, width: u32, style: &Style) -> Drawn {
    let Some(first) = overview.regions.first() else {
        return empty(writer, "overviews-regions", "overviews-regions-none");
    };
    let rows: Vec<RowPair> = overview
        .regions
        .iter()
        .map(|region| {
            let name = printable(&region.region, 24);
            let count = ("count", Arg::from(region.customers));
            let percent = share(region.customers, overview.customers)
                .map_or_else(|| writer.words.none(), |part| writer.words.percent(part, 0));
            let value = [count.clone(), ("percent", percent.into())];
            RowPair {
                label: name.clone(),
                soft: 0.0,
                strong: units(region.customers),
                direct: writer.text("overviews-customers", &[count]),
                hint: Hint::new(name, writer.text("overviews-region-value", &value))
                    .with_link(format!("region:{}", region.region)),
            }
        })
        .collect();
    let name = ("region", Arg::from(printable(&first.region, 24)));
    Drawn {
        title: writer.text("overviews-regions-title", &[name]),
        note: writer.plain("overviews-regions-note"),
        chart: Some(bars_horizontal(&rows, (width, tall(rows.len(), THIN_LINE)), style)),
    }
}

fn best_customers(writer: &Writer<'_>) -> Ranking {
    let lines: Vec<Named> = writer
        .report
        .top_customers
        .iter()
        .take(LISTED)
        .map(|customer| Named {
            name: writer.name(&customer.name),
            tier: customer.tier.clone(),
            value: writer.money(customer.revenue_fen),
            share: writer.share_cell(customer.revenue_fen, 0).text,
            link: Some(format!("customer:{}", customer.id.0)),
        })
        .collect();
    let none = lines.is_empty().then(|| writer.plain("reports-customers-none"));
    Ranking { title: writer.plain("reports-customers"), none, lines }
}

fn best_products(writer: &Writer<'_>) -> Ranking {
    let lines: Vec<Named> = writer
        .report
        .top_products
        .iter()
        .take(LISTED)
        .map(|product| Named {
            name: writer.name(if product.name.trim().is_empty() { &product.code } else { &product.name }),
            tier: String::new(),
            value: writer.money(product.revenue_fen),
            share: writer.share_cell(product.revenue_fen, 0).text,
            link: None,
        })
        .collect();
    let none = lines.is_empty().then(|| writer.plain("reports-products-none"));
    Ranking { title: writer.plain("reports-products"), none, lines }
}
