//! The parts that every report's view is made of: figures, tables, and their cells.
//!
//! Holds: every string is for a person to read, but for the few the template chooses by (`tone`, `align`).

use serde::Serialize;

/// A figure in its box.
#[derive(Debug, Serialize)]
pub(crate) struct Figure {
    pub(crate) label: String,
    pub(crate) value: String,
    /// The difference from last year, with its sign.
    pub(crate) change: Option<Cell>,
    /// Last year's figure.
    pub(crate) before: Option<String>,
}

/// Whether a difference is good news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Tone {
    Plain,
    Quiet,
    Good,
    Bad,
}

#[derive(Debug, Serialize)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Column {
    pub(crate) label: String,
    pub(crate) align: Align,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Align {
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
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    /// The sum of the others.
    pub(crate) total: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Cell {
    pub(crate) text: String,
    /// Stands small behind the text.
    pub(crate) note: String,
    pub(crate) tone: Tone,
    /// Two bars instead of text: a light and a dark one, in parts of the column (0 to 1).
    pub(crate) bars: Option<[f64; 2]>,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), note: String::new(), tone: Tone::Plain, bars: None }
    }

    pub(crate) fn quiet(text: impl Into<String>) -> Self {
        Self { tone: Tone::Quiet, ..Self::new(text) }
    }

    pub(crate) fn with_note(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    pub(crate) fn with_tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}
