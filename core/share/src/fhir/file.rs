//! A file beside the summary, as a resource of its own: a growth chart, the summary as PDF.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::WriteError;
use super::coded::LOINC;
use super::ids;
use super::resource::{Attachment, AttachmentContent, DocumentReference, Resource};
use super::types::{Coding, Concept, Meta, Reference, instant};
use crate::Summary;
use crate::clean::line;

/// LOINC "Patient summary Document", which is also the type of the Composition.
const SUMMARY_DOCUMENT: Coding = Coding::new(LOINC, "60591-5");

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A growth chart: `image/svg+xml`.
    GrowthChart,
    /// The summary as PDF: `application/pdf`.
    SummaryPdf,
}

/// A file to share.
#[derive(Clone, Copy)]
pub struct FileToShare<'f> {
    /// What sort.
    pub kind: FileKind,
    /// What people call it: "Weight, 0 to 1 year".
    pub title: &'f str,
    /// Its bytes.
    pub bytes: &'f [u8],
}

impl std::fmt::Debug for FileToShare<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileToShare")
            .field("kind", &self.kind)
            .field("len", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// The JSON of a `DocumentReference` of the same child as the Bundle's: `application/fhir+json`.
///
/// # Errors
/// [`WriteError`]
pub fn document_reference(summary: &Summary<'_>, file: &FileToShare<'_>) -> Result<Vec<u8>, WriteError> {
    let (content_type, kind) = match file.kind {
        FileKind::GrowthChart => ("image/svg+xml", Concept::words("Growth chart")),
        FileKind::SummaryPdf => ("application/pdf", Concept::of(vec![SUMMARY_DOCUMENT], "Summary as PDF")),
    };
    let date = instant(summary.made_ms);
    let resource = DocumentReference {
        meta: Meta::default().by_family(),
        status: "current",
        kind,
        subject: Reference::to(ids::of_record(&summary.record, "child", &[])),
        date: date.clone(),
        content: [AttachmentContent {
            attachment: Attachment {
                content_type,
                data: STANDARD.encode(file.bytes),
                title: line(file.title),
                creation: date,
            },
        }],
    };
    serde_json::to_vec(&Resource::DocumentReference(Box::new(resource))).map_err(|_| WriteError::Json)
}
