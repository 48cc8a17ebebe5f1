//! Allergies, problems and medicines.

use redbook_record::{Admission, Allergy, Illness, Loss, Medicine, WhichLoss};
use serde_json::Value as Json;

use super::draft::{Draft, Outcome};
use super::leftover::put_rest_of;
use super::read;
use super::reason::NotTakenReason;
use crate::fhir::coded::SNOMED;
use crate::fhir::map::{HOSPITAL, NONE_KNOWN};
use crate::gather::says;

const ABSENT: &str = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";
/// Nobody asked, or nobody knows: no allergy, and no "none known" either.
const NO_INFORMATION: [(&str, &str); 2] = [(ABSENT, "no-allergy-info"), (SNOMED, "1287211007")];

const CLINICAL: &str = "clinicalStatus";
const VERIFIED: &str = "verificationStatus";

const NO_WORDS: &str = "it has no words, and its codes are not understood here";

pub(super) fn allergy(resource: &Json) -> Outcome {
    let concept = resource.get("code").unwrap_or(&Json::Null);
    if read::codes(concept).any(|code| NO_INFORMATION.contains(&code)) {
        return Outcome::Nothing(NotTakenReason::AllergiesNotKnown);
    }
    let is_none_known = read::codes(concept)
        .any(|code| code == (SNOMED, NONE_KNOWN.code) || code == (ABSENT, "no-known-allergies"));
    let substance = if is_none_known { None } else { read::concept(concept) };
    if substance.is_none() && !is_none_known {
        return Outcome::NotUnderstood(NO_WORDS);
    }
    let mut draft = Draft::new(Allergy { substance, ..Allergy::default() }, onset(resource));
    let manifestations =
        read::list(resource, "reaction").iter().flat_map(|one| read::list(one, "manifestation"));
    let reactions: Vec<String> = manifestations.filter_map(read::concept).collect();
    draft.put("Reaction", (!reactions.is_empty()).then(|| reactions.join(", ")));
    draft.put("Criticality", read::words(resource, "criticality"));
    for reaction in read::list(resource, "reaction") {
        for (label, member) in [("Severity", "severity"), ("Reaction described", "description")] {
            draft.put(label, read::words(reaction, member));
        }
        put_rest_of(&mut draft, "Reaction", reaction, &["manifestation", "severity", "description"]);
    }
    put_status(&mut draft, resource, &["active"]);
    draft.put_notes(resource);
    draft.put_leftover(
        resource,
        &["code", "onsetDateTime", "reaction", "criticality", "note", CLINICAL, VERIFIED],
    );
    Outcome::Draft(Box::new(draft))
}

pub(super) fn condition(resource: &Json) -> Outcome {
    let Some(words) = read::concept_in(resource, "code") else { return Outcome::NotUnderstood(NO_WORDS) };
    let when = onset(resource);
    let ended = read::when_in(resource, "abatementDateTime");
    let mut draft = match (words.strip_prefix(HOSPITAL), loss(&words)) {
        (Some(reason), _) => {
            Draft::new(Admission { reason: reason.to_owned(), ..Admission::default() }, when)
        }
        (None, Some(loss)) => Draft::new(loss, when),
        (None, None) => Draft::new(Illness { what: words, ended, ..Illness::default() }, when),
    };
    let understood: &[&str] = if ended.is_some() { &["resolved"] } else { &[] };
    put_status(&mut draft, resource, understood);
    draft.put_notes(resource);
    let members = ["code", "onsetDateTime", "abatementDateTime", "note", CLINICAL, VERIFIED];
    draft.put_leftover(resource, &members);
    Outcome::Draft(Box::new(draft))
}

/// A loss is told in the record's own words.
fn loss(words: &str) -> Option<Loss> {
    let known = [Some(WhichLoss::PregnancyEnded), Some(WhichLoss::ChildDied), None];
    let mut losses = known.into_iter().map(|what| Loss { what, words: None });
    losses.find(|loss| says(&loss.clone().into()) == words)
}

pub(super) fn medicine(resource: &Json) -> Outcome {
    let in_another =
        || resource.get("medicationReference").and_then(|reference| read::named(resource, reference));
    let own_words = read::concept_in(resource, "medicationCodeableConcept");
    // FHIR allows one of the two; where both came, the other is a remark.
    let of_the_medicine =
        if own_words.is_some() { "medicationCodeableConcept" } else { "medicationReference" };
    let Some(name) = own_words.or_else(in_another) else {
        return Outcome::NotUnderstood(
            "the medicine is in another resource that did not come, or has no words",
        );
    };
    let period = resource.get("effectivePeriod").unwrap_or(&Json::Null);
    let begun = read::when_in(resource, "effectiveDateTime").or_else(|| read::when_in(period, "start"));
    let stopped = read::when_in(period, "end");
    let mut draft = Draft::new(Medicine { name, stopped, ..Medicine::default() }, begun);
    put_dosage(&mut draft, resource);
    let reasons: Vec<String> = read::list(resource, "reasonCode").iter().filter_map(read::concept).collect();
    draft.put("Reason", (!reasons.is_empty()).then(|| reasons.join(", ")));
    let is_ours = ["unknown", "completed", "active"];
    let status = read::words(resource, "status").filter(|status| !is_ours.contains(&status.as_str()));
    draft.rest.extend(status.map(|status| format!("Status: {status}")));
    draft.put_notes(resource);
    let members =
        [of_the_medicine, "effectiveDateTime", "effectivePeriod", "dosage", "reasonCode", "status", "note"];
    draft.put_leftover(resource, &members);
    Outcome::Draft(Box::new(draft))
}

fn put_dosage(draft: &mut Draft, resource: &Json) {
    let dosages = read::list(resource, "dosage");
    let Some(first) = dosages.first() else { return };
    // A dose in numbers or with more said to it is kept as it came: nothing of it may be lost, and nothing is put into words here.
    for dosage in dosages {
        put_rest_of(draft, "Dosage", dosage, &["text", "timing"]);
        put_rest_of(draft, "Timing", dosage.get("timing").unwrap_or(&Json::Null), &["code"]);
    }
    let often = first.get("timing").and_then(|timing| read::concept_in(timing, "code"));
    let text = read::words(first, "text");
    let dose = match (&text, &often) {
        (Some(text), Some(often)) if text == often => None,
        (Some(text), Some(often)) => {
            Some(text.strip_suffix(&format!(", {often}")).unwrap_or(text).to_owned())
        }
        (text, _) => text.clone(),
    };
    draft.put("Dose", dose);
    draft.put("Often", often);
    let others = dosages.iter().skip(1).filter_map(|one| read::words(one, "text"));
    draft.rest.extend(others.map(|text| format!("Dose: {text}")));
}

fn onset(resource: &Json) -> Option<redbook_record::When> {
    read::when_in(resource, "onsetDateTime")
}

/// A status that the entry does not say by itself is a remark.
fn put_status(draft: &mut Draft, resource: &Json, understood: &[&str]) {
    for member in [CLINICAL, VERIFIED] {
        let Some(concept) = resource.get(member) else { continue };
        let code = read::codes(concept).map(|(_, code)| code).find(|code| !understood.contains(code));
        draft.rest.extend(code.and_then(crate::clean::line).map(|code| format!("{member}: {code}")));
    }
}
