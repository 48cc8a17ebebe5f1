//! The child. What people disagree about is not given as a value: each thing that was said goes as an observation with its
//! author.

use redbook_record::{Contact, Payload};

use super::observing::{made, observation};
use crate::clean::{line, page};
use crate::fhir::resource::{Address, ContactPoint, Deceased, HumanName, Patient, PatientContact, Resource};
use crate::fhir::types::{
    Absent, Concept, Extension, ExtensionValue, Identifier, Narrative, Reference, Value, date_time,
    whole_date,
};
use crate::fhir::writing::{Made, Writing};
use crate::gather::{ADDRESS, BORN, Child, NAME, SEX};
use crate::{Person, Section};

const PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/Patient-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient",
];
/// Where NHS numbers come from.
pub(crate) const NHS_NUMBER: &str = "https://fhir.nhs.uk/Id/nhs-number";
/// A remark about somebody to call, for which FHIR has no place.
pub(crate) const REMARK: &str = "urn:redbook:remark";
/// What comes before a field that people disagree about.
pub(crate) const AS_RECORDED: &str = "As recorded: ";

/// The child's resource.
pub(crate) fn patient(writing: &Writing<'_>, child: &Child<'_>) -> Made {
    let born = child.born();
    let resource = Patient {
        meta: writing.claims(&PROFILES),
        text: narrative(child),
        identifier: identifier(child).into_iter().collect(),
        name: names(child),
        gender: child.sex().or_else(|| (!child.values(SEX).is_empty()).then_some("unknown")),
        birth_date: born.as_ref().map(whole_date),
        birth_date_absent: born.is_none().then(|| absent(child)),
        deceased: child.died.map(|day| day.map_or(Deceased::Yes(true), |day| Deceased::On(date_time(&day)))),
        address: child
            .values(ADDRESS)
            .iter()
            .filter_map(|value| line(&value.text))
            .map(|text| Address { text })
            .collect(),
        contact: contacts(writing),
    };
    Made { full_url: writing.child(), author: None, resource: Resource::Patient(Box::new(resource)) }
}

/// Nobody said it, or what was said can only be read.
fn absent(child: &Child<'_>) -> Absent {
    if child.values(BORN).is_empty() { Absent::unknown() } else { Absent::as_text() }
}

fn identifier(child: &Child<'_>) -> Option<Identifier> {
    // Nobody has asked the NHS, so nothing says that it is verified.
    child.nhs_number().map(|number| Identifier { system: NHS_NUMBER, value: number.digits() })
}

/// Every name that stands; a child always has one to be read.
fn names(child: &Child<'_>) -> Vec<HumanName> {
    let names: Vec<HumanName> = child
        .values(NAME)
        .iter()
        .filter_map(|value| line(&value.text))
        .map(|text| HumanName { text })
        .collect();
    if names.is_empty() { vec![HumanName { text: "Name not recorded".to_owned() }] } else { names }
}

fn narrative(child: &Child<'_>) -> Option<Narrative> {
    let lines: Vec<String> = child
        .open_questions()
        .into_iter()
        .flat_map(|(field, values)| {
            values.iter().map(move |value| format!("{AS_RECORDED}{field}: {}", value.text))
        })
        .collect();
    (!lines.is_empty()).then(|| Narrative::list(&lines, ""))
}

fn contacts(writing: &Writing<'_>) -> Vec<PatientContact> {
    if !writing.summary.has(Section::Contacts) {
        return Vec::new();
    }
    let contacts = writing.summary.entries.iter().filter_map(|entry| match entry.payload {
        Some(Payload::Contact(contact)) => Some(to_call(contact)),
        _ => None,
    });
    contacts.collect()
}

fn to_call(contact: &Contact) -> PatientContact {
    let point = |system, value: &Option<String>| {
        value.as_deref().and_then(line).map(|value| ContactPoint { system, value })
    };
    let telephone = point("phone", &contact.telephone);
    let remark = contact.note.as_deref().and_then(page);
    PatientContact {
        extension: remark
            .map(|text| Extension { url: REMARK, value: ExtensionValue::Text(text) })
            .into_iter()
            .collect(),
        relationship: Concept::words_of(contact.role.as_deref()).into_iter().collect(),
        name: Some(HumanName { text: line(&contact.name).unwrap_or_else(|| "not named".to_owned()) }),
        telecom: telephone.into_iter().chain(point("email", &contact.email)).collect(),
        organization: Reference::words(contact.organisation.as_deref()),
    }
}

/// What people disagree about or nobody can read, each with who said it.
pub(crate) fn open_questions(writing: &Writing<'_>, child: &Child<'_>) -> Vec<(Made, String)> {
    let mut all = Vec::new();
    for (field, values) in child.open_questions() {
        for value in values {
            let telling = writing.telling(value.entry);
            let mut found = observation(&telling, None, Concept::words(&format!("{AS_RECORDED}{field}")));
            found.value = page(&value.text).map(Value::Text);
            let who = writing.summary.people.get(value.entry.author).map(Person::words);
            let told = format!("{field}: {}. {}", value.text, who.unwrap_or_default());
            all.push((made(&telling, field, found), told));
        }
    }
    all
}
