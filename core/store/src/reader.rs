//! Reads of everything but frames.

use std::fmt;

use redbook_protocol::RecordId;
use redbook_vault::RestKey;
use rusqlite::params;
use zeroize::Zeroizing;

use crate::db::{Db, unsigned};
use crate::slots::Slots;
use crate::{Cursor, JournalRow, Rows, Snapshot, StoreError, context};

/// All reads, of the store or inside a transaction. Records must have been added; any other is [`StoreError::UnknownRecord`].
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) db: &'a Db,
    pub(crate) slots: &'a Slots,
    pub(crate) key: &'a RestKey,
}

impl Reader<'_> {
    /// The records on this phone, ascending.
    #[must_use]
    pub fn records(&self) -> Vec<RecordId> {
        self.slots.records().copied().collect()
    }

    /// This phone's secrets in a record.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn secrets(&self, record: &RecordId) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let sql = "SELECT secrets FROM records WHERE id = ?1";
        let sealed: Option<Vec<u8>> = self.db.first(sql, [self.slots.id(record)?], |row| row.get(0))?;
        let sealed = sealed.ok_or_else(|| StoreError::damaged("a record's row is missing"))?;
        self.open("records", &context::secrets(record), &sealed)
    }

    /// A state of a record, or of the phone itself.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn state(
        &self,
        scope: Option<&RecordId>,
        name: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let sql = "SELECT sealed FROM sealed_state WHERE record = ?1 AND name = ?2";
        let id = self.slots.scope_id(scope)?;
        let sealed: Option<Vec<u8>> = self.db.first(sql, params![id, name], |row| row.get(0))?;
        sealed.map(|sealed| self.open("sealed_state", &context::state(scope, name), &sealed)).transpose()
    }

    /// The names of all states of a record, or of the phone itself, ascending.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn state_names(&self, scope: Option<&RecordId>) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM sealed_state WHERE record = ?1 ORDER BY name";
        self.db.rows(sql, [self.slots.scope_id(scope)?], |row| row.get(0))
    }

    /// Saves that are in no frame yet, oldest first.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn journal(&self, record: &RecordId) -> Result<Rows<JournalRow>, StoreError> {
        let sql = "SELECT row, sealed FROM journal WHERE record = ?1 ORDER BY row";
        let sealed = self.db.rows(sql, [self.slots.id(record)?], |row| {
            Ok((unsigned(row, 0)?, row.get(1).unwrap_or_default()))
        })?;
        Ok(Rows::collect(sealed.into_iter().map(|(row, sealed): (u64, Vec<u8>)| {
            let mut entry = self.key.open(&context::journal(record, row), &sealed).map_err(|_| row)?;
            Ok(JournalRow { row, entry: std::mem::take(&mut *entry) })
        })))
    }

    /// The document as last saved.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn snapshot(&self, record: &RecordId) -> Result<Option<Snapshot>, StoreError> {
        let sql = "SELECT through, sealed FROM snapshots WHERE record = ?1";
        let read = |row: &rusqlite::Row<'_>| Ok((unsigned(row, 0)?, row.get(1)?));
        let found: Option<(u64, Vec<u8>)> = self.db.first(sql, [self.slots.id(record)?], read)?;
        let Some((through, sealed)) = found else {
            return Ok(None);
        };
        let mut bytes = self.open("snapshots", &context::snapshot(record, through), &sealed)?;
        Ok(Some(Snapshot { through, bytes: std::mem::take(&mut *bytes) }))
    }

    /// How far a relay was pulled.
    ///
    /// # Errors
    /// [`StoreError`]: an unknown record, or what is there cannot be read.
    pub fn cursor(&self, record: &RecordId, relay: &[u8]) -> Result<Option<Cursor>, StoreError> {
        let sql = "SELECT epoch, cursor FROM relay_cursors WHERE record = ?1 AND relay = ?2";
        let read = |row: &rusqlite::Row<'_>| Ok(Cursor { epoch: row.get(0)?, position: unsigned(row, 1)? });
        self.db.first(sql, params![self.slots.id(record)?, relay], read)
    }

    fn open(
        &self,
        table: &'static str,
        context: &[u8],
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        self.key.open(context, sealed).map_err(|_| StoreError::DoesNotOpen { table })
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}
