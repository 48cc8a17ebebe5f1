//! A day of a child's life as the sources name it: by age, school year, length of the pregnancy or the calendar.

use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use super::age::{Age, AgeError, LAST_DAY};

const PREGNANCY_DAYS: u64 = 280;
const DAYS_PER_WEEK: u64 = 7;
/// The age on 31 August before Reception, which is year 0.
const RECEPTION_AGE_YEARS: i32 = 4;

/// A day that is known once the child's dates are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Moment {
    /// "8 weeks": the first day at that age.
    Age(Age),
    /// "before 15 weeks": the last day below that age.
    Before(Age),
    /// "year 8 starts": 1 September.
    SchoolYearStarts(u8),
    /// "year 8 ends": 31 August.
    SchoolYearEnds(u8),
    /// "28 weeks of pregnancy", counted back from the due date.
    Pregnancy {
        /// Days since the pregnancy is counted.
        days: u64,
    },
    /// "due date".
    DueDate,
    /// "2026-11-01".
    Date(NaiveDate),
    /// "1 September", "31 March": of a season.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
    },
    /// "unknown": no source says.
    Unknown,
}

/// The dates that a moment may be counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Of a born child.
    Birth(NaiveDate),
    /// Of an unborn one.
    Due(NaiveDate),
}

impl Moment {
    /// The day, where the origin tells it.
    pub(super) fn day(self, origin: Origin) -> Option<NaiveDate> {
        match (self, origin) {
            (Self::Date(date), _) => Some(date),
            (Self::DueDate, Origin::Due(due)) => Some(due),
            (Self::Pregnancy { days }, Origin::Due(due)) => {
                due.checked_sub_days(Days::new(PREGNANCY_DAYS))?.checked_add_days(Days::new(days))
            }
            (Self::Age(age), Origin::Birth(birth)) => Some(age.after(birth)),
            (Self::Before(age), Origin::Birth(birth)) => age.after(birth).pred_opt(),
            (Self::SchoolYearStarts(year), Origin::Birth(birth)) => school_year_starts(birth, year.into()),
            (Self::SchoolYearEnds(year), Origin::Birth(birth)) => {
                school_year_starts(birth, i32::from(year) + 1)?.pred_opt()
            }
            _ => None,
        }
    }

    /// The day in a year, for what comes each year.
    pub(super) fn in_year(self, year: i32) -> Option<NaiveDate> {
        let Self::Yearly { month, day } = self else { return None };
        NaiveDate::from_ymd_opt(year, month, day).map(|day| day.min(LAST_DAY))
    }
}

/// 1 September after the 31 August on which the child has the age of that year: 4 for Reception (year 0).
fn school_year_starts(birth: NaiveDate, year: i32) -> Option<NaiveDate> {
    let turns_in_next_year = i32::from(birth.month() >= 9);
    let starts = birth.year() + RECEPTION_AGE_YEARS + year + turns_in_next_year;
    NaiveDate::from_ymd_opt(starts, 9, 1).map(|day| day.min(LAST_DAY))
}

impl FromStr for Moment {
    type Err = AgeError;

    fn from_str(text: &str) -> Result<Self, AgeError> {
        let error = || AgeError(text.to_owned());
        let words: Vec<&str> = text.split(' ').collect();
        match words.as_slice() {
            ["unknown"] => Ok(Self::Unknown),
            ["due", "date"] => Ok(Self::DueDate),
            ["year", year, "starts"] => year.parse().map(Self::SchoolYearStarts).map_err(|_| error()),
            ["year", year, "ends"] => year.parse().map(Self::SchoolYearEnds).map_err(|_| error()),
            [weeks, "weeks", "of", "pregnancy"] => {
                let weeks: u8 = weeks.parse().map_err(|_| error())?;
                Ok(Self::Pregnancy { days: u64::from(weeks) * DAYS_PER_WEEK })
            }
            ["before", ..] => text.trim_start_matches("before ").parse().map(Self::Before),
            ["1", "September"] => Ok(Self::Yearly { month: 9, day: 1 }),
            ["31", "March"] => Ok(Self::Yearly { month: 3, day: 31 }),
            [date] => date.parse().map(Self::Date).map_err(|_| error()),
            _ => text.parse().map(Self::Age),
        }
    }
}

impl TryFrom<String> for Moment {
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

    fn born(moment: &str, birth: &str) -> Option<NaiveDate> {
        moment.parse::<Moment>().unwrap().day(Origin::Birth(day(birth)))
    }

    #[test]
    fn the_last_day_is_the_one_before() {
        assert_eq!(born("15 weeks", "2026-01-01"), Some(day("2026-04-16")));
        assert_eq!(born("before 15 weeks", "2026-01-01"), Some(day("2026-04-15")));
    }

    #[test]
    fn school_years_turn_between_august_and_september() {
        assert_eq!(born("year 0 starts", "2022-08-31"), Some(day("2026-09-01")));
        assert_eq!(born("year 0 starts", "2022-09-01"), Some(day("2027-09-01")));
        assert_eq!(born("year 8 starts", "2014-08-31"), Some(day("2026-09-01")));
        assert_eq!(born("year 8 ends", "2014-08-31"), Some(day("2027-08-31")));
        assert_eq!(born("year 9 starts", "2013-08-31"), Some(day("2026-09-01")));
    }

    #[test]
    fn pregnancy_is_counted_back_from_the_due_date() {
        let at = |text: &str| text.parse::<Moment>().unwrap().day(Origin::Due(day("2026-10-08")));
        assert_eq!(at("due date"), Some(day("2026-10-08")));
        assert_eq!(at("28 weeks of pregnancy"), Some(day("2026-07-16")));
        assert_eq!(at("40 weeks of pregnancy"), at("due date"));
        assert_eq!(at("8 weeks"), None, "an unborn child has no age");
        assert_eq!(born("due date", "2026-10-08"), None);
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "year x starts",
            "before",
            "before noon",
            "2026-02-30",
            "due",
            "1 October",
            "x weeks of pregnancy",
        ] {
            assert!(text.parse::<Moment>().is_err(), "{text}");
        }
    }
}
