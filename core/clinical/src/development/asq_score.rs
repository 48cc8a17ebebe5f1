//! Scores, and the question that a slip of the finger raises.

use std::fmt;
use std::str::FromStr;

/// The score of one ASQ-3 domain. It is kept whatever it is; [`Self::doubt`] asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsqScore(u16);

/// The total of an ASQ:SE-2 form. No source gives its range, so nothing is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AsqSe2Score(u16);

/// Why a score looks like a slip of the finger. Never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AsqDoubt {
    /// More than a domain can have.
    TooLarge,
    /// Between two steps.
    BetweenSteps,
}

/// What is wrong with the text of a score. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseAsqScoreError {
    /// Not a whole number.
    #[error("expected a whole number, such as 45, got something else")]
    Form,
    /// More than can be kept at all.
    #[error("expected at most {max}, got more", max = u16::MAX)]
    TooLarge,
}

impl AsqScore {
    /// The most a domain can have. General knowledge (six questions of at most ten); no source was read, so a score above
    /// is asked about and not refused.
    pub const DOMAIN_MAX: u16 = 60;
    /// Scores go in steps of this. General knowledge too.
    pub const STEP: u16 = 5;

    /// From a number.
    #[must_use]
    pub const fn new(score: u16) -> Self {
        Self(score)
    }

    /// As a number.
    #[must_use]
    pub const fn value(self) -> u16 {
        self.0
    }

    /// Whether it looks like a slip of the finger.
    #[must_use]
    pub const fn doubt(self) -> Option<AsqDoubt> {
        if self.0 > Self::DOMAIN_MAX {
            Some(AsqDoubt::TooLarge)
        } else if !self.0.is_multiple_of(Self::STEP) {
            Some(AsqDoubt::BetweenSteps)
        } else {
            None
        }
    }
}

impl AsqSe2Score {
    /// From a number.
    #[must_use]
    pub const fn new(score: u16) -> Self {
        Self(score)
    }

    /// As a number.
    #[must_use]
    pub const fn value(self) -> u16 {
        self.0
    }
}

fn parse(text: &str) -> Result<u16, ParseAsqScoreError> {
    let text = text.trim();
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseAsqScoreError::Form);
    }
    text.parse().map_err(|_| ParseAsqScoreError::TooLarge)
}

impl FromStr for AsqScore {
    type Err = ParseAsqScoreError;

    fn from_str(text: &str) -> Result<Self, ParseAsqScoreError> {
        parse(text).map(Self)
    }
}

impl FromStr for AsqSe2Score {
    type Err = ParseAsqScoreError;

    fn from_str(text: &str) -> Result<Self, ParseAsqScoreError> {
        parse(text).map(Self)
    }
}

impl fmt::Display for AsqScore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for AsqSe2Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
