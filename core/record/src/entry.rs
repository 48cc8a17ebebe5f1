//! An entry as it was read: exactly its bytes, and what this version understands of them.
//!
//! Only the envelope can be refused, by rules that every version shares; else two phones would disagree about what
//! counts. What a later version writes inside it (an unknown class, kind, precision, payload or key) survives.

mod envelope;
mod knows;
mod origin;

pub use envelope::EntryError;
pub use knows::Knows;
pub use origin::Origin;

use std::collections::BTreeSet;
use std::fmt;

use redbook_protocol::{Class, EntryId};

use crate::cbor::Fields;
use crate::doubt::{Doubt, lies_ahead};
use crate::kind::{Kind, Payload};
use crate::when::When;

pub(crate) const CLASS: u64 = 0;
pub(crate) const KIND: u64 = 1;
pub(crate) const VERSION: u64 = 2;
pub(crate) const WHEN: u64 = 3;
pub(crate) const RECORDED: u64 = 4;
pub(crate) const PAYLOAD: u64 = 5;
pub(crate) const REPLACES: u64 = 6;
pub(crate) const CONFIRMED: u64 = 7;
pub(crate) const ORIGIN: u64 = 8;
pub(crate) const KNOWS: u64 = 9;

/// The version of every kind that this version writes and reads.
pub(crate) const KIND_VERSION: u64 = 1;
const EMPTY_MAP: &[u8] = &[0xa0];

/// What an entry says, as far as this version can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Of a kind this version knows.
    Known(Box<Payload>),
    /// Of a kind of a later version.
    UnknownKind,
    /// Of a known kind, but in a shape or version that this one cannot read.
    Unreadable,
}

/// An entry that was read. Its `Debug` shows nothing that anybody wrote.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    class: Class,
    kind: Kind,
    version: u64,
    when: Option<When>,
    recorded_ms: u64,
    content: Content,
    replaces: BTreeSet<EntryId>,
    confirmed: bool,
    origin: Option<Origin>,
    knows: Knows,
    has_unread_parts: bool,
    payload_bytes: Vec<u8>,
    bytes: Vec<u8>,
}

impl Entry {
    /// Its class.
    #[must_use]
    pub const fn class(&self) -> Class {
        self.class
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The version of its kind.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// When it happened, where that is known in a precision that this version knows.
    #[must_use]
    pub const fn when(&self) -> Option<&When> {
        self.when.as_ref()
    }

    /// When it was recorded, by its author's clock: milliseconds since 1970.
    #[must_use]
    pub const fn recorded_ms(&self) -> u64 {
        self.recorded_ms
    }

    /// What it says.
    #[must_use]
    pub const fn content(&self) -> &Content {
        &self.content
    }

    /// What it says, where this version can read it.
    #[must_use]
    pub const fn payload(&self) -> Option<&Payload> {
        match &self.content {
            Content::Known(payload) => Some(payload),
            Content::UnknownKind | Content::Unreadable => None,
        }
    }

    /// The entries it replaces; they may be unknown here.
    #[must_use]
    pub const fn replaces(&self) -> &BTreeSet<EntryId> {
        &self.replaces
    }

    /// The person was asked whether it can be right, and kept it.
    #[must_use]
    pub const fn confirmed(&self) -> bool {
        self.confirmed
    }

    /// Where it came from, if it was imported.
    #[must_use]
    pub const fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }

    /// What its author's phone had of the others' logs when it was recorded, where that had grown since their entry before.
    #[must_use]
    pub const fn knows(&self) -> &Knows {
        &self.knows
    }

    /// Whether there is something in it that this version does not know, beside an unknown kind.
    #[must_use]
    pub const fn has_unread_parts(&self) -> bool {
        self.has_unread_parts
    }

    /// The payload as it was written.
    #[must_use]
    pub fn payload_bytes(&self) -> &[u8] {
        &self.payload_bytes
    }

    /// The entry as it was written.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What a person may be asked about it.
    #[must_use]
    pub fn doubts(&self) -> Vec<Doubt> {
        doubts_of(self.payload(), self.kind, self.class, self.when.as_ref(), self.recorded_ms)
    }

    /// What it happened at for a timeline: when it happened, else when it was recorded.
    pub(crate) fn happened_ms(&self) -> i64 {
        let recorded = || i64::try_from(self.recorded_ms).unwrap_or(i64::MAX);
        self.when.map_or_else(recorded, |when| when.starts_ms())
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { class, kind, version, bytes, .. } = self;
        let mut shown = f.debug_struct("Entry");
        shown.field("class", class).field("kind", kind).field("version", version).field("len", &bytes.len());
        shown.finish_non_exhaustive()
    }
}

/// Reads a payload, and tells whether all of it was read.
fn read_content(kind: Kind, version: u64, payload: &[u8]) -> (Content, bool) {
    if matches!(kind, Kind::Unknown(_)) {
        return (Content::UnknownKind, true);
    }
    let Ok(mut fields) = Fields::read(payload) else {
        return (Content::Unreadable, false);
    };
    match Payload::read(kind, &mut fields) {
        Ok(Some((payload, all_is_known))) if version == KIND_VERSION => {
            (Content::Known(Box::new(payload)), all_is_known && fields.is_empty())
        }
        _ => (Content::Unreadable, false),
    }
}

pub(crate) fn doubts_of(
    payload: Option<&Payload>,
    kind: Kind,
    class: Class,
    when: Option<&When>,
    recorded_ms: u64,
) -> Vec<Doubt> {
    let mut doubts = payload.map(|payload| payload.doubts(recorded_ms)).unwrap_or_default();
    let ahead = !kind.may_lie_ahead() && when.is_some_and(|when| lies_ahead(when, recorded_ms));
    if ahead && !doubts.contains(&Doubt::HappenedAfterRecorded) {
        doubts.push(Doubt::HappenedAfterRecorded);
    }
    if let (Some(Payload::Immunisation(dose)), Some(when)) = (payload, when)
        && dose.is_after_expiry(when)
    {
        doubts.push(Doubt::AfterExpiry);
    }
    if !kind.belongs_in(class) {
        doubts.push(Doubt::UnusualClass);
    }
    doubts
}
