//! All that is written: one transaction a batch.

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::super::{BoxRow, Change};
use super::read::signed;

pub(super) fn commit(connection: &mut Connection, batch: &[&[Change]]) -> Result<(), rusqlite::Error> {
    // Dropped without a commit, it is rolled back.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for change in batch.iter().flat_map(|changes| changes.iter()) {
        apply(&transaction, change)?;
    }
    transaction.commit()
}

fn apply(transaction: &Transaction<'_>, change: &Change) -> Result<(), rusqlite::Error> {
    match change {
        Change::Frame { record, number, frame, mark } => transaction
            .prepare_cached("INSERT INTO frames (record, number, frame, mark) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![record.as_bytes(), signed(*number), frame, mark.as_bytes()])?,
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
