//! The files of a home directory: their names, the lock, and moving a damaged store aside.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::OpenError;

const DATABASE: &str = "redbook.db";
/// A store in the making; it holds nothing yet that was promised to anyone.
const NEW: &str = "redbook.db.new";
const LOCK: &str = "redbook.lock";
/// Left when damage was seen while the store was in use.
const MARK: &str = "redbook.suspect";
/// There while everything is being deleted.
const ERASING: &str = "redbook.erasing";
/// What was moved aside, by number.
const ASIDE: &str = "set-aside-";
/// How every SQLite file begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// What SQLite adds to a database's name. They move and go with it.
const COMPANIONS: [&str; 4] = ["", "-wal", "-shm", "-journal"];
/// Beyond this many, somebody should look.
const SET_ASIDE_MAX: u32 = 10_000;

/// A locked home directory. The lock goes with it.
#[derive(Debug)]
pub(crate) struct Home {
    path: PathBuf,
    lock: File,
}

impl Drop for Home {
    /// Closing the file would do, were there not a moment in which a program that this process is just starting still has it
    /// open too, between its fork and its exec.
    fn drop(&mut self) {
        // It ends with the process at the latest.
        let _ = self.lock.unlock();
    }
}

impl Home {
    /// Makes the directory where it is missing, for its owner only.
    pub(crate) fn make(path: &Path) -> Result<(), OpenError> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path).map_err(OpenError::io("make the home directory"))
    }

    /// Takes the lock, or says who is in the way.
    pub(crate) fn lock(path: &Path) -> Result<Self, OpenError> {
        let lock = private_file(&path.join(LOCK)).map_err(OpenError::io("open the lock file"))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(OpenError::InUse { home: path.to_owned() });
            }
            // Where the system has no such lock, SQLite's own exclusive one holds alone.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(OpenError::io("lock the home directory")(error)),
        }
        Ok(Self { path: path.to_owned(), lock })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn database(&self) -> PathBuf {
        database(&self.path)
    }

    pub(crate) fn wal(&self) -> PathBuf {
        self.path.join(format!("{DATABASE}-wal"))
    }

    pub(crate) fn mark(&self) -> PathBuf {
        self.path.join(MARK)
    }

    /// Whether the file begins as SQLite's do and, where there is no log to make up for it, ends with a page.
    pub(crate) fn has_database_form(&self) -> Result<bool, OpenError> {
        let (mut magic, mut page_size) = ([0; MAGIC.len()], [0; 2]);
        let read = File::open(self.database()).and_then(|mut file| {
            file.read_exact(&mut magic)?;
            file.read_exact(&mut page_size)?;
            Ok(file.metadata()?.len())
        });
        match read {
            Ok(length) => {
                Ok(magic == *MAGIC && (has_bytes(&self.wal()) || ends_with_page(length, page_size)))
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(OpenError::io("read the store's file")(error)),
        }
    }

    pub(crate) fn is_marked(&self) -> bool {
        self.mark().exists()
    }

    pub(crate) fn unmark(&self) -> Result<(), OpenError> {
        remove_if_there(&self.mark()).map_err(OpenError::io("remove the mark of damage"))
    }

    /// An empty file in which to make a new store; an unfinished one from before is dropped.
    pub(crate) fn begin_new(&self) -> Result<PathBuf, OpenError> {
        for companion in COMPANIONS {
            let stale = self.path.join(format!("{NEW}{companion}"));
            remove_if_there(&stale).map_err(OpenError::io("remove an unfinished store"))?;
        }
        let new = self.path.join(NEW);
        private_file(&new).map_err(OpenError::io("create the store's file"))?;
        Ok(new)
    }

    /// Gives the finished, closed new store its name, for good.
    pub(crate) fn finish_new(&self) -> Result<(), OpenError> {
        let new = self.path.join(NEW);
        File::open(&new).and_then(|file| file.sync_all()).map_err(OpenError::io("sync the new store"))?;
        fs::rename(&new, self.database()).map_err(OpenError::io("name the new store"))?;
        sync_directory(&self.path).map_err(OpenError::io("sync the home directory"))
    }

    /// Moves whatever there is of a store into a fresh folder: nothing if there is nothing. The database goes first, so that
    /// one without its log never lies there looking whole.
    pub(crate) fn set_aside(&self) -> Result<Option<PathBuf>, OpenError> {
        let found: Vec<_> = COMPANIONS
            .iter()
            .map(|companion| format!("{DATABASE}{companion}"))
            .filter(|name| self.path.join(name).exists())
            .collect();
        if found.is_empty() {
            return Ok(None);
        }
        let aside = self.fresh_aside()?;
        for name in found {
            fs::rename(self.path.join(&name), aside.join(&name))
                .map_err(OpenError::io("move a damaged store aside"))?;
        }
        sync_directory(&aside)
            .and_then(|()| sync_directory(&self.path))
            .map_err(OpenError::io("sync the home directory"))?;
        self.unmark()?;
        Ok(Some(aside))
    }

    /// Deletes every store of this home. The database goes first: without it nothing is taken for one. Done again, it goes on.
    pub(crate) fn delete(path: &Path) -> io::Result<()> {
        for name in [DATABASE, NEW] {
            for companion in COMPANIONS {
                remove_if_there(&path.join(format!("{name}{companion}")))?;
            }
        }
        remove_if_there(&path.join(MARK))?;
        for n in aside_numbers(path)? {
            fs::remove_dir_all(aside(path, n))?;
        }
        // Whoever opens the home now finds no store, whether or not this lock is held still.
        remove_if_there(&path.join(LOCK))?;
        sync_directory(path)
    }

    /// Notes that everything here is being deleted: from then on it is, whatever happens.
    pub(crate) fn mark_erasing(path: &Path) -> io::Result<()> {
        private_file(&path.join(ERASING))?.sync_all()?;
        sync_directory(path)
    }

    /// Everything is.
    pub(crate) fn unmark_erasing(path: &Path) -> io::Result<()> {
        remove_if_there(&path.join(ERASING))?;
        sync_directory(path)
    }

    pub(crate) fn is_erasing(path: &Path) -> bool {
        path.join(ERASING).exists()
    }

    /// Moves files that are not the store's beside the store that was moved aside.
    pub(crate) fn move_beside(&self, names: &[&str], aside: &Path) -> Result<(), OpenError> {
        names
            .iter()
            .try_for_each(|name| fs::rename(self.path.join(name), aside.join(name)))
            .and_then(|()| sync_directory(aside))
            .and_then(|()| sync_directory(&self.path))
            .map_err(OpenError::io("move a file aside"))
    }

    /// The latest folder with a store that was moved aside.
    pub(crate) fn latest_aside(&self) -> Option<PathBuf> {
        latest_aside(&self.path)
    }

    pub(crate) fn fresh_aside(&self) -> Result<PathBuf, OpenError> {
        let failed = OpenError::io("find a free folder name");
        let latest = match aside_numbers(&self.path) {
            Ok(numbers) => numbers.into_iter().max().unwrap_or_default(),
            Err(error) => return Err(failed(error)),
        };
        if latest >= SET_ASIDE_MAX {
            return Err(failed(io::ErrorKind::AlreadyExists.into()));
        }
        let aside = aside(&self.path, latest + 1);
        Self::make(&aside)?;
        Ok(aside)
    }
}

fn aside(home: &Path, n: u32) -> PathBuf {
    home.join(format!("{ASIDE}{n}"))
}

/// The folders of a home with what was moved aside. Some between them may be gone.
fn aside_numbers(home: &Path) -> io::Result<Vec<u32>> {
    let mut numbers = Vec::new();
    for entry in fs::read_dir(home)? {
        let name = entry?.file_name();
        numbers.extend(name.to_str().and_then(|name| name.strip_prefix(ASIDE)?.parse::<u32>().ok()));
    }
    Ok(numbers)
}

/// The latest folder of a home with a store that was moved aside.
pub(crate) fn latest_aside(home: &Path) -> Option<PathBuf> {
    let numbers = aside_numbers(home).ok()?;
    numbers.into_iter().max().map(|n| aside(home, n))
}

/// Where the store of a home is.
pub(crate) fn database(home: &Path) -> PathBuf {
    home.join(DATABASE)
}

fn has_bytes(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|file| file.len() > 0)
}

/// The size stands in two bytes, where 1 means 65,536.
fn ends_with_page(length: u64, page_size: [u8; 2]) -> bool {
    let page_size = match u16::from_be_bytes(page_size) {
        1 => 65_536,
        other => u64::from(other),
    };
    length.checked_rem(page_size) == Some(0)
}

/// Opens a file, made for its owner only where it is missing.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes renames in a directory durable. Windows does so by itself and cannot open a directory as a file.
fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
