//! Boxes: made by a member, filled once by whoever has the write key, got by whoever has the read key, gone in time.

use redbook_protocol::relay::{
    BoxContent, BoxCreateRequest, BoxCreated, BoxDeleteRequest, BoxGetRequest, BoxId, BoxPutRequest, Done,
    ErrorAnswer, ErrorCode,
};

use super::Relay;
use crate::storage::{BoxRow, Change, Storage};
use crate::sync::lock;

impl<S: Storage> Relay<S> {
    /// Makes a box. The same again, as after a lost answer, changes nothing.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where it was not made.
    pub fn box_create(
        &self,
        now_seconds: u64,
        request: &BoxCreateRequest,
    ) -> Result<BoxCreated, ErrorAnswer> {
        let limits = &self.options.limits;
        self.authorised(&request.record, &request.token)?;
        if request.size_max > limits.box_len_max
            || request.lifetime_seconds > limits.box_lifetime_seconds_max
            || request.lifetime_seconds == 0
        {
            return Err(ErrorCode::BoxLimit.into());
        }
        let _one_at_a_time = lock(&self.boxes);
        let held = self.storage.find_box(&request.id).map_err(|_| ErrorCode::Storage)?;
        let expires_at_seconds = now_seconds.saturating_add(request.lifetime_seconds.into());
        let row = row_of(request, expires_at_seconds);
        let mut changes = Vec::new();
        match held {
            Some(held) if held.expires_at_seconds <= now_seconds => {
                changes.push(Change::BoxDelete { id: held.id })
            }
            Some(held) if is_same(&held, &row) => {
                return Ok(BoxCreated { expires_at_seconds: held.expires_at_seconds });
            }
            Some(_) => return Err(ErrorCode::BoxTaken.into()),
            None => {}
        }
        let count = self.storage.count_boxes(&request.record, now_seconds).map_err(|_| ErrorCode::Storage)?;
        if count >= limits.boxes_per_record_max {
            return Err(ErrorCode::BoxLimit.into());
        }
        changes.push(Change::Box(row));
        self.keep_changes(&changes)?;
        Ok(BoxCreated { expires_at_seconds })
    }

    /// Puts something into a box, once.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where it was not put in. Unknown box, gone box and wrong key are one answer.
    pub fn box_put(&self, now_seconds: u64, request: BoxPutRequest) -> Result<Done, ErrorAnswer> {
        let _one_at_a_time = lock(&self.boxes);
        let row = self.living_box(now_seconds, &request.id)?;
        if !request.write_key.has_write_hash(&row.write_key_hash) {
            return Err(ErrorCode::UnknownOrForbidden.into());
        }
        match row.blob {
            Some(held) if held == request.blob => return Ok(Done),
            Some(_) => return Err(ErrorCode::BoxHolds.into()),
            None => {}
        }
        if request.blob.len() as u64 > u64::from(row.size_max) {
            return Err(ErrorCode::TooLarge.into());
        }
        self.keep_changes(&[Change::BoxPut { id: request.id, blob: request.blob }])?;
        Ok(Done)
    }

    /// What is in a box.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where it is not told. Unknown box, gone box and wrong key are one answer.
    pub fn box_get(&self, now_seconds: u64, request: &BoxGetRequest) -> Result<BoxContent, ErrorAnswer> {
        let row = self.living_box(now_seconds, &request.id)?;
        if !request.read_key.has_read_hash(&row.read_key_hash) {
            return Err(ErrorCode::UnknownOrForbidden.into());
        }
        Ok(BoxContent { blob: row.blob, expires_at_seconds: row.expires_at_seconds })
    }

    /// Throws a box of a record away, for any member of that record.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the asker is none, or the storage does not answer.
    pub fn box_delete(&self, request: &BoxDeleteRequest) -> Result<Done, ErrorAnswer> {
        self.authorised(&request.record, &request.token)?;
        let _one_at_a_time = lock(&self.boxes);
        let held = self.storage.find_box(&request.id).map_err(|_| ErrorCode::Storage)?;
        // Another record's box is not told from one that is not there.
        if held.is_some_and(|held| held.record == request.record) {
            self.keep_changes(&[Change::BoxDelete { id: request.id }])?;
        }
        Ok(Done)
    }

    fn living_box(&self, now_seconds: u64, id: &BoxId) -> Result<BoxRow, ErrorAnswer> {
        let row = self.storage.find_box(id).map_err(|_| ErrorCode::Storage)?;
        Ok(row.filter(|row| row.expires_at_seconds > now_seconds).ok_or(ErrorCode::UnknownOrForbidden)?)
    }
}

fn row_of(request: &BoxCreateRequest, expires_at_seconds: u64) -> BoxRow {
    BoxRow {
        record: request.record,
        id: request.id,
        write_key_hash: request.write_key_hash,
        read_key_hash: request.read_key_hash,
        size_max: request.size_max,
        lifetime_seconds: request.lifetime_seconds,
        expires_at_seconds,
        blob: None,
    }
}

/// Made by the same request.
fn is_same(held: &BoxRow, row: &BoxRow) -> bool {
    let asked = |row: &BoxRow| {
        let hashes = (row.write_key_hash, row.read_key_hash);
        (row.record, hashes, row.size_max, row.lifetime_seconds)
    };
    asked(held) == asked(row)
}
