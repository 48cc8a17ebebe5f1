//! A child's record on this phone.

use std::sync::Arc;

use chrono::NaiveDate;
use redbook_app::{AppError, INVITATION_LIFETIME_S, Phone, RecordId, Role, SharedPhone, TimelineQuery};

use crate::cancel::Cancel;
use crate::draft::{NewEntry, entry_id};
use crate::error::RedbookError;
use crate::share_choice::ShareChoice;
use crate::views::{
    DueView, EntryDetail, HomeView, InvitationMade, JoinState, Member, Over, Saved, Share, ShareLog,
    ShareMade, SyncState, TimelinePage,
};

/// A child's record on this phone.
#[derive(Debug, uniffi::Object)]
pub struct Record {
    phone: SharedPhone,
    id: RecordId,
}

impl Record {
    pub(crate) const fn new(phone: SharedPhone, id: RecordId) -> Self {
        Self { phone, id }
    }

    fn with<A: Over<B>, B>(
        &self,
        work: impl FnOnce(&mut Phone, &RecordId) -> Result<A, AppError>,
    ) -> Result<B, RedbookError> {
        Ok(self.phone.with(|phone| work(phone, &self.id))?.over())
    }
}

/// What is read and written on this phone alone.
#[uniffi::export]
impl Record {
    /// The record's id.
    pub fn id(&self) -> String {
        self.id.to_string()
    }

    /// The screen of the child on a day, `YYYY-MM-DD`, by the calendar where the phone is.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn home(&self, on: String) -> Result<HomeView, RedbookError> {
        self.with(|phone, record| phone.home(record, day(&on)?))
    }

    /// Notes that somebody has looked: what is there now is no news any more.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn looked(&self) -> Result<(), RedbookError> {
        Ok(self.phone.with(|phone| phone.looked(&self.id))?)
    }

    /// What is due on a day.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn due(&self, on: String) -> Result<DueView, RedbookError> {
        self.with(|phone, record| phone.due(record, day(&on)?))
    }

    /// A page of the timeline, newest first; `cursor` is the `next` of the page before.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where no page gave that cursor, [`RedbookError::Storage`].
    pub fn timeline(&self, cursor: Option<String>, replaced_too: bool) -> Result<TimelinePage, RedbookError> {
        let query = TimelineQuery { cursor, include_replaced: replaced_too, ..TimelineQuery::default() };
        self.with(|phone, record| phone.timeline(record, &query))
    }

    /// An entry with all its versions.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none.
    pub fn entry(&self, id: String) -> Result<EntryDetail, RedbookError> {
        self.with(|phone, record| phone.entry(record, &entry_id(&id)?))
    }

    /// Saves an entry: it is on the disk when this returns.
    ///
    /// # Errors
    /// [`RedbookError::Check`] where something looks like a slip, [`RedbookError::Given`], [`RedbookError::NotAllowed`],
    /// [`RedbookError::Storage`]. Nothing is saved then.
    pub fn add(&self, entry: NewEntry) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.add(record, entry.into_draft()?))
    }

    /// Saves several entries, all or none: a visit, a page of the paper book.
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn add_all(&self, entries: Vec<NewEntry>) -> Result<Vec<Saved>, RedbookError> {
        self.with(|phone, record| {
            let drafts = entries.into_iter().map(NewEntry::into_draft).collect::<Result<Vec<_>, _>>()?;
            phone.add_all(record, &drafts)
        })
    }

    /// Saves a correction: a new entry of the same kind in the place of another, which stays to be seen.
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn correct(&self, id: String, entry: NewEntry) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.correct(record, &entry_id(&id)?, entry.into_draft()?))
    }

    /// Takes an entry back; it stays to be seen.
    ///
    /// # Errors
    /// [`RedbookError::NotAllowed`], [`RedbookError::Given`], [`RedbookError::Storage`].
    pub fn retract(&self, id: String, reason: Option<String>) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.retract(record, &entry_id(&id)?, reason))
    }

    /// Says what a field of the profile is: "name", "sex", "nhs-number", "address" ...
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn set_profile(&self, field: String, value: String, confirmed: bool) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.set_profile(record, &field, &value, confirmed))
    }

    /// Settles a field that people disagree about: the value of this entry.
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn pick_profile(&self, field: String, entry: String) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.pick_profile(record, &field, &entry_id(&entry)?))
    }

    /// Who has the record.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn members(&self) -> Result<Vec<Member>, RedbookError> {
        self.with(Phone::members)
    }

    /// How the record stands.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn sync_state(&self) -> Result<SyncState, RedbookError> {
        self.with(Phone::status)
    }

    /// The shares that this phone made, as the relay was last heard about them.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn share_list(&self) -> Result<Vec<Share>, RedbookError> {
        self.with(|phone, record| phone.share_list(record))
    }

    /// The doorstep file for others of the record, sealed: `visit.redbook`.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn doorstep_export(&self) -> Result<Vec<u8>, RedbookError> {
        Ok(self.phone.with(|phone| phone.doorstep_export(&self.id, None))?)
    }

    /// Sets where the record syncs.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where the address is none.
    pub fn set_relay(&self, relay: String) -> Result<(), RedbookError> {
        Ok(self.phone.with(|phone| phone.set_relay(&self.id, &relay))?)
    }
}

/// What waits for the network. Reading and writing go on meanwhile.
#[uniffi::export(async_runtime = "tokio")]
impl Record {
    /// Syncs, and gives how the record stands then. Trouble with the relay is in the view, and no error.
    ///
    /// # Errors
    /// [`RedbookError::Network`] where it has no relay, [`RedbookError::Storage`], [`RedbookError::Cancelled`].
    pub async fn sync(&self, cancel: Arc<Cancel>) -> Result<SyncState, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.sync(&[self.id]).await.map(drop)?) }).await?;
        self.sync_state()
    }

    /// Makes an invitation into a role: "guardian", "carer" or "practitioner".
    ///
    /// # Errors
    /// [`RedbookError::Given`], [`RedbookError::NotAllowed`], [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn invite(&self, role: String, cancel: Arc<Cancel>) -> Result<InvitationMade, RedbookError> {
        let role = Role::from_word(&role).ok_or(AppError::NoSuchRole)?;
        cancel
            .or(async {
                Ok(self.phone.online().await.invite(&self.id, role, INVITATION_LIFETIME_S).await?.over())
            })
            .await
    }

    /// How joining stands: fetches the code once it is ready, and the record once this phone is in.
    ///
    /// # Errors
    /// [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn join_state(&self, cancel: Arc<Cancel>) -> Result<JoinState, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.join_poll(&self.id).await?.over()) }).await
    }

    /// Lets in whoever asked with an invitation, if `code` is what their phone shows.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is not, [`RedbookError::NotAllowed`] where nobody has asked yet,
    /// [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn approve(
        &self,
        invitation: String,
        code: String,
        cancel: Arc<Cancel>,
    ) -> Result<Member, RedbookError> {
        cancel
            .or(async { Ok(self.phone.online().await.approve(&self.id, &invitation, &code).await?.over()) })
            .await
    }

    /// Makes a share and hands it to the relay.
    ///
    /// # Errors
    /// [`RedbookError::Given`], [`RedbookError::NotAllowed`], [`RedbookError::Network`]: then there is none;
    /// [`RedbookError::Cancelled`].
    pub async fn share(&self, choice: ShareChoice, cancel: Arc<Cancel>) -> Result<ShareMade, RedbookError> {
        let request = choice.into_request()?;
        cancel.or(async { Ok(self.phone.online().await.share_new(&self.id, &request).await?.over()) }).await
    }

    /// What happened with a share.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is none, [`RedbookError::Network`], [`RedbookError::Cancelled`].
    pub async fn share_log(&self, share: String, cancel: Arc<Cancel>) -> Result<ShareLog, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_log(&self.id, &share).await?.over()) }).await
    }

    /// Ends a share: the relay deletes it.
    ///
    /// # Errors
    /// [`RedbookError::Network`] where the relay has not been told yet: the next sync tells it.
    pub async fn share_revoke(&self, share: String, cancel: Arc<Cancel>) -> Result<Share, RedbookError> {
        cancel.or(async { Ok(self.phone.online().await.share_revoke(&self.id, &share).await?.over()) }).await
    }
}

fn day(text: &str) -> Result<NaiveDate, AppError> {
    text.parse().map_err(|_| AppError::NotADay)
}
