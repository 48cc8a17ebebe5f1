//! An allergy, or that none is known.

use serde::Serialize;

use crate::fhir::types::{Annotation, Concept, Meta, Reference};

/// An allergy, or that none is known.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AllergyIntolerance {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) clinical_status: Concept,
    pub(crate) code: Concept,
    pub(crate) patient: Reference,
    pub(crate) recorded_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recorder: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) onset_date_time: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) reaction: Vec<Reaction>,
}

/// What happened.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reaction {
    pub(crate) manifestation: [Concept; 1],
}
