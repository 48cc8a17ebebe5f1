//! A relay of the world: the real logic, over memory that can fail, be lost, or go back.

use std::fmt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogMark, NumberedFrame, ShareFile, ShareId, ShareLogEntry};
use redbook_sync_server::limits::RelayLimits;
use redbook_sync_server::relay::{Admission, Relay, RelayOptions};
use redbook_sync_server::storage::{
    BoxRow, Change, FrameRange, MemoryStorage, RecordRow, ShareRow, ShareTally, Storage, StorageError,
};
use redbook_sync_server::{Entropy, EntropyError};

use crate::SeededRng;

/// A relay, its disk and its last backup.
pub(super) struct SimRelay {
    pub(super) relay: Relay<Disk>,
    pub(super) up: bool,
    backup: Option<MemoryStorage>,
    entropy: Arc<SeededEntropy>,
}

impl fmt::Debug for SimRelay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SimRelay").field("up", &self.up).finish_non_exhaustive()
    }
}

impl SimRelay {
    pub(super) fn new(rng: SeededRng) -> Self {
        let entropy = Arc::new(SeededEntropy(Mutex::new(rng)));
        Self { relay: start(MemoryStorage::new(), &entropy), up: true, backup: None, entropy }
    }

    pub(super) fn loses_all(&mut self) {
        self.relay = start(MemoryStorage::new(), &self.entropy);
    }

    pub(super) fn backs_up(&mut self) {
        self.backup = Some(self.relay.storage().memory.backup());
    }

    /// False where there is nothing to go back to.
    pub(super) fn rolls_back(&mut self) -> bool {
        let Some(backup) = &self.backup else { return false };
        self.relay = start(backup.backup(), &self.entropy);
        true
    }

    pub(super) fn fails(&self, times: u32) {
        self.relay.storage().failures.store(times, Ordering::Relaxed);
    }
}

fn start(memory: MemoryStorage, entropy: &Arc<SeededEntropy>) -> Relay<Disk> {
    let options = RelayOptions { admission: Admission::Open, limits: RelayLimits::default() };
    let entropy: Arc<dyn Entropy> = Arc::clone(entropy) as Arc<dyn Entropy>;
    Relay::new(Disk { memory, failures: AtomicU32::new(0) }, options, entropy)
}

struct SeededEntropy(Mutex<SeededRng>);

impl Entropy for SeededEntropy {
    fn fill(&self, out: &mut [u8; 16]) -> Result<(), EntropyError> {
        *out = self.0.lock().unwrap().bytes();
        Ok(())
    }
}

/// Memory whose next commits may fail.
pub(super) struct Disk {
    memory: MemoryStorage,
    failures: AtomicU32,
}

impl Storage for Disk {
    fn record(&self, record: &RecordId) -> Result<Option<RecordRow>, StorageError> {
        self.memory.record(record)
    }

    fn frames(&self, record: &RecordId, range: FrameRange) -> Result<Vec<NumberedFrame>, StorageError> {
        self.memory.frames(record, range)
    }

    fn mark(&self, record: &RecordId, number: u64) -> Result<Option<LogMark>, StorageError> {
        self.memory.mark(record, number)
    }

    fn find_box(&self, id: &BoxId) -> Result<Option<BoxRow>, StorageError> {
        self.memory.find_box(id)
    }

    fn count_boxes(&self, record: &RecordId, now_seconds: u64) -> Result<u64, StorageError> {
        self.memory.count_boxes(record, now_seconds)
    }

    fn find_share(&self, id: &ShareId) -> Result<Option<ShareRow>, StorageError> {
        self.memory.find_share(id)
    }

    fn share_files(&self, record: &RecordId, id: &ShareId) -> Result<Vec<ShareFile>, StorageError> {
        self.memory.share_files(record, id)
    }

    fn share_log(
        &self,
        record: &RecordId,
        id: &ShareId,
        after: u64,
    ) -> Result<Vec<ShareLogEntry>, StorageError> {
        self.memory.share_log(record, id, after)
    }

    fn count_shares(&self, record: &RecordId, now_seconds: u64) -> Result<ShareTally, StorageError> {
        self.memory.count_shares(record, now_seconds)
    }

    fn commit(&self, batch: &[&[Change]]) -> Result<(), StorageError> {
        let left = self.failures.load(Ordering::Relaxed);
        if left > 0 {
            self.failures.store(left - 1, Ordering::Relaxed);
            return Err(StorageError::Full);
        }
        self.memory.commit(batch)
    }

    fn check(&self) -> Result<(), StorageError> {
        self.memory.check()
    }
}
