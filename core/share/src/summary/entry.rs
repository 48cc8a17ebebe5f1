//! An entry that stands, as a summary takes it.

use redbook_protocol::{Class, EntryId};
use redbook_record::{Current, Kind, Payload, When};

/// An entry that stands.
#[derive(Debug, Clone, Copy)]
pub struct SummaryEntry<'r> {
    /// Its name.
    pub id: EntryId,
    /// Its kind.
    pub kind: Kind,
    /// Its class.
    pub class: Class,
    /// What it says; `None` where this version cannot read it.
    pub payload: Option<&'r Payload>,
    /// The payload as it was written, which is what is left of one that cannot be read.
    pub payload_bytes: &'r [u8],
    /// When it happened, as precisely as known.
    pub when: Option<When>,
    /// When it was written down, in milliseconds since 1970.
    pub recorded_ms: u64,
    /// Who wrote it: a place in [`crate::Summary::people`].
    pub author: usize,
    /// From where its author imported it, in words.
    pub imported_from: Option<&'r str>,
    /// Its author was asked whether it can be right, and kept it.
    pub is_confirmed: bool,
}

impl<'r> SummaryEntry<'r> {
    /// From what the book gives; `author` is the place of its author in [`crate::Summary::people`].
    #[must_use]
    pub fn of(current: &Current<'r>, author: usize) -> Self {
        let entry = current.entry;
        Self {
            id: *current.id,
            kind: entry.kind(),
            class: entry.class(),
            payload: entry.payload(),
            payload_bytes: entry.payload_bytes(),
            when: entry.when().copied(),
            recorded_ms: entry.recorded_ms(),
            author,
            imported_from: entry.origin().map(|origin| origin.from.as_str()),
            is_confirmed: entry.confirmed(),
        }
    }
}
