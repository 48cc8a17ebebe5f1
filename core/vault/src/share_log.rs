//! The log of a share: sealed by the relay, entry by entry, and opened only here.

use std::fmt;

use hpke::aead::AesGcm256;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, Serializable, single_shot_open};
use rand_core::CryptoRng;
use redbook_protocol::relay::{DecodeAccessError, SHARE_LOG_INFO, ShareAccess, ShareId};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Length of X25519's public key, with which a sealed entry begins.
const ENC_LEN: usize = 32;

/// The half of a share's log key that the sharing phone keeps: 32 random bytes, an X25519 private key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ShareLogKey([u8; 32]);

/// Why an entry of a share's log does not open.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenShareLogError {
    /// Sealed to another key or for another share, or damaged.
    #[error("the entry of the share's log does not open with this share's key")]
    DoesNotOpen,
    /// It opens, and is no entry.
    #[error(transparent)]
    Entry(#[from] DecodeAccessError),
}

impl ShareLogKey {
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

    /// The half that the relay gets.
    ///
    /// # Errors
    /// [`OpenShareLogError::DoesNotOpen`] only if the library refuses 32 bytes, which it does not.
    pub fn public_key(&self) -> Result<[u8; 32], OpenShareLogError> {
        let public = X25519HkdfSha256::sk_to_pk(&self.private()?).to_bytes();
        public.as_slice().try_into().map_err(|_| OpenShareLogError::DoesNotOpen)
    }

    fn private(&self) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey, OpenShareLogError> {
        Deserializable::from_bytes(&self.0).map_err(|_| OpenShareLogError::DoesNotOpen)
    }
}

impl fmt::Debug for ShareLogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareLogKey(..)")
    }
}

/// Opens an entry of a share's log. That it opens says that somebody who knows the public key made it for this share: the
/// relay, or who runs it. Nobody else can have put it there, and nothing proves that it is true.
///
/// # Errors
/// [`OpenShareLogError`] where it does not open, or is no entry.
pub fn open_log_entry(
    key: &ShareLogKey,
    share: &ShareId,
    sealed: &[u8],
) -> Result<ShareAccess, OpenShareLogError> {
    let (enc, ciphertext) = sealed.split_at_checked(ENC_LEN).ok_or(OpenShareLogError::DoesNotOpen)?;
    let enc = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(enc)
        .map_err(|_| OpenShareLogError::DoesNotOpen)?;
    let opened = single_shot_open::<AesGcm256, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &key.private()?,
        &enc,
        SHARE_LOG_INFO,
        ciphertext,
        share.as_bytes(),
    )
    .map(Zeroizing::new)
    .map_err(|_| OpenShareLogError::DoesNotOpen)?;
    Ok(ShareAccess::from_padded_bytes(&opened)?)
}

#[cfg(test)]
#[allow(clippy::disallowed_types, reason = "ring seals with its own randomness alone, in tests too")]
mod tests {
    use redbook_protocol::relay::{ShareEnd, ShareHappening, seal_share_access};
    use redbook_protocol::sealing::seal;
    use ring::rand::SystemRandom;

    use super::*;
    use crate::test_rng::TestRng;

    fn access() -> ShareAccess {
        ShareAccess {
            at_seconds: 1_800_000_000,
            what: ShareHappening::Refused(ShareEnd::Locked),
            recipient: Some("Dr Osei, A&E, Städtisches Klinikum".to_owned()),
        }
    }

    const SHARE: ShareId = ShareId::from_bytes([5; 32]);

    /// The relay's half is written with ring alone, this half is the library's: each holds the other to RFC 9180.
    #[test]
    fn what_the_relay_seals_opens_for_the_sharing_phone_and_for_nobody_else() {
        let mut rng = TestRng(1);
        let (key, other) = (ShareLogKey::make(&mut rng), ShareLogKey::make(&mut rng));
        let public = key.public_key().unwrap();
        let sealed = seal_share_access(&SystemRandom::new(), &public, &SHARE, &access()).unwrap();
        assert_eq!(open_log_entry(&key, &SHARE, &sealed), Ok(access()));
        assert_eq!(open_log_entry(&other, &SHARE, &sealed), Err(OpenShareLogError::DoesNotOpen));
        let elsewhere = ShareId::from_bytes([6; 32]);
        assert_eq!(open_log_entry(&key, &elsewhere, &sealed), Err(OpenShareLogError::DoesNotOpen));
    }

    #[test]
    fn a_flipped_bit_anywhere_and_a_cut_do_not_open() {
        let key = ShareLogKey::make(&mut TestRng(2));
        let public = key.public_key().unwrap();
        let sealed = seal_share_access(&SystemRandom::new(), &public, &SHARE, &access()).unwrap();
        for at in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[at] ^= 1;
            assert!(open_log_entry(&key, &SHARE, &damaged).is_err(), "byte {at}");
        }
        for len in [0, ENC_LEN - 1, ENC_LEN, sealed.len() - 1] {
            assert!(open_log_entry(&key, &SHARE, &sealed[..len]).is_err(), "{len} bytes");
        }
    }

    #[test]
    fn what_opens_and_is_no_entry_is_told_apart() {
        let key = ShareLogKey::make(&mut TestRng(3));
        let public = key.public_key().unwrap();
        let sealed =
            seal(&SystemRandom::new(), &public, SHARE_LOG_INFO, SHARE.as_bytes(), b"no entry").unwrap();
        assert!(matches!(open_log_entry(&key, &SHARE, &sealed), Err(OpenShareLogError::Entry(_))));
    }

    /// RFC 7748 §6.1: Alice's keys.
    #[test]
    fn the_public_half_is_x25519_s_and_the_private_one_does_not_print() {
        let hex = |text: &str| -> Vec<u8> {
            (0..32).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
        };
        let private = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        let public = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        let key = ShareLogKey::from_bytes(private.try_into().unwrap());
        assert_eq!(key.public_key().unwrap().as_slice(), public);
        assert_eq!(format!("{key:?}"), "ShareLogKey(..)");
    }
}
