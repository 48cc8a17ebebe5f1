//! SQLite's errors as ours. Its messages may quote what is stored: only their codes are kept.

use rusqlite::ErrorCode;

use super::super::StorageError;

/// Why a relay's database does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenStorageError {
    /// A newer relay has written it.
    #[error(
        "the database has schema version {found}, and this relay knows versions up to {newest}: run the newer relay, \
         nothing was changed"
    )]
    NewerSchema {
        /// The database's version.
        found: i64,
        /// The newest that this relay knows.
        newest: i64,
    },
    /// Its schema cannot be brought up to date.
    #[error("the database's schema could not be brought up to date")]
    Migration,
    /// SQLite does not open it.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<rusqlite::Error> for OpenStorageError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(error.into())
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(inner, _) = error else { return Self::Other(0) };
        let code = inner.extended_code;
        match inner.code {
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::ReadOnly => Self::Io(code),
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(code),
            _ => Self::Other(code),
        }
    }
}
