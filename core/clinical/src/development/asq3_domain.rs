//! What the five scores of ASQ-3 are of.

use std::fmt;
use std::str::FromStr;

use crate::typed::{ParseChoiceError, choose};

/// One of the five domains of ASQ-3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asq3Domain {
    /// Communication.
    Communication,
    /// Gross motor.
    GrossMotor,
    /// Fine motor.
    FineMotor,
    /// Problem solving.
    ProblemSolving,
    /// Personal-social.
    PersonalSocial,
}

impl Asq3Domain {
    /// All, in the order of the score sheet.
    pub const ALL: [Self; 5] =
        [Self::Communication, Self::GrossMotor, Self::FineMotor, Self::ProblemSolving, Self::PersonalSocial];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Communication => "communication",
            Self::GrossMotor => "gross-motor",
            Self::FineMotor => "fine-motor",
            Self::ProblemSolving => "problem-solving",
            Self::PersonalSocial => "personal-social",
        }
    }
}

impl FromStr for Asq3Domain {
    type Err = ParseChoiceError;

    /// From its name: "gross motor".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = Self::ALL.map(|domain| (domain.id(), domain));
        choose(text, &words, "communication, gross motor, fine motor, problem solving, personal-social")
    }
}

impl fmt::Display for Asq3Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Communication => "communication",
            Self::GrossMotor => "gross motor",
            Self::FineMotor => "fine motor",
            Self::ProblemSolving => "problem solving",
            Self::PersonalSocial => "personal-social",
        })
    }
}
