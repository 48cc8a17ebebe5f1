//! A phone: one home directory with its store, its keys and its records.

mod add_all;
mod answering;
mod boxes;
mod caseload;
mod conditions;
mod courier;
mod data_used;
mod doctor;
mod doorstep;
mod due;
mod erase;
mod export;
mod export_fhir;
#[cfg(feature = "pdf")]
mod export_pdf;
mod growth;
mod home;
mod import;
mod invitations;
mod journal;
mod journey;
mod members;
mod message;
mod needs;
mod open_record;
mod profile;
mod records;
mod rekey;
mod reminders;
mod secrets;
mod shares;
pub(crate) mod standing;
mod state;
mod status;
mod take_in;
mod views;
mod visit;
mod write;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use rand_core::CryptoRng;
use redbook_protocol::relay::AdmissionToken;
use redbook_protocol::{Label, RecordId};
use redbook_store::{OpenOptions, RestKey, Store};

use crate::clock::{Clock, SystemClock};
use crate::entropy::SystemEntropy;
use crate::error::AppError;
use crate::keystore::{FileKeyStore, KeyStore};
use crate::net::{RelayClient, Traffic};

pub use caseload::{CaseloadView, FamilyView, ReceiptView, VisitView};
pub use conditions::{Conditions, Network};
pub use data_used::DataUsedView;
pub use doctor::{DoctorReport, FindingView};
pub use doorstep::{DoorstepReport, QR_BYTES_MAX};
pub use due::{
    CalendarFile, CalendarNames, DisputeView, DueItemView, DueState, DueView, EntryRef, KeptView, PaperLine,
    PaperPage, ProtectionView, QuestionView, SaidValueView,
};
pub use export::ExportReport;
#[cfg(feature = "pdf")]
pub use export_pdf::PdfKind;
pub use growth::{ChartQuery, CitedView, FactView, GrowthAssessmentView, GrowthView, MeasurementView};
pub use home::{HomeView, Identity};
pub use import::{ImportAnswers, ImportReport, NotTakenView};
pub use invitations::{
    INVITATION_LIFETIME_S, InvitationView, Invitations, JoinView, NewInvitation, Pending,
    PendingInvitationView,
};
pub use journey::{JourneyContact, JourneyExport, JourneyStage, JourneyStep, JourneyView, Service};
pub use members::{HoldsView, MemberView};
pub use needs::{NeedReason, NeedView, NeedsSigned};
pub use profile::{ProfileFieldSigned, ProfileSigned, ProfileValueSigned, SaidByView};
pub use records::RecordSummary;
pub use reminders::ReminderView;
pub use shares::{
    NewShare, OfflineShareRequest, OfflineShareView, ShareAccessView, ShareForm, ShareLogView, ShareMadeView,
    ShareRequest, ShareToRequest, ShareView, ToPageView,
};
pub use standing::in_one_line;
pub use status::StatusView;
pub use views::{AsideView, AuthorView, EntryDetailView, NeedsView, SignedEntryView, TimelineView};
pub use write::Added;

pub(crate) use shares::KeptShare;
pub(crate) use take_in::Source;

use open_record::OpenRecord;

/// How long a relay may take to answer, unless said otherwise.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a phone is given from outside: its keystore, its clock, its randomness.
pub struct PhoneOptions {
    keystore: Box<dyn KeyStore>,
    clock: Box<dyn Clock>,
    rng: Box<dyn CryptoRng + Send>,
    store_rng: Box<dyn CryptoRng + Send>,
    vfs: Option<String>,
    patience: Duration,
}

impl std::fmt::Debug for PhoneOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PhoneOptions(..)")
    }
}

impl PhoneOptions {
    /// The store's key in a file beside it, the system's clock and randomness.
    #[must_use]
    pub fn file_based(home: &Path, passphrase: Option<String>) -> Self {
        Self {
            keystore: Box::new(FileKeyStore::new(home, passphrase)),
            clock: Box::new(SystemClock),
            rng: Box::new(SystemEntropy::default()),
            store_rng: Box::new(SystemEntropy::default()),
            vfs: None,
            patience: PATIENCE,
        }
    }

    /// Everything given: for platforms with a keystore of their own, and for simulations. `rng` and `store_rng` must not
    /// repeat each other.
    #[must_use]
    pub fn new(
        keystore: Box<dyn KeyStore>,
        clock: Box<dyn Clock>,
        rng: Box<dyn CryptoRng + Send>,
        store_rng: Box<dyn CryptoRng + Send>,
    ) -> Self {
        Self { keystore, clock, rng, store_rng, vfs: None, patience: PATIENCE }
    }

    /// How long a relay may take to answer before it is as good as not there; a minute unless said otherwise.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Opens the store through a named SQLite file system (tests that make the disk fail).
    #[must_use]
    pub fn vfs(mut self, name: &str) -> Self {
        self.vfs = Some(name.to_owned());
        self
    }
}

/// A phone.
pub struct Phone {
    store: Store,
    clock: Box<dyn Clock>,
    rng: Box<dyn CryptoRng + Send>,
    owner: Label,
    admission: Option<AdmissionToken>,
    pub(crate) patience: Duration,
    /// Clients by relay.
    pub(crate) clients: BTreeMap<String, RelayClient>,
    /// What all of them took and gave.
    pub(crate) traffic: Traffic,
    open: BTreeMap<RecordId, OpenRecord>,
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Phone(..)")
    }
}

impl Phone {
    /// Makes a phone's home. Never touches one that is there, but for one that was being erased when it went off.
    ///
    /// # Errors
    /// [`AppError::KeyStore`] or [`AppError::Open`]; [`AppError::ErasedInPart`].
    pub fn init(home: &Path, mut options: PhoneOptions, owner: &Label) -> Result<Self, AppError> {
        Self::finish_erasing(home, &*options.keystore)?;
        // Before its key is asked for: it may be another's.
        if Store::exists(home) {
            return Err(crate::keystore::KeyStoreError::AlreadyThere.into());
        }
        std::fs::create_dir_all(home).map_err(crate::keystore::KeyStoreError::Io)?;
        let key = match options.keystore.load() {
            // A home whose making was cut short after its key: the key is used.
            Ok(key) => key,
            Err(crate::keystore::KeyStoreError::Missing) => {
                let key = RestKey::make(&mut *options.rng);
                options.keystore.create(&key, &mut *options.rng)?;
                key
            }
            Err(error) => return Err(error.into()),
        };
        let mut store = Store::create(home, store_options(key, options.store_rng, options.vfs.as_deref()))?;
        store.write(|tx| tx.put_state(None, state::OWNER, &owner.to_bytes()))?;
        Ok(Self {
            store,
            clock: options.clock,
            rng: options.rng,
            owner: owner.clone(),
            admission: None,
            patience: options.patience,
            clients: BTreeMap::new(),
            traffic: Traffic::default(),
            open: BTreeMap::new(),
        })
    }

    /// Opens a phone's home. One that was being erased when it went off is erased first, and then is none.
    ///
    /// # Errors
    /// [`AppError::KeyStore`] or [`AppError::Open`]; nothing is deleted by any of them. [`AppError::ErasedInPart`].
    pub fn open(home: &Path, options: PhoneOptions) -> Result<Self, AppError> {
        Self::finish_erasing(home, &*options.keystore)?;
        if !Store::exists(home) {
            return Err(redbook_store::OpenError::NoStore { home: home.to_owned(), set_aside: None }.into());
        }
        let key = options.keystore.load()?;
        let store = Store::open(home, store_options(key, options.store_rng, options.vfs.as_deref()))?;
        let owner = match store.read().state(None, state::OWNER)? {
            Some(bytes) => Label::from_bytes(&bytes).map_err(|_| AppError::Damaged("the owner's name"))?,
            None => Label::default(),
        };
        Ok(Self {
            store,
            clock: options.clock,
            rng: options.rng,
            owner,
            admission: None,
            patience: options.patience,
            clients: BTreeMap::new(),
            traffic: Traffic::default(),
            open: BTreeMap::new(),
        })
    }

    /// Closes it, and says whether all is on the disk. Dropping it does the same without a word.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn close(mut self) -> Result<(), AppError> {
        self.store_documents()?;
        Ok(self.store.close()?)
    }

    /// What the person with this phone goes by.
    #[must_use]
    pub fn owner(&self) -> &Label {
        &self.owner
    }

    /// The record open in memory, opened if it is not.
    pub(crate) fn open_record(&mut self, record: &RecordId) -> Result<&mut OpenRecord, AppError> {
        if !self.open.contains_key(record) {
            let open = OpenRecord::load(&self.store, record)?;
            self.open.insert(*record, open);
        }
        self.open.get_mut(record).ok_or(AppError::NoSuchRecord)
    }

    /// Everything in memory is read from the disk again when it is next wanted.
    pub(crate) fn forget_what_is_open(&mut self) {
        self.open.clear();
    }

    /// The word of a relay's operator that lets new records in, where one is asked for. Kept in memory only.
    pub fn set_admission(&mut self, token: Option<&str>) {
        self.admission = token.map(|token| AdmissionToken::new(token.to_owned()));
    }

    pub(crate) fn admission(&self) -> Option<AdmissionToken> {
        self.admission.clone()
    }

    pub(crate) fn rng(&mut self) -> &mut dyn CryptoRng {
        &mut *self.rng
    }

    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn store_mut(&mut self) -> &mut Store {
        &mut self.store
    }

    pub(crate) fn now_ms(&self) -> u64 {
        self.clock.now_ms()
    }
}

fn store_options(key: RestKey, rng: Box<dyn CryptoRng + Send>, vfs: Option<&str>) -> OpenOptions {
    let options = OpenOptions::new(key, rng);
    match vfs {
        Some(vfs) => options.vfs(vfs),
        None => options,
    }
}
