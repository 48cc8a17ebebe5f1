//! The store's key in a file, wrapped by a key that never leaves the platform's keystore.

use std::path::{Path, PathBuf};

use rand_core::CryptoRng;
use redbook_vault::RestKey;
use zeroize::Zeroizing;

use super::{FILE_LEN_MAX, KeyStore, KeyStoreError, read, write_new};

const MAGIC: &[u8; 8] = b"RBKWRP0\n";

/// A keystore that wraps: Android's, or the Secure Enclave. What it is given and gives is opaque.
pub trait KeyWrap: Send {
    /// Wraps a key.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn wrap(&self, key: &[u8]) -> Result<Vec<u8>, KeyStoreError>;

    /// Unwraps what [`Self::wrap`] gave.
    ///
    /// # Errors
    /// [`KeyStoreError::Wiped`] where the platform has lost its key: what is in the store cannot be read then, and nothing is
    /// deleted. [`KeyStoreError::Locked`] where its person has to unlock the phone first.
    fn unwrap(&self, wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyStoreError>;
}

/// Keeps the wrapped key in `home/redbook.key`.
pub struct WrappedKeyStore {
    path: PathBuf,
    platform: Box<dyn KeyWrap>,
}

impl std::fmt::Debug for WrappedKeyStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WrappedKeyStore(..)")
    }
}

impl WrappedKeyStore {
    /// Over a platform's keystore.
    #[must_use]
    pub fn new(home: &Path, platform: Box<dyn KeyWrap>) -> Self {
        Self { path: home.join("redbook.key"), platform }
    }
}

impl KeyStore for WrappedKeyStore {
    fn create(&self, key: &RestKey, _rng: &mut dyn CryptoRng) -> Result<(), KeyStoreError> {
        let wrapped = self.platform.wrap(key.as_bytes())?;
        let back = self.platform.unwrap(&wrapped)?;
        // A keystore that cannot give back what it took would cost the record.
        if back.as_slice() != key.as_bytes() {
            return Err(KeyStoreError::Wiped);
        }
        let content = [MAGIC.as_slice(), &wrapped].concat();
        // More than is read back would be a key that nobody can load.
        if u64::try_from(content.len()).is_ok_and(|len| len <= FILE_LEN_MAX) {
            write_new(&self.path, &content)
        } else {
            Err(KeyStoreError::Platform)
        }
    }

    fn load(&self) -> Result<RestKey, KeyStoreError> {
        let content = read(&self.path)?;
        let wrapped = content.strip_prefix(MAGIC).ok_or(KeyStoreError::Damaged)?;
        let key = self.platform.unwrap(wrapped)?;
        let bytes = key.as_slice().try_into().map_err(|_| KeyStoreError::Damaged)?;
        Ok(RestKey::from_bytes(bytes))
    }
}
