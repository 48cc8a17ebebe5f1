//! Files that a person names: written for this user only, never over another by accident.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Writes a new file; with `replace`, in the place of one that is there. It appears whole or not at all.
pub(crate) fn write<T>(
    what: &'static str,
    path: &Path,
    replace: bool,
    content: impl FnOnce(&mut File) -> Result<T, Failure>,
) -> Result<T, Failure> {
    if !replace && path.exists() {
        return Err(Failure::FileExists);
    }
    let part = part_of(path);
    let written = write_part(what, &part, content)
        .and_then(|written| put_in_place(what, &part, path, replace).map(|()| written));
    if written.is_err() {
        // What was not finished is nobody's; that it may stay behind changes nothing.
        let _kept = std::fs::remove_file(&part);
    }
    written
}

/// Whether a file of that name could be written, before anything is made that would then have no place.
pub(crate) fn check_room(what: &'static str, path: &Path) -> Result<(), Failure> {
    let part = part_of(path);
    create_private(&part).map_err(Failure::writing(what))?;
    std::fs::remove_file(&part).map_err(Failure::writing(what))
}

/// Reads a file of at most `len_max` bytes.
pub(crate) fn read(what: &'static str, path: &Path, len_max: u64) -> Result<Vec<u8>, Failure> {
    let failed = Failure::reading(what);
    let mut content = Vec::new();
    // One more byte than allowed: the reader that the content is for says that it is too long.
    File::open(path).and_then(|file| file.take(len_max + 1).read_to_end(&mut content)).map_err(failed)?;
    Ok(content)
}

fn part_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn write_part<T>(
    what: &'static str,
    part: &Path,
    content: impl FnOnce(&mut File) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let mut file = create_private(part).map_err(Failure::writing(what))?;
    let written = content(&mut file)?;
    file.flush().and_then(|()| file.sync_all()).map_err(Failure::writing(what))?;
    Ok(written)
}

fn put_in_place(what: &'static str, part: &Path, path: &Path, replace: bool) -> Result<(), Failure> {
    if replace {
        return std::fs::rename(part, path).map_err(Failure::writing(what));
    }
    // A link is refused where the name was taken meanwhile; not every file system has links.
    match std::fs::hard_link(part, path) {
        Ok(()) => std::fs::remove_file(part).map_err(Failure::writing(what)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Failure::FileExists),
        Err(_) => std::fs::rename(part, path).map_err(Failure::writing(what)),
    }
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
