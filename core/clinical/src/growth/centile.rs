//! The share of children below, in the words of the chart.

use std::fmt;

use crate::growth::{Sds, normal};

const LOWEST_LINE: f64 = 0.4;
const HIGHEST_LINE: f64 = 99.6;

/// The percentage of children of the same age and sex who measure less. At the far ends a double has no digits left and it
/// is 0 or 100.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Centile(f64);

/// Why a number is no centile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a centile above 0 and below 100, got another")]
pub struct CentileError;

impl Centile {
    /// From a percentage.
    ///
    /// # Errors
    /// It is not between 0 and 100.
    pub fn new(percent: f64) -> Result<Self, CentileError> {
        if percent > 0.0 && percent < 100.0 { Ok(Self(percent)) } else { Err(CentileError) }
    }

    pub(super) const fn of(percent: f64) -> Self {
        Self(percent)
    }

    /// The percentage.
    #[must_use]
    pub const fn percent(self) -> f64 {
        self.0
    }

    /// The standard deviations that belong to it.
    #[must_use]
    pub fn sds(self) -> Sds {
        Sds::of(normal::sds_at(self.0))
    }
}

impl fmt::Display for Centile {
    /// As charts are read: whole, but with one decimal below 1 and above 99, and words beyond the outermost lines.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 < LOWEST_LINE {
            return f.write_str("below the 0.4th");
        }
        if self.0 > HIGHEST_LINE {
            return f.write_str("above the 99.6th");
        }
        let tenths = (self.0 * 10.0).round() as u32;
        if (10..=990).contains(&tenths) {
            let whole = self.0.round() as u32;
            write!(f, "{whole}{}", ordinal_suffix(whole))
        } else {
            write!(f, "{}.{}th", tenths / 10, tenths % 10)
        }
    }
}

const fn ordinal_suffix(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_said_as_charts_are_read() {
        let said = [
            (0.39, "below the 0.4th"),
            (0.4, "0.4th"),
            (0.94, "0.9th"),
            (0.96, "1st"),
            (2.2, "2nd"),
            (12.6, "13th"),
            (42.4, "42nd"),
            (50.0, "50th"),
            (98.6, "99th"),
            (99.04, "99th"),
            (99.3, "99.3th"),
            (99.6, "99.6th"),
            (99.61, "above the 99.6th"),
        ];
        for (percent, text) in said {
            assert_eq!(Centile::of(percent).to_string(), text, "{percent}");
        }
    }

    #[test]
    fn none_is_outside_0_to_100() {
        for percent in [0.0, 100.0, -1.0, 101.0, f64::NAN] {
            assert_eq!(Centile::new(percent), Err(CentileError), "{percent}");
        }
        let centile = Centile::new(9.0).unwrap();
        assert!((centile.sds().centile().percent() - 9.0).abs() < 1e-10);
    }
}
