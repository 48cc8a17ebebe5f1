//! The record for others: a child's summary as FHIR R4 for clinicians, and the same as plain text.
//!
//! What goes in is a [`Summary`]: the entries that stand, who wrote them, and what the app has computed from them. What
//! comes out is [`fhir::document`], one Bundle whose shape docs/sharing.md describes, or [`text::summary`]. A family
//! chooses [`Sections`]; which kinds of entries belong to which, and which never leave, [`Section::of`] decides.
//!
//! - **Nothing is picked.** Values that disagree all go, each with its author; a birth date that is disputed is not given
//!   as one.
//! - **Codes only where they are sure** ([`redbook_clinical::codes::Code::sure`]); the words that somebody wrote always.
//! - **Who said it** stands beside each thing, and what a family wrote is labelled so.
//!
//! Pure: time is an argument, and there is no randomness, no file and no network in it. Sealing is not done here.

mod clean;
pub mod fhir;
mod fields;
mod gather;
mod offline;
#[cfg(feature = "pdf")]
pub mod pdf;
mod section;
mod summary;
pub mod text;

pub use offline::{OfflineSummary, offline};
pub use section::{Going, Section, Sections};
pub use summary::{DueItem, GrowthReading, Person, Profile, Protection, Summary, SummaryEntry};
