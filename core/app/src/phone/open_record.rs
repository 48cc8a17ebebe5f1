//! A record as it is open in memory: the replica, and the book of everything counted or still unsent.

use std::collections::BTreeSet;

use redbook_protocol::{EntryId, FrameHash, RecordId};
use redbook_record::{Book, BookEntry, Document, Entry};
use redbook_store::{Rows, Store, StoredFrame as Row};
use redbook_sync::{CountedEntry, Outcome, Replica, Roles, StoredFrame, was_verified};

use super::home::{Glance, GlanceKey};
use super::secrets::Secrets;
use crate::error::AppError;

/// How many counted frames the stored document may lack before it is stored anew. Opening them again is cheap; writing the
/// document on every frame is not.
pub(super) const SNAPSHOT_LAG_MAX: u64 = 64;

/// A clock beyond this (the year 2500) is not believed: times only ever increase in a log, so that one wild moment would leave no
/// room for those after it.
const CLOCK_MS_MAX: u64 = 16_725_225_600_000;

/// A record open in memory. Always what the store says: after a failed write it is dropped and opened again.
#[derive(Debug)]
pub(crate) struct OpenRecord {
    pub(crate) secrets: Secrets,
    pub(crate) replica: Replica,
    pub(crate) book: Book,
    pub(crate) roles: Roles,
    /// Journal rows, oldest first: entries saved and not gathered.
    pub(crate) unsent: Vec<Unsent>,
    /// Journal rows that fresh keys replace by those of `unsent`.
    pub(crate) replaced_rows: Vec<u64>,
    pub(crate) last_recorded_ms: u64,
    /// Frames whose bytes have rotted on this phone's disk: to be had again, and until then nothing of this phone's own goes
    /// behind them.
    pub(crate) damaged: BTreeSet<FrameHash>,
    /// Frames that count and are not in the stored document yet.
    pub(crate) snapshot_lag: u64,
    /// What the screen of the child was last made of.
    pub(super) glance: Option<(GlanceKey, Glance)>,
}

/// An entry saved and not gathered yet.
#[derive(Debug)]
pub(crate) struct Unsent {
    pub(crate) row: u64,
    pub(crate) id: EntryId,
    pub(crate) bytes: Vec<u8>,
}

impl OpenRecord {
    /// Opens a record from the store.
    pub(crate) fn load(store: &Store, record: &RecordId) -> Result<Self, AppError> {
        let reader = store.read();
        if !reader.records().contains(record) {
            return Err(AppError::NoSuchRecord);
        }
        let secrets = Secrets::from_bytes(&reader.secrets(record)?)?;
        let Rows { rows, unreadable } = reader.frames(record, 0)?;
        let damaged = if unreadable.is_empty() { BTreeSet::new() } else { damaged(store, record, &rows)? };
        let (document, through) = load_document(store, record, &rows)?;
        let frames = rows.iter().map(|row| StoredFrame {
            bytes: &row.bytes,
            settled: settled(row, through),
            was_verified: was_verified(outcome_of(row)),
        });
        let device = secrets.device()?;
        let (replica, taken) = Replica::restore(device, secrets.keyring.clone(), document, *record, frames);
        let mut open = Self {
            roles: replica.roles(),
            secrets,
            replica,
            book: Book::new(),
            unsent: Vec::new(),
            replaced_rows: Vec::new(),
            last_recorded_ms: 0,
            damaged,
            snapshot_lag: taken.entries.len() as u64,
            glance: None,
        };
        open.fill_book()?;
        for row in reader.journal(record)?.rows {
            open.add_unsent(row.row, row.entry)?;
        }
        Ok(open)
    }

    fn fill_book(&mut self) -> Result<(), AppError> {
        let own = self.replica.own_log();
        for entry in self.replica.document().entries() {
            let added = BookEntry { id: entry.id, author: entry.log, bytes: &entry.bytes, sent: true };
            self.book.add(added).map_err(|_| AppError::Damaged("an entry"))?;
            if entry.log == own
                && let Some(entry) = self.book.get(&entry.id)
            {
                self.last_recorded_ms = self.last_recorded_ms.max(entry.recorded_ms());
            }
        }
        Ok(())
    }

    /// Adds an entry that is in the journal.
    pub(crate) fn add_unsent(&mut self, row: u64, bytes: Vec<u8>) -> Result<EntryId, AppError> {
        let id = self.own_entry_id(&bytes);
        let entry = Entry::decode(&bytes).map_err(|_| AppError::Damaged("an unsent entry"))?;
        self.last_recorded_ms = self.last_recorded_ms.max(entry.recorded_ms());
        let added = BookEntry { id, author: self.replica.own_log(), bytes: &bytes, sent: false };
        self.book.add(added).map_err(|_| AppError::Damaged("an unsent entry"))?;
        self.unsent.push(Unsent { row, id, bytes });
        Ok(id)
    }

    /// Adds entries that have come to count.
    pub(crate) fn add_counted(&mut self, entries: &[CountedEntry]) -> Result<(), AppError> {
        for entry in entries {
            let added = BookEntry { id: entry.id, author: entry.log, bytes: &entry.bytes, sent: true };
            self.book.add(added).map_err(|_| AppError::Damaged("an entry"))?;
        }
        Ok(())
    }

    /// Nothing of this phone's own is written behind a gap: its next frame would claim the place of one that others hold.
    pub(crate) fn check_whole(&self) -> Result<(), AppError> {
        if self.damaged.is_empty() { Ok(()) } else { Err(AppError::DamagedFrames) }
    }

    /// The name of an entry that this phone writes.
    pub(crate) fn own_entry_id(&self, bytes: &[u8]) -> EntryId {
        EntryId::of(&self.replica.record(), &self.replica.device().signing_public_key(), bytes)
    }

    /// When the next entry is recorded: now, but later than the last of this log, whatever the clock says.
    pub(crate) fn next_recorded_ms(&self, now_ms: u64) -> u64 {
        now_ms.min(CLOCK_MS_MAX).max(self.last_recorded_ms + 1)
    }
}

/// Frames that the store names and whose bytes are not what their hash says.
fn damaged(store: &Store, record: &RecordId, rows: &[Row]) -> Result<BTreeSet<FrameHash>, AppError> {
    let mut hashes: BTreeSet<FrameHash> =
        store.read().headers(record)?.rows.iter().map(|header| header.hash).collect();
    for row in rows {
        hashes.remove(&row.header.hash);
    }
    log::warn!("{} frames on this phone are damaged", hashes.len());
    Ok(hashes)
}

/// The stored document, or an empty one where there is none or it cannot be read: it is only ever derived.
fn load_document(store: &Store, record: &RecordId, rows: &[Row]) -> Result<(Document, u64), AppError> {
    let empty = || (Document::new(*record), 0);
    let Some(snapshot) = store.read().snapshot(record).ok().flatten() else { return Ok(empty()) };
    let mut logs: Vec<_> = rows.iter().map(|row| row.header.log).collect();
    logs.sort_unstable();
    logs.dedup();
    match Document::load(record, &logs, &snapshot.bytes) {
        Ok(document) => Ok((document, snapshot.through)),
        Err(error) => {
            log::warn!("the stored document is built again: {error}");
            Ok(empty())
        }
    }
}

fn outcome_of(row: &Row) -> Option<Outcome> {
    let judged = row.header.judged;
    Outcome::from_code(judged.outcome.code(), judged.reason)
}

fn settled(row: &Row, through: u64) -> Option<Outcome> {
    match outcome_of(row)? {
        Outcome::Counted if row.header.arrival <= through => Some(Outcome::Counted),
        refused @ Outcome::Refused(_) => Some(refused),
        _ => None,
    }
}
