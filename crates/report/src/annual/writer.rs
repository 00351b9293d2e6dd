//! How this report's figures are written: its currency, its comparison, its words.
//!
//! Holds: nothing is compared with a year that has no figures; a share exists only of a positive whole.

use chrono::Datelike as _;
use regulars_core::reports::AnnualReport;
use regulars_words::{Arg, Language, Words};

use super::view::{Align, Cell, Column};
pub(super) use crate::figures::{capital, quantity, share, tone, year_month_day};
use crate::text::printable;

/// The report and the words it is written in.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) report: &'a AnnualReport,
    pub(super) words: &'a Words,
}

impl Writer<'_> {
    pub(super) fn lang(&self) -> &'static str {
        match self.words.language() {
            Language::Zh => "zh",
            Language::En => "en",
        }
    }

    pub(super) fn region(&self) -> Option<&'static str> {
        (self.words.language() == Language::Zh).then_some("cn")
    }

    pub(super) fn text(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text(key, args)
    }

    pub(super) fn plain(&self, key: &str) -> String {
        self.words.text(key, &[])
    }

    pub(super) fn money(&self, fen: i64) -> String {
        self.words.money_whole(fen, &self.report.currency)
    }

    pub(super) fn money_short(&self, fen: i64) -> String {
        self.words.money_short_with_sign(fen, &self.report.currency)
    }

    pub(super) fn column(&self, key: &str, align: Align) -> Column {
        Column { label: self.plain(key), align }
    }

    /// Whether the year has days left.
    pub(super) fn is_running(&self) -> bool {
        let until = self.report.until;
        until.year() == self.report.year && (until.month(), until.day()) != (12, 31)
    }

    /// `yes` or `no`, for the words that differ while the year runs.
    pub(super) fn running(&self) -> Arg<'static> {
        if self.is_running() { "yes".into() } else { "no".into() }
    }

    /// Whether last year has anything to compare with.
    pub(super) fn is_compared(&self) -> bool {
        self.report.last_year.orders > 0 || self.report.last_year.revenue_fen != 0
    }

    /// Whether the year has a sale or a return at all.
    pub(super) fn has_sales(&self) -> bool {
        self.report.this_year.orders > 0 || self.report.this_year.revenue_fen != 0
    }

    /// What days the figures cover, while the year runs.
    pub(super) fn span(&self) -> Option<String> {
        let key = if self.is_compared() { "reports-until-compared" } else { "reports-until" };
        let date = self.words.date(self.report.until);
        self.is_running().then(|| self.text(key, &[("date", date.into())]))
    }

    /// The part of the year's sales that `fen` is, as a table writes it, with `digits` decimals.
    pub(super) fn share_cell(&self, fen: i64, digits: usize) -> Cell {
        match share(fen, self.report.this_year.revenue_fen) {
            Some(share) if share > 0.0 && share < 0.005 && digits == 0 => {
                Cell::new(self.plain("reports-under-one-percent"))
            }
            Some(share) => Cell::new(self.words.percent(share, digits)),
            None => Cell::quiet(self.words.none()),
        }
    }

    /// A figure against last year's, as a table writes it: `+9.1%`, `new`, or a dash.
    pub(super) fn growth_cell(&self, now: i64, before: i64) -> Cell {
        match self.words.growth(now, before) {
            Some(text) => Cell::new(text).with_tone(tone(now, before)),
            None if before == 0 && now > 0 && self.is_compared() => {
                Cell::quiet(self.plain("reports-new-mark"))
            }
            None => Cell::quiet(self.words.none()),
        }
    }

    /// A share in tenths, as people say it: `近六成`, `almost three fifths`. `None` below a tenth.
    pub(super) fn tenths(&self, share: f64) -> Option<String> {
        if !(0.07..=1.0).contains(&share) {
            return None;
        }
        let floor = (share * 10.0 + 1e-9).floor();
        let rest = share * 10.0 - floor;
        let (tenths, about) = match rest {
            rest if rest < 0.15 => (floor, "just"),
            rest if rest < 0.7 => (floor, "over"),
            rest if rest < 0.95 => (floor + 1.0, "under"),
            _ => (floor + 1.0, "just"),
        };
        // At most ten.
        #[allow(clippy::cast_possible_truncation)]
        let tenths = tenths as i64;
        let about = if tenths == 10 { "just" } else { about };
        let text = self.text("reports-tenths", &[("tenths", tenths.into()), ("about", about.into())]);
        (tenths > 0).then(|| text.trim().to_owned())
    }

    /// A customer's or product's name.
    pub(super) fn name(&self, name: &str) -> String {
        let name = printable(name, 60);
        if name.is_empty() { self.plain("reports-no-name") } else { name }
    }

    /// A tier's name; a dash for none.
    pub(super) fn tier(&self, name: &str) -> String {
        let name = printable(name, 12);
        if name.is_empty() { self.plain("reports-no-tier") } else { name }
    }

    /// A quantity in thousandths; see [`quantity`].
    pub(super) fn quantity(&self, milli: i64) -> String {
        quantity(self.words, milli)
    }
}

/// The places of the largest positive figures, largest first; of equal ones the first.
pub(super) fn largest(figures: &[i64], most: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..figures.len()).filter(|at| figures[*at] > 0).collect();
    places.sort_by_key(|at| std::cmp::Reverse(figures[*at]));
    places.truncate(most);
    places
}
