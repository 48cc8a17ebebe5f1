//! Where the reference has nothing to say.

use crate::growth::{MeasurementMethod, ReferenceTable};

/// Why there is no value to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReference {
    /// Younger than the youngest of the reference.
    #[error("expected at least {from_weeks} weeks of gestation for {}, got less", method.id())]
    TooYoung {
        /// Of what.
        method: MeasurementMethod,
        /// Where the reference begins; 42 weeks are two weeks after the due date.
        from_weeks: u8,
    },
    /// Older than the oldest of the reference.
    #[error("expected at most {until_years} years for {}, got more", method.id())]
    TooOld {
        /// Of what.
        method: MeasurementMethod,
        /// Where the reference ends.
        until_years: u8,
    },
    /// The paper chart has no lines for a term baby between birth and two weeks.
    #[error(
        "expected the day of birth or at least {from_days} days, as on the paper chart, got a day between"
    )]
    FirstTwoWeeks {
        /// Where the lines begin.
        from_days: u8,
    },
    /// The paper chart has birth lines for 37 to 42 weeks only, and none for BMI.
    #[error(
        "expected a weight, length or head circumference after 37 to 42 weeks, as on the paper chart, got another"
    )]
    AtBirth,
    /// The table is not built in: see the feature `uk90`.
    #[error("expected a build with the table {}, got one without it", table.id())]
    NotInThisBuild {
        /// Which.
        table: ReferenceTable,
    },
}
