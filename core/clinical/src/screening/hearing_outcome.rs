//! What the hearing screen said in the end.

use std::fmt;
use std::str::FromStr;

use crate::codes::{self, Code, Subject, System};
use crate::typed::hyphenated;

/// What is written down in other words is kept up to this long.
const WRITTEN_CHARS_MAX: usize = 100;

/// The overall outcome. Only one of the published set was found in any public file, so the others are kept as they were
/// written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HearingOutcome {
    /// Clear response; no follow-up required.
    ClearNoFollowUp,
    /// Another outcome, as it was written.
    Other(String),
}

/// What is wrong with the text of an outcome. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseHearingOutcomeError {
    /// There is nothing.
    #[error("expected the outcome as it was written, got nothing")]
    Empty,
    /// More than is kept.
    #[error("expected at most {WRITTEN_CHARS_MAX} characters, got {got}")]
    TooLong {
        /// Characters found.
        got: usize,
    },
}

impl HearingOutcome {
    /// As it is written in data: the id of a known outcome, or "other". Never changes.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::ClearNoFollowUp => "clear-no-follow-up",
            Self::Other(_) => "other",
        }
    }

    /// The code of a known outcome.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        codes::usual(Subject::Hearing, &format!("outcome:{}", self.id()), System::Snomed)
    }
}

impl FromStr for HearingOutcome {
    type Err = ParseHearingOutcomeError;

    /// "clear, no follow-up" is known; a bare "clear" is not taken for it, because some babies with a clear response are
    /// followed up. Anything else is kept.
    fn from_str(text: &str) -> Result<Self, ParseHearingOutcomeError> {
        let text = text.trim();
        let got = text.chars().count();
        if got == 0 {
            return Err(ParseHearingOutcomeError::Empty);
        }
        if got > WRITTEN_CHARS_MAX {
            return Err(ParseHearingOutcomeError::TooLong { got });
        }
        match hyphenated(text).as_str() {
            "clear-no-follow-up" | "clear-response-no-follow-up" | "clear-response-no-follow-up-required" => {
                Ok(Self::ClearNoFollowUp)
            }
            _ => Ok(Self::Other(text.to_owned())),
        }
    }
}

impl fmt::Display for HearingOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClearNoFollowUp => f.write_str("clear response, no follow-up"),
            Self::Other(written) => f.write_str(written),
        }
    }
}
