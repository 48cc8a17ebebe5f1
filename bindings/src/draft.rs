//! From typed drafts to entries.

use redbook_app::{
    AppError, EntryDraft, EntryId, Gestation, Kind, Length, RecordId, Value, Weight, When, draft_of_fields,
};

use crate::drafts::Draft;

/// Something to be saved.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct NewEntry {
    /// What it says.
    pub draft: Draft,
    /// When it happened, as precisely as known: `2026`, `2026-03`, `2026-03-14`, `2026-03-14T09:30+00:00`.
    #[uniffi(default = None)]
    pub when: Option<String>,
    /// The person was asked about its doubts, and keeps it.
    #[uniffi(default = false)]
    pub confirmed: bool,
}

/// What a field was given.
pub(crate) enum Given {
    /// Nothing.
    Nothing,
    /// This.
    Is(Value),
    /// A date, still to be read.
    Date(String),
    /// A record's id, still to be read.
    Record(String),
}

/// A typed draft.
pub(crate) trait Fields {
    /// Of which kind.
    const KIND: Kind;

    /// Its fields by their names.
    fn fields(self) -> Vec<(&'static str, Given)>;
}

impl Given {
    pub(crate) fn maybe<T>(given: Option<T>, made: impl FnOnce(T) -> Self) -> Self {
        given.map_or(Self::Nothing, made)
    }

    pub(crate) const fn text(text: String) -> Self {
        Self::Is(Value::Text(text))
    }

    pub(crate) const fn number(number: u32) -> Self {
        Self::Is(Value::Number(number))
    }

    pub(crate) const fn grams(grams: u32) -> Self {
        Self::Is(Value::Weight(Weight::from_g(grams)))
    }

    pub(crate) const fn millimetres(millimetres: u32) -> Self {
        Self::Is(Value::Length(Length::from_mm(millimetres)))
    }

    pub(crate) const fn days(days: u16) -> Self {
        Self::Is(Value::Gestation(Gestation::from_days(days)))
    }

    /// A flag that is not set is left out.
    pub(crate) fn flag(is_set: bool) -> Self {
        Self::maybe(is_set.then_some(true), Self::yes_no)
    }

    pub(crate) const fn yes_no(yes: bool) -> Self {
        Self::Is(Value::Bool(yes))
    }

    pub(crate) const fn date(date: String) -> Self {
        Self::Date(date)
    }

    pub(crate) const fn record(record: String) -> Self {
        Self::Record(record)
    }

    fn value(self) -> Result<Option<Value>, AppError> {
        match self {
            Self::Nothing => Ok(None),
            Self::Is(value) => Ok(Some(value)),
            Self::Date(text) => Ok(Some(Value::Date(when(&text)?))),
            Self::Record(text) => {
                let record: RecordId = text.parse().map_err(|_| AppError::NoSuchRecord)?;
                Ok(Some(Value::Record(record)))
            }
        }
    }
}

impl NewEntry {
    pub(crate) fn into_draft(self) -> Result<EntryDraft, AppError> {
        let (kind, given) = self.draft.into_fields();
        let mut fields = Vec::new();
        for (name, given) in given {
            fields.extend(given.value()?.map(|value| (name, value)));
        }
        let mut draft = draft_of_fields(kind, fields)?;
        draft.when = self.when.as_deref().map(when).transpose()?;
        draft.confirmed = self.confirmed;
        Ok(draft)
    }
}

pub(crate) fn when(text: &str) -> Result<When, AppError> {
    text.parse().map_err(AppError::When)
}

pub(crate) fn entry_id(text: &str) -> Result<EntryId, AppError> {
    text.parse().map_err(|_| AppError::NoSuchEntry)
}
