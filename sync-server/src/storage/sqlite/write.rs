//! All that is written: one transaction a batch.

use redbook_protocol::RecordId;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::super::{BoxRow, Change, StorageError};
use super::arrivals::{Arrivals, Place, Places};
use super::read::{self, signed};

/// Keeps a batch; where the frames of it are now.
pub(super) fn commit(
    connection: &mut Connection,
    arrivals: &Arrivals,
    batch: &[&[Change]],
) -> Result<Places, StorageError> {
    // Dropped without a commit, it is rolled back.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut added = Places::new();
    for change in batch.iter().flat_map(|changes| changes.iter()) {
        if let Change::Frame { record, number, .. } = change {
            check_number(&transaction, arrivals, &added, record, *number)?;
        }
        apply(&transaction, change, &mut added)?;
    }
    transaction.commit()?;
    Ok(added)
}

/// No number of a record is given twice: the first that is not above all before it fails the whole batch.
fn check_number(
    transaction: &Transaction<'_>,
    arrivals: &Arrivals,
    added: &Places,
    record: &RecordId,
    number: u64,
) -> Result<(), StorageError> {
    let before = added.get(record).and_then(|places| places.last()).map_or(0, |place| place.number);
    let before = before.max(arrivals.end(record));
    let end = if before > 0 { before } else { read::settled_end(transaction, record)? };
    if number > end { Ok(()) } else { Err(StorageError::Other(rusqlite::ffi::SQLITE_CONSTRAINT)) }
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

fn apply(transaction: &Transaction<'_>, change: &Change, added: &mut Places) -> Result<(), rusqlite::Error> {
    match change {
        Change::Frame { record, number, frame, mark } => {
            let row = transaction
                .prepare_cached("INSERT INTO arrivals (record, number, frame, mark) VALUES (?1, ?2, ?3, ?4)")?
                .insert(params![record.as_bytes(), signed(*number), &frame[..], mark.as_bytes()])?;
            added.entry(*record).or_default().push(Place { number: *number, row });
            1
        }
        Change::Record { record, epoch, readers } => transaction
            .prepare_cached(
                "INSERT INTO records (record, epoch, readers) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (record) DO UPDATE SET readers = excluded.readers",
            )?
            .execute(params![record.as_bytes(), epoch.as_bytes(), readers.concat()])?,
        Change::Box(row) => insert_box(transaction, row)?,
        Change::BoxPut { id, blob } => transaction
            .prepare_cached("UPDATE boxes SET blob = ?2 WHERE id = ?1")?
            .execute(params![id.as_bytes(), blob])?,
        Change::BoxDelete { id } => {
            transaction.prepare_cached("DELETE FROM boxes WHERE id = ?1")?.execute(params![id.as_bytes()])?
        }
        Change::BoxSweep { now_seconds } => transaction
            .prepare_cached("DELETE FROM boxes WHERE expires_at <= ?1")?
            .execute(params![signed(*now_seconds)])?,
    };
    Ok(())
}

fn insert_box(transaction: &Transaction<'_>, row: &BoxRow) -> Result<usize, rusqlite::Error> {
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
}
