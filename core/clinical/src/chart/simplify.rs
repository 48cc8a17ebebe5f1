//! Fewer points for the same line.

use crate::chart::Point;

/// The points without which the line would be more than `tolerance_px` from where it was (Ramer, Douglas and Peucker); the
/// first and the last stay.
pub(super) fn simplify(points: &[Point], tolerance_px: f64) -> Vec<Point> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut kept = vec![0, last];
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        if let Some(middle) = farthest(points, from, to, tolerance_px) {
            kept.push(middle);
            open.push((from, middle));
            open.push((middle, to));
        }
    }
    kept.sort_unstable();
    kept.dedup();
    kept.into_iter().filter_map(|at| points.get(at).copied()).collect()
}

/// The point between `from` and `to` that is farthest from the straight line between them, if it is too far.
fn farthest(points: &[Point], from: usize, to: usize, tolerance_px: f64) -> Option<usize> {
    let (start, end) = (*points.get(from)?, *points.get(to)?);
    let between = points.get(from.saturating_add(1)..to)?.iter().zip(from.saturating_add(1)..);
    let mut found = None;
    let mut most_px = tolerance_px;
    for (point, at) in between {
        let distance_px = distance(*point, start, end);
        if distance_px > most_px {
            most_px = distance_px;
            found = Some(at);
        }
    }
    found
}

/// Straight down from `point` to the line from `start` to `end`. Curves only go to the right, so that this is never less than
/// the distance.
fn distance(point: Point, start: Point, end: Point) -> f64 {
    let run = end.x - start.x;
    let part = if run == 0.0 { 0.0 } else { (point.x - start.x) / run };
    (point.y - (start.y + (end.y - start.y) * part)).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(ys: &[f64]) -> Vec<Point> {
        ys.iter().zip(0..).map(|(y, x)| Point { x: f64::from(x), y: *y }).collect()
    }

    #[test]
    fn a_straight_line_needs_its_ends_only() {
        let straight = points(&[0.0, 1.0, 2.0, 3.0]);
        assert_eq!(simplify(&straight, 0.1), [straight[0], straight[3]]);
        assert_eq!(simplify(&straight[..1], 0.1), straight[..1]);
        assert_eq!(simplify(&[], 0.1), []);
    }

    #[test]
    fn a_point_as_far_as_allowed_is_left_out_and_of_two_as_far_the_first_is_kept() {
        let bent = points(&[0.0, 0.5, 0.5, 0.0]);
        assert_eq!(simplify(&bent, 0.5), [bent[0], bent[3]]);
        assert_eq!(simplify(&bent, 0.4), [bent[0], bent[1], bent[3]]);
    }

    #[test]
    fn what_is_left_is_nowhere_farther_than_asked() {
        let curve = points(&(0..200).map(|x| libm::sqrt(f64::from(x)) * 20.0).collect::<Vec<_>>());
        let fewer = simplify(&curve, 0.1);
        assert!(fewer.len() < 60, "{}", fewer.len());
        for point in &curve {
            let after = fewer.iter().position(|other| other.x >= point.x).unwrap();
            let (start, end) = (fewer[after.saturating_sub(1)], fewer[after]);
            assert!(distance(*point, start, end) <= 0.1);
        }
    }
}
