//! Busy or quiet at a glance: a grid of cells, the busier the darker.

use crate::canvas::{Anchor, Canvas};
use crate::scale::sane;
use crate::style::between;
use crate::{Chart, Hint, Style};

/// One cell of the grid.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeatCell {
    /// The figure. Zero and below is drawn as empty; the hint says what it was.
    pub value: f64,
    /// What the pointer shows.
    pub hint: Hint,
}

/// A grid of `rows` × `columns`, e.g. weekdays by months. A cell that is missing in `cells` is empty and has no spot.
/// Columns are labelled below, rows on the left.
pub fn heat(
    rows: &[String],
    columns: &[String],
    cells: &[Vec<HeatCell>],
    size: (u32, u32),
    style: &Style,
) -> Chart {
    let mut canvas = Canvas::new(size, style);
    let colours = style.colours();
    let (width, height) = canvas.size();
    let widest = rows.iter().map(|row| canvas.width_of(row)).max().unwrap_or(0);
    let left = (widest + style.px(10)).min(width / 3);
    let bottom = (height - style.px(22)).max(1);
    let gap = style.px(4);
    let largest = cells.iter().flatten().map(|cell| sane(cell.value)).fold(0.0_f64, f64::max);
    let count = |length: usize| i32::try_from(length).unwrap_or(i32::MAX).max(1);
    let (across, down) = (count(columns.len()), count(rows.len()));
    let x_of = |column: i32| left + (width + gap - left) * column / across;
    let y_of = |row: i32| (bottom + gap) * row / down;

    let mut spots = Vec::new();
    for (row, name) in (0..down).zip(rows) {
        let (y, h) = (y_of(row), y_of(row + 1) - y_of(row) - gap);
        canvas.text(name, (left - style.px(10), y + h / 2), Anchor::Right, colours.quiet);
        for (column, _) in (0..across).zip(columns) {
            let (x, w) = (x_of(column), x_of(column + 1) - x_of(column) - gap);
            let index = (usize::try_from(row).unwrap_or(0), usize::try_from(column).unwrap_or(0));
            let cell = cells.get(index.0).and_then(|line| line.get(index.1));
            let value = cell.map_or(0.0, |cell| sane(cell.value));
            let colour = if value > 0.0 && largest > 0.0 {
                between(colours.tint, colours.strong, value / largest)
            } else {
                colours.empty
            };
            canvas.rect((x, y, w, h), colour);
            spots.extend(cell.map(|cell| cell.hint.over((x, y, w, h))));
        }
    }
    for (column, name) in (0..across).zip(columns) {
        let x = i32::midpoint(x_of(column), x_of(column + 1) - gap);
        let name = canvas.fit(name, x_of(column + 1) - x_of(column));
        canvas.text(&name, (x, bottom + style.px(12)), Anchor::Middle, colours.quiet);
    }
    canvas.finish(spots)
}
