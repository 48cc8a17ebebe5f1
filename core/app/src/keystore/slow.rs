//! A key under something that a person types: made slow on purpose, so that guessing is.

use std::io;

use rand_core::CryptoRng;
use redbook_vault::{PassphraseSalt, RestKey, derive_from_passphrase};
use zeroize::Zeroizing;

use super::KeyStoreError;

const SALT_LEN: usize = 16;

/// `salt ‖ sealed`. `context` says what the secret is, so that one is never taken for another.
pub(super) fn seal(
    secret: &str,
    context: &[u8],
    key: &RestKey,
    rng: &mut dyn CryptoRng,
) -> Result<Vec<u8>, KeyStoreError> {
    let mut salt: PassphraseSalt = [0; SALT_LEN];
    rng.fill_bytes(&mut salt);
    let sealed =
        slow_key(secret, &salt)?.seal(rng, context, key.as_bytes()).map_err(|_| KeyStoreError::Damaged)?;
    Ok([salt.as_slice(), &sealed].concat())
}

/// The key; nothing where it is another secret.
pub(super) fn open(secret: &str, context: &[u8], sealed: &[u8]) -> Result<Option<RestKey>, KeyStoreError> {
    let (salt, sealed) = sealed.split_at_checked(SALT_LEN).ok_or(KeyStoreError::Damaged)?;
    let salt: PassphraseSalt = salt.try_into().map_err(|_| KeyStoreError::Damaged)?;
    match slow_key(secret, &salt)?.open(context, sealed) {
        Ok(key) => rest_key(&key).map(Some),
        Err(_) => Ok(None),
    }
}

/// From its 32 bytes.
pub(super) fn rest_key(bytes: &[u8]) -> Result<RestKey, KeyStoreError> {
    let bytes = Zeroizing::new(<[u8; RestKey::LEN]>::try_from(bytes).map_err(|_| KeyStoreError::Damaged)?);
    Ok(RestKey::from_bytes(*bytes))
}

fn slow_key(secret: &str, salt: &PassphraseSalt) -> Result<RestKey, KeyStoreError> {
    derive_from_passphrase(secret, salt)
        .map(|key| RestKey::from_bytes(*key))
        .map_err(|_| KeyStoreError::Io(io::ErrorKind::OutOfMemory.into()))
}
