//! An invitation as the inviter's phone keeps it, sealed, until it is used or runs out.

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::{EncodeError, RecordId, Role};
use redbook_vault::{BoxKeys, Invitation, InvitationBox, InvitationLink, JoinRequest};
use zeroize::Zeroizing;

use super::INVITATIONS_MAX;
use super::views::PendingInvitationView;
use crate::error::AppError;

/// An invitation as the inviter's phone keeps it.
#[derive(Debug, Clone)]
pub struct Pending {
    pub(crate) invitation: Invitation,
    pub(crate) role: Role,
    pub(super) relay: String,
    pub(super) expires_ms: u64,
    pub(super) tries: u8,
    pub(crate) request: Option<JoinRequest>,
    /// The nonce is in the second box: from then on the request is not changed.
    pub(crate) answered: bool,
    /// What lay in the first box was no request: whoever has the link put it there.
    pub(crate) is_spoilt: bool,
}

/// Open invitations by their id.
pub type Invitations = BTreeMap<String, Pending>;

impl Pending {
    /// Whether somebody's request has been taken out of the first box, and the nonce is still to be revealed.
    #[must_use]
    pub fn needs_answer(&self) -> bool {
        self.request.is_some() && !self.answered
    }

    pub(super) fn link(&self, record: &RecordId) -> InvitationLink {
        self.invitation.link(*record, self.role, &self.relay)
    }

    pub(super) fn keys(&self, record: &RecordId, which: InvitationBox) -> Result<BoxKeys, AppError> {
        Ok(self.link(record).box_keys(which)?)
    }

    pub(crate) fn view(&self, id: &str, now_ms: u64) -> PendingInvitationView {
        let label = self.request.as_ref().map(|request| request.label.clone()).unwrap_or_default();
        let state = match &self.request {
            _ if self.is_spoilt => "spoilt",
            _ if self.expires_ms <= now_ms => "expired",
            Some(_) => "asked",
            None => "open",
        };
        PendingInvitationView {
            id: id.to_owned(),
            role: self.role.word(),
            state,
            name: label.name,
            relation: label.relation,
            device: label.device,
        }
    }
}

pub(super) fn encode(invitations: &Invitations) -> Zeroizing<Vec<u8>> {
    let mut out = Zeroizing::new(Vec::new());
    let _infallible = write_all(&mut Encoder::new(&mut *out), invitations);
    out
}

fn write_all(e: &mut Encoder<&mut Vec<u8>>, invitations: &Invitations) -> Result<(), EncodeError> {
    e.array(invitations.len() as u64)?;
    for (id, pending) in invitations {
        e.array(9)?.str(id)?.bytes(&pending.invitation.to_bytes())?.u8(pending.role.code())?;
        e.str(&pending.relay)?.u64(pending.expires_ms)?.u8(pending.tries)?;
        e.bytes(&pending.request.as_ref().map(JoinRequest::to_bytes).unwrap_or_default())?
            .bool(pending.answered)?
            .bool(pending.is_spoilt)?;
    }
    Ok(())
}

pub(super) fn decode(bytes: &[u8]) -> Result<Invitations, CborError> {
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    let count = cbor::array(&mut d, INVITATIONS_MAX)?;
    (0..count).map(|_| decode_one(&mut d)).collect()
}

fn decode_one(d: &mut Decoder<'_>) -> Result<(String, Pending), CborError> {
    cbor::array_of(d, 9)?;
    let id = d.str()?.to_owned();
    let invitation = Invitation::from_bytes(d.bytes()?).ok_or(CborError::Form)?;
    let role = Role::from_code(d.u8()?).ok_or(CborError::Form)?;
    let relay = d.str()?.to_owned();
    let (expires_ms, tries) = (d.u64()?, d.u8()?);
    let request = d.bytes()?;
    let request = if request.is_empty() {
        None
    } else {
        Some(JoinRequest::from_bytes(request).map_err(|_| CborError::Form)?)
    };
    let (answered, is_spoilt) = (d.bool()?, d.bool()?);
    Ok((id, Pending { invitation, role, relay, expires_ms, tries, request, answered, is_spoilt }))
}
