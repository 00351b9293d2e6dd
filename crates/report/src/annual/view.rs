//! What the template is given: words and figures already written, and the shape they stand in.
//!
//! Holds: every string is for a person to read, but for the few the template chooses by (`kind`, `tone`, `align`).

use serde::Serialize;

pub(super) use crate::parts::{Align, Cell, Column, Figure, Row, Table, Tone};

/// The whole report.
#[derive(Debug, Serialize)]
pub(super) struct View {
    /// Language code for hyphenation and quotes.
    pub(super) lang: &'static str,
    /// Region code, so that Chinese gets its own glyph forms.
    pub(super) region: Option<&'static str>,
    pub(super) business: String,
    pub(super) title: String,
    pub(super) made_on: String,
    /// Year, month and day of making: the document's date.
    pub(super) date: [i32; 3],
    /// What days the figures cover, while the year runs.
    pub(super) span: Option<String>,
    pub(super) headline: String,
    pub(super) sub: String,
    pub(super) figures: Vec<Figure>,
    pub(super) sections: Vec<Section>,
}

/// One subject. What is `None` or empty is not set.
#[derive(Debug, Default, Serialize)]
pub(super) struct Section {
    /// The template's function.
    pub(super) kind: &'static str,
    pub(super) title: String,
    pub(super) note: String,
    /// The one line that stands for everything else when there are no figures.
    pub(super) empty: Option<String>,
    pub(super) chart: Option<Picture>,
    pub(super) table: Option<Table>,
    /// Short lists beside the chart.
    pub(super) asides: Vec<Aside>,
}

/// A chart.
#[derive(Debug, Serialize)]
pub(super) struct Picture {
    /// Its file on the desk.
    pub(super) file: &'static str,
    /// What it shows, for those who hear it read.
    pub(super) alt: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Aside {
    pub(super) label: String,
    /// Name, money and share.
    pub(super) lines: Vec<[String; 3]>,
}

impl Section {
    /// A subject without figures: its plain name and one line.
    pub(super) fn empty(kind: &'static str, title: String, line: String) -> Self {
        Self { kind, title, empty: Some(line), ..Self::default() }
    }
}
