//! Pointing at other resources, and names that others gave.

use serde::Serialize;

use crate::clean::line;

/// A pointer at a resource of the same Bundle, or only the words for one that is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Reference {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) identifier: Option<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) display: Option<String>,
}

impl Reference {
    /// At the resource of this `fullUrl`.
    pub(crate) const fn to(full_url: String) -> Self {
        Self { reference: Some(full_url), kind: None, identifier: None, display: None }
    }

    /// Words alone, where there are any.
    pub(crate) fn words(text: Option<&str>) -> Option<Self> {
        let display = text.and_then(line)?;
        Some(Self { reference: None, kind: None, identifier: None, display: Some(display) })
    }
}

/// A name that somebody else gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Identifier {
    pub(crate) system: &'static str,
    pub(crate) value: String,
}
