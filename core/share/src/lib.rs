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
//! [`fhir::import`] is the way back: what others wrote in FHIR becomes drafts that say where they came from.
//!
//! Pure: time is an argument, and there is no randomness, no file and no network in it. Sealing is not done here.
//!
//! ```
//! use redbook_protocol::{Class, EntryId, RecordId};
//! use redbook_record::{Allergy, Kind, Payload};
//! use redbook_share::{Person, Profile, Sections, Summary, SummaryEntry, fhir, text};
//!
//! let egg = Payload::Allergy(Allergy { substance: Some("egg".to_owned()), ..Allergy::default() });
//! let amina = Person {
//!     name: "Amina".to_owned(),
//!     relation: Some("mother".to_owned()),
//!     role: "guardian".to_owned(),
//!     is_practitioner: false,
//! };
//! let entry = SummaryEntry {
//!     id: EntryId::from_bytes([7; 16]),
//!     kind: Kind::Allergy,
//!     class: Class::Clinical,
//!     payload: Some(&egg),
//!     payload_bytes: &[],
//!     when: None,
//!     recorded_ms: 1_773_480_000_000,
//!     author: 0,
//!     imported_from: None,
//!     is_confirmed: false,
//! };
//! let summary = Summary {
//!     record: RecordId::from_bytes([1; 32]),
//!     made_ms: 1_773_480_700_000,
//!     software: "0.1.0",
//!     profile: Profile::Ips,
//!     sections: Sections::all(),
//!     people: vec![amina],
//!     made_by: Some(0),
//!     entries: vec![entry],
//!     growth: Vec::new(),
//!     protection: Vec::new(),
//!     due: Vec::new(),
//!     rules: None,
//! };
//! assert!(text::summary(&summary).contains("Allergy to egg. Amina (mother)"));
//! let json = fhir::document(&summary).to_json()?;
//! let back = fhir::import(&json, &fhir::ImportLimits::default())?;
//! assert_eq!(back.entries[0].payload, egg);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod card;
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

pub use card::{CardError, CardIssuer, import_cards, is_card};
pub use offline::{LeftOut, OFFLINE_ROOMS, OfflineRoom, OfflineSummary, offline};
pub use section::{Going, Section, Sections};
pub use summary::{DueItem, GrowthReading, Person, Profile, Protection, Summary, SummaryEntry};
