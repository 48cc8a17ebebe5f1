//! What the schedule makes of the doses.

use chrono::NaiveDate;

/// Protection against one disease, as far as the record and the rules say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// The disease's word: "hepatitis-b".
    pub disease: String,
    /// All of it in English: "measles: 1 given, not valid, 3 days early".
    pub text: String,
    /// Doses that are due or overdue.
    pub expected_now: usize,
    /// From when the next can be had.
    pub next_from: Option<NaiveDate>,
}

/// A dose that is due, overdue or to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueItem {
    /// The word of the vaccine: "menb".
    pub what: String,
    /// What people call it, with the dose: "MenB, dose 2".
    pub name: String,
    /// Which dose.
    pub dose: Option<u8>,
    /// "due", "overdue", "upcoming".
    pub status: String,
    /// The first day of its window.
    pub from: Option<NaiveDate>,
    /// The last day of its window.
    pub by: Option<NaiveDate>,
    /// The last day on which it can be had.
    pub last: Option<NaiveDate>,
    /// Why, in a sentence.
    pub reason: String,
}
