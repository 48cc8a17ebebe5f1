//! The resources of FHIR R4 that are written, each with only the elements that are used.

mod allergy;
mod bundle;
mod composition;
mod condition;
mod device;
mod document_reference;
mod immunization;
mod medication;
mod observation;
mod patient;
mod people;
mod recommendation;

pub(crate) use allergy::{AllergyIntolerance, Reaction};
pub(crate) use bundle::{BundleEntry, BundleJson};
pub(crate) use composition::{Composition, SectionJson};
pub(crate) use condition::Condition;
pub(crate) use device::{Device, DeviceName, DeviceVersion};
pub(crate) use document_reference::{Attachment, AttachmentContent, DocumentReference};
pub(crate) use immunization::{Immunization, Performer, ProtocolApplied};
pub(crate) use medication::{Dosage, MedicationStatement, Timing};
pub(crate) use observation::Observation;
pub(crate) use patient::{Address, ContactPoint, Deceased, HumanName, Patient, PatientContact};
pub(crate) use people::{Practitioner, Qualification, RelatedPerson};
pub(crate) use recommendation::{DateCriterion, ImmunizationRecommendation, Recommendation};

use serde::Serialize;

/// Any of them.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "resourceType")]
pub(crate) enum Resource {
    AllergyIntolerance(Box<AllergyIntolerance>),
    Composition(Box<Composition>),
    Condition(Box<Condition>),
    Device(Box<Device>),
    DocumentReference(Box<DocumentReference>),
    Immunization(Box<Immunization>),
    ImmunizationRecommendation(Box<ImmunizationRecommendation>),
    MedicationStatement(Box<MedicationStatement>),
    Observation(Box<Observation>),
    Patient(Box<Patient>),
    Practitioner(Box<Practitioner>),
    RelatedPerson(Box<RelatedPerson>),
}
