//! Allergies, and that none is known: only where somebody recorded that.

use redbook_record::{Allergy, Payload};

use crate::fhir::coded::SNOMED;
use crate::fhir::resource::{AllergyIntolerance, Reaction, Resource};
use crate::fhir::types::{Coding, Concept, date_time};
use crate::fhir::writing::{Made, Telling};

const PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/AllergyIntolerance-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-AllergyIntolerance",
];
/// SNOMED CT "No known allergy", which IPS names for this.
pub(crate) const NONE_KNOWN: Coding = Coding::new(SNOMED, "716186003");
const CLINICAL_STATUS: &str = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";

pub(super) fn made(telling: &Telling<'_>, payload: &Payload, allergy: &Allergy) -> Made {
    let code = allergy
        .substance
        .as_deref()
        .map_or_else(|| Concept::of(vec![NONE_KNOWN], "No known allergies"), Concept::words);
    let reaction = Concept::words_of(allergy.reaction.as_deref());
    let resource = AllergyIntolerance {
        meta: telling.meta(&PROFILES),
        // FHIR asks for one wherever nobody verified it; nothing here says that it is over.
        clinical_status: Concept::code(CLINICAL_STATUS, "active"),
        code,
        patient: telling.subject(),
        recorded_date: telling.recorded(),
        recorder: telling.author(),
        onset_date_time: telling.entry.when.as_ref().map(date_time),
        note: telling.notes(payload, &["substance", "reaction"]),
        reaction: reaction.map(|words| Reaction { manifestation: [words] }).into_iter().collect(),
    };
    telling.made("", Resource::AllergyIntolerance(Box::new(resource)))
}
