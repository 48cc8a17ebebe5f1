//! Membership acts: who belongs to a record, in which role, with which keys (docs/protocol.md §4).

mod decode;
mod encode;
mod label;

use crate::frame::SIGNATURE_LEN;
use crate::hash::{hash, sha256};
use crate::ids::{EpochId, LogId, RecordId};
use crate::role::Role;
use crate::tip::TipVector;

pub use decode::DecodeActError;
pub use label::{DecodeLabelError, Label};

/// Bytes of an X-Wing public key.
pub const KEM_PUBLIC_KEY_LEN: usize = 1_216;
/// Bytes of an X-Wing encapsulation.
pub const KEM_ENC_LEN: usize = 1_120;
/// Bytes of a sealed epoch key: the key and a tag.
pub const SEALED_KEY_LEN: usize = 48;

/// The clear part of an act, and the tips its signer knew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What the signer held of the record.
    pub tips: TipVector,
    /// What it does.
    pub deed: Deed,
}

/// What an act does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Begins a record; its signer is the first guardian.
    Create {
        /// The first guardian's device.
        member: Member,
        /// `H("epoch key", key)` of the first epoch's key.
        epoch_commitment: [u8; 32],
    },
    /// Lets a device in, in a role, and seals it the keys.
    Admit {
        /// The newcomer's device.
        member: Member,
        /// The epochs' keys, sealed to it.
        keys: Vec<SealedKey>,
    },
    /// Seals keys to a member who lacks them; changes no rights.
    Seal {
        /// The member's log.
        subject: LogId,
        /// The epochs' keys, sealed to that member.
        keys: Vec<SealedKey>,
    },
    /// The same person on the same phone with fresh keys, no more rights.
    Successor {
        /// The fresh device keys.
        member: Member,
        /// The log of the keys before.
        predecessor: LogId,
        /// By the predecessor's signing key, over [`successor_statement`].
        signature: [u8; SIGNATURE_LEN],
    },
}

/// A device in a record: its public keys, and what it may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Ed25519.
    pub signing_public_key: [u8; 32],
    /// X-Wing.
    pub kem_public_key: Box<[u8; KEM_PUBLIC_KEY_LEN]>,
    /// `H("read token", token)`: the relay lets read who knows the token.
    pub read_token_hash: [u8; 32],
    /// What it may do.
    pub role: Role,
}

/// An epoch's key, sealed to one member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKey {
    /// Which epoch.
    pub epoch: EpochId,
    /// The encapsulated key.
    pub enc: Box<[u8; KEM_ENC_LEN]>,
    /// Key and tag.
    pub sealed: [u8; SEALED_KEY_LEN],
}

impl Member {
    /// Its log.
    #[must_use]
    pub fn log(&self) -> LogId {
        LogId::of(&self.signing_public_key)
    }
}

impl Act {
    /// The member that this act makes, if it makes one.
    #[must_use]
    pub fn member(&self) -> Option<&Member> {
        match &self.deed {
            Deed::Create { member, .. } | Deed::Admit { member, .. } | Deed::Successor { member, .. } => {
                Some(member)
            }
            Deed::Seal { .. } => None,
        }
    }
}

/// What the relay and the acts know of a read token.
#[must_use]
pub fn read_token_hash(token: &[u8; 32]) -> [u8; 32] {
    hash("read token", &[token])
}

/// What an act says of an epoch's key.
#[must_use]
pub fn epoch_commitment(key: &[u8; 32]) -> [u8; 32] {
    hash("epoch key", &[key])
}

/// What the old key signs to name its successor.
#[must_use]
pub fn successor_statement(record: &RecordId, member: &Member) -> Vec<u8> {
    let mut out = b"redbook/v0/successor\0".to_vec();
    out.extend_from_slice(record.as_bytes());
    out.extend_from_slice(&sha256(&member.to_bytes()));
    out
}

/// HPKE's `info` for an epoch key sealed to a member.
#[must_use]
pub fn epoch_seal_info(
    record: &RecordId,
    epoch: &EpochId,
    receiver_signing_public_key: &[u8; 32],
) -> Vec<u8> {
    let mut out = b"redbook/v0/epoch seal\0".to_vec();
    out.extend_from_slice(record.as_bytes());
    out.extend_from_slice(epoch.as_bytes());
    out.extend_from_slice(receiver_signing_public_key);
    out
}

#[cfg(test)]
mod tests;
