//! Between two rows of a table.

use crate::growth::Lms;

/// A row of a table: its age in years, and what stands there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) years: f64,
    pub(super) lms: Lms,
}

/// Along the straight line through two rows.
pub(super) fn linear(age_years: f64, [a, b]: [Point; 2]) -> Lms {
    let weight_b = (age_years - a.years) / (b.years - a.years);
    weighed([(a, 1.0 - weight_b), (b, weight_b)])
}

/// Along the cubic (Lagrange) through four rows, two on either side.
pub(super) fn cubic(age_years: f64, points: [Point; 4]) -> Lms {
    weighed(points.map(|point| {
        let others = points.iter().filter(|other| other.years != point.years);
        let weight = others.map(|other| (age_years - other.years) / (point.years - other.years)).product();
        (point, weight)
    }))
}

fn weighed<const N: usize>(parts: [(Point, f64); N]) -> Lms {
    let sum = |of: fn(Lms) -> f64| parts.iter().map(|(point, weight)| of(point.lms) * weight).sum();
    Lms { l: sum(|lms| lms.l), m: sum(|lms| lms.m), s: sum(|lms| lms.s) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(years: f64, m: f64) -> Point {
        Point { years, lms: Lms { l: 1.0, m, s: 0.1 } }
    }

    #[test]
    fn a_cubic_is_met_exactly_and_a_constant_stays() {
        let cube = |x: f64| x * x * x - 2.0 * x + 5.0;
        let lms = cubic(2.3, [1.0, 2.0, 3.0, 4.5].map(|x| point(x, cube(x))));
        assert!((lms.m - cube(2.3)).abs() < 1e-12);
        assert!((lms.l - 1.0).abs() < 1e-12 && (lms.s - 0.1).abs() < 1e-12);
    }

    #[test]
    fn a_line_is_met_exactly() {
        let lms = linear(2.25, [point(2.0, 10.0), point(3.0, 14.0)]);
        assert!((lms.m - 11.0).abs() < 1e-12);
    }
}
