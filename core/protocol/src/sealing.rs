//! Sealing to a public key: HPKE base mode (RFC 9180), one message, the sender's half alone.
//!
//! DHKEM(X25519, HKDF-SHA256) 0x0020, HKDF-SHA256 0x0001, AES-256-GCM 0x0002. A relay seals what only a phone shall read;
//! nothing here opens anything: that half is in `redbook-vault`, by another library, whose tests hold the two together.

use ring::aead::{AES_256_GCM, Aad, BoundKey, NONCE_LEN, Nonce, NonceSequence, SealingKey, UnboundKey};
use ring::agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral};
use ring::error::Unspecified;
use ring::hmac;
use ring::rand::SecureRandom;
use zeroize::Zeroizing;

use crate::hash::to_array;

/// Bytes by which a sealed message is longer than what is in it: the ephemeral public key before it, the tag after it.
pub const SEAL_OVERHEAD_BYTES: usize = 32 + 16;

/// RFC 9180 §4: every label of the protocol begins so.
const VERSION: &[u8] = b"HPKE-v1";
/// RFC 9180 §4.1: `"KEM" ‖ kem_id`.
const KEM_SUITE: &[u8] = b"KEM\x00\x20";
/// RFC 9180 §5.1: `"HPKE" ‖ kem_id ‖ kdf_id ‖ aead_id`.
const HPKE_SUITE: &[u8] = b"HPKE\x00\x20\x00\x01\x00\x02";
/// RFC 9180 §5: base mode, no pre-shared key and no authenticated sender.
const MODE_BASE: u8 = 0;

/// Why nothing was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// There was no randomness.
    #[error("the system gave no random bytes")]
    Randomness,
    /// The receiver's key is of small order: anybody could open what is sealed to it.
    #[error("the receiver's key is not an X25519 public key that can be sealed to")]
    Receiver,
    /// The library refused to seal.
    #[error("the message is too long to be sealed")]
    Length,
}

/// `enc (32) ‖ ciphertext ‖ tag (16)`: `plaintext` sealed to an X25519 public key.
///
/// # Errors
/// [`SealError`] where it cannot be.
pub fn seal(
    rng: &dyn SecureRandom,
    receiver: &[u8; 32],
    info: &[u8],
    aad: &[u8],
    plaintext: &[u8],
) -> Result<Vec<u8>, SealError> {
    let (enc, shared) = encapsulate(rng, receiver)?;
    let (key, nonce) = key_schedule(&shared, info);
    let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| SealError::Length)?;
    let mut key = SealingKey::new(key, OneNonce(Some(nonce)));
    let mut sealed = plaintext.to_vec();
    key.seal_in_place_append_tag(Aad::from(aad), &mut sealed).map_err(|_| SealError::Length)?;
    Ok([enc.as_slice(), &sealed].concat())
}

/// The one nonce of a key that seals once.
struct OneNonce(Option<[u8; NONCE_LEN]>);

impl NonceSequence for OneNonce {
    fn advance(&mut self) -> Result<Nonce, Unspecified> {
        self.0.take().map(Nonce::assume_unique_for_key).ok_or(Unspecified)
    }
}

/// RFC 9180 §4.1, `Encap`: a fresh public key, and what it and the receiver share.
fn encapsulate(
    rng: &dyn SecureRandom,
    receiver: &[u8; 32],
) -> Result<([u8; 32], Zeroizing<[u8; 32]>), SealError> {
    let ephemeral = EphemeralPrivateKey::generate(&X25519, rng).map_err(|_| SealError::Randomness)?;
    let public = ephemeral.compute_public_key().map_err(|_| SealError::Randomness)?;
    let enc: [u8; 32] = to_array(public.as_ref());
    let context = [enc.as_slice(), receiver].concat();
    let peer = UnparsedPublicKey::new(&X25519, receiver);
    let shared = agree_ephemeral(ephemeral, &peer, |dh| {
        let prk = labeled_extract(KEM_SUITE, &[], b"eae_prk", dh);
        Zeroizing::new(labeled_expand::<32>(KEM_SUITE, &prk, b"shared_secret", &context))
    });
    Ok((enc, shared.map_err(|_| SealError::Receiver)?))
}

/// RFC 9180 §5.1, `KeySchedule` in base mode: the key and its first nonce.
fn key_schedule(shared: &[u8; 32], info: &[u8]) -> (Zeroizing<[u8; 32]>, [u8; NONCE_LEN]) {
    let psk_id_hash = labeled_extract(HPKE_SUITE, &[], b"psk_id_hash", &[]);
    let info_hash = labeled_extract(HPKE_SUITE, &[], b"info_hash", info);
    let context = [&[MODE_BASE], psk_id_hash.as_slice(), info_hash.as_slice()].concat();
    let secret = labeled_extract(HPKE_SUITE, shared, b"secret", &[]);
    let key = Zeroizing::new(labeled_expand::<32>(HPKE_SUITE, &secret, b"key", &context));
    (key, labeled_expand::<NONCE_LEN>(HPKE_SUITE, &secret, b"base_nonce", &context))
}

/// RFC 9180 §4, with HKDF's extract (RFC 5869 §2.2). Not by `ring::hkdf`, which never gives the bytes that go into a context.
fn labeled_extract(suite: &[u8], salt: &[u8], label: &[u8], ikm: &[u8]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(mac(salt, &[VERSION, suite, label, ikm]))
}

/// RFC 9180 §4, with HKDF's expand (RFC 5869 §2.3), whose first block, 32 bytes, is enough for everything here.
fn labeled_expand<const N: usize>(suite: &[u8], prk: &[u8; 32], label: &[u8], info: &[u8]) -> [u8; N] {
    const { assert!(N <= 32, "one block of HKDF-SHA256") };
    let [.., high, low] = N.to_be_bytes();
    to_array(&mac(prk, &[&[high, low], VERSION, suite, label, info, &[1]]))
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key));
    parts.iter().for_each(|part| context.update(part));
    to_array(context.sign().as_ref())
}

#[cfg(test)]
#[allow(clippy::disallowed_types, reason = "ring seals with its own randomness alone, in tests too")]
mod tests {
    use ring::rand::SystemRandom;

    use super::*;

    #[test]
    fn the_same_message_is_never_sealed_alike_and_its_length_is_as_told() {
        let rng = SystemRandom::new();
        let seal = || seal(&rng, &[9; 32], b"info", b"aad", b"message").unwrap();
        assert_ne!(seal(), seal());
        assert_eq!(seal().len(), b"message".len() + SEAL_OVERHEAD_BYTES);
    }

    #[test]
    fn a_key_of_small_order_is_refused() {
        for receiver in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            let sealed = seal(&SystemRandom::new(), &receiver, b"", b"", b"message");
            assert_eq!(sealed, Err(SealError::Receiver));
        }
    }
}
