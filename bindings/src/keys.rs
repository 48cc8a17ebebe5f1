//! The phone's key: the platform's keystore, and the person's own PIN before it.

use std::path::PathBuf;
use std::sync::Arc;

use redbook_app::{AppError, KeyStore, PhoneOptions, Pin, SystemEntropy, WrappedKeyStore};

use crate::error::RedbookError;
use crate::platform::{Clock, KeyVault, Tells, Wraps};
use crate::redbook::Redbook;

/// What a phone's key is had with.
pub(crate) struct Keys {
    pub(crate) home: PathBuf,
    vault: Arc<dyn KeyVault>,
    pub(crate) clock: Arc<dyn Clock>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(..)")
    }
}

impl Keys {
    pub(crate) const fn new(home: PathBuf, vault: Arc<dyn KeyVault>, clock: Arc<dyn Clock>) -> Self {
        Self { home, vault, clock }
    }

    pub(crate) fn store(&self, pin: Option<Pin>) -> WrappedKeyStore {
        let vault = Box::new(Wraps(Arc::clone(&self.vault)));
        WrappedKeyStore::new(&self.home, vault, Box::new(Tells(Arc::clone(&self.clock))), pin)
    }

    pub(crate) fn options(&self, pin: Option<Pin>) -> PhoneOptions {
        PhoneOptions::new(
            Box::new(self.store(pin)),
            Box::new(Tells(Arc::clone(&self.clock))),
            Box::new(SystemEntropy::default()),
            Box::new(SystemEntropy::default()),
        )
    }
}

/// A PIN as it was typed.
pub(crate) fn typed(pin: Option<String>) -> Result<Option<Pin>, RedbookError> {
    Ok(pin.map(Pin::typed).transpose().map_err(AppError::from)?)
}

/// A PIN of the person's own, beside the phone's lock: for whoever shares a phone, or its PIN, with somebody.
#[uniffi::export]
impl Redbook {
    /// Whether a PIN is asked for when this phone is opened.
    ///
    /// # Errors
    /// [`RedbookError::Key`].
    pub fn has_pin(&self) -> Result<bool, RedbookError> {
        Ok(self.keys.store(None).has_pin().map_err(AppError::from)?)
    }

    /// Asks who comes back after a while whether they know the PIN; it ends well where there is none. Takes about a second on an old
    /// phone, on purpose.
    ///
    /// # Errors
    /// [`RedbookError::Key`]: "wrong-pin", or "pin-wait" where it was wrong too often. [`RedbookError::Given`] where it is no PIN.
    pub fn check_pin(&self, pin: String) -> Result<(), RedbookError> {
        let _key = self.keys.store(typed(Some(pin))?).load().map_err(AppError::from)?;
        Ok(())
    }

    /// Sets a PIN, another one, or none. Nobody can tell a forgotten one: the record can be had again from another guardian's phone then.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where `new` is none or too easy; [`RedbookError::Key`] where `current` is not the one that is set. All is as
    /// it was then.
    pub fn set_pin(&self, current: Option<String>, new: Option<String>) -> Result<(), RedbookError> {
        let new = new.map(Pin::chosen).transpose().map_err(AppError::from)?;
        let keys = self.keys.store(typed(current)?);
        Ok(keys.set_pin(new.as_ref(), &mut SystemEntropy::default()).map_err(AppError::from)?)
    }

    /// Deletes everything on this phone, and the key to it: before it is sold or handed on. What others have, they keep. Close it then.
    /// Whoever asks for it has to be who opened it: `pin` where there is one.
    ///
    /// # Errors
    /// [`RedbookError::Check`] with what would go, until it is `confirmed`; [`RedbookError::Key`], [`RedbookError::Given`] as in
    /// [`Self::check_pin`]: nothing was deleted by any of them. [`RedbookError::Storage`], "erased-in-part": it is gone on with the next
    /// time that the phone is opened or made.
    pub fn erase(&self, pin: Option<String>, confirmed: bool) -> Result<(), RedbookError> {
        let keys = self.keys.store(typed(pin)?);
        Ok(self.phone.with(|phone| phone.erase(&keys, confirmed))?)
    }
}

/// Whether a phone is in a folder. One that cannot be opened is one; one that was erased, or was being erased, is none.
#[uniffi::export]
#[must_use]
pub fn phone_exists(home: String) -> bool {
    redbook_app::Phone::exists(&PathBuf::from(home))
}

/// Moves what is in a folder aside, its key with it, so that another phone can be made there: for whoever forgot their PIN, or whose
/// keystore lost its key. Nothing is deleted.
///
/// # Errors
/// [`RedbookError::Storage`], [`RedbookError::Key`].
#[uniffi::export]
pub fn begin_anew(home: String, vault: Arc<dyn KeyVault>, clock: Arc<dyn Clock>) -> Result<(), RedbookError> {
    let keys = Keys::new(PathBuf::from(home), vault, clock);
    Ok(redbook_app::Phone::begin_anew(&keys.home, &keys.store(None))?)
}
