//! How a customer's report writes its figures and names.

use chrono::Datelike as _;
use regulars_core::reports::CustomerReport;
use regulars_words::{Arg, Language, Words};

use super::Version;
use super::view::{Head, Pair};
use crate::parts::{Align, Column};
use crate::text::fit;

/// One report, its words, and who will read it.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) report: &'a CustomerReport,
    pub(super) words: &'a Words,
    pub(super) version: Version,
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

    pub(super) fn title(&self) -> String {
        let key = match self.version {
            Version::HandOver => "reports-customer-title",
            Version::Internal => "reports-customer-title-internal",
        };
        self.text(key, &[("year", self.report.year.to_string().into())])
    }

    pub(super) fn money(&self, fen: i64) -> String {
        self.words.money_whole(fen, &self.report.currency)
    }

    /// The customer's name in so many half widths.
    pub(super) fn name(&self, columns: usize) -> String {
        fit(&self.report.customer.profile.name, columns)
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

    /// Whether the year before has anything to compare with.
    pub(super) fn is_compared(&self) -> bool {
        self.report.last_year.orders > 0
    }

    /// What days the figures cover, while the year runs.
    pub(super) fn span(&self) -> Option<String> {
        let key = if self.is_compared() { "reports-until-compared" } else { "reports-until" };
        let date = self.words.date(self.report.until);
        self.is_running().then(|| self.text(key, &[("date", date.into())]))
    }

    pub(super) fn head(&self, title: &str, note: &str) -> Head {
        let note = if note.is_empty() { String::new() } else { self.plain(note) };
        Head { title: self.plain(title), note, empty: None }
    }

    /// A subject without figures.
    pub(super) fn empty(&self, title: &str, line: &str) -> Head {
        let line = self.text(line, &[("running", self.running())]);
        Head { title: self.plain(title), note: String::new(), empty: Some(line) }
    }

    /// A field and its value in so many half widths; nothing for an empty one.
    pub(super) fn pair(&self, label: &str, value: &str, columns: usize) -> Option<Pair> {
        let value = fit(value, columns);
        (!value.is_empty()).then(|| Pair { label: self.plain(label), value, wide: columns > LINE })
    }

    /// A stored birthday as people say it; as it is stored when it is none.
    pub(super) fn birthday(&self, text: &str) -> String {
        self.spoken_birthday(text).unwrap_or_else(|| text.to_owned())
    }

    fn spoken_birthday(&self, text: &str) -> Option<String> {
        let (is_lunar, rest) = text.strip_prefix('L').map_or((false, text), |rest| (true, rest));
        let (year, rest) = match rest.strip_prefix("--") {
            Some(rest) => (None, rest),
            None => rest.split_once('-').map(|(year, rest)| (Some(year), rest))?,
        };
        let is_leap = rest.starts_with('+');
        let (month, day) = rest.trim_start_matches('+').split_once('-')?;
        let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
        let args =
            [("month", month.into()), ("day", day.into()), ("monthname", self.words.month(month).into())];
        let key = match (is_lunar, is_leap) {
            (true, true) => "customers-birthday-lunar-leap",
            (true, false) => "customers-birthday-lunar",
            (false, _) => "customers-birthday-date",
        };
        let date = self.text(key, &args);
        Some(match year {
            Some(year) => {
                self.text("customers-birthday-with-year", &[("year", year.into()), ("date", date.into())])
            }
            None => date,
        })
    }
}

/// Half widths of half a line.
pub(super) const LINE: usize = 34;
