//! The inviter's side: making an invitation, taking the request, revealing the nonce, letting in.

use redbook_protocol::relay::{BoxCreateRequest, BoxGetRequest, BoxPutRequest, ReadToken};
use redbook_protocol::{RecordId, Role};
use redbook_sync::NewMember;
use redbook_vault::{Invitation, InvitationBox};

use super::pending::{Invitations, Pending, decode, encode};
use super::views::InvitationView;
use super::{INVITATIONS_MAX, REPLY_LEN_MAX, REQUEST_LEN_MAX, TRIES_MAX};
use crate::error::AppError;
use crate::phone::boxes::{box_create, box_get, box_put};
use crate::phone::views::iso_ms;
use crate::phone::{Phone, state};

/// An invitation just made, and what makes its two boxes at the relay.
#[derive(Debug)]
pub struct NewInvitation {
    /// For the inviter's screen; its link is good once both boxes are made.
    pub view: InvitationView,
    /// To be sent to the relay.
    pub boxes: [BoxCreateRequest; 2],
}

impl Phone {
    /// Makes an invitation. It is kept before its boxes are made.
    ///
    /// # Errors
    /// [`AppError::NotAllowed`], [`AppError::NoRelay`], [`AppError::Store`].
    pub fn make_invitation(
        &mut self,
        record: &RecordId,
        role: Role,
        lifetime_s: u32,
    ) -> Result<NewInvitation, AppError> {
        let now_ms = self.now_ms();
        let mut invitations = self.open_invitations(record)?;
        invitations.retain(|_, pending| pending.expires_ms > now_ms);
        let open = self.open_record(record)?;
        let may = open.replica.own_member().is_some_and(|own| own.member.role.may_admit());
        if !may || invitations.len() >= INVITATIONS_MAX {
            return Err(AppError::NotAllowed);
        }
        let relay =
            Some(open.secrets.relay.clone()).filter(|relay| !relay.is_empty()).ok_or(AppError::NoRelay)?;
        let token = ReadToken::from_bytes(*open.replica.device().read_token());
        let invitation = Invitation::make(&mut *self.rng);
        let link = invitation.link(*record, role, &relay);
        let expires_ms = now_ms.saturating_add(u64::from(lifetime_s) * 1_000);
        let request = link.box_keys(InvitationBox::Request)?;
        let reply = link.box_keys(InvitationBox::Reply)?;
        let id: String = request.id.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let pending = Pending {
            invitation,
            role,
            relay,
            expires_ms,
            tries: 0,
            request: None,
            answered: false,
            is_spoilt: false,
        };
        invitations.insert(id.clone(), pending);
        self.keep_invitations(record, &invitations)?;
        let boxes = [
            box_create(record, &token, &request, REQUEST_LEN_MAX, lifetime_s),
            box_create(record, &token, &reply, REPLY_LEN_MAX, lifetime_s),
        ];
        let view =
            InvitationView { id, link: link.to_text(), role: role.word(), expires: iso_ms(expires_ms) };
        Ok(NewInvitation { view, boxes })
    }

    /// What takes the request out of an invitation's first box; `None` once it has been taken or has run out.
    ///
    /// # Errors
    /// [`AppError::Derive`].
    pub fn ask_for_request(
        &self,
        record: &RecordId,
        pending: &Pending,
    ) -> Result<Option<BoxGetRequest>, AppError> {
        if pending.request.is_some() || pending.is_spoilt || pending.expires_ms <= self.now_ms() {
            return Ok(None);
        }
        Ok(Some(box_get(&pending.keys(record, InvitationBox::Request)?)))
    }

    /// Notes that what lay in an invitation's box was no request.
    pub(crate) fn spoil_invitation(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let mut invitations = self.open_invitations(record)?;
        invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?.is_spoilt = true;
        self.keep_invitations(record, &invitations)
    }

    /// Keeps a request that lay in the box.
    ///
    /// # Errors
    /// [`AppError::NoSuchInvitation`]; [`AppError::Invitation`] where it is none; [`AppError::Store`].
    pub fn keep_request(&mut self, record: &RecordId, id: &str, blob: &[u8]) -> Result<(), AppError> {
        let mut invitations = self.open_invitations(record)?;
        let pending = invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?;
        let content = pending.keys(record, InvitationBox::Request)?.open(blob)?;
        // The first request is the only one: another could be chosen to fit the nonce.
        if pending.request.is_none() {
            pending.request = Some(pending.link(record).read_request(&content)?);
        }
        self.keep_invitations(record, &invitations)
    }

    /// What puts the nonce into the second box, once the request is kept on the disk.
    ///
    /// # Errors
    /// [`AppError::Invitation`].
    pub fn reveal_nonce(&mut self, record: &RecordId, pending: &Pending) -> Result<BoxPutRequest, AppError> {
        let keys = pending.keys(record, InvitationBox::Reply)?;
        let blob = keys.seal(&mut *self.rng, &pending.invitation.nonce())?;
        Ok(box_put(&keys, blob))
    }

    /// Notes that the nonce is in the second box.
    ///
    /// # Errors
    /// [`AppError::NoSuchInvitation`], [`AppError::Store`].
    pub fn note_answered(&mut self, record: &RecordId, id: &str) -> Result<(), AppError> {
        let mut invitations = self.open_invitations(record)?;
        invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?.answered = true;
        self.keep_invitations(record, &invitations)
    }

    /// Lets in whoever asked, if the code typed is theirs. The step of [`Self::approve`] that needs no network.
    ///
    /// # Errors
    /// Those of [`Self::approve`].
    pub fn approve_code(&mut self, record: &RecordId, id: &str, code: &str) -> Result<NewMember, AppError> {
        let now_ms = self.now_ms();
        let mut invitations = self.open_invitations(record)?;
        let pending = invitations.get_mut(id).ok_or(AppError::NoSuchInvitation)?;
        if pending.expires_ms <= now_ms {
            return Err(AppError::InvitationExpired);
        }
        let request = pending.request.clone().ok_or(AppError::NotAskedYet)?;
        let expected = pending.link(record).compared_code(&pending.invitation.nonce(), &request);
        if digits(code) != digits(&expected) {
            pending.tries += 1;
            let burnt = pending.tries >= TRIES_MAX;
            if burnt {
                invitations.remove(id);
            }
            self.keep_invitations(record, &invitations)?;
            return Err(if burnt { AppError::InvitationBurnt } else { AppError::CodeMismatch });
        }
        let mut member = request.member;
        member.role = pending.role;
        let newcomer = NewMember { member, label: request.label };
        self.admit(record, &newcomer)?;
        // Single use: it is gone once the newcomer is in.
        invitations.remove(id);
        self.keep_invitations(record, &invitations)?;
        Ok(newcomer)
    }

    /// Invitations that are open, by their id on this phone.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn open_invitations(&self, record: &RecordId) -> Result<Invitations, AppError> {
        match self.store.read().state(Some(record), state::INVITATIONS)? {
            Some(bytes) => decode(&bytes).map_err(|_| AppError::Damaged("the open invitations")),
            None => Ok(Invitations::new()),
        }
    }

    fn keep_invitations(&mut self, record: &RecordId, invitations: &Invitations) -> Result<(), AppError> {
        let bytes = encode(invitations);
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::INVITATIONS, &bytes))?)
    }
}

fn digits(code: &str) -> String {
    code.chars().filter(char::is_ascii_digit).collect()
}
