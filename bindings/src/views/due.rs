//! What is due.

use redbook_app::{DueItemView, ProtectionView};

use super::{Message, Over, view};

/// How much is known of the birth, which decides what the rest can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DueState {
    /// Born, on a day that is known.
    Born,
    /// To be born.
    Expected,
    /// Neither the day of birth nor the due date is known as a day.
    BirthNotKnown,
    /// Several days are said: a person has to pick.
    BirthDisputed,
    /// After a loss: nothing is due, and nothing reminds.
    Loss,
}

impl Over<DueState> for redbook_app::DueState {
    fn over(self) -> DueState {
        match self {
            Self::Born => DueState::Born,
            Self::Expected => DueState::Expected,
            Self::BirthNotKnown => DueState::BirthNotKnown,
            Self::BirthDisputed => DueState::BirthDisputed,
            Self::Loss => DueState::Loss,
        }
    }
}

view! {
    /// Something that is due, was, or will be.
    DueItem of DueItemView {
        /// The word of the vaccine, screening or review.
        what: String,
        /// Which dose.
        dose: Option<u8>,
        /// What people call it, with the dose.
        name: String,
        /// "immunisation", "screening", "review", "antenatal", "information".
        kind: String,
        /// "done", "due", "overdue" ...; docs/batch.md lists them.
        status: String,
        /// When it was done.
        date: Option<String>,
        /// The first day of its window.
        from: Option<String>,
        /// The last day of its window.
        by: Option<String>,
        /// The last day on which it can be had.
        last: Option<String>,
        /// The rule it follows from.
        rule: Option<String>,
        /// Something in the rule has no document behind it.
        unsure: bool,
        /// Why.
        reason: Message,
        /// What people should know beside it.
        notes: Vec<Message>,
    }
}

view! {
    /// What is due on a day.
    DueView of redbook_app::DueView {
        /// The day asked about.
        on: String,
        /// Whose schedule.
        nation: String,
        /// How much is known.
        state: DueState,
        /// What that means, where it needs saying.
        message: Option<Message>,
        /// How old the child is, or how long the pregnancy has lasted.
        age: Option<Message>,
        /// Overdue and due.
        now: Vec<DueItem>,
        /// To come.
        upcoming: Vec<DueItem>,
        /// Recorded, and it does not count.
        not_counted: Vec<DueItem>,
        /// Recorded, and it counts.
        done: Vec<DueItem>,
        /// It cannot be had any more.
        too_late: Vec<DueItem>,
        /// Not for this child.
        not_for_this_child: Vec<DueItem>,
        /// How the child is protected, by disease.
        protection: Vec<Disease>,
        /// The version of the rules.
        rules_version: Option<String>,
    }
}

view! {
    /// How the child is protected against a disease.
    Disease of ProtectionView {
        /// The disease's word.
        disease: String,
        /// Doses recorded with their day.
        given: u64,
        /// Those that count.
        counted: u64,
        /// Doses that are due by now.
        expected_now: u64,
        /// From when the next can be had.
        next_from: Option<String>,
        /// Doses recorded without their day.
        without_day: u64,
        /// All of it in English.
        text: String,
    }
}
