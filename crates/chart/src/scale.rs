//! The figures' axis: from the smallest figure or zero to the largest, with grid lines in steps people count in.
//!
//! Holds: zero is always on the axis; the axis is never empty. Source of the steps: Heckbert, "Nice numbers for graph
//! labels", Graphics Gems (1990), with 2.5 added.

use plotters::coord::ranged1d::Ranged as _;
use plotters::coord::types::RangedCoordf64;

/// The largest figure an axis is made for; beyond it, figures are held here.
const LIMIT: f64 = 1e18;

/// A figure that can be drawn: finite, within ± [`LIMIT`].
pub(crate) fn sane(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LIMIT, LIMIT) }
}

/// An axis through zero.
pub(crate) struct Scale {
    axis: RangedCoordf64,
    /// The figures that get a grid line, smallest first.
    pub(crate) ticks: Vec<f64>,
    pixels: (i32, i32),
}

impl Scale {
    /// An axis for `values`, with about `steps` steps, from pixel `pixels.0` (smallest) to `pixels.1` (largest).
    pub(crate) fn new(values: impl Iterator<Item = f64>, steps: u32, pixels: (i32, i32)) -> Self {
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        for value in values.map(sane) {
            low = low.min(value);
            high = high.max(value);
        }
        if high - low < 1e-9 {
            high = low + 1.0;
        }
        let step = nice((high - low) / f64::from(steps.max(1)));
        let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
        let mut ticks = Vec::new();
        let mut tick = first;
        while tick <= last && ticks.len() < 100 {
            // Adding zero makes −0 a plain 0.
            ticks.push(tick * step + 0.0);
            tick += 1.0;
        }
        Self { axis: RangedCoordf64::from(low..high), ticks, pixels }
    }

    /// Where a figure lies.
    pub(crate) fn at(&self, value: f64) -> i32 {
        self.axis.map(&sane(value), self.pixels)
    }
}

/// The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below `step`.
fn nice(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let found = [1.0, 2.0, 2.5, 5.0].into_iter().find(|nice| nice * power >= step * (1.0 - 1e-9));
    found.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::Scale;

    fn ticks(values: &[f64]) -> Vec<f64> {
        Scale::new(values.iter().copied(), 4, (0, 100)).ticks
    }

    #[test]
    #[allow(clippy::float_cmp)]
    fn axes_start_at_zero_and_count_in_steps() {
        assert_eq!(ticks(&[30.0, 97.0]), [0.0, 25.0, 50.0, 75.0]);
        assert_eq!(ticks(&[30.0, 100.0]), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks(&[-30.0, 60.0]), [-25.0, 0.0, 25.0, 50.0]);
        assert_eq!(ticks(&[0.0, 0.0]), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(ticks(&[-8.0]), [-8.0, -6.0, -4.0, -2.0, 0.0]);
        assert_eq!(ticks(&[]), [0.0, 0.25, 0.5, 0.75, 1.0]);
    }

    #[test]
    fn any_figure_has_an_axis() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, 1e-300, 9.3e18] {
            let scale = Scale::new([value].into_iter(), 4, (100, 0));
            assert!((0..=100).contains(&scale.at(value)), "{value}");
            assert!(scale.ticks.len() < 12, "{value}");
        }
    }
}
