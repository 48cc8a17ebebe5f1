//! One line of the answer.

use chrono::NaiveDate;
use serde::Deserialize;

use super::rule::Rule;
use super::{Message, What};

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A vaccine dose.
    Immunisation,
    /// A test or an examination of every baby.
    Screening,
    /// A contact with the health visitor or the school nurse.
    Review,
    /// A contact before the birth.
    Antenatal,
    /// Nothing to be done for the child; people ask.
    Information,
}

impl Kind {
    /// Its word, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Immunisation => "immunisation",
            Self::Screening => "screening",
            Self::Review => "review",
            Self::Antenatal => "antenatal",
            Self::Information => "information",
        }
    }
}

/// How it stands on the day asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Recorded, and it counts.
    Done,
    /// Recorded, and it counts although it was before the routine age, in the time the source allows for special cases.
    Early,
    /// Recorded, and it does not count.
    Invalid,
    /// Recorded under a name that is not known. Nothing is concluded from it.
    Unrecognised,
    /// `from` is over, `by` is not.
    Due,
    /// `by` is over, and it can still be had.
    Overdue,
    /// `from` is still to come.
    Upcoming,
    /// It cannot be had any more.
    TooLate,
    /// It is not for this child.
    NotApplicable,
    /// Whether it is for this child was not asked.
    Unanswered,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Done,
        Self::Early,
        Self::Invalid,
        Self::Unrecognised,
        Self::Due,
        Self::Overdue,
        Self::Upcoming,
        Self::TooLate,
        Self::NotApplicable,
        Self::Unanswered,
    ];

    /// Its word, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Early => "early",
            Self::Invalid => "invalid",
            Self::Unrecognised => "unrecognised",
            Self::Due => "due",
            Self::Overdue => "overdue",
            Self::Upcoming => "upcoming",
            Self::TooLate => "too-late",
            Self::NotApplicable => "not-applicable",
            Self::Unanswered => "unanswered",
        }
    }

    /// Whether it says what a record holds, and asks for nothing.
    #[must_use]
    pub const fn is_recorded(self) -> bool {
        matches!(self, Self::Done | Self::Early | Self::Invalid | Self::Unrecognised)
    }

    /// Whether it asks for something on the day or later.
    #[must_use]
    pub const fn is_expected(self) -> bool {
        matches!(self, Self::Due | Self::Overdue | Self::Upcoming)
    }
}

/// Something done, to be done, or not to be done, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The vaccine, screening or review, and which dose.
    pub what: What,
    /// What sort of thing it is.
    pub kind: Kind,
    /// The test it is one result of, for those who show one line for the whole.
    pub part_of: Option<String>,
    /// How it stands.
    pub status: Status,
    /// Whether the reason says to ask the health visitor or GP practice, because the sources do not say what is needed.
    pub ask: bool,
    /// On which day it was done, if it was and the day is known.
    pub date: Option<NaiveDate>,
    /// The first day, where it is not done.
    pub from: Option<NaiveDate>,
    /// The last day of the window, where it is not done.
    pub by: Option<NaiveDate>,
    /// A day inside the window that is better.
    pub best_by: Option<NaiveDate>,
    /// The last day on which it can be had or is worth having.
    pub last: Option<NaiveDate>,
    /// The rule it follows from; `None` for what no rule is about.
    pub rule: Option<RuleRef>,
    /// Why, for people.
    pub reason: Message,
    /// What people should know beside it.
    pub notes: Vec<Message>,
}

/// Which rule, in which version, from where. The whole text: [`super::explain`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleRef {
    /// Its id, which never changes.
    pub id: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Appointments from this day on follow it; `None`: from before the sources begin.
    pub valid_from: Option<NaiveDate>,
    /// Something in it has no document behind it.
    pub is_unsure: bool,
    /// `by` or something else in it is the project's choice: no source gives it.
    pub has_convention: bool,
}

impl Item {
    /// What is common to all: the rest is not known or not there.
    pub(super) fn new(what: What, kind: Kind, status: Status, reason: Message) -> Self {
        Self {
            what,
            kind,
            part_of: None,
            status,
            ask: false,
            date: None,
            from: None,
            by: None,
            best_by: None,
            last: None,
            rule: None,
            reason,
            notes: Vec::new(),
        }
    }

    pub(super) fn ruled(mut self, rule: &Rule) -> Self {
        self.rule = Some(RuleRef::to(rule));
        self.part_of.clone_from(&rule.part_of);
        self
    }

    pub(super) const fn asked(mut self) -> Self {
        self.ask = true;
        self
    }

    pub(super) const fn dated(mut self, date: Option<NaiveDate>) -> Self {
        self.date = date;
        self
    }

    /// The day it is sorted by.
    pub(super) fn day(&self) -> NaiveDate {
        self.date.or(self.from).or(self.by).unwrap_or(NaiveDate::MAX)
    }
}

impl RuleRef {
    fn to(rule: &Rule) -> Self {
        Self {
            id: rule.id.clone(),
            sources: rule.sources.clone(),
            valid_from: rule.valid_from,
            is_unsure: rule.unsure.is_some(),
            has_convention: rule.convention.is_some() || rule.by.is_none(),
        }
    }
}
