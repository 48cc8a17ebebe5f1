//! What a relay keeps, and where: a trait, with SQLite behind it, or plain memory for the simulation.
//!
//! A storage decides nothing. It takes [`Change`]s, all of a batch or none, and a batch that it says it took survives any
//! crash. SQL is only in here. Every table begins with the record, so that what a relay keeps can be split by record.

mod memory;
mod share;
mod sqlite;

use std::sync::Arc;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogEpoch, LogMark, NumberedFrame, ShareFile, ShareId, ShareLogEntry};

pub use memory::MemoryStorage;
pub use share::{ShareCounts, ShareRow, ShareTally};
pub use sqlite::{OpenStorageError, SqliteOptions, SqliteStorage};

/// Why a storage did not do it. Nothing of the batch was kept, and the same may go through later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// No room on the disk, or the operator's limit on the database is reached.
    #[error("the disk is full, or the database has reached its limit")]
    Full,
    /// The disk did not read or write.
    #[error("the disk failed (SQLite code {0})")]
    Io(i32),
    /// The database is damaged.
    #[error("the database is damaged (SQLite code {0})")]
    Damaged(i32),
    /// Anything else.
    #[error("the database failed (SQLite code {0})")]
    Other(i32),
}

/// What is kept of a record beside its frames.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// Of this relay's log of the record.
    pub epoch: LogEpoch,
    /// Hashes of the read tokens of its members.
    pub readers: Vec<[u8; 32]>,
    /// The highest number of its frames; 0 where it has none.
    pub end: u64,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxRow {
    /// Whose limits it counts against.
    pub record: RecordId,
    /// Its name.
    pub id: BoxId,
    /// Hash of the key to put something in.
    pub write_key_hash: [u8; 32],
    /// Hash of the key to get it out.
    pub read_key_hash: [u8; 32],
    /// Bytes that may be put in.
    pub size_max: u32,
    /// As asked when it was made.
    pub lifetime_seconds: u32,
    /// From this second on it is gone.
    pub expires_at_seconds: u64,
    /// What is in it.
    pub blob: Option<Vec<u8>>,
}

/// One thing to keep or to drop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A record, or its readers anew.
    Record {
        /// Which.
        record: RecordId,
        /// Of this relay's log of it; never changes.
        epoch: LogEpoch,
        /// All hashes of read tokens.
        readers: Vec<[u8; 32]>,
    },
    /// A frame, under the next number of its record.
    Frame {
        /// Whose.
        record: RecordId,
        /// From 1.
        number: u64,
        /// Its bytes.
        frame: Arc<[u8]>,
        /// Of the log with this frame at its end.
        mark: LogMark,
    },
    /// A new box.
    Box(BoxRow),
    /// Something put into a box.
    BoxPut {
        /// Which.
        id: BoxId,
        /// What.
        blob: Vec<u8>,
    },
    /// A box thrown away.
    BoxDelete {
        /// Which.
        id: BoxId,
    },
    /// All boxes thrown away that are gone by then.
    BoxSweep {
        /// Seconds since 1970.
        now_seconds: u64,
    },
    /// A new share, of which nothing has happened yet.
    Share {
        /// What is kept of it.
        row: Box<ShareRow>,
        /// Its files.
        files: Vec<ShareFile>,
    },
    /// A share's files, all of them anew.
    ShareFiles {
        /// Whose.
        record: RecordId,
        /// Which.
        id: ShareId,
        /// Its files from now on.
        files: Vec<ShareFile>,
    },
    /// What changed in a share's life. Where it has ended, its files and its passcode's check are dropped.
    ShareCounts {
        /// Whose.
        record: RecordId,
        /// Which.
        id: ShareId,
        /// From now on.
        counts: ShareCounts,
    },
    /// An entry more in a share's log.
    ShareEntry {
        /// Whose.
        record: RecordId,
        /// Which.
        id: ShareId,
        /// Under the next number.
        entry: ShareLogEntry,
    },
    /// The files of all shares dropped whose time is over by then, and all that is known of those over for long.
    ShareSweep {
        /// Seconds since 1970.
        now_seconds: u64,
        /// Nothing is kept of shares whose time was over by then.
        forget_seconds: u64,
    },
}

/// Which frames of a record are wanted, and how many at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameRange {
    /// Those with higher numbers.
    pub after: u64,
    /// Those up to this number.
    pub through: u64,
    /// At most so many.
    pub count_max: usize,
    /// At most so many bytes in all: the first that does not fit ends the run.
    pub len_max: usize,
}

/// What a relay keeps.
pub trait Storage: Send + Sync + 'static {
    /// What is kept of a record; `None` where nothing is.
    ///
    /// # Errors
    /// [`StorageError`] where it cannot be read.
    fn record(&self, record: &RecordId) -> Result<Option<RecordRow>, StorageError>;

    /// A run of a record's frames, ascending by number.
    ///
    /// # Errors
    /// [`StorageError`] where they cannot be read.
    fn frames(&self, record: &RecordId, range: FrameRange) -> Result<Vec<NumberedFrame>, StorageError>;

    /// The mark of a record's log at a number; `None` where there is no such frame.
    ///
    /// # Errors
    /// [`StorageError`] where it cannot be read.
    fn mark(&self, record: &RecordId, number: u64) -> Result<Option<LogMark>, StorageError>;

    /// A box, gone or not.
    ///
    /// # Errors
    /// [`StorageError`] where it cannot be read.
    fn find_box(&self, id: &BoxId) -> Result<Option<BoxRow>, StorageError>;

    /// How many boxes of a record are not gone yet.
    ///
    /// # Errors
    /// [`StorageError`] where they cannot be counted.
    fn count_boxes(&self, record: &RecordId, now_seconds: u64) -> Result<u64, StorageError>;

    /// A share, ended or not, unless it is forgotten.
    ///
    /// # Errors
    /// [`StorageError`] where it cannot be read.
    fn find_share(&self, id: &ShareId) -> Result<Option<ShareRow>, StorageError>;

    /// A share's files; none where it has ended.
    ///
    /// # Errors
    /// [`StorageError`] where they cannot be read.
    fn share_files(&self, record: &RecordId, id: &ShareId) -> Result<Vec<ShareFile>, StorageError>;

    /// Entries of a share's log with higher numbers than `after`, ascending.
    ///
    /// # Errors
    /// [`StorageError`] where they cannot be read.
    fn share_log(
        &self,
        record: &RecordId,
        id: &ShareId,
        after: u64,
    ) -> Result<Vec<ShareLogEntry>, StorageError>;

    /// How many shares a record has.
    ///
    /// # Errors
    /// [`StorageError`] where they cannot be counted.
    fn count_shares(&self, record: &RecordId, now_seconds: u64) -> Result<ShareTally, StorageError>;

    /// Keeps all changes of all lists, in order, or none. When it returns, they survive any crash.
    ///
    /// # Errors
    /// [`StorageError`] where none was kept.
    fn commit(&self, batch: &[&[Change]]) -> Result<(), StorageError>;

    /// Puts in order what is better put in order when nobody waits for an answer; changes nothing that can be read.
    ///
    /// # Errors
    /// [`StorageError`] where it was not done; a later time will do.
    fn tidy(&self) -> Result<(), StorageError> {
        Ok(())
    }

    /// Whether it answers at all.
    ///
    /// # Errors
    /// [`StorageError`] where it does not.
    fn check(&self) -> Result<(), StorageError>;
}
