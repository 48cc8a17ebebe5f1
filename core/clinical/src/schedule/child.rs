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
    /// What came of it, where that was said and something depends on it: of SCID, whether BCG may be given.
    pub outcome: Option<CheckOutcome>,
}

/// What came of a test, as far as another rule depends on it. Of two that are said of one sample the greater is to be taken: a
/// result before none, and one that somebody has to look at before "not suspected".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckOutcome {
    /// The test was declined.
    Declined,
    /// The test was not offered.
    NotOffered,
    /// A sample was taken and has no result yet, or another one is needed.
    Pending,
    /// The condition is not suspected.
    NotSuspected,
    /// Anything else.
    Other,
}

impl CheckOutcome {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Declined, Self::NotOffered, Self::Pending, Self::NotSuspected, Self::Other];

    /// Whether there was a test that it came of.
    #[must_use]
    pub const fn is_of_a_test(self) -> bool {
        matches!(self, Self::NotSuspected | Self::Other)
    }

    /// Its word, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotSuspected => "not-suspected",
            Self::Declined => "declined",
            Self::NotOffered => "not-offered",
            Self::Pending => "pending",
            Self::Other => "other",
        }
    }

    /// From [`Self::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == id)
    }
}
