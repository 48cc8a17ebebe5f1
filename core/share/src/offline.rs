//! The least that an emergency needs, small enough for one QR code (docs/protocol.md §12).

use serde::Serialize;
use serde_json::{Value, json};

use redbook_clinical::Vaccine;
use redbook_record::{Kind, Measured, Payload};

use crate::clean::line;
use crate::gather::{BORN, Child, NAME};
use crate::{Summary, SummaryEntry};

/// Characters of a text; more is cut, and marked so.
const TEXT_CHARS_MAX: usize = 60;

/// How much of each sort there is room for, the newest first. Allergies have no such limit: none of them is ever left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfflineRoom {
    doses: usize,
    problems: usize,
    contacts: usize,
}

/// From the roomiest: whoever makes a code takes the first that fits into it.
pub const OFFLINE_ROOMS: [OfflineRoom; 4] = [
    OfflineRoom { doses: 60, problems: 8, contacts: 3 },
    OfflineRoom { doses: 30, problems: 4, contacts: 2 },
    OfflineRoom { doses: 12, problems: 2, contacts: 1 },
    OfflineRoom { doses: 0, problems: 0, contacts: 1 },
];

/// What goes into the code.
#[derive(Clone, PartialEq, Eq)]
pub struct OfflineSummary {
    /// JSON, minified.
    pub json: Vec<u8>,
    /// What did not fit, in words.
    pub left_out: Vec<LeftOut>,
}

impl std::fmt::Debug for OfflineSummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OfflineSummary({} bytes)", self.json.len())
    }
}

/// The form of docs/protocol.md §12; what is not known is absent.
#[derive(Serialize)]
struct Form {
    v: u8,
    t: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    b: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    g: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    a: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aw: Option<[String; 2]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    i: Vec<[String; 2]>,
    #[serde(skip_serializing_if = "Value::is_null")]
    m: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    p: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    c: Vec<[String; 3]>,
    /// What is not in it: the reader has to know as well.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    x: Vec<String>,
}

/// Something that is not in it: more than there is room for, or a last value of which there are several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LeftOut {
    /// So many older doses.
    #[error("{0} more vaccine doses")]
    Doses(usize),
    /// So many older illnesses.
    #[error("{0} more health problems")]
    Problems(usize),
    /// So many older contacts.
    #[error("{0} more contacts")]
    Contacts(usize),
    /// The weight.
    #[error("the last weight, of which there are several values")]
    Weight,
    /// The length or height.
    #[error("the last length or height, of which there are several values")]
    Length,
    /// The head circumference.
    #[error("the last head circumference, of which there are several values")]
    Head,
}

/// Who the child is, allergies, doses, the last measurements, problems, whom to call.
#[must_use]
pub fn offline(summary: &Summary<'_>, room: OfflineRoom) -> OfflineSummary {
    let mut left_out = Vec::new();
    let child = Child::of(summary);
    let said = |field| child.settled(field).and_then(|value| short(&value.text));
    let (a, aw) = allergies(summary);
    let i = newest(summary, Kind::Immunisation, room.doses, Some(LeftOut::Doses), &mut left_out, dose);
    let p = newest(summary, Kind::Illness, room.problems, Some(LeftOut::Problems), &mut left_out, problem);
    let c = newest(summary, Kind::Contact, room.contacts, Some(LeftOut::Contacts), &mut left_out, contact);
    let m = measurements(summary, &mut left_out);
    let form = Form {
        v: 1,
        t: summary.made_ms / 1_000,
        n: names(&child),
        b: child.born().and_then(|born| born.date()).map(|day| day.to_string()).or_else(|| said(BORN)),
        s: child.sex().map(|sex| if sex == "male" { "m" } else { "f" }),
        g: gestation(summary),
        a,
        aw,
        i,
        m,
        p,
        c,
        x: left_out.iter().map(ToString::to_string).collect(),
    };
    // It is made of texts and numbers alone, which always can be written.
    OfflineSummary { json: serde_json::to_vec(&form).unwrap_or_default(), left_out }
}

/// The name; where people disagree all of them, because a code without a name is nobody's.
fn names(child: &Child<'_>) -> Option<String> {
    let all: Vec<String> = child.values(NAME).into_iter().filter_map(|value| short(&value.text)).collect();
    Some(all.join(" / ")).filter(|names| !names.is_empty())
}

/// The entries of a kind, newest first, as `say` has them; what is beyond `max` is told.
fn newest<T>(
    summary: &Summary<'_>,
    kind: Kind,
    max: usize,
    what: Option<fn(usize) -> LeftOut>,
    left_out: &mut Vec<LeftOut>,
    say: impl Fn(&SummaryEntry<'_>) -> Option<T>,
) -> Vec<T> {
    let of_kind = summary.entries.iter().rev().filter(|entry| entry.kind == kind);
    let mut all: Vec<T> = of_kind.filter_map(say).collect();
    if all.len() > max {
        left_out.extend(what.map(|what| what(all.len() - max)));
        all.truncate(max);
    }
    all
}

fn allergies(summary: &Summary<'_>) -> (Option<Value>, Option<[String; 2]>) {
    let listed = newest(summary, Kind::Allergy, usize::MAX, None, &mut Vec::new(), |entry| {
        let Some(Payload::Allergy(allergy)) = entry.payload else { return None };
        let to = short(allergy.substance.as_deref()?)?;
        // The form's second place is for a coded severity, which the record does not ask for.
        Some(match allergy.reaction.as_deref().and_then(short) {
            Some(reaction) => json!([format!("{to} ({reaction})")]),
            None => json!([to]),
        })
    });
    if !listed.is_empty() {
        return (Some(json!(listed)), None);
    }
    let none_known = summary.entries.iter().rev().find(
        |entry| matches!(entry.payload, Some(Payload::Allergy(allergy)) if allergy.substance.is_none()),
    );
    let Some(entry) = none_known else { return (None, None) };
    let who = summary.people.get(entry.author).and_then(|person| short(&person.words()));
    let day = day_of_ms(entry.recorded_ms);
    (Some(json!("none")), Some([who.unwrap_or_default(), day.unwrap_or_default()]))
}

fn dose(entry: &SummaryEntry<'_>) -> Option<[String; 2]> {
    let Some(Payload::Immunisation(given)) = entry.payload else { return None };
    if given.not_given.is_some() {
        return None;
    }
    let known = Vaccine::parse(&given.vaccine).ok();
    let word = known.map(|vaccine| vaccine.id().to_owned());
    Some([word.or_else(|| short(&given.vaccine))?, day_of(entry)])
}

fn problem(entry: &SummaryEntry<'_>) -> Option<String> {
    let Some(Payload::Illness(illness)) = entry.payload else { return None };
    // What is over is no problem now.
    if illness.ended.is_some() { None } else { short(&illness.what) }
}

fn contact(entry: &SummaryEntry<'_>) -> Option<[String; 3]> {
    let Some(Payload::Contact(contact)) = entry.payload else { return None };
    let said = |text: Option<&str>| text.and_then(short).unwrap_or_default();
    Some([short(&contact.name)?, said(contact.role.as_deref()), said(contact.telephone.as_deref())])
}

fn gestation(summary: &Summary<'_>) -> Option<u16> {
    summary.entries.iter().find_map(|entry| match entry.payload {
        Some(Payload::BirthDetails(birth)) => birth.gestation.map(|gestation| gestation.days()),
        _ => None,
    })
}

/// The newest of each, in grams and millimetres. Of values of one day that differ none is picked: the reader is told.
fn measurements(summary: &Summary<'_>, left_out: &mut Vec<LeftOut>) -> Value {
    let mut found = serde_json::Map::new();
    for (key, what) in [("w", LeftOut::Weight), ("l", LeftOut::Length), ("h", LeftOut::Head)] {
        let all = || summary.entries.iter().rev().filter_map(|entry| measured(entry, key));
        let Some((value, day)) = all().next() else { continue };
        if all().any(|(other, of)| of == day && other != value) {
            left_out.push(what);
        } else {
            found.insert(key.to_owned(), json!([value, day]));
        }
    }
    if found.is_empty() { Value::Null } else { Value::Object(found) }
}

fn measured(entry: &SummaryEntry<'_>, key: &str) -> Option<(u32, String)> {
    let Some(Payload::Measurement(measurement)) = entry.payload else { return None };
    let (of, value) = match measurement.measured {
        Measured::Weight(weight) => ("w", weight.g()),
        Measured::LengthLying(length) | Measured::HeightStanding(length) => ("l", length.mm()),
        Measured::HeadCircumference(length) => ("h", length.mm()),
    };
    (of == key).then(|| (value, day_of(entry)))
}

/// As precisely as known; empty where nobody said.
fn day_of(entry: &SummaryEntry<'_>) -> String {
    let Some(when) = entry.when else { return String::new() };
    when.date().map_or_else(|| when.to_string(), |day| day.to_string())
}

fn day_of_ms(ms: u64) -> Option<String> {
    let moment = chrono::DateTime::from_timestamp_millis(i64::try_from(ms).ok()?)?;
    Some(moment.date_naive().to_string())
}

/// One line without control characters, cut where it is long.
fn short(text: &str) -> Option<String> {
    let text = line(text)?;
    if text.chars().count() <= TEXT_CHARS_MAX {
        return Some(text);
    }
    Some(text.chars().take(TEXT_CHARS_MAX - 1).chain(['…']).collect())
}
