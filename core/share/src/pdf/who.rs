//! Who the child is, in words.

use chrono::NaiveDate;
use redbook_clinical::Gestation;
use redbook_clinical::age::{age_words, corrected_age_words};
use redbook_record::{Measured, Payload, When};

use super::telling::{moment, what};
use crate::clean::line;
use crate::gather::{ADDRESS, BORN, Child, NAME, NHS_NUMBER, SEX};
use crate::{Section, Summary};

const LABELS: [(&str, &str); 5] =
    [(NAME, "Name"), (BORN, "Born"), (SEX, "Sex"), (NHS_NUMBER, "NHS number"), (ADDRESS, "Address")];

/// The child's name, or that it is not known; several where people say several.
pub(super) fn name(child: &Child<'_>) -> String {
    said(child, NAME).unwrap_or_else(|| "A child whose name is not recorded".to_owned())
}

/// What was said of a field; several where people disagree.
fn said(child: &Child<'_>, field: &str) -> Option<String> {
    let values = child.values(field);
    let values: Vec<String> = values.iter().filter_map(|value| shown(field, &value.text)).collect();
    (!values.is_empty()).then(|| values.join(" / "))
}

fn shown(field: &str, text: &str) -> Option<String> {
    let day = (field == BORN).then(|| text.parse::<When>().ok()).flatten();
    day.map_or_else(|| line(text), |day| Some(day.words()))
}

/// Age, sex, birthday: what a clinician reads first.
pub(super) fn first_line(summary: &Summary<'_>, child: &Child<'_>) -> String {
    let mut parts = Vec::new();
    parts.extend(age(summary, child));
    parts.push(said(child, SEX).unwrap_or_else(|| "sex not recorded".to_owned()));
    parts.push(
        said(child, BORN).map_or_else(|| "birth date not recorded".to_owned(), |day| format!("born {day}")),
    );
    parts.extend(died(child));
    parts.join(" · ")
}

/// How old the child is when the file is made; nothing after a death.
fn age(summary: &Summary<'_>, child: &Child<'_>) -> Option<String> {
    if child.died.is_some() {
        return None;
    }
    let born = child.born()?.date()?;
    let on = moment(summary.made_ms).date_naive();
    match gestation(summary) {
        Some(gestation) => corrected_age_words(born, gestation, on).ok().map(|words| words.to_string()),
        None => age_words(born, on).ok().map(|words| words.to_string()),
    }
}

/// The gestation at birth that nobody contradicts, where the family chose to tell of the birth.
fn gestation(summary: &Summary<'_>) -> Option<Gestation> {
    if !summary.has(Section::Birth) {
        return None;
    }
    let said = summary.entries.iter().filter_map(|entry| match entry.payload {
        Some(Payload::BirthDetails(birth)) => birth.gestation,
        _ => None,
    });
    let mut said: Vec<Gestation> = said.collect();
    said.sort_unstable_by_key(|gestation| gestation.days());
    said.dedup();
    match said.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// "died 3 March 2026".
pub(super) fn died(child: &Child<'_>) -> Option<String> {
    child.died.map(|day| day.map_or_else(|| "died".to_owned(), |day| format!("died {}", day.words())))
}

/// The newest weight, and how old it was when the file was made.
pub(super) fn last_weight(summary: &Summary<'_>) -> String {
    let newest = summary.entries.iter().filter_map(|entry| {
        let Some(payload @ Payload::Measurement(measurement)) = entry.payload else { return None };
        let Measured::Weight(weight) = measurement.measured else { return None };
        Some((entry.when.map(|when| when.starts_ms()), entry.when, weight, payload))
    });
    let newest = newest.max_by_key(|(starts_ms, ..)| *starts_ms);
    let Some((_, when, weight, _)) = newest else {
        return birth_weight(summary).unwrap_or_else(|| "No weight is recorded".to_owned());
    };
    let Some(when) = when else { return format!("Last weight {weight}, undated") };
    let made = moment(summary.made_ms).date_naive();
    let before = when.date().map(|day| days_before(day, made)).unwrap_or_default();
    format!("Last weight {weight} on {}{before}", when.words())
}

fn days_before(day: NaiveDate, made: NaiveDate) -> String {
    match made.signed_duration_since(day).num_days() {
        0 => ", the day this was made".to_owned(),
        1 => ", 1 day before this was made".to_owned(),
        days if days > 1 => format!(", {days} days before this was made"),
        _ => String::new(),
    }
}

fn birth_weight(summary: &Summary<'_>) -> Option<String> {
    if !summary.has(Section::Birth) {
        return None;
    }
    summary.entries.iter().find_map(|entry| match entry.payload {
        Some(Payload::BirthDetails(birth)) => {
            birth.birth_weight.map(|weight| format!("Weight at birth {weight}; none later is recorded"))
        }
        _ => None,
    })
}

/// What else is said of the child, a line for each field that somebody filled; several values where people disagree.
pub(super) fn lines(child: &Child<'_>, but_for: &[&str]) -> Vec<(&'static str, String)> {
    let labels = LABELS.into_iter().filter(|(field, _)| !but_for.contains(field));
    let found = labels.filter_map(|(field, label)| {
        let is_disputed = child.values(field).len() > 1;
        said(child, field)
            .map(|said| (label, if is_disputed { format!("{said} (said differently)") } else { said }))
    });
    found.collect()
}

/// The birth as a keepsake's cover tells it: weight, length, place, as recorded.
pub(super) fn birth(summary: &Summary<'_>) -> Vec<String> {
    let births = summary.entries.iter().filter_map(|entry| match entry.payload {
        Some(payload @ Payload::BirthDetails(_)) => Some(what(payload)),
        _ => None,
    });
    births.collect()
}
