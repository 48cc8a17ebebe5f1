//! A key from a passphrase or PIN, made slow on purpose (Argon2id, RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

/// Salt of a passphrase: 16 random bytes, kept beside what it protects.
pub type PassphraseSalt = [u8; 16];

/// RFC 9106 §4, second recommended option: 64 MiB, 3 passes; one lane, since old phones have few cores to spare.
const MEMORY_KIB: u32 = 64 * 1_024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

/// Why no key was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the passphrase could not be turned into a key: there may be too little memory")]
pub struct PassphraseError;

/// 32 bytes from a passphrase. Takes about a quarter of a second and 64 MiB.
///
/// # Errors
/// [`PassphraseError`] where there is too little memory.
pub fn derive_from_passphrase(
    passphrase: &str,
    salt: &PassphraseSalt,
) -> Result<Zeroizing<[u8; 32]>, PassphraseError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| PassphraseError)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, out.as_mut_slice())
        .map_err(|_| PassphraseError)?;
    Ok(out)
}
