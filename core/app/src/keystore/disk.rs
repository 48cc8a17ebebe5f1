//! Small files that have to be whole: a key, and how often a PIN was wrong.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::KeyStoreError;

/// More is not read, and so not written either.
pub(super) const FILE_LEN_MAX: u64 = 1_024;

/// Writes a file that is not there yet, and that only its owner can read.
pub(super) fn write_new(path: &Path, content: &[u8]) -> Result<(), KeyStoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => KeyStoreError::AlreadyThere,
        _ => KeyStoreError::Io(error),
    })?;
    if let Err(error) = file.write_all(content).and_then(|()| file.sync_all()) {
        // Half a file would be in the way for ever; nothing hangs on it yet.
        let _left_behind = fs::remove_file(path);
        return Err(error.into());
    }
    // The name has to be on the disk too, before anything is sealed with the key.
    sync_folder(path)
}

/// Writes a file in the place of another: whenever the phone goes off, the one or the other is there whole.
pub(super) fn replace(path: &Path, content: &[u8]) -> Result<(), KeyStoreError> {
    let new = path.with_added_extension("new");
    // One that was left when the phone went off.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    write_new(&new, content)?;
    fs::rename(&new, path)?;
    sync_folder(path)
}

/// Removes a file that may not be there.
pub(super) fn remove(path: &Path) -> Result<(), KeyStoreError> {
    match fs::remove_file(path) {
        Ok(()) => sync_folder(path),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeyStoreError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyStoreError::Missing,
        _ => KeyStoreError::Io(error),
    })?;
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::mode(&fs::metadata(path)?) & 0o077 != 0 {
        return Err(KeyStoreError::Exposed);
    }
    let mut content = Zeroizing::new(Vec::new());
    file.take(FILE_LEN_MAX).read_to_end(&mut content)?;
    Ok(content)
}

fn sync_folder(path: &Path) -> Result<(), KeyStoreError> {
    match path.parent() {
        Some(folder) => Ok(File::open(folder)?.sync_all()?),
        None => Ok(()),
    }
}
