//! What an observation found.

use serde::Serialize;

use super::{Concept, Quantity};

/// A `value[x]`.
#[derive(Debug, Clone, Serialize)]
pub(crate) enum Value {
    #[serde(rename = "valueQuantity")]
    Quantity(Quantity),
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
    #[serde(rename = "valueString")]
    Text(String),
    #[serde(rename = "valueInteger")]
    Number(i32),
    #[serde(rename = "valueBoolean")]
    Bool(bool),
    #[serde(rename = "valueDateTime")]
    When(String),
}

impl Value {
    /// A number; as text where FHIR's 32 signed bits do not hold it.
    pub(crate) fn number(number: u32) -> Self {
        i32::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
    }
}

/// One of several things that an observation found.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Component {
    pub(crate) code: Concept,
    #[serde(flatten)]
    pub(crate) value: Value,
}
