//! Shares: what a clinician may read.

use std::sync::Arc;

use redbook_app::OfflineShareRequest;

use super::Record;
use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::share_choice::ShareChoice;
use crate::views::{OfflineShare, Over, Share, ShareLog, ShareMade};

#[uniffi::export]
impl Record {
    /// The shares that this phone made, as the relay was last heard about them.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn share_list(&self) -> Result<Vec<Share>, RedbookError> {
        self.with(|phone, record| phone.share_list(record))
    }

    /// The link of a share that is open, to be shown once more.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none.
    pub fn share_again(&self, share: String) -> Result<ShareMade, RedbookError> {
        self.with(|phone, record| phone.share_again(record, &share))
    }

    /// A share without any network: the least that an emergency needs, inside one QR code. It cannot be revoked.
    ///
    /// # Errors
    /// [`RedbookError::NotAllowed`], [`RedbookError::Given`] where it does not fit or no page is named.
    pub fn share_offline(&self, viewer: String, words: bool) -> Result<OfflineShare, RedbookError> {
        self.with(|phone, record| phone.share_offline(record, &OfflineShareRequest { viewer, words }))
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Record {
    /// Makes a share and hands it to the relay.
    ///
    /// # Errors
    /// [`RedbookError::Given`], [`RedbookError::NotAllowed`], [`RedbookError::Network`]: then there is none;
    /// [`RedbookError::Cancelled`].
    pub async fn share(&self, choice: ShareChoice, cancel: Arc<Cancel>) -> Result<ShareMade, RedbookError> {
        let request = choice.into_request()?;
        cancel.or(async { Ok(self.phone.online().await.share_new(&self.id, &request).await?.over()) }).await
    }

    /// What happened with a share.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn share_log(&self, share: String, cancel: Arc<Cancel>) -> Result<ShareLog, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_log(&self.id, &share).await?.over()) }).await
    }

    /// Ends a share: the relay deletes it.
    ///
    /// # Errors
    /// [`RedbookError::Network`] where the relay has not been told yet: the next sync tells it.
    pub async fn share_revoke(&self, share: String, cancel: Arc<Cancel>) -> Result<Share, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_revoke(&self.id, &share).await?.over()) }).await
    }

    /// Brings what a share holds up to date; only for one that goes on.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn share_update(&self, share: String, cancel: Arc<Cancel>) -> Result<Share, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_update(&self.id, &share).await?.over()) }).await
    }
}
