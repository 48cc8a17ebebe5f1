//! Saving a document, and loading it with everything about it checked.
//!
//! The saved bytes are `H("document", record ‖ automerge) ‖ automerge`. The hash is not there against an enemy (the store
//! seals what it keeps), but so that damaged bytes never reach Automerge, which answers some of them with a panic. Whatever
//! is wrong, the remedy is the same: build the document again from the frames.

use std::collections::BTreeMap;

use automerge::iter::MapRangeItem;
use automerge::{
    ActorId, Automerge, ChangeMetadata, LoadOptions, ObjId, ROOT, ReadDoc, ScalarValueRef, ValueRef,
};
use redbook_protocol::{EntryId, LogId, RecordId, hash};

use super::actor::derive_actor;
use super::{Document, LogTip};

const HASH_LEN: usize = 32;

/// Why saved bytes are not the document of this record. Build it again from the frames.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// Too short to hold anything.
    #[error("expected at least {expected} bytes, got {got}")]
    TooShort {
        /// Bytes that every saved document has.
        expected: usize,
        /// Bytes found.
        got: usize,
    },
    /// Not the bytes that were saved, or those of another record.
    #[error("expected the bytes that were saved for this record, got others")]
    Damaged,
    /// Automerge cannot read them.
    #[error("the document cannot be read: {reason}")]
    Automerge {
        /// What it said.
        reason: String,
    },
    /// There is a change of a log that is none of the record's.
    #[error("expected changes of the record's logs, got one of another")]
    UnknownLog,
    /// A change is not as a frame of entries gives it.
    #[error("expected change {seq} of log {log} as the protocol derives it, got another")]
    Change {
        /// Whose.
        log: LogId,
        /// Its number.
        seq: u64,
    },
    /// The root map holds something other than entries under their names.
    #[error("expected entries under their names, got something else")]
    NotAnEntry,
    /// There are not as many entries as the changes put.
    #[error("expected {expected} entries, got {got}")]
    EntryCount {
        /// Operations in the changes.
        expected: u64,
        /// Entries found.
        got: u64,
    },
}

impl Document {
    /// The bytes to keep for [`Self::load`].
    #[must_use]
    pub fn save(&self) -> Vec<u8> {
        let saved = self.automerge.save();
        let mut bytes = digest(&self.record, &saved).to_vec();
        bytes.extend(saved);
        bytes
    }

    /// Loads what [`Self::save`] gave. `logs` are the logs that may have entries in the record, more or fewer than do.
    ///
    /// # Errors
    /// [`LoadError`]: build the document again from the frames.
    pub fn load(record: &RecordId, logs: &[LogId], bytes: &[u8]) -> Result<Self, LoadError> {
        let too_short = LoadError::TooShort { expected: HASH_LEN, got: bytes.len() };
        let (expected, saved) = bytes.split_at_checked(HASH_LEN).ok_or(too_short)?;
        if digest(record, saved) != expected {
            return Err(LoadError::Damaged);
        }
        let options = LoadOptions::new();
        let automerge = Automerge::load_with_options(saved, options)
            .map_err(|error| LoadError::Automerge { reason: error.to_string() })?;
        let log_of: BTreeMap<ActorId, LogId> =
            logs.iter().map(|log| (derive_actor(record, log), *log)).collect();
        let tips = read_tips(&automerge, &log_of)?;
        let (authors, last) = read_authors(&automerge, &log_of, &tips)?;
        let expected = tips.values().map(|tip| tip.last_op).sum();
        match authors.len() as u64 {
            got if got != expected => Err(LoadError::EntryCount { expected, got }),
            _ => Ok(Self { record: *record, automerge, tips, last, authors }),
        }
    }
}

fn digest(record: &RecordId, saved: &[u8]) -> [u8; HASH_LEN] {
    hash("document", &[record.as_bytes(), saved])
}

/// Follows every change, each of which must come after the one before it in its log and after nothing else.
fn read_tips(
    automerge: &Automerge,
    log_of: &BTreeMap<ActorId, LogId>,
) -> Result<BTreeMap<LogId, LogTip>, LoadError> {
    let mut tips: BTreeMap<LogId, LogTip> = BTreeMap::new();
    for change in automerge.get_changes_meta(&[]) {
        let log = *log_of.get(change.actor.as_ref()).ok_or(LoadError::UnknownLog)?;
        let tip = next_tip(tips.get(&log), &change).ok_or(LoadError::Change { log, seq: change.seq })?;
        tips.insert(log, tip);
    }
    Ok(tips)
}

fn next_tip(tip: Option<&LogTip>, change: &ChangeMetadata<'_>) -> Option<LogTip> {
    let (seq, last_op) = tip.map_or((0, 0), |tip| (tip.seq, tip.last_op));
    let follows = change.seq == seq.checked_add(1)?
        && change.start_op == last_op.checked_add(1)?
        && change.max_op >= change.start_op
        && change.deps.iter().eq(tip.map(|tip| &tip.hash));
    let is_bare = change.timestamp == 0 && change.message.is_none() && change.extra.is_empty();
    (follows && is_bare).then_some(LogTip { hash: change.hash, seq: change.seq, last_op: change.max_op })
}

type Authors = BTreeMap<EntryId, LogId>;

/// Finds who wrote each entry by the operation that put it, and so the last entry of each log.
fn read_authors(
    automerge: &Automerge,
    log_of: &BTreeMap<ActorId, LogId>,
    tips: &BTreeMap<LogId, LogTip>,
) -> Result<(Authors, BTreeMap<LogId, EntryId>), LoadError> {
    let author = |item: MapRangeItem<'_>| -> Option<(EntryId, LogId, u64)> {
        let is_bytes = matches!(item.value, ValueRef::Scalar(ScalarValueRef::Bytes(_)));
        match item.id() {
            ObjId::Id(operation, actor, _) if is_bytes && !item.conflict => {
                Some((item.key.parse().ok()?, *log_of.get(&actor)?, operation))
            }
            _ => None,
        }
    };
    let (mut authors, mut last) = (Vec::new(), BTreeMap::new());
    for item in automerge.map_range(ROOT, ..) {
        let (id, log, operation) = author(item).ok_or(LoadError::NotAnEntry)?;
        authors.push((id, log));
        if tips.get(&log).is_some_and(|tip| tip.last_op == operation) {
            last.insert(log, id);
        }
    }
    // They come in order, from which a map is built at once.
    Ok((authors.into_iter().collect(), last))
}
