//! Which ASQ-3 questionnaire was used.

use std::fmt;
use std::str::FromStr;

use super::form_months::{known, parse};
use super::{Asq3Domain, AsqFormError};
use crate::codes::{self, Code, Subject, System};

/// An ASQ-3 form, by the months of age it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asq3Form {
    months: u8,
}

impl Asq3Form {
    /// The months there is a form for: those that have codes (DCH-assets, DCH-ASQ3AssessmentToolType-1).
    pub const MONTHS: [u8; 21] =
        [2, 4, 6, 8, 9, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 42, 48, 54, 60];

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

    /// The code of a score on this form.
    #[must_use]
    pub fn score_code(self, domain: Asq3Domain) -> Option<Code> {
        let key = format!("asq-3:{}:{}", self.months, domain.id());
        codes::usual(Subject::Asq, &key, System::Snomed)
    }
}

impl FromStr for Asq3Form {
    type Err = AsqFormError;

    /// From "24", "24 months", "24m".
    fn from_str(text: &str) -> Result<Self, AsqFormError> {
        parse(text).and_then(Self::from_months)
    }
}

impl fmt::Display for Asq3Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} months", self.months)
    }
}
