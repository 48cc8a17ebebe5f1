//! A child's record on this phone: what is read for a screen, and syncing.
//!
//! - [`entries`]: writing; [`people`]: who has it; [`shares`] and [`to_page`]: what a clinician may read; [`files`]: hand-over, exports,
//!   imports.

mod entries;
mod files;
mod people;
mod shares;
mod to_page;

use std::sync::Arc;

use chrono::NaiveDate;
use redbook_app::{AppError, Phone, RecordId, SharedPhone, TimelineQuery};

use crate::cancel::Cancel;
use crate::chart_ask::ChartAsk;
use crate::draft::entry_id;
use crate::error::RedbookError;
use crate::views::{
    DueView, EntryDetail, GrowthChart, GrowthView, HomeView, Journey, Needs, Over, PaperPage, Profile,
    SyncState, TimelinePage,
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

    /// How the child grows: every measurement, and what they say together. `policy`: "exact", "paper" or "as-40+0".
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is no such policy, [`RedbookError::Storage`].
    pub fn growth(&self, policy: String) -> Result<GrowthView, RedbookError> {
        self.with(|phone, record| phone.growth(record, crate::chart_ask::policy(&policy)?))
    }

    /// A growth chart, to be drawn and read out.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where something about the child is missing or disputed, nothing is measured, or it cannot be drawn so.
    pub fn growth_chart(&self, ask: ChartAsk) -> Result<GrowthChart, RedbookError> {
        let words = ask.words();
        self.with(|phone, record| phone.chart(record, &ask.query(&words)?))
    }

    /// Who the child is, with who said it.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn profile(&self) -> Result<Profile, RedbookError> {
        self.with(Phone::profile)
    }

    /// What needs a person, side by side.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn needs(&self) -> Result<Needs, RedbookError> {
        self.with(Phone::needs)
    }

    /// What a paper book may have that the record has not, up to a day: a line for each dose, to be copied or left blank.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where it is no day, [`RedbookError::Storage`].
    pub fn paper_page(&self, on: String) -> Result<PaperPage, RedbookError> {
        self.with(|phone, record| phone.paper_page(record, day(&on)?))
    }

    /// The contacts with services from conception to the second birthday.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn journey(&self) -> Result<Journey, RedbookError> {
        self.with(Phone::journey)
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

    /// How the record stands.
    ///
    /// # Errors
    /// [`RedbookError::Storage`].
    pub fn sync_state(&self) -> Result<SyncState, RedbookError> {
        self.with(Phone::status)
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

    /// Waits until the relay has something new, or it is time to look again; then [`Self::sync`]. Whoever looks at a record does both
    /// in turn; what else needs the network goes on meanwhile.
    ///
    /// # Errors
    /// [`RedbookError::Network`] where it has no relay, [`RedbookError::Storage`], [`RedbookError::Cancelled`].
    pub async fn news(&self, cancel: Arc<Cancel>) -> Result<(), RedbookError> {
        cancel.or(async { Ok(self.phone.news(&self.id).await?) }).await
    }
}

pub(crate) fn day(text: &str) -> Result<NaiveDate, AppError> {
    text.parse().map_err(|_| AppError::NotADay)
}
