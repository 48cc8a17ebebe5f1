//! What the schedule is asked about: a child as its record knows it.

use chrono::NaiveDate;

use super::{Answers, Nation};
use crate::Vaccine;

/// What is known. Neither gestation nor sex is here, because nothing in the schedule depends on them: immunisations
/// are counted from the day of birth, however early it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Whose schedule.
    pub nation: Nation,
    /// Born, or when it is expected.
    pub birth: Birth,
    /// What was said about the selective programmes.
    pub answers: Answers,
    /// Doses in the record, in any order.
    pub given: Vec<Given>,
    /// Screening that was done: "blood-spot", "hearing" ...
    pub screening: Vec<Recorded>,
    /// Reviews that were held: "new-birth-visit" ...
    pub reviews: Vec<Recorded>,
    /// Whether there is anything to remind of.
    pub life: Life,
}

impl Child {
    /// A living child of England of whom nothing is recorded yet.
    #[must_use]
    pub fn new(birth: Birth) -> Self {
        Self {
            nation: Nation::England,
            birth,
            answers: Answers::default(),
            given: Vec::new(),
            screening: Vec::new(),
            reviews: Vec::new(),
            life: Life::Living,
        }
    }
}

/// When the child was or will be born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// Born on this day.
    Born(NaiveDate),
    /// Expected on this day.
    Expected(NaiveDate),
}

/// Whether the child lives. After a loss nothing is due and nothing reminds, whatever day is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Life {
    /// Living, or to be born.
    #[default]
    Living,
    /// The pregnancy ended.
    PregnancyEnded,
    /// The child died.
    Died,
}

/// A dose that a record says was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Of which vaccine.
    pub vaccine: GivenVaccine,
    /// On which day.
    pub date: NaiveDate,
    /// Which dose somebody wrote it was, if anybody did. Doses are counted by their dates; where the two differ, the
    /// answer says so.
    pub written_dose: Option<u8>,
}

/// The vaccine of a dose as far as it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenVaccine {
    /// One of the vocabulary.
    Known(Vaccine),
    /// None that is known, as it was written. It is kept and shown, and nothing is concluded from it.
    Unrecognised(String),
}

/// Something done that has no doses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its word.
    pub what: String,
    /// On which day, if it is known.
    pub date: Option<NaiveDate>,
}
