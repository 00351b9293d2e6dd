//! The sheet a chart is drawn on: plotters' SVG backend in whole user units, with the program's text manners.
//!
//! Holds: text is cleaned of what XML refuses and escaped by the backend; widths are estimated, because no font is
//! read here. Must not: know what a chart means.

use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea as _};
use plotters::element::{Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontFamily, FontStyle, RGBColor, TextStyle};

use crate::{Chart, Spot, Style};

/// Where a text stands in relation to its point.
#[derive(Clone, Copy)]
pub(crate) enum Anchor {
    /// The text begins at the point, centred on its height.
    Left,
    /// The text is centred on the point in both directions.
    Middle,
    /// The text ends at the point, centred on its height.
    Right,
}

/// A sheet in drawing order; what is drawn later covers what was drawn before.
pub(crate) struct Canvas<'a> {
    style: &'a Style,
    width: u32,
    height: u32,
    marks: Vec<Mark>,
}

enum Mark {
    Rect { at: (i32, i32, i32, i32), colour: RGBColor },
    Text { text: String, at: (i32, i32), anchor: Anchor, colour: RGBColor, bold: bool },
}

impl<'a> Canvas<'a> {
    /// An empty sheet. Sizes are held between 1 and 100,000 units.
    pub(crate) fn new(size: (u32, u32), style: &'a Style) -> Self {
        let (width, height) = (size.0.clamp(1, 100_000), size.1.clamp(1, 100_000));
        Self { style, width, height, marks: Vec::new() }
    }

    /// Width and height in units.
    pub(crate) fn size(&self) -> (i32, i32) {
        (i32::try_from(self.width).unwrap_or(i32::MAX), i32::try_from(self.height).unwrap_or(i32::MAX))
    }

    /// A filled rectangle: left, upper edge, width, height. One without area is left out.
    pub(crate) fn rect(&mut self, at: (i32, i32, i32, i32), colour: RGBColor) {
        if at.2 > 0 && at.3 > 0 {
            self.marks.push(Mark::Rect { at, colour });
        }
    }

    /// A level line from `x.0` to `x.1`, one twelfth of the letters thick: a rectangle, because a stroke on whole units
    /// lies half on two rows of pixels and blurs.
    pub(crate) fn line(&mut self, x: (i32, i32), y: i32, colour: RGBColor) {
        let thick = self.style.px(1).max(1);
        self.rect((x.0, y - thick / 2, x.1 - x.0, thick), colour);
    }

    /// A text in the usual size.
    pub(crate) fn text(&mut self, text: &str, at: (i32, i32), anchor: Anchor, colour: RGBColor) {
        self.push_text(text, at, anchor, colour, false);
    }

    /// A text in the usual size, bold.
    pub(crate) fn bold(&mut self, text: &str, at: (i32, i32), anchor: Anchor, colour: RGBColor) {
        self.push_text(text, at, anchor, colour, true);
    }

    fn push_text(&mut self, text: &str, at: (i32, i32), anchor: Anchor, colour: RGBColor, bold: bool) {
        let text = clean(text);
        if !text.is_empty() {
            self.marks.push(Mark::Text { text, at, anchor, colour, bold });
        }
    }

    /// The finished chart.
    pub(crate) fn finish(self, spots: Vec<Spot>) -> Chart {
        let mut svg = String::new();
        {
            let sheet = SVGBackend::with_string(&mut svg, (self.width, self.height)).into_drawing_area();
            for mark in &self.marks {
                self.draw(&sheet, mark);
            }
            drop(sheet.present());
        }
        Chart { svg, width: self.width, height: self.height, spots }
    }

    fn draw(&self, sheet: &DrawingArea<SVGBackend<'_>, Shift>, mark: &Mark) {
        // Drawing into a String has no way to fail; plotters' type speaks of files.
        drop(match mark {
            Mark::Rect { at: (x, y, w, h), colour } => {
                sheet.draw(&Rectangle::new([(*x, *y), (x + w, y + h)], colour.filled()))
            }
            Mark::Text { text, at, anchor, colour, bold } => {
                let position = match anchor {
                    Anchor::Left => Pos::new(HPos::Left, VPos::Center),
                    Anchor::Middle => Pos::new(HPos::Center, VPos::Center),
                    Anchor::Right => Pos::new(HPos::Right, VPos::Center),
                };
                let weight = if *bold { FontStyle::Bold } else { FontStyle::Normal };
                // The backend writes a size of 1 as 1 ÷ 1.24; undone here, so that a unit is a unit.
                let size = f64::from(self.style.text_size) * 1.24;
                let style = TextStyle::from((FontFamily::Name(&self.style.font), size, weight))
                    .color(colour)
                    .pos(position);
                sheet.draw(&Text::new(text.as_str(), *at, style))
            }
        });
    }

    /// The estimated width of a text in units.
    pub(crate) fn width_of(&self, text: &str) -> i32 {
        text_width(text, self.style.text_size)
    }

    /// `text`, ended by `…` where it would be wider than `width` units.
    pub(crate) fn fit(&self, text: &str, width: i32) -> String {
        let text = clean(text);
        if self.width_of(&text) <= width {
            return text;
        }
        let room = width - self.width_of("…");
        let mut kept = String::new();
        for c in text.chars() {
            kept.push(c);
            if self.width_of(&kept) > room {
                kept.pop();
                break;
            }
        }
        format!("{}…", kept.trim_end())
    }
}

/// What a text keeps: no control characters (XML has no place for them), no direction marks (a name must not turn its
/// neighbours around), one line.
fn clean(text: &str) -> String {
    let kept = |c: &char| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}');
    let spaced: String = text
        .chars()
        .filter(kept)
        .map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c })
        .collect();
    spaced.trim().to_owned()
}

/// The width of `text` in letters `size` high: full-width characters are square, figures a little over half.
fn text_width(text: &str, size: u32) -> i32 {
    let hundredths: i64 = text
        .chars()
        .map(|c| match c {
            ' ' | '.' | ',' | 'i' | 'l' | 'I' | '|' | '\'' | ':' | ';' => 28,
            'M' | 'W' | 'm' | 'w' | '%' | '@' => 86,
            'A'..='Z' => 64,
            '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200D}' => 0,
            c if c < '\u{1100}' => 56,
            _ => 100,
        })
        .sum();
    i32::try_from((hundredths * i64::from(size) + 50) / 100).unwrap_or(i32::MAX)
}
