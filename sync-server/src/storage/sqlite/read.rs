//! All that is read.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogEpoch, LogMark, NumberedFrame};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::{BoxRow, FrameRange, RecordRow};

/// SQLite's whole numbers have a sign; no number that a relay gives comes near its limit.
pub(super) fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn unsigned(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

pub(super) fn record(
    connection: &Connection,
    record: &RecordId,
) -> Result<Option<RecordRow>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT epoch, readers, (SELECT max(number) FROM frames WHERE record = ?1) FROM records WHERE record = ?1",
    )?;
    statement
        .query_row(params![record.as_bytes()], |row| {
            let readers: &[u8] = row.get_ref(1)?.as_blob()?;
            Ok(RecordRow {
                epoch: LogEpoch::from_bytes(row.get(0)?),
                readers: readers.chunks_exact(32).filter_map(|hash| hash.try_into().ok()).collect(),
                end: unsigned(row.get::<_, Option<i64>>(2)?.unwrap_or(0)),
            })
        })
        .optional()
}

pub(super) fn frames(
    connection: &Connection,
    record: &RecordId,
    range: FrameRange,
) -> Result<Vec<NumberedFrame>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT number, frame FROM frames WHERE record = ?1 AND number > ?2 AND number <= ?3 ORDER BY number LIMIT ?4",
    )?;
    let limit = signed(range.count_max as u64);
    let mut rows =
        statement.query(params![record.as_bytes(), signed(range.after), signed(range.through), limit])?;
    let (mut frames, mut left) = (Vec::new(), range.len_max);
    while let Some(row) = rows.next()? {
        let frame = row.get_ref(1)?.as_blob()?;
        let Some(rest) = left.checked_sub(frame.len()) else { break };
        left = rest;
        frames.push(NumberedFrame { number: unsigned(row.get(0)?), frame: frame.to_vec() });
    }
    Ok(frames)
}

pub(super) fn mark(
    connection: &Connection,
    record: &RecordId,
    number: u64,
) -> Result<Option<LogMark>, rusqlite::Error> {
    let mut statement =
        connection.prepare_cached("SELECT mark FROM frames WHERE record = ?1 AND number = ?2")?;
    let row = params![record.as_bytes(), signed(number)];
    statement.query_row(row, |row| row.get(0).map(LogMark::from_bytes)).optional()
}

pub(super) fn find_box(connection: &Connection, id: &BoxId) -> Result<Option<BoxRow>, rusqlite::Error> {
    let mut statement = connection.prepare_cached(
        "SELECT record, write_key_hash, read_key_hash, size_max, lifetime_seconds, expires_at, blob FROM boxes \
         WHERE id = ?1",
    )?;
    statement.query_row(params![id.as_bytes()], |row| box_row(*id, row)).optional()
}

fn box_row(id: BoxId, row: &Row<'_>) -> Result<BoxRow, rusqlite::Error> {
    Ok(BoxRow {
        record: RecordId::from_bytes(row.get(0)?),
        id,
        write_key_hash: row.get(1)?,
        read_key_hash: row.get(2)?,
        size_max: row.get(3)?,
        lifetime_seconds: row.get(4)?,
        expires_at_seconds: unsigned(row.get(5)?),
        blob: row.get(6)?,
    })
}

pub(super) fn count_boxes(
    connection: &Connection,
    record: &RecordId,
    now_seconds: u64,
) -> Result<u64, rusqlite::Error> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM boxes WHERE record = ?1 AND expires_at > ?2")?;
    statement.query_row(params![record.as_bytes(), signed(now_seconds)], |row| row.get(0).map(unsigned))
}

pub(super) fn check(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.query_row("SELECT count(*) FROM (SELECT 1 FROM records LIMIT 1)", [], |_| Ok(()))
}
