//! The least that an emergency needs, small enough for one QR code (docs/protocol.md §12).

use serde::Serialize;
use serde_json::{Value, json};

use redbook_clinical::Vaccine;
use redbook_record::{Kind, Measured, Payload};

use crate::clean::line;
use crate::gather::{BORN, Child, NAME};
use crate::{Summary, SummaryEntry};

/// Most of each sort that goes; what is newest goes first.
const DOSES_MAX: usize = 40;
const ALLERGIES_MAX: usize = 10;
const PROBLEMS_MAX: usize = 6;
const CONTACTS_MAX: usize = 3;
/// Characters of a text; more is cut, and marked so.
const TEXT_CHARS_MAX: usize = 60;

/// What goes into the code.
#[derive(Clone, PartialEq, Eq)]
pub struct OfflineSummary {
    /// JSON, minified.
    pub json: Vec<u8>,
    /// What did not fit, in words.
    pub left_out: Vec<String>,
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
}

/// Who the child is, allergies, doses, the last measurements, problems, whom to call.
#[must_use]
pub fn offline(summary: &Summary<'_>) -> OfflineSummary {
    let mut left_out = Vec::new();
    let child = Child::of(summary);
    let said = |field| child.settled(field).and_then(|value| short(&value.text));
    let (a, aw) = allergies(summary, &mut left_out);
    let form = Form {
        v: 1,
        t: summary.made_ms / 1_000,
        n: said(NAME),
        b: child.born().and_then(|born| born.date()).map(|day| day.to_string()).or_else(|| said(BORN)),
        s: child.sex().map(|sex| if sex == "male" { "m" } else { "f" }),
        g: gestation(summary),
        a,
        aw,
        i: newest(summary, Kind::Immunisation, DOSES_MAX, "vaccine doses", &mut left_out, dose),
        m: measurements(summary),
        p: newest(summary, Kind::Illness, PROBLEMS_MAX, "health problems", &mut left_out, problem),
        c: newest(summary, Kind::Contact, CONTACTS_MAX, "contacts", &mut left_out, contact),
    };
    // It is made of texts and numbers alone, which always can be written.
    OfflineSummary { json: serde_json::to_vec(&form).unwrap_or_default(), left_out }
}

/// The entries of a kind, newest first, as `say` has them; what is beyond `max` is told.
fn newest<T>(
    summary: &Summary<'_>,
    kind: Kind,
    max: usize,
    what: &str,
    left_out: &mut Vec<String>,
    say: impl Fn(&SummaryEntry<'_>) -> Option<T>,
) -> Vec<T> {
    let of_kind = summary.entries.iter().rev().filter(|entry| entry.kind == kind);
    let mut all: Vec<T> = of_kind.filter_map(say).collect();
    if all.len() > max {
        left_out.push(format!("{} older {what}", all.len() - max));
        all.truncate(max);
    }
    all
}

fn allergies(summary: &Summary<'_>, left_out: &mut Vec<String>) -> (Option<Value>, Option<[String; 2]>) {
    let listed = newest(summary, Kind::Allergy, ALLERGIES_MAX, "allergies", left_out, |entry| {
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

/// The newest of each, in grams and millimetres.
fn measurements(summary: &Summary<'_>) -> Value {
    let mut found = serde_json::Map::new();
    for entry in summary.entries.iter().rev() {
        let Some(Payload::Measurement(measurement)) = entry.payload else { continue };
        let (key, value) = match measurement.measured {
            Measured::Weight(weight) => ("w", weight.g()),
            Measured::LengthLying(length) | Measured::HeightStanding(length) => ("l", length.mm()),
            Measured::HeadCircumference(length) => ("h", length.mm()),
        };
        found.entry(key).or_insert_with(|| json!([value, day_of(entry)]));
    }
    if found.is_empty() { Value::Null } else { Value::Object(found) }
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
