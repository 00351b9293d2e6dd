//! What the template is given: words and figures already written, and the shape they stand in.
//!
//! Holds: every string is for a person to read, but for the few the template chooses by (`kind`, `tone`, `align`).

use serde::Serialize;

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

/// One of the six figures.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub(super) label: String,
    pub(super) value: String,
    /// The difference from last year, with its sign.
    pub(super) change: Option<Cell>,
    /// Last year's figure.
    pub(super) before: Option<String>,
}

/// Whether a difference is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tone {
    Plain,
    Quiet,
    Good,
    Bad,
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
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) label: String,
    pub(super) align: Align,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Align {
    /// Takes the room that is left, begins at the left.
    Name,
    /// Takes half as much room again, begins at the left.
    Sentence,
    /// As wide as its words, begins at the left.
    Word,
    /// As wide as its figures, ends at the right.
    Figure,
    /// Takes the room that is left for two bars.
    Bars,
}

#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// The sum of the others.
    pub(super) total: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Cell {
    pub(super) text: String,
    /// Stands small behind the text.
    pub(super) note: String,
    pub(super) tone: Tone,
    /// Two bars instead of text: a light and a dark one, in parts of the column (0 to 1).
    pub(super) bars: Option<[f64; 2]>,
}

#[derive(Debug, Serialize)]
pub(super) struct Aside {
    pub(super) label: String,
    /// Name, money and share.
    pub(super) lines: Vec<[String; 3]>,
}

impl Cell {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), note: String::new(), tone: Tone::Plain, bars: None }
    }

    pub(super) fn quiet(text: impl Into<String>) -> Self {
        Self { tone: Tone::Quiet, ..Self::new(text) }
    }

    pub(super) fn with_note(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    pub(super) fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Section {
    /// A subject without figures: its plain name and one line.
    pub(super) fn empty(kind: &'static str, title: String, line: String) -> Self {
        Self { kind, title, empty: Some(line), ..Self::default() }
    }
}
