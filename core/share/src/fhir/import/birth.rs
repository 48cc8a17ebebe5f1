//! The birth: several observations are one entry, so they are gathered by when it was and who said it.

use std::collections::BTreeMap;

use redbook_clinical::{Gestation, Length, Weight};
use redbook_record::BirthDetails;
use serde_json::Value as Json;

use super::draft::Draft;
use super::finding::{TO_G, TO_MM, put_rest, quantity};
use super::key::{self, Key};
use super::read;
use crate::fhir::coded::SNOMED;
use crate::fhir::map::BIRTH;

const GESTATION: &str = "412726003";
const WEIGHT: &str = "364589006";
const HEAD: &str = "169876006";
const APGAR: [(&str, &str); 3] =
    [("169895004", "Apgar 1"), ("169909004", "Apgar 5"), ("169922007", "Apgar 10")];
const LENGTH_WORDS: &str = "Length at birth";

/// A birth that was gathered.
pub(super) struct Birth {
    pub(super) key: Key,
    pub(super) resource: Json,
    pub(super) draft: Draft,
}

/// The births of a file; more than one where people disagree.
#[derive(Default)]
pub(super) struct Births(BTreeMap<String, Vec<Json>>);

impl Births {
    /// Takes an observation that is of a birth.
    pub(super) fn take(&mut self, observation: &Json) -> bool {
        let is_of_birth = part(observation).is_some();
        if is_of_birth {
            let when = read::text(observation, "effectiveDateTime").unwrap_or_default();
            let note = read::list(observation, "note").first();
            let said =
                note.map(|note| format!("{:?} {:?}", read::text(note, "time"), read::text(note, "text")));
            let group = format!("{when} {}", said.unwrap_or_default());
            self.0.entry(group).or_default().push(observation.clone());
        }
        is_of_birth
    }

    pub(super) fn into_drafts(self) -> impl Iterator<Item = Birth> {
        self.0.into_values().filter_map(|mut parts| {
            let when = parts.first().and_then(|first| read::when_in(first, "effectiveDateTime"));
            let mut draft = Draft::new(BirthDetails::default(), when);
            for observation in &parts {
                put(&mut draft, observation);
            }
            parts.sort_by_key(Json::to_string);
            let key = key::of_part("birth", &Json::Array(parts.clone()));
            Some(Birth { key, resource: parts.into_iter().next()?, draft })
        })
    }
}

enum Part {
    Gestation,
    Weight,
    Length,
    Head,
    Apgar(&'static str),
    Rest,
}

fn part(observation: &Json) -> Option<Part> {
    let concept = observation.get("code")?;
    let has = |wanted: &str| read::codes(concept).any(|code| code == (SNOMED, wanted));
    let apgar = APGAR.into_iter().find(|(code, _)| has(code));
    match read::words(concept, "text").as_deref() {
        _ if has(GESTATION) => Some(Part::Gestation),
        _ if has(WEIGHT) => Some(Part::Weight),
        _ if has(HEAD) => Some(Part::Head),
        _ if apgar.is_some() => apgar.map(|(_, label)| Part::Apgar(label)),
        Some(LENGTH_WORDS) => Some(Part::Length),
        Some(BIRTH) => Some(Part::Rest),
        _ => None,
    }
}

fn put(draft: &mut Draft, observation: &Json) {
    let Some(part) = part(observation) else { return };
    let value = observation.get("valueQuantity").unwrap_or(&Json::Null);
    let length = || Some(Length::from_mm(quantity(value, TO_MM)?).to_string());
    // What cannot be read, or differs from what stands there already, is a remark.
    let (label, read) = match part {
        Part::Gestation => ("Gestation", gestation(value)),
        Part::Weight => {
            ("Birth weight", quantity(value, TO_G).map(|grams| Weight::from_g(grams).to_string()))
        }
        Part::Length => ("Length", length()),
        Part::Head => ("Head circumference", length()),
        Part::Apgar(label) => (label, None),
        Part::Rest => ("Birth", None),
    };
    draft.put(label, read.or_else(|| read::value(observation)));
    put_rest(draft, observation);
}

fn gestation(value: &Json) -> Option<String> {
    let days = quantity(value, &[("wk", 7.0), ("d", 1.0)])?;
    Some(Gestation::from_days(u16::try_from(days).ok()?).to_string())
}
