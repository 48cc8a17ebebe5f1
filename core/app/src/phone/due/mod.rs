//! What is due, over the record: [`redbook_clinical::schedule`] asked with what stands in it.
//!
//! - [`told`] sorts the entries that stand: [`birth`], [`doses`], [`checks`], [`questions`];
//! - [`groups`] makes the [`view`] of the schedule's answer, with who wrote what and what is kept aside;
//! - [`calendar`] makes the calendar file, [`page`] the page of the paper book that a child has.
//!
//! Nothing of it is stored. An entry is never changed by it, and a later version of the rules changes advice only.

mod birth;
mod calendar;
mod checks;
mod doses;
mod groups;
mod hearing;
mod page;
mod questions;
mod told;
mod view;

pub use calendar::{CalendarFile, CalendarNames};
pub use page::{PaperLine, PaperPage};
pub use view::{
    DisputeView, DueItemView, DueState, DueView, EntryRef, KeptView, ProtectionView, QuestionView,
    SaidValueView,
};

use chrono::NaiveDate;
use redbook_clinical::schedule::{self, Birth, Child, Life, Nation, Recorded, Schedule};
use redbook_protocol::RecordId;
use redbook_record::WhichLoss;

use super::Phone;
use super::open_record::OpenRecord;
use crate::error::AppError;
use told::Told;

pub(super) use birth::KnownBirth;
pub(super) use questions::{question, record_word};

/// The nation of every record: the others have no rules yet.
const NATION: Nation = Nation::England;

/// What was asked, and the schedule's answer.
struct Asked {
    told: Told,
    birth: KnownBirth,
    on: NaiveDate,
    schedule: Schedule,
    state: DueState,
}

impl Phone {
    /// What is due on a day, by what stands in the record.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn due(&mut self, record: &RecordId, on: NaiveDate) -> Result<DueView, AppError> {
        let open = self.open_record(record)?;
        Ok(groups::view(&Asked::of(open, on)))
    }
}

/// When the child of a record was, or will be, born. No day is looked at.
pub(super) fn known_birth(open: &OpenRecord) -> KnownBirth {
    birth::known(&Told::by(open, NaiveDate::MAX))
}

impl Asked {
    fn of(open: &OpenRecord, on: NaiveDate) -> Self {
        let told = Told::by(open, on);
        let birth = birth::known(&told);
        let (state, life) = stands(&told, &birth);
        // Where the birth is not known the day stands for it, and only what is recorded is taken from the answer.
        let of_birth = if let KnownBirth::Known(birth) = &birth { *birth } else { Birth::Born(on) };
        let schedule = schedule::due(&child(&told, of_birth, life), on);
        Self { told, birth, on, schedule, state }
    }
}

/// How much is known, and whether anything may be asked for: after a loss, and while the birth is not known, nothing is.
fn stands(told: &Told, birth: &KnownBirth) -> (DueState, Life) {
    let lost = told.losses.iter().map(|(which, _)| *which);
    if let Some(which) = lost.clone().find(|which| *which == WhichLoss::ChildDied).or(lost.clone().next()) {
        let life = if which == WhichLoss::PregnancyEnded { Life::PregnancyEnded } else { Life::Died };
        return (DueState::Loss, life);
    }
    match birth {
        KnownBirth::Known(Birth::Born(_)) => (DueState::Born, Life::Living),
        KnownBirth::Known(Birth::Expected(_)) => (DueState::Expected, Life::Living),
        KnownBirth::NotKnown(_) => (DueState::BirthNotKnown, Life::Died),
        KnownBirth::Disputed(_) => (DueState::BirthDisputed, Life::Died),
    }
}

fn child(told: &Told, birth: Birth, life: Life) -> Child {
    let recorded = told.checks.keys().map(|key| {
        let (what, date) = key.clone();
        Recorded { what, date, outcome: told.outcomes.get(key).copied() }
    });
    Child {
        nation: NATION,
        birth,
        answers: questions::answers(told),
        given: doses::given(told),
        // The schedule looks for a word in both lists.
        screening: recorded.collect(),
        reviews: Vec::new(),
        life,
    }
}
