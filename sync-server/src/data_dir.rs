//! The data directory, which one relay at a time may use.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// Held while a relay uses the directory.
const LOCK_NAME: &str = "relay.lock";

/// Why a data directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum DataDirError {
    /// Another relay uses it.
    #[error(
        "another relay is using the data directory {0}: stop it, or give this one a directory of its own"
    )]
    InUse(PathBuf),
    /// It cannot be made or written.
    #[error("the data directory {path} cannot be used: {source}")]
    Io {
        /// The directory.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A data directory in use; free again when dropped.
#[derive(Debug)]
pub(crate) struct DataDir {
    _lock: File,
}

impl DataDir {
    pub(crate) fn open(path: &Path) -> Result<Self, DataDirError> {
        let wrong = |source| DataDirError::Io { path: path.to_owned(), source };
        make(path).map_err(wrong)?;
        let lock = File::create(path.join(LOCK_NAME)).map_err(wrong)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(DataDirError::InUse(path.to_owned())),
            Err(TryLockError::Error(source)) => Err(wrong(source)),
        }
    }
}

/// Nobody but the relay's user may look inside a directory that it makes.
fn make(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
