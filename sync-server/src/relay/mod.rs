//! What a relay does, without a socket, a clock, a thread or a runtime: requests in, answers out.
//!
//! [`Relay::append`] does a whole append in the calling thread: that is how the simulation drives it. A server that
//! wants many appends on the disk with one sync calls [`Relay::prepare`], which judges frames, gives them their numbers
//! and hands over what has to be kept, and then [`Relay::commit`] for all that has come together.
//!
//! The order of frames within a record is made under the record's lock, and what is handed over must be committed in the
//! order in which it was handed over. If a commit fails, what the relay remembers of those records is thrown away and
//! read anew from the storage, and nobody is told that anything was stored.

mod append;
mod boxes;
mod commit;
mod live;
mod pull;
mod restore;
mod shares;
mod shelf;
mod state;
mod sweep;

use std::fmt;
use std::sync::Arc;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{AdmissionToken, ErrorAnswer, ErrorCode, ReadToken};

use ring::rand::SystemRandom;

use crate::entropy::Entropy;
use crate::limits::RelayLimits;
use crate::storage::{Change, RecordRow, Storage, StorageError};
use shelf::Shelf;

pub use append::AtOnce;
pub use commit::PreparedAppend;
pub use shares::{FileBody, ManifestFile, ShareAnswer, ShareVisit, VisitKind, VisitTime, Visited};

/// Who may begin records at this relay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Admission {
    /// Everybody.
    Open,
    /// Whoever has the operator's token.
    Token(AdmissionToken),
}

/// How a relay behaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelayOptions {
    /// Who may begin records.
    pub admission: Admission,
    /// How much it keeps.
    pub limits: RelayLimits,
}

/// The relay's logic over some storage.
pub struct Relay<S> {
    storage: S,
    options: RelayOptions,
    entropy: Arc<dyn Entropy>,
    shelf: Shelf,
    /// Boxes are few: one thing at a time is done to them.
    boxes: std::sync::Mutex<()>,
    /// The same of shares.
    shares: std::sync::Mutex<()>,
    tickets: shares::Tickets,
    /// For the seals of shares' logs: ring makes a key from its own randomness alone.
    sealing: SystemRandom,
}

impl<S> fmt::Debug for Relay<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Relay").field("options", &self.options).finish_non_exhaustive()
    }
}

impl<S: Storage> Relay<S> {
    /// A relay that keeps everything in `storage`.
    #[must_use]
    pub fn new(storage: S, options: RelayOptions, entropy: Arc<dyn Entropy>) -> Self {
        let shelf = Shelf::new(options.limits.cached_frames_max);
        Self {
            storage,
            options,
            entropy,
            shelf,
            boxes: std::sync::Mutex::new(()),
            shares: std::sync::Mutex::new(()),
            tickets: shares::Tickets::default(),
            sealing: SystemRandom::new(),
        }
    }

    /// What it keeps everything in.
    pub fn storage(&self) -> &S {
        &self.storage
    }

    /// Whether the storage answers.
    ///
    /// # Errors
    /// [`StorageError`] where it does not.
    pub fn check(&self) -> Result<(), StorageError> {
        self.storage.check()
    }

    /// Keeps changes that are no frames.
    fn keep_changes(&self, changes: &[Change]) -> Result<(), ErrorAnswer> {
        self.storage.commit(&[changes]).map_err(|error| {
            log::error!("event=commit-failed error=\"{error}\"");
            ErrorCode::Storage.into()
        })
    }

    /// What is kept of a record, for one of its readers. Unknown record and wrong token are one answer.
    fn authorised(&self, record: &RecordId, token: &ReadToken) -> Result<RecordRow, ErrorCode> {
        let row = self.storage.record(record).map_err(|_| ErrorCode::Storage)?;
        let row = row.ok_or(ErrorCode::UnknownOrForbidden)?;
        // All are compared, so that the time does not tell which it was.
        let known = row.readers.iter().fold(false, |known, hash| token.has_hash(hash) | known);
        if known { Ok(row) } else { Err(ErrorCode::UnknownOrForbidden) }
    }
}
