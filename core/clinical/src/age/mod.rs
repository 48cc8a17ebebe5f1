//! Ages in the words people use: "3 days", "2 weeks 4 days", "5 months 2 weeks", "1 year 3 months".
//!
//! | younger than | in |
//! |---|---|
//! | 14 days | days |
//! | 4 months | weeks and days, because visits are at 8, 12 and 16 weeks |
//! | 1 year | months and weeks |
//! | 5 years | years and months |
//! | older | years |
//!
//! The second part is left out where it is nothing. Where the units change is this project's choice. Months and years are
//! those of the calendar, completed on the day of the same number; a month without that day completes it on the first of
//! the next. So who was born on 29 February is a year older on 1 March where there is no 29th, as the law of England and
//! Wales counts birthdays [unsure: not read at source], and never before a year has passed.
//!
//! Before birth, completed weeks of pregnancy ([`pregnancy_words`]). For a baby born early, both ages
//! ([`corrected_age_words`]). Days are the calendar's: no hour, no time zone.
//!
//! ```
//! use chrono::NaiveDate;
//! use redbook_clinical::age::age_words;
//!
//! let born: NaiveDate = "2026-03-14".parse()?;
//! let age = age_words(born, "2026-04-01".parse()?)?.wording();
//! assert_eq!(age.english(), "2 weeks 4 days");
//! assert_eq!(age.id(), "age.weeks-days");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod age_words;
mod calendar;
mod corrected_age_words;
mod error;
mod pregnancy_words;

pub use age_words::{AgeWords, age_words};
pub use corrected_age_words::{CorrectedAge, CorrectedAgeWords, corrected_age_words};
pub use error::AgeError;
pub use pregnancy_words::{PregnancyWords, pregnancy_words};

/// Of a pregnancy, from the first day of the last period to the due date.
const PREGNANCY_DAYS: i64 = 280;
const DAYS_PER_WEEK: i64 = 7;

#[cfg(test)]
mod tests;
