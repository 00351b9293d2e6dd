//! The colours and letters a chart is drawn in: the program's tokens, for a light page, a dark page and paper.
//!
//! Holds: `strong` and `soft` differ in lightness by far more than in hue, in each theme.

use plotters::style::RGBColor;

/// Where a chart will be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// On a light page.
    Light,
    /// On a dark page.
    Dark,
    /// On paper, perhaps without colour.
    Print,
}

/// How a chart is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    /// Where it will be seen.
    pub theme: Theme,
    /// The `font-family` of every text, e.g. `"PingFang SC","Noto Sans CJK SC",sans-serif`.
    pub font: String,
    /// Height of the letters in SVG user units; every gap follows from it.
    pub text_size: u32,
}

/// The colours of one theme.
pub(crate) struct Colours {
    /// This year, the figure that matters.
    pub(crate) strong: RGBColor,
    /// Last year, what it is compared with.
    pub(crate) soft: RGBColor,
    /// An empty cell.
    pub(crate) empty: RGBColor,
    /// The lightest tint of a cell with a figure.
    pub(crate) tint: RGBColor,
    /// Grid lines.
    pub(crate) line: RGBColor,
    /// The zero line.
    pub(crate) base: RGBColor,
    /// Text that is read first.
    pub(crate) text: RGBColor,
    /// Text beside it.
    pub(crate) quiet: RGBColor,
}

impl Style {
    /// A style with letters of 12 units: right for a screen, where a unit is a pixel.
    pub fn new(theme: Theme, font: impl Into<String>) -> Self {
        Self { theme, font: font.into(), text_size: 12 }
    }

    /// The same style with letters of `text_size` units (at least 1, at most 1,000).
    #[must_use]
    pub fn with_text_size(mut self, text_size: u32) -> Self {
        self.text_size = text_size.clamp(1, 1000);
        self
    }

    /// A length in units, given in twelfths of the letters' height: a pixel at the usual size.
    pub(crate) fn px(&self, twelfths: i32) -> i32 {
        let size = i32::try_from(self.text_size.clamp(1, 1000)).unwrap_or(12);
        (twelfths * size + 6) / 12
    }

    pub(crate) fn colours(&self) -> Colours {
        match self.theme {
            Theme::Light => Colours {
                strong: RGBColor(0x0f, 0x76, 0x6e),
                soft: RGBColor(0xcf, 0xda, 0xd7),
                empty: RGBColor(0xf1, 0xf0, 0xec),
                tint: RGBColor(0xd5, 0xe6, 0xe3),
                line: RGBColor(0xe7, 0xe4, 0xde),
                base: RGBColor(0xc9, 0xc5, 0xbc),
                text: RGBColor(0x1f, 0x24, 0x21),
                quiet: RGBColor(0x5f, 0x68, 0x63),
            },
            Theme::Dark => Colours {
                strong: RGBColor(0x4f, 0xb8, 0xad),
                soft: RGBColor(0x3f, 0x4b, 0x48),
                empty: RGBColor(0x24, 0x2b, 0x29),
                tint: RGBColor(0x26, 0x42, 0x3e),
                line: RGBColor(0x30, 0x38, 0x35),
                base: RGBColor(0x56, 0x61, 0x5d),
                text: RGBColor(0xe6, 0xe9, 0xe6),
                quiet: RGBColor(0xa3, 0xad, 0xa8),
            },
            Theme::Print => Colours {
                strong: RGBColor(0x0f, 0x76, 0x6e),
                soft: RGBColor(0xcd, 0xd9, 0xd6),
                empty: RGBColor(0xf6, 0xf5, 0xf2),
                tint: RGBColor(0xdd, 0xea, 0xe7),
                line: RGBColor(0xe7, 0xe4, 0xde),
                base: RGBColor(0xb4, 0xb0, 0xa7),
                text: RGBColor(0x1f, 0x24, 0x21),
                quiet: RGBColor(0x5f, 0x68, 0x63),
            },
        }
    }
}

/// The colour `share` of the way from `from` to `to`; `share` outside 0–1 is held at its end.
pub(crate) fn between(from: RGBColor, to: RGBColor, share: f64) -> RGBColor {
    let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
    // A channel between two channels is a channel.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let channel =
        |from: u8, to: u8| (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8;
    RGBColor(channel(from.0, to.0), channel(from.1, to.1), channel(from.2, to.2))
}

/// Whether white letters are easier to read on `ground` than dark ones (relative luminance below one third).
pub(crate) fn is_dark(ground: RGBColor) -> bool {
    0.2126 * f64::from(ground.0) + 0.7152 * f64::from(ground.1) + 0.0722 * f64::from(ground.2) < 140.0
}
