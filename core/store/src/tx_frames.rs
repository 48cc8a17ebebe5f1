//! Writes that concern frames.

use redbook_protocol::{FrameHash, RecordId};
use rusqlite::params;

use crate::tx::{check_size, stored};
use crate::{Judged, NewFrame, StoreError, Tx};

/// Largest frame, in bytes (docs/protocol.md §3).
pub const FRAME_BYTES_MAX: usize = 65_536;

impl Tx<'_> {
    /// Keeps a frame and gives its arrival; `None` where it is held already. Should the held one have rotted, it is healed.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn add_frame(&mut self, record: &RecordId, frame: &NewFrame<'_>) -> Result<Option<u64>, StoreError> {
        check_size("a frame in bytes", FRAME_BYTES_MAX, frame.bytes)?;
        let id = self.slots.id(record)?;
        let arrival = self.take_number()?;
        let sql = "INSERT INTO frames (record, arrival, log, seq, hash, kind, outcome, reason, handed, bytes)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (record, hash) DO NOTHING";
        let inserted = self.db.execute(
            sql,
            params![
                id,
                stored(arrival)?,
                frame.log.as_bytes(),
                stored(frame.seq)?,
                frame.hash.as_bytes(),
                frame.kind,
                frame.judged.outcome.code(),
                frame.judged.reason,
                frame.handed,
                frame.bytes,
            ],
        )?;
        if inserted == 0 {
            self.heal_frame(id, frame)?;
            return Ok(None);
        }
        Ok(Some(arrival))
    }

    /// Says anew what became of a frame.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn set_outcome(
        &mut self,
        record: &RecordId,
        hash: &FrameHash,
        judged: Judged,
    ) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        let sql = "UPDATE frames SET outcome = ?3, reason = ?4 WHERE record = ?1 AND hash = ?2";
        self.db.execute(sql, params![id, hash.as_bytes(), judged.outcome.code(), judged.reason])?;
        Ok(())
    }

    /// The relay has acknowledged this frame.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn mark_handed(&mut self, record: &RecordId, hash: &FrameHash) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        let sql = "UPDATE frames SET handed = 1 WHERE record = ?1 AND hash = ?2";
        self.db.execute(sql, params![id, hash.as_bytes()])?;
        Ok(())
    }

    /// The relay has lost its log: every frame of the record is to be handed to it again.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn forget_handed(&mut self, record: &RecordId) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        self.db.execute("UPDATE frames SET handed = 0 WHERE record = ?1 AND handed <> 0", [id])?;
        Ok(())
    }

    fn heal_frame(&mut self, id: i64, frame: &NewFrame<'_>) -> Result<(), StoreError> {
        let sql =
            "UPDATE frames SET log = ?3, seq = ?4, kind = ?5, bytes = ?6 WHERE record = ?1 AND hash = ?2
                   AND (log <> ?3 OR seq <> ?4 OR kind <> ?5 OR bytes <> ?6)";
        let (log, hash) = (frame.log.as_bytes(), frame.hash.as_bytes());
        let healed =
            self.db.execute(sql, params![id, hash, log, stored(frame.seq)?, frame.kind, frame.bytes])?;
        if healed > 0 {
            log::warn!("a damaged frame was healed from another copy");
        }
        Ok(())
    }
}
