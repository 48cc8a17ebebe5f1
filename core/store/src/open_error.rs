//! Why a store did not open.

use std::io;
use std::path::PathBuf;

use crate::StoreError;

/// Why a store did not open, or was not created. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process has it open.
    #[error("{} is in use by another running redbook: close that one, then try again", .home.display())]
    InUse {
        /// The home directory.
        home: PathBuf,
    },
    /// There is no store, and opening never makes one.
    #[error("there is no store in {}{}", .home.display(), aside_text(.set_aside.as_ref()))]
    NoStore {
        /// The home directory.
        home: PathBuf,
        /// Where a damaged one was moved earlier.
        set_aside: Option<PathBuf>,
    },
    /// There is a store, and creating never replaces one.
    #[error("there is a store in {} already: open it, or choose another home", .home.display())]
    AlreadyExists {
        /// The home directory.
        home: PathBuf,
    },
    /// The file could not be read and was moved, whole.
    #[error(
        "the store cannot be read ({why}). Nothing was deleted: its files are now in {}. Keep them. \
         To go on, start anew and fetch the records from the relay or another phone",
        .path.display()
    )]
    SetAside {
        /// The folder that now has the files.
        path: PathBuf,
        /// What was wrong.
        why: String,
    },
    /// The store is another key's. Untouched.
    #[error(
        "the store does not open with this key; its file was left as it is. Use the key it was made with"
    )]
    WrongKey,
    /// A later version of this program wrote it. Untouched.
    #[error(
        "the store has schema {found}, this program knows up to {newest}; its file was left as it is. Update redbook"
    )]
    NewerSchema {
        /// Version in the file.
        found: i64,
        /// Newest that is known here.
        newest: i64,
    },
    /// No room to open or create it.
    #[error("the disk is full: nothing was changed; make room and try again")]
    DiskFull,
    /// The file system refused.
    #[error("cannot {what}: {source}")]
    Io {
        /// What was tried.
        what: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite refused in another way. The file is where it was.
    #[error("the store did not open: {0}")]
    Database(StoreError),
}

impl OpenError {
    pub(crate) fn io(what: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Io { what, source },
        }
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            other => Self::Database(other),
        }
    }
}

fn aside_text(set_aside: Option<&PathBuf>) -> String {
    match set_aside {
        Some(path) => format!("; a damaged one was moved to {}: start anew to go on", path.display()),
        None => "; create one first".to_owned(),
    }
}
