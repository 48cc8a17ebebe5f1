//! The two ages of a baby that was born early.

use std::fmt;

use chrono::{NaiveDate, TimeDelta};

use super::age_words::{AgeWords, age_words, counted};
use super::calendar::completed_months;
use super::{AgeError, DAYS_PER_WEEK, PREGNANCY_DAYS};
use crate::{Gestation, Wording};

/// From 37+0 nothing is corrected. Source of these three: RCPCH fact sheet 5, as the printed chart counts
/// ([`crate::growth::GestationPolicy::PaperChart`]).
const TERM_FROM_DAYS: u16 = 37 * 7;
/// From 32+0 until the first birthday, before until the second.
const ONE_YEAR_FROM_DAYS: u16 = 32 * 7;

/// An age, and beside it the corrected one while people count with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CorrectedAgeWords {
    /// Counted from the birth.
    pub age: AgeWords,
    /// Counted from the due date: for a baby born before 37+0, until the first birthday, or the second when born before
    /// 32+0.
    pub corrected: Option<CorrectedAge>,
}

/// An age counted from the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CorrectedAge {
    /// The due date is still to come.
    BeforeDueDate {
        /// In so many days, from 1.
        days: u32,
    },
    /// It is today.
    OnDueDate,
    /// It is past.
    AfterDueDate(AgeWords),
}

/// How old a child is on a day, from the birth and, when born early, from the due date.
///
/// # Errors
/// The day is before the birth.
pub fn corrected_age_words(
    birth: NaiveDate,
    gestation: Gestation,
    on: NaiveDate,
) -> Result<CorrectedAgeWords, AgeError> {
    let age = age_words(birth, on)?;
    if gestation.days() >= TERM_FROM_DAYS {
        return Ok(CorrectedAgeWords { age, corrected: None });
    }
    let corrected_until_years = if gestation.days() < ONE_YEAR_FROM_DAYS { 2 } else { 1 };
    let (months, _) = completed_months(birth, on).ok_or(AgeError::EndOfCalendar)?;
    if months >= corrected_until_years * 12 {
        return Ok(CorrectedAgeWords { age, corrected: None });
    }
    let early = TimeDelta::days(PREGNANCY_DAYS - i64::from(gestation.days()));
    let due = birth.checked_add_signed(early).ok_or(AgeError::EndOfCalendar)?;
    Ok(CorrectedAgeWords { age, corrected: Some(from_due_date(due, on)?) })
}

fn from_due_date(due: NaiveDate, on: NaiveDate) -> Result<CorrectedAge, AgeError> {
    let to_go = due.signed_duration_since(on).num_days();
    match u32::try_from(to_go) {
        Ok(0) => Ok(CorrectedAge::OnDueDate),
        Ok(days) => Ok(CorrectedAge::BeforeDueDate { days }),
        Err(_) => age_words(due, on).map(CorrectedAge::AfterDueDate),
    }
}

impl CorrectedAgeWords {
    /// As a message. "age" is the id of the age's own message, followed by its arguments; where the due date is past,
    /// "corrected" and "corrected-weeks" and so on say the other in the same way, before it "days-before-due-date" does.
    #[must_use]
    pub fn wording(self) -> Wording {
        let age = self.age.wording();
        let Some(corrected) = self.corrected else {
            return age;
        };
        let mut args = vec![("age", age.id().to_owned())];
        args.extend(age.args().iter().cloned());
        match corrected {
            CorrectedAge::AfterDueDate(since) => {
                let since = since.wording();
                args.push(("corrected", since.id().to_owned()));
                args.extend(since.args().iter().map(|(name, value)| (corrected_name(name), value.clone())));
                Wording::new("age.corrected", args, format!("{age}, corrected {since}"))
            }
            CorrectedAge::OnDueDate => {
                Wording::new("age.on-due-date", args, format!("{age}, the due date is today"))
            }
            CorrectedAge::BeforeDueDate { days } => {
                args.push(("days-before-due-date", days.to_string()));
                let before = weeks_and_days(days);
                Wording::new("age.before-due-date", args, format!("{age}, {before} before the due date"))
            }
        }
    }
}

fn corrected_name(name: &str) -> &'static str {
    match name {
        "days" => "corrected-days",
        "weeks" => "corrected-weeks",
        "months" => "corrected-months",
        _ => "corrected-years",
    }
}

/// "6 days", "3 weeks", "3 weeks 1 day".
fn weeks_and_days(days: u32) -> String {
    let per_week = u32::try_from(DAYS_PER_WEEK).unwrap_or(7);
    match (days / per_week, days % per_week) {
        (0, days) => counted(days, "days"),
        (weeks, 0) => counted(weeks, "weeks"),
        (weeks, days) => format!("{} {}", counted(weeks, "weeks"), counted(days, "days")),
    }
}

impl fmt::Display for CorrectedAgeWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.wording().fmt(f)
    }
}
