//! Gathering: the unsent rows of the journal become one frame and leave the journal in one transaction, before any byte
//! leaves the phone by any path.

use redbook_protocol::RecordId;
use redbook_store::{Judged, NewFrame, Outcome as StoredOutcome, StoreError, Tx};
use redbook_sync::{NewFrame as Fresh, Outcome};

use super::Phone;
use crate::error::AppError;

pub(super) fn judged(outcome: Outcome) -> Judged {
    let (code, reason) = outcome.code();
    Judged { outcome: StoredOutcome::from_code(code).unwrap_or(StoredOutcome::Waits), reason }
}

/// Stores a frame; `handed` where the relay is known to have it.
pub(super) fn add_frame(
    tx: &mut Tx<'_>,
    record: &RecordId,
    frame: &Fresh,
    handed: bool,
) -> Result<Option<u64>, StoreError> {
    let Fresh { hash, log, seq, kind, outcome, bytes } = frame;
    let row =
        NewFrame { log: *log, seq: *seq, hash: *hash, kind: *kind, judged: judged(*outcome), handed, bytes };
    tx.add_frame(record, &row)
}

impl Phone {
    /// Gathers all that is unsent. Usually one frame; more only where it does not fit.
    pub(crate) fn gather(&mut self, record: &RecordId) -> Result<(), AppError> {
        while !self.open_record(record)?.unsent.is_empty() {
            self.gather_one(record)?;
        }
        Ok(())
    }

    fn gather_one(&mut self, record: &RecordId) -> Result<(), AppError> {
        self.open_record(record)?;
        let Some(mut open) = self.open.remove(record) else { return Err(AppError::NoSuchRecord) };
        // Until the transaction is on the disk, memory is ahead of the store: it comes back only then.
        let entries: Vec<&[u8]> = open.unsent.iter().map(|unsent| unsent.bytes.as_slice()).collect();
        let gathered = match open.replica.gather(&mut *self.rng, &entries) {
            Ok(Some(gathered)) => gathered,
            Ok(None) => return Ok(()),
            Err(error) => {
                self.open.insert(*record, open);
                return Err(error.into());
            }
        };
        let rows: Vec<u64> = open.unsent.iter().take(gathered.count).map(|unsent| unsent.row).collect();
        self.store.write(|tx| {
            for frame in &gathered.taken.frames {
                add_frame(tx, record, frame, false)?;
            }
            tx.clear_journal(record, &rows)
        })?;
        for sent in open.unsent.drain(..gathered.count) {
            open.book.mark_sent(&sent.id);
        }
        open.snapshot_lag += 1;
        self.open.insert(*record, open);
        Ok(())
    }

    /// Stores the derived documents of open records where that saves opening frames again next time.
    pub(crate) fn store_documents(&mut self) -> Result<(), AppError> {
        let lagging: Vec<RecordId> =
            self.open.iter().filter(|(_, open)| open.snapshot_lag > 0).map(|(record, _)| *record).collect();
        for record in lagging {
            let Some(open) = self.open.get_mut(&record) else { continue };
            let through = self.store.read().last_arrival(&record)?;
            let bytes = open.replica.document().save();
            self.store.write(|tx| tx.put_snapshot(&record, through, &bytes))?;
            open.snapshot_lag = 0;
        }
        Ok(())
    }
}
