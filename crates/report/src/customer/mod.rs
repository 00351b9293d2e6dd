//! One customer's annual report: two pages, fit to hand over, or with what only the owner should read.
//!
//! Holds: a customer's report is two pages, whatever is in it; what does not fit is counted in a line. The version to hand
//! over is made without `inside`: nothing of it reaches the template. Must not: collect anything.

mod binder;
mod first;
mod join;
mod second;
mod view;
mod writer;

pub use binder::{Binder, Bound};
use regulars_core::reports::CustomerReport;
use regulars_words::Words;

use crate::ReportError;
use crate::document::{Document, Manuscript, lay_out};
use crate::figures::year_month_day;
use crate::fonts::Fonts;
use crate::text::printable;
use view::{CustomerView, View};
use writer::Writer;

/// Who will read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The customer.
    HandOver,
    /// The owner.
    Internal,
}

/// Pages of one customer's report.
pub const PAGES: usize = 2;

/// The template and what it imports; the first is the one to set.
const TEMPLATES: [(&str, &str); 2] = [
    ("customer.typ", include_str!("../templates/customer.typ")),
    ("base.typ", include_str!("../templates/base.typ")),
];

/// One customer's report laid out on two pages of A4.
pub fn document(report: &CustomerReport, words: &Words, version: Version) -> Result<Document, ReportError> {
    set(std::slice::from_ref(report), words, version)
}

/// Several customers' reports, one after the other. All are of one book, year and day.
fn set(reports: &[CustomerReport], words: &Words, version: Version) -> Result<Document, ReportError> {
    let first = reports.first().ok_or(ReportError::Nobody)?;
    let data = serde_json::to_value(view(first, reports, words, version))
        .map_err(|error| ReportError::Layout(error.to_string()))?;
    lay_out(Manuscript { templates: &TEMPLATES, data, charts: &|_| Vec::new() }, Fonts::system())
}

fn view(first: &CustomerReport, reports: &[CustomerReport], words: &Words, version: Version) -> View {
    let writer = Writer { report: first, words, version };
    View {
        lang: writer.lang(),
        region: writer.region(),
        business: printable(&first.business_name, 48),
        title: writer.title(),
        date: year_month_day(first.made_on),
        customers: reports.iter().map(|report| one(&Writer { report, words, version })).collect(),
    }
}

fn one(writer: &Writer<'_>) -> CustomerView {
    let report = writer.report;
    CustomerView {
        made_on: writer.text("reports-made-on", &[("date", writer.words.date(report.made_on).into())]),
        foot: writer.name(40),
        headline: first::headline(writer),
        sub: first::sub_sentence(writer),
        span: writer.span(),
        figures: first::figures(writer),
        months: first::months(writer),
        products: first::products(writer),
        orders: second::orders(writer),
        reach: second::reach(writer),
        inside: (writer.version == Version::Internal).then(|| second::inside(writer)),
        thanks: writer.plain("reports-customer-thanks"),
    }
}

#[cfg(test)]
mod tests;
