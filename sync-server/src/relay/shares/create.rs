//! A new share.

use redbook_protocol::relay::{
    ErrorAnswer, ErrorCode, ShareAccess, ShareCreateRequest, ShareCreated, ShareFile, ShareHappening,
    ShareStanding, seal_share_access,
};

use super::super::Relay;
use crate::limits::SHARES_KEPT_PER_RECORD_MAX;
use crate::storage::{Change, ShareCounts, ShareRow, Storage};
use crate::sync::lock;

impl<S: Storage> Relay<S> {
    /// Makes a share. The same again, as after a lost answer, changes nothing.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where it was not made.
    pub fn share_create(
        &self,
        now_seconds: u64,
        request: ShareCreateRequest,
    ) -> Result<ShareCreated, ErrorAnswer> {
        self.authorised(&request.record, &request.token)?;
        self.check_share_limits(&request)?;
        self.check_log_key(&request)?;
        let digest = request.digest();
        let _one_at_a_time = lock(&self.shares);
        if let Some(held) = self.storage.find_share(&request.id).map_err(|_| ErrorCode::Storage)? {
            let is_same = held.record == request.record && held.digest == digest;
            if is_same && held.standing(now_seconds) == ShareStanding::Open {
                return Ok(ShareCreated { expires_at_seconds: held.expires_at_seconds });
            }
            return Err(ErrorCode::ShareTaken.into());
        }
        let tally =
            self.storage.count_shares(&request.record, now_seconds).map_err(|_| ErrorCode::Storage)?;
        if tally.open >= self.options.limits.shares_per_record_max || tally.kept >= SHARES_KEPT_PER_RECORD_MAX
        {
            return Err(ErrorCode::ShareLimit.into());
        }
        let expires_at_seconds = now_seconds.saturating_add(request.rules.lifetime_seconds.into());
        let row = ShareRow {
            record: request.record,
            id: request.id,
            digest,
            owner_key_hash: request.owner_key_hash,
            rules: request.rules,
            expires_at_seconds,
            counts: ShareCounts::default(),
        };
        self.keep_changes(&[Change::Share { row: Box::new(row), files: request.files }])?;
        Ok(ShareCreated { expires_at_seconds })
    }

    fn check_share_limits(&self, request: &ShareCreateRequest) -> Result<(), ErrorAnswer> {
        let lifetime = request.rules.lifetime_seconds;
        if lifetime == 0 || lifetime > self.options.limits.share_lifetime_seconds_max {
            return Err(ErrorCode::ShareLimit.into());
        }
        self.check_files(&request.files)
    }

    /// Whether the operator takes these files.
    pub(super) fn check_files(&self, files: &[ShareFile]) -> Result<(), ErrorAnswer> {
        let len: usize = files.iter().map(|file| file.jwe.len()).sum();
        let limits = &self.options.limits;
        if files.len() > limits.files_per_share_max || len as u64 > u64::from(limits.share_len_max) {
            return Err(ErrorCode::TooLarge.into());
        }
        Ok(())
    }

    /// A share whose log nobody could be told of is not made: nothing is handed out unlogged.
    fn check_log_key(&self, request: &ShareCreateRequest) -> Result<(), ErrorAnswer> {
        let trial = ShareAccess { at_seconds: 0, what: ShareHappening::Opened, recipient: None };
        seal_share_access(&self.sealing, &request.rules.log_key, &request.id, &trial)
            .map_err(|_| ErrorCode::Malformed)?;
        Ok(())
    }
}
