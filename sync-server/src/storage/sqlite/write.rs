//! All that is written: one transaction a batch.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogEpoch, LogMark};
use rusqlite::{CachedStatement, Connection, Transaction, TransactionBehavior, params};

use super::super::{BoxRow, Change, StorageError};
use super::arrivals::{Arrivals, Place, Places};
use super::read::{self, signed};
use super::shares;

/// Keeps a batch; where the frames of it are now.
pub(super) fn commit(
    connection: &mut Connection,
    arrivals: &Arrivals,
    batch: &[&[Change]],
) -> Result<Places, StorageError> {
    // Dropped without a commit, it is rolled back.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut frames = FrameWriter::new(&transaction, arrivals)?;
    for change in batch.iter().flat_map(|changes| changes.iter()) {
        match change {
            Change::Frame { record, number, frame, mark } => frames.add(record, *number, frame, mark)?,
            Change::Record { record, epoch, readers } => put_record(&transaction, record, epoch, readers)?,
            Change::Box(row) => insert_box(&transaction, row)?,
            Change::BoxPut { id, blob } => put_in_box(&transaction, id, blob)?,
            Change::BoxDelete { id } => delete_box(&transaction, id)?,
            Change::BoxSweep { now_seconds } => sweep_boxes(&transaction, *now_seconds)?,
            Change::Share { row, files } => {
                shares::insert(&transaction, row)?;
                shares::put_files(&transaction, &row.record, &row.id, files)?;
            }
            Change::ShareFiles { record, id, files } => shares::put_files(&transaction, record, id, files)?,
            Change::ShareCounts { record, id, counts } => {
                shares::put_counts(&transaction, record, id, counts)?;
            }
            Change::ShareEntry { record, id, entry } => shares::add_entry(&transaction, record, id, entry)?,
            Change::ShareSweep { now_seconds, forget_seconds } => {
                shares::sweep(&transaction, *now_seconds, *forget_seconds)?;
            }
        }
    }
    let added = frames.end_statement();
    transaction.commit()?;
    Ok(added)
}

/// Adds frames to "arrivals", by one statement for all of a batch.
struct FrameWriter<'a> {
    transaction: &'a Transaction<'a>,
    arrivals: &'a Arrivals,
    insert: CachedStatement<'a>,
    added: Places,
}

impl<'a> FrameWriter<'a> {
    fn new(transaction: &'a Transaction<'a>, arrivals: &'a Arrivals) -> Result<Self, rusqlite::Error> {
        let sql = "INSERT INTO arrivals (record, number, frame, mark) VALUES (?1, ?2, ?3, ?4)";
        let insert = transaction.prepare_cached(sql)?;
        Ok(Self { transaction, arrivals, insert, added: Places::new() })
    }

    fn add(
        &mut self,
        record: &RecordId,
        number: u64,
        frame: &[u8],
        mark: &LogMark,
    ) -> Result<(), StorageError> {
        // No number of a record is given twice: the first that is not above all before it fails the whole batch.
        if number <= self.end(record)? {
            return Err(StorageError::Other(rusqlite::ffi::SQLITE_CONSTRAINT));
        }
        let row = self.insert.insert(params![record.as_bytes(), signed(number), frame, mark.as_bytes()])?;
        self.added.entry(*record).or_default().push(Place { number, row, len: frame.len() });
        Ok(())
    }

    /// Lets go of the statement; what was added.
    fn end_statement(self) -> Places {
        self.added
    }

    fn end(&self, record: &RecordId) -> Result<u64, rusqlite::Error> {
        let added = self.added.get(record).and_then(|places| places.last());
        match added.map_or_else(|| self.arrivals.end(record), |place| place.number) {
            0 => read::settled_end(self.transaction, record),
            end => Ok(end),
        }
    }
}

/// Puts what came lately beside the older frames of its record, so that a pull reads them side by side.
pub(super) fn move_arrivals(connection: &mut Connection) -> Result<(), rusqlite::Error> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "INSERT INTO frames (record, number, frame, mark) \
         SELECT record, number, frame, mark FROM arrivals ORDER BY record, number; \
         DELETE FROM arrivals;",
    )?;
    transaction.commit()
}

fn put_record(
    transaction: &Transaction<'_>,
    record: &RecordId,
    epoch: &LogEpoch,
    readers: &[[u8; 32]],
) -> Result<(), rusqlite::Error> {
    let sql = "INSERT INTO records (record, epoch, readers) VALUES (?1, ?2, ?3) \
               ON CONFLICT (record) DO UPDATE SET readers = excluded.readers";
    let row = params![record.as_bytes(), epoch.as_bytes(), readers.concat()];
    transaction.prepare_cached(sql)?.execute(row).map(drop)
}

fn put_in_box(transaction: &Transaction<'_>, id: &BoxId, blob: &[u8]) -> Result<(), rusqlite::Error> {
    let sql = "UPDATE boxes SET blob = ?2 WHERE id = ?1";
    transaction.prepare_cached(sql)?.execute(params![id.as_bytes(), blob]).map(drop)
}

fn delete_box(transaction: &Transaction<'_>, id: &BoxId) -> Result<(), rusqlite::Error> {
    transaction.prepare_cached("DELETE FROM boxes WHERE id = ?1")?.execute(params![id.as_bytes()]).map(drop)
}

fn sweep_boxes(transaction: &Transaction<'_>, now_seconds: u64) -> Result<(), rusqlite::Error> {
    let sql = "DELETE FROM boxes WHERE expires_at <= ?1";
    transaction.prepare_cached(sql)?.execute(params![signed(now_seconds)]).map(drop)
}

fn insert_box(transaction: &Transaction<'_>, row: &BoxRow) -> Result<(), rusqlite::Error> {
    transaction
        .prepare_cached(
            "INSERT INTO boxes (record, id, write_key_hash, read_key_hash, size_max, lifetime_seconds, expires_at, blob) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            row.record.as_bytes(),
            row.id.as_bytes(),
            row.write_key_hash,
            row.read_key_hash,
            row.size_max,
            row.lifetime_seconds,
            signed(row.expires_at_seconds),
            row.blob,
        ])
        .map(drop)
}
