//! Reads of frames. Bytes are checked against their hash, so that rot never passes for what was signed.

use redbook_protocol::{FrameHash, LogId, RecordId};
use rusqlite::{Params, Row, params};

use crate::db::unsigned;
use crate::{Counts, FrameHeader, Judged, Outcome, Reader, Rows, StoreError, StoredFrame};

impl Reader<'_> {
    /// All frames of a record without their bytes, as they arrived.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn headers(&self, record: &RecordId) -> Result<Rows<FrameHeader>, StoreError> {
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed FROM frames
                   WHERE record = ?1 ORDER BY arrival";
        Ok(Rows::collect(self.db.rows(sql, [self.slots.id(record)?], header)?))
    }

    /// The highest arrival among the frames of a record; 0 where there are none.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn last_arrival(&self, record: &RecordId) -> Result<u64, StoreError> {
        let sql = "SELECT ifnull(max(arrival), 0) FROM frames WHERE record = ?1";
        let last = self.db.first(sql, [self.slots.id(record)?], |row| unsigned(row, 0))?;
        Ok(last.unwrap_or_default())
    }

    /// Frames of a record as they arrived, from one arrival on.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn frames(&self, record: &RecordId, from_arrival: u64) -> Result<Rows<StoredFrame>, StoreError> {
        let from = i64::try_from(from_arrival).unwrap_or(i64::MAX);
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND arrival >= ?2 ORDER BY arrival";
        self.stored(record, sql, params![self.slots.id(record)?, from])
    }

    /// All membership acts of a record, as they arrived.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn acts(&self, record: &RecordId) -> Result<Rows<StoredFrame>, StoreError> {
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND kind = 2 ORDER BY arrival";
        self.stored(record, sql, [self.slots.id(record)?])
    }

    /// All frames of a record that do not count, as they arrived.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn uncounted(&self, record: &RecordId) -> Result<Rows<StoredFrame>, StoreError> {
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND outcome <> 0 ORDER BY arrival";
        self.stored(record, sql, [self.slots.id(record)?])
    }

    /// The first frames of a record that the relay has not acknowledged, as they arrived.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn unhanded(&self, record: &RecordId, limit: usize) -> Result<Rows<StoredFrame>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND handed = 0 ORDER BY arrival LIMIT ?2";
        self.stored(record, sql, params![self.slots.id(record)?, limit])
    }

    /// Frames of one log from one place on, by place and then by arrival (a fork has several at one place).
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn log_frames(
        &self,
        record: &RecordId,
        log: &LogId,
        from_seq: u64,
    ) -> Result<Rows<StoredFrame>, StoreError> {
        let from = i64::try_from(from_seq).unwrap_or(i64::MAX);
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND log = ?2 AND seq >= ?3 ORDER BY seq, arrival";
        self.stored(record, sql, params![self.slots.id(record)?, log.as_bytes(), from])
    }

    /// One frame, if it is here and sound.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn frame(&self, record: &RecordId, hash: &FrameHash) -> Result<Option<StoredFrame>, StoreError> {
        let sql = "SELECT arrival, log, seq, hash, kind, outcome, reason, handed, bytes FROM frames
                   WHERE record = ?1 AND hash = ?2";
        Ok(self.stored(record, sql, params![self.slots.id(record)?, hash.as_bytes()])?.rows.pop())
    }

    /// How much of a record is here.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn counts(&self, record: &RecordId) -> Result<Counts, StoreError> {
        let sql = "SELECT count(*), total(outcome = 0), total(outcome = 1), total(outcome = 2), total(outcome = 3),
                          total(handed = 0), total(length(bytes)), (SELECT count(*) FROM journal WHERE record = ?1)
                   FROM frames WHERE record = ?1";
        let counts = self.db.first(sql, [self.slots.id(record)?], |row| {
            let total = |column| row.get::<_, f64>(column).map(|total| total as u64);
            Ok(Counts {
                frames: unsigned(row, 0)?,
                counted: total(1)?,
                waits: total(2)?,
                late: total(3)?,
                refused: total(4)?,
                unhanded: total(5)?,
                frame_bytes: total(6)?,
                journal: unsigned(row, 7)?,
            })
        })?;
        Ok(counts.unwrap_or_default())
    }

    fn stored(
        &self,
        record: &RecordId,
        sql: &str,
        params: impl Params,
    ) -> Result<Rows<StoredFrame>, StoreError> {
        let rows = self
            .db
            .rows(sql, params, |row| Ok((header(row)?, row.get::<_, Vec<u8>>(8).unwrap_or_default())))?;
        Ok(Rows::collect(rows.into_iter().map(|(header, bytes)| {
            let header = header?;
            if !is_sound(record, &header.hash, &bytes) {
                return Err(header.arrival);
            }
            Ok(StoredFrame { header, bytes })
        })))
    }
}

/// The header in the first eight columns, or the arrival of one that rot made senseless.
fn header(row: &Row<'_>) -> rusqlite::Result<Result<FrameHeader, u64>> {
    let arrival = unsigned(row, 0)?;
    let outcome = row.get(5).ok().and_then(Outcome::from_code);
    let read = || {
        Some(FrameHeader {
            arrival,
            log: LogId::from_bytes(row.get(1).ok()?),
            seq: unsigned(row, 2).ok()?,
            hash: FrameHash::from_bytes(row.get(3).ok()?),
            kind: row.get(4).ok()?,
            judged: Judged { outcome: outcome?, reason: row.get(6).ok()? },
            handed: row.get(7).ok()?,
        })
    };
    Ok(read().ok_or(arrival))
}

/// A record's first frame is hashed before the record has a name.
fn is_sound(record: &RecordId, hash: &FrameHash, bytes: &[u8]) -> bool {
    let hashed_for = if *hash == record.first_act() { RecordId::NONE } else { *record };
    FrameHash::of(&hashed_for, bytes) == *hash
}
