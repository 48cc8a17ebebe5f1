//! The table of contents of a document.

use serde::Serialize;

use crate::fhir::types::{Concept, Meta, Narrative, Reference};

/// A composition.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Composition {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) status: &'static str,
    #[serde(rename = "type")]
    pub(crate) kind: Concept,
    pub(crate) subject: Reference,
    pub(crate) date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) author: Vec<Reference>,
    pub(crate) title: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) section: Vec<SectionJson>,
}

/// A section, with entries or the reason why there is none.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SectionJson {
    pub(crate) title: &'static str,
    pub(crate) code: Concept,
    pub(crate) text: Narrative,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) entry: Vec<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) empty_reason: Option<Concept>,
}
