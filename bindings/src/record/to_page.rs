//! Sharing with a screen that has no camera: it shows a code and then six digits.

use std::sync::Arc;

use super::Record;
use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::share_choice::ShareToChoice;
use crate::views::{Over, ToScreen};

#[uniffi::export(async_runtime = "tokio")]
impl Record {
    /// Begins to share with the screen whose code was scanned. The same code again goes on with the same attempt.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no such code or was seen before, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn share_to(
        &self,
        code: String,
        choice: ShareToChoice,
        cancel: Arc<Cancel>,
    ) -> Result<ToScreen, RedbookError> {
        let request = choice.into_request()?;
        let work = async { Ok(self.phone.online().await.share_to(&self.id, &code, &request).await?.over()) };
        cancel.or(work).await
    }

    /// Waits until the screen has answered, which is when it shows its digits.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where no screen waits or the attempt is over, [`RedbookError::Cancelled`].
    pub async fn share_to_wait(&self, cancel: Arc<Cancel>) -> Result<ToScreen, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_to_wait(&self.id).await?.over()) }).await
    }

    /// Takes the six digits that the screen shows, and shares where they are right.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where they are not, [`RedbookError::Network`]: then the same can be asked again;
    /// [`RedbookError::Cancelled`].
    pub async fn share_to_finish(
        &self,
        digits: String,
        cancel: Arc<Cancel>,
    ) -> Result<ToScreen, RedbookError> {
        let work = async { Ok(self.phone.online().await.share_to_finish(&self.id, &digits).await?.over()) };
        cancel.or(work).await
    }
}
