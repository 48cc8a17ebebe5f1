//! A courier for the locked phone: it moves sealed frames between the phone's bag and the relays, and can open none of them
//! (docs/adr/0045-courier.md).
//!
//! [`crate::Phone::pack`] fills the bag when the app is left, [`Courier::run`] carries it while the phone's own key is not to be had, and
//! [`crate::Phone::unpack`] carries out what was heard meanwhile. The bag is only ever a copy: whatever is wrong with it costs a download.

mod bag;

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rand_core::CryptoRng;
use redbook_vault::RestKey;

pub(crate) use bag::{Bag, HELD_LEN_MAX, Parcel, RECORDS_MAX};

use crate::clock::Clock;
use crate::disk;
use crate::error::AppError;
use crate::keystore::{KeyStore, KeyStoreError};

const BAG_FILE: &str = "courier.bag";
const LOCK_FILE: &str = "courier.lock";
/// What the bag is sealed for.
const CONTEXT: &[u8] = b"courier";
/// More is no bag of ours: frames both ways, and what stands around them.
const BAG_LEN_MAX: u64 = 4 * HELD_LEN_MAX as u64;
const PATIENCE: Duration = Duration::from_secs(60);

/// Whoever carries the bag. Its key is another than the phone's, and may be had while the phone is locked.
pub struct Courier {
    folder: PathBuf,
    keys: Box<dyn KeyStore>,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) rng: Box<dyn CryptoRng + Send>,
    pub(crate) patience: Duration,
}

/// What a courier's way came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// Records that were exchanged with their relays, in hexadecimal.
    pub synced: Vec<String>,
    /// Of them, those that met trouble: try again later.
    pub troubled: Vec<String>,
}

/// The bag is in one pair of hands at a time.
#[derive(Debug)]
pub(crate) struct InHand(File);

impl Drop for InHand {
    fn drop(&mut self) {
        // It ends with the process at the latest.
        let _ = self.0.unlock();
    }
}

impl std::fmt::Debug for Courier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Courier(..)")
    }
}

impl Courier {
    /// Over a folder of its own. `keys` keeps the bag's key there.
    #[must_use]
    pub fn new(
        folder: &Path,
        keys: Box<dyn KeyStore>,
        clock: Box<dyn Clock>,
        rng: Box<dyn CryptoRng + Send>,
    ) -> Self {
        Self { folder: folder.to_owned(), keys, clock, rng, patience: PATIENCE }
    }

    /// How long a relay may take to answer before it is as good as not there; a minute unless said otherwise.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Deletes the bag and its key: with the phone that it belonged to.
    ///
    /// # Errors
    /// [`AppError::KeyStore`]; done again, it goes on.
    pub fn empty(&self) -> Result<(), AppError> {
        self.drop_bag()?;
        self.keys.forget()?;
        Ok(disk::remove(&self.folder.join(LOCK_FILE))?)
    }

    /// Takes the bag in hand; nothing where somebody has it.
    pub(crate) fn take_in_hand(&self) -> Result<Option<InHand>, AppError> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(KeyStoreError::Io)?;
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let lock = options.open(self.folder.join(LOCK_FILE)).map_err(KeyStoreError::Io)?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(InHand(lock))),
            Err(TryLockError::WouldBlock) => Ok(None),
            // Where the system has no such lock: what two hands write is whole, and what is stale is dropped.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Some(InHand(lock)))
            }
            Err(TryLockError::Error(error)) => Err(KeyStoreError::Io(error).into()),
        }
    }

    /// The bag, if there is one that can be read, and its key.
    pub(crate) fn open_bag(&self) -> Result<Option<(RestKey, Bag)>, AppError> {
        let sealed = match disk::read(&self.folder.join(BAG_FILE), BAG_LEN_MAX) {
            Ok(sealed) => sealed,
            Err(KeyStoreError::Missing) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let key = match self.keys.load() {
            Ok(key) => key,
            // Nobody can open it any more: another is packed next time.
            Err(KeyStoreError::Wiped | KeyStoreError::Missing) => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let bag = key.open(CONTEXT, &sealed).ok().and_then(|bytes| Bag::from_bytes(&bytes).ok());
        if bag.is_none() {
            log::warn!("the courier's bag cannot be read, and is packed anew");
        }
        Ok(bag.map(|bag| (key, bag)))
    }

    /// Puts the bag back, whole, under its key. Where it was emptied meanwhile, key and all, nobody can open that any more.
    pub(crate) fn put(&mut self, key: &RestKey, bag: &Bag) -> Result<(), AppError> {
        let sealed = key.seal(&mut *self.rng, CONTEXT, &bag.to_bytes()).map_err(|_| AppError::Memory)?;
        Ok(disk::replace(&self.folder.join(BAG_FILE), &sealed)?)
    }

    pub(crate) fn drop_bag(&self) -> Result<(), AppError> {
        Ok(disk::remove(&self.folder.join(BAG_FILE))?)
    }

    /// The bag's key, made anew where it is lost: what was under it is only a copy.
    pub(crate) fn key(&mut self) -> Result<RestKey, AppError> {
        match self.keys.load() {
            Ok(key) => return Ok(key),
            Err(KeyStoreError::Missing) => {}
            Err(KeyStoreError::Wiped | KeyStoreError::Damaged) => self.keys.forget()?,
            Err(error) => return Err(error.into()),
        }
        let key = RestKey::make(&mut *self.rng);
        self.keys.create(&key, &mut *self.rng)?;
        Ok(key)
    }
}
