//! A file beside the summary: a chart, the summary as PDF.

use serde::Serialize;

use crate::fhir::types::{Concept, Meta, Reference};

/// A file.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DocumentReference {
    #[serde(skip_serializing_if = "Meta::is_empty")]
    pub(crate) meta: Meta,
    pub(crate) status: &'static str,
    #[serde(rename = "type")]
    pub(crate) kind: Concept,
    pub(crate) subject: Reference,
    pub(crate) date: String,
    pub(crate) content: [AttachmentContent; 1],
}

/// Its content.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AttachmentContent {
    pub(crate) attachment: Attachment,
}

/// The bytes, in base64, and what they are.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Attachment {
    pub(crate) content_type: &'static str,
    pub(crate) data: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) title: Option<String>,
    pub(crate) creation: String,
}
