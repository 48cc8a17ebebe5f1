//! What a resource says about itself.

use serde::Serialize;

use super::Coding;

/// Asserted by the patient or somebody who speaks for the patient.
const PATAST: Coding = Coding::new("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "PATAST");

/// Profiles and labels of a resource.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Meta {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) profile: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) security: Vec<Coding>,
}

impl Meta {
    pub(crate) const fn is_empty(&self) -> bool {
        self.profile.is_empty() && self.security.is_empty()
    }

    /// The same, labelled as written by a family.
    pub(crate) fn by_family(mut self) -> Self {
        self.security.push(PATAST);
        self
    }
}
