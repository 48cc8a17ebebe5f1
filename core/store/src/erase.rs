//! Leaving a home: everything deleted, or everything moved aside.

use std::io;
use std::path::{Path, PathBuf};

use crate::home::{Home, latest_aside};
use crate::slots::Slots;
use crate::{OpenError, Store, StoreError};

impl Store {
    /// Deletes the store's files, also those that were moved aside. From then on it has no record, and takes nothing. What the disk may
    /// still have of them stays sealed: whoever calls this sees to it that the key goes too, and says so by [`Self::erased`].
    ///
    /// # Errors
    /// [`StoreError::Io`]. [`Self::is_erasing`] tells whether it has begun: then it is gone on with by [`Self::go_on_erasing`].
    pub fn erase(&mut self) -> Result<(), StoreError> {
        Home::mark_erasing(self.home.path()).map_err(failed)?;
        self.is_erased = true;
        self.slots = Slots::default();
        Home::delete(self.home.path()).map_err(failed)
    }

    /// Whether everything in a home was being deleted when its phone went off.
    #[must_use]
    pub fn is_erasing(home: &Path) -> bool {
        Home::is_erasing(home)
    }

    /// Deletes what is left of the stores of a home in which that was begun.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn go_on_erasing(home: &Path) -> Result<(), StoreError> {
        Home::delete(home).map_err(failed)
    }

    /// The key is gone too: the home is as new.
    ///
    /// # Errors
    /// [`StoreError::Io`].
    pub fn erased(home: &Path) -> Result<(), StoreError> {
        Home::unmark_erasing(home).map_err(failed)
    }

    /// Where the home of this store is.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Moves what is in a home into a fresh folder beside it, with the files of its key: another phone can be made there then. Nothing
    /// is deleted. Done again after it was cut short, it goes on.
    ///
    /// # Errors
    /// [`OpenError::InUse`], [`OpenError::Io`].
    pub fn move_aside(home: &Path, key_files: &[&str]) -> Result<(), OpenError> {
        let home = Home::lock(home)?;
        let moved = home.set_aside()?;
        let key_files: Vec<_> =
            key_files.iter().copied().filter(|name| home.path().join(name).exists()).collect();
        if key_files.is_empty() {
            return Ok(());
        }
        // A store that lies aside without these files went without them: they are its own.
        let lacks_them = |aside: &PathBuf| key_files.iter().all(|name| !aside.join(name).exists());
        let aside = match moved.or_else(|| home.latest_aside().filter(lacks_them)) {
            Some(aside) => aside,
            None => home.fresh_aside()?,
        };
        home.move_beside(&key_files, &aside)
    }

    /// The latest folder of a home with what was moved aside.
    #[must_use]
    pub fn aside(home: &Path) -> Option<PathBuf> {
        latest_aside(home)
    }
}

fn failed(error: io::Error) -> StoreError {
    StoreError::Io { code: error.raw_os_error().unwrap_or_default() }
}
