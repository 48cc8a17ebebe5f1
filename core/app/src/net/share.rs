//! Shares over the relay: made, looked after, revoked.

use redbook_protocol::RecordId;
use redbook_protocol::relay::ErrorCode;
use redbook_sync::{Failure, Trouble};

use super::client::RelayClient;
use super::hold::{Hold, Online};
use crate::error::AppError;
use crate::phone::{KeptShare, NewShare, ShareLogView, ShareMadeView, ShareRequest, ShareView};

impl<H: Hold> Online<H> {
    /// Makes a share and hands it to the relay. Where the relay does not know the record yet, that is synced first.
    ///
    /// # Errors
    /// Those of [`Self::make_share`]; [`AppError::Trouble`]: then there is no share.
    pub async fn share_new(
        &mut self,
        record: &RecordId,
        request: &ShareRequest,
    ) -> Result<ShareMadeView, AppError> {
        let _has_a_relay = self.client_of(record)?;
        let made = self.phone(|phone| phone.make_share(record, request))?;
        self.send_share(record, &made).await
    }

    /// Hands the relay a share that was just made. Where this ends before the relay's answer is heard, the relay may have it and
    /// nobody has its link: it is taken back when shares are looked after next.
    pub(super) async fn send_share(
        &mut self,
        record: &RecordId,
        made: &NewShare,
    ) -> Result<ShareMadeView, AppError> {
        let id = made.view.share.id.clone();
        self.share_on_its_way = Some(id.clone());
        let sent = self.send_share_of(record, made, &id).await;
        self.share_on_its_way = None;
        sent
    }

    async fn send_share_of(
        &mut self,
        record: &RecordId,
        made: &NewShare,
        id: &str,
    ) -> Result<ShareMadeView, AppError> {
        let client = self.client_of(record)?;
        let mut sent = client.create_share(&made.create).await;
        if matches!(&sent, Err(failure) if failure.trouble == Trouble::Relay(ErrorCode::UnknownOrForbidden)) {
            self.sync_now(record).await?;
            sent = client.create_share(&made.create).await;
        }
        match sent {
            Ok(created) => {
                self.phone(|phone| phone.note_share_sent(record, id, created.expires_at_seconds))?;
            }
            Err(failure) => {
                if is_surely_not_there(failure.trouble) {
                    self.phone(|phone| phone.forget_share(record, id))?;
                } else {
                    // Nobody has its link, and the next sync deletes it.
                    let _request = self.phone(|phone| phone.revoke_share(record, id))?;
                }
                return Err(failure.into());
            }
        }
        self.phone(|phone| phone.share_again(record, id))
    }

    /// The shares of a record, after asking the relay about those that are open, and telling it of those that were revoked
    /// without a network. With no network they are as they were when it was last asked.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub async fn shares(&mut self, record: &RecordId) -> Result<Vec<ShareView>, AppError> {
        self.look_after_shares(record).await?;
        self.phone(|phone| phone.share_list(record))
    }

    /// What happened with a share.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`], [`AppError::Trouble`].
    pub async fn share_log(&mut self, record: &RecordId, id: &str) -> Result<ShareLogView, AppError> {
        let (client, share) = self.phone(|phone| {
            let share = phone.kept_share(record, id)?;
            Ok((phone.client(&share.relay)?, share))
        })?;
        self.ask_relay_about(&client, record, id, &share).await.map_err(Asked::into_app)?;
        self.phone(|phone| phone.share_log_kept(record, id))
    }

    /// Revokes a share: the relay deletes it at once. Where it cannot be reached the share is marked, and revoked at the next
    /// sync; the error says so.
    ///
    /// # Errors
    /// [`AppError::NoSuchShare`]; [`AppError::NotRevokedYet`].
    pub async fn share_revoke(&mut self, record: &RecordId, id: &str) -> Result<ShareView, AppError> {
        let (client, request) = self.phone(|phone| {
            let relay = phone.kept_share(record, id)?.relay;
            let request = phone.revoke_share(record, id)?;
            Ok((phone.client(&relay)?, request))
        })?;
        client.delete_share(&request).await.map_err(|_| AppError::NotRevokedYet)?;
        self.phone(|phone| {
            phone.note_share_revoked(record, id)?;
            phone.share_view(record, id)
        })
    }

    /// Brings what a share holds up to date with the record; only for one that goes on.
    ///
    /// # Errors
    /// Those of [`Self::remake_share`]; [`AppError::Trouble`].
    pub async fn share_update(&mut self, record: &RecordId, id: &str) -> Result<ShareView, AppError> {
        let (client, request) = self.phone(|phone| {
            let relay = phone.kept_share(record, id)?.relay;
            Ok((phone.client(&relay)?, phone.remake_share(record, id)?))
        })?;
        client.replace_share(&request).await?;
        self.phone(|phone| {
            phone.note_share_updated(record, id)?;
            phone.share_view(record, id)
        })
    }

    /// Brings shares that go on up to date: all where the record has `changed`, else those that could not be before. What is not
    /// done is marked, shown, and tried again at every sync; it never keeps the record itself from syncing.
    pub(super) async fn update_shares(&mut self, record: &RecordId, changed: bool) -> Result<(), AppError> {
        let now_ms = self.now_ms();
        let mut going_on = self.phone(|phone| phone.open_shares(record))?;
        going_on.retain(|_, share| share.goes_on && share.is_at_relay && share.is_open(now_ms));
        going_on.retain(|_, share| changed || share.is_out_of_date);
        for (id, share) in going_on {
            if !share.is_out_of_date {
                self.phone(|phone| phone.note_share_out_of_date(record, &id))?;
            }
            match self.share_update(record, &id).await {
                Err(AppError::Store(error)) => return Err(AppError::Store(error)),
                Err(error) => log::debug!("a share was not brought up to date: {}", error.code()),
                Ok(_updated) => {}
            }
        }
        Ok(())
    }

    /// Asks about open shares, finishes what could not be sent, and says how many things happened that nobody was told of.
    /// Trouble with the network is none here: what is kept stays as it was.
    pub(crate) async fn look_after_shares(&mut self, record: &RecordId) -> Result<usize, AppError> {
        self.phone(|phone| phone.drop_to_page_that_is_over(record))?;
        let on_its_way = self.share_on_its_way.clone();
        self.phone(|phone| phone.take_back_unsent(record, on_its_way.as_deref()))?;
        let now_ms = self.now_ms();
        // A relay set back to a backup has what was revoked since: those are looked at until their time is over.
        let is_looked_at = |share: &KeptShare| share.is_open(now_ms) || share.may_come_back(now_ms);
        let open: Vec<(String, KeptShare)> = self
            .phone(|phone| phone.open_shares(record))?
            .into_iter()
            .filter(|(_, share)| is_looked_at(share))
            .collect();
        let mut news = 0;
        for (id, share) in open {
            let client = self.phone(|phone| phone.client(&share.relay))?;
            if share.is_open(now_ms)
                && share.is_revoked
                && !self.finish_revoking(&client, record, &id).await?
            {
                continue;
            }
            match self.ask_relay_about(&client, record, &id, &share).await {
                Ok(heard) => news += heard,
                Err(Asked::Network(_)) => {}
                Err(Asked::Phone(error)) => return Err(error),
            }
        }
        Ok(news)
    }

    async fn finish_revoking(
        &mut self,
        client: &RelayClient,
        record: &RecordId,
        id: &str,
    ) -> Result<bool, AppError> {
        let request = self.phone(|phone| phone.revoke_share(record, id))?;
        let told = client.delete_share(&request).await.is_ok();
        if told {
            self.phone(|phone| phone.note_share_revoked(record, id))?;
        }
        Ok(told)
    }

    async fn ask_relay_about(
        &mut self,
        client: &RelayClient,
        record: &RecordId,
        id: &str,
        share: &KeptShare,
    ) -> Result<usize, Asked> {
        let Some(request) = self.phone(|phone| phone.ask_about_share(record, share))? else { return Ok(0) };
        let told = client.share_state(&request).await.map_err(Asked::Network)?;
        Ok(self.phone(|phone| phone.keep_share_state(record, id, &told))?)
    }
}

/// Why the relay did not say.
enum Asked {
    Network(Failure),
    Phone(AppError),
}

impl From<AppError> for Asked {
    fn from(error: AppError) -> Self {
        Self::Phone(error)
    }
}

impl Asked {
    fn into_app(self) -> AppError {
        match self {
            Self::Network(failure) => failure.into(),
            Self::Phone(error) => error,
        }
    }
}

/// Whether the relay cannot have taken a share after this: it says so itself, and looked no further.
fn is_surely_not_there(trouble: Trouble) -> bool {
    use ErrorCode::{
        Malformed, MediaType, Method, NoSuchRoute, RateLimited, ShareLimit, ShareRules, TooLarge,
        UnknownOrForbidden,
    };
    matches!(
        trouble,
        Trouble::Relay(
            Malformed
                | MediaType
                | Method
                | NoSuchRoute
                | RateLimited
                | ShareLimit
                | ShareRules
                | TooLarge
                | UnknownOrForbidden
        )
    )
}
