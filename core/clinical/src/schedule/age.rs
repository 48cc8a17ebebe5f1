//! An age as the sources write it: "8 weeks", "3 years 4 months".

use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use serde::Deserialize;

/// Whole months, then days. Months are of the calendar: one that has no such day ends on its last, so that the first
/// birthday of a child born on 29 February is the 28th.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Age {
    months: u32,
    days: u64,
}

/// The text of an age is not one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected an age such as \"8 weeks\" or \"3 years 4 months\", got {0:?}")]
pub(super) struct AgeError(pub(super) String);

/// The last day that has a year of four digits: what ends later ends here.
pub(super) const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Age {
    pub(super) const YEAR: Self = Self { months: 12, days: 0 };

    /// The first day on which a child born on `birth` has this age; the last day there is, where the calendar ends.
    pub(super) fn after(self, birth: NaiveDate) -> NaiveDate {
        let months = birth.checked_add_months(Months::new(self.months));
        let day = months.and_then(|day| day.checked_add_days(Days::new(self.days)));
        day.map_or(LAST_DAY, |day| day.min(LAST_DAY)).max(birth)
    }
}

impl FromStr for Age {
    type Err = AgeError;

    fn from_str(text: &str) -> Result<Self, AgeError> {
        let error = || AgeError(text.to_owned());
        let words: Vec<&str> = text.split(' ').collect();
        let mut age = Self { months: 0, days: 0 };
        for pair in words.chunks(2) {
            let [count, unit] = pair else { return Err(error()) };
            let count: u16 = count.parse().map_err(|_| error())?;
            match unit.trim_end_matches('s') {
                "year" => age.months += u32::from(count) * 12,
                "month" => age.months += u32::from(count),
                "week" => age.days += u64::from(count) * 7,
                "day" => age.days += u64::from(count),
                _ => return Err(error()),
            }
        }
        Ok(age)
    }
}

impl TryFrom<String> for Age {
    type Error = AgeError;

    fn try_from(text: String) -> Result<Self, AgeError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn ages_are_counted_on_the_calendar() {
        let cases = [
            ("0 days", "2024-07-01", "2024-07-01"),
            ("8 weeks", "2024-07-01", "2024-08-26"),
            ("18 months", "2024-07-01", "2026-01-01"),
            ("18 months", "2024-08-31", "2026-02-28"),
            ("3 years 4 months", "2022-08-31", "2025-12-31"),
            ("3 years 4 months", "2022-09-01", "2026-01-01"),
            ("1 year", "2024-02-29", "2025-02-28"),
            ("4 years", "2024-02-29", "2028-02-29"),
        ];
        for (age, birth, expected) in cases {
            assert_eq!(age.parse::<Age>().unwrap().after(day(birth)), day(expected), "{age} after {birth}");
        }
        assert_eq!("1 year".parse::<Age>().unwrap().after(NaiveDate::MAX), NaiveDate::MAX);
    }

    #[test]
    fn what_is_no_age_is_refused() {
        for text in ["", "8", "weeks", "8 weeks 1", "-1 days", "8  weeks", "8 fortnights", "99999 weeks"] {
            assert_eq!(text.parse::<Age>(), Err(AgeError(text.to_owned())));
        }
    }
}
