//! A phone.

use std::path::PathBuf;
use std::sync::Arc;

use redbook_app::{Label, Phone, PhoneOptions, SharedPhone, SystemEntropy, WrappedKeyStore};

use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::platform::{Clock, KeyVault, Tells, Wraps};
use crate::record::Record;
use crate::views::{ChildCard, JoinState, Over};

/// Who uses this phone, as others will see them.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Owner {
    /// What they go by.
    pub name: String,
    /// Their relation to the child: "mother".
    pub relation: String,
    /// What they call this phone.
    pub device: String,
}

/// A phone: its records, and who uses it. One at a time may be open in a folder.
#[derive(Debug, uniffi::Object)]
pub struct Redbook {
    phone: SharedPhone,
}

#[uniffi::export]
impl Redbook {
    /// Makes a phone in an empty folder.
    ///
    /// # Errors
    /// [`RedbookError::Key`], [`RedbookError::Storage`]. What is there already is never touched.
    #[uniffi::constructor]
    pub fn create(
        home: String,
        owner: Owner,
        vault: Arc<dyn KeyVault>,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>, RedbookError> {
        let Owner { name, relation, device } = owner;
        let home = PathBuf::from(home);
        let phone = Phone::init(&home, options(&home, vault, clock), &Label { name, relation, device })?;
        Ok(Arc::new(Self { phone: SharedPhone::new(phone) }))
    }

    /// Opens a phone.
    ///
    /// # Errors
    /// [`RedbookError::Key`] where the platform does not give the key, [`RedbookError::Storage`]. Nothing is deleted by either.
    #[uniffi::constructor]
    pub fn open(
        home: String,
        vault: Arc<dyn KeyVault>,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>, RedbookError> {
        let home = PathBuf::from(home);
        let phone = Phone::open(&home, options(&home, vault, clock))?;
        Ok(Arc::new(Self { phone: SharedPhone::new(phone) }))
    }

    /// Every child's record on this phone.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn children(&self) -> Result<Vec<ChildCard>, RedbookError> {
        Ok(self.phone.with(Phone::records)?.over())
    }

    /// Begins a record. `relay`: its address, or empty for none yet.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where the address is none, [`RedbookError::Storage`].
    pub fn new_record(&self, relay: String) -> Result<Arc<Record>, RedbookError> {
        let record = self.phone.with(|phone| phone.new_record(&relay))?;
        Ok(Arc::new(Record::new(self.phone.clone(), record)))
    }

    /// A record by its id.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none.
    pub fn record(&self, id: String) -> Result<Arc<Record>, RedbookError> {
        let record = self.phone.with(|phone| phone.resolve_record(Some(&id)))?;
        Ok(Arc::new(Record::new(self.phone.clone(), record)))
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Redbook {
    /// Asks to be let into a record by an invitation's link. [`Record::join_state`] goes on.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is none or has run out, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn join(&self, link: String, cancel: Arc<Cancel>) -> Result<JoinState, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.join(&link).await?.over()) }).await
    }
}

fn options(home: &std::path::Path, vault: Arc<dyn KeyVault>, clock: Arc<dyn Clock>) -> PhoneOptions {
    PhoneOptions::new(
        Box::new(WrappedKeyStore::new(home, Box::new(Wraps(vault)))),
        Box::new(Tells(clock)),
        Box::new(SystemEntropy::default()),
        Box::new(SystemEntropy::default()),
    )
}
