//! What the template of labels is given. Lengths are millimetres.

use serde::Serialize;

/// All labels: on sheets, or on envelopes.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) lang: &'static str,
    pub(super) region: Option<&'static str>,
    pub(super) title: String,
    pub(super) sheet: Option<Sheet>,
    pub(super) envelope: Option<Envelope>,
}

/// A width and a height, or a way to the right and down.
#[derive(Debug, Serialize)]
pub(super) struct Size {
    x: f64,
    y: f64,
}

impl Size {
    pub(super) fn new((x, y): (u32, u32)) -> Self {
        Self { x: f64::from(x) / 1000.0, y: f64::from(y) / 1000.0 }
    }
}

/// Labels on sheets of A4.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    /// One label.
    pub(super) label: Size,
    /// Where the first one begins.
    pub(super) first: Size,
    /// From one to the next.
    pub(super) step: Size,
    pub(super) pages: Vec<Vec<Item>>,
}

/// Envelopes, a page each.
#[derive(Debug, Serialize)]
pub(super) struct Envelope {
    pub(super) size: Size,
    pub(super) is_chinese: bool,
    /// Whether the postcode's boxes are drawn.
    pub(super) boxes: bool,
    pub(super) sender: Vec<String>,
    pub(super) items: Vec<Item>,
}

/// One addressee.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    pub(super) column: usize,
    pub(super) row: usize,
    /// Six digits, on a Chinese envelope.
    pub(super) postcode: Option<String>,
    pub(super) lines: Vec<Line>,
}

/// One line; a long one wraps.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) text: String,
    /// Set larger and bold.
    pub(super) is_name: bool,
}
