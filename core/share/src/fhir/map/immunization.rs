//! Doses given, and doses not given and why.

use redbook_clinical::codes::{Dose, Subject, System, usual, vaccination_procedure};
use redbook_clinical::{Disease, Vaccine};
use redbook_record::{Immunisation, Payload, ReasonNotGiven, Source};

use crate::clean::line;
use crate::fhir::coded::{coding, concept, key_of};
use crate::fhir::resource::{Immunization, Performer, ProtocolApplied, Resource};
use crate::fhir::types::{
    Absent, Coding, Concept, Extension, ExtensionValue, Identifier, Reference, date_time, whole_date,
};
use crate::fhir::writing::{Made, Telling};

const PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/Immunization-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Immunization",
];
/// UK Core's place for the SNOMED CT procedure.
pub(crate) const PROCEDURE: &str =
    "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-VaccinationProcedure";
/// Where organisations' ODS codes come from.
pub(crate) const ODS: &str = "https://fhir.nhs.uk/Id/ods-organization-code";
/// What stands in a report's origin for a dose that somebody copied.
pub(crate) const PAPER_BOOK: &str = "Copied from the paper book";
/// FHIR wants an actor wherever what she is stands.
pub(crate) const NOT_NAMED: &str = "not named";
/// FHIR wants a dose number wherever the diseases stand.
pub(crate) const NO_DOSE: &str = "not recorded";

/// The fields that have a place of their own.
const PLACED: [&str; 14] = [
    "vaccine",
    "not_given",
    "dose",
    "manufacturer",
    "batch",
    "expiry",
    "site",
    "route",
    "place",
    "given_by",
    "job",
    "organisation",
    "ods_code",
    "from_paper_book",
];

pub(super) fn made(telling: &Telling<'_>, payload: &Payload, dose: &Immunisation) -> Made {
    let vaccine = Vaccine::parse(&dose.vaccine).ok();
    let when = telling.entry.when.as_ref();
    let resource = Immunization {
        meta: telling.meta(&PROFILES),
        extension: procedure(dose, vaccine).into_iter().collect(),
        status: if dose.not_given.is_some() { "not-done" } else { "completed" },
        status_reason: dose.not_given.map(reason),
        vaccine_code: Concept::of(product(dose).into_iter().collect(), &dose.vaccine),
        patient: telling.subject(),
        occurrence_date_time: when.map(date_time),
        occurrence_absent: when.is_none().then(Absent::unknown),
        recorded: telling.recorded(),
        primary_source: primary_source(dose),
        report_origin: dose.from_paper_book.then(|| Concept::words(PAPER_BOOK)),
        location: Reference::words(dose.place.as_deref()),
        manufacturer: Reference::words(dose.manufacturer.as_deref()),
        lot_number: dose.batch.as_deref().and_then(line),
        expiration_date: dose.expiry.as_ref().map(whole_date),
        site: placed("site", dose.site.as_deref()),
        route: placed("route", dose.route.as_deref()),
        performer: performers(dose),
        // "Source" stands in words too: "primary source" is yes or no, and what was written is one of three.
        note: telling.notes(payload, &PLACED),
        protocol_applied: protocol(dose, vaccine).into_iter().collect(),
    };
    telling.made("", Resource::Immunization(Box::new(resource)))
}

/// The procedure for this very dose, where it was given and there is a sure code.
fn procedure(dose: &Immunisation, vaccine: Option<Vaccine>) -> Option<Extension> {
    if dose.not_given.is_some() {
        return None;
    }
    let number = dose.dose.map(|number| u8::try_from(number).unwrap_or(u8::MAX));
    let which = number.map_or(Dose::Unnumbered, Dose::Number);
    let found = vaccination_procedure(vaccine?.id(), which)?;
    let concept = Concept { coding: vec![coding(&found.code)?], text: None };
    Some(Extension { url: PROCEDURE, value: ExtensionValue::Concept(concept) })
}

/// The product's dm+d code; "Infanrix hexa" is "infanrix-hexa" there.
fn product(dose: &Immunisation) -> Option<Coding> {
    let name = line(dose.product.as_deref()?)?;
    let key = name.to_lowercase().replace([' ', '_'], "-");
    coding(&usual(Subject::VaccineProducts, &key, System::Dmd)?)
}

fn reason(reason: ReasonNotGiven) -> Concept {
    let choice = ReasonNotGiven::CHOICES.iter().find(|choice| choice.code == reason.code());
    choice.map_or_else(
        || Concept::words(&reason.code().to_string()),
        |choice| concept(Subject::ImmunisationReasons, &key_of(choice.name), choice.words),
    )
}

fn primary_source(dose: &Immunisation) -> Option<bool> {
    match dose.source {
        Some(Source::Primary) => Some(true),
        Some(Source::Reported) => Some(false),
        Some(Source::Unknown(_)) | None => dose.from_paper_book.then_some(false),
    }
}

/// A place on the body or a way in: "left thigh" is "site-left-thigh" among the codes.
fn placed(prefix: &str, words: Option<&str>) -> Option<Concept> {
    let words = words.and_then(line)?;
    let key = format!("{prefix}-{}", words.to_lowercase().replace(' ', "-"));
    Some(concept(Subject::SitesAndRoutes, &key, &words))
}

/// Who gave it, and where that person works.
fn performers(dose: &Immunisation) -> Vec<Performer> {
    let function = Concept::words_of(dose.job.as_deref());
    let person = Reference::words(dose.given_by.as_deref());
    let person = person.or_else(|| function.is_some().then(|| Reference::words(Some(NOT_NAMED))).flatten());
    let person = person.map(|actor| Performer { function, actor });
    let ods = dose.ods_code.as_deref().and_then(line).map(|value| Identifier { system: ODS, value });
    let display = dose.organisation.as_deref().and_then(line);
    let is_somewhere = ods.is_some() || display.is_some();
    let organisation = is_somewhere.then_some(Performer {
        function: None,
        actor: Reference { reference: None, kind: Some("Organization"), identifier: ods, display },
    });
    person.into_iter().chain(organisation).collect()
}

fn protocol(dose: &Immunisation, vaccine: Option<Vaccine>) -> Option<ProtocolApplied> {
    let target_disease: Vec<Concept> =
        vaccine.into_iter().flat_map(Vaccine::diseases).map(|disease| against(&disease)).collect();
    let number = dose.dose.filter(|number| (1..=u32::from(u8::MAX)).contains(number));
    let words = match (dose.dose, number) {
        (_, Some(_)) => None,
        (Some(odd), None) => Some(odd.to_string()),
        (None, None) if target_disease.is_empty() => return None,
        (None, None) => Some(NO_DOSE.to_owned()),
    };
    Some(ProtocolApplied { target_disease, dose_number_positive_int: number, dose_number_string: words })
}

/// A disease with its sure code.
pub(super) fn against(disease: &Disease) -> Concept {
    concept(Subject::Diseases, disease.id(), disease.name())
}
