//! Shares: what is read and what is written of them.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    PasscodeCheck, ShareEnd, ShareFile, ShareFileType, ShareId, ShareLogEntry, ShareRules, ShareWay,
};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::super::{Change, ShareCounts, ShareRow, ShareTally};
use super::read::{signed, unsigned};

/// Whether of what a change deletes nothing may be left in the file: SQLite then overwrites it with zeros.
pub(super) fn is_erasing(change: &Change) -> bool {
    match change {
        Change::ShareCounts { counts, .. } => counts.ended.is_some(),
        Change::ShareFiles { .. } | Change::ShareSweep { .. } => true,
        _ => false,
    }
}

pub(super) fn find(connection: &Connection, id: &ShareId) -> Result<Option<ShareRow>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT record, digest, owner_key_hash, lifetime_seconds, direct, passcode, opens_max, goes_on, log_key, \
         expires_at, ended, opens, tries, listed, unlisted, refused FROM shares WHERE id = ?1",
    )?;
    statement.query_row(params![id.as_bytes()], |row| share(*id, row)).optional()
}

fn share(id: ShareId, row: &Row<'_>) -> Result<ShareRow, rusqlite::Error> {
    Ok(ShareRow {
        record: RecordId::from_bytes(row.get(0)?),
        id,
        digest: row.get(1)?,
        owner_key_hash: row.get(2)?,
        rules: ShareRules {
            lifetime_seconds: row.get(3)?,
            way: way(row)?,
            opens_max: row.get(6)?,
            goes_on: row.get(7)?,
            log_key: row.get(8)?,
        },
        expires_at_seconds: unsigned(row.get(9)?),
        counts: ShareCounts {
            ended: row.get::<_, Option<u8>>(10)?.map(end).transpose()?,
            opens: row.get(11)?,
            tries: row.get(12)?,
            listed: unsigned(row.get(13)?),
            unlisted: unsigned(row.get(14)?),
            refused: unsigned(row.get(15)?),
        },
    })
}

fn way(row: &Row<'_>) -> Result<ShareWay, rusqlite::Error> {
    if row.get(4)? {
        return Ok(ShareWay::Direct);
    }
    let passcode = row.get_ref(5)?.as_blob_or_null()?.map(PasscodeCheck::from_bytes).transpose();
    let passcode = passcode
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(5, Type::Blob, Box::new(error)))?;
    Ok(ShareWay::Manifest { passcode })
}

fn end(code: u8) -> Result<ShareEnd, rusqlite::Error> {
    ShareEnd::from_code(code).ok_or(rusqlite::Error::IntegralValueOutOfRange(10, code.into()))
}

pub(super) fn files(
    connection: &Connection,
    record: &RecordId,
    id: &ShareId,
) -> Result<Vec<ShareFile>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT content_type, last_updated, jwe FROM share_files WHERE record = ?1 AND share = ?2 ORDER BY number",
    )?;
    let rows = statement.query_map(params![record.as_bytes(), id.as_bytes()], |row| {
        let code: u8 = row.get(0)?;
        let content_type =
            ShareFileType::from_code(code).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, code.into()))?;
        Ok(ShareFile { content_type, last_updated_seconds: unsigned(row.get(1)?), jwe: row.get(2)? })
    })?;
    rows.collect()
}

pub(super) fn log(
    connection: &Connection,
    record: &RecordId,
    id: &ShareId,
    after: u64,
) -> Result<Vec<ShareLogEntry>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT number, sealed FROM share_log WHERE record = ?1 AND share = ?2 AND number > ?3 ORDER BY number",
    )?;
    let asked = params![record.as_bytes(), id.as_bytes(), signed(after)];
    let rows = statement
        .query_map(asked, |row| Ok(ShareLogEntry { number: unsigned(row.get(0)?), sealed: row.get(1)? }))?;
    rows.collect()
}

pub(super) fn tally(
    connection: &Connection,
    record: &RecordId,
    now_seconds: u64,
) -> Result<ShareTally, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(*), count(*) FILTER (WHERE ended IS NULL AND expires_at > ?2) FROM shares WHERE record = ?1",
    )?;
    statement.query_row(params![record.as_bytes(), signed(now_seconds)], |row| {
        Ok(ShareTally { kept: unsigned(row.get(0)?), open: unsigned(row.get(1)?) })
    })
}

pub(super) fn insert(transaction: &Transaction<'_>, row: &ShareRow) -> Result<(), rusqlite::Error> {
    let sql = "INSERT INTO shares (record, id, digest, owner_key_hash, lifetime_seconds, direct, passcode, opens_max, \
               goes_on, log_key, expires_at, ended, opens, tries, listed, unlisted, refused) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, NULL, 0, 0, 0, 0, 0)";
    let values = params![
        row.record.as_bytes(),
        row.id.as_bytes(),
        row.digest,
        row.owner_key_hash,
        row.rules.lifetime_seconds,
        row.rules.is_direct(),
        row.rules.passcode().map(PasscodeCheck::to_bytes),
        row.rules.opens_max,
        row.rules.goes_on,
        row.rules.log_key,
        signed(row.expires_at_seconds),
    ];
    transaction.prepare_cached(sql)?.execute(values).map(drop)
}

/// All files at once, in place of those that were there.
pub(super) fn put_files(
    transaction: &Transaction<'_>,
    record: &RecordId,
    id: &ShareId,
    files: &[ShareFile],
) -> Result<(), rusqlite::Error> {
    delete_files(transaction, record, id)?;
    let sql = "INSERT INTO share_files (record, share, number, content_type, last_updated, jwe) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let mut insert = transaction.prepare_cached(sql)?;
    for (number, file) in (0_i64..).zip(files) {
        let (content_type, updated) = (file.content_type.code(), signed(file.last_updated_seconds));
        insert.execute(params![record.as_bytes(), id.as_bytes(), number, content_type, updated, file.jwe])?;
    }
    Ok(())
}

fn delete_files(
    transaction: &Transaction<'_>,
    record: &RecordId,
    id: &ShareId,
) -> Result<(), rusqlite::Error> {
    let sql = "DELETE FROM share_files WHERE record = ?1 AND share = ?2";
    transaction.prepare_cached(sql)?.execute(params![record.as_bytes(), id.as_bytes()]).map(drop)
}

/// What changed in a share's life. With its end go its files and what was known of its passcode.
pub(super) fn put_counts(
    transaction: &Transaction<'_>,
    record: &RecordId,
    id: &ShareId,
    counts: &ShareCounts,
) -> Result<(), rusqlite::Error> {
    let sql = "UPDATE shares SET ended = ?3, opens = ?4, tries = ?5, listed = ?6, unlisted = ?7, refused = ?8, \
               passcode = iif(?3 IS NULL, passcode, NULL) WHERE record = ?1 AND id = ?2";
    let values = params![
        record.as_bytes(),
        id.as_bytes(),
        counts.ended.map(ShareEnd::code),
        counts.opens,
        counts.tries,
        signed(counts.listed),
        signed(counts.unlisted),
        signed(counts.refused),
    ];
    transaction.prepare_cached(sql)?.execute(values)?;
    if counts.ended.is_some() { delete_files(transaction, record, id) } else { Ok(()) }
}

pub(super) fn add_entry(
    transaction: &Transaction<'_>,
    record: &RecordId,
    id: &ShareId,
    entry: &ShareLogEntry,
) -> Result<(), rusqlite::Error> {
    let sql = "INSERT INTO share_log (record, share, number, sealed) VALUES (?1, ?2, ?3, ?4)";
    let values = params![record.as_bytes(), id.as_bytes(), signed(entry.number), entry.sealed];
    transaction.prepare_cached(sql)?.execute(values).map(drop)
}

/// Of shares whose time is over nothing is left that could be read; of those over for long, nothing at all.
pub(super) fn sweep(
    transaction: &Transaction<'_>,
    now_seconds: u64,
    forget_seconds: u64,
) -> Result<(), rusqlite::Error> {
    let (now, long_ago) = (params![signed(now_seconds)], params![signed(forget_seconds)]);
    transaction.prepare_cached(
        "DELETE FROM share_files WHERE (record, share) IN (SELECT record, id FROM shares WHERE expires_at <= ?1)",
    )?.execute(now)?;
    transaction
        .prepare_cached("UPDATE shares SET passcode = NULL WHERE expires_at <= ?1 AND passcode IS NOT NULL")?
        .execute(now)?;
    transaction.prepare_cached(
        "DELETE FROM share_log WHERE (record, share) IN (SELECT record, id FROM shares WHERE expires_at <= ?1)",
    )?.execute(long_ago)?;
    transaction.prepare_cached("DELETE FROM shares WHERE expires_at <= ?1")?.execute(long_ago).map(drop)
}
