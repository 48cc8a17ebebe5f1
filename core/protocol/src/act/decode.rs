//! An act from CBOR. Keys it does not know are passed over; what it needs and does not find is an error.

use minicbor::Decoder;

use super::{Act, Deed, Member, SealedKey};
use crate::cbor::{self, CborError};
use crate::frame::SIGNATURE_LEN;
use crate::ids::{FrameHash, LogId};
use crate::limits::SEALED_KEYS_MAX;
use crate::role::Role;
use crate::tip::TipVector;

/// Why bytes are no act of this version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeActError {
    /// Not CBOR, or not in the form of docs/protocol.md §4.
    #[error("the act is not well formed: {0}")]
    Form(#[from] CborError),
    /// An act of a later version.
    #[error("act type {0} is not known: a newer app may read it")]
    Type(u64),
    /// A role of a later version.
    #[error("role {0} is not known: a newer app may read it")]
    Role(u64),
    /// A part that this type of act must have.
    #[error("the act lacks key {0}")]
    Lacks(u8),
}

/// Everything an act may hold, before it is known which it is.
#[derive(Default)]
struct Parts {
    code: Option<u64>,
    tips: Option<TipVector>,
    member: Option<Member>,
    epoch_commitment: Option<[u8; 32]>,
    keys: Option<Vec<SealedKey>>,
    subject: Option<LogId>,
    predecessor: Option<LogId>,
    signature: Option<[u8; SIGNATURE_LEN]>,
}

impl Act {
    /// Reads the clear part of an act.
    ///
    /// # Errors
    /// [`DecodeActError`] where it is not an act of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeActError> {
        let mut d = cbor::checked(bytes)?;
        let mut parts = Parts::default();
        cbor::each_pair(&mut d, |key, d| read_pair(&mut parts, key, d))?;
        let code = parts.code.ok_or(DecodeActError::Lacks(0))?;
        let tips = parts.tips.take().ok_or(DecodeActError::Lacks(1))?;
        Ok(Self { tips, deed: parts.into_deed(code)? })
    }
}

impl Member {
    /// Reads a member map.
    ///
    /// # Errors
    /// [`DecodeActError`] where it lacks a part or has one of a wrong length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeActError> {
        read_member(&mut cbor::checked(bytes)?)
    }
}

impl Parts {
    fn into_deed(self, code: u64) -> Result<Deed, DecodeActError> {
        let lacks = DecodeActError::Lacks;
        Ok(match code {
            1 => Deed::Create {
                member: self.member.ok_or(lacks(2))?,
                epoch_commitment: self.epoch_commitment.ok_or(lacks(3))?,
            },
            2 => Deed::Admit { member: self.member.ok_or(lacks(2))?, keys: self.keys.ok_or(lacks(4))? },
            3 => Deed::Seal { subject: self.subject.ok_or(lacks(5))?, keys: self.keys.ok_or(lacks(4))? },
            4 => Deed::Successor {
                member: self.member.ok_or(lacks(2))?,
                predecessor: self.predecessor.ok_or(lacks(6))?,
                signature: self.signature.ok_or(lacks(7))?,
            },
            other => return Err(DecodeActError::Type(other)),
        })
    }
}

fn read_pair(parts: &mut Parts, key: u64, d: &mut Decoder<'_>) -> Result<(), DecodeActError> {
    match key {
        // The lowest key: an act of a later version waits for a newer app, whatever its other keys look like by then.
        0 => parts.code = Some(known_type(d.u64().map_err(CborError::from)?)?),
        1 => parts.tips = Some(TipVector::decode(d).map_err(CborError::from)?),
        2 => parts.member = Some(read_member(d)?),
        3 => parts.epoch_commitment = Some(cbor::fixed(d)?),
        4 => parts.keys = Some(read_keys(d)?),
        5 => parts.subject = Some(LogId::from_bytes(cbor::fixed(d)?)),
        6 => parts.predecessor = Some(LogId::from_bytes(cbor::fixed(d)?)),
        7 => parts.signature = Some(cbor::fixed(d)?),
        _ => d.skip().map_err(CborError::from)?,
    }
    Ok(())
}

fn known_type(code: u64) -> Result<u64, DecodeActError> {
    if (1..=4).contains(&code) { Ok(code) } else { Err(DecodeActError::Type(code)) }
}

fn read_member(d: &mut Decoder<'_>) -> Result<Member, DecodeActError> {
    let (mut signing, mut kem, mut token, mut role) = (None, None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => signing = Some(cbor::fixed(d)?),
            1 => kem = Some(Box::new(cbor::fixed(d)?)),
            2 => token = Some(cbor::fixed(d)?),
            3 => role = Some(d.u64().map_err(CborError::from)?),
            _ => d.skip().map_err(CborError::from)?,
        }
        Ok::<_, DecodeActError>(())
    })?;
    let code = role.ok_or(DecodeActError::Lacks(2))?;
    let role = u8::try_from(code).ok().and_then(Role::from_code).ok_or(DecodeActError::Role(code))?;
    Ok(Member {
        signing_public_key: signing.ok_or(DecodeActError::Lacks(2))?,
        kem_public_key: kem.ok_or(DecodeActError::Lacks(2))?,
        read_token_hash: token.ok_or(DecodeActError::Lacks(2))?,
        role,
    })
}

fn read_keys(d: &mut Decoder<'_>) -> Result<Vec<SealedKey>, DecodeActError> {
    let count = cbor::array(d, SEALED_KEYS_MAX)?;
    (0..count)
        .map(|_| {
            cbor::array_of(d, 3)?;
            Ok(SealedKey {
                epoch: FrameHash::from_bytes(cbor::fixed(d)?),
                enc: Box::new(cbor::fixed(d)?),
                sealed: cbor::fixed(d)?,
            })
        })
        .collect()
}
