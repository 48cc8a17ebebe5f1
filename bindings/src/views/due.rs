//! What is due.

use redbook_app::{
    DisputeView, DueItemView, EntryRef, KeptView, PaperLine, ProtectionView, QuestionView, SaidValueView,
};

use super::{Author, Message, Over, view};

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
        /// Values that stand against each other: until a person picks, none of them is used.
        disputes: Vec<Dispute>,
        /// Overdue and due.
        now: Vec<DueItem>,
        /// To come.
        upcoming: Vec<DueItem>,
        /// What decides whether something is for this child, and nobody has said yet.
        questions: Vec<DueQuestion>,
        /// Recorded, and it does not count.
        not_counted: Vec<DueItem>,
        /// Recorded in a way that cannot be counted: a dose without its day, a name that is two vaccines.
        kept: Vec<Kept>,
        /// Vaccines that were not given, and why.
        not_given: Vec<Kept>,
        /// Recorded, and it counts.
        done: Vec<DueItem>,
        /// It cannot be had any more.
        too_late: Vec<DueItem>,
        /// Not for this child.
        not_for_this_child: Vec<DueItem>,
        /// What the record holds, where nothing is concluded from it: after a loss, or while the birth is not known.
        recorded: Vec<DueItem>,
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

view! {
    /// An entry, and who wrote it.
    EntryLine of EntryRef {
        /// Its id.
        id: String,
        /// The stable name of its kind.
        kind: String,
        /// Its own date, as precisely as known.
        when: Option<String>,
        /// Who.
        written_by: Author,
    }
}

view! {
    /// A question that decides what is offered.
    DueQuestion of QuestionView {
        /// Its word: [`crate::Record::answer`] takes it.
        question: String,
        /// The question in words.
        message: Message,
        /// What it decides.
        decides: Vec<DueItem>,
    }
}

view! {
    /// Something that stands in the record and is not counted.
    Kept of KeptView {
        /// Why.
        message: Message,
        /// The entry.
        entry: EntryLine,
    }
}

view! {
    /// Values that stand against each other.
    Dispute of DisputeView {
        /// What they are values of.
        what: String,
        /// That a person must pick.
        message: Message,
        /// The values.
        values: Vec<SaidValue>,
    }
}

view! {
    /// A value, and the entries that say it.
    SaidValue of SaidValueView {
        /// It.
        value: String,
        /// Who said it.
        entries: Vec<EntryLine>,
    }
}

view! {
    /// The immunisation page of the paper book, as it is for one child.
    PaperPage of redbook_app::PaperPage {
        /// How much is known of the birth; without its day the page has no line.
        state: DueState,
        /// Its lines, in the order of the visits.
        lines: Vec<PaperDose>,
    }
}

view! {
    /// A dose that the record does not have yet.
    PaperDose of PaperLine {
        /// The vaccine's word.
        vaccine: String,
        /// Which dose.
        dose: Option<u8>,
        /// What people call it, with the dose.
        name: String,
        /// From when on it is given: lines of one day are one visit.
        from: String,
    }
}
