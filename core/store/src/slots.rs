//! What the store remembers while it is open, so that a save reads nothing.

use std::collections::BTreeMap;

use redbook_protocol::RecordId;

use crate::StoreError;

/// The row of each record, and the counter. Only this process writes, so that what is remembered stays true.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    ids: BTreeMap<RecordId, i64>,
    /// Next arrival or journal row; none until first needed.
    pub(crate) next: Option<u64>,
}

impl Slots {
    pub(crate) fn insert(&mut self, record: RecordId, id: i64) {
        self.ids.insert(record, id);
    }

    pub(crate) fn remove(&mut self, record: &RecordId) {
        self.ids.remove(record);
    }

    pub(crate) fn contains(&self, record: &RecordId) -> bool {
        self.ids.contains_key(record)
    }

    pub(crate) fn records(&self) -> impl Iterator<Item = &RecordId> {
        self.ids.keys()
    }

    pub(crate) fn id(&self, record: &RecordId) -> Result<i64, StoreError> {
        self.ids.get(record).copied().ok_or(StoreError::UnknownRecord(*record))
    }

    /// The row of a scope: a record's, or 0 for the phone itself.
    pub(crate) fn scope_id(&self, scope: Option<&RecordId>) -> Result<i64, StoreError> {
        scope.map_or(Ok(0), |record| self.id(record))
    }
}
