//! A storage that is gone with the process: what the simulation's relays keep their frames in.

use std::collections::BTreeMap;
use std::sync::Mutex;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    BoxId, LogEpoch, LogMark, NumberedFrame, ShareFile, ShareId, ShareLogEntry, ShareStanding, ShareWay,
};

use super::{BoxRow, Change, FrameRange, RecordRow, ShareRow, ShareTally, Storage, StorageError};
use crate::sync::lock;

/// Keeps everything in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage(Mutex<Kept>);

#[derive(Debug, Default, Clone)]
struct Kept {
    records: BTreeMap<RecordId, (LogEpoch, Vec<[u8; 32]>)>,
    frames: BTreeMap<(RecordId, u64), (Vec<u8>, LogMark)>,
    boxes: BTreeMap<BoxId, BoxRow>,
    shares: BTreeMap<ShareId, KeptShare>,
}

#[derive(Debug, Clone)]
struct KeptShare {
    row: ShareRow,
    files: Vec<ShareFile>,
    log: Vec<ShareLogEntry>,
}

impl MemoryStorage {
    /// With nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A copy of what it keeps at this moment: a backup, to which a relay may go back one day.
    #[must_use]
    pub fn backup(&self) -> Self {
        Self(Mutex::new(lock(&self.0).clone()))
    }
}

impl Kept {
    fn end(&self, record: &RecordId) -> u64 {
        self.frames
            .range((*record, 0)..=(*record, u64::MAX))
            .next_back()
            .map_or(0, |((_, number), _)| *number)
    }

    fn apply(&mut self, change: &Change) {
        match change {
            Change::Record { record, epoch, readers } => {
                self.records.insert(*record, (*epoch, readers.clone()));
            }
            Change::Frame { record, number, frame, mark } => {
                self.frames.insert((*record, *number), (frame.to_vec(), *mark));
            }
            Change::Box(row) => {
                self.boxes.insert(row.id, row.clone());
            }
            Change::BoxPut { id, blob } => {
                if let Some(row) = self.boxes.get_mut(id) {
                    row.blob = Some(blob.clone());
                }
            }
            Change::BoxDelete { id } => {
                self.boxes.remove(id);
            }
            Change::BoxSweep { now_seconds } => {
                self.boxes.retain(|_, row| row.expires_at_seconds > *now_seconds)
            }
            Change::Share { .. }
            | Change::ShareFiles { .. }
            | Change::ShareCounts { .. }
            | Change::ShareEntry { .. }
            | Change::ShareSweep { .. } => self.apply_to_shares(change),
        }
    }

    fn apply_to_shares(&mut self, change: &Change) {
        match change {
            Change::Share { row, files } => {
                let kept = KeptShare { row: row.as_ref().clone(), files: files.clone(), log: Vec::new() };
                self.shares.insert(row.id, kept);
            }
            Change::ShareFiles { id, files, .. } => {
                self.shares.entry(*id).and_modify(|share| share.files.clone_from(files));
            }
            Change::ShareCounts { id, counts, .. } => {
                self.shares.entry(*id).and_modify(|share| {
                    share.row.counts = *counts;
                    if counts.ended.is_some() {
                        share.erase();
                    }
                });
            }
            Change::ShareEntry { id, entry, .. } => {
                self.shares.entry(*id).and_modify(|share| share.log.push(entry.clone()));
            }
            Change::ShareSweep { now_seconds, forget_seconds } => {
                self.shares.retain(|_, share| share.row.expires_at_seconds > *forget_seconds);
                let over = |share: &&mut KeptShare| share.row.expires_at_seconds <= *now_seconds;
                self.shares.values_mut().filter(over).for_each(KeptShare::erase);
            }
            _ => {}
        }
    }
}

impl KeptShare {
    /// Nothing that could be read is left of it.
    fn erase(&mut self) {
        self.files.clear();
        if let ShareWay::Manifest { passcode } = &mut self.row.rules.way {
            *passcode = None;
        }
    }
}

impl Storage for MemoryStorage {
    fn record(&self, record: &RecordId) -> Result<Option<RecordRow>, StorageError> {
        let kept = lock(&self.0);
        Ok(kept.records.get(record).map(|(epoch, readers)| RecordRow {
            epoch: *epoch,
            readers: readers.clone(),
            end: kept.end(record),
        }))
    }

    fn frames(&self, record: &RecordId, range: FrameRange) -> Result<Vec<NumberedFrame>, StorageError> {
        let kept = lock(&self.0);
        if range.after >= range.through {
            return Ok(Vec::new());
        }
        let mut left = range.len_max;
        let run =
            kept.frames.range((*record, range.after + 1)..=(*record, range.through)).take(range.count_max);
        Ok(run
            .map_while(|((_, number), (frame, _))| {
                left = left.checked_sub(frame.len())?;
                Some(NumberedFrame { number: *number, frame: frame.clone() })
            })
            .collect())
    }

    fn mark(&self, record: &RecordId, number: u64) -> Result<Option<LogMark>, StorageError> {
        Ok(lock(&self.0).frames.get(&(*record, number)).map(|(_, mark)| *mark))
    }

    fn find_box(&self, id: &BoxId) -> Result<Option<BoxRow>, StorageError> {
        Ok(lock(&self.0).boxes.get(id).cloned())
    }

    fn count_boxes(&self, record: &RecordId, now_seconds: u64) -> Result<u64, StorageError> {
        let kept = lock(&self.0);
        let alive = |row: &&BoxRow| row.record == *record && row.expires_at_seconds > now_seconds;
        Ok(kept.boxes.values().filter(alive).count() as u64)
    }

    fn find_share(&self, id: &ShareId) -> Result<Option<ShareRow>, StorageError> {
        Ok(lock(&self.0).shares.get(id).map(|share| share.row.clone()))
    }

    fn share_files(&self, _: &RecordId, id: &ShareId) -> Result<Vec<ShareFile>, StorageError> {
        Ok(lock(&self.0).shares.get(id).map(|share| share.files.clone()).unwrap_or_default())
    }

    fn share_log(&self, _: &RecordId, id: &ShareId, after: u64) -> Result<Vec<ShareLogEntry>, StorageError> {
        let kept = lock(&self.0);
        let log = kept.shares.get(id).map(|share| share.log.as_slice()).unwrap_or_default();
        Ok(log.iter().filter(|entry| entry.number > after).cloned().collect())
    }

    fn count_shares(&self, record: &RecordId, now_seconds: u64) -> Result<ShareTally, StorageError> {
        let kept = lock(&self.0);
        let mut tally = ShareTally::default();
        for share in kept.shares.values().filter(|share| share.row.record == *record) {
            tally.kept += 1;
            tally.open += u64::from(share.row.standing(now_seconds) == ShareStanding::Open);
        }
        Ok(tally)
    }

    fn commit(&self, batch: &[&[Change]]) -> Result<(), StorageError> {
        let mut kept = lock(&self.0);
        batch.iter().flat_map(|changes| changes.iter()).for_each(|change| kept.apply(change));
        Ok(())
    }

    fn check(&self) -> Result<(), StorageError> {
        Ok(())
    }
}
