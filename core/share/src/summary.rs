//! What goes in: the record as the app has computed it, in plain values.

mod due;
mod entry;
mod growth;
mod person;

pub use due::{DueItem, Protection};
pub use entry::SummaryEntry;
pub use growth::GrowthReading;
pub use person::Person;

use redbook_protocol::RecordId;

use crate::section::Sections;

/// What a share is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// An International Patient Summary made of UK Core resources: a `document`.
    Ips,
    /// For receivers of the US's "Kill the Clipboard": a `collection` that claims no profiles.
    Ktc,
    /// The whole record, also what no clinician is sent, for who leaves with it: a `document`.
    Whole,
}

/// All that a Bundle or a text is made from. Whoever makes one has chosen the entries: those that stand.
#[derive(Debug, Clone)]
pub struct Summary<'r> {
    /// The record. Only hashes of it are written.
    pub record: RecordId,
    /// When it is made, in milliseconds since 1970: how fresh it is.
    pub made_ms: u64,
    /// The version of the software that makes it.
    pub software: &'r str,
    /// What it is made for.
    pub profile: Profile,
    /// What the family chose. [`Profile::Whole`] takes all, whatever stands here.
    pub sections: Sections,
    /// Who wrote the entries, and who shares; only those that are referred to are written.
    pub people: Vec<Person>,
    /// Who shares it: a place in `people`.
    pub made_by: Option<usize>,
    /// The entries that stand, oldest first ([`redbook_record::Book::current`]). Where several disagree, all of them.
    pub entries: Vec<SummaryEntry<'r>>,
    /// The measurements beside the reference, by the entry that they are from.
    pub growth: Vec<GrowthReading>,
    /// Protection by disease.
    pub protection: Vec<Protection>,
    /// Vaccines that are due, overdue or to come.
    pub due: Vec<DueItem>,
    /// Whose schedule that follows, with its version: "england 2026-11-22".
    pub rules: Option<String>,
}

impl Summary<'_> {
    /// Whether a section goes.
    #[must_use]
    pub fn has(&self, section: crate::Section) -> bool {
        self.profile == Profile::Whole || self.sections.contains(section)
    }
}
