//! A medicine, as somebody says it is or was taken.

use serde::Serialize;

use crate::fhir::types::{Annotation, Concept, Meta, Moment, Reference};

/// A medicine.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MedicationStatement {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) status: &'static str,
    pub(crate) medication_codeable_concept: Concept,
    pub(crate) subject: Reference,
    #[serde(flatten)]
    pub(crate) effective: Moment,
    pub(crate) date_asserted: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) information_source: Option<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) reason_code: Vec<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) dosage: Vec<Dosage>,
}

/// How much and how often, as on the label.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Dosage {
    pub(crate) text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) timing: Option<Timing>,
}

/// How often.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Timing {
    pub(crate) code: Concept,
}
