//! Which ASQ:SE-2 questionnaire was used.

use std::fmt;
use std::str::FromStr;

use super::AsqFormError;
use super::form_months::{known, parse};
use crate::codes::{self, Code, Subject, System};

/// An ASQ:SE-2 form, by the months of age it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsqSe2Form {
    months: u8,
}

impl AsqSe2Form {
    /// The months there is a form for: those that have a code.
    pub const MONTHS: [u8; 9] = [2, 6, 12, 18, 24, 30, 36, 48, 60];

    /// The form for an age.
    ///
    /// # Errors
    /// There is none for it.
    pub fn from_months(months: u8) -> Result<Self, AsqFormError> {
        known(months, &Self::MONTHS).map(|months| Self { months })
    }

    /// In months.
    #[must_use]
    pub const fn months(self) -> u8 {
        self.months
    }

    /// The code of the total on this form.
    #[must_use]
    pub fn score_code(self) -> Option<Code> {
        codes::usual(Subject::Asq, &format!("asq-se-2:{}", self.months), System::Snomed)
    }
}

impl FromStr for AsqSe2Form {
    type Err = AsqFormError;

    /// From "24", "24 months", "24m".
    fn from_str(text: &str) -> Result<Self, AsqFormError> {
        parse(text).and_then(Self::from_months)
    }
}

impl fmt::Display for AsqSe2Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} months", self.months)
    }
}
