//! Why there is no age.

/// Why there is no age to say. It never shows a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AgeError {
    /// The day is before the birth.
    #[error("expected a day on or after the birth, got one {days} days before it")]
    BeforeBirth {
        /// How many days before.
        days: i64,
    },
    /// The day is before the pregnancy can have begun.
    #[error("expected a day at most 280 days before the due date, got one {days} days before it")]
    BeforePregnancy {
        /// How many days before the due date.
        days: i64,
    },
    /// The due date is so long past that the birth or the date is missing.
    #[error("expected a day at most {max} days after the due date, got one {days} days after it")]
    LongAfterDueDate {
        /// The most.
        max: i64,
        /// How many days after the due date.
        days: i64,
    },
    /// A date at the end of what a calendar holds.
    #[error("expected a date that a calendar can count from, got one at its end")]
    EndOfCalendar,
}
