//! A note beside a resource, with its author where it says who wrote the entry.

use serde::Serialize;

use super::Reference;
use crate::clean::page;

/// A note.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Annotation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) author_reference: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) time: Option<String>,
    pub(crate) text: String,
}

impl Annotation {
    /// A note that nobody signs; `None` where there is nothing to say.
    pub(crate) fn plain(text: &str) -> Option<Self> {
        page(text).map(|text| Self { author_reference: None, time: None, text })
    }
}
