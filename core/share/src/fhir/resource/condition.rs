//! A problem, as somebody recorded it.

use serde::Serialize;

use crate::fhir::types::{Annotation, Concept, Meta, Reference};

/// A problem.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Condition {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) clinical_status: Option<Concept>,
    pub(crate) code: Concept,
    pub(crate) subject: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) onset_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) abatement_date_time: Option<String>,
    pub(crate) recorded_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) recorder: Option<Reference>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) note: Vec<Annotation>,
}
