//! A phone.

use std::path::PathBuf;
use std::sync::Arc;

use redbook_app::{Label, Phone, SharedPhone};

use crate::cancel::Cancel;
use crate::error::RedbookError;
use crate::keys::{Keys, typed};
use crate::platform::{Clock, Hints, KeyVault, Reminders, conditions};
use crate::record::{Record, day};
use crate::views::{Caseload, ChildCard, DataUsed, Form, Handover, JoinState, Over, Receipt, Reminder};

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
    pub(crate) phone: SharedPhone,
    pub(crate) keys: Keys,
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
        let keys = Keys::new(home.clone(), vault, clock);
        let phone = Phone::init(&home, keys.options(None), &Label { name, relation, device })?;
        Ok(Arc::new(Self { phone: SharedPhone::new(phone), keys }))
    }

    /// Opens a phone. `pin` is what its person typed, once they were asked.
    ///
    /// # Errors
    /// [`RedbookError::Key`] where the platform does not give the key, or where a PIN is wanted ("pin-needed", "wrong-pin", "pin-wait");
    /// [`RedbookError::Given`] where it is no PIN; [`RedbookError::Storage`]. Nothing is deleted by any of them.
    #[uniffi::constructor]
    pub fn open(
        home: String,
        pin: Option<String>,
        vault: Arc<dyn KeyVault>,
        clock: Arc<dyn Clock>,
    ) -> Result<Arc<Self>, RedbookError> {
        let home = PathBuf::from(home);
        let keys = Keys::new(home.clone(), vault, clock);
        let phone = Phone::open(&home, keys.options(typed(pin)?))?;
        Ok(Arc::new(Self { phone: SharedPhone::new(phone), keys }))
    }

    /// Every child's record on this phone; one that cannot be opened is among them.
    pub fn children(&self) -> Vec<ChildCard> {
        self.phone.with(Phone::records).over()
    }

    /// How much data syncing and sharing took this month, by the phone's own count.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn data_used(&self) -> Result<DataUsed, RedbookError> {
        Ok(self.phone.with(Phone::data_used)?.over())
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

/// What many records have together.
#[uniffi::export]
impl Redbook {
    /// The families on this phone, on a day by the calendar where it is.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn caseload(&self, on: String) -> Result<Caseload, RedbookError> {
        let on = day(&on)?;
        Ok(self.phone.with(|phone| phone.caseload(on))?.over())
    }

    /// What became of the visits of a day, from one midnight to the next where the phone is, in milliseconds since 1970.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn receipt(&self, on: String, from_ms: u64, until_ms: u64) -> Result<Receipt, RedbookError> {
        let on = day(&on)?;
        Ok(self.phone.with(|phone| phone.receipt(on, from_ms, until_ms))?.over())
    }

    /// Plans the reminders after a day anew, as many of the soonest as the platform has room for, and gives them.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`]; what the platform does not take is planned next time.
    pub fn plan_reminders(
        &self,
        after: String,
        planner: Arc<dyn Reminders>,
    ) -> Result<Vec<Reminder>, RedbookError> {
        let after = day(&after)?;
        let room = usize::try_from(planner.room().unwrap_or_default()).unwrap_or_default();
        let reminders: Vec<Reminder> = self.phone.with(|phone| phone.reminders(after, room))?.over();
        let _planned_next_time = planner.replace(reminders.clone());
        Ok(reminders)
    }

    /// Takes in a hand-over file or QR code. Each frame is checked as if it came from anywhere.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is none, or this phone does not belong to its record.
    pub fn doorstep_import(&self, file: Vec<u8>) -> Result<Handover, RedbookError> {
        Ok(self.phone.with(|phone| phone.doorstep_import(&file))?.over())
    }

    /// The token that an operator's relay wants before it takes a new record; nothing: none.
    pub fn set_admission(&self, token: Option<String>) {
        self.phone.with(|phone| phone.set_admission(token.as_deref()));
    }
}

/// What came of a sync that nobody asked for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BackgroundSync {
    /// Records that were synced.
    pub synced: Vec<String>,
    /// Of them, those that met trouble: try again later.
    pub troubled: Vec<String>,
}

/// As much of a hand-over as is shown as one QR code, in bytes.
#[uniffi::export]
#[must_use]
pub fn qr_bytes_max() -> u32 {
    u32::try_from(redbook_app::QR_BYTES_MAX).unwrap_or(u32::MAX)
}

/// As much of a hand-over file as is taken in, in bytes: a shell reads no more of one than shows that it is too large.
#[uniffi::export]
#[must_use]
pub fn handover_bytes_max() -> u32 {
    u32::try_from(redbook_app::DOORSTEP_FILE_LEN_MAX).unwrap_or(u32::MAX)
}

/// The same of a FHIR file.
#[uniffi::export]
#[must_use]
pub fn fhir_bytes_max() -> u32 {
    u32::try_from(redbook_app::FHIR_BYTES_MAX).unwrap_or(u32::MAX)
}

/// Every form: what the screens that add something ask.
#[uniffi::export]
#[must_use]
pub fn forms() -> Vec<Form> {
    redbook_app::forms().over()
}

#[uniffi::export(async_runtime = "tokio")]
impl Redbook {
    /// Syncs what is worth it, by what the platform says of network and battery. A person who asks calls [`Record::sync`].
    ///
    /// # Errors
    /// [`RedbookError::Storage`], [`RedbookError::Cancelled`].
    pub async fn sync_in_background(
        &self,
        hints: Arc<dyn Hints>,
        cancel: Arc<Cancel>,
    ) -> Result<BackgroundSync, RedbookError> {
        let conditions = conditions(&*hints);
        let work = async {
            let mut done = BackgroundSync { synced: Vec::new(), troubled: Vec::new() };
            for record in self.phone.with(|phone| phone.worth_syncing(conditions))? {
                for view in self.phone.online().await.sync(&[record]).await? {
                    done.troubled.extend(view.trouble.map(|_| view.record.clone()));
                    done.synced.push(view.record);
                }
            }
            Ok(done)
        };
        cancel.or(work).await
    }

    /// Asks to be let into a record by an invitation's link. [`Record::join_state`] goes on.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is none or has run out, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn join(&self, link: String, cancel: Arc<Cancel>) -> Result<JoinState, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.join(&link).await?.over()) }).await
    }
}
