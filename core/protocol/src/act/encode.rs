//! An act to CBOR.

use minicbor::Encoder;

use super::{Act, Deed, Member, SealedKey};
use crate::tip::EncodeError;

type Out<'a> = Encoder<&'a mut Vec<u8>>;

impl Act {
    /// The clear part's bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        // Writing into memory does not fail.
        let _infallible = write_act(&mut Encoder::new(&mut out), self);
        out
    }
}

impl Member {
    /// The member map's bytes (docs/protocol.md §4, key 2).
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let _infallible = write_member(&mut Encoder::new(&mut out), self);
        out
    }
}

fn write_act(e: &mut Out<'_>, act: &Act) -> Result<(), EncodeError> {
    let (code, pairs) = match &act.deed {
        Deed::Create { .. } => (1, 4),
        Deed::Admit { .. } => (2, 4),
        Deed::Seal { .. } => (3, 4),
        Deed::Successor { .. } => (4, 5),
    };
    e.map(pairs)?.u8(0)?.u8(code)?.u8(1)?;
    act.tips.encode(e)?;
    match &act.deed {
        Deed::Create { member, epoch_commitment } => {
            write_member(e.u8(2)?, member)?;
            e.u8(3)?.bytes(epoch_commitment)?;
        }
        Deed::Admit { member, keys } => {
            write_member(e.u8(2)?, member)?;
            write_keys(e.u8(4)?, keys)?;
        }
        Deed::Seal { subject, keys } => {
            write_keys(e.u8(4)?, keys)?;
            e.u8(5)?.bytes(subject.as_bytes())?;
        }
        Deed::Successor { member, predecessor, signature } => {
            write_member(e.u8(2)?, member)?;
            e.u8(6)?.bytes(predecessor.as_bytes())?.u8(7)?.bytes(signature)?;
        }
    }
    Ok(())
}

fn write_member(e: &mut Out<'_>, member: &Member) -> Result<(), EncodeError> {
    e.map(4)?.u8(0)?.bytes(&member.signing_public_key)?;
    e.u8(1)?.bytes(member.kem_public_key.as_slice())?;
    e.u8(2)?.bytes(&member.read_token_hash)?;
    e.u8(3)?.u8(member.role.code())?;
    Ok(())
}

fn write_keys(e: &mut Out<'_>, keys: &[SealedKey]) -> Result<(), EncodeError> {
    e.array(keys.len() as u64)?;
    for key in keys {
        e.array(3)?.bytes(key.epoch.as_bytes())?;
        e.bytes(key.enc.as_slice())?.bytes(&key.sealed)?;
    }
    Ok(())
}
