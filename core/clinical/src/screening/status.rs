//! A status code of the blood spot.

use std::fmt;
use std::str::FromStr;

use super::status_table::{self, StatusRow};
use super::{Applicability, BloodSpotCondition, BloodSpotMeaning};
use crate::codes::{self, Subject, System};
use crate::typed::hyphenated;

/// A code that came from elsewhere is kept up to this long, whatever it is.
const CODE_CHARS_MAX: usize = 16;
/// A person types the digits of a main code or of a sub-code.
const TYPED_DIGITS_MAX: usize = 4;

/// A status code, such as "04" or "0601". Text: "4" is padded to "04" and "201" to "0201", because one published list
/// lost its leading zeros. A code that is not on the list is kept and has no meaning: its first digits are not read as if
/// it were another code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BloodSpotStatus {
    code: String,
}

/// What is wrong with the text of a status. It never repeats the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseBloodSpotStatusError {
    /// There is nothing.
    #[error("expected a status code or its words, got nothing")]
    Empty,
    /// More than can be a code.
    #[error("expected a code of at most {max} characters, got {got}")]
    TooLong {
        /// The most that is kept.
        max: usize,
        /// What was found.
        got: usize,
    },
    /// Neither digits nor words that are known.
    #[error("expected a code such as 04, or one of: {WORDS_SHOWN}; got something else")]
    Words,
}

const WORDS_SHOWN: &str = "received, declined, repeat, not suspected, carrier, suspected, not screened";

const WORDS: &[(&str, &str)] = &[
    ("received", "01"),
    ("specimen-received", "01"),
    ("declined", "02"),
    ("repeat", "03"),
    ("repeat-needed", "03"),
    ("not-suspected", "04"),
    ("condition-not-suspected", "04"),
    ("carrier", "05"),
    ("suspected", "08"),
    ("condition-suspected", "08"),
    ("not-screened", "09"),
];

impl BloodSpotStatus {
    /// From a code that another system wrote: kept whatever it is.
    ///
    /// # Errors
    /// There is nothing, or more than 16 characters.
    pub fn from_code(text: &str) -> Result<Self, ParseBloodSpotStatusError> {
        let text = text.trim();
        let got = text.chars().count();
        if got == 0 {
            return Err(ParseBloodSpotStatusError::Empty);
        }
        if got > CODE_CHARS_MAX {
            return Err(ParseBloodSpotStatusError::TooLong { max: CODE_CHARS_MAX, got });
        }
        Ok(Self { code: padded(text) })
    }

    /// What a SNOMED CT outcome stands for. "Specimen received" is one code for many conditions, so there may be several.
    pub fn from_snomed(code: &str) -> impl Iterator<Item = (BloodSpotCondition, Self)> {
        codes::meaning(Subject::BloodSpotOutcomes, System::Snomed, code).filter_map(|found| {
            let (condition, status) = found.key().split_once(':')?;
            let condition = BloodSpotCondition::ALL.into_iter().find(|known| known.id() == condition)?;
            Some((condition, Self { code: status.to_owned() }))
        })
    }

    /// The code, padded.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// What it means; `None` for a code that this version does not know.
    #[must_use]
    pub fn meaning(&self) -> Option<BloodSpotMeaning> {
        BloodSpotMeaning::from_id(self.row()?.meaning)
    }

    /// Its words, with the reason, such as "repeat needed; too young"; `None` for a code that is not known.
    #[must_use]
    pub fn label(&self) -> Option<&'static str> {
        self.row().map(|row| row.label)
    }

    /// Whether a condition's list has it.
    #[must_use]
    pub fn applies_to(&self, condition: BloodSpotCondition) -> Applicability {
        let has_list = status_table::all().any(|row| row.is_of(condition));
        match self.row() {
            Some(row) if row.is_of(condition) => Applicability::Listed,
            Some(_) if has_list => Applicability::NotListed,
            _ => Applicability::NotKnown,
        }
    }

    pub(super) fn row(&self) -> Option<StatusRow> {
        status_table::find(&self.code)
    }
}

/// One digit or three have lost a zero.
fn padded(text: &str) -> String {
    let is_digits = text.bytes().all(|b| b.is_ascii_digit());
    if is_digits && matches!(text.len(), 1 | 3) { format!("0{text}") } else { text.to_owned() }
}

impl FromStr for BloodSpotStatus {
    type Err = ParseBloodSpotStatusError;

    /// From what a person types: one to four digits, or words such as "not suspected".
    fn from_str(text: &str) -> Result<Self, ParseBloodSpotStatusError> {
        let typed = hyphenated(text);
        if typed.is_empty() {
            return Err(ParseBloodSpotStatusError::Empty);
        }
        if typed.bytes().all(|b| b.is_ascii_digit()) {
            return match typed.len() {
                1..=TYPED_DIGITS_MAX => Self::from_code(&typed),
                got => Err(ParseBloodSpotStatusError::TooLong { max: TYPED_DIGITS_MAX, got }),
            };
        }
        let found = WORDS.iter().find(|(words, _)| *words == typed);
        let (_, code) = found.ok_or(ParseBloodSpotStatusError::Words)?;
        Ok(Self { code: (*code).to_owned() })
    }
}

impl fmt::Display for BloodSpotStatus {
    /// For professionals: "04 not suspected"; the bare code where it is not known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.label() {
            Some(label) => write!(f, "{} {label}", self.code),
            None => f.write_str(&self.code),
        }
    }
}
