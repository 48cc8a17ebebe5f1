//! Who has the record, and letting somebody in.

use std::sync::Arc;

use redbook_app::{AppError, INVITATION_LIFETIME_S, Phone, Role};

use super::Record;
use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::views::{InvitationMade, JoinState, Member, OpenInvitation, Over};

#[uniffi::export]
impl Record {
    /// Who has the record.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn members(&self) -> Result<Vec<Member>, RedbookError> {
        self.with(Phone::members)
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Record {
    /// Makes an invitation into a role: "guardian", "carer" or "practitioner".
    ///
    /// # Errors
    /// [`RedbookError::Given`], [`RedbookError::NotAllowed`], [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn invite(&self, role: String, cancel: Arc<Cancel>) -> Result<InvitationMade, RedbookError> {
        let role = Role::from_word(&role).ok_or(AppError::NoSuchRole)?;
        cancel
            .or(async {
                Ok(self.phone.online().await.invite(&self.id, role, INVITATION_LIFETIME_S).await?.over())
            })
            .await
    }

    /// How joining stands: fetches the code once it is ready, and the record once this phone is in.
    ///
    /// # Errors
    /// [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn join_state(&self, cancel: Arc<Cancel>) -> Result<JoinState, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.join_poll(&self.id).await?.over()) }).await
    }

    /// Lets in whoever asked with an invitation, if `code` is what their phone shows.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is not, [`RedbookError::NotAllowed`] where nobody has asked yet,
    /// [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn approve(
        &self,
        invitation: String,
        code: String,
        cancel: Arc<Cancel>,
    ) -> Result<Member, RedbookError> {
        cancel
            .or(async { Ok(self.phone.online().await.approve(&self.id, &invitation, &code).await?.over()) })
            .await
    }

    /// The invitations that are open, after asking the relay whether somebody used one.
    ///
    /// # Errors
    /// [`RedbookError::Network`], [`RedbookError::Storage`], [`RedbookError::Cancelled`].
    pub async fn invitations(&self, cancel: Arc<Cancel>) -> Result<Vec<OpenInvitation>, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.invitations(&self.id).await?.over()) }).await
    }
}
