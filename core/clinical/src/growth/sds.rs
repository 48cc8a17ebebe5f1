//! How far from the median.

use crate::growth::{Centile, CentileBand, normal};

/// Standard deviations above the median of children of the same age and sex; negative below it.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Sds(f64);

impl Sds {
    /// From a number; `None` unless it is finite.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        value.is_finite().then_some(Self(value))
    }

    /// One that is known to be finite.
    pub(super) const fn of(value: f64) -> Self {
        Self(value)
    }

    /// The number.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The share of children below.
    #[must_use]
    pub fn centile(self) -> Centile {
        Centile::of(normal::percent_below(self.0))
    }

    /// Where it lies among the nine centile lines.
    #[must_use]
    pub fn band(self) -> CentileBand {
        CentileBand::of(self)
    }
}
