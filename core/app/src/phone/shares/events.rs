//! What the relay says became of a share.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{ShareEnd, ShareStanding, ShareState, ShareStateRequest};
use redbook_vault::open_log_entry;

use super::LOG_MAX;
use super::kept::{KeptAccess, KeptShare};
use super::views::{ShareLogView, ShareView};
use crate::error::AppError;
use crate::phone::Phone;

impl Phone {
    /// The shares of a record that this phone made, as they were when the relay was last asked; newest first.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn share_list(&self, record: &RecordId) -> Result<Vec<ShareView>, AppError> {
        let now_ms = self.now_ms();
        let shares = self.open_shares(record)?;
        let mut list: Vec<(u64, ShareView)> =
            shares.iter().map(|(id, share)| (share.made_ms, share.view(id, now_ms))).collect();
        list.sort_by_key(|(made_ms, _)| std::cmp::Reverse(*made_ms));
        Ok(list.into_iter().map(|(_, view)| view).collect())
    }

    /// What happened with a share, as far as this phone was told.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`].
    pub fn share_log_kept(&self, record: &RecordId, id: &str) -> Result<ShareLogView, AppError> {
        let shares = self.open_shares(record)?;
        let share = shares.get(id).ok_or(AppError::NoSuchShare)?;
        Ok(ShareLogView {
            share: share.view(id, self.now_ms()),
            accesses: share.log.iter().map(KeptAccess::view).collect(),
            unlisted: share.unlisted,
        })
    }

    /// What asks the relay about a share; `None` where there is nothing to be heard any more.
    pub(crate) fn ask_about_share(
        &mut self,
        record: &RecordId,
        share: &KeptShare,
    ) -> Result<Option<ShareStateRequest>, AppError> {
        if !share.is_at_relay {
            return Ok(None);
        }
        let token = self.own_token(record)?;
        Ok(Some(ShareStateRequest {
            record: *record,
            token,
            id: share.secret.id(),
            after: share.log_through,
        }))
    }

    /// Keeps what the relay said, and gives how many things happened that this phone had not heard of.
    pub(crate) fn keep_share_state(
        &mut self,
        record: &RecordId,
        id: &str,
        told: &ShareState,
    ) -> Result<usize, AppError> {
        let mut shares = self.open_shares(record)?;
        let Some(share) = shares.get_mut(id) else { return Ok(0) };
        let news = share.take(told);
        self.keep_shares(record, &shares)?;
        Ok(news)
    }

    /// Notes that the relay has a share, and until when by its clock: this phone's may be wrong.
    pub(crate) fn note_share_sent(
        &mut self,
        record: &RecordId,
        id: &str,
        expires_at_seconds: u64,
    ) -> Result<(), AppError> {
        self.change_share(record, id, |share, _| {
            share.is_at_relay = true;
            share.expires_ms = expires_at_seconds.saturating_mul(1_000);
        })
    }

    /// Notes that the relay has a share's new content.
    pub(crate) fn note_share_updated(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        self.change_share(record, id, |share, now_ms| {
            share.updated_ms = now_ms;
            share.is_out_of_date = false;
        })
    }

    /// Notes that what the relay has of a share is no longer what the record says.
    pub(crate) fn note_share_out_of_date(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        self.change_share(record, id, |share, _| share.is_out_of_date = true)
    }

    /// Notes that the relay has dropped a share.
    pub(crate) fn note_share_revoked(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        self.change_share(record, id, |share, _| {
            share.standing = ShareStanding::Ended(ShareEnd::Revoked);
        })
    }

    /// Forgets a share that the relay never took.
    pub(crate) fn forget_share(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let mut shares = self.open_shares(record)?;
        shares.remove(id);
        self.keep_shares(record, &shares)
    }

    fn change_share(
        &mut self,
        record: &RecordId,
        id: &str,
        change: impl FnOnce(&mut KeptShare, u64),
    ) -> Result<(), AppError> {
        let now_ms = self.now_ms();
        let mut shares = self.open_shares(record)?;
        change(shares.get_mut(id).ok_or(AppError::NoSuchShare)?, now_ms);
        self.keep_shares(record, &shares)
    }
}

impl KeptShare {
    /// Takes what the relay said; entries that do not open are counted among what nothing is known of.
    fn take(&mut self, told: &ShareState) -> usize {
        self.standing = told.standing;
        self.opens = told.opens;
        self.wrong_tries = told.wrong_tries;
        let mut unread = 0;
        let (share, before) = (self.secret.id(), self.log.len());
        let heard_through = self.log_through;
        for entry in told.entries.iter().filter(|entry| entry.number > heard_through) {
            self.log_through = entry.number;
            match open_log_entry(&self.log_key, &share, &entry.sealed) {
                Ok(access) if self.log.len() < LOG_MAX => self.log.push(KeptAccess {
                    at_seconds: access.at_seconds,
                    what: access.what,
                    recipient: access.recipient.unwrap_or_default(),
                }),
                Ok(_) | Err(_) => unread += 1,
            }
        }
        let known_before = self.unlisted;
        self.unlisted = known_before.max(told.unlisted).saturating_add(unread);
        self.log.len() - before + usize::try_from(self.unlisted - known_before).unwrap_or(usize::MAX)
    }
}
