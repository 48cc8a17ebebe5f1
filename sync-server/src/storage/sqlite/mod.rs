//! SQLite: one file in the data directory, one connection that writes, a few that read.
//!
//! | pragma | value | why |
//! |---|---|---|
//! | journal_mode | WAL | readers never wait for the writer |
//! | synchronous | FULL | a commit that returned is on the disk |
//! | fullfsync | on | on Apple systems only then is it |
//! | wal_autocheckpoint | 1,000 pages | the log is written over from then on: one that grows costs the file system a journal entry a commit |
//! | max_page_count | by the operator | a full database refuses, before the disk is full |
//! | secure_delete | while a share's files are deleted | revoked is then not only unlinked: the ciphertext is overwritten |
//! | trusted_schema | off | nothing in the file is run |

mod arrivals;
mod error;
mod pool;
mod read;
mod schema;
mod shares;
mod write;

use std::path::Path;
use std::sync::Mutex;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{BoxId, LogMark, NumberedFrame, ShareFile, ShareId, ShareLogEntry};
use rusqlite::{Connection, OpenFlags};

use super::{BoxRow, Change, FrameRange, RecordRow, ShareRow, ShareTally, Storage, StorageError};
use crate::sync::lock;
use arrivals::Arrivals;
use pool::Pool;

pub use error::OpenStorageError;

/// The database's name in the data directory.
const FILE_NAME: &str = "relay.sqlite";
/// Connections that read.
const READERS_MAX: usize = 4;
/// Prepared statements kept by each connection.
const STATEMENTS_MAX: usize = 32;
/// Cache of each connection that reads, in KiB.
const READER_CACHE_KIB: i64 = 1_024;
/// Pages of the write-ahead log after which it is copied into the file.
const CHECKPOINT_PAGES: u32 = 1_000;

/// How a database is opened.
#[derive(Debug, Clone, Copy)]
pub struct SqliteOptions {
    /// Bytes that the database may reach; `None`: as many as the disk takes.
    pub len_max: Option<u64>,
    /// Frames that lie together as they came, before they are moved beside the others of their records.
    pub arrivals_max: usize,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self { len_max: None, arrivals_max: 2_048 }
    }
}

/// Keeps everything in one SQLite file.
#[derive(Debug)]
pub struct SqliteStorage {
    // Closed before the writer, which then is the last and moves the write-ahead log into the file.
    readers: Pool,
    writer: Mutex<Connection>,
    arrivals: Arrivals,
}

impl SqliteStorage {
    /// Opens the database in `directory`, or makes one, and brings its schema up to date.
    ///
    /// # Errors
    /// [`OpenStorageError`] where it cannot, above all where a newer relay has written it.
    pub fn open(directory: &Path, options: SqliteOptions) -> Result<Self, OpenStorageError> {
        let path = directory.join(FILE_NAME);
        let mut writer = Connection::open(&path)?;
        set_up_writer(&writer, options)?;
        schema::bring_up_to_date(&mut writer)?;
        let arrivals = Arrivals::new(options.arrivals_max, read::arrivals(&writer)?);
        let readers = Pool::new(READERS_MAX, move || open_reader(&path));
        Ok(Self { readers, writer: Mutex::new(writer), arrivals })
    }
}

fn set_up_writer(connection: &Connection, options: SqliteOptions) -> Result<(), rusqlite::Error> {
    connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    if let Some(len_max) = options.len_max {
        let page_size: i64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
        let pages = (i64::try_from(len_max).unwrap_or(i64::MAX) / page_size.max(1)).max(1);
        connection.pragma_update(None, "max_page_count", pages)?;
    }
    Ok(())
}

fn open_reader(path: &Path) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    connection.pragma_update(None, "cache_size", -READER_CACHE_KIB)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

impl Storage for SqliteStorage {
    fn record(&self, record: &RecordId) -> Result<Option<RecordRow>, StorageError> {
        self.readers.with(|connection| read::record(connection, &self.arrivals, record))
    }

    fn frames(&self, record: &RecordId, range: FrameRange) -> Result<Vec<NumberedFrame>, StorageError> {
        self.readers.with(|connection| read::frames(connection, &self.arrivals, record, range))
    }

    fn mark(&self, record: &RecordId, number: u64) -> Result<Option<LogMark>, StorageError> {
        self.readers.with(|connection| read::mark(connection, &self.arrivals, record, number))
    }

    fn find_box(&self, id: &BoxId) -> Result<Option<BoxRow>, StorageError> {
        self.readers.with(|connection| read::find_box(connection, id))
    }

    fn count_boxes(&self, record: &RecordId, now_seconds: u64) -> Result<u64, StorageError> {
        self.readers.with(|connection| read::count_boxes(connection, record, now_seconds))
    }

    fn find_share(&self, id: &ShareId) -> Result<Option<ShareRow>, StorageError> {
        self.readers.with(|connection| shares::find(connection, id))
    }

    fn share_files(&self, record: &RecordId, id: &ShareId) -> Result<Vec<ShareFile>, StorageError> {
        self.readers.with(|connection| shares::files(connection, record, id))
    }

    fn share_log(
        &self,
        record: &RecordId,
        id: &ShareId,
        after: u64,
    ) -> Result<Vec<ShareLogEntry>, StorageError> {
        self.readers.with(|connection| shares::log(connection, record, id, after))
    }

    fn count_shares(&self, record: &RecordId, now_seconds: u64) -> Result<ShareTally, StorageError> {
        self.readers.with(|connection| shares::tally(connection, record, now_seconds))
    }

    fn commit(&self, batch: &[&[Change]]) -> Result<(), StorageError> {
        let mut connection = lock(&self.writer);
        let is_erasing = batch.iter().flat_map(|changes| changes.iter()).any(shares::is_erasing);
        if is_erasing {
            connection.pragma_update(None, "secure_delete", true)?;
        }
        let added = write::commit(&mut connection, &self.arrivals, batch);
        if is_erasing {
            // Left on, it only costs time.
            let _ = connection.pragma_update(None, "secure_delete", false);
        }
        let added = added?;
        self.arrivals.add(added);
        Ok(())
    }

    fn tidy(&self) -> Result<(), StorageError> {
        let mut connection = lock(&self.writer);
        if self.arrivals.are_many() {
            write::move_arrivals(&mut connection).inspect_err(|_| self.arrivals.rest())?;
            self.arrivals.clear();
        }
        Ok(())
    }

    fn check(&self) -> Result<(), StorageError> {
        self.readers.with(read::check)
    }
}
