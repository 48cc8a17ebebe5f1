//! The net behind the lines.

use crate::chart::number::tick_text;
use crate::chart::placed_text::width_px;
use crate::chart::ticks::{Division, Tick, ticks};
use crate::chart::{PlacedText, Point, Rect, Scale, TextAnchor, TextRole};

/// From the net to the numbers beside it, in units of the chart's size.
pub(super) const NUMBER_GAP_PX: f64 = 6.0;
/// How far the middle of a digit is above the line it stands on, in sizes.
const MIDDLE_EM: f64 = 0.36;

/// One line of the net.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GridLine {
    /// One end.
    pub from: Point,
    /// The other.
    pub to: Point,
    /// Whether a number stands beside it.
    pub is_major: bool,
}

/// The level lines and their numbers, left of `plot`.
pub(super) fn of_values(
    division: Division,
    scale: Scale,
    plot: Rect,
    size_px: f64,
    unit_px: f64,
) -> (Vec<GridLine>, Vec<PlacedText>) {
    let ticks = ticks(division, scale, scale.from, scale.to);
    let line = |tick: &Tick| GridLine {
        from: Point { x: plot.left, y: tick.px },
        to: Point { x: plot.right, y: tick.px },
        is_major: tick.is_major,
    };
    let number = |tick: &Tick| PlacedText {
        text: tick_text(f64::from(tick.count) * division.minor, division.major()),
        role: TextRole::Tick,
        at: Point { x: plot.left - NUMBER_GAP_PX * unit_px, y: tick.px + MIDDLE_EM * size_px },
        anchor: TextAnchor::End,
        size_px,
    };
    let numbers = ticks.iter().filter(|tick| tick.is_major).map(number).collect();
    (ticks.iter().map(line).collect(), numbers)
}

/// An upright line at `x_px`.
pub(super) fn upright(x_px: f64, plot: Rect, is_major: bool) -> GridLine {
    GridLine { from: Point { x: x_px, y: plot.top }, to: Point { x: x_px, y: plot.bottom }, is_major }
}

/// The room for the widest number that any scale of measurements has.
pub(super) fn numbers_width_px(size_px: f64) -> f64 {
    width_px("00.0", size_px)
}
