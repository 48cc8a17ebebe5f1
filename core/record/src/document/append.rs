//! Making the change of a frame.

use std::collections::BTreeSet;
use std::num::NonZeroU64;

use automerge::legacy::{Key, ObjectId, Op, OpType};
use automerge::{Change, ExpandedChange, ScalarValue};
use redbook_protocol::{EntryId, LogId};

use super::actor::derive_actor;
use super::{Document, LogTip};

/// Why frames cannot be appended. The document is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// A frame without entries.
    #[error("expected a frame with entries, got none")]
    Empty,
    /// The document has the entry, or it comes twice.
    #[error("expected a new entry, got {id} again")]
    Repeated {
        /// Which.
        id: EntryId,
    },
    /// Automerge did not take the changes.
    #[error("the document did not take the change: {reason}")]
    Automerge {
        /// What it said.
        reason: String,
    },
}

impl Document {
    /// Appends one counted frame: one change.
    ///
    /// # Errors
    /// [`AppendError`].
    pub fn append(&mut self, log: &LogId, entries: &[(EntryId, &[u8])]) -> Result<(), AppendError> {
        self.append_all([(*log, entries)])
    }

    /// Appends many counted frames, those of one log in order of seq: all of them or none. Far cheaper than one by one.
    ///
    /// # Errors
    /// [`AppendError`].
    pub fn append_all<'e, F, E>(&mut self, frames: F) -> Result<(), AppendError>
    where
        F: IntoIterator<Item = (LogId, E)>,
        E: AsRef<[(EntryId, &'e [u8])]>,
    {
        let mut tips = self.tips.clone();
        let mut changes = Vec::new();
        let mut added = Vec::new();
        for (log, entries) in frames {
            let (change, tip) = self.make_change(&log, tips.get(&log), entries.as_ref())?;
            changes.push(change);
            tips.insert(log, tip);
            added.extend(entries.as_ref().iter().map(|(id, _)| (*id, log)));
        }
        self.check_new(added.iter().map(|(id, _)| *id))?;
        self.automerge
            .apply_changes(changes)
            .map_err(|error| AppendError::Automerge { reason: error.to_string() })?;
        self.tips = tips;
        self.last.extend(added.iter().map(|(id, log)| (*log, *id)));
        self.authors.extend(added);
        Ok(())
    }

    fn check_new(&self, ids: impl Iterator<Item = EntryId>) -> Result<(), AppendError> {
        let mut seen = BTreeSet::new();
        for id in ids {
            if self.contains(&id) || !seen.insert(id) {
                return Err(AppendError::Repeated { id });
            }
        }
        Ok(())
    }

    /// The change of a frame that comes after `tip`.
    fn make_change(
        &self,
        log: &LogId,
        tip: Option<&LogTip>,
        entries: &[(EntryId, &[u8])],
    ) -> Result<(Change, LogTip), AppendError> {
        if entries.is_empty() {
            return Err(AppendError::Empty);
        }
        let (seq, last_op) = tip.map_or((0, 0), |tip| (tip.seq, tip.last_op));
        let change = Change::from(ExpandedChange {
            operations: entries.iter().map(|(id, bytes)| put(id, bytes)).collect(),
            actor_id: derive_actor(&self.record, log),
            hash: None,
            seq: seq.saturating_add(1),
            start_op: NonZeroU64::MIN.saturating_add(last_op),
            time: 0,
            message: None,
            deps: tip.map(|tip| tip.hash).into_iter().collect(),
            extra_bytes: Vec::new(),
            author: None,
        });
        let tip = LogTip { hash: change.hash(), seq: change.seq(), last_op: change.max_op() };
        Ok((change, tip))
    }
}

/// One put into the root map.
fn put(id: &EntryId, bytes: &[u8]) -> Op {
    Op {
        action: OpType::Put(ScalarValue::Bytes(bytes.to_vec())),
        obj: ObjectId::Root,
        key: Key::Map(id.to_string().into()),
        pred: Vec::new().into(),
        insert: false,
    }
}
