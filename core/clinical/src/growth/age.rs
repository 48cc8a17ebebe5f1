//! Age as the references count it.

const DAYS_PER_YEAR: f64 = 365.25;

/// An age in years of 365.25 days, counted from birth or from the due date: then it may be negative.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct DecimalAge {
    years: f64,
}

/// Why a number is no age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a finite number of years, got another")]
pub struct AgeError;

impl DecimalAge {
    /// Two weeks after the due date, where UK90 gives way to WHO.
    pub const TWO_WEEKS: Self = Self { years: 14.0 / DAYS_PER_YEAR };
    /// Where length lying gives way to height standing.
    pub const TWO_YEARS: Self = Self { years: 2.0 };
    /// Where WHO gives way to UK90.
    pub const FOUR_YEARS: Self = Self { years: 4.0 };

    /// From days.
    #[must_use]
    pub fn from_days(days: i32) -> Self {
        Self { years: f64::from(days) / DAYS_PER_YEAR }
    }

    /// From weeks of gestation, before or about the due date: 40 are age 0.
    #[must_use]
    pub fn from_weeks_of_gestation(weeks: i32) -> Self {
        Self { years: f64::from(weeks.saturating_sub(40).saturating_mul(7)) / DAYS_PER_YEAR }
    }

    /// From years.
    ///
    /// # Errors
    /// They are infinite or not a number.
    pub const fn from_years(years: f64) -> Result<Self, AgeError> {
        if years.is_finite() { Ok(Self { years }) } else { Err(AgeError) }
    }

    /// In years.
    #[must_use]
    pub const fn years(self) -> f64 {
        self.years
    }
}

/// In what a table counts age; its rows are whole numbers of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AgeUnit {
    Days,
    WeeksOfGestation,
    Months,
}

impl AgeUnit {
    /// `count` of the unit as age.
    pub(super) fn years(self, count: f64) -> f64 {
        match self {
            Self::Days => count / DAYS_PER_YEAR,
            Self::WeeksOfGestation => (count - 40.0) * 7.0 / DAYS_PER_YEAR,
            Self::Months => count / 12.0,
        }
    }

    /// The inverse of [`Self::years`].
    pub(super) fn count(self, years: f64) -> f64 {
        match self {
            Self::Days => years * DAYS_PER_YEAR,
            Self::WeeksOfGestation => years * DAYS_PER_YEAR / 7.0 + 40.0,
            Self::Months => years * 12.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_of_gestation_count_from_the_due_date() {
        assert_eq!(DecimalAge::from_weeks_of_gestation(40).years(), 0.0);
        assert_eq!(DecimalAge::from_weeks_of_gestation(42), DecimalAge::TWO_WEEKS);
        assert_eq!(DecimalAge::from_weeks_of_gestation(23), DecimalAge::from_days(-119));
    }

    #[test]
    fn an_age_is_finite() {
        assert_eq!(DecimalAge::from_years(f64::NAN), Err(AgeError));
        assert_eq!(DecimalAge::from_years(f64::NEG_INFINITY), Err(AgeError));
        assert_eq!(DecimalAge::from_years(4.0), Ok(DecimalAge::FOUR_YEARS));
    }

    #[test]
    fn units_convert_both_ways() {
        for unit in [AgeUnit::Days, AgeUnit::WeeksOfGestation, AgeUnit::Months] {
            assert!((unit.count(unit.years(31.0)) - 31.0).abs() < 1e-9);
        }
    }
}
