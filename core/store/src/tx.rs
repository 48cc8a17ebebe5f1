//! One action's writes.

use std::fmt;

use rand_core::CryptoRng;
use redbook_protocol::RecordId;
use redbook_vault::RestKey;
use rusqlite::params;

use crate::db::{Db, unsigned};
use crate::slots::Slots;
use crate::{Cursor, Reader, StoreError, context};

/// Largest sealed state or secrets, in bytes.
pub const STATE_BYTES_MAX: usize = 1024 * 1024;
/// Largest entry, in bytes (docs/protocol.md §6).
pub const ENTRY_BYTES_MAX: usize = 16_384;
/// Largest document, in bytes.
pub const SNAPSHOT_BYTES_MAX: usize = 32 * 1024 * 1024;

/// One transaction, inside [`crate::Store::write`]. Records must have been added; any other is [`StoreError::UnknownRecord`].
pub struct Tx<'a> {
    pub(crate) db: &'a Db,
    pub(crate) slots: &'a mut Slots,
    key: &'a RestKey,
    rng: &'a mut dyn CryptoRng,
    added: Vec<RecordId>,
    committed: bool,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        db: &'a Db,
        slots: &'a mut Slots,
        key: &'a RestKey,
        rng: &'a mut dyn CryptoRng,
    ) -> Result<Self, StoreError> {
        db.execute("BEGIN IMMEDIATE", [])?;
        Ok(Self { db, slots, key, rng, added: Vec::new(), committed: false })
    }

    pub(crate) fn commit(mut self) -> Result<(), StoreError> {
        self.db.execute("COMMIT", [])?;
        self.committed = true;
        Ok(())
    }

    /// Everything that can be read, with what this transaction has written.
    #[must_use]
    pub fn read(&self) -> Reader<'_> {
        Reader { db: self.db, slots: self.slots, key: self.key }
    }

    /// Adds a record with this phone's secrets in it (sealed).
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn add_record(&mut self, record: &RecordId, secrets: &[u8]) -> Result<(), StoreError> {
        if self.slots.contains(record) {
            return Err(StoreError::AlreadyThere(*record));
        }
        let sealed = self.seal(&context::secrets(record), "secrets in bytes", STATE_BYTES_MAX, secrets)?;
        let sql = "INSERT INTO records (record, secrets) VALUES (?1, ?2) RETURNING id";
        let id = self.db.rows(sql, params![record.as_bytes(), sealed], |row| row.get(0))?;
        let id = id.last().copied().ok_or(StoreError::Database { code: 0 })?;
        self.slots.insert(*record, id);
        self.added.push(*record);
        Ok(())
    }

    /// Replaces this phone's secrets in a record.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn set_secrets(&mut self, record: &RecordId, secrets: &[u8]) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        let sealed = self.seal(&context::secrets(record), "secrets in bytes", STATE_BYTES_MAX, secrets)?;
        self.db.execute("UPDATE records SET secrets = ?2 WHERE id = ?1", params![id, sealed])?;
        Ok(())
    }

    /// Keeps a value (sealed) under a name (in the clear: nothing personal) of a record, or of the phone itself.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn put_state(
        &mut self,
        scope: Option<&RecordId>,
        name: &str,
        value: &[u8],
    ) -> Result<(), StoreError> {
        let id = self.slots.scope_id(scope)?;
        let sealed = self.seal(&context::state(scope, name), "a state in bytes", STATE_BYTES_MAX, value)?;
        let sql = "INSERT INTO sealed_state (record, name, sealed) VALUES (?1, ?2, ?3)
                   ON CONFLICT (record, name) DO UPDATE SET sealed = excluded.sealed";
        self.db.execute(sql, params![id, name, sealed])?;
        Ok(())
    }

    /// Forgets a state; nothing if there is none.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn delete_state(&mut self, scope: Option<&RecordId>, name: &str) -> Result<(), StoreError> {
        let id = self.slots.scope_id(scope)?;
        self.db.execute("DELETE FROM sealed_state WHERE record = ?1 AND name = ?2", params![id, name])?;
        Ok(())
    }

    /// Saves an entry (sealed) until it is gathered into a frame. Gives its row.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn push_journal(&mut self, record: &RecordId, entry: &[u8]) -> Result<u64, StoreError> {
        let id = self.slots.id(record)?;
        let row = self.take_number()?;
        let sealed =
            self.seal(&context::journal(record, row), "an entry in bytes", ENTRY_BYTES_MAX, entry)?;
        let sql = "INSERT INTO journal (row, record, sealed) VALUES (?1, ?2, ?3)";
        self.db.execute(sql, params![stored(row)?, id, sealed])?;
        Ok(row)
    }

    /// Clears exactly these rows: those just gathered. A row that could not be read is not among them, and stays.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn clear_journal(&mut self, record: &RecordId, rows: &[u64]) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        for row in rows {
            self.db
                .execute("DELETE FROM journal WHERE row = ?1 AND record = ?2", params![stored(*row)?, id])?;
        }
        Ok(())
    }

    /// Keeps the document (sealed) as of the frame that arrived as `through`, in place of the one before.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn put_snapshot(&mut self, record: &RecordId, through: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        let sealed =
            self.seal(&context::snapshot(record, through), "a document in bytes", SNAPSHOT_BYTES_MAX, bytes)?;
        let sql = "INSERT OR REPLACE INTO snapshots (record, through, sealed) VALUES (?1, ?2, ?3)";
        self.db.execute(sql, params![id, stored(through)?, sealed])?;
        Ok(())
    }

    /// Forgets the document: it is built again from the frames.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn delete_snapshot(&mut self, record: &RecordId) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        self.db.execute("DELETE FROM snapshots WHERE record = ?1", params![id])?;
        Ok(())
    }

    /// Remembers how far a relay was pulled.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn set_cursor(&mut self, record: &RecordId, relay: &[u8], cursor: &Cursor) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        let sql =
            "INSERT OR REPLACE INTO relay_cursors (record, relay, epoch, cursor) VALUES (?1, ?2, ?3, ?4)";
        self.db.execute(sql, params![id, relay, cursor.epoch, stored(cursor.position)?])?;
        Ok(())
    }

    /// Forgets it: the next pull starts anew.
    ///
    /// # Errors
    /// [`StoreError`]; the transaction is then undone.
    pub fn forget_cursor(&mut self, record: &RecordId, relay: &[u8]) -> Result<(), StoreError> {
        let id = self.slots.id(record)?;
        self.db.execute("DELETE FROM relay_cursors WHERE record = ?1 AND relay = ?2", params![id, relay])?;
        Ok(())
    }

    /// The next number of the counter. Read from the tables once; then the memory of it is enough.
    pub(crate) fn take_number(&mut self) -> Result<u64, StoreError> {
        let next = match self.slots.next {
            Some(next) => next,
            None => last_number(self.db)? + 1,
        };
        self.slots.next = Some(next + 1);
        Ok(next)
    }

    fn seal(
        &mut self,
        context: &[u8],
        what: &'static str,
        max: usize,
        bytes: &[u8],
    ) -> Result<Vec<u8>, StoreError> {
        check_size(what, max, bytes)?;
        Ok(self.key.seal(self.rng, context, bytes)?)
    }
}

impl Drop for Tx<'_> {
    /// Also when the action failed or panicked.
    fn drop(&mut self) {
        if self.committed {
            return;
        }
        self.db.roll_back();
        for record in &self.added {
            self.slots.remove(record);
        }
    }
}

impl fmt::Debug for Tx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tx").finish_non_exhaustive()
    }
}

pub(crate) fn check_size(what: &'static str, max: usize, bytes: &[u8]) -> Result<(), StoreError> {
    if bytes.len() > max {
        return Err(StoreError::TooLarge { what, max: max as u64, got: bytes.len() as u64 });
    }
    Ok(())
}

/// A number as SQLite has it.
pub(crate) fn stored(number: u64) -> Result<i64, StoreError> {
    let too_large = StoreError::TooLarge { what: "a number", max: i64::MAX as u64, got: number };
    i64::try_from(number).map_err(|_| too_large)
}

fn last_number(db: &Db) -> Result<u64, StoreError> {
    let sql = "SELECT max(ifnull((SELECT max((SELECT max(arrival) FROM frames WHERE record = id)) FROM records), 0),
                          ifnull((SELECT max(row) FROM journal), 0))";
    db.first(sql, [], |row| unsigned(row, 0)).map(Option::unwrap_or_default)
}
