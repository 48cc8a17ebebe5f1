//! Where a scale has its marks, and which of them have numbers.

use crate::chart::Scale;

/// More marks than any scale has.
const TICKS_MAX: usize = 2_000;

/// A mark on a scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tick {
    /// Where, along the scale.
    pub(super) px: f64,
    /// Which whole number of the smallest step it is.
    pub(super) count: i32,
    /// Whether it has a number.
    pub(super) is_major: bool,
}

/// A way to divide a scale: every `minor` has a mark, every `per_major`th of them a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Division {
    /// In the unit of the scale.
    pub(super) minor: f64,
    pub(super) per_major: i32,
}

impl Division {
    pub(super) fn major(self) -> f64 {
        self.minor * f64::from(self.per_major)
    }
}

/// For measurements: 1, 2 and 5, as people count.
const OF_VALUES: [Division; 10] = [
    Division { minor: 0.05, per_major: 2 },
    Division { minor: 0.1, per_major: 2 },
    Division { minor: 0.1, per_major: 5 },
    Division { minor: 0.5, per_major: 2 },
    Division { minor: 1.0, per_major: 2 },
    Division { minor: 1.0, per_major: 5 },
    Division { minor: 5.0, per_major: 2 },
    Division { minor: 10.0, per_major: 2 },
    Division { minor: 10.0, per_major: 5 },
    Division { minor: 50.0, per_major: 2 },
];

/// The finest of the divisions of measurements that has a number at most every `px_min`.
pub(super) fn division_of_values(span: f64, length_px: f64, px_min: f64) -> Division {
    let fits = |division: &Division| division.major() / span * length_px >= px_min;
    OF_VALUES.into_iter().find(fits).unwrap_or(Division { minor: span / 2.0, per_major: 2 })
}

/// The marks from `from` to `to`, which lie on `scale`; the count 0 is at 0.
pub(super) fn ticks(division: Division, scale: Scale, from: f64, to: f64) -> Vec<Tick> {
    let room = 1e-9;
    let first = (from / division.minor - room).ceil() as i32;
    let last = (to / division.minor + room).floor() as i32;
    (first..=last)
        .take(TICKS_MAX)
        .map(|count| Tick {
            px: scale.px(f64::from(count) * division.minor),
            count,
            is_major: count.rem_euclid(division.per_major) == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_round_and_not_too_near() {
        for span in [0.7, 3.0, 11.4, 38.0, 130.0] {
            for length_px in [100.0, 300.0, 1_500.0] {
                let division = division_of_values(span, length_px, 36.0);
                assert!(division.major() / span * length_px >= 36.0);
                assert!(OF_VALUES.contains(&division) || span / division.major() <= 1.0);
            }
        }
        assert_eq!(division_of_values(10.0, 400.0, 36.0), Division { minor: 0.5, per_major: 2 });
        let halves = Division { minor: 5_000.0, per_major: 2 };
        assert_eq!(division_of_values(10_000.0, 100.0, 36.0), halves, "more than any of them");
    }

    #[test]
    fn marks_are_counted_from_zero_on_both_sides() {
        let scale = Scale { from: -1.0, to: 2.0, from_px: 0.0, to_px: 300.0 };
        let found = ticks(Division { minor: 0.5, per_major: 2 }, scale, -1.0, 2.0);
        assert_eq!(found.iter().map(|tick| tick.count).collect::<Vec<_>>(), [-2, -1, 0, 1, 2, 3, 4]);
        assert_eq!(found.iter().filter(|tick| tick.is_major).count(), 4);
        assert!((found[2].px - 100.0).abs() < 1e-9);
    }
}
