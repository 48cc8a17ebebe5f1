//! What members do with a share that is there: replace its files, revoke it, ask what became of it.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    Done, ErrorAnswer, ErrorCode, ShareDeleteRequest, ShareEnd, ShareId, ShareReplaceRequest, ShareStanding,
    ShareState, ShareStateRequest,
};

use super::super::Relay;
use crate::storage::{Change, ShareCounts, ShareRow, Storage};
use crate::sync::lock;

impl<S: Storage> Relay<S> {
    /// Replaces all files of a share that goes on, for the phone that made it.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where they were not replaced. Unknown share, ended share and wrong key are one answer.
    pub fn share_replace(&self, now_seconds: u64, request: ShareReplaceRequest) -> Result<Done, ErrorAnswer> {
        self.authorised(&request.record, &request.token)?;
        let _one_at_a_time = lock(&self.shares);
        let row = self.share_of(&request.record, &request.id)?;
        let is_open = row.standing(now_seconds) == ShareStanding::Open;
        if !(request.owner_key.has_hash(&row.owner_key_hash) && is_open) {
            return Err(ErrorCode::UnknownOrForbidden.into());
        }
        if !row.rules.goes_on || (row.rules.is_direct() && request.files.len() != 1) {
            return Err(ErrorCode::ShareRules.into());
        }
        self.check_files(&request.files)?;
        let (record, id) = (row.record, row.id);
        self.keep_changes(&[Change::ShareFiles { record, id, files: request.files }])?;
        Ok(Done)
    }

    /// Ends a share, for any member of its record: its files and tickets are gone, its log stays for a while.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the asker is none, or the storage does not answer.
    pub fn share_delete(&self, request: &ShareDeleteRequest) -> Result<Done, ErrorAnswer> {
        self.authorised(&request.record, &request.token)?;
        let _one_at_a_time = lock(&self.shares);
        let held = self.storage.find_share(&request.id).map_err(|_| ErrorCode::Storage)?;
        // Another record's share is not told from one that is not there; one that has ended stays as it ended.
        let held = held.filter(|held| held.record == request.record && held.counts.ended.is_none());
        if let Some(row) = held {
            let counts = ShareCounts { ended: Some(ShareEnd::Revoked), ..row.counts };
            self.keep_changes(&[Change::ShareCounts { record: row.record, id: row.id, counts }])?;
            self.tickets.forget(&request.id);
        }
        Ok(Done)
    }

    /// What became of a share, for any member of its record.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where it is not told. Unknown share and another record's are one answer.
    pub fn share_state(
        &self,
        now_seconds: u64,
        request: &ShareStateRequest,
    ) -> Result<ShareState, ErrorAnswer> {
        self.authorised(&request.record, &request.token)?;
        let _one_at_a_time = lock(&self.shares);
        let row = self.share_of(&request.record, &request.id)?;
        let entries = self.storage.share_log(&row.record, &row.id, request.after);
        Ok(ShareState {
            standing: row.standing(now_seconds),
            opens: row.counts.opens,
            wrong_tries: row.counts.tries,
            expires_at_seconds: row.expires_at_seconds,
            entries: entries.map_err(|_| ErrorCode::Storage)?,
            unlisted: row.counts.unlisted,
        })
    }

    fn share_of(&self, record: &RecordId, id: &ShareId) -> Result<ShareRow, ErrorAnswer> {
        let row = self.storage.find_share(id).map_err(|_| ErrorCode::Storage)?;
        Ok(row.filter(|row| row.record == *record).ok_or(ErrorCode::UnknownOrForbidden)?)
    }
}
