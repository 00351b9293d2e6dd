//! Two shares a line, lying: what part of the customers a tier is, and what part of the sales it brings.

use crate::canvas::{Anchor, Canvas};
use crate::scale::sane;
use crate::{Chart, Hint, Style};

/// One line with its two bars.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowPair {
    /// What stands on the left: the tier.
    pub label: String,
    /// The light, upper bar's figure: the part of the customers.
    pub soft: f64,
    /// The dark, lower bar's figure: the part of the sales.
    pub strong: f64,
    /// What stands on the right: both figures in words.
    pub direct: String,
    /// What the pointer shows over the whole line.
    pub hint: Hint,
}

/// Lines of two bars on one common scale from zero. A negative figure has no bar; its words stand on the right all the
/// same. The height is the caller's: about three letters' heights a line look right.
pub fn bars_horizontal(rows: &[RowPair], size: (u32, u32), style: &Style) -> Chart {
    let mut canvas = Canvas::new(size, style);
    let colours = style.colours();
    let (width, height) = canvas.size();
    let widest = |texts: &mut dyn Iterator<Item = i32>, most: i32| texts.max().unwrap_or(0).min(most);
    let left =
        widest(&mut rows.iter().map(|row| canvas.width_of(&row.label)), width * 30 / 100) + style.px(12);
    let right =
        widest(&mut rows.iter().map(|row| canvas.width_of(&row.direct)), width * 35 / 100) + style.px(12);
    let room = (width - left - right).max(1);
    let largest = rows.iter().flat_map(|row| [sane(row.soft), sane(row.strong)]).fold(0.0_f64, f64::max);
    let length = |value: f64| {
        let share = if largest > 0.0 { (sane(value) / largest).max(0.0) } else { 0.0 };
        // A share of at most 1 of a width in units.
        #[allow(clippy::cast_possible_truncation)]
        let units = (share * f64::from(room)).round() as i32;
        // Little is not nothing.
        if value > 0.0 { units.max(style.px(2)) } else { units }
    };
    let count = i32::try_from(rows.len()).unwrap_or(i32::MAX).max(1);
    // Where no line has an upper bar, the other one stands in the middle.
    let is_single = rows.iter().all(|row| sane(row.soft) == 0.0);
    let mut spots = Vec::with_capacity(rows.len());
    for (index, row) in (0..count).zip(rows) {
        let (top, bottom) = (height * index / count, height * (index + 1) / count);
        let middle = i32::midpoint(top, bottom);
        let thick = ((bottom - top) * 28 / 100).clamp(1, style.px(10).max(1));
        let gap = style.px(2).max(1);
        let label = canvas.fit(&row.label, left - style.px(12));
        let direct = canvas.fit(&row.direct, right - style.px(12));
        canvas.text(&label, (0, middle), Anchor::Left, colours.text);
        canvas.text(&direct, (width, middle), Anchor::Right, colours.quiet);
        canvas.rect((left, middle - gap / 2 - thick, length(row.soft), thick), colours.soft);
        let lower = if is_single { middle - thick / 2 } else { middle + gap - gap / 2 };
        canvas.rect((left, lower, length(row.strong), thick), colours.strong);
        spots.push(row.hint.over((0, top, width, bottom - top)));
    }
    canvas.finish(spots)
}
