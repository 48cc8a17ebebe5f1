//! Writing entries: each is on the disk, synced, when its method returns.

use std::collections::BTreeSet;

use redbook_clinical::growth::plausible::GrowthDoubt;
use redbook_protocol::{EntryId, RecordId};
use redbook_record::{Content, Doubt, EntryDraft, Payload, Retraction};
use serde::Serialize;

use super::Phone;
use super::open_record::OpenRecord;
use super::views::iso_ms;
use crate::draft_doubt::DraftDoubt;
use crate::error::AppError;
use crate::form::{FilledForm, filled_form};

/// An entry that has been saved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Added {
    /// Its id, in hexadecimal.
    pub id: String,
    /// When it was recorded, UTC.
    pub recorded: String,
    /// Doubts it was kept with.
    pub doubts: Vec<DraftDoubt>,
}

impl Phone {
    /// Saves an entry. A measurement is asked about beside the reference and the child's other measurements, too; of what was
    /// asked the entry keeps only that its author kept it.
    ///
    /// # Errors
    /// [`AppError::Doubtful`] where something looks like a slip and the draft is not confirmed; [`AppError::NotAllowed`],
    /// [`AppError::NotAMember`], [`AppError::Entry`], [`AppError::Store`]. Nothing is saved then.
    pub fn add(&mut self, record: &RecordId, draft: EntryDraft) -> Result<Added, AppError> {
        let now_ms = self.now_ms();
        let open = self.open_record(record)?;
        let role = open.replica.own_member().ok_or(AppError::NotAMember)?.member.role;
        if !role.may_write(draft.class) {
            return Err(AppError::NotAllowed);
        }
        let recorded_ms = open.next_recorded_ms(now_ms);
        let doubts = open.doubts(&draft, recorded_ms);
        if !doubts.is_empty() && !draft.confirmed {
            return Err(AppError::Doubtful(doubts));
        }
        let bytes = draft.encode_knowing(recorded_ms, &open.news_of_others())?;
        let row = self.store.write(|tx| tx.push_journal(record, &bytes))?;
        let id = self.open_record(record)?.add_unsent(row, bytes)?;
        Ok(Added { id: id.to_string(), recorded: iso_ms(recorded_ms), doubts })
    }

    /// In which class a form is saved: the first of its kind's that this phone's role may write, so that a health visitor's note is a
    /// clinical one. What is saved in none is refused by [`Self::add`].
    ///
    /// # Errors
    /// [`AppError::NotAMember`], [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn in_own_class(&mut self, record: &RecordId, mut draft: EntryDraft) -> Result<EntryDraft, AppError> {
        let open = self.open_record(record)?;
        let role = open.replica.own_member().ok_or(AppError::NotAMember)?.member.role;
        let classes = draft.payload.kind().spec().map(|spec| spec.classes).unwrap_or_default();
        if let Some(class) = classes.iter().find(|class| role.may_write(**class)) {
            draft.class = *class;
        }
        Ok(draft)
    }

    /// Saves a correction: a new entry of the same kind that replaces the other, which stays to be seen.
    ///
    /// # Errors
    /// [`AppError::WrongKind`] where the kinds differ, and those of [`Self::add`].
    pub fn correct(
        &mut self,
        record: &RecordId,
        entry: &EntryId,
        mut draft: EntryDraft,
    ) -> Result<Added, AppError> {
        let before = self.draft_of(record, entry)?;
        if before.payload.kind() != draft.payload.kind() {
            return Err(AppError::WrongKind);
        }
        draft.class = before.class;
        draft.replaces = BTreeSet::from([*entry]);
        self.add(record, draft)
    }

    /// Takes an entry back. It stays to be seen.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`], and those of [`Self::add`].
    pub fn retract(
        &mut self,
        record: &RecordId,
        entry: &EntryId,
        reason: Option<String>,
    ) -> Result<Added, AppError> {
        let open = self.open_record(record)?;
        let class = open.book.get(entry).ok_or(AppError::NoSuchEntry)?.class();
        let mut draft = EntryDraft::new(Payload::Retraction(Retraction { reason }));
        draft.class = class;
        draft.replaces = BTreeSet::from([*entry]);
        self.add(record, draft)
    }

    /// What an entry says, as its form has it.
    ///
    /// # Errors
    /// Those of [`Self::draft_of`]; [`AppError::WrongKind`] where no form makes such entries.
    pub fn filled_form(&mut self, record: &RecordId, entry: &EntryId) -> Result<FilledForm, AppError> {
        filled_form(&self.draft_of(record, entry)?).ok_or(AppError::WrongKind)
    }

    /// What an entry says, as a draft to start a correction from.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`]; [`AppError::WrongKind`] where this version cannot read it.
    pub fn draft_of(&mut self, record: &RecordId, entry: &EntryId) -> Result<EntryDraft, AppError> {
        let entry = self.open_record(record)?.book.get(entry).ok_or(AppError::NoSuchEntry)?;
        let Content::Known(payload) = entry.content() else { return Err(AppError::WrongKind) };
        Ok(EntryDraft {
            class: entry.class(),
            payload: (**payload).clone(),
            when: entry.when().copied(),
            replaces: BTreeSet::new(),
            confirmed: false,
            // A correction is somebody's own words.
            origin: None,
        })
    }
}

impl OpenRecord {
    pub(super) fn doubts(&self, draft: &EntryDraft, recorded_ms: u64) -> Vec<DraftDoubt> {
        let of_fields = draft.doubts(recorded_ms).into_iter().map(DraftDoubt::from);
        let before_birth = self.is_before_birth(draft).then_some(GrowthDoubt::BeforeBirth);
        let of_growth = self.growth_doubts(draft).into_iter().chain(before_birth);
        let of_sex = self.is_testes_of_a_girl(draft).then_some(DraftDoubt::Entry(Doubt::TestesOfAGirl));
        of_fields.chain(of_growth.map(DraftDoubt::from)).chain(of_sex).collect()
    }
}
