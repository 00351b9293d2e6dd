//! Two years side by side: a dark bar for this year, a light one for last year, for each month.

use crate::canvas::{Anchor, Canvas};
use crate::scale::Scale;
use crate::{Chart, Hint, Style};

/// One place on the axis with its two bars.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BarPair {
    /// What stands below: the month.
    pub label: String,
    /// The dark bar's figure.
    pub now: f64,
    /// The light bar's figure.
    pub before: f64,
    /// What stands at the dark bar's end; `None` for nothing.
    pub direct: Option<String>,
    /// What the pointer shows over the whole place.
    pub hint: Hint,
}

/// The bars of two years, zero based; negative figures hang below the zero line. `tick` writes a figure of the axis.
pub fn bars_compared(
    bars: &[BarPair],
    tick: &dyn Fn(f64) -> String,
    size: (u32, u32),
    style: &Style,
) -> Chart {
    let mut canvas = Canvas::new(size, style);
    let colours = style.colours();
    let (width, height) = canvas.size();
    let values = || bars.iter().flat_map(|bar| [bar.now, bar.before]);
    // Room above for a direct label, below for the months, and for a label under a bar that hangs.
    let hangs = bars.iter().any(|bar| bar.now < 0.0 && bar.direct.is_some());
    let below = if hangs { style.px(40) } else { style.px(22) };
    let (top, bottom) = (style.px(18), (height - below).max(style.px(18) + 1));
    let steps = u32::try_from((bottom - top) / style.px(44).max(1)).unwrap_or(4).clamp(2, 5);
    let scale = Scale::new(values(), steps, (bottom, top));
    let labels: Vec<String> = scale.ticks.iter().map(|value| tick(*value)).collect();
    let left = labels.iter().map(|label| canvas.width_of(label)).max().unwrap_or(0) + style.px(10);
    let left = left.min(width / 3);

    for (value, label) in scale.ticks.iter().zip(&labels) {
        let y = scale.at(*value);
        canvas.line((left, width), y, colours.line);
        canvas.text(label, (left - style.px(8), y), Anchor::Right, colours.quiet);
    }
    let mut spots = Vec::with_capacity(bars.len());
    let count = i32::try_from(bars.len()).unwrap_or(i32::MAX).max(1);
    let zero = scale.at(0.0);
    for (index, bar) in (0..count).zip(bars) {
        let slot = |index: i32| left + (width - left) * index / count;
        let (from, to) = (slot(index), slot(index + 1));
        let pair = Pair { from, to, zero };
        pair.draw(&mut canvas, bar, &scale, style);
        spots.push(bar.hint.over((from, top, to - from, height - top)));
    }
    canvas.line((left, width), zero, colours.base);
    canvas.finish(spots)
}

/// The place of two bars: its left and right edge, and the zero line.
struct Pair {
    from: i32,
    to: i32,
    zero: i32,
}

impl Pair {
    fn draw(&self, canvas: &mut Canvas<'_>, bar: &BarPair, scale: &Scale, style: &Style) {
        let colours = style.colours();
        let (room, middle) = (self.to - self.from, i32::midpoint(self.from, self.to));
        let gap = style.px(2).max(1);
        let thick = (room * 30 / 100).clamp(1, style.px(36).max(1));
        let bottom = canvas.size().1;
        self.bar(canvas, (middle - gap / 2 - thick, thick), scale.at(bar.before), colours.soft);
        self.bar(canvas, (middle + gap - gap / 2, thick), scale.at(bar.now), colours.strong);
        canvas.text(&bar.label, (middle, bottom - style.px(10)), Anchor::Middle, colours.quiet);
        if let Some(direct) = &bar.direct {
            let x = middle + gap - gap / 2 + thick / 2;
            let end = scale.at(bar.now);
            let y = if bar.now < 0.0 { end + style.px(9) } else { end - style.px(8) };
            // At the edge a label would leave the sheet; it moves in rather than being cut.
            let half = canvas.width_of(direct) / 2;
            let x = x.min(canvas.size().0 - half);
            canvas.text(direct, (x, y), Anchor::Middle, colours.text);
        }
    }

    fn bar(&self, canvas: &mut Canvas<'_>, across: (i32, i32), end: i32, colour: plotters::style::RGBColor) {
        let (upper, lower) = (self.zero.min(end), self.zero.max(end));
        canvas.rect((across.0, upper, across.1, lower - upper), colour);
    }
}
