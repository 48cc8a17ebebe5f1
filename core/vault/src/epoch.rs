//! Epoch keys: what lets a member read. Each is named by the act that makes it and committed to by that act.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng,
};
use rand_core::CryptoRng;
use redbook_protocol::{EpochId, Member, RecordId, SealedKey, epoch_commitment, epoch_seal_info};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::device::DeviceKeys;
use crate::kdf::derive;

/// The key of one epoch.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct EpochKey([u8; 32]);

impl EpochKey {
    /// A fresh one.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let mut key = Self([0; 32]);
        rng.fill_bytes(&mut key.0);
        key
    }

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes, to be sealed at rest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What its act says of it.
    #[must_use]
    pub fn commitment(&self) -> [u8; 32] {
        epoch_commitment(&self.0)
    }
}

impl fmt::Debug for EpochKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EpochKey(..)")
    }
}

/// Why an epoch's key cannot be sealed or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EpochKeyError {
    /// The receiver's KEM key is no key.
    #[error("the receiver's key is not an X-Wing public key")]
    Receiver,
    /// Sealed to somebody else, or damaged.
    #[error("the sealed key does not open with this device's key")]
    DoesNotOpen,
    /// It opens, but it is not the key that the epoch's act committed to.
    #[error("the sealed key is not the one its epoch committed to")]
    Commitment,
}

/// Seals an epoch's key to a member.
///
/// # Errors
/// [`EpochKeyError::Receiver`] where the member's KEM key is none.
pub fn seal_epoch_key(
    rng: &mut dyn CryptoRng,
    record: &RecordId,
    epoch: &EpochId,
    key: &EpochKey,
    to: &Member,
) -> Result<SealedKey, EpochKeyError> {
    let receiver = <XWing as Kem>::PublicKey::from_bytes(to.kem_public_key.as_slice())
        .map_err(|_| EpochKeyError::Receiver)?;
    let info = epoch_seal_info(record, epoch, &to.signing_public_key);
    let mut rng = rng;
    let (enc, sealed) = single_shot_seal_with_rng::<AesGcm256, HkdfSha256, XWing>(
        &OpModeS::Base,
        &receiver,
        &info,
        &key.0,
        &[],
        &mut rng,
    )
    .map_err(|_| EpochKeyError::Receiver)?;
    Ok(SealedKey {
        epoch: *epoch,
        enc: Box::new(enc.to_bytes().as_slice().try_into().map_err(|_| EpochKeyError::Receiver)?),
        sealed: sealed.as_slice().try_into().map_err(|_| EpochKeyError::Receiver)?,
    })
}

/// Opens an epoch's key that was sealed to this device, and checks it against what the epoch's act committed to.
///
/// # Errors
/// [`EpochKeyError`] where it does not open or is another key.
pub fn open_epoch_key(
    device: &DeviceKeys,
    record: &RecordId,
    sealed: &SealedKey,
    commitment: &[u8; 32],
) -> Result<EpochKey, EpochKeyError> {
    let enc = <XWing as Kem>::EncappedKey::from_bytes(sealed.enc.as_slice())
        .map_err(|_| EpochKeyError::DoesNotOpen)?;
    let info = epoch_seal_info(record, &sealed.epoch, &device.signing_public_key());
    let opened = single_shot_open::<AesGcm256, HkdfSha256, XWing>(
        &OpModeR::Base,
        &device.kem,
        &enc,
        &info,
        &sealed.sealed,
        &[],
    )
    .map(Zeroizing::new)
    .map_err(|_| EpochKeyError::DoesNotOpen)?;
    let key = EpochKey(opened.as_slice().try_into().map_err(|_| EpochKeyError::DoesNotOpen)?);
    if bool::from(key.commitment().as_slice().ct_eq(commitment)) {
        Ok(key)
    } else {
        Err(EpochKeyError::Commitment)
    }
}

/// The epoch keys that a device holds of one record.
#[derive(Debug, Clone, Default)]
pub struct Keyring {
    keys: BTreeMap<EpochId, EpochKey>,
}

impl Keyring {
    /// Adds a key.
    pub fn add(&mut self, epoch: EpochId, key: EpochKey) {
        self.keys.insert(epoch, key);
    }

    /// The key of an epoch.
    #[must_use]
    pub fn get(&self, epoch: &EpochId) -> Option<&EpochKey> {
        self.keys.get(epoch)
    }

    /// All keys, ascending by epoch.
    pub fn iter(&self) -> impl Iterator<Item = (&EpochId, &EpochKey)> {
        self.keys.iter()
    }

    /// The writing key under these epochs, in whatever order; `None` where one of their keys is missing or there is none.
    #[must_use]
    pub fn writing_key(&self, epochs: &[EpochId]) -> Option<WritingKey> {
        let ascending: BTreeSet<&EpochId> = epochs.iter().collect();
        let mut joined = Zeroizing::new(Vec::with_capacity(32 * ascending.len()));
        for epoch in ascending {
            joined.extend_from_slice(&self.keys.get(epoch)?.0);
        }
        if joined.is_empty() {
            return None;
        }
        derive(&[], &joined, "writing key", &[]).map(WritingKey)
    }
}

/// The key from which the keys of frames are made.
pub struct WritingKey(pub(crate) Zeroizing<[u8; 32]>);

impl fmt::Debug for WritingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WritingKey(..)")
    }
}

#[cfg(test)]
mod tests;
