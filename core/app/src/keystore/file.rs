//! The store's key in a file of its own, for computers whose keystore this program does not know.

use std::path::{Path, PathBuf};

use rand_core::CryptoRng;
use redbook_vault::RestKey;
use zeroize::Zeroizing;

use super::{FILE_LEN_MAX, KeyStore, KeyStoreError, slow};
use crate::disk::{read, remove, write_new};

const MAGIC: &[u8; 8] = b"RBKKEY0\n";
const PLAIN: u8 = 0;
const PASSPHRASE: u8 = 1;
const CONTEXT: &[u8] = b"key file";

/// A file that only its owner can read, under a passphrase if one is given.
pub struct FileKeyStore {
    path: PathBuf,
    passphrase: Option<Zeroizing<String>>,
}

impl std::fmt::Debug for FileKeyStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FileKeyStore(..)")
    }
}

impl FileKeyStore {
    /// Keeps the key in `home/redbook.key`.
    #[must_use]
    pub fn new(home: &Path, passphrase: Option<String>) -> Self {
        Self { path: home.join(super::KEY_FILE), passphrase: passphrase.map(Zeroizing::new) }
    }
}

impl KeyStore for FileKeyStore {
    fn create(&self, key: &RestKey, rng: &mut dyn CryptoRng) -> Result<(), KeyStoreError> {
        let mut content = Zeroizing::new(MAGIC.to_vec());
        match &self.passphrase {
            None => {
                content.push(PLAIN);
                content.extend_from_slice(key.as_bytes());
            }
            Some(passphrase) => {
                content.push(PASSPHRASE);
                content.extend_from_slice(&slow::seal(passphrase, CONTEXT, key, rng)?);
            }
        }
        write_new(&self.path, &content)
    }

    fn load(&self) -> Result<RestKey, KeyStoreError> {
        let content = read(&self.path, FILE_LEN_MAX)?;
        let rest = content.strip_prefix(MAGIC).ok_or(KeyStoreError::Damaged)?;
        let (kind, rest) = rest.split_first().ok_or(KeyStoreError::Damaged)?;
        match *kind {
            PLAIN => slow::rest_key(rest),
            PASSPHRASE => {
                let passphrase = self.passphrase.as_ref().ok_or(KeyStoreError::PassphraseNeeded)?;
                slow::open(passphrase, CONTEXT, rest)?.ok_or(KeyStoreError::WrongPassphrase)
            }
            _ => Err(KeyStoreError::Damaged),
        }
    }

    fn forget(&self) -> Result<(), KeyStoreError> {
        remove(&self.path)
    }
}
