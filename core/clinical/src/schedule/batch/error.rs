//! What can be wrong with a line.

use serde::Serialize;
use serde_json::Value;

/// Why a line has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BatchError {
    /// More than is read.
    #[error("expected a line of at most {max} bytes, got {got}")]
    LineTooLong {
        /// What is read.
        max: usize,
        /// What came.
        got: usize,
    },
    /// Not JSON, not an object, or a field twice.
    #[error("expected a JSON object with every field once, got something else")]
    NotAnObject,
    /// A field that has to be there.
    #[error("expected the field {field}, got none")]
    Missing {
        /// Which.
        field: &'static str,
    },
    /// A field of another JSON type or out of the range of its type.
    #[error("expected {expected} as {field}, got something else")]
    WrongType {
        /// Which.
        field: &'static str,
        /// What it has to be.
        expected: &'static str,
    },
    /// A word that is not in the vocabulary.
    #[error("expected {field} to be one of {expected}, got another word")]
    UnknownWord {
        /// Which field.
        field: &'static str,
        /// The vocabulary.
        expected: &'static str,
    },
    /// No day of the calendar.
    #[error("expected a date such as 2026-03-14 as {field}, got something else")]
    NotADate {
        /// Which field.
        field: &'static str,
    },
    /// More elements than are read.
    #[error("expected at most {max} elements in {field}, got {got}")]
    TooMany {
        /// Which field.
        field: &'static str,
        /// What is read.
        max: usize,
        /// What came.
        got: usize,
    },
    /// A length of pregnancy that is none.
    #[error("expected 22 to 44 gestation_weeks, got another number")]
    Gestation,
    /// A nation without rules.
    #[error("expected a nation whose schedule is in this version (england), got another")]
    NoSchedule,
}

#[derive(Serialize)]
struct Written<'a> {
    id: &'a Value,
    error: Body,
}

#[derive(Serialize)]
struct Body {
    code: &'static str,
    message: String,
}

impl BatchError {
    /// Never changes.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::LineTooLong { .. } => "line-too-long",
            Self::NotAnObject => "not-an-object",
            Self::Missing { .. } => "missing",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownWord { .. } => "unknown-word",
            Self::NotADate { .. } => "not-a-date",
            Self::TooMany { .. } => "too-many",
            Self::Gestation => "gestation",
            Self::NoSchedule => "no-schedule",
        }
    }

    /// As a line.
    pub(super) fn write(&self, id: &Value) -> serde_json::Result<String> {
        let error = Body { code: self.code(), message: self.to_string() };
        serde_json::to_string(&Written { id, error })
    }
}
