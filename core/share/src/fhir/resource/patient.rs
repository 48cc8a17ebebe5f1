//! The child.

use serde::Serialize;

use crate::fhir::types::{Absent, Concept, Extension, Identifier, Meta, Narrative, Reference};

/// The child.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Patient {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<Narrative>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) identifier: Vec<Identifier>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) name: Vec<HumanName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) gender: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) birth_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "_birthDate")]
    pub(crate) birth_date_absent: Option<Absent>,
    #[serde(flatten)]
    pub(crate) deceased: Option<Deceased>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) address: Vec<Address>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) contact: Vec<PatientContact>,
}

/// A name, as it is written.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HumanName {
    pub(crate) text: String,
}

/// An address, as it is written.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Address {
    pub(crate) text: String,
}

/// Somebody to call.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PatientContact {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) extension: Vec<Extension>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) relationship: Vec<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<HumanName>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) telecom: Vec<ContactPoint>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) organization: Option<Reference>,
}

/// A telephone number or an email address.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactPoint {
    pub(crate) system: &'static str,
    pub(crate) value: String,
}

/// That the child died, and when as far as somebody said it.
#[derive(Debug, Clone, Serialize)]
pub(crate) enum Deceased {
    #[serde(rename = "deceasedDateTime")]
    On(String),
    #[serde(rename = "deceasedBoolean")]
    Yes(bool),
}
