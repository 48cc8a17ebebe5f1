//! What was judged goes to the storage, many appends at a time, and only then is anybody told.

use std::sync::Arc;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{AppendAnswer, ErrorAnswer, ErrorCode};

use super::Relay;
use super::shelf::Slot;
use crate::storage::{Change, Storage, StorageError};

/// An append that is judged and not kept yet.
#[derive(Debug)]
#[must_use = "an append that is not committed blocks its record"]
pub struct PreparedAppend {
    pub(super) record: RecordId,
    pub(super) slot: Arc<Slot>,
    pub(super) changes: Vec<Change>,
    pub(super) answer: AppendAnswer,
}

impl PreparedAppend {
    /// The record.
    #[must_use]
    pub fn record(&self) -> RecordId {
        self.record
    }
}

impl<S: Storage> Relay<S> {
    /// Keeps all these appends with one commit; their answers, in the same order.
    pub fn commit(&self, batch: Vec<PreparedAppend>) -> Vec<Result<AppendAnswer, ErrorAnswer>> {
        let result = self.keep(&batch);
        batch.into_iter().map(|prepared| self.settle(prepared, result)).collect()
    }

    /// Lets the storage put itself in order, when nobody waits for it.
    pub fn tidy(&self) {
        if let Err(error) = self.storage.tidy() {
            log::warn!("event=tidy-failed error=\"{error}\"");
        }
    }

    pub(super) fn commit_one(&self, prepared: PreparedAppend) -> Result<AppendAnswer, ErrorAnswer> {
        let result = self.keep(std::slice::from_ref(&prepared));
        self.settle(prepared, result)
    }

    fn keep(&self, batch: &[PreparedAppend]) -> Result<(), StorageError> {
        let changes: Vec<&[Change]> = batch
            .iter()
            .filter(|prepared| !prepared.changes.is_empty() && !prepared.slot.is_lost())
            .map(|prepared| prepared.changes.as_slice())
            .collect();
        if changes.is_empty() { Ok(()) } else { self.storage.commit(&changes) }
    }

    fn settle(
        &self,
        prepared: PreparedAppend,
        result: Result<(), StorageError>,
    ) -> Result<AppendAnswer, ErrorAnswer> {
        // An append that changes nothing may still tell of frames that were on their way to the disk.
        if let Err(error) = result {
            log::error!("event=commit-failed error=\"{error}\"");
            self.shelf.lose(&prepared.record, &prepared.slot);
        }
        if prepared.slot.is_lost() {
            return Err(ErrorCode::Storage.into());
        }
        Ok(prepared.answer)
    }
}
