//! One test of one ear.

use std::fmt;
use std::str::FromStr;

use crate::codes::{self, Code, Subject, System};
use crate::typed::{ParseChoiceError, choose};

/// How an ear was tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HearingTest {
    /// Automated auditory brainstem response.
    Aabr,
    /// Automated otoacoustic emission.
    Aoae,
}

/// An ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ear {
    /// Left.
    Left,
    /// Right.
    Right,
}

/// What the test of an ear found. No clear response is no finding of deafness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HearingResponse {
    /// A clear response.
    Clear,
    /// No clear response.
    NoClearResponse,
}

impl HearingTest {
    /// All.
    pub const ALL: [Self; 2] = [Self::Aabr, Self::Aoae];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Aabr => "aabr",
            Self::Aoae => "aoae",
        }
    }

    /// The test procedure.
    #[must_use]
    pub fn code(self) -> Option<Code> {
        codes::usual(Subject::Hearing, self.id(), System::Snomed)
    }
}

impl Ear {
    /// All.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

impl HearingResponse {
    /// All.
    pub const ALL: [Self; 2] = [Self::Clear, Self::NoClearResponse];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::NoClearResponse => "no-clear-response",
        }
    }
}

/// The code of what a test of an ear found.
#[must_use]
pub fn hearing_code(test: HearingTest, ear: Ear, response: HearingResponse) -> Option<Code> {
    let key = format!("{}-{}:{}", test.id(), ear.id(), response.id());
    codes::usual(Subject::Hearing, &key, System::Snomed)
}

impl FromStr for HearingTest {
    type Err = ParseChoiceError;

    /// "AABR" or "AOAE".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        choose(text, &Self::ALL.map(|test| (test.id(), test)), "AABR, AOAE")
    }
}

impl FromStr for Ear {
    type Err = ParseChoiceError;

    /// "left", "right", "L", "R", with or without "ear".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = [
            ("left", Self::Left),
            ("l", Self::Left),
            ("left-ear", Self::Left),
            ("right", Self::Right),
            ("r", Self::Right),
            ("right-ear", Self::Right),
        ];
        choose(text, &words, "left, right")
    }
}

impl FromStr for HearingResponse {
    type Err = ParseChoiceError;

    /// "clear", "clear response", "no clear response".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = [
            ("clear", Self::Clear),
            ("clear-response", Self::Clear),
            ("no-clear-response", Self::NoClearResponse),
            ("not-clear", Self::NoClearResponse),
        ];
        choose(text, &words, "clear response, no clear response")
    }
}

impl fmt::Display for HearingTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Aabr => "AABR",
            Self::Aoae => "AOAE",
        })
    }
}

impl fmt::Display for Ear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for HearingResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Clear => "clear response",
            Self::NoClearResponse => "no clear response",
        })
    }
}
