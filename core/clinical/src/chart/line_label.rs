//! The names of the lines, at their right ends.

use crate::chart::placed_text::width_px;
use crate::chart::spread::spread;
use crate::chart::{ChartWords, LineSeries, PlacedText, Point, Rect, TextAnchor, TextRole};
use crate::growth::CentileLine;

/// From one name to the next, in sizes.
const GAP_EM: f64 = 1.08;
/// From the end of a line to its name.
pub(super) const LEADER_PX: f64 = 9.0;
/// A name this near to its line needs no leader.
const NEAR_PX: f64 = 1.0;
/// How far the middle of a digit is above the line it stands on, in sizes.
const MIDDLE_EM: f64 = 0.36;

/// Which names go first where there is no room for all: the more, the sooner.
const DROPPED_FIRST: [&[CentileLine]; 3] = [
    &[CentileLine::P25, CentileLine::P75],
    &[CentileLine::P2, CentileLine::P98],
    &[CentileLine::P9, CentileLine::P91],
];

/// The name of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct LineLabel {
    /// Which line.
    pub line: CentileLine,
    /// Its name.
    pub text: PlacedText,
    /// From the end of the line to its name, where the name had to move; then this is drawn.
    pub leader: Option<(Point, Point)>,
}

/// The room that the widest name takes.
pub(super) fn names_width_px(words: &ChartWords, size_px: f64) -> f64 {
    let widths = CentileLine::ALL.into_iter().map(|line| width_px(&words.line(line).text, size_px));
    widths.fold(0.0, f64::max)
}

/// The names at the ends of the last series, highest line first, moved apart inside `plot`.
pub(super) fn place(
    series: &[LineSeries],
    words: &ChartWords,
    plot: Rect,
    size_px: f64,
    unit_px: f64,
) -> Vec<LineLabel> {
    let mut ends: Vec<(CentileLine, Point)> = series
        .last()
        .into_iter()
        .flat_map(|series| series.curves.iter().rev())
        .filter_map(|curve| Some((curve.line, *curve.points.last()?)))
        .collect();
    let mut dropped = DROPPED_FIRST.into_iter();
    loop {
        let wanted: Vec<f64> = ends.iter().map(|(_, end)| end.y).collect();
        let half = size_px / 2.0;
        if let Some(places) = spread(&wanted, GAP_EM * size_px, plot.top + half, plot.bottom - half) {
            let named = ends.iter().zip(places);
            return named.map(|((line, end), y)| label(words, *line, *end, y, size_px, unit_px)).collect();
        }
        let Some(lines) = dropped.next() else { return Vec::new() };
        ends.retain(|(line, _)| !lines.contains(line));
    }
}

fn label(words: &ChartWords, line: CentileLine, end: Point, y: f64, size_px: f64, unit_px: f64) -> LineLabel {
    let moved = (y - end.y).abs() > NEAR_PX;
    let leader_end = Point { x: end.x + (LEADER_PX - 2.0) * unit_px, y };
    let text = PlacedText {
        text: words.line(line).text,
        role: TextRole::LineName,
        at: Point { x: end.x + LEADER_PX * unit_px, y: y + MIDDLE_EM * size_px },
        anchor: TextAnchor::Start,
        size_px,
    };
    let leader = moved.then_some((Point { x: end.x + 1.0, y: end.y }, leader_end));
    LineLabel { line, text, leader }
}
