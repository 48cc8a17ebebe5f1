//! Answering a question that decides what is offered.

use std::collections::BTreeSet;

use redbook_protocol::{EntryId, RecordId};
use redbook_record::{Answer, EntryDraft, Payload, Said};

use super::Phone;
use super::due::{question, record_word};
use super::write::Added;
use crate::error::AppError;

impl Phone {
    /// Answers a question, by its word of the record's or of the schedule's (docs/cli.md). A single answer that stands is
    /// replaced, and stays to be seen; where several stand against each other, this is one more, because deciding between
    /// what others said is done by correcting or retracting theirs.
    ///
    /// # Errors
    /// [`AppError::Doubtful`] where no version's rules are known to ask that, unless `confirmed`; those of [`Self::add`].
    pub fn answer(
        &mut self,
        record: &RecordId,
        word: &str,
        said: Said,
        confirmed: bool,
    ) -> Result<Added, AppError> {
        let known = question(word);
        let question = known.map_or_else(|| word.trim().to_lowercase(), |it| record_word(it).to_owned());
        let open = self.open_record(record)?;
        let is_same = |other: &str| match known {
            Some(known) => super::due::question(other) == Some(known),
            None => other.trim().to_lowercase() == question,
        };
        let standing = open.book.current(&open.roles).filter_map(|current| match current.entry.payload() {
            Some(Payload::Answer(answer)) if is_same(&answer.question) => Some(*current.id),
            _ => None,
        });
        let standing: BTreeSet<EntryId> = standing.collect();
        let mut draft = EntryDraft::new(Payload::Answer(Answer { question, answer: Some(said), note: None }));
        if standing.len() == 1 {
            draft.replaces = standing;
        }
        draft.confirmed = confirmed;
        self.add(record, draft)
    }
}
