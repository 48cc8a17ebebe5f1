//! How the length of the pregnancy counts: three ways, all in use, with different answers.

use crate::Gestation;
use crate::growth::{DecimalAge, NoReference};

const TERM_DAYS: i32 = 280;
/// From 37+0 the paper chart counts from birth.
const TERM_FROM_DAYS: u16 = 37 * 7;
/// To 42+6 it has a birth value for everybody together.
const TERM_UNTIL_DAYS: u16 = 42 * 7 + 6;
/// From 32+0 it corrects for one year, below for two.
const ONE_YEAR_FROM_DAYS: u16 = 32 * 7;
/// The first whole days that are not below one and two years of 365.25 days.
const ONE_YEAR_DAYS: u32 = 366;
const TWO_YEARS_DAYS: u32 = 731;
/// A term baby's lines begin here.
const LINES_FROM_DAYS: u8 = 14;

/// How the length of the pregnancy counts. It changes a centile by up to 50 points, so every result names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum GestationPolicy {
    /// Age counts from the due date, at every gestation, for life: what the RCPCH's own software does.
    #[default]
    ExactForLife,
    /// As on the printed chart. Born at 37 weeks or later: one birth value for 37 to 42 weeks, nothing up to two weeks,
    /// then age from birth. Born before: age from the due date until one year old (from 32 weeks) or two (below).
    PaperChart,
    /// Age counts from birth, as if everybody were born at 40+0.
    AsTerm,
}

/// An age as a policy counts it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CountedAge {
    /// An age to look up in the tables.
    Age(DecimalAge),
    /// The day of birth at term on the paper chart: [`crate::growth::ReferenceTable::Uk90Term`], whatever the gestation.
    BirthAtTerm,
}

/// How long a policy counts age from the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectedUntil {
    /// It does not.
    Never,
    /// At every age.
    ForLife,
    /// Until so many years after birth.
    Years {
        /// In years.
        years: u32,
        /// The first day after birth that counts from birth.
        until_days: u32,
    },
}

impl GestationPolicy {
    /// All.
    pub const ALL: [Self; 3] = [Self::ExactForLife, Self::PaperChart, Self::AsTerm];

    /// As it is written in data: "exact", "paper", "as-40+0". Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ExactForLife => "exact",
            Self::PaperChart => "paper",
            Self::AsTerm => "as-40+0",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.id() == id)
    }

    /// The age that counts, `age_days` after birth.
    ///
    /// # Errors
    /// The paper chart has nothing at that age.
    pub fn counted_age(self, gestation: Gestation, age_days: u32) -> Result<CountedAge, NoReference> {
        let from_birth = i32::try_from(age_days).unwrap_or(i32::MAX);
        let from_due_date = from_birth.saturating_add(i32::from(gestation.days()) - TERM_DAYS);
        if self == Self::PaperChart && gestation.days() >= TERM_FROM_DAYS {
            return term_on_paper(gestation, from_birth);
        }
        let is_corrected = match self.corrected_until(gestation) {
            CorrectedUntil::Never => false,
            CorrectedUntil::ForLife => true,
            CorrectedUntil::Years { until_days, .. } => age_days < until_days,
        };
        Ok(age(if is_corrected { from_due_date } else { from_birth }))
    }

    /// How long age is counted from the due date.
    #[must_use]
    pub const fn corrected_until(self, gestation: Gestation) -> CorrectedUntil {
        match self {
            Self::ExactForLife => CorrectedUntil::ForLife,
            Self::AsTerm => CorrectedUntil::Never,
            Self::PaperChart if gestation.days() >= TERM_FROM_DAYS => CorrectedUntil::Never,
            Self::PaperChart if gestation.days() >= ONE_YEAR_FROM_DAYS => {
                CorrectedUntil::Years { years: 1, until_days: ONE_YEAR_DAYS }
            }
            Self::PaperChart => CorrectedUntil::Years { years: 2, until_days: TWO_YEARS_DAYS },
        }
    }
}

fn age(days: i32) -> CountedAge {
    CountedAge::Age(DecimalAge::from_days(days))
}

fn term_on_paper(gestation: Gestation, from_birth: i32) -> Result<CountedAge, NoReference> {
    if from_birth >= i32::from(LINES_FROM_DAYS) {
        Ok(age(from_birth))
    } else if from_birth > 0 {
        Err(NoReference::FirstTwoWeeks { from_days: LINES_FROM_DAYS })
    } else if gestation.days() <= TERM_UNTIL_DAYS {
        Ok(CountedAge::BirthAtTerm)
    } else {
        Err(NoReference::AtBirth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(gestation: &str, age_days: u32) -> Result<CountedAge, NoReference> {
        GestationPolicy::PaperChart.counted_age(gestation.parse().unwrap(), age_days)
    }

    #[test]
    fn exact_counts_from_the_due_date_for_life_and_as_term_from_birth() {
        for (gestation, shift) in [("24+0", -112), ("37+2", -19), ("40+0", 0), ("41+5", 12)] {
            for age_days in [0, 10, 400, 5_000] {
                let gestation = gestation.parse().unwrap();
                let counted = |policy: GestationPolicy| policy.counted_age(gestation, age_days);
                assert_eq!(counted(GestationPolicy::ExactForLife), Ok(age(age_days as i32 + shift)));
                assert_eq!(counted(GestationPolicy::AsTerm), Ok(age(age_days as i32)));
            }
        }
    }

    #[test]
    fn paper_pools_term_at_birth_and_has_nothing_until_two_weeks() {
        for gestation in ["37+0", "40+0", "42+6"] {
            assert_eq!(paper(gestation, 0), Ok(CountedAge::BirthAtTerm));
            assert_eq!(paper(gestation, 1), Err(NoReference::FirstTwoWeeks { from_days: 14 }));
            assert_eq!(paper(gestation, 13), Err(NoReference::FirstTwoWeeks { from_days: 14 }));
            assert_eq!(paper(gestation, 14), Ok(age(14)));
        }
        assert_eq!(paper("43+0", 0), Err(NoReference::AtBirth));
        assert_eq!(paper("43+0", 14), Ok(age(14)));
    }

    #[test]
    fn paper_corrects_the_preterm_for_one_year_or_two() {
        assert_eq!(paper("36+6", 0), Ok(age(-22)));
        assert_eq!(paper("32+0", 365), Ok(age(309)));
        assert_eq!(paper("32+0", 366), Ok(age(366)));
        assert_eq!(paper("31+6", 366), Ok(age(309)));
        assert_eq!(paper("31+6", 730), Ok(age(673)));
        assert_eq!(paper("31+6", 731), Ok(age(731)));
    }

    #[test]
    fn how_long_each_policy_corrects() {
        let until =
            |policy: GestationPolicy, gestation: &str| policy.corrected_until(gestation.parse().unwrap());
        for gestation in ["24+0", "40+0", "42+0"] {
            assert_eq!(until(GestationPolicy::ExactForLife, gestation), CorrectedUntil::ForLife);
            assert_eq!(until(GestationPolicy::AsTerm, gestation), CorrectedUntil::Never);
        }
        let paper = |gestation| until(GestationPolicy::PaperChart, gestation);
        assert_eq!(paper("37+0"), CorrectedUntil::Never);
        assert_eq!(paper("36+6"), CorrectedUntil::Years { years: 1, until_days: 366 });
        assert_eq!(paper("32+0"), CorrectedUntil::Years { years: 1, until_days: 366 });
        assert_eq!(paper("31+6"), CorrectedUntil::Years { years: 2, until_days: 731 });
    }

    #[test]
    fn no_age_is_too_large_to_count() {
        for policy in GestationPolicy::ALL {
            assert!(policy.counted_age(Gestation::from_days(u16::MAX), u32::MAX).is_ok());
            assert_eq!(GestationPolicy::from_id(policy.id()), Some(policy));
        }
    }
}
