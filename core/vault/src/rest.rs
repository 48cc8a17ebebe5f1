//! Sealing at rest: how the phone's store keeps a row so that whoever copies its files learns nothing from them.
//!
//! Each row has a key of its own, `HKDF(salt, rest key, "redbook/v0/rest" ‖ 0x00 ‖ context)`, with 16 random bytes of
//! salt, so the nonce can be zero and no count of rows ever nears the limit of random nonces. The context (table,
//! record, row) is in the key and authenticated too: a row moved to another place does not open there.

use std::fmt;

use rand_core::CryptoRng;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const INFO: &[u8] = b"redbook/v0/rest\0";
const SALT_LEN: usize = 16;
const TAG_LEN: usize = 16;

/// Largest plaintext that is sealed in one piece, in bytes.
pub const REST_PLAINTEXT_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Bytes that sealing adds: salt and tag.
pub const REST_OVERHEAD_BYTES: usize = SALT_LEN + TAG_LEN;

/// Why something cannot be sealed or opened at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RestError {
    /// More than is sealed in one piece.
    #[error("at most {max} bytes can be sealed, got {got}")]
    TooLarge {
        /// [`REST_PLAINTEXT_BYTES_MAX`].
        max: usize,
        /// Bytes given.
        got: usize,
    },
    /// Too short to hold anything sealed.
    #[error("expected at least {min} sealed bytes, got {got}")]
    TooShort {
        /// [`REST_OVERHEAD_BYTES`].
        min: usize,
        /// Bytes found.
        got: usize,
    },
    /// Another key, another place, or damaged bytes: which of them cannot be told.
    #[error("it does not open: another key, another place, or damaged")]
    DoesNotOpen,
}

/// The key of everything at rest on one phone. The platform's keystore wraps it; see `redbook-app`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RestKey([u8; 32]);

impl RestKey {
    /// Length in bytes.
    pub const LEN: usize = 32;

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// A fresh one.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let mut key = Self([0; 32]);
        rng.fill_bytes(&mut key.0);
        key
    }

    /// Its bytes, for the keystore to wrap.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals `plaintext` for the place that `context` names: `salt (16) ‖ ciphertext ‖ tag (16)`.
    ///
    /// # Errors
    /// [`RestError::TooLarge`].
    pub fn seal(
        &self,
        rng: &mut dyn CryptoRng,
        context: &[u8],
        plaintext: &[u8],
    ) -> Result<Vec<u8>, RestError> {
        let too_large = RestError::TooLarge { max: REST_PLAINTEXT_BYTES_MAX, got: plaintext.len() };
        if plaintext.len() > REST_PLAINTEXT_BYTES_MAX {
            return Err(too_large);
        }
        let mut salt = [0; SALT_LEN];
        rng.fill_bytes(&mut salt);
        let mut sealed = Vec::with_capacity(REST_OVERHEAD_BYTES + plaintext.len());
        sealed.extend_from_slice(&salt);
        sealed.extend_from_slice(plaintext);
        let body = sealed.get_mut(SALT_LEN..).ok_or(too_large)?;
        let tag = self
            .row_key(&salt, context)?
            .seal_in_place_separate_tag(zero_nonce(), Aad::from(context), body)
            .map_err(|_| too_large)?;
        sealed.extend_from_slice(tag.as_ref());
        Ok(sealed)
    }

    /// Opens what [`Self::seal`] made with the same key for the same context.
    ///
    /// # Errors
    /// [`RestError::TooShort`], [`RestError::DoesNotOpen`].
    pub fn open(&self, context: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, RestError> {
        let too_short = RestError::TooShort { min: REST_OVERHEAD_BYTES, got: sealed.len() };
        let (salt, body) = sealed.split_first_chunk::<SALT_LEN>().ok_or(too_short)?;
        if body.len() < TAG_LEN {
            return Err(too_short);
        }
        let mut plaintext = Zeroizing::new(body.to_vec());
        let length = self
            .row_key(salt, context)?
            .open_in_place(zero_nonce(), Aad::from(context), &mut plaintext)
            .map_err(|_| RestError::DoesNotOpen)?
            .len();
        plaintext.truncate(length);
        Ok(plaintext)
    }

    fn row_key(&self, salt: &[u8; SALT_LEN], context: &[u8]) -> Result<LessSafeKey, RestError> {
        let derived = Salt::new(HKDF_SHA256, salt).extract(&self.0);
        let info = [INFO, context];
        let key = derived.expand(&info, &AES_256_GCM).map_err(|_| RestError::DoesNotOpen)?;
        Ok(LessSafeKey::new(UnboundKey::from(key)))
    }
}

impl fmt::Debug for RestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RestKey(..)")
    }
}

/// Zero is sound here only because no row key ever seals twice: its salt is fresh.
fn zero_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use rand_core::{TryCryptoRng, TryRng};

    use super::*;

    /// Counts up: enough for salts that differ.
    struct Counting(u8);

    impl TryRng for Counting {
        type Error = Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Infallible> {
            let mut bytes = [0; 4];
            self.try_fill_bytes(&mut bytes)?;
            Ok(u32::from_le_bytes(bytes))
        }
        fn try_next_u64(&mut self) -> Result<u64, Infallible> {
            let mut bytes = [0; 8];
            self.try_fill_bytes(&mut bytes)?;
            Ok(u64::from_le_bytes(bytes))
        }
        fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
            self.0 = self.0.wrapping_add(1);
            to.fill(self.0);
            Ok(())
        }
    }
    impl TryCryptoRng for Counting {}

    #[test]
    fn opens_only_in_its_place_with_its_key() {
        let mut rng = Counting(0);
        let (key, other) = (RestKey::make(&mut rng), RestKey::make(&mut rng));
        let sealed = key.seal(&mut rng, b"journal/7", b"3480 g").unwrap();
        assert_eq!(&key.open(b"journal/7", &sealed).unwrap()[..], b"3480 g");
        assert_eq!(key.open(b"journal/8", &sealed), Err(RestError::DoesNotOpen));
        assert_eq!(other.open(b"journal/7", &sealed), Err(RestError::DoesNotOpen));
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let mut rng = Counting(0);
        let key = RestKey::make(&mut rng);
        let sealed = key.seal(&mut rng, b"state", b"seed").unwrap();
        for bit in 0..sealed.len() * 8 {
            let mut bad = sealed.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(key.open(b"state", &bad), Err(RestError::DoesNotOpen), "bit {bit}");
        }
        for length in 0..sealed.len() {
            assert!(key.open(b"state", &sealed[..length]).is_err(), "length {length}");
        }
    }

    #[test]
    fn the_same_text_never_seals_alike() {
        let mut rng = Counting(0);
        let key = RestKey::make(&mut rng);
        let one = key.seal(&mut rng, b"state", b"").unwrap();
        assert_ne!(one, key.seal(&mut rng, b"state", b"").unwrap());
        assert_eq!(one.len(), REST_OVERHEAD_BYTES);
    }

    #[test]
    fn shows_no_secret() {
        assert_eq!(format!("{:?}", RestKey::from_bytes([0x5a; 32])), "RestKey(..)");
    }

    /// The derivation as another program would write it: HKDF-SHA-256 then AES-256-GCM with a nonce of zeros.
    #[test]
    fn is_hkdf_then_gcm() {
        let mut rng = Counting(0);
        let key = RestKey::from_bytes([7; 32]);
        let sealed = key.seal(&mut rng, b"context", b"text").unwrap();
        let mac_key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &sealed[..16]);
        let extracted = ring::hmac::sign(&mac_key, &[7; 32]);
        let mac_key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, extracted.as_ref());
        let row_key = ring::hmac::sign(&mac_key, b"redbook/v0/rest\0context\x01");
        let row_key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, row_key.as_ref()).unwrap());
        let mut body = sealed[16..].to_vec();
        assert_eq!(row_key.open_in_place(zero_nonce(), Aad::from(b"context"), &mut body).unwrap(), b"text");
    }
}
