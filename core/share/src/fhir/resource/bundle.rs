//! The envelope of all.

use serde::Serialize;

use super::Resource;
use crate::fhir::types::{Identifier, Meta};

/// A Bundle.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BundleJson {
    pub(crate) resource_type: &'static str,
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) identifier: Option<Identifier>,
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    pub(crate) timestamp: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) entry: Vec<BundleEntry>,
}

/// One resource of it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BundleEntry {
    pub(crate) full_url: String,
    pub(crate) resource: Resource,
}
