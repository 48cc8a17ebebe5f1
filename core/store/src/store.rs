//! The open store.

use std::fmt;

use rand_core::CryptoRng;
use redbook_vault::RestKey;

use crate::check::check;
use crate::db::Db;
use crate::home::Home;
use crate::slots::Slots;
use crate::{Finding, OpenOptions, Reader, StoreError, Tx};

/// The open store of one home. Dropping it tidies up and lets go of the home.
pub struct Store {
    // Closed before `home` lets go of the lock: fields drop in this order.
    db: Db,
    pub(crate) slots: Slots,
    key: RestKey,
    rng: Box<dyn CryptoRng + Send>,
    pub(crate) home: Home,
    pub(crate) is_erased: bool,
}

impl Store {
    pub(crate) fn new(home: Home, db: Db, slots: Slots, options: OpenOptions) -> Self {
        Self { db, slots, key: options.key, rng: options.rng, home, is_erased: false }
    }

    /// Does one action in one transaction. `Ok` means that it is on the disk; after `Err`, whoever gave it, nothing has changed.
    ///
    /// # Errors
    /// What the action gave, or [`StoreError`].
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        action: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if self.is_erased {
            return Err(StoreError::Erased.into());
        }
        let mut tx = Tx::begin(&self.db, &mut self.slots, &self.key, &mut *self.rng)?;
        let value = action(&mut tx)?;
        tx.commit()?;
        Ok(value)
    }

    /// Everything that can be read.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { db: &self.db, slots: &self.slots, key: &self.key }
    }

    /// How large the files are.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn sizes(&self) -> Result<crate::Sizes, StoreError> {
        let pages = self.db.number("PRAGMA page_count")?;
        let database_bytes = pages.saturating_mul(self.db.number("PRAGMA page_size")?);
        let wal_bytes = std::fs::metadata(self.home.wal()).map_or(0, |file| file.len());
        Ok(crate::Sizes { database_bytes: u64::try_from(database_bytes).unwrap_or(0), wal_bytes })
    }

    /// Moves the write-ahead log into the database and empties it: for an idle moment. Never needed for safety.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn checkpoint(&mut self) -> Result<(), StoreError> {
        self.db.checkpoint()
    }

    /// Reads everything and says what is wrong. Slow; changes nothing.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn check(&self) -> Result<Vec<Finding>, StoreError> {
        check(&self.db, self.read())
    }

    /// Closes it with an answer. Nothing is lost on an error: what was saved is in the log, which the next open reads.
    pub fn close(mut self) -> Result<(), StoreError> {
        // What is erased has no file to write into.
        if !self.is_erased {
            self.checkpoint()?;
        }
        self.db.close()
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("home", &self.home.path()).finish_non_exhaustive()
    }
}
