//! A recorded dose and what it is worth.

use chrono::NaiveDate;

use super::rule::Rule;
use super::{Given, What};

/// A dose of the record with its place and its worth.
#[derive(Clone)]
pub(super) struct Judged<'a> {
    pub(super) given: &'a Given,
    /// The dose it is, or should have been.
    pub(super) dose: Option<u8>,
    pub(super) rule: Option<&'a Rule>,
    pub(super) verdict: Verdict,
}

/// What a recorded dose is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It fills its place.
    Counts,
    /// Nothing is wrong with it, and the schedule has no place for it.
    Extra,
    /// It does not count.
    Faulty(Fault),
    /// Dated after the day asked about.
    NotYet,
    /// Of a vaccine that is not known.
    Unrecognised,
}

/// Why a dose does not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    TooYoung {
        days: i64,
        least: NaiveDate,
    },
    TooSoon {
        days: i64,
        least_days: i64,
    },
    TooSoonAfter {
        days: i64,
        other: What,
    },
    /// The last day, where it is one and not a missing dose before.
    TooOld {
        last: NaiveDate,
    },
    /// A booster with fewer doses of the course before it than it needs.
    TooFewBefore {
        other: What,
        needed: u8,
    },
    BeforeBirth,
    Twice,
}

impl Judged<'_> {
    /// Whether it gives protection: it was given, and nothing is wrong with it.
    pub(super) fn is_good(&self) -> bool {
        matches!(self.verdict, Verdict::Counts | Verdict::Extra)
    }
}
