//! Small files that have to be whole: a key, how often a PIN was wrong, a courier's bag.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::keystore::KeyStoreError;

/// Writes a file that is not there yet, and that only its owner can read.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> Result<(), KeyStoreError> {
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
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), KeyStoreError> {
    let new = in_the_making(path);
    // One that was left when the phone went off.
    remove_if_there(&new)?;
    write_new(&new, content)?;
    fs::rename(&new, path)?;
    sync_folder(path)
}

/// Removes a file that may not be there, and one that was to take its place when the phone went off.
pub(crate) fn remove(path: &Path) -> Result<(), KeyStoreError> {
    let had_new = remove_if_there(&in_the_making(path))?;
    let had_it = remove_if_there(path)?;
    if had_new || had_it { sync_folder(path) } else { Ok(()) }
}

fn in_the_making(path: &Path) -> PathBuf {
    path.with_added_extension("new")
}

/// Whether it was there.
fn remove_if_there(path: &Path) -> Result<bool, KeyStoreError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// At most `len_max` bytes of a file that only its owner can read.
pub(crate) fn read(path: &Path, len_max: u64) -> Result<Zeroizing<Vec<u8>>, KeyStoreError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyStoreError::Missing,
        _ => KeyStoreError::Io(error),
    })?;
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::mode(&fs::metadata(path)?) & 0o077 != 0 {
        return Err(KeyStoreError::Exposed);
    }
    let mut content = Zeroizing::new(Vec::new());
    file.take(len_max).read_to_end(&mut content)?;
    Ok(content)
}

fn sync_folder(path: &Path) -> Result<(), KeyStoreError> {
    match path.parent() {
        Some(folder) => Ok(File::open(folder)?.sync_all()?),
        None => Ok(()),
    }
}
