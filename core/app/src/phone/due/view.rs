//! What is due, as it is shown: groups that a person reads from the top.

use serde::Serialize;

use super::super::message::{Sentence, Told as Arg};
use super::super::views::AuthorView;
use crate::MessageView;

/// What is due on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueView {
    /// The day asked about, `YYYY-MM-DD`.
    pub on: String,
    /// Whose schedule: "england".
    pub nation: &'static str,
    /// How much is known, which decides what the rest can say.
    pub state: DueState,
    /// What that means, where it needs saying.
    pub message: Option<MessageView>,
    /// The day of birth.
    pub born: Option<String>,
    /// The day on which the child is due, before the birth.
    pub expected: Option<String>,
    /// How old the child is, or how long the pregnancy has lasted.
    pub age: Option<MessageView>,
    /// Values that stand against each other: until a person picks, none of them is used.
    pub disputes: Vec<DisputeView>,
    /// Overdue and due.
    pub now: Vec<DueItemView>,
    /// To come.
    pub upcoming: Vec<DueItemView>,
    /// What decides whether something is for this child, and nobody has said yet.
    pub questions: Vec<QuestionView>,
    /// Recorded, and it does not count.
    pub not_counted: Vec<DueItemView>,
    /// Recorded in a way that cannot be counted: a dose without its day, a name that is two vaccines.
    pub kept: Vec<KeptView>,
    /// Vaccines that were not given, and why.
    pub not_given: Vec<KeptView>,
    /// Recorded, and it counts.
    pub done: Vec<DueItemView>,
    /// It cannot be had any more.
    pub too_late: Vec<DueItemView>,
    /// Not for this child.
    pub not_for_this_child: Vec<DueItemView>,
    /// What the record holds, where nothing is concluded from it: after a loss, or while the birth is not known.
    pub recorded: Vec<DueItemView>,
    /// How the child is protected, by disease.
    pub protection: Vec<ProtectionView>,
    /// The version of the rules.
    pub rules_version: Option<String>,
}

/// How much is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
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

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueItemView {
    /// The word of the vaccine, screening or review; docs/batch.md lists them.
    pub what: String,
    /// Which dose.
    pub dose: Option<u8>,
    /// What people call it, with the dose.
    pub name: String,
    /// "immunisation", "screening", "review", "antenatal", "information".
    pub kind: &'static str,
    /// "done", "due", "overdue" ...; docs/batch.md lists them.
    pub status: &'static str,
    /// When it was done.
    pub date: Option<String>,
    /// The first day of its window.
    pub from: Option<String>,
    /// The last day of its window.
    pub by: Option<String>,
    /// A better day inside the window.
    pub best_by: Option<String>,
    /// The last day on which it can be had or is worth having.
    pub last: Option<String>,
    /// The rule it follows from.
    pub rule: Option<String>,
    /// Ids of the rule's sources.
    pub sources: Vec<String>,
    /// Appointments from this day on follow the rule.
    pub valid_from: Option<String>,
    /// Something in the rule is this project's choice.
    pub convention: bool,
    /// Something in the rule has no document behind it.
    pub unsure: bool,
    /// Why.
    pub reason: MessageView,
    /// What people should know beside it.
    pub notes: Vec<MessageView>,
    /// The entries that say it.
    pub entries: Vec<EntryRef>,
    /// The single results of a test that has several.
    pub parts: Vec<DueItemView>,
}

/// An entry, and who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryRef {
    /// Its id, in hexadecimal.
    pub id: String,
    /// The stable name of its kind.
    pub kind: &'static str,
    /// Its own date, as precisely as known.
    pub when: Option<String>,
    /// Who.
    pub written_by: AuthorView,
}

/// A question that decides what is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// Its word, as an entry names it.
    pub question: &'static str,
    /// The question in words.
    pub message: MessageView,
    /// What it decides, by rule.
    pub decides: Vec<DueItemView>,
}

/// Something that stands in the record and is not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptView {
    /// Why.
    pub message: MessageView,
    /// The entry.
    pub entry: EntryRef,
}

/// Values that stand against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisputeView {
    /// What they are values of: "date-of-birth", "due-date", or a question.
    pub what: &'static str,
    /// That a person must pick.
    pub message: MessageView,
    /// The values.
    pub values: Vec<SaidValueView>,
}

/// A value, and the entries that say it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidValueView {
    /// The value.
    pub value: String,
    /// Who said it.
    pub entries: Vec<EntryRef>,
}

/// Protection against one disease, as far as the record and the rules say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProtectionView {
    /// The disease's word.
    pub disease: &'static str,
    /// Doses recorded with their day.
    pub given: usize,
    /// Those that count.
    pub counted: usize,
    /// Doses that are due or overdue.
    pub expected_now: usize,
    /// From when the next can be had.
    pub next_from: Option<String>,
    /// Doses recorded without their day, which are in none of the numbers.
    pub without_day: usize,
    /// All of it in English: "measles: 1 given, not valid, 3 days early".
    pub text: String,
    /// The same, piece by piece.
    pub messages: Vec<MessageView>,
}

const DISPUTED: Sentence = Sentence(
    "due-disputed",
    "This record has {count} values for {what}, and none is used until a person decides: correct or retract the \
     one that is wrong.",
);
const ANOTHER_CLASS: Sentence = Sentence(
    "due-kept-in-another-class",
    "This is written among the pages of the family, and is not counted there.",
);
const NO_DATE: Sentence =
    Sentence("due-kept-no-date", "The date of birth in the profile is no date that can be read.");
const TWO_VACCINES: Sentence = Sentence(
    "due-kept-two-vaccines",
    "The vaccine and the product are two different vaccines: it is not counted until that is corrected.",
);
const LIES_AHEAD: Sentence =
    Sentence("due-kept-ahead", "This is recorded for a time after the day asked about.");
const NEWER: Sentence = Sentence(
    "due-kept-newer",
    "This says something that this version does not know: it is kept and not counted.",
);
const WHICH_EXAM: Sentence = Sentence(
    "due-kept-which-exam",
    "It is not said which examination this was, the newborn's or the one at 6 to 8 weeks: it is not counted.",
);
const UNKNOWN_QUESTION: Sentence = Sentence(
    "due-kept-unknown-question",
    "This answers a question that this version does not know: it is kept and not counted.",
);

impl DisputeView {
    pub(super) fn new(what: &'static str, words: &str, values: Vec<SaidValueView>) -> Self {
        let args = [Arg::count("count", values.len()), Arg::word("what", what, words)];
        Self { what, message: DISPUTED.say(args), values }
    }
}

impl KeptView {
    fn because(sentence: Sentence, entry: EntryRef) -> Self {
        Self { message: sentence.say([]), entry }
    }

    pub(super) fn in_another_class(entry: EntryRef) -> Self {
        Self::because(ANOTHER_CLASS, entry)
    }

    pub(super) fn no_date(entry: EntryRef) -> Self {
        Self::because(NO_DATE, entry)
    }

    pub(super) fn two_vaccines(entry: EntryRef) -> Self {
        Self::because(TWO_VACCINES, entry)
    }

    pub(super) fn lies_ahead(entry: EntryRef) -> Self {
        Self::because(LIES_AHEAD, entry)
    }

    pub(super) fn newer(entry: EntryRef) -> Self {
        Self::because(NEWER, entry)
    }

    pub(super) fn which_exam(entry: EntryRef) -> Self {
        Self::because(WHICH_EXAM, entry)
    }

    pub(super) fn unknown_question(entry: EntryRef) -> Self {
        Self::because(UNKNOWN_QUESTION, entry)
    }
}
