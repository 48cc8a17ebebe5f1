//! Observations: measurements by their codes; what this project wrote itself by the words it wrote.

use redbook_clinical::{Length, Weight};
use redbook_record::{
    Asq3, AsqSe2, BloodSpot, Hearing, Kind, Measured, Measurement, Milestone, Nipe, Note, Payload, Question,
    When,
};
use serde_json::Value as Json;

use super::draft::{Draft, Outcome};
use super::leftover::is_ours;
use super::read;
use super::reason::NotTakenReason;
use crate::fhir::map::{
    AS_RECORDED, ASQ_SE2, ASQ3, BLOOD_SPOT, EXAMINATION, HEARING, MILESTONE, NOTE, QUESTION,
};

/// Grams of a unit.
pub(super) const TO_G: &[(&str, f64)] = &[("kg", 1_000.0), ("g", 1.0)];
/// Millimetres of a unit.
pub(super) const TO_MM: &[(&str, f64)] = &[("cm", 10.0), ("m", 1_000.0), ("mm", 1.0)];

/// What of an observation is read here; what it was and when, below.
const UNDERSTOOD: [&str; 7] =
    ["status", "category", "code", "note", "component", "effectiveDateTime", "effectiveInstant"];
/// A value that stands is neither the first of several to come nor anything that needs to be said.
const SETTLED: [&str; 3] = ["final", "amended", "corrected"];

pub(super) fn read(resource: &Json) -> Outcome {
    if read::text(resource, "status") == Some("cancelled") {
        return Outcome::NotUnderstood("its source says that it was cancelled");
    }
    let when = when(resource);
    if let Some(measured) = measured(resource) {
        let mut draft = Draft::new(Measurement::of(measured), when);
        put_rest(&mut draft, resource);
        return Outcome::Draft(Box::new(draft));
    }
    let Some(words) = read::concept_in(resource, "code") else {
        return Outcome::NotUnderstood("it has no words, and its codes are not understood here");
    };
    if words == "Body mass index" && resource.get("derivedFrom").is_some() {
        return Outcome::Nothing(NotTakenReason::BmiIsComputed);
    }
    if words.starts_with(AS_RECORDED) {
        return Outcome::Nothing(NotTakenReason::Identity);
    }
    if words == "Earlier measurements" && resource.get("note").is_none() {
        return Outcome::Nothing(NotTakenReason::Remark);
    }
    match ours(&words, resource, when) {
        Some(draft) => Outcome::Draft(Box::new(draft)),
        None => Outcome::NotUnderstood("an observation that is not understood here"),
    }
}

fn when(resource: &Json) -> Option<When> {
    read::when_in(resource, "effectiveDateTime")
        .or_else(|| read::when_in(resource, "effectiveInstant"))
        .or_else(|| read::when_in(resource.get("effectivePeriod")?, "start"))
}

/// Components, notes, and what has no field.
pub(super) fn put_rest(draft: &mut Draft, resource: &Json) {
    draft.put_components(resource);
    draft.put_notes(resource);
    let status = read::words(resource, "status").filter(|status| !SETTLED.contains(&status.as_str()));
    draft.rest.extend(status.map(|status| format!("Status: {status}")));
    let period = resource.get("effectivePeriod");
    let ends = period.and_then(|period| read::words(period, "end"));
    draft.rest.extend(ends.map(|end| format!("Until: {end}")));
    let values = ["effectivePeriod", "valueQuantity", "valueString", "valueInteger", "valueBoolean"];
    let others = ["valueCodeableConcept", "valueDateTime"];
    // What a value means is computed here; what others say of it is theirs.
    let computed: &[&str] = if is_ours(resource) { &["interpretation"] } else { &[] };
    draft.put_leftover(resource, &[&UNDERSTOOD, values.as_slice(), &others, computed].concat());
}

/// A measurement, by its code and its unit: a number without a unit that is known is none.
fn measured(resource: &Json) -> Option<Measured> {
    let concept = resource.get("code")?;
    let value = resource.get("valueQuantity")?;
    let has = |wanted: &[&str]| read::codes(concept).any(|(_, code)| wanted.contains(&code));
    let length = || quantity(value, TO_MM).map(Length::from_mm);
    if has(&["29463-7", "27113001"]) {
        quantity(value, TO_G).map(|g| Measured::Weight(Weight::from_g(g)))
    } else if has(&["8306-3", "248334005"]) {
        length().map(Measured::LengthLying)
    } else if has(&["8302-2", "50373000"]) {
        length().map(Measured::HeightStanding)
    } else if has(&["9843-4", "8287-5", "363812007"]) {
        length().map(Measured::HeadCircumference)
    } else {
        None
    }
}

/// A quantity in the smallest unit, rounded to a whole number.
pub(super) fn quantity(value: &Json, units: &[(&str, f64)]) -> Option<u32> {
    // "Less than" is no value.
    if value.get("comparator").is_some() {
        return None;
    }
    let unit = read::text(value, "code").or_else(|| read::text(value, "unit"))?;
    let (_, factor) = units.iter().find(|(name, _)| *name == unit)?;
    let number = (value.get("value")?.as_f64()? * factor).round();
    let is_held = number.is_finite() && (0.0..=f64::from(u32::MAX)).contains(&number);
    // Printed and read, because a cast would hide what does not fit.
    is_held.then(|| format!("{number:.0}").parse().ok()).flatten()
}

/// What this project wrote, by its words.
fn ours(words: &str, resource: &Json, when: Option<When>) -> Option<Draft> {
    let value = read::value(resource);
    let mut draft = if let Some(condition) = words.strip_prefix(BLOOD_SPOT) {
        of(BloodSpot::default(), when, &[("Condition", Some(condition.to_owned()))])
    } else if let Some(system) = words.strip_prefix(EXAMINATION) {
        of(Nipe::default(), when, &[("System", Some(system.to_owned())), ("Result", value)])
    } else if let Some(test) = words.strip_prefix(HEARING) {
        let test = test.strip_prefix(", ").map(str::to_owned);
        of(Hearing::default(), when, &[("Test", test), ("Outcome", value)])
    } else if let Some(skill) = words.strip_prefix(MILESTONE) {
        of(Milestone::default(), when, &[("Skill", Some(skill.to_owned())), ("Result", value)])
    } else {
        match words {
            ASQ3 => Draft::new(Asq3::default(), when),
            ASQ_SE2 => of(AsqSe2::default(), when, &[("Total", value)]),
            NOTE => of(Note::default(), when, &[("Text", value)]),
            QUESTION => of(Question::default(), when, &[("Text", value)]),
            lead => Draft::new(of_lead(lead)?, when),
        }
    };
    put_rest(&mut draft, resource);
    Some(draft)
}

fn of(payload: impl Into<Payload>, when: Option<When>, fields: &[(&str, Option<String>)]) -> Draft {
    let mut draft = Draft::new(payload, when);
    for (label, words) in fields {
        draft.put(label, words.clone());
    }
    draft
}

/// A kind that is written by its fields alone, by how a line about it begins.
fn of_lead(lead: &str) -> Option<Payload> {
    let kind = Kind::ALL.iter().find(|kind| kind.spec().is_some_and(|spec| spec.lead == lead))?;
    (*kind != Kind::Retraction).then(|| Payload::empty(*kind)).flatten()
}
