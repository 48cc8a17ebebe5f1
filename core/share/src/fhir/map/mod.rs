//! Payloads to resources: one file for each resource, or for each group of kinds that become observations.

mod allergy;
mod birth;
mod body_mass_index;
mod condition;
mod development;
mod generic;
mod immunization;
mod measurement;
mod medication;
mod observing;
mod patient;
mod people;
mod recommendation;
mod remark;
mod screening;
mod story;

pub(crate) use allergy::NONE_KNOWN;
pub(crate) use birth::REST as BIRTH;
pub(crate) use body_mass_index::body_mass_indexes;
pub(crate) use condition::HOSPITAL;
pub(crate) use development::{ASQ_SE2, ASQ3, MILESTONE};
pub(crate) use immunization::{NO_DOSE, NOT_NAMED, ODS, PAPER_BOOK, PROCEDURE};
pub(crate) use patient::{AS_RECORDED, NHS_NUMBER, REMARK, open_questions, patient};
pub(crate) use people::person;
pub(crate) use recommendation::recommendation;
pub(crate) use remark::remark;
pub(crate) use screening::{BLOOD_SPOT, EXAMINATION, HEARING};
pub(crate) use story::{NOTE, QUESTION};

use redbook_record::Payload;

use super::writing::{Made, Telling};

/// The resources that an entry of a section becomes; none for what goes with the child. All of an entry stands in them.
pub(crate) fn resources(telling: &Telling<'_>, payload: &Payload) -> Vec<Made> {
    match payload {
        Payload::Allergy(allergy) => vec![allergy::made(telling, payload, allergy)],
        Payload::Medicine(medicine) => vec![medication::made(telling, payload, medicine)],
        Payload::Illness(illness) => vec![condition::of_illness(telling, payload, illness)],
        Payload::Admission(admission) => vec![condition::of_admission(telling, payload, admission)],
        Payload::Loss(loss) => vec![condition::of_loss(telling, payload, loss)],
        Payload::Immunisation(dose) => vec![immunization::made(telling, payload, dose)],
        Payload::Measurement(measurement) => vec![measurement::made(telling, payload, measurement)],
        Payload::BirthDetails(birth) => birth::of_birth(telling, payload, birth),
        Payload::BloodSpot(result) => vec![screening::of_blood_spot(telling, payload, result)],
        Payload::Nipe(nipe) => vec![screening::of_nipe(telling, payload, nipe)],
        Payload::Hearing(hearing) => vec![screening::of_hearing(telling, payload, hearing)],
        Payload::Asq3(scores) => vec![development::of_asq3(telling, payload, scores)],
        Payload::AsqSe2(score) => vec![development::of_asq_se2(telling, payload, score)],
        Payload::Milestone(milestone) => vec![development::of_milestone(telling, payload, milestone)],
        Payload::Note(note) => vec![story::of_note(telling, payload, note)],
        Payload::Question(question) => vec![story::of_question(telling, payload, question)],
        _ => vec![generic::of_any(telling, payload)],
    }
}

/// What is left of an entry that this version cannot read.
pub(crate) fn unread(telling: &Telling<'_>) -> Made {
    generic::unread(telling)
}
