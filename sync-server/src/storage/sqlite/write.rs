//! All that is written: one transaction a batch.

use redbook_protocol::RecordId;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::super::{BoxRow, Change, StorageError};
use super::arrivals::{Arrivals, Committed, Place, Places};
use super::read::{self, signed};

/// Keeps a batch, and empties "arrivals" first where that is full and frames are to be added to it.
pub(super) fn commit(
    connection: &mut Connection,
    arrivals: &Arrivals,
    batch: &[&[Change]],
) -> Result<Committed, StorageError> {
    // Dropped without a commit, it is rolled back.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let changes = || batch.iter().flat_map(|changes| changes.iter());
    // Not for the deletion of a box: that must go through where a full database takes nothing more.
    let adds_frames = changes().any(|change| matches!(change, Change::Frame { .. }));
    let emptied = adds_frames && arrivals.are_many();
    if emptied {
        move_arrivals(&transaction)?;
    }
    let mut committed = Committed { emptied, added: Places::new() };
    for change in changes() {
        if let Change::Frame { record, number, .. } = change {
            check_number(&transaction, arrivals, &committed, record, *number)?;
        }
        apply(&transaction, change, &mut committed.added)?;
    }
    transaction.commit()?;
    Ok(committed)
}

/// No number of a record is given twice: the first that is not above all before it fails the whole batch.
fn check_number(
    transaction: &Transaction<'_>,
    arrivals: &Arrivals,
    committed: &Committed,
    record: &RecordId,
    number: u64,
) -> Result<(), StorageError> {
    let added = committed.added.get(record).and_then(|places| places.last()).map(|place| place.number);
    let end =
        match added.or_else(|| (!committed.emptied).then(|| arrivals.end(record)).filter(|end| *end > 0)) {
            Some(end) => end,
            None => read::settled_end(transaction, record)?,
        };
    if number > end { Ok(()) } else { Err(StorageError::Other(rusqlite::ffi::SQLITE_CONSTRAINT)) }
}

/// Puts what came lately beside the older frames of its record, so that a pull reads them side by side.
fn move_arrivals(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.execute_batch(
        "INSERT INTO frames (record, number, frame, mark) \
         SELECT record, number, frame, mark FROM arrivals ORDER BY record, number; \
         DELETE FROM arrivals;",
    )
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
