//! The Automerge document of a record: derived on each phone from the frames that count, and never sent.
//!
//! Every counted frame of entries becomes one change, by docs/protocol.md §7: its actor is a hash of record and log, its
//! only dependency is the change before it in the same log, its operations are numbered on from that change alone, its
//! time is 0. So the same frames give the same change hashes on every phone, in whatever order the logs arrived, the heads
//! are one per log, and the document is exactly the set of entries that count. Nothing is ever overwritten in it: each entry
//! is put once, under its own name.
//!
//! The changes are made here and applied, and not by `Automerge::transaction_at`: that numbers operations on from the
//! whole document, so that the hashes would depend on what arrived first.
//!
//! When a frame stops counting, a new document is made and everything that counts is appended again.

mod actor;
mod append;
mod load;

pub use append::AppendError;
pub use load::LoadError;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use automerge::{Automerge, ChangeHash, ROOT, ReadDoc, ScalarValueRef, Value, ValueRef};
use redbook_protocol::{EntryId, LogId, RecordId};

/// Where a log stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LogTip {
    /// Its last change.
    hash: ChangeHash,
    /// The number of its changes.
    seq: u64,
    /// The number of its operations.
    last_op: u64,
}

/// The document of one record. Its `Debug` shows nothing that anybody wrote.
#[derive(Clone)]
pub struct Document {
    record: RecordId,
    automerge: Automerge,
    tips: BTreeMap<LogId, LogTip>,
    /// The last entry of each log, which is the last of its last change.
    last: BTreeMap<LogId, EntryId>,
    /// Who wrote each entry: filled when it is appended, and at load from the actor of the operation that put it.
    authors: BTreeMap<EntryId, LogId>,
}

/// An entry in the document.
#[derive(Clone, PartialEq, Eq)]
pub struct DocumentEntry<'d> {
    /// Its name.
    pub id: EntryId,
    /// The log of its author.
    pub log: LogId,
    /// Its bytes.
    pub bytes: Cow<'d, [u8]>,
}

impl Document {
    /// A document without entries.
    #[must_use]
    pub fn new(record: RecordId) -> Self {
        Self {
            record,
            automerge: Automerge::new(),
            tips: BTreeMap::new(),
            last: BTreeMap::new(),
            authors: BTreeMap::new(),
        }
    }

    /// The hashes of the last change of each log, ascending. Equal heads: equal documents.
    #[must_use]
    pub fn heads(&self) -> Vec<[u8; 32]> {
        let mut heads: Vec<[u8; 32]> = self.tips.values().map(|tip| tip.hash.0).collect();
        heads.sort_unstable();
        heads
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.authors.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.authors.is_empty()
    }

    /// Whether it has this entry.
    #[must_use]
    pub fn contains(&self, id: &EntryId) -> bool {
        self.authors.contains_key(id)
    }

    /// How many frames of this log are in it.
    #[must_use]
    pub fn frames_of(&self, log: &LogId) -> u64 {
        self.tips.get(log).map_or(0, |tip| tip.seq)
    }

    /// The entry of this log that was appended last: its author wrote none later.
    #[must_use]
    pub fn last_of(&self, log: &LogId) -> Option<DocumentEntry<'_>> {
        let id = *self.last.get(log)?;
        let (value, _) = self.automerge.get(ROOT, id.to_string()).ok()??;
        let Value::Scalar(value) = value else { return None };
        let bytes = value.as_bytes()?.to_vec();
        Some(DocumentEntry { id, log: *log, bytes: Cow::Owned(bytes) })
    }

    /// All entries, ascending by name.
    pub fn entries(&self) -> impl Iterator<Item = DocumentEntry<'_>> {
        self.automerge.map_range(ROOT, ..).filter_map(|item| {
            let id: EntryId = item.key.parse().ok()?;
            let log = *self.authors.get(&id)?;
            match item.value {
                ValueRef::Scalar(ScalarValueRef::Bytes(bytes)) => Some(DocumentEntry { id, log, bytes }),
                _ => None,
            }
        })
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document")
            .field("record", &self.record)
            .field("entries", &self.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
