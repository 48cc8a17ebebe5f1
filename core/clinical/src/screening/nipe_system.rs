//! What is looked at in the newborn and infant physical examination.

use std::fmt;
use std::str::FromStr;

use super::{NipeOutcome, ParseNipeOutcomeError};
use crate::codes::{self, Code, Subject, System};
use crate::typed::{ParseChoiceError, choose};

/// A part of the newborn and infant physical examination (NIPE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NipeSystem {
    /// Eyes.
    Eyes,
    /// Heart.
    Heart,
    /// Hips.
    Hips,
    /// Testes.
    Testes,
}

impl NipeSystem {
    /// All.
    pub const ALL: [Self; 4] = [Self::Eyes, Self::Heart, Self::Hips, Self::Testes];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Eyes => "eyes",
            Self::Heart => "heart",
            Self::Hips => "hips",
            Self::Testes => "testes",
        }
    }

    /// The code of the examination. None for the testes: the published one is the heart's.
    #[must_use]
    pub fn examination_code(self) -> Option<Code> {
        codes::usual(Subject::Nipe, &format!("{}:examination", self.id()), System::Snomed)
    }

    /// The code of an outcome; none where the part has no such outcome.
    #[must_use]
    pub fn outcome_code(self, outcome: NipeOutcome) -> Option<Code> {
        codes::usual(Subject::Nipe, &format!("{}:{}", self.id(), outcome.id()), System::Snomed)
    }

    /// The outcomes that this part can have: a heart has no left and right, testes no risk factor.
    pub fn outcomes(self) -> impl Iterator<Item = NipeOutcome> {
        NipeOutcome::all().filter(move |outcome| self.outcome_code(*outcome).is_some())
    }

    /// The outcome that a person typed for this part.
    ///
    /// # Errors
    /// The words are no outcome, or one that this part cannot have.
    pub fn read(self, text: &str) -> Result<NipeOutcome, ParseNipeOutcomeError> {
        let outcome = text.parse()?;
        if self.outcomes().any(|known| known == outcome) {
            return Ok(outcome);
        }
        let lacks_side = matches!(outcome, NipeOutcome::Suspected { .. });
        Err(if lacks_side {
            ParseNipeOutcomeError::Side { got: 0 }
        } else {
            ParseNipeOutcomeError::NotOf { system: self }
        })
    }
}

impl FromStr for NipeSystem {
    type Err = ParseChoiceError;

    /// "eyes", "heart", "hips", "testes", and one of two.
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = [
            ("eyes", Self::Eyes),
            ("eye", Self::Eyes),
            ("heart", Self::Heart),
            ("hips", Self::Hips),
            ("hip", Self::Hips),
            ("testes", Self::Testes),
            ("testis", Self::Testes),
            ("testicles", Self::Testes),
        ];
        choose(text, &words, "eyes, heart, hips, testes")
    }
}

impl fmt::Display for NipeSystem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
