//! FHIR R4 from others: each resource becomes a draft with its origin, and what is not understood is kept as it came.
//!
//! Bundles of any type (International Patient Summary, UK Core, the NHS Immunisation API with its contained patients), and
//! single resources. Nothing is dropped silently: a resource is an [`ImportedEntry`], or [`Kept`] as a note with its JSON,
//! or named in [`Imported::not_taken`] with the reason. Importing twice adds nothing: each has a key that is the same each
//! time, so the caller leaves out what [`redbook_record::Book::imported`] has.

mod about;
mod birth;
mod child;
mod dose;
mod draft;
mod fill;
mod finding;
mod key;
mod leftover;
mod limits;
mod others;
mod problem;
mod read;
mod reason;
mod result;

pub use child::{ImportedChild, Mismatch, SettledChild};
pub use limits::{FHIR_BYTES_MAX, ImportError, ImportLimits};
pub use reason::NotTakenReason;
pub use result::{Imported, ImportedEntry, Kept, NotTaken};

use std::collections::BTreeSet;

use redbook_record::Payload;
use serde_json::Value as Json;

use about::People;
use birth::Births;
use draft::{Draft, Outcome};
use others::Others;
use result::Sorted;

/// What a resource says beside others, and is therefore no entry of its own.
const CONTEXT: [&str; 9] = [
    "Composition",
    "Device",
    "Practitioner",
    "PractitionerRole",
    "RelatedPerson",
    "Organization",
    "Location",
    "OperationOutcome",
    "Provenance",
];

/// Reads a Bundle or a single resource, for a child of whom nothing is settled yet.
///
/// # Errors
/// [`ImportError`]: it is too large or too deep, or no FHIR at all. What is wrong with one resource is no error.
pub fn import(bytes: &[u8], limits: &ImportLimits) -> Result<Imported, ImportError> {
    import_for(&SettledChild::default(), bytes, limits, None)
}

/// Reads a Bundle or a single resource. Of several patients the one that fits what is `settled` is the child, and what is about
/// others is not taken. `publisher`: who says it, whatever the file says.
///
/// # Errors
/// Those of [`import`].
pub fn import_for(
    settled: &SettledChild,
    bytes: &[u8],
    limits: &ImportLimits,
    publisher: Option<String>,
) -> Result<Imported, ImportError> {
    let json = limits::parse(bytes, limits)?;
    let resources = resources(&json, limits)?;
    let publisher = publisher.or_else(|| child::publisher(&resources));
    let mut sorted = Sorted::new(publisher);
    let mut births = Births::default();
    let (people, others) = (People::of(&resources, settled), Others::of(&resources));
    let is_medication = |resource: &Json| read::text(resource, "resourceType") == Some("Medication");
    let mut used = BTreeSet::new();
    for (full_url, resource) in resources.iter().filter(|(_, resource)| !is_medication(resource)) {
        let is_entry = one(&mut sorted, &mut births, (&people, &others), full_url.as_deref(), resource);
        if is_entry {
            used.extend(others.only_named_by(full_url.as_deref(), resource, &resources));
        }
    }
    for (place, (full_url, resource)) in resources.iter().enumerate() {
        if used.contains(&place) {
            sorted.leave("Medication", NotTakenReason::NamesMedicine);
        } else if is_medication(resource) {
            one(&mut sorted, &mut births, (&people, &others), full_url.as_deref(), resource);
        }
    }
    for birth in births.into_drafts() {
        let _is_entry = sorted.take(&birth.key, None, birth.resource, birth.draft);
    }
    Ok(sorted.finish(people.child()))
}

/// The resources of a Bundle with their names, or the one that stands alone.
fn resources(json: &Json, limits: &ImportLimits) -> Result<Vec<(Option<String>, Json)>, ImportError> {
    if read::text(json, "resourceType").is_none() {
        return Err(ImportError::NotFhir);
    }
    if read::text(json, "resourceType") != Some("Bundle") {
        return Ok(vec![(None, json.clone())]);
    }
    let entries = read::list(json, "entry");
    if entries.len() > limits.resources_max {
        return Err(ImportError::TooMany { max: limits.resources_max, got: entries.len() });
    }
    let named = entries.iter().filter_map(|entry| {
        let name = read::text(entry, "fullUrl").map(str::to_owned);
        entry.get("resource").map(|resource| (name, resource.clone()))
    });
    Ok(named.collect())
}

/// Sorts one resource; whether its words are among the entries now.
fn one(
    sorted: &mut Sorted,
    births: &mut Births,
    (people, others): (&People, &Others),
    full_url: Option<&str>,
    resource: &Json,
) -> bool {
    let kind = read::text(resource, "resourceType").unwrap_or_default();
    let key = key::of(resource, others.medicine(full_url, resource).as_deref());
    match outcome(births, (people, others), full_url, resource) {
        Sort::Read(Outcome::Draft(draft)) => return sorted.take(&key, full_url, resource.clone(), *draft),
        Sort::Read(Outcome::NotUnderstood(why)) => sorted.keep(&key, full_url, resource, why),
        Sort::Read(Outcome::Nothing(why)) => sorted.leave(kind, why),
        Sort::Contacts => contacts(sorted, resource),
        Sort::OfTheBirth => {}
    }
    false
}

/// What a resource is here.
enum Sort {
    Read(Outcome),
    /// The child's own resource.
    Contacts,
    /// Put with the rest of the birth.
    OfTheBirth,
}

fn outcome(
    births: &mut Births,
    (people, others): (&People, &Others),
    full_url: Option<&str>,
    resource: &Json,
) -> Sort {
    let kind = read::text(resource, "resourceType").unwrap_or_default();
    if let Some(outcome) = not_to_be_read(people, kind, resource) {
        return Sort::Read(outcome);
    }
    let named = others.put_names(full_url, resource);
    Sort::Read(match kind {
        "Patient" if !people.is_child(resource) => Outcome::Nothing(NotTakenReason::OtherPatient),
        "Patient" => return Sort::Contacts,
        "ImmunizationRecommendation" => Outcome::Nothing(NotTakenReason::DueIsComputed),
        "Immunization" => dose::read(&named),
        "AllergyIntolerance" => problem::allergy(&named),
        "Condition" => problem::condition(&named),
        "MedicationStatement" => problem::medicine(&named),
        "Observation" if births.take(&named) => return Sort::OfTheBirth,
        "Observation" => finding::read(&named),
        _ => Outcome::NotUnderstood("a sort of resource that is not understood here"),
    })
}

/// What is not read as what it looks like, whatever it says.
fn not_to_be_read(people: &People, kind: &str, resource: &Json) -> Option<Outcome> {
    if CONTEXT.contains(&kind) {
        return Some(Outcome::Nothing(NotTakenReason::Context));
    }
    let verified = resource.get("verificationStatus").unwrap_or(&Json::Null);
    let has = |wanted: &str| {
        read::list(verified, "coding").iter().any(|one| read::text(one, "code") == Some(wanted))
    };
    if read::text(resource, "status") == Some("entered-in-error") || has("entered-in-error") {
        return Some(Outcome::Nothing(NotTakenReason::EnteredInError));
    }
    if kind != "Patient" && !people.is_about_child(resource) {
        return Some(Outcome::Nothing(NotTakenReason::AboutOther));
    }
    if !read::list(resource, "modifierExtension").is_empty() {
        return Some(Outcome::NotUnderstood(
            "it says of itself that it must not be read without knowing more",
        ));
    }
    has("refuted").then_some(Outcome::NotUnderstood("its source says that it is not so"))
}

/// Whom to call stands in the child's own resource; the rest of it is only compared.
fn contacts(sorted: &mut Sorted, patient: &Json) {
    sorted.leave("Patient", NotTakenReason::Compared);
    for contact in read::list(patient, "contact") {
        if let Some(payload) = child::to_call(contact) {
            let draft = Draft { payload: Payload::Contact(payload), when: None, rest: Vec::new() };
            let _is_entry = sorted.take(&key::of_part("contact", contact), None, contact.clone(), draft);
        }
    }
}
