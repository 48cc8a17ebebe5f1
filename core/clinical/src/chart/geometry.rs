//! Points and rectangles in pixels: x to the right, y downwards, the origin at the top left of the chart.

/// A place on the chart, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// An upright rectangle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub left: f64,
    /// Its top edge, above its bottom: a smaller number.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its bottom edge.
    pub bottom: f64,
}

impl Rect {
    /// How wide it is.
    #[must_use]
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    #[must_use]
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies inside; touching the edges counts.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Rect {
        Rect { left, top, right, bottom }
    }

    const ONE: Rect = rect(10.0, 20.0, 30.0, 60.0);

    #[test]
    fn sizes_are_from_edge_to_edge() {
        assert_eq!((ONE.width(), ONE.height()), (20.0, 40.0));
    }

    #[test]
    fn what_only_touches_does_not_overlap() {
        assert!(ONE.overlaps(ONE) && ONE.overlaps(rect(29.0, 59.0, 40.0, 70.0)));
        let touching = [
            (0.0, 20.0, 10.0, 60.0),
            (30.0, 20.0, 40.0, 60.0),
            (10.0, 0.0, 30.0, 20.0),
            (10.0, 60.0, 30.0, 70.0),
        ];
        for (left, top, right, bottom) in touching {
            let other = rect(left, top, right, bottom);
            assert!(!ONE.overlaps(other) && !other.overlaps(ONE), "{other:?}");
        }
        let apart = [
            (40.0, 20.0, 50.0, 60.0),
            (0.0, 20.0, 5.0, 60.0),
            (10.0, 70.0, 30.0, 80.0),
            (10.0, 0.0, 30.0, 5.0),
        ];
        for (left, top, right, bottom) in apart {
            assert!(!ONE.overlaps(rect(left, top, right, bottom)));
        }
    }

    #[test]
    fn what_sticks_out_on_any_side_is_not_inside() {
        assert!(ONE.contains(ONE) && ONE.contains(rect(11.0, 21.0, 29.0, 59.0)));
        for (left, top, right, bottom) in [
            (9.0, 20.0, 30.0, 60.0),
            (10.0, 19.0, 30.0, 60.0),
            (10.0, 20.0, 31.0, 60.0),
            (10.0, 20.0, 30.0, 61.0),
        ] {
            assert!(!ONE.contains(rect(left, top, right, bottom)));
        }
    }
}
