//! Where the key of everything at rest is kept: the platform's keystore on a phone, a file on a desktop. On a phone a PIN of the
//! person's own may be asked for too (ADR 0044).

mod file;
mod pin;
mod slow;
mod tries;
mod wrapped;

pub use file::FileKeyStore;
pub use pin::Pin;
pub use wrapped::{KeyWrap, WrappedKeyStore};

use std::io;

use rand_core::CryptoRng;
use redbook_vault::RestKey;

/// The file that a home's key is in, however it is kept there.
const KEY_FILE: &str = "redbook.key";
/// How often a PIN was wrong.
const TRIES_FILE: &str = "redbook.tries";
/// More of such a file is not read, and so not written either.
const FILE_LEN_MAX: u64 = 1_024;
/// What goes where a home's store goes.
pub(crate) const KEY_FILES: [&str; 2] = [KEY_FILE, TRIES_FILE];

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

    /// Whether what is kept can never be had again, whoever asks and whatever they know.
    fn is_lost(&self) -> bool {
        matches!(self.load(), Err(KeyStoreError::Wiped))
    }

    /// Forgets the key for ever: what was sealed with it is lost, wherever it lies.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn forget(&self) -> Result<(), KeyStoreError>;
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
    /// There is a PIN, and none was given.
    #[error("a PIN is needed")]
    PinNeeded,
    /// It is not this PIN.
    #[error("that is not the PIN")]
    WrongPin,
    /// It was wrong too often.
    #[error("the PIN was wrong too often: try again in {minutes} min")]
    PinWait {
        /// To wait, at least 1.
        minutes: u64,
    },
    /// What was typed is no PIN.
    #[error("a PIN has 4 to 12 digits")]
    NotAPin,
    /// A PIN that is guessed first cannot be chosen.
    #[error("that PIN is too easy to guess: choose another")]
    EasyPin,
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
