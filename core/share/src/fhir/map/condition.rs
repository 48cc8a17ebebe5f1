//! Problems: illnesses, stays in hospital, losses, in the words of who recorded them. Nobody codes them here, and whether
//! one is over is only said where somebody said so.

use redbook_record::{Admission, Illness, Loss, Payload, When, WhichLoss};

use crate::fhir::resource::{Condition, Resource};
use crate::fhir::types::{Concept, date_time};
use crate::fhir::writing::{Made, Telling};
use crate::gather::says;

const PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/Condition-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Condition",
];
const CLINICAL_STATUS: &str = "http://terminology.hl7.org/CodeSystem/condition-clinical";
/// What comes before the reason of a stay or a visit, so that it is not read as a diagnosis.
pub(crate) const HOSPITAL: &str = "Hospital: ";

pub(super) fn of_illness(telling: &Telling<'_>, payload: &Payload, illness: &Illness) -> Made {
    let condition = condition(telling, payload, &illness.what, illness.ended.as_ref(), &["what", "ended"]);
    telling.made("", Resource::Condition(Box::new(condition)))
}

pub(super) fn of_admission(telling: &Telling<'_>, payload: &Payload, admission: &Admission) -> Made {
    let words = format!("{HOSPITAL}{}", admission.reason);
    // Going home ends the stay, and not what it was for: it stays a remark.
    let condition = condition(telling, payload, &words, None, &["reason"]);
    telling.made("", Resource::Condition(Box::new(condition)))
}

pub(super) fn of_loss(telling: &Telling<'_>, payload: &Payload, loss: &Loss) -> Made {
    let headline = Loss { words: None, ..loss.clone() };
    let words = says(&Payload::Loss(headline));
    let placed: &[&str] = if matches!(loss.what, Some(WhichLoss::Unknown(_))) { &[] } else { &["what"] };
    let condition = condition(telling, payload, &words, None, placed);
    telling.made("", Resource::Condition(Box::new(condition)))
}

fn condition(
    telling: &Telling<'_>,
    payload: &Payload,
    words: &str,
    ended: Option<&When>,
    placed: &[&str],
) -> Condition {
    Condition {
        meta: telling.meta(&PROFILES),
        clinical_status: ended.map(|_| Concept::code(CLINICAL_STATUS, "resolved")),
        code: Concept::words(words),
        subject: telling.subject(),
        onset_date_time: telling.entry.when.as_ref().map(date_time),
        abatement_date_time: ended.map(date_time),
        recorded_date: telling.recorded(),
        recorder: telling.author(),
        note: telling.notes(payload, placed),
    }
}
