//! What the screens show: entries with who wrote each, in what role, on which device.

use redbook_protocol::{EntryId, LogId, RecordId};
use redbook_record::{Attention, EntryView, TimelineQuery};
use redbook_sync::Outcome;
use serde::Serialize;

use super::Phone;
use super::open_record::OpenRecord;
use crate::error::AppError;

/// Who wrote something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuthorView {
    /// The author's log, in hexadecimal.
    pub log: String,
    /// What the author goes by; empty where this phone cannot read it yet.
    pub name: String,
    /// Relation to the child.
    pub relation: String,
    /// The device it was written on.
    pub device: String,
    /// The role; `None` where the author is no member that this phone knows.
    pub role: Option<&'static str>,
    /// Whether this phone wrote it.
    pub you: bool,
}

/// An entry with who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignedEntryView {
    /// The entry.
    #[serde(flatten)]
    pub entry: EntryView,
    /// Its author.
    pub written_by: AuthorView,
}

/// A page of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// Newest first.
    pub entries: Vec<SignedEntryView>,
    /// The cursor of the next page, if there is one.
    pub next: Option<String>,
}

/// An entry, with what it replaced and what replaced it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryDetailView {
    /// The entry.
    pub entry: SignedEntryView,
    /// All versions, oldest first.
    pub history: Vec<SignedEntryView>,
}

/// A frame that does not count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AsideView {
    /// Its hash, in hexadecimal.
    pub frame: String,
    /// Its log; empty where it cannot be told.
    pub log: String,
    /// Its place.
    pub seq: u64,
    /// "waits", "late" or "refused".
    pub outcome: &'static str,
    /// Why, as a stable word.
    pub reason: &'static str,
    /// Its author, where it is known.
    pub written_by: Option<AuthorView>,
}

/// What needs a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeedsView {
    /// Entries that disagree, repeat each other, or are in doubt.
    pub attention: Vec<Attention>,
    /// Frames kept aside.
    pub aside: Vec<AsideView>,
}

impl OpenRecord {
    /// Who writes a log.
    pub(super) fn author(&self, log: &LogId) -> AuthorView {
        let label = self.replica.label(log).cloned().unwrap_or_default();
        AuthorView {
            log: log.to_string(),
            name: label.name,
            relation: label.relation,
            device: label.device,
            role: self.roles.get(log).map(|role| role.word()),
            you: self.is_own(log),
        }
    }

    /// Whether this phone writes a log, or wrote it under its keys before.
    pub(super) fn is_own(&self, log: &LogId) -> bool {
        let mut own = self.replica.own_log();
        for _ in 0..=self.replica.ledger().acts().len() {
            if own == *log {
                return true;
            }
            match self.replica.ledger().member(&own).and_then(|state| state.predecessor) {
                Some(before) => own = before,
                None => return false,
            }
        }
        false
    }

    pub(super) fn signed(&self, entry: EntryView) -> SignedEntryView {
        let log = entry.author.parse().unwrap_or_else(|_| LogId::from_bytes([0; LogId::LEN]));
        SignedEntryView { written_by: self.author(&log), entry }
    }

    pub(super) fn aside(&self) -> Vec<AsideView> {
        let outcomes = self.replica.outcomes().filter(|(_, outcome)| *outcome != Outcome::Counted);
        outcomes
            .map(|(hash, outcome)| {
                let position = self.replica.ledger().position_of(&hash);
                AsideView {
                    frame: hash.to_string(),
                    log: position.map(|(log, _)| log.to_string()).unwrap_or_default(),
                    seq: position.map_or(0, |(_, seq)| seq),
                    outcome: outcome.word(),
                    reason: outcome.reason_word(),
                    written_by: position.map(|(log, _)| self.author(&log)),
                }
            })
            .collect()
    }
}

impl Phone {
    /// A page of the timeline, newest first.
    ///
    /// # Errors
    /// [`AppError::Cursor`] where the query's cursor is none.
    pub fn timeline(&mut self, record: &RecordId, query: &TimelineQuery) -> Result<TimelineView, AppError> {
        let open = self.open_record(record)?;
        let page = open.book.timeline(&open.roles, query).map_err(|_| AppError::Cursor)?;
        let entries = page.entries.into_iter().map(|entry| open.signed(entry)).collect();
        Ok(TimelineView { entries, next: page.next })
    }

    /// One entry, and all its versions.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`].
    pub fn entry(&mut self, record: &RecordId, entry: &EntryId) -> Result<EntryDetailView, AppError> {
        let open = self.open_record(record)?;
        let shown = open.book.entry(&open.roles, entry).ok_or(AppError::NoSuchEntry)?;
        let history = open.book.history(&open.roles, entry).ok_or(AppError::NoSuchEntry)?;
        let history = history.entries.into_iter().map(|entry| open.signed(entry)).collect();
        Ok(EntryDetailView { entry: open.signed(shown), history })
    }

    /// Everything a person should look at.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn needs_a_person(&mut self, record: &RecordId) -> Result<NeedsView, AppError> {
        let open = self.open_record(record)?;
        Ok(NeedsView { attention: open.attention(), aside: open.aside() })
    }
}

/// A moment as ISO 8601 in UTC, to the millisecond.
pub(super) fn iso_ms(ms: u64) -> String {
    let moment = i64::try_from(ms).ok().and_then(chrono::DateTime::from_timestamp_millis);
    moment.map(|moment| moment.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()).unwrap_or_default()
}
