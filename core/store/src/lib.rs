//! The phone's own store: one SQLite file, `redbook.db`, that holds every record of one installation.
//!
//! What it keeps to:
//! - **One action, one transaction.** [`Store::write`] is the only way to change anything; when it has answered `Ok`, the
//!   change is on the disk (synced) and no crash or power loss takes it back; when it has not, all of it or none is there.
//! - **Sealed.** Every text, key and value is sealed with the [`RestKey`] (frames already are, by their epoch's key). Open
//!   to a thief lie only record ids, log ids, sequence numbers, hashes, sizes, outcomes, cursors and the names of states.
//! - **Never silently anew.** [`Store::open`] never creates; [`Store::create`] never replaces. A file that cannot be read is
//!   moved aside, whole, into `set-aside-N`, and the caller is told.
//! - **One process.** A second one on the same home gets [`OpenError::InUse`].
//! - Rot in one row makes that row unreadable, and is told ([`Rows::unreadable`]); it never hides the others.
//!
//! SQL stands in this crate only.
//!
//! # Pragmas
//!
//! | pragma | value | why |
//! |---|---|---|
//! | `locking_mode` | EXCLUSIVE | one process; the index of the write-ahead log is then in memory, no `-shm` file |
//! | `journal_mode` | WAL | a save is one append and one sync, where a rollback journal needs three |
//! | `synchronous` | FULL | the sync is before the answer; NORMAL would lose saves on power loss |
//! | `fullfsync`, `checkpoint_fullfsync` | on | on Apple, plain `fsync` stops at the drive's cache; elsewhere without effect |
//! | `wal_autocheckpoint` | 1000 pages | 4 MB: opening after a crash replays at most that, a few milliseconds |
//! | `journal_size_limit` | 4 MiB | one large taking-in does not leave a large log lying about |
//! | `foreign_keys` | on | no row without its record |
//! | `trusted_schema` | off | a tampered schema cannot call functions |
//! | `cell_size_check` | on | a damaged page is noticed when read, not after |
//! | `temp_store` | MEMORY | nothing of a sort ever reaches a disk |
//! | `mmap_size` | 0 | an I/O error is an error code and not a signal that ends the process |
//! | `cache_size` | 2 MiB | a record's pages, on a cheap phone |
//! | `secure_delete` | off | what is deleted was sealed; overwriting it costs writes |
//!
//! # Example
//!
//! ```no_run
//! # use redbook_store::{OpenOptions, RestKey, Store, StoreError};
//! # fn f(options: OpenOptions, record: redbook_protocol::RecordId) -> Result<(), Box<dyn std::error::Error>> {
//! let mut store = Store::open("mum".as_ref(), options)?;
//! let row = store.write(|tx| tx.push_journal(&record, b"an entry"))?;
//! assert_eq!(store.read().journal(&record)?.rows.last().map(|last| last.row), Some(row));
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! # }
//! ```

mod check;
mod context;
mod create;
mod db;
mod erase;
mod error;
mod frame;
mod home;
mod open;
mod open_error;
mod options;
mod reader;
mod reader_frames;
mod rows;
mod schema;
mod slots;
mod store;
mod tx;
mod tx_frames;

pub use check::{Finding, FindingKind};
pub use error::StoreError;
pub use frame::{FrameHeader, Judged, NewFrame, Outcome, StoredFrame};
pub use open_error::OpenError;
pub use options::OpenOptions;
pub use reader::Reader;
pub use redbook_vault::RestKey;
pub use rows::{Counts, Cursor, JournalRow, Rows, Sizes, Snapshot};
pub use schema::SCHEMA_NEWEST;
pub use store::Store;
pub use tx::{ENTRY_BYTES_MAX, SNAPSHOT_BYTES_MAX, STATE_BYTES_MAX, Tx};
pub use tx_frames::FRAME_BYTES_MAX;
