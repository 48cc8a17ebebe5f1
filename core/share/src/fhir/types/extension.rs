//! What FHIR has no place for, and why a required thing is missing.

use serde::Serialize;

use super::Concept;

/// Where HL7 says why something is not there.
const DATA_ABSENT_REASON: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/// One extension.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Extension {
    pub(crate) url: &'static str,
    #[serde(flatten)]
    pub(crate) value: ExtensionValue,
}

/// What an extension holds.
#[derive(Debug, Clone, Serialize)]
pub(crate) enum ExtensionValue {
    #[serde(rename = "valueCode")]
    Code(&'static str),
    #[serde(rename = "valueString")]
    Text(String),
    #[serde(rename = "valueCodeableConcept")]
    Concept(Concept),
}

/// A required value that is not there, with the reason.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Absent {
    extension: [Extension; 1],
}

impl Absent {
    /// Nobody has said it.
    pub(crate) const fn unknown() -> Self {
        Self::because("unknown")
    }

    /// It is only said in words elsewhere.
    pub(crate) const fn as_text() -> Self {
        Self::because("as-text")
    }

    const fn because(reason: &'static str) -> Self {
        Self { extension: [Extension { url: DATA_ABSENT_REASON, value: ExtensionValue::Code(reason) }] }
    }
}
