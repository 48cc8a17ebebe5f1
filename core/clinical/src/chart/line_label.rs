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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Curve;
    use crate::growth::ReferenceTable;

    const SIZE_PX: f64 = 10.0;

    /// The nine lines, which all end near one height.
    fn crowded() -> Vec<LineSeries> {
        let end = |(at, line)| Curve {
            line,
            is_dashed: false,
            points: vec![Point { x: 50.0, y: 20.0 - at as f64 * 0.1 }],
        };
        let curves = CentileLine::ALL.into_iter().enumerate().map(end).collect();
        vec![LineSeries { table: ReferenceTable::Who2006Child, curves }]
    }

    fn named(height_px: f64) -> Vec<CentileLine> {
        let plot = Rect { left: 0.0, top: 0.0, right: 50.0, bottom: height_px };
        let labels = place(&crowded(), &ChartWords::english(), plot, SIZE_PX, 1.0);
        labels.iter().map(|label| label.line).collect()
    }

    #[test]
    fn names_are_left_out_in_their_order_where_there_is_no_room() {
        use CentileLine as L;
        assert_eq!(named(97.0).len(), 9);
        let seven = [L::P99_6, L::P98, L::P91, L::P50, L::P9, L::P2, L::P0_4];
        assert_eq!((named(96.0), named(75.0)), (seven.to_vec(), seven.to_vec()));
        let five = [L::P99_6, L::P91, L::P50, L::P9, L::P0_4];
        assert_eq!((named(74.0), named(54.0)), (five.to_vec(), five.to_vec()));
        let three = [L::P99_6, L::P50, L::P0_4];
        assert_eq!((named(53.0), named(32.0)), (three.to_vec(), three.to_vec()));
        assert_eq!(named(31.0), []);
    }

    #[test]
    fn a_name_that_moved_has_a_leader_from_its_line() {
        let end = Point { x: 50.0, y: 100.0 };
        let at = |y| label(&ChartWords::english(), CentileLine::P50, end, y, SIZE_PX, 2.0);
        assert_eq!((at(100.0).leader, at(101.0).leader, at(99.0).leader), (None, None, None));
        let leader = (Point { x: 51.0, y: 100.0 }, Point { x: 64.0, y: 101.5 });
        assert_eq!(at(101.5).leader, Some(leader));
        assert_eq!(at(101.5).text.at, Point { x: 68.0, y: 101.5 + MIDDLE_EM * SIZE_PX });
    }
}
