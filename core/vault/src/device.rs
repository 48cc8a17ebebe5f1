//! A device's keys in one record, all derived from one seed (docs/protocol.md §2).

use std::fmt;

use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};
use rand_core::CryptoRng;
use redbook_protocol::{KEM_PUBLIC_KEY_LEN, LogId, Member, Role, read_token_hash};
use ring::signature::{Ed25519KeyPair, KeyPair};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::kdf::derive;

/// What a device's keys come from: 32 random bytes for each record. Kept sealed at rest; never leaves the phone.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DeviceSeed([u8; 32]);

impl DeviceSeed {
    /// A fresh one.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let mut seed = Self([0; 32]);
        rng.fill_bytes(&mut seed.0);
        seed
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
}

impl fmt::Debug for DeviceSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceSeed(..)")
    }
}

/// Why keys cannot be had from a seed. Does not happen with 32 bytes; the libraries want it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the device's keys cannot be made from its seed")]
pub struct DeriveError;

/// The keys of one device in one record.
pub struct DeviceKeys {
    pub(crate) signing: Ed25519KeyPair,
    pub(crate) kem: <XWing as Kem>::PrivateKey,
    kem_public: Box<[u8; KEM_PUBLIC_KEY_LEN]>,
    read_token: Zeroizing<[u8; 32]>,
}

impl DeviceKeys {
    /// Derives the keys.
    ///
    /// # Errors
    /// [`DeriveError`], which 32 bytes do not cause.
    pub fn derive(seed: &DeviceSeed) -> Result<Self, DeriveError> {
        let sign = derive(&[], &seed.0, "device/sign", &[]).ok_or(DeriveError)?;
        let kem = derive(&[], &seed.0, "device/kem", &[]).ok_or(DeriveError)?;
        let read_token = derive(&[], &seed.0, "device/read", &[]).ok_or(DeriveError)?;
        let signing = Ed25519KeyPair::from_seed_unchecked(sign.as_slice()).map_err(|_| DeriveError)?;
        let kem = <XWing as Kem>::PrivateKey::from_bytes(kem.as_slice()).map_err(|_| DeriveError)?;
        let public = XWing::sk_to_pk(&kem).to_bytes();
        let kem_public =
            Box::new(<[u8; KEM_PUBLIC_KEY_LEN]>::try_from(public.as_slice()).map_err(|_| DeriveError)?);
        Ok(Self { signing, kem, kem_public, read_token })
    }

    /// Ed25519 public key.
    #[must_use]
    pub fn signing_public_key(&self) -> [u8; 32] {
        let mut out = [0; 32];
        for (to, from) in out.iter_mut().zip(self.signing.public_key().as_ref()) {
            *to = *from;
        }
        out
    }

    /// The log these keys write.
    #[must_use]
    pub fn log(&self) -> LogId {
        LogId::of(&self.signing_public_key())
    }

    /// What the relay asks for when these keys' owner reads.
    #[must_use]
    pub fn read_token(&self) -> &[u8; 32] {
        &self.read_token
    }

    /// The public half, as an act names it.
    #[must_use]
    pub fn member(&self, role: Role) -> Member {
        Member {
            signing_public_key: self.signing_public_key(),
            kem_public_key: self.kem_public.clone(),
            read_token_hash: read_token_hash(&self.read_token),
            role,
        }
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKeys({})", self.log())
    }
}
