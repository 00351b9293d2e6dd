//! What a whole is made of: one bar in parts, each with its words beside it.

use crate::canvas::{Anchor, Canvas};
use crate::scale::sane;
use crate::style::{between, is_dark};
use crate::{Chart, Hint, Style};

/// One part of the whole.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Share {
    /// What it is, below the bar.
    pub label: String,
    /// Its figure; a part of zero or below has no piece of the bar, its words stand below all the same.
    pub value: f64,
    /// What stands in the piece when it is wide enough: the percentage.
    pub direct: String,
    /// What the pointer shows.
    pub hint: Hint,
}

/// One lying bar in parts from dark to light, with a swatch and the words of each part below.
pub fn shares(parts: &[Share], size: (u32, u32), style: &Style) -> Chart {
    let mut canvas = Canvas::new(size, style);
    let colours = style.colours();
    let (width, height) = canvas.size();
    let values: Vec<f64> = parts.iter().map(|part| sane(part.value).max(0.0)).collect();
    let total: f64 = values.iter().sum();
    let bar = (height - style.px(26)).max(1);
    let count = i32::try_from(parts.len()).unwrap_or(i32::MAX).max(1);
    let colour =
        |index: i32| between(colours.strong, colours.soft, f64::from(index) / f64::from((count - 1).max(1)));
    canvas.rect((0, 0, width, bar), colours.empty);
    let mut spots = Vec::with_capacity(parts.len());
    let (mut sum, mut legend) = (0.0, 0);
    for ((index, part), value) in (0..count).zip(parts).zip(&values) {
        // A running share of at most 1 of a width in units.
        #[allow(clippy::cast_possible_truncation)]
        let x_of = |sum: f64| if total > 0.0 { (sum / total * f64::from(width)).round() as i32 } else { 0 };
        let (from, to) = (x_of(sum), x_of(sum + value));
        sum += value;
        // A thin line of the page between two pieces, for eyes and printers that take two tints for one.
        let gap = if to < width && to > from { style.px(2) } else { 0 };
        canvas.rect((from, 0, (to - from - gap).max(i32::from(to > from)), bar), colour(index));
        if canvas.width_of(&part.direct) + style.px(12) < to - from {
            let ink = match (is_dark(colour(index)), is_dark(colours.text)) {
                (true, true) => plotters::style::WHITE,
                (false, false) => plotters::style::BLACK,
                _ => colours.text,
            };
            canvas.bold(&part.direct, (i32::midpoint(from, to - gap), bar / 2), Anchor::Middle, ink);
        }
        spots.push(part.hint.over((from, 0, to - from, bar)));
        let (swatch, y) = (style.px(9), height - style.px(9));
        let room = (width * (index + 1) / count - legend).max(swatch);
        canvas.rect((legend, y - swatch / 2, swatch, swatch), colour(index));
        let label = canvas.fit(&part.label, room - swatch - style.px(6));
        canvas.text(&label, (legend + swatch + style.px(6), y), Anchor::Left, colours.quiet);
        legend += canvas.width_of(&label) + swatch + style.px(22);
    }
    canvas.finish(spots)
}
