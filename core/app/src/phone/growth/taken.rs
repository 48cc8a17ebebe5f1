//! The measurements that stand: those entered as such, those of the birth, and the body mass index that two of one day give.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use redbook_clinical::growth::{self, MeasurementMethod};
use redbook_protocol::EntryId;
use redbook_record::{Current, Entry, Measured, Measurement, Payload, When};

use super::missing::Missing;
use crate::phone::open_record::OpenRecord;

/// A measurement that stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Taken {
    /// Where it is from: one entry; two for a body mass index.
    pub(super) entries: Vec<EntryId>,
    /// What was measured, as the record names it.
    pub(super) what: &'static str,
    pub(super) method: MeasurementMethod,
    /// The value as people say it: "4.2 kg".
    pub(super) shown: String,
    /// In the unit of the method; `None` for a zero that somebody kept.
    pub(super) measured: Option<growth::Measured>,
    pub(super) when: Option<When>,
    pub(super) is_at_birth: bool,
    pub(super) confirmed: bool,
    /// Another disagrees with it, and a person has to say which is meant.
    pub(super) disputed: bool,
    replaces: BTreeSet<EntryId>,
    /// For the body mass index, which needs both exactly.
    exact: Option<Measured>,
}

impl Taken {
    pub(super) fn on(&self) -> Option<NaiveDate> {
        self.when?.date()
    }

    /// As the reference takes it, where its day is known.
    pub(super) fn dated(&self) -> Option<growth::Measurement> {
        Some(growth::Measurement { on: self.on()?, measured: self.measured? })
    }

    fn of(id: EntryId, entry: &Entry, measured: Measured, when: Option<When>, is_at_birth: bool) -> Self {
        let (method, in_unit) = in_unit_of_method(measured);
        Self {
            entries: vec![id],
            what: measured.name(),
            method,
            shown: measured.to_string(),
            measured: in_unit,
            when,
            is_at_birth,
            confirmed: entry.confirmed(),
            disputed: false,
            replaces: entry.replaces().clone(),
            exact: Some(measured),
        }
    }

    /// Whether both cannot be so, or people have to say which is meant: two values of one day, or two corrections of one
    /// entry that say different things.
    fn disagrees(&self, other: &Self) -> bool {
        let is_same_day = self.on().is_some() && self.on() == other.on();
        let is_rival = !self.replaces.is_disjoint(&other.replaces);
        let is_same = self.measured == other.measured && is_same_day;
        self.entries != other.entries && (is_same_day || is_rival) && !is_same
    }
}

fn in_unit_of_method(measured: Measured) -> (MeasurementMethod, Option<growth::Measured>) {
    match measured {
        Measured::Weight(weight) => (MeasurementMethod::Weight, growth::Measured::weight(weight).ok()),
        Measured::LengthLying(length) | Measured::HeightStanding(length) => {
            (MeasurementMethod::Height, growth::Measured::height(length).ok())
        }
        Measured::HeadCircumference(head) => {
            (MeasurementMethod::HeadCircumference, growth::Measured::head_circumference(head).ok())
        }
    }
}

/// A value as the reference takes it, on a day.
pub(super) fn dated(measured: Measured, on: NaiveDate) -> Option<growth::Measurement> {
    in_unit_of_method(measured).1.map(|measured| growth::Measurement { on, measured })
}

impl OpenRecord {
    /// Every measurement that stands, oldest first, without those in `except`. A birth that says no day is on `birth`, if that
    /// is known.
    pub(super) fn taken(&self, birth: Option<NaiveDate>, except: &BTreeSet<EntryId>) -> Vec<Taken> {
        let born = birth.and_then(When::day);
        let standing = self.book.current(&self.roles).filter(|it| !except.contains(it.id));
        let mut taken: Vec<Taken> = Vec::new();
        for Current { id, entry, .. } in standing {
            let id = *id;
            match entry.payload() {
                Some(Payload::Measurement(Measurement { measured, .. })) => {
                    taken.push(Taken::of(id, entry, *measured, entry.when().copied(), false));
                }
                Some(Payload::BirthDetails(details)) => {
                    let when = entry.when().copied().filter(|when| when.date().is_some()).or(born);
                    taken.extend(details.measured().map(|it| Taken::of(id, entry, it, when, true)));
                }
                _ => {}
            }
        }
        mark_disputed(&mut taken);
        let indices = body_mass_indices(&taken);
        taken.extend(indices);
        taken.sort_by_key(|taken| (taken.method, taken.when.map_or(i64::MAX, |when| when.starts_ms())));
        taken
    }
}

/// Of a weight and a height standing of one day, where nothing disagrees with either. Lying babies have none: the charts of
/// the body mass index begin with standing children.
fn body_mass_indices(taken: &[Taken]) -> Vec<Taken> {
    let agreed = || taken.iter().filter(|it| !it.disputed);
    let heights = agreed().filter_map(|it| match it.exact? {
        Measured::HeightStanding(height) => Some((it, height)),
        _ => None,
    });
    let weight_of = |on: NaiveDate| {
        agreed().find_map(|it| match it.exact? {
            Measured::Weight(weight) if it.on() == Some(on) => Some((it, weight)),
            _ => None,
        })
    };
    let mut found: Vec<Taken> = Vec::new();
    for (of_height, height) in heights {
        let Some((of_weight, weight)) = of_height.on().and_then(weight_of) else { continue };
        let Ok(bmi) = growth::Measured::bmi(weight, height) else { continue };
        let index = Taken {
            entries: [&of_weight.entries[..], &of_height.entries[..]].concat(),
            what: "bmi",
            method: MeasurementMethod::Bmi,
            shown: format!("{:.1} kg/m²", bmi.value()),
            measured: Some(bmi),
            when: of_height.on().and_then(When::day),
            is_at_birth: false,
            confirmed: of_height.confirmed || of_weight.confirmed,
            disputed: false,
            replaces: BTreeSet::new(),
            exact: None,
        };
        // Two people may have written the same height.
        if !found.iter().any(|other| other.when == index.when) {
            found.push(index);
        }
    }
    found
}

/// What could disagree: of one method, and of one day or in the place of one entry.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Beside {
    Day(MeasurementMethod, NaiveDate),
    InPlaceOf(MeasurementMethod, EntryId),
}

/// Marks what another of them disagrees with.
fn mark_disputed(taken: &mut [Taken]) {
    let mut groups: BTreeMap<Beside, Vec<(usize, &Taken)>> = BTreeMap::new();
    for (place, it) in taken.iter().enumerate() {
        let day = it.on().map(|on| Beside::Day(it.method, on));
        let replaced = it.replaces.iter().map(|id| Beside::InPlaceOf(it.method, *id));
        for beside in day.into_iter().chain(replaced) {
            groups.entry(beside).or_default().push((place, it));
        }
    }
    let mut disputed = BTreeSet::new();
    for group in groups.values() {
        let is_disputed = |one: &Taken| group.iter().any(|(_, other)| one.disagrees(other));
        disputed.extend(group.iter().filter(|(_, one)| is_disputed(one)).map(|(place, _)| *place));
    }
    for (place, it) in taken.iter_mut().enumerate() {
        it.disputed = disputed.contains(&place);
    }
}

/// What the others say together, without this one: what disagreed with this one alone is then settled.
pub(super) fn together_without(it: &Taken, all: &[Taken]) -> Vec<growth::Measurement> {
    let mut others: Vec<Taken> = all.iter().filter(|other| other.entries != it.entries).cloned().collect();
    if it.disputed {
        mark_disputed(&mut others);
    }
    together(&others)
}

/// What can be looked at together: each value of a day once, and none that is disputed.
pub(super) fn together(taken: &[Taken]) -> Vec<growth::Measurement> {
    let mut together: Vec<(MeasurementMethod, growth::Measurement)> = Vec::new();
    for it in taken.iter().filter(|it| !it.disputed) {
        let Some(dated) = it.dated() else { continue };
        // They are sorted by method and day: what is equal is beside it.
        let of_the_day =
            together.iter().rev().take_while(|(method, other)| *method == it.method && other.on == dated.on);
        if !of_the_day.map(|(_, other)| other).any(|other| *other == dated) {
            together.push((it.method, dated));
        }
    }
    together.into_iter().map(|(_, dated)| dated).collect()
}

/// All values, those that people dispute among them; without corrections of one entry that put it on different days.
pub(super) fn with_disputed(taken: &[Taken]) -> Vec<growth::Measurement> {
    let is_moved = |it: &Taken| {
        let mut rivals = taken.iter().filter(|other| !it.replaces.is_disjoint(&other.replaces));
        rivals.any(|other| other.method == it.method && other.on() != it.on())
    };
    taken.iter().filter(|it| !is_moved(it)).filter_map(Taken::dated).collect()
}

/// The days on which people disagree, each once.
pub(super) fn disagreements(taken: &[Taken]) -> Vec<Missing> {
    let disputed = taken.iter().filter(|it| it.disputed);
    let days: BTreeSet<(MeasurementMethod, NaiveDate)> =
        disputed.filter_map(|it| Some((it.method, it.on()?))).collect();
    days.into_iter().map(|(method, on)| Missing::MeasurementsDisagree(method, on)).collect()
}
