//! Why a read or a write of the store failed.

use redbook_protocol::RecordId;
use redbook_vault::RestError;
use rusqlite::ErrorCode;

/// Why a read or a write failed. A failed write has changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No room. What was saved before is safe; make room and try again.
    #[error("the disk is full: nothing was changed; make room and try again")]
    DiskFull,
    /// The disk refused.
    #[error("the disk answered with an error (SQLite code {code}): nothing was changed")]
    Io {
        /// SQLite's extended result code.
        code: i32,
    },
    /// The file is not as it was written. The next open looks at all of it.
    #[error("the store's file is damaged ({what}); close and open it again to have it checked")]
    Damaged {
        /// What was noticed.
        what: String,
    },
    /// No such record here.
    #[error("no record {0} on this phone")]
    UnknownRecord(RecordId),
    /// The record was added before.
    #[error("record {0} is on this phone already")]
    AlreadyThere(RecordId),
    /// Beyond a limit.
    #[error("{what} may have at most {max}, got {got}")]
    TooLarge {
        /// What is limited, and its unit.
        what: &'static str,
        /// The limit.
        max: u64,
        /// What was given.
        got: u64,
    },
    /// A sealed row does not open: another key, or rot.
    #[error("a row of {table} does not open: it is damaged, or was sealed with another key")]
    DoesNotOpen {
        /// Its table.
        table: &'static str,
    },
    /// Sealing failed.
    #[error(transparent)]
    Rest(#[from] RestError),
    /// Everything was erased, and nothing can be kept here any more.
    #[error("everything was removed from this phone: nothing can be kept in it any more")]
    Erased,
    /// Anything else that SQLite said.
    #[error("the database refused (SQLite code {code})")]
    Database {
        /// SQLite's extended result code, 0 where there is none.
        code: i32,
    },
}

impl StoreError {
    pub(crate) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
    }
}

impl From<rusqlite::Error> for StoreError {
    /// Only codes are kept: SQLite's texts may quote what was stored.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(failure, _) => from_code(failure),
            E::SqlInputError { error, .. } => from_code(error),
            E::FromSqlConversionFailure(..) | E::IntegralValueOutOfRange(..) | E::InvalidColumnType(..) => {
                Self::damaged("a value of the wrong type")
            }
            E::QueryReturnedNoRows => Self::damaged("a row is missing"),
            _ => Self::Database { code: 0 },
        }
    }
}

fn from_code(failure: rusqlite::ffi::Error) -> StoreError {
    let code = failure.extended_code;
    match failure.code {
        _ if code == rusqlite::ffi::SQLITE_IOERR_SHORT_READ => {
            StoreError::damaged("it is shorter than it says")
        }
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::SystemIoFailure => StoreError::Io { code },
        ErrorCode::DatabaseCorrupt => StoreError::damaged("its pages contradict each other"),
        ErrorCode::NotADatabase => StoreError::damaged("it is not a database"),
        _ => StoreError::Database { code },
    }
}
