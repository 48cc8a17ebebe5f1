//! A Bundle that is ready to be written.

use super::resource::BundleJson;

/// A Bundle. Its `Debug` shows nothing that anybody wrote.
#[derive(Clone, serde::Serialize)]
#[serde(transparent)]
pub struct Bundle(pub(crate) BundleJson);

/// Why something could not be written. It never is, unless memory ends: all that goes in is made here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The JSON could not be made.
    #[error("expected a resource that can be written as JSON, got one that cannot")]
    Json,
}

impl Bundle {
    /// Its JSON, minified: `application/fhir+json`.
    ///
    /// # Errors
    /// [`WriteError`]
    pub fn to_json(&self) -> Result<Vec<u8>, WriteError> {
        serde_json::to_vec(&self.0).map_err(|_| WriteError::Json)
    }

    /// How many resources it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.entry.len()
    }

    /// Whether it has none; it always has the child.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.entry.is_empty()
    }
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bundle").field("entries", &self.len()).finish_non_exhaustive()
    }
}
