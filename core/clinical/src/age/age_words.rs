//! The age of a child.

use std::fmt;

use chrono::NaiveDate;

use super::calendar::completed_months;
use super::{AgeError, DAYS_PER_WEEK};
use crate::Wording;

/// Below this, days are counted.
const DAYS_UNTIL: i64 = 14;
/// Below this, weeks.
const WEEKS_UNTIL_MONTHS: u32 = 4;
/// Below this, months beside the years.
const MONTHS_UNTIL_YEARS: u32 = 5;
const MONTHS_PER_YEAR: u32 = 12;

/// An age in the units people use for it. Every part counts what is completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeWords {
    /// The day of birth.
    BornToday,
    /// 1 to 13 days.
    Days(u32),
    /// From two weeks, below four months.
    Weeks {
        /// Weeks.
        weeks: u32,
        /// And days, 0 to 6.
        days: u32,
    },
    /// From four months, below a year.
    Months {
        /// Months.
        months: u32,
        /// And weeks, 0 to 4.
        weeks: u32,
    },
    /// From a year.
    Years {
        /// Years.
        years: u32,
        /// And months, 0 to 11; always 0 from five years.
        months: u32,
    },
}

/// How old a child is on a day.
///
/// # Errors
/// The day is before the birth.
pub fn age_words(birth: NaiveDate, on: NaiveDate) -> Result<AgeWords, AgeError> {
    let days = on.signed_duration_since(birth).num_days();
    if days < 0 {
        return Err(AgeError::BeforeBirth { days: -days });
    }
    if days == 0 {
        return Ok(AgeWords::BornToday);
    }
    if days < DAYS_UNTIL {
        return Ok(AgeWords::Days(whole(days)));
    }
    let (months, completed_on) = completed_months(birth, on).ok_or(AgeError::EndOfCalendar)?;
    if months < WEEKS_UNTIL_MONTHS {
        return Ok(AgeWords::Weeks { weeks: whole(days / DAYS_PER_WEEK), days: whole(days % DAYS_PER_WEEK) });
    }
    let years = months / MONTHS_PER_YEAR;
    if years == 0 {
        let since = on.signed_duration_since(completed_on).num_days();
        return Ok(AgeWords::Months { months, weeks: whole(since / DAYS_PER_WEEK) });
    }
    let months = if years < MONTHS_UNTIL_YEARS { months % MONTHS_PER_YEAR } else { 0 };
    Ok(AgeWords::Years { years, months })
}

/// A calendar has fewer days than this holds.
fn whole(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl AgeWords {
    /// As a message. The id names the parts that are there.
    #[must_use]
    pub fn wording(self) -> Wording {
        let ids = match self {
            Self::BornToday => return Wording::new("age.born-today", Vec::new(), "born today"),
            Self::Days(_) => ["age.days", "age.days"],
            Self::Weeks { .. } => ["age.weeks", "age.weeks-days"],
            Self::Months { .. } => ["age.months", "age.months-weeks"],
            Self::Years { .. } => ["age.years", "age.years-months"],
        };
        let [(first, unit), (second, smaller_unit)] = self.parts();
        let mut args = vec![(unit, first.to_string())];
        let mut english = counted(first, unit);
        let [short, long] = ids;
        if second == 0 {
            return Wording::new(short, args, english);
        }
        args.push((smaller_unit, second.to_string()));
        english.push(' ');
        english.push_str(&counted(second, smaller_unit));
        Wording::new(long, args, english)
    }

    /// Its two numbers with their units.
    const fn parts(self) -> [(u32, &'static str); 2] {
        match self {
            Self::BornToday => [(0, "days"), (0, "days")],
            Self::Days(days) => [(days, "days"), (0, "days")],
            Self::Weeks { weeks, days } => [(weeks, "weeks"), (days, "days")],
            Self::Months { months, weeks } => [(months, "months"), (weeks, "weeks")],
            Self::Years { years, months } => [(years, "years"), (months, "months")],
        }
    }
}

/// "1 week", "2 weeks".
pub(super) fn counted(count: u32, units: &str) -> String {
    let unit = if count == 1 { units.trim_end_matches('s') } else { units };
    format!("{count} {unit}")
}

impl fmt::Display for AgeWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.wording().fmt(f)
    }
}
