//! Charts: a series becomes an SVG and the spots the pointer can be over.
//!
//! Holds: a chart is drawn in one theme, at one size, from words and figures that come in already written in the
//! person's language; bars start at zero; whatever the figures (none, zero, negative, huge, not a number), a chart comes
//! out. Must not: read the book, hold a word, or carry meaning by colour alone: light and dark always differ, so black and
//! white stays readable.
//!
//! Lengths are SVG user units. On a screen one unit is one pixel; for paper, draw larger (a unit is a tenth of a
//! millimetre, say) with [`Style::text_size`] in proportion, because plotters works in whole units.

mod bars;
mod canvas;
mod heat;
mod rows;
mod scale;
mod shares;
mod style;

use serde::Serialize;

pub use bars::{BarPair, bars_compared};
pub use heat::{HeatCell, heat};
pub use rows::{RowPair, bars_horizontal};
pub use shares::{Share, shares};
pub use style::{Style, Theme};

/// A drawn chart.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct Chart {
    /// The picture: one `<svg>` element with a view box of `width` × `height`, without remote references.
    pub svg: String,
    /// Width in SVG user units.
    pub width: u32,
    /// Height in SVG user units.
    pub height: u32,
    /// What the pointer can be over, in drawing order.
    pub spots: Vec<Spot>,
}

/// A rectangle of the picture that says more when the pointer is over it.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct Spot {
    /// Left edge, in SVG user units.
    pub x: i32,
    /// Upper edge, in SVG user units.
    pub y: i32,
    /// Width, in SVG user units.
    pub w: i32,
    /// Height, in SVG user units.
    pub h: i32,
    /// What it is: `2026 年 9 月`.
    pub title: String,
    /// What it comes to; lines are parted by `\n`.
    pub value: String,
    /// Where a click leads, in the page's own terms; `None` when nowhere.
    pub link: Option<String>,
}

/// What a [`Spot`] says; given with each figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hint {
    /// What it is.
    pub title: String,
    /// What it comes to; lines are parted by `\n`.
    pub value: String,
    /// Where a click leads; `None` when nowhere.
    pub link: Option<String>,
}

impl Hint {
    /// A hint that leads nowhere.
    pub fn new(title: impl Into<String>, value: impl Into<String>) -> Self {
        Self { title: title.into(), value: value.into(), link: None }
    }

    /// The same hint with a link.
    #[must_use]
    pub fn with_link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    pub(crate) fn over(&self, (x, y, w, h): (i32, i32, i32, i32)) -> Spot {
        Spot {
            x,
            y,
            w: w.max(0),
            h: h.max(0),
            title: self.title.clone(),
            value: self.value.clone(),
            link: self.link.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
