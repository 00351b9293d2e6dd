//! The annual customer report: headline, six figures, twelve months, then one section a subject.
//!
//! Holds: each subject is one function here that makes one [`view::Section`] and one function of the same name in
//! `templates/annual.typ` that sets it; a subject without figures says so in one line. Order on paper is the order of
//! [`sections`]. Must not: collect anything; what is not in [`AnnualReport`] is not on paper.

mod care;
mod charts;
mod customers;
mod headline;
mod months;
mod screen;
mod view;
mod writer;

use regulars_core::reports::AnnualReport;
use regulars_words::Words;

use crate::document::{Document, Manuscript, lay_out};
use crate::fonts::Fonts;
use crate::{ReportError, text};
use view::{Section, View};
use writer::Writer;

pub use screen::{Drawn, Look, Named, Ranking, Screen, ScreenFigure, ScreenTone, screen};

/// The template and what it imports; the first is the one to set.
const TEMPLATES: [(&str, &str); 2] = [
    ("annual.typ", include_str!("../templates/annual.typ")),
    ("base.typ", include_str!("../templates/base.typ")),
];

/// The report laid out on A4, ready for its pages and its PDF.
pub fn document(report: &AnnualReport, words: &Words) -> Result<Document, ReportError> {
    document_in(report, words, Fonts::system())
}

/// The report's pages, each one SVG document; see [`Document::page_svgs`].
pub fn pages(report: &AnnualReport, words: &Words) -> Result<Vec<String>, ReportError> {
    Ok(document(report, words)?.page_svgs())
}

/// The report as a PDF; see [`Document::pdf`].
pub fn pdf(report: &AnnualReport, words: &Words) -> Result<Vec<u8>, ReportError> {
    document(report, words)?.pdf()
}

fn document_in(report: &AnnualReport, words: &Words, fonts: &Fonts) -> Result<Document, ReportError> {
    let writer = Writer { report, words };
    let data = serde_json::to_value(view(&writer)).map_err(|error| ReportError::Layout(error.to_string()))?;
    let draw = |font: &str| charts::all(&writer, font);
    lay_out(Manuscript { templates: &TEMPLATES, data, charts: &draw }, fonts)
}

fn view(writer: &Writer<'_>) -> View {
    let report = writer.report;
    let year = report.year.to_string();
    let title = writer.text("reports-annual-title", &[("year", year.into())]);
    let made_on = writer.words.date(report.made_on);
    View {
        lang: writer.lang(),
        region: writer.region(),
        business: text::printable(&report.business_name, 48),
        title,
        made_on: writer.text("reports-made-on", &[("date", made_on.into())]),
        date: writer::year_month_day(report.made_on),
        span: writer.span(),
        headline: headline::headline(writer),
        sub: headline::sub_sentence(writer),
        figures: headline::figures(writer),
        sections: sections(writer),
    }
}

/// The subjects in their order on paper.
fn sections(writer: &Writer<'_>) -> Vec<Section> {
    vec![
        months::months(writer),
        customers::tiers(writer),
        customers::shares(writer),
        customers::top_customers(writer),
        customers::top_products(writer),
        months::busy(writer),
        care::care(writer),
    ]
}

#[cfg(test)]
mod tests;
