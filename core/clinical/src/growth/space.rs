//! Distances in centile spaces, as clinicians count them.

use crate::growth::{CentileLine, Sds};

/// Two distances that differ by less are the same; far below what any measurement can show.
const SLACK_SPACES: f64 = 1e-9;

/// A distance between two places on the chart: one is two thirds of a standard deviation, from one line to the next.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct CentileSpaces(f64);

impl CentileSpaces {
    /// How many spaces `to` is above `from`; negative below it.
    #[must_use]
    pub fn between(from: Sds, to: Sds) -> Self {
        Self((to.value() - from.value()) / CentileLine::P75.sds().value())
    }

    /// The number, with its sign.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// Whole spaces crossed, without the sign: 2.9 are two.
    #[must_use]
    pub fn whole(self) -> u32 {
        (self.0.abs() + SLACK_SPACES).floor() as u32
    }

    /// Whether it goes down; no distance at all does not.
    #[must_use]
    pub fn is_down(self) -> bool {
        self.0 < 0.0
    }

    /// Whether the distance, without the sign, is `spaces` or more.
    pub(super) fn is_at_least(self, spaces: f64) -> bool {
        self.0.abs() >= spaces - SLACK_SPACES
    }

    /// Whether the distance, without the sign, is more than `spaces`.
    pub(super) fn is_more_than(self, spaces: f64) -> bool {
        self.0.abs() > spaces + SLACK_SPACES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spaces(from: f64, to: f64) -> CentileSpaces {
        CentileSpaces::between(Sds::new(from).unwrap(), Sds::new(to).unwrap())
    }

    #[test]
    fn from_line_to_line_is_one() {
        for lines in CentileLine::ALL.windows(2) {
            let up = CentileSpaces::between(lines[0].sds(), lines[1].sds());
            let down = CentileSpaces::between(lines[1].sds(), lines[0].sds());
            assert!((up.value() - 1.0).abs() < 1e-12 && (down.value() + 1.0).abs() < 1e-12);
            assert_eq!((up.whole(), down.whole()), (1, 1));
        }
    }

    #[test]
    fn a_space_begun_is_not_a_space_crossed() {
        assert_eq!(spaces(0.0, -1.3).whole(), 1);
        assert_eq!(spaces(0.0, -4.0 / 3.0).whole(), 2);
        assert_eq!(spaces(0.1, 0.1).whole(), 0);
    }

    #[test]
    fn down_is_down() {
        assert!(spaces(0.1, 0.0).is_down());
        assert!(!spaces(0.1, 0.1).is_down() && !spaces(0.0, 0.1).is_down());
    }

    #[test]
    fn exactly_two_is_at_least_two_and_not_more() {
        let two = spaces(2.0 / 3.0, -2.0 / 3.0);
        assert!(two.is_at_least(2.0) && !two.is_more_than(2.0));
        assert!(!spaces(0.66, -0.66).is_at_least(2.0));
        assert!(spaces(-0.67, 0.67).is_more_than(2.0));
        assert!(!CentileSpaces(2.0 + SLACK_SPACES).is_more_than(2.0), "the slack is part of the same");
    }
}
