//! A laid-out report: set once, then asked for pages or a PDF.

use std::collections::BTreeSet;

use serde_json::Value;
use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_svg::SvgOptions;

use crate::ReportError;
use crate::fonts::{Families, Fonts};
use crate::world::Desk;

/// A report laid out on pages of A4.
#[derive(Debug)]
pub struct Document {
    pages: PagedDocument,
}

impl Document {
    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.pages.pages().len()
    }

    /// Each page as one SVG document, in points (1 pt = 1/72 inch): 595.28 × 841.89. Text is outlines; charts are nested
    /// images. Nothing is loaded from anywhere.
    pub fn page_svgs(&self) -> Vec<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        self.pages.pages().iter().map(|page| typst_svg::svg(page, &options)).collect()
    }

    /// The document as a PDF: text can be searched and copied, headings are bookmarks. The same document gives the same
    /// bytes.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        typst_pdf::pdf(&self.pages, &PdfOptions::default()).map_err(|errors| ReportError::Pdf(told(&errors)))
    }

    /// The document as a PDF without the tags and the outline of [`Self::pdf`]: fit to be joined to others.
    pub(crate) fn plain_pdf(&self) -> Result<Vec<u8>, ReportError> {
        let options = PdfOptions { tagged: false, ..PdfOptions::default() };
        typst_pdf::pdf(&self.pages, &options).map_err(|errors| ReportError::Pdf(told(&errors)))
    }

    #[cfg(test)]
    pub(crate) fn laid_out(&self) -> &PagedDocument {
        &self.pages
    }
}

/// What is to be laid out.
pub(crate) struct Manuscript<'a> {
    /// Template files by name; the first is the one to set. They read `data.json` and the charts by name.
    pub(crate) templates: &'a [(&'a str, &'a str)],
    /// The data. `sans` and `serif` are added: the families to set it in.
    pub(crate) data: Value,
    /// Draws the charts as SVG in a font family, by file name.
    pub(crate) charts: &'a dyn Fn(&str) -> Vec<(String, String)>,
}

/// Lays a manuscript out in `fonts`.
pub(crate) fn lay_out(manuscript: Manuscript<'_>, fonts: &Fonts) -> Result<Document, ReportError> {
    let Manuscript { templates, mut data, charts } = manuscript;
    let mut characters = BTreeSet::new();
    collect(&data, &mut characters);
    let families = fonts.families(&characters)?;
    let charts = charts(&families.svg());
    characters.extend(charts.iter().flat_map(|(_, svg)| svg.chars()).filter(|c| !c.is_control()));
    let missing = fonts.missing(&characters);
    let mend = |text: &str| -> String {
        let stand_in = fonts.stand_in();
        text.chars().map(|c| if missing.contains(&c) { stand_in } else { c }).collect()
    };
    if !missing.is_empty() {
        mend_all(&mut data, &mend);
    }
    add_families(&mut data, families);
    let bytes = serde_json::to_vec(&data).map_err(|error| ReportError::Layout(error.to_string()))?;
    let mut files = vec![("data.json".to_owned(), bytes)];
    files.extend(charts.into_iter().map(|(name, svg)| (name, mend(&svg).into_bytes())));

    let desk = Desk::new(fonts, templates, files)?;
    let result = typst::compile::<PagedDocument>(&desk).output;
    // Reports are made now and then; what typst remembers of one layout is not worth its memory for long.
    typst::comemo::evict(2);
    result.map(|pages| Document { pages }).map_err(|errors| ReportError::Layout(told(&errors)))
}

fn add_families(data: &mut Value, families: Families) {
    if let Value::Object(object) = data {
        object.insert("sans".to_owned(), families.sans.into());
        object.insert("serif".to_owned(), families.serif.into());
    }
}

fn collect(value: &Value, characters: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => characters.extend(text.chars()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, characters)),
        Value::Object(object) => object.values().for_each(|value| collect(value, characters)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn mend_all(value: &mut Value, mend: &dyn Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = mend(text),
        Value::Array(values) => values.iter_mut().for_each(|value| mend_all(value, mend)),
        Value::Object(object) => object.values_mut().for_each(|value| mend_all(value, mend)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The first fault in words for a log.
fn told(errors: &[SourceDiagnostic]) -> String {
    errors.first().map_or_else(|| "unknown".to_owned(), |error| error.message.to_string())
}
