//! Whether the NHS has said that a number is this child's.

use std::fmt;
use std::str::FromStr;

use crate::codes::{self, Code, Subject, System};
use crate::typed::hyphenated;

/// How far an NHS number is verified (NHS data dictionary, NHS NUMBER STATUS INDICATOR CODE).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NhsNumberStatus {
    /// 01: present and verified.
    Verified,
    /// 02: present, not traced. What a person typed.
    NotTraced,
    /// 03: to be traced.
    TraceRequired,
    /// 04: traced, with no match or several.
    NoMatch,
    /// 05: the number or the details conflict.
    Conflict,
    /// 06: being traced.
    TraceInProgress,
    /// 07: not present, and no trace required.
    NotRequired,
    /// 08: trace postponed, because the baby is under six weeks old.
    Postponed,
}

/// What is wrong with the text of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a status code from 01 to 08 or its words, such as \"verified\"; got something else")]
pub struct ParseNhsNumberStatusError;

impl NhsNumberStatus {
    /// All, in the order of their codes.
    pub const ALL: [Self; 8] = [
        Self::Verified,
        Self::NotTraced,
        Self::TraceRequired,
        Self::NoMatch,
        Self::Conflict,
        Self::TraceInProgress,
        Self::NotRequired,
        Self::Postponed,
    ];

    /// The status of a number that a person typed, however well formed it is.
    pub const TYPED_BY_A_PERSON: Self = Self::NotTraced;

    /// As it is written in data. Never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::NotTraced => "not-traced",
            Self::TraceRequired => "trace-required",
            Self::NoMatch => "no-match",
            Self::Conflict => "conflict",
            Self::TraceInProgress => "trace-in-progress",
            Self::NotRequired => "not-required",
            Self::Postponed => "postponed",
        }
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> Option<Code> {
        codes::usual(Subject::NhsNumberStatus, self.id(), System::Local)
    }
}

impl FromStr for NhsNumberStatus {
    type Err = ParseNhsNumberStatusError;

    /// From its id or its code, with or without the leading zero.
    fn from_str(text: &str) -> Result<Self, ParseNhsNumberStatusError> {
        let typed = hyphenated(text);
        let padded = format!("{typed:0>2}");
        let is_it = |status: &Self| {
            status.id() == typed || status.code().is_some_and(|code| code.as_found() == padded)
        };
        Self::ALL.into_iter().find(is_it).ok_or(ParseNhsNumberStatusError)
    }
}

impl fmt::Display for NhsNumberStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code().map_or(self.id(), |code| code.label()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_code_and_reads_back() {
        for (status, number) in NhsNumberStatus::ALL.into_iter().zip(1..) {
            let code = status.code().unwrap();
            assert_eq!(code.sure(), Some(format!("0{number}").as_str()));
            assert_eq!(status.id().parse(), Ok(status));
            assert_eq!(code.as_found().parse(), Ok(status));
            assert_eq!(number.to_string().parse(), Ok(status));
            assert_eq!(status.to_string(), code.label());
        }
    }

    #[test]
    fn what_a_person_typed_is_not_verified() {
        assert_eq!(NhsNumberStatus::TYPED_BY_A_PERSON.to_string(), "present but not traced");
    }

    #[test]
    fn others_are_refused() {
        for text in ["", "0", "00", "9", "09", "001", "yes"] {
            assert_eq!(text.parse::<NhsNumberStatus>(), Err(ParseNhsNumberStatusError), "{text}");
        }
    }
}
