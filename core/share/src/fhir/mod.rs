//! FHIR R4: one Bundle of a summary, and the files beside it.
//!
//! A payload becomes resources in `map`; the data types are in `types` and the resources in `resource`. Whatever people wrote
//! goes through [`crate::clean`]; whatever stands between tags is escaped.

mod bundle;
mod coded;
mod document;
mod file;
mod ids;
mod import;
mod map;
mod resource;
mod sections;
mod types;
mod writing;

pub use bundle::{Bundle, WriteError};
pub use document::document;
pub use file::{FileKind, FileToShare, document_reference};
pub use ids::child_name;
pub use import::{
    FHIR_BYTES_MAX, ImportError, ImportLimits, Imported, ImportedChild, ImportedEntry, Kept, Mismatch,
    NotTaken, NotTakenReason, SettledChild, import, import_for,
};
#[cfg(feature = "pdf")]
pub(crate) use sections::Empty;
pub(crate) use sections::{Shown, sections};
pub(crate) use writing::Writing;
