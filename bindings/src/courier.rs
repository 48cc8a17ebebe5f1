//! The courier for the locked phone.

use std::path::PathBuf;
use std::sync::Arc;

use redbook_app::{Courier, SystemEntropy};

use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::keys::Keys;
use crate::platform::{Clock, Hints, KeyVault, Tells, conditions};
use crate::redbook::{BackgroundSync, Redbook};

/// What is carried between this phone and its relays while the phone's own key is not to be had: frames that stay sealed, under a key of
/// their own in a folder of their own. Its vault must give its key without its person, also while the phone is locked.
#[derive(Debug, uniffi::Object)]
pub struct CourierBag {
    keys: Keys,
}

impl CourierBag {
    fn courier(&self) -> Courier {
        let clock = Box::new(Tells(Arc::clone(&self.keys.clock)));
        let keys = Box::new(self.keys.store(None));
        Courier::new(&self.keys.home, keys, clock, Box::new(SystemEntropy::default()))
    }
}

#[uniffi::export]
impl CourierBag {
    /// Over a folder of its own, outside the phone's. Nothing is read or made yet.
    #[uniffi::constructor]
    #[must_use]
    pub fn new(folder: String, vault: Arc<dyn KeyVault>, clock: Arc<dyn Clock>) -> Arc<Self> {
        Arc::new(Self { keys: Keys::new(PathBuf::from(folder), vault, clock) })
    }

    /// Deletes the bag and its key: when the phone that it belonged to was erased or moved aside.
    ///
    /// # Errors
    /// [`RedbookError::Key`]; done again, it goes on.
    pub fn empty(&self) -> Result<(), RedbookError> {
        Ok(self.courier().empty()?)
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl CourierBag {
    /// Hands on what was packed and fetches what is new, by what the platform says of network and battery. Nothing of it can be read here.
    ///
    /// # Errors
    /// [`RedbookError::Key`] where the bag's key is not to be had, [`RedbookError::Cancelled`]; what was handed on is handed on.
    pub async fn carry(
        &self,
        hints: Arc<dyn Hints>,
        cancel: Arc<Cancel>,
    ) -> Result<BackgroundSync, RedbookError> {
        let conditions = conditions(&*hints);
        let mut courier = self.courier();
        let work = async {
            let done = courier.run(conditions).await?;
            Ok(BackgroundSync { synced: done.synced, troubled: done.troubled })
        };
        cancel.or(work).await
    }
}

#[uniffi::export]
impl Redbook {
    /// Packs what the courier carries while this phone is locked: before the app is left. Unpack first.
    ///
    /// # Errors
    /// [`RedbookError::Storage`], [`RedbookError::Key`] of the bag.
    pub fn pack(&self, bag: &CourierBag) -> Result<(), RedbookError> {
        Ok(self.phone.with(|phone| phone.pack(&mut bag.courier()))?)
    }

    /// Carries out what the courier heard meanwhile, and gives the records that it was about.
    ///
    /// # Errors
    /// [`RedbookError::Storage`], [`RedbookError::Key`] of the bag: the phone's own sync has all of it, too.
    pub fn unpack(&self, bag: &CourierBag) -> Result<Vec<String>, RedbookError> {
        let records = self.phone.with(|phone| phone.unpack(&mut bag.courier()))?;
        Ok(records.iter().map(ToString::to_string).collect())
    }
}
