//! The store's key in a file, wrapped by a key that never leaves the platform's keystore, and under the person's PIN if there is one.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rand_core::CryptoRng;
use redbook_vault::RestKey;
use zeroize::Zeroizing;

use super::tries::Tries;
use super::{FILE_LEN_MAX, KEY_FILE, KeyStore, KeyStoreError, Pin, slow};
use crate::clock::Clock;
use crate::disk::{read, remove, replace, write_new};

/// Before what the platform wrapped: the key itself.
const BARE: &[u8; 8] = b"RBKWRP0\n";
/// The key under a PIN. The platform's wrapping is outermost: without this very phone not one PIN can be tried.
const PINNED: &[u8; 8] = b"RBKPIN0\n";
const CONTEXT: &[u8] = b"pin";

/// One PIN after the other: each takes 64 MiB for a moment, and none is counted beside another.
static TRYING: Mutex<()> = Mutex::new(());

/// A keystore that wraps: Android's, or the Secure Enclave. What it is given and gives is opaque, and less than a kilobyte.
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

    /// Deletes the platform's key for ever. Where there is none, that is well.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    fn delete(&self) -> Result<(), KeyStoreError>;
}

/// Keeps the wrapped key in `home/redbook.key`.
pub struct WrappedKeyStore {
    path: PathBuf,
    tries: Tries,
    platform: Box<dyn KeyWrap>,
    clock: Box<dyn Clock>,
    pin: Option<Pin>,
}

impl std::fmt::Debug for WrappedKeyStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WrappedKeyStore(..)")
    }
}

impl WrappedKeyStore {
    /// Over a platform's keystore. `pin` is what its person typed, if they were asked.
    #[must_use]
    pub fn new(home: &Path, platform: Box<dyn KeyWrap>, clock: Box<dyn Clock>, pin: Option<Pin>) -> Self {
        Self { path: home.join(KEY_FILE), tries: Tries::new(home), platform, clock, pin }
    }

    /// Whether a PIN is asked for here.
    ///
    /// # Errors
    /// [`KeyStoreError`].
    pub fn has_pin(&self) -> Result<bool, KeyStoreError> {
        Ok(read(&self.path, FILE_LEN_MAX)?.starts_with(PINNED))
    }

    /// Sets a PIN, another one, or none. The one that is there has to be given with [`Self::new`]. At any time either the old or the new
    /// one opens.
    ///
    /// # Errors
    /// [`KeyStoreError`]; then all is as it was.
    pub fn set_pin(&self, pin: Option<&Pin>, rng: &mut dyn CryptoRng) -> Result<(), KeyStoreError> {
        let key = self.load()?;
        replace(&self.path, &self.wrapped(&key, pin, rng)?)
    }

    fn wrapped(
        &self,
        key: &RestKey,
        pin: Option<&Pin>,
        rng: &mut dyn CryptoRng,
    ) -> Result<Vec<u8>, KeyStoreError> {
        let (magic, inner) = match pin {
            None => (BARE, Zeroizing::new(key.as_bytes().to_vec())),
            Some(pin) => (PINNED, Zeroizing::new(slow::seal(pin.as_str(), CONTEXT, key, rng)?)),
        };
        let wrapped = self.platform.wrap(&inner)?;
        // A keystore that cannot give back what it took would cost the record.
        if *self.platform.unwrap(&wrapped)? != *inner {
            return Err(KeyStoreError::Wiped);
        }
        let content = [magic.as_slice(), &wrapped].concat();
        // More than is read back would be a key that nobody can load.
        let fits = u64::try_from(content.len()).is_ok_and(|len| len <= FILE_LEN_MAX);
        if fits { Ok(content) } else { Err(KeyStoreError::Platform) }
    }

    fn try_pin(&self, wrapped: &[u8]) -> Result<RestKey, KeyStoreError> {
        let pin = self.pin.as_ref().ok_or(KeyStoreError::PinNeeded)?;
        let _one_at_a_time = TRYING.lock().unwrap_or_else(PoisonError::into_inner);
        // Before it counts as a try: a phone that is locked has not looked at the PIN.
        let sealed = self.platform.unwrap(wrapped)?;
        self.tries.begin(self.clock.now_ms())?;
        let key = slow::open(pin.as_str(), CONTEXT, &sealed)?.ok_or(KeyStoreError::WrongPin)?;
        self.tries.was_right()?;
        Ok(key)
    }
}

impl KeyStore for WrappedKeyStore {
    fn create(&self, key: &RestKey, rng: &mut dyn CryptoRng) -> Result<(), KeyStoreError> {
        write_new(&self.path, &self.wrapped(key, self.pin.as_ref(), rng)?)
    }

    fn load(&self) -> Result<RestKey, KeyStoreError> {
        let content = read(&self.path, FILE_LEN_MAX)?;
        if let Some(wrapped) = content.strip_prefix(PINNED) {
            return self.try_pin(wrapped);
        }
        let wrapped = content.strip_prefix(BARE).ok_or(KeyStoreError::Damaged)?;
        slow::rest_key(&self.platform.unwrap(wrapped)?)
    }

    /// Whether the platform lost its key, which it says of a key under a PIN to whoever does not know that.
    fn is_lost(&self) -> bool {
        let content = read(&self.path, FILE_LEN_MAX).unwrap_or_default();
        let wrapped = content.strip_prefix(PINNED).or_else(|| content.strip_prefix(BARE));
        wrapped.is_some_and(|wrapped| matches!(self.platform.unwrap(wrapped), Err(KeyStoreError::Wiped)))
    }

    fn forget(&self) -> Result<(), KeyStoreError> {
        self.platform.delete()?;
        remove(&self.path)?;
        self.tries.was_right()
    }
}
