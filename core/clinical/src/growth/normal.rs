//! The normal distribution.

use std::f64::consts::SQRT_2;

/// No centile that a double can tell from 0 or 100 is beyond.
const SDS_MAX: f64 = 40.0;
/// Halvings after which the interval of [`sds_at`] is as narrow as a double.
const HALVINGS: u32 = 64;

/// Percent of a normal distribution below `sds`.
pub(super) fn percent_below(sds: f64) -> f64 {
    50.0 * libm::erfc(-sds / SQRT_2)
}

/// The inverse of [`percent_below`], by halving: slow, exact, and not in anybody's way.
pub(super) fn sds_at(percent: f64) -> f64 {
    if percent > 50.0 {
        // The upper tail has few digits left; the lower one has them all.
        return -sds_at(100.0 - percent);
    }
    let (mut low, mut high) = (-SDS_MAX, 0.0);
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if percent_below(middle) < percent { low = middle } else { high = middle }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        let known = [(0.0, 50.0), (1.0, 84.134_474_606_854_29), (-2.0, 2.275_013_194_817_921)];
        for (sds, percent) in known {
            assert!((percent_below(sds) - percent).abs() < 1e-12, "{sds}");
        }
        assert!((percent_below(-8.0) - 6.220_960_574_271_785e-14).abs() < 1e-26);
    }

    #[test]
    fn the_inverse_is_the_inverse() {
        for percent in [1e-12, 0.4, 2.0, 9.0, 25.0, 50.0, 75.0, 91.0, 98.0, 99.6, 99.999] {
            assert!((percent_below(sds_at(percent)) - percent).abs() < 1e-12 * percent, "{percent}");
        }
        assert!((sds_at(98.0) - 2.053_748_910_631_822_5).abs() < 1e-12);
    }
}
