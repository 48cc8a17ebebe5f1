//! When the child was, or will be, born: by what stands in the record, and never by a choice of the program's.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use redbook_clinical::schedule::Birth;
use redbook_record::When;

use super::told::Told;
use super::view::{DisputeView, EntryRef, SaidValueView};

/// What is known of the birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::phone) enum KnownBirth {
    /// A day, of the birth or expected.
    Known(Birth),
    /// Nothing, or nothing as precise as a day.
    NotKnown(Option<When>),
    /// Several days are said: a person has to pick.
    Disputed(DisputeView),
}

/// What is said, with everybody who says it.
type Said<'t> = BTreeMap<When, Vec<&'t EntryRef>>;

/// A birth that is written down ends the pregnancy: its due date is not looked at any more, however little is known of the birth.
pub(super) fn known(told: &Told) -> KnownBirth {
    let births = said(&told.births);
    let is_born = told.is_born || !births.is_empty();
    match (of("date-of-birth", &births), is_born) {
        (Known::Day(day), _) => KnownBirth::Known(Birth::Born(day)),
        (Known::Disputed(dispute), _) => KnownBirth::Disputed(dispute),
        (Known::Not(when), true) => KnownBirth::NotKnown(when),
        (Known::Not(_), false) => match of("due-date", &said(&told.due_dates)) {
            Known::Day(day) => KnownBirth::Known(Birth::Expected(day)),
            Known::Disputed(dispute) => KnownBirth::Disputed(dispute),
            Known::Not(when) => KnownBirth::NotKnown(when),
        },
    }
}

enum Known {
    Day(NaiveDate),
    Not(Option<When>),
    Disputed(DisputeView),
}

fn said(list: &[(When, EntryRef)]) -> Said<'_> {
    let mut said = Said::new();
    for (when, entry) in list {
        // The minute of a birth and its day say the same day.
        let day = when.date().and_then(When::day).unwrap_or(*when);
        said.entry(day).or_default().push(entry);
    }
    said
}

fn of(what: &'static str, said: &Said<'_>) -> Known {
    let days: Vec<NaiveDate> = said.keys().filter_map(When::date).collect();
    match days.as_slice() {
        [day] if said.keys().all(|when| agrees(when, *day)) => Known::Day(*day),
        [] if said.len() < 2 => Known::Not(said.keys().next().copied()),
        _ => Known::Disputed(dispute(what, said)),
    }
}

/// "March 2026" agrees with a day of that month.
fn agrees(when: &When, day: NaiveDate) -> bool {
    When::day(day).is_some_and(|day| day.to_string().starts_with(&when.to_string()))
}

fn dispute(what: &'static str, said: &Said<'_>) -> DisputeView {
    let value = |(when, entries): (&When, &Vec<&EntryRef>)| SaidValueView {
        value: when.to_string(),
        entries: entries.iter().map(|entry| (*entry).clone()).collect(),
    };
    DisputeView::new(what, &format!("the {}", what.replace('-', " ")), said.iter().map(value).collect())
}
