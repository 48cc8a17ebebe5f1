//! Writing: entries, and who the child is.

use redbook_app::Said;

use super::Record;
use crate::draft::{NewEntry, entry_id};
use crate::error::RedbookError;
use crate::views::{Filled, Saved};

#[uniffi::export]
impl Record {
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

    /// Saves what was typed into a form.
    ///
    /// # Errors
    /// [`RedbookError::Form`] with the fields that cannot be saved so, and those of [`Self::add`].
    pub fn add_filled(&self, filled: Filled) -> Result<Saved, RedbookError> {
        self.with(|phone, record| {
            let draft = phone.in_own_class(record, filled.into_draft()?)?;
            phone.add(record, draft)
        })
    }

    /// Saves several forms, all or none: a visit.
    ///
    /// # Errors
    /// Those of [`Self::add_filled`].
    pub fn add_all_filled(&self, filled: Vec<Filled>) -> Result<Vec<Saved>, RedbookError> {
        self.with(|phone, record| {
            let own = |filled: Filled| phone.in_own_class(record, filled.into_draft()?);
            let drafts = filled.into_iter().map(own).collect::<Result<Vec<_>, _>>()?;
            phone.add_all(record, &drafts)
        })
    }

    /// Saves a correction from its form.
    ///
    /// # Errors
    /// Those of [`Self::add_filled`].
    pub fn correct_filled(&self, id: String, filled: Filled) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.correct(record, &entry_id(&id)?, filled.into_draft()?))
    }

    /// What an entry says, as its form has it: where a correction begins.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is no such entry, or no form makes such entries.
    pub fn filled(&self, id: String) -> Result<Filled, RedbookError> {
        self.with(|phone, record| phone.filled_form(record, &entry_id(&id)?))
    }

    /// Answers a question that decides what is offered, by its word: `questions` of [`Self::due`]. `yes`: nothing where it is not known.
    ///
    /// # Errors
    /// Those of [`Self::add`].
    pub fn answer(
        &self,
        question: String,
        yes: Option<bool>,
        confirmed: bool,
    ) -> Result<Saved, RedbookError> {
        self.with(|phone, record| phone.answer(record, &question, Said::from(yes), confirmed))
    }

    /// Entries as plain text with who the child is at the head, for a system that cannot be written to otherwise.
    ///
    /// # Errors
    /// [`RedbookError::Given`] where there is no such entry.
    pub fn visit_text(&self, entries: Vec<String>) -> Result<String, RedbookError> {
        let ids = entries.iter().map(|id| entry_id(id)).collect::<Result<Vec<_>, _>>()?;
        self.with(|phone, record| phone.visit_text(record, &ids))
    }
}
