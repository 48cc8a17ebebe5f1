//! Who wrote: family and professionals.

use serde::Serialize;

use crate::fhir::types::{Concept, Meta, Reference};

use super::HumanName;

/// Somebody of the family.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RelatedPerson {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) patient: Reference,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) relationship: Vec<Concept>,
    pub(crate) name: [HumanName; 1],
}

/// A professional, as the family knows her.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Practitioner {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) name: [HumanName; 1],
    pub(crate) qualification: [Qualification; 1],
}

/// What she goes by.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Qualification {
    pub(crate) code: Concept,
}
