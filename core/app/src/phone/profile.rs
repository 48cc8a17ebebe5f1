//! The profile: who the child is, with who said it; disagreeing values side by side until a person picks.

use std::collections::BTreeSet;

use redbook_protocol::{EntryId, LogId, RecordId};
use redbook_record::{
    Doubt, EntryDraft, Payload, ProfileField, ProfileFieldView, ProfileValueView, SourceView,
};
use serde::Serialize;

use super::Phone;
use super::open_record::OpenRecord;
use super::views::AuthorView;
use super::write::Added;
use crate::error::AppError;

/// The profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileSigned {
    /// Fields that have a value, ascending by name.
    pub fields: Vec<ProfileFieldSigned>,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileFieldSigned {
    /// Its name.
    pub field: String,
    /// Whether there is more than one value: a person has to pick.
    pub disagreement: bool,
    /// What it is said to be.
    pub values: Vec<ProfileValueSigned>,
}

/// A value with who said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProfileValueSigned {
    /// The value.
    pub value: String,
    /// Everybody who said it.
    pub said_by: Vec<SaidByView>,
    /// Why it may be a slip.
    pub doubts: Vec<Doubt>,
}

/// One who said a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SaidByView {
    /// The entry, in hexadecimal.
    pub entry: String,
    /// When, UTC.
    pub recorded: String,
    /// Whether it has left this phone's journal.
    pub sent: bool,
    /// Who.
    pub written_by: AuthorView,
}

impl Phone {
    /// The profile.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn profile(&mut self, record: &RecordId) -> Result<ProfileSigned, AppError> {
        let open = self.open_record(record)?;
        let fields = open.book.profile(&open.roles).fields.into_iter().map(|field| open.signed_field(field));
        Ok(ProfileSigned { fields: fields.collect() })
    }

    /// Says what a field is. It replaces a single value that stands, whoever said it, and this phone's own of several; a value
    /// that somebody else holds against another is theirs to give up, or for [`Self::pick_profile`] to settle.
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn set_profile(
        &mut self,
        record: &RecordId,
        field: &str,
        value: &str,
        confirmed: bool,
    ) -> Result<Added, AppError> {
        let open = self.open_record(record)?;
        let name = field.trim().to_lowercase();
        let values = open.profile_values(&name);
        let single = values.len() == 1;
        let mine =
            |source: &&SourceView| single || source.author.parse().is_ok_and(|log: LogId| open.is_own(&log));
        let sources = values.iter().flat_map(|value| &value.sources).filter(mine);
        let replaces = sources.filter_map(|source| source.entry.parse().ok()).collect();
        self.add_profile(record, &name, value, replaces, confirmed)
    }

    /// Picks one of the values that stand: a new entry that says it and replaces them all.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`] where `picked` is not a standing value of the field; those of [`Self::add`].
    pub fn pick_profile(
        &mut self,
        record: &RecordId,
        field: &str,
        picked: &EntryId,
    ) -> Result<Added, AppError> {
        let open = self.open_record(record)?;
        let name = field.trim().to_lowercase();
        let values = open.profile_values(&name);
        let id = picked.to_string();
        let chosen = values.iter().find(|value| value.sources.iter().any(|source| source.entry == id));
        let value = chosen.ok_or(AppError::NoSuchEntry)?.value.clone();
        let replaces =
            values.iter().flat_map(|value| &value.sources).filter_map(|source| source.entry.parse().ok());
        self.add_profile(record, &name, &value, replaces.collect(), true)
    }

    fn add_profile(
        &mut self,
        record: &RecordId,
        field: &str,
        value: &str,
        replaces: BTreeSet<EntryId>,
        confirmed: bool,
    ) -> Result<Added, AppError> {
        let said = ProfileField { field: field.to_owned(), value: value.trim().to_owned() };
        let mut draft = EntryDraft::new(Payload::ProfileField(said));
        draft.replaces = replaces;
        draft.confirmed = confirmed;
        self.add(record, draft)
    }
}

impl OpenRecord {
    fn profile_values(&self, field: &str) -> Vec<ProfileValueView> {
        let profile = self.book.profile(&self.roles);
        profile
            .fields
            .into_iter()
            .find(|known| known.field == field)
            .map(|known| known.values)
            .unwrap_or_default()
    }

    fn signed_field(&self, field: ProfileFieldView) -> ProfileFieldSigned {
        let values = field.values.into_iter().map(|value| ProfileValueSigned {
            said_by: value.sources.into_iter().map(|source| self.said_by(source)).collect(),
            value: value.value,
            doubts: value.doubts,
        });
        ProfileFieldSigned { disagreement: field.disagreement, values: values.collect(), field: field.field }
    }

    fn said_by(&self, source: SourceView) -> SaidByView {
        let log = source.author.parse().unwrap_or_else(|_| LogId::from_bytes([0; LogId::LEN]));
        SaidByView {
            entry: source.entry,
            recorded: source.recorded,
            sent: source.sent,
            written_by: self.author(&log),
        }
    }
}
