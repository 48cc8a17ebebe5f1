//! What each author's phone had of the others' logs, as its entries say.

use std::collections::BTreeMap;

use redbook_protocol::LogId;

use super::Book;
use crate::entry::{Entry, Knows};

/// What the phone of an author had. It is that phone's word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// When it last said so, by its own clock: milliseconds since 1970.
    pub as_of_ms: u64,
    /// Of which log how much.
    pub frames: Knows,
}

impl Book {
    /// What the phone that writes this log had of the others when it last said so; nothing where it never did.
    #[must_use]
    pub fn known(&self, log: &LogId) -> Option<&Known> {
        self.known.get(log)
    }
}

pub(super) fn note(known: &mut BTreeMap<LogId, Known>, author: LogId, entry: &Entry) {
    if entry.knows().is_empty() {
        return;
    }
    let known = known.entry(author).or_default();
    known.as_of_ms = known.as_of_ms.max(entry.recorded_ms());
    known.frames.join(entry.knows());
}
