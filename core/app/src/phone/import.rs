//! Taking in what others wrote: a FHIR file becomes entries that say where they came from.

use std::collections::BTreeSet;

use redbook_protocol::{EntryId, RecordId};
use redbook_record::{EntryDraft, Origin, Payload, ProfileField, When};
use redbook_share::fhir::{
    ImportLimits, Imported, ImportedEntry, Mismatch, NotTaken, SettledChild, child_name, import_for,
};
use redbook_share::{CardIssuer, import_cards};
use serde::Serialize;

use super::Phone;
use super::open_record::OpenRecord;
use crate::draft_doubt::DoubtfulEntry;
use crate::error::AppError;
use crate::{MessageView, NhsNumber};

const NHS_NUMBER: &str = "nhs-number";
const NAME: &str = "name";

/// How a person answered what an import asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportAnswers {
    /// The file is this child's, although it seems to be another's.
    pub same_child: bool,
    /// Values that look like slips are to be kept as they came.
    pub confirmed: bool,
}

/// What came of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Ids of the new entries.
    pub entries: Vec<String>,
    /// How many of them are notes with what was not understood, as it came.
    pub kept_as_notes: usize,
    /// What was imported before, and was not added again.
    pub already_here: usize,
    /// What is no entry, by its sort, and why.
    pub not_taken: Vec<NotTakenView>,
}

/// Something in the file that is no entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotTakenView {
    /// Its sort in FHIR: "Practitioner".
    pub resource: String,
    /// Why, in English.
    pub why: &'static str,
    /// The same as a message.
    pub message: MessageView,
}

impl Phone {
    /// Imports FHIR R4: a Bundle or a resource. All that is new is saved at once, or nothing is. The same file again adds nothing.
    ///
    /// # Errors
    /// [`AppError::Import`] where the file is none; [`AppError::OwnFile`] where this very record made it; [`AppError::OtherChild`] where it seems to be of another child, and
    /// [`AppError::DoubtfulImport`] where values look like slips, unless `answers` say that a person looked; those of [`Self::add`].
    pub fn import_fhir(
        &mut self,
        record: &RecordId,
        bytes: &[u8],
        answers: ImportAnswers,
    ) -> Result<ImportReport, AppError> {
        let settled = self.open_record(record)?.settled_child();
        let imported = import_for(&settled, bytes, &ImportLimits::default(), None)?;
        self.take_imported(record, &[imported], answers)
    }

    /// Imports SMART Health Cards: from a code's text, a signed text, or a file of them. Each must be signed with a key of
    /// the issuer that it names, and that must be one of `issuers`; its entries say who issued them.
    ///
    /// # Errors
    /// [`AppError::Card`] where one of them does not hold: nothing of any is taken in; those of [`Self::import_fhir`].
    pub fn import_cards(
        &mut self,
        record: &RecordId,
        bytes: &[u8],
        issuers: &[CardIssuer<'_>],
        answers: ImportAnswers,
    ) -> Result<ImportReport, AppError> {
        let settled = self.open_record(record)?.settled_child();
        let cards = import_cards(bytes, issuers, self.now_ms() / 1_000, &ImportLimits::default(), &settled)?;
        self.take_imported(record, &cards, answers)
    }

    /// All of them, or nothing.
    fn take_imported(
        &mut self,
        record: &RecordId,
        files: &[Imported],
        answers: ImportAnswers,
    ) -> Result<ImportReport, AppError> {
        // What this record wrote itself has no origin, by which it would be known again.
        if files.iter().any(|file| file.is_of(&child_name(record))) {
            return Err(AppError::OwnFile);
        }
        let open = self.open_record(record)?;
        let settled = open.settled_child();
        let mismatches: BTreeSet<Mismatch> =
            files.iter().flat_map(|file| file.mismatches(&settled)).collect();
        if !answers.same_child && !mismatches.is_empty() {
            return Err(AppError::OtherChild(mismatches.into_iter().collect()));
        }
        let mut here: BTreeSet<[u8; EntryId::LEN]> = open.book.imported().collect();
        let mut report = ImportReport::default();
        let mut drafts = Vec::new();
        for file in files {
            report.kept_as_notes +=
                file.kept.iter().filter(|kept| !here.contains(&kept.entry.origin.key)).count();
            for entry in file.entries.iter().chain(file.kept.iter().map(|kept| &kept.entry)) {
                if here.insert(entry.origin.key) {
                    drafts.push(draft(entry));
                } else {
                    report.already_here += 1;
                }
            }
            report.not_taken.extend(file.not_taken.iter().map(NotTakenView::of));
        }
        self.ask_about(record, &mut drafts, answers)?;
        let added = self.add_all(record, &drafts)?;
        report.entries = added.into_iter().map(|added| added.id).collect();
        Ok(report)
    }

    /// Marks what somebody looked at, and nothing else, as confirmed.
    fn ask_about(
        &mut self,
        record: &RecordId,
        drafts: &mut [EntryDraft],
        answers: ImportAnswers,
    ) -> Result<(), AppError> {
        let now_ms = self.now_ms();
        let doubts = self.open_record(record)?.doubts_now(drafts, now_ms);
        let mut asked = Vec::new();
        let doubtful =
            drafts.iter_mut().zip(doubts).enumerate().filter(|(_, (_, doubts))| !doubts.is_empty());
        for (place, (draft, doubts)) in doubtful {
            draft.confirmed = answers.confirmed;
            if !draft.confirmed {
                asked.push(DoubtfulEntry { place, entry: said(draft), doubts });
            }
        }
        if asked.is_empty() { Ok(()) } else { Err(AppError::DoubtfulImport(asked)) }
    }
}

impl NotTakenView {
    fn of(it: &NotTaken) -> Self {
        Self { resource: it.resource.clone(), why: it.why.english(), message: it.why.into() }
    }
}

impl OpenRecord {
    /// What nobody contradicts about the child.
    fn settled_child(&self) -> SettledChild {
        let number = self.settled_field(NHS_NUMBER);
        SettledChild {
            name: self.settled_field(NAME),
            nhs_number: number.and_then(|digits| NhsNumber::parse_with_test_numbers(&digits).ok()),
            born: self.settled_birth(),
        }
    }

    /// The value of a field of the profile, where nobody says another.
    fn settled_field(&self, name: &str) -> Option<String> {
        let is_wanted = |field: &&ProfileField| field.field_name() == name;
        let mut said: BTreeSet<String> = BTreeSet::new();
        for current in self.book.current(&self.roles) {
            if let Some(Payload::ProfileField(field)) = current.entry.payload() {
                said.extend(Some(field).filter(is_wanted).map(|field| field.comparable_value().to_string()));
            }
        }
        said.pop_first().filter(|_| said.is_empty())
    }
}

/// What an entry says, and when it was.
pub(super) fn said(draft: &EntryDraft) -> String {
    let phrases: Vec<String> = draft.payload.says().into_iter().map(|phrase| phrase.text).collect();
    let says = phrases.join(", ");
    draft.when.map_or_else(|| says.clone(), |when| format!("{says}, {}", when.words()))
}

fn draft(entry: &ImportedEntry) -> EntryDraft {
    let (when, origin): (Option<When>, Origin) = (entry.when, entry.origin.clone());
    let mut draft = EntryDraft::new(entry.payload.clone());
    draft.when = when;
    draft.origin = Some(origin);
    draft
}
