//! Gathering: the unsent rows of the journal become one frame and leave the journal in one transaction, before any byte
//! leaves the phone by any path.

use redbook_protocol::RecordId;
use redbook_store::{Judged, NewFrame, Outcome as StoredOutcome, SNAPSHOT_BYTES_MAX, StoreError, Tx};
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

/// Stores the derived document as of the frame that arrived as `through`. One that is too large is not stored, and the one
/// before is forgotten: it is built again from the frames each time the record is opened.
pub(super) fn put_document(
    tx: &mut Tx<'_>,
    record: &RecordId,
    through: u64,
    bytes: &[u8],
) -> Result<(), StoreError> {
    if bytes.len() > SNAPSHOT_BYTES_MAX {
        return tx.delete_snapshot(record);
    }
    tx.put_snapshot(record, through, bytes)
}

impl Phone {
    /// Gathers what is unsent. Usually one frame; more only where it does not fit. What every phone would refuse, as what this
    /// member may not write any more, stays in the journal.
    pub(crate) fn gather(&mut self, record: &RecordId) -> Result<(), AppError> {
        self.open_record(record)?.check_whole()?;
        while !self.open_record(record)?.unsent.is_empty() && self.gather_one(record)? {}
        Ok(())
    }

    /// Whether there was anything to make a frame of.
    fn gather_one(&mut self, record: &RecordId) -> Result<bool, AppError> {
        self.open_record(record)?;
        let Some(mut open) = self.open.remove(record) else { return Err(AppError::NoSuchRecord) };
        // Until the transaction is on the disk, memory is ahead of the store: it comes back only then.
        let entries: Vec<&[u8]> = open.unsent.iter().map(|unsent| unsent.bytes.as_slice()).collect();
        let gathered = match open.replica.gather(&mut *self.rng, &entries) {
            Ok(Some(gathered)) => gathered,
            Ok(None) => {
                self.open.insert(*record, open);
                return Ok(false);
            }
            Err(error) => {
                self.open.insert(*record, open);
                return Err(error.into());
            }
        };
        let taken = |index: usize| gathered.indices.binary_search(&index).is_ok();
        let (sent, kept): (Vec<_>, Vec<_>) =
            std::mem::take(&mut open.unsent).into_iter().enumerate().partition(|(index, _)| taken(*index));
        let rows: Vec<u64> = sent.iter().map(|(_, unsent)| unsent.row).collect();
        self.store.write(|tx| {
            for frame in &gathered.taken.frames {
                add_frame(tx, record, frame, false)?;
            }
            tx.clear_journal(record, &rows)
        })?;
        for (_, unsent) in &sent {
            open.book.mark_sent(&unsent.id);
        }
        open.unsent = kept.into_iter().map(|(_, unsent)| unsent).collect();
        open.snapshot_lag += 1;
        self.open.insert(*record, open);
        Ok(true)
    }

    /// Stores the derived documents of open records where that saves opening frames again next time.
    pub(crate) fn store_documents(&mut self) -> Result<(), AppError> {
        let lagging: Vec<RecordId> =
            self.open.iter().filter(|(_, open)| open.snapshot_lag > 0).map(|(record, _)| *record).collect();
        for record in lagging {
            let Some(open) = self.open.get_mut(&record) else { continue };
            let through = self.store.read().last_arrival(&record)?;
            let bytes = open.replica.document().save();
            self.store.write(|tx| put_document(tx, &record, through, &bytes))?;
            open.snapshot_lag = 0;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use redbook_store::{OpenOptions, RestKey, Store};

    use super::*;
    use crate::entropy::SystemEntropy;

    #[test]
    fn a_document_too_large_to_store_is_forgotten_and_nothing_fails() {
        let home = std::env::temp_dir().join(format!("redbook-journal-{}", std::process::id()));
        let options = OpenOptions::new(RestKey::from_bytes([7; 32]), Box::new(SystemEntropy::default()));
        let mut store = Store::create(&home, options).unwrap();
        let record = RecordId::from_bytes([1; 32]);
        let through =
            |store: &Store| store.read().snapshot(&record).unwrap().map(|snapshot| snapshot.through);
        store.write(|tx| tx.add_record(&record, b"secrets")).unwrap();
        store.write(|tx| put_document(tx, &record, 3, b"document")).unwrap();
        assert_eq!(through(&store), Some(3));
        let large = vec![0; SNAPSHOT_BYTES_MAX + 1];
        store.write(|tx| put_document(tx, &record, 4, &large)).unwrap();
        assert_eq!(through(&store), None);
        store.write(|tx| put_document(tx, &record, 5, &large[1..])).unwrap();
        assert_eq!(through(&store), Some(5));
        drop(store);
        std::fs::remove_dir_all(&home).unwrap();
    }
}
