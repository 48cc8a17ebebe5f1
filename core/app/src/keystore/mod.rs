//! Where the key of everything at rest is kept: the platform's keystore on a phone, a file on a desktop.

mod wrapped;

pub use wrapped::{KeyWrap, WrappedKeyStore};

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use rand_core::CryptoRng;
use redbook_vault::{PassphraseSalt, RestKey, derive_from_passphrase};
use zeroize::Zeroizing;

/// Keeps the store's key.
pub trait KeyStore: Send {
    /// Keeps a fresh key. Never replaces one that is there.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn create(&self, key: &RestKey, rng: &mut dyn CryptoRng) -> Result<(), KeyStoreError>;

    /// The key kept.
    ///
    /// # Errors
    /// [`KeyStoreError`]; nothing is deleted, whatever it is.
    fn load(&self) -> Result<RestKey, KeyStoreError>;
}

/// Why the store's key is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum KeyStoreError {
    /// None is kept here.
    #[error("there is no key here")]
    Missing,
    /// One is kept here already.
    #[error("a key is kept here already")]
    AlreadyThere,
    /// A passphrase is needed.
    #[error("a passphrase is needed")]
    PassphraseNeeded,
    /// It is not this passphrase.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The file is not one of this program's, or damaged.
    #[error("the key file is damaged")]
    Damaged,
    /// Other users of this machine can read it.
    #[error("other users of this computer can read the key file")]
    Exposed,
    /// The platform's keystore has lost its key, as after a new screen lock or a reset: what this phone holds cannot be opened.
    #[error("this phone's keystore has lost the key to the record")]
    Wiped,
    /// The platform gives the key only once its person has unlocked it.
    #[error("the phone is locked")]
    Locked,
    /// The platform's keystore failed in a way that it did not explain.
    #[error("this phone's keystore did not work")]
    Platform,
    /// The file cannot be read or written.
    #[error("the key file cannot be used: {0}")]
    Io(#[from] io::Error),
}

const MAGIC: &[u8; 8] = b"RBKKEY0\n";
const PLAIN: u8 = 0;
const PASSPHRASE: u8 = 1;
const SALT_LEN: usize = 16;
const FILE_LEN_MAX: u64 = 1_024;
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
        Self { path: home.join("redbook.key"), passphrase: passphrase.map(Zeroizing::new) }
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
                let mut salt: PassphraseSalt = [0; SALT_LEN];
                rng.fill_bytes(&mut salt);
                let wrapped = wrapping_key(passphrase, &salt)?
                    .seal(rng, CONTEXT, key.as_bytes())
                    .map_err(|_| KeyStoreError::Damaged)?;
                content.push(PASSPHRASE);
                content.extend_from_slice(&salt);
                content.extend_from_slice(&wrapped);
            }
        }
        write_new(&self.path, &content)
    }

    fn load(&self) -> Result<RestKey, KeyStoreError> {
        let content = read(&self.path)?;
        let rest = content.strip_prefix(MAGIC).ok_or(KeyStoreError::Damaged)?;
        let (kind, rest) = rest.split_first().ok_or(KeyStoreError::Damaged)?;
        let key = match *kind {
            PLAIN => Zeroizing::new(rest.to_vec()),
            PASSPHRASE => unwrap_key(self.passphrase.as_ref(), rest)?,
            _ => return Err(KeyStoreError::Damaged),
        };
        let bytes: [u8; 32] = key.as_slice().try_into().map_err(|_| KeyStoreError::Damaged)?;
        Ok(RestKey::from_bytes(bytes))
    }
}

fn wrapping_key(passphrase: &str, salt: &PassphraseSalt) -> Result<RestKey, KeyStoreError> {
    derive_from_passphrase(passphrase, salt)
        .map(|key| RestKey::from_bytes(*key))
        .map_err(|_| KeyStoreError::Io(io::ErrorKind::OutOfMemory.into()))
}

fn unwrap_key(
    passphrase: Option<&Zeroizing<String>>,
    rest: &[u8],
) -> Result<Zeroizing<Vec<u8>>, KeyStoreError> {
    let passphrase = passphrase.ok_or(KeyStoreError::PassphraseNeeded)?;
    let (salt, wrapped) = rest.split_at_checked(SALT_LEN).ok_or(KeyStoreError::Damaged)?;
    let salt: PassphraseSalt = salt.try_into().map_err(|_| KeyStoreError::Damaged)?;
    wrapping_key(passphrase, &salt)?.open(CONTEXT, wrapped).map_err(|_| KeyStoreError::WrongPassphrase)
}

fn write_new(path: &Path, content: &[u8]) -> Result<(), KeyStoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => KeyStoreError::AlreadyThere,
        _ => KeyStoreError::Io(error),
    })?;
    file.write_all(content)?;
    file.sync_all()?;
    // The name has to be on the disk too, before anything is sealed with the key.
    match path.parent() {
        Some(parent) => Ok(File::open(parent)?.sync_all()?),
        None => Ok(()),
    }
}

fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeyStoreError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyStoreError::Missing,
        _ => KeyStoreError::Io(error),
    })?;
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::mode(&fs::metadata(path)?) & 0o077 != 0 {
        return Err(KeyStoreError::Exposed);
    }
    let mut content = Zeroizing::new(Vec::new());
    file.take(FILE_LEN_MAX).read_to_end(&mut content)?;
    Ok(content)
}
