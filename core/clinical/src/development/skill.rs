//! A developmental skill: what was found, and which date is which.

use std::fmt;
use std::str::FromStr;

use crate::codes::{self, Code, Subject, System};
use crate::typed::{ParseChoiceError, choose};

/// Whether a skill was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillResult {
    /// Achieved.
    Achieved,
    /// Not achieved.
    NotAchieved,
    /// It could not be assessed.
    UnableToAssess,
}

/// The three dates of a skill. They are kept apart: a child walks on one day, is seen walking on another, and the parents
/// are asked on a third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillDate {
    /// When the child first did it.
    FirstAchieved,
    /// When somebody saw it.
    Observed,
    /// When the parents were asked.
    AskedAbout,
}

impl SkillResult {
    /// All.
    pub const ALL: [Self; 3] = [Self::Achieved, Self::NotAchieved, Self::UnableToAssess];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::NotAchieved => "not-achieved",
            Self::UnableToAssess => "unable-to-assess",
        }
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> Option<Code> {
        codes::usual(Subject::Skills, self.id(), System::Snomed)
    }
}

impl SkillDate {
    /// All.
    pub const ALL: [Self; 3] = [Self::FirstAchieved, Self::Observed, Self::AskedAbout];

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::FirstAchieved => "first-achieved",
            Self::Observed => "observed",
            Self::AskedAbout => "asked-about",
        }
    }
}

impl FromStr for SkillResult {
    type Err = ParseChoiceError;

    /// "achieved", "yes", "not achieved", "not yet", "no", "unable to assess".
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = [
            ("achieved", Self::Achieved),
            ("yes", Self::Achieved),
            ("not-achieved", Self::NotAchieved),
            ("not-yet", Self::NotAchieved),
            ("no", Self::NotAchieved),
            ("unable-to-assess", Self::UnableToAssess),
        ];
        choose(text, &words, "achieved, not achieved, unable to assess")
    }
}

impl FromStr for SkillDate {
    type Err = ParseChoiceError;

    /// "first achieved", "observed", "asked about", and shorter.
    fn from_str(text: &str) -> Result<Self, ParseChoiceError> {
        let words = [
            ("first-achieved", Self::FirstAchieved),
            ("achieved", Self::FirstAchieved),
            ("first", Self::FirstAchieved),
            ("observed", Self::Observed),
            ("seen", Self::Observed),
            ("asked-about", Self::AskedAbout),
            ("asked", Self::AskedAbout),
        ];
        choose(text, &words, "first achieved, observed, asked about")
    }
}

impl fmt::Display for SkillResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Achieved => "achieved",
            Self::NotAchieved => "not achieved",
            Self::UnableToAssess => "unable to assess",
        })
    }
}

impl fmt::Display for SkillDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::FirstAchieved => "first achieved",
            Self::Observed => "observed",
            Self::AskedAbout => "asked about",
        })
    }
}
