//! Whose growth it is, and what was measured when.

use chrono::{Days, NaiveDate};

use crate::Gestation;
use crate::growth::{AssessError, Assessment, GestationPolicy, Measured, Sex, assess};

const TERM_DAYS: u16 = 280;

/// What has to be known of a child to put a measurement beside the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Child {
    /// Which of the two references.
    pub sex: Sex,
    /// The day of birth.
    pub birth: NaiveDate,
    /// How long the pregnancy was; where it is not known, 40+0 is taken, and facts say so.
    pub gestation: Option<Gestation>,
}

/// A measurement and its day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measurement {
    /// The day.
    pub on: NaiveDate,
    /// What was measured.
    pub measured: Measured,
}

/// Why a measurement of a child is not beside the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChildError {
    /// Before birth.
    #[error("expected a day on or after the day of birth, got an earlier one")]
    BeforeBirth,
    /// The gestation, or nothing in the reference.
    #[error(transparent)]
    Assess(#[from] AssessError),
}

impl Child {
    /// Days after birth; `None` before it.
    #[must_use]
    pub fn age_days(&self, on: NaiveDate) -> Option<u32> {
        u32::try_from(on.signed_duration_since(self.birth).num_days()).ok()
    }

    /// The gestation that is counted with: 40+0 where it is not known.
    #[must_use]
    pub fn counted_gestation(&self) -> Gestation {
        self.gestation.unwrap_or(Gestation::from_days(TERM_DAYS))
    }

    /// The day on which the pregnancy was or would have been 40+0; `None` beyond the calendar.
    #[must_use]
    pub fn due_date(&self) -> Option<NaiveDate> {
        let days = self.counted_gestation().days();
        if days <= TERM_DAYS {
            self.birth.checked_add_days(Days::new(u64::from(TERM_DAYS - days)))
        } else {
            self.birth.checked_sub_days(Days::new(u64::from(days - TERM_DAYS)))
        }
    }

    /// What a measurement is beside the reference.
    ///
    /// # Errors
    /// It is from before birth, or [`assess`] has none.
    pub fn assess(
        &self,
        measurement: &Measurement,
        policy: GestationPolicy,
    ) -> Result<Assessment, ChildError> {
        let age_days = self.age_days(measurement.on).ok_or(ChildError::BeforeBirth)?;
        Ok(assess(self.sex, self.counted_gestation(), age_days, measurement.measured, policy)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn born_at(gestation: &str) -> Child {
        Child { sex: Sex::Female, birth: day(3, 1), gestation: Some(gestation.parse().unwrap()) }
    }

    #[test]
    fn age_is_in_days_and_not_negative() {
        let child = born_at("40+0");
        assert_eq!(child.age_days(day(3, 1)), Some(0));
        assert_eq!(child.age_days(day(4, 1)), Some(31));
        assert_eq!(child.age_days(day(2, 28)), None);
    }

    #[test]
    fn the_due_date_is_on_either_side_of_birth() {
        assert_eq!(born_at("37+0").due_date(), Some(day(3, 22)));
        assert_eq!(born_at("40+0").due_date(), Some(day(3, 1)));
        assert_eq!(born_at("41+1").due_date(), Some(day(2, 21)));
        assert_eq!(Child { gestation: None, ..born_at("30+0") }.due_date(), Some(day(3, 1)));
    }

    #[test]
    fn before_birth_nothing_is_assessed() {
        let measured = Measured::weight("3.2 kg".parse().unwrap()).unwrap();
        let before = Measurement { on: day(2, 28), measured };
        let assessed = born_at("40+0").assess(&before, GestationPolicy::AsTerm);
        assert_eq!(assessed, Err(ChildError::BeforeBirth));
    }
}
