//! A vaccine that was given, or was not and why.

use serde::Serialize;

use crate::fhir::types::{Absent, Annotation, Concept, Extension, Meta, Reference};

/// A dose.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Immunization {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) extension: Vec<Extension>,
    pub(crate) status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status_reason: Option<Concept>,
    pub(crate) vaccine_code: Concept,
    pub(crate) patient: Reference,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) occurrence_date_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(rename = "_occurrenceDateTime")]
    pub(crate) occurrence_absent: Option<Absent>,
    pub(crate) recorded: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) primary_source: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) report_origin: Option<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) location: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) manufacturer: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) lot_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) expiration_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) site: Option<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) route: Option<Concept>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) performer: Vec<Performer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) note: Vec<Annotation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) protocol_applied: Vec<ProtocolApplied>,
}

/// Who gave it, or for whom.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Performer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) function: Option<Concept>,
    pub(crate) actor: Reference,
}

/// Against what, and which dose.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProtocolApplied {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) target_disease: Vec<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dose_number_positive_int: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dose_number_string: Option<String>,
}
