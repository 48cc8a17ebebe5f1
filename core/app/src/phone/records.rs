//! Records on this phone: beginning one, listing them, finding one or an entry by the first digits of its id.

use redbook_protocol::{EntryId, RecordId};
use redbook_sync::{NewRecord, create_record};
use redbook_vault::{DeviceKeys, DeviceSeed};
use serde::Serialize;

use super::Phone;
use super::journal::add_frame;
use super::secrets::Secrets;
use super::standing;
use super::status::StatusView;
use crate::MessageView;
use crate::error::AppError;
use crate::net::check_relay_address;

/// One line of the list of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordSummary {
    /// Its id, in hexadecimal.
    pub id: String,
    /// The child's name, or the several that are said.
    pub child: Option<String>,
    /// This phone's role.
    pub role: Option<&'static str>,
    /// "member"; "joining" before the inviter has let this phone in; "damaged" where it cannot be opened, and nothing more is
    /// known of it.
    pub state: &'static str,
    /// Entries held.
    pub entries: usize,
    /// Entries saved on this phone and not gathered yet.
    pub unsent: usize,
    /// Its relay; empty where it has none.
    pub relay: String,
    /// How it stands, in words: one thing after the other.
    pub words: Vec<MessageView>,
}

impl RecordSummary {
    fn of_damaged(record: &RecordId) -> Self {
        Self {
            id: record.to_string(),
            child: None,
            role: None,
            state: "damaged",
            entries: 0,
            unsent: 0,
            relay: String::new(),
            words: vec![standing::damaged()],
        }
    }
}

impl From<StatusView> for RecordSummary {
    fn from(status: StatusView) -> Self {
        let StatusView { record, child, role, state, entries, unsent, relay, words, .. } = status;
        Self { id: record, child, role, state, entries, unsent, relay, words }
    }
}

/// The records that can be opened, and those that cannot.
pub(super) struct SoundRecords {
    pub(super) sound: Vec<RecordId>,
    /// In hexadecimal.
    pub(super) damaged: Vec<String>,
}

impl Phone {
    /// Begins a record, with this phone as its first guardian. `relay` may be empty.
    ///
    /// # Errors
    /// [`AppError::RelayAddress`], or [`AppError::Store`].
    pub fn new_record(&mut self, relay: &str) -> Result<RecordId, AppError> {
        if !relay.is_empty() {
            check_relay_address(relay)?;
        }
        let seed = DeviceSeed::make(&mut *self.rng);
        let device = DeviceKeys::derive(&seed)?;
        let NewRecord { replica, taken } = create_record(&mut *self.rng, device, &self.owner)?;
        let record = replica.record();
        let secrets = Secrets { seed, keyring: replica.keyring().clone(), relay: relay.to_owned() };
        self.store.write(|tx| {
            tx.add_record(&record, &secrets.to_bytes())?;
            taken.frames.iter().try_for_each(|frame| add_frame(tx, &record, frame, false).map(|_| ()))
        })?;
        Ok(record)
    }

    /// Every record on this phone. One that cannot be opened is listed as damaged and keeps no other from being listed.
    pub fn records(&mut self) -> Vec<RecordSummary> {
        let records = self.record_ids();
        let summary = |record: &RecordId| match self.status(record) {
            Ok(status) => RecordSummary::from(status),
            Err(_) => RecordSummary::of_damaged(record),
        };
        records.iter().map(summary).collect()
    }

    /// The records that can be opened: one that is damaged must not keep the others from what nobody asked for by name.
    pub(super) fn sound_records(&mut self) -> SoundRecords {
        let (sound, damaged): (Vec<RecordId>, Vec<RecordId>) =
            self.record_ids().into_iter().partition(|record| self.open_record(record).is_ok());
        if !damaged.is_empty() {
            log::warn!("{} records cannot be opened and are left out", damaged.len());
        }
        SoundRecords { sound, damaged: damaged.iter().map(RecordId::to_string).collect() }
    }

    /// What the child is called, all spellings that stand.
    pub(super) fn child_name(&mut self, record: &RecordId) -> Result<Option<String>, AppError> {
        let open = self.open_record(record)?;
        let profile = open.book.profile(&open.roles);
        let field = profile.fields.into_iter().find(|field| field.field == "name");
        Ok(field
            .map(|field| field.values.into_iter().map(|value| value.value).collect::<Vec<_>>().join(" / ")))
    }

    /// The records on this phone.
    #[must_use]
    pub fn record_ids(&self) -> Vec<RecordId> {
        self.store.read().records()
    }

    /// The record whose id begins so; the only one where nothing is said.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`] or [`AppError::AmbiguousRecord`].
    pub fn resolve_record(&self, prefix: Option<&str>) -> Result<RecordId, AppError> {
        let prefix = prefix.unwrap_or_default().to_ascii_lowercase();
        let mut fitting =
            self.record_ids().into_iter().filter(|record| record.to_string().starts_with(&prefix));
        let first = fitting.next().ok_or(AppError::NoSuchRecord)?;
        if fitting.next().is_some() { Err(AppError::AmbiguousRecord) } else { Ok(first) }
    }

    /// The entry whose id begins so.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`] or [`AppError::AmbiguousEntry`].
    pub fn resolve_entry(&mut self, record: &RecordId, prefix: &str) -> Result<EntryId, AppError> {
        let found = self.open_record(record)?.book.find(&prefix.to_ascii_lowercase());
        match found.as_slice() {
            [] => Err(AppError::NoSuchEntry),
            [one] => Ok(*one),
            _ => Err(AppError::AmbiguousEntry),
        }
    }

    pub(crate) fn relay_of(&mut self, record: &RecordId) -> Result<String, AppError> {
        Ok(self.open_record(record)?.secrets.relay.clone())
    }

    /// Sets the relay of a record, or takes it away (empty).
    ///
    /// # Errors
    /// [`AppError::RelayAddress`], or [`AppError::Store`].
    pub fn set_relay(&mut self, record: &RecordId, relay: &str) -> Result<(), AppError> {
        if !relay.is_empty() {
            check_relay_address(relay)?;
        }
        let open = self.open_record(record)?;
        let before = std::mem::replace(&mut open.secrets.relay, relay.to_owned());
        let secrets = open.secrets.to_bytes();
        let changed = before != relay;
        // Kept only if it is stored; what another relay has says nothing about this one.
        self.open.remove(record);
        self.store.write(|tx| {
            tx.set_secrets(record, &secrets)?;
            if changed { tx.forget_handed(record) } else { Ok(()) }
        })?;
        Ok(())
    }
}
