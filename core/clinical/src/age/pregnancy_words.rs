//! How far a pregnancy is.

use std::fmt;

use chrono::NaiveDate;

use super::age_words::counted;
use super::{AgeError, DAYS_PER_WEEK, PREGNANCY_DAYS};
use crate::Wording;

/// Longer past the due date than this, the birth has not been written down, or the date is wrong. A convention: 44
/// completed weeks is also the longest gestation that the growth references take.
const AFTER_DUE_DATE_MAX_DAYS: i64 = 28;

/// Completed weeks of a pregnancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PregnancyWords {
    weeks: u32,
}

/// How many weeks pregnant on a day, from the due date, which is 40 weeks.
///
/// # Errors
/// The day is more than 280 days before the due date, or more than 28 after it.
pub fn pregnancy_words(due: NaiveDate, on: NaiveDate) -> Result<PregnancyWords, AgeError> {
    let days_to_go = due.signed_duration_since(on).num_days();
    if days_to_go > PREGNANCY_DAYS {
        return Err(AgeError::BeforePregnancy { days: days_to_go });
    }
    if days_to_go < -AFTER_DUE_DATE_MAX_DAYS {
        return Err(AgeError::LongAfterDueDate { max: AFTER_DUE_DATE_MAX_DAYS, days: -days_to_go });
    }
    let weeks = u32::try_from((PREGNANCY_DAYS - days_to_go) / DAYS_PER_WEEK);
    Ok(PregnancyWords { weeks: weeks.unwrap_or_default() })
}

impl PregnancyWords {
    /// Completed weeks.
    #[must_use]
    pub const fn weeks(self) -> u32 {
        self.weeks
    }

    /// As a message.
    #[must_use]
    pub fn wording(self) -> Wording {
        let english = format!("{} pregnant", counted(self.weeks, "weeks"));
        Wording::new("age.pregnant", vec![("weeks", self.weeks.to_string())], english)
    }
}

impl fmt::Display for PregnancyWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.wording().fmt(f)
    }
}
