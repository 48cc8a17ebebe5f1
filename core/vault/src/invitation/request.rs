//! What a newcomer's phone asks for.

use minicbor::{Decoder, Encoder};
use redbook_protocol::{Label, Member, cbor};

use super::InvitationError;

/// The newcomer's public keys, and what the newcomer goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// Keys; the role is the one that the link offered.
    pub member: Member,
    /// Name, relation, device.
    pub label: Label,
}

impl JoinRequest {
    /// CBOR `[member map's bytes, label map's bytes]`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let _infallible = Encoder::new(&mut out)
            .array(2)
            .and_then(|e| e.bytes(&self.member.to_bytes()))
            .and_then(|e| e.bytes(&self.label.to_bytes()))
            .map(|_| ());
        out
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`InvitationError::Form`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, InvitationError> {
        let mut d: Decoder<'_> = cbor::checked(bytes).map_err(|_| InvitationError::Form)?;
        cbor::array_of(&mut d, 2).map_err(|_| InvitationError::Form)?;
        let member = Member::from_bytes(d.bytes().map_err(|_| InvitationError::Form)?);
        let label = Label::from_bytes(d.bytes().map_err(|_| InvitationError::Form)?);
        Ok(Self {
            member: member.map_err(|_| InvitationError::Form)?,
            label: label.map_err(|_| InvitationError::Form)?,
        })
    }
}
