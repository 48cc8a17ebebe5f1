//! Inviting and joining over the relay's boxes.

use redbook_protocol::relay::ErrorCode;
use redbook_protocol::{RecordId, Role};
use redbook_sync::{Failure, Trouble};
use redbook_vault::InvitationLink;

use super::client::RelayClient;
use super::hold::{Hold, Online};
use crate::error::AppError;
use crate::phone::{InvitationView, JoinView, MemberView, PendingInvitationView};

impl<H: Hold> Online<H> {
    /// Makes an invitation, for a link or QR code. The record has to be on the relay, so it is synced first.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`] where this phone is no guardian's; [`AppError::NoRelay`]; [`AppError::Trouble`].
    pub async fn invite(
        &mut self,
        record: &RecordId,
        role: Role,
        lifetime_s: u32,
    ) -> Result<InvitationView, AppError> {
        let client = self.client_of(record)?;
        self.sync_now(record).await?;
        let invitation = self.phone(|phone| phone.make_invitation(record, role, lifetime_s))?;
        for request in &invitation.boxes {
            client.create_box(request).await?;
        }
        Ok(invitation.view)
    }

    /// Asks to be let into a record. Doing it again is harmless, and shows how it stands.
    ///
    /// # Errors
    /// [`AppError::Link`], [`AppError::AlreadyHere`], [`AppError::Trouble`]; [`AppError::InvitationExpired`] where the relay
    /// knows the invitation no longer, or somebody else has used it.
    pub async fn join(&mut self, link: &str) -> Result<JoinView, AppError> {
        let link: InvitationLink = link.parse()?;
        let (request, client) =
            self.phone(|phone| Ok((phone.begin_join(&link)?, phone.client(&link.relay)?)))?;
        client.put_box(&request).await.map_err(box_trouble)?;
        self.join_poll(&link.record).await
    }

    /// How a join stands: fetches the code once it is ready, and the record once this phone is in.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Trouble`].
    pub async fn join_poll(&mut self, record: &RecordId) -> Result<JoinView, AppError> {
        let client = self.client_of(record)?;
        self.poll_join(&client, record).await?;
        if self.phone(|phone| phone.join_view(record))?.state == "code-ready" {
            self.sync(&[*record]).await?;
        }
        self.phone(|phone| phone.join_view(record))
    }

    /// Open invitations. Where somebody has used one, the other phone's code is made ready.
    ///
    /// # Errors
    /// [`AppError::NoRelay`], [`AppError::Trouble`].
    pub async fn invitations(&mut self, record: &RecordId) -> Result<Vec<PendingInvitationView>, AppError> {
        let client = self.client_of(record)?;
        self.poll_invitations(&client, record).await?;
        let now_ms = self.now_ms();
        let open = self.phone(|phone| phone.open_invitations(record))?;
        Ok(open.iter().map(|(id, pending)| pending.view(id, now_ms)).collect())
    }

    /// Lets in whoever asked with an invitation, if `code` is the one that their phone shows. `invitation` may be empty where
    /// only one has been used.
    ///
    /// # Errors
    /// [`AppError::CodeMismatch`], [`AppError::InvitationBurnt`], [`AppError::NotAskedYet`], [`AppError::NoSuchInvitation`].
    pub async fn approve(
        &mut self,
        record: &RecordId,
        invitation: &str,
        code: &str,
    ) -> Result<MemberView, AppError> {
        let asked = self.invitations(record).await?;
        let mut fitting = asked.iter().filter(|view| match invitation {
            "" => view.state == "asked",
            prefix => view.id.starts_with(prefix),
        });
        let id = match (fitting.next(), fitting.next()) {
            (Some(one), None) => one.id.clone(),
            (None, _) if invitation.is_empty() && !asked.is_empty() => return Err(AppError::NotAskedYet),
            _ => return Err(AppError::NoSuchInvitation),
        };
        let newcomer = self.phone(|phone| phone.approve_code(record, &id, code))?;
        // The newcomer is in; that the relay hears of it later is no failure.
        if let Err(error) = self.sync_now(record).await {
            log::info!("let in, and not handed to the relay yet: {}", error.code());
        }
        let log = newcomer.member.log().to_string();
        let members = self.phone(|phone| phone.members(record))?;
        members.into_iter().find(|member| member.log == log).ok_or(AppError::NoSuchInvitation)
    }

    /// Fetches the nonce of a join under way.
    pub(super) async fn poll_join(
        &mut self,
        client: &RelayClient,
        record: &RecordId,
    ) -> Result<(), AppError> {
        let Some(request) = self.phone(|phone| phone.ask_for_nonce(record))? else { return Ok(()) };
        match client.get_box(&request).await {
            Ok(content) => match content.blob {
                Some(blob) => self.phone(|phone| match phone.keep_nonce(record, &blob) {
                    // Whoever has the link can put anything there: that spoils this join, and nothing else.
                    Err(AppError::Invitation(_)) => phone.spoil_join(record),
                    kept => kept,
                }),
                None => Ok(()),
            },
            Err(failure) => ignore_trouble(failure),
        }
    }

    /// Fetches requests that lie in the boxes of open invitations, keeps each, and only then reveals its nonce.
    pub(super) async fn poll_invitations(
        &mut self,
        client: &RelayClient,
        record: &RecordId,
    ) -> Result<(), AppError> {
        for (id, pending) in self.phone(|phone| phone.open_invitations(record))? {
            if let Some(request) = self.phone(|phone| phone.ask_for_request(record, &pending))? {
                match client.get_box(&request).await {
                    Ok(content) => {
                        let Some(blob) = content.blob else { continue };
                        match self.phone(|phone| phone.keep_request(record, &id, &blob)) {
                            Err(AppError::Invitation(_)) => {
                                self.phone(|phone| phone.spoil_invitation(record, &id))?;
                                continue;
                            }
                            kept => kept?,
                        }
                    }
                    Err(failure) => {
                        ignore_trouble(failure)?;
                        continue;
                    }
                }
            }
            self.answer_invitation(client, record, &id).await?;
        }
        Ok(())
    }

    async fn answer_invitation(
        &mut self,
        client: &RelayClient,
        record: &RecordId,
        id: &str,
    ) -> Result<(), AppError> {
        let invitations = self.phone(|phone| phone.open_invitations(record))?;
        let Some(pending) = invitations.get(id).filter(|pending| pending.needs_answer()) else {
            return Ok(());
        };
        let reply = self.phone(|phone| phone.reveal_nonce(record, pending))?;
        match client.put_box(&reply).await {
            // A reply that lies there already was put by a try whose answer was lost.
            Ok(_) | Err(Failure { trouble: Trouble::Relay(ErrorCode::BoxHolds), .. }) => {
                self.phone(|phone| phone.note_answered(record, id))
            }
            Err(failure) => ignore_trouble(failure),
        }
    }

    /// Syncs a record, and says so where it does not work.
    pub(super) async fn sync_now(&mut self, record: &RecordId) -> Result<(), AppError> {
        let views = self.sync(&[*record]).await?;
        match views.iter().find_map(|view| view.met) {
            Some(trouble) => Err(AppError::Trouble(trouble)),
            None => Ok(()),
        }
    }

    pub(super) fn client_of(&mut self, record: &RecordId) -> Result<RelayClient, AppError> {
        self.phone(|phone| match phone.relay_of(record)? {
            relay if relay.is_empty() => Err(AppError::NoRelay),
            relay => phone.client(&relay),
        })
    }
}

fn box_trouble(failure: Failure) -> AppError {
    match failure.trouble {
        Trouble::Relay(ErrorCode::UnknownOrForbidden | ErrorCode::BoxHolds) => AppError::InvitationExpired,
        other => AppError::Trouble(other),
    }
}

/// A box that cannot be read now is read at the next sync.
fn ignore_trouble(failure: Failure) -> Result<(), AppError> {
    log::debug!("a box was not read: {:?}", failure.trouble);
    Ok(())
}
