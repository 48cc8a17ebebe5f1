//! The limits as data (`data/growth/plausible/limits.csv`).

use crate::growth::MeasurementMethod;
use crate::growth::rows::rows;

/// The version of the limits; a test holds it to the file.
pub const LIMITS_VERSION: &str = "growth-limits-2";

pub(super) const CSV: &str = include_str!("../../../data/growth/plausible/limits.csv");

/// A limit beyond which a measurement is asked about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// Its figure: standard deviations; cm where something shrank; percent or days where a weight changed.
    pub value: f64,
    /// Whether it is this project's and no clinical fact; else it is the RCPCH's.
    pub is_convention: bool,
}

/// Which limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    AskAgain,
    LikelySlip,
    Jumped,
    Shrunk,
    ShrunkLyingToStanding,
    /// A weight went down by more than this many percent.
    Lost,
    /// ... between two days of which the earlier is at least this many days after birth: before it babies lose weight.
    LostFromAge,
    /// A weight went up by more than this many percent.
    Gained,
    /// ... within this many days.
    GainedWithin,
}

impl Which {
    const fn id(self) -> &'static str {
        match self {
            Self::AskAgain => "ask-again",
            Self::LikelySlip => "likely-slip",
            Self::Jumped => "jumped",
            Self::Shrunk => "shrunk",
            Self::ShrunkLyingToStanding => "shrunk-lying-to-standing",
            Self::Lost => "lost",
            Self::LostFromAge => "lost-from-age",
            Self::Gained => "gained",
            Self::GainedWithin => "gained-within",
        }
    }

    /// The limit for a method; `None` where there is none, as nobody's weight has to grow.
    pub(super) fn of(self, method: MeasurementMethod) -> Option<Limit> {
        let mut found = rows(CSV).filter(|cells| cells.starts_with(&[self.id(), method.id()]));
        let &[_, _, value, _, source] = found.next()?.as_slice() else { return None };
        Some(Limit { value: value.parse().ok()?, is_convention: source == "project" })
    }
}
