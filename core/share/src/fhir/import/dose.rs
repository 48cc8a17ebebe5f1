//! Doses, in the shape of UK Core and of the NHS Immunisation API.

use redbook_clinical::Vaccine;
use redbook_clinical::codes::{Code, Subject, System, meaning};
use redbook_record::{Immunisation, Payload, ReasonNotGiven, Source};
use serde_json::Value as Json;

use super::draft::{Draft, Outcome};
use super::leftover::{is_ours, put_rest_of};
use super::read;
use crate::fhir::coded::{SNOMED, key_of};
use crate::fhir::map::{NO_DOSE, NOT_NAMED, ODS, PAPER_BOOK, PROCEDURE};

const DMD: &str = "https://dmd.nhs.uk";

/// What is read below.
const UNDERSTOOD: [&str; 19] = [
    "status",
    "statusReason",
    "vaccineCode",
    "occurrenceDateTime",
    "occurrenceString",
    "protocolApplied",
    "reportOrigin",
    "primarySource",
    "lotNumber",
    "expirationDate",
    "site",
    "route",
    "manufacturer",
    "location",
    "doseQuantity",
    "performer",
    "isSubpotent",
    "reaction",
    "note",
];

pub(super) fn read(resource: &Json) -> Outcome {
    let not_given = match read::text(resource, "status") {
        Some("completed") => None,
        Some("not-done") => match reason(resource) {
            Some(reason) => Some(reason),
            None => return Outcome::NotUnderstood("not given, for a reason that is not understood here"),
        },
        _ => return Outcome::NotUnderstood("it is not said whether the vaccine was given"),
    };
    let procedure = procedure(resource);
    let Some(vaccine) = vaccine(resource, procedure.as_ref()) else {
        return Outcome::NotUnderstood("it is not said which vaccine it was");
    };
    let is_known = is_ours(resource) || Vaccine::parse(&vaccine).is_ok();
    let mut dose = Immunisation { vaccine, not_given, ..Immunisation::default() };
    let mut rest = Vec::new();
    put_number(&mut dose, &mut rest, resource, procedure.as_ref());
    put_product(&mut dose, resource);
    put_origin(&mut dose, &mut rest, resource);
    let when = read::when_in(resource, "occurrenceDateTime");
    let mut draft = Draft::new(dose, when);
    draft.rest = rest;
    put_giving(&mut draft, resource);
    if when.is_none() {
        draft.rest.extend(read::words(resource, "occurrenceString"));
    }
    if resource.get("isSubpotent").and_then(Json::as_bool) == Some(true) {
        draft.rest.push("Said to be subpotent: whether it counts is for the practice to say".to_owned());
    }
    for reaction in read::list(resource, "reaction") {
        draft.rest.push(format!("Reaction as it came: {reaction}"));
    }
    let protocols = read::list(resource, "protocolApplied");
    for (place, protocol) in protocols.iter().enumerate() {
        // Which diseases follows from a vaccine that is known; a second protocol is something else.
        let understood: &[&str] = match place {
            0 if is_known => &["doseNumberPositiveInt", "doseNumberString", "targetDisease"],
            0 => &["doseNumberPositiveInt", "doseNumberString"],
            _ => &[],
        };
        put_rest_of(&mut draft, "Protocol", protocol, understood);
    }
    if not_given.is_none() {
        draft
            .rest
            .extend(read::concept_in(resource, "statusReason").map(|why| format!("Status reason: {why}")));
    }
    draft.put_notes(resource);
    draft.put_leftover(resource, &UNDERSTOOD);
    put_source(&mut draft.payload, resource);
    Outcome::Draft(Box::new(draft))
}

/// The procedure of UK Core's extension, where its code is known here.
fn procedure(resource: &Json) -> Option<Code> {
    let extension = read::list(resource, "extension").iter();
    let mut procedures = extension.filter(|one| read::text(one, "url") == Some(PROCEDURE));
    let concept = procedures.next()?.get("valueCodeableConcept")?;
    read::codes(concept)
        .filter(|(system, _)| *system == SNOMED)
        .find_map(|(_, code)| meaning(Subject::VaccinationProcedures, System::Snomed, code).next())
}

/// As somebody wrote it, else by the procedure, else by what the code is displayed as.
fn vaccine(resource: &Json, procedure: Option<&Code>) -> Option<String> {
    let concept = resource.get("vaccineCode")?;
    let by_procedure = || {
        let (vaccine, _) = procedure?.key().split_once(':')?;
        Some(
            Vaccine::from_id(vaccine).map_or_else(|| vaccine.to_owned(), |vaccine| vaccine.name().to_owned()),
        )
    };
    read::words(concept, "text")
        .or_else(by_procedure)
        .or_else(|| read::display(concept))
        .or_else(|| Some(product(concept)?.label().to_owned()))
}

/// The product that a code stands for. The NHS Immunisation API names dm+d by the address of SNOMED CT.
fn product(concept: &Json) -> Option<Code> {
    read::codes(concept)
        .filter(|(system, _)| [DMD, SNOMED].contains(system))
        .find_map(|(_, code)| meaning(Subject::VaccineProducts, System::Dmd, code).next())
}

fn put_product(dose: &mut Immunisation, resource: &Json) {
    let Some(concept) = resource.get("vaccineCode") else { return };
    let words = product(concept).map(|code| code.label().to_owned()).or_else(|| read::display(concept));
    dose.product = words.filter(|words| *words != dose.vaccine);
}

fn put_number(dose: &mut Immunisation, rest: &mut Vec<String>, resource: &Json, procedure: Option<&Code>) {
    let Some(protocol) = read::list(resource, "protocolApplied").first() else {
        dose.dose = procedure.and_then(|code| code.key().split_once(':')?.1.parse().ok());
        return;
    };
    let number = protocol.get("doseNumberPositiveInt").and_then(Json::as_u64);
    let words = read::words(protocol, "doseNumberString").filter(|words| words != NO_DOSE);
    let parsed = words.as_deref().and_then(|words| words.parse().ok());
    dose.dose = number.and_then(|number| u32::try_from(number).ok()).or(parsed);
    if dose.dose.is_none() {
        rest.extend(words.map(|words| format!("Dose: {words}")));
    }
}

fn put_origin(dose: &mut Immunisation, rest: &mut Vec<String>, resource: &Json) {
    let origin = read::concept_in(resource, "reportOrigin");
    dose.from_paper_book = origin.as_deref() == Some(PAPER_BOOK);
    if !dose.from_paper_book {
        rest.extend(origin.map(|origin| format!("Report origin: {origin}")));
    }
}

/// How its author knows, where no note says it already.
fn put_source(payload: &mut Payload, resource: &Json) {
    let Payload::Immunisation(dose) = payload else { return };
    let said = match resource.get("primarySource").and_then(Json::as_bool) {
        Some(true) => Some(Source::Primary),
        // Copied from the book says it already.
        Some(false) if !dose.from_paper_book => Some(Source::Reported),
        _ => None,
    };
    dose.source = dose.source.or(said);
}

fn put_giving(draft: &mut Draft, resource: &Json) {
    let member = |name: &str| resource.get(name).and_then(|one| read::named(resource, one));
    draft.put("Batch", read::words(resource, "lotNumber"));
    draft.put("Expiry", read::when_in(resource, "expirationDate").map(|when| when.to_string()));
    draft.put("Site", placed(resource, "site"));
    draft.put("Route", placed(resource, "route"));
    draft.put("Manufacturer", member("manufacturer"));
    draft.put("Place", member("location").or_else(|| coded_place(resource)));
    let amount = resource.get("doseQuantity").and_then(|quantity| {
        let unit = read::text(quantity, "unit").or_else(|| read::text(quantity, "code")).unwrap_or_default();
        Some(format!("{} {unit}", quantity.get("value")?).trim().to_owned())
    });
    draft.put("Amount", amount);
    for performer in read::list(resource, "performer") {
        let Some(actor) = performer.get("actor") else { continue };
        put_performer(draft, resource, performer, actor);
    }
}

/// A place that is named by its code alone, as the NHS Immunisation API does.
fn coded_place(resource: &Json) -> Option<String> {
    read::words(resource.get("location")?.get("identifier")?, "value")
}

/// A place on the body or a way in, in words; by its code where there are none.
fn placed(resource: &Json, member: &str) -> Option<String> {
    let concept = resource.get(member)?;
    read::concept(concept).or_else(|| {
        let mut codes = read::codes(concept).filter(|(system, _)| *system == SNOMED);
        codes.find_map(|(_, code)| {
            let found = meaning(Subject::SitesAndRoutes, System::Snomed, code).next()?;
            Some(found.label().to_owned())
        })
    })
}

fn put_performer(draft: &mut Draft, resource: &Json, performer: &Json, actor: &Json) {
    let identifier = actor.get("identifier");
    let ods = identifier.filter(|one| read::text(one, "system") == Some(ODS));
    let name = read::named(resource, actor);
    // Only an organisation is written without a function and with a code, or said to be one.
    let is_organisation = read::text(actor, "type") == Some("Organization") || ods.is_some();
    if is_organisation {
        draft.put("Organisation", name);
        draft.put("Ods code", ods.and_then(|one| read::words(one, "value")));
    } else {
        draft.put("Given by", name.filter(|name| name != NOT_NAMED));
        draft.put("Job", read::concept_in(performer, "function"));
    }
}

/// Why it was not given: by a code, else by the words.
fn reason(resource: &Json) -> Option<ReasonNotGiven> {
    let concept = resource.get("statusReason")?;
    let key = read::codes(concept).find_map(|(address, code)| {
        let systems = [System::Snomed, System::Local];
        let mut found =
            systems.into_iter().flat_map(|system| meaning(Subject::ImmunisationReasons, system, code));
        found.find(|found| found.system_uri() == Some(address)).map(|found| found.key())
    });
    let words = read::words(concept, "text");
    let by_words = |words: &str| ReasonNotGiven::CHOICES.iter().find(|choice| choice.words == words);
    let by_key = |key: &str| ReasonNotGiven::CHOICES.iter().find(|choice| key_of(choice.name) == key);
    let known = key.and_then(by_key).or_else(|| by_words(words.as_deref()?)).map(|choice| choice.code);
    let code = known.or_else(|| words?.parse().ok())?;
    Some(ReasonNotGiven::from_code(code))
}
