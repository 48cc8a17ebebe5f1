//! What the schedule makes of the doses.

use serde::Serialize;

use crate::fhir::types::{Concept, Meta, Reference};

/// All of it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImmunizationRecommendation {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) patient: Reference,
    pub(crate) date: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) recommendation: Vec<Recommendation>,
}

/// For one disease, or one dose.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Recommendation {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) vaccine_code: Vec<Concept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) target_disease: Option<Concept>,
    pub(crate) forecast_status: Concept,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) date_criterion: Vec<DateCriterion>,
    pub(crate) description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dose_number_positive_int: Option<u8>,
}

/// A day that matters.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DateCriterion {
    pub(crate) code: Concept,
    pub(crate) value: String,
}
