//! The connection, and the few calls through which all SQL goes: statements are prepared once, and damage seen anywhere
//! leaves a mark on the disk, so that the next open looks at the whole file.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Params, Row};

use crate::StoreError;

/// More than there are statements in this crate.
const STATEMENTS_CACHED_MAX: usize = 64;

/// See the table in the crate's documentation.
const PRAGMAS: &str = "
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA foreign_keys = ON;
PRAGMA temp_store = MEMORY;
PRAGMA mmap_size = 0;
PRAGMA cache_size = -2048;
PRAGMA secure_delete = OFF;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA wal_autocheckpoint = 1000;
PRAGMA journal_size_limit = 4194304;
";

/// A connection that remembers where to leave the mark of damage.
#[derive(Debug)]
pub(crate) struct Db {
    conn: Connection,
    mark: PathBuf,
}

impl Db {
    /// Opens an existing file; all pragmas but the journal's mode are set.
    pub(crate) fn open(path: &Path, vfs: Option<&str>, mark: PathBuf) -> Result<Self, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let conn = match vfs {
            Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs)?,
            None => Connection::open_with_flags(path, flags)?,
        };
        conn.busy_timeout(Duration::ZERO)?;
        conn.set_prepared_statement_cache_capacity(STATEMENTS_CACHED_MAX);
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        let db = Self { conn, mark };
        db.checkpoint_on_close(false)?;
        db.conn.execute_batch(PRAGMAS)?;
        Ok(db)
    }

    /// Off until the file is known to be sound and ours: what is not is left byte for byte as it was.
    pub(crate) fn checkpoint_on_close(&self, on: bool) -> Result<(), StoreError> {
        self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !on)?;
        Ok(())
    }

    pub(crate) fn conn(&mut self) -> &mut Connection {
        &mut self.conn
    }

    /// Whether the file can be written, as far as its header says.
    pub(crate) fn is_read_only(&self) -> Result<bool, StoreError> {
        Ok(self.conn.is_readonly("main")?)
    }

    /// Runs one statement; gives the number of rows changed.
    pub(crate) fn execute(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        self.noted(self.conn.prepare_cached(sql).and_then(|mut statement| statement.execute(params)))
    }

    /// All rows of a query.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        self.noted(
            self.conn
                .prepare_cached(sql)
                .and_then(|mut statement| statement.query_map(params, read)?.collect()),
        )
    }

    /// The first row of a query, if there is one. For reads alone: what writes must run to its end, as the others do, or an
    /// error of its commit goes unseen.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        let row = self.conn.prepare_cached(sql).and_then(|mut statement| statement.query_row(params, read));
        self.noted(match row {
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            other => other.map(Some),
        })
    }

    /// A pragma or aggregate that always gives one number.
    pub(crate) fn number(&self, sql: &str) -> Result<i64, StoreError> {
        self.first(sql, [], |row| row.get(0))?.ok_or(StoreError::Database { code: 0 })
    }

    /// Ends a transaction that did not commit. SQLite may have ended it already.
    pub(crate) fn roll_back(&self) {
        if !self.conn.is_autocommit()
            && let Err(error) = self.execute("ROLLBACK", [])
        {
            log::error!("rolling back failed: {error}");
        }
    }

    /// Moves all of the log into the database file and empties it.
    pub(crate) fn checkpoint(&self) -> Result<(), StoreError> {
        let busy: Vec<bool> = self.rows("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy.contains(&true) {
            return Err(StoreError::Database { code: rusqlite::ffi::SQLITE_BUSY });
        }
        Ok(())
    }

    /// Whole and partial checks by SQLite: what is wrong, nothing if all is well.
    pub(crate) fn structure(&self, full: bool) -> Result<Vec<String>, StoreError> {
        let sql = if full { "PRAGMA integrity_check" } else { "PRAGMA quick_check" };
        let mut lines: Vec<String> = self.rows(sql, [], |row| row.get(0))?;
        lines.retain(|line| line != "ok");
        Ok(lines)
    }

    /// Checkpoints, and closes the file. On an error the file is closed all the same.
    pub(crate) fn close(self) -> Result<(), StoreError> {
        self.conn.close().map_err(|(_, error)| error.into())
    }

    fn noted<T>(&self, result: rusqlite::Result<T>) -> Result<T, StoreError> {
        let result = result.map_err(StoreError::from);
        if let Err(StoreError::Damaged { what }) = &result {
            log::error!("the store's file is damaged: {what}");
            if let Err(error) = std::fs::write(&self.mark, b"") {
                log::error!("cannot leave the mark of damage: {error}");
            }
        }
        result
    }
}

/// A number that was stored as [`crate::tx::stored`]; a negative one is damage.
pub(crate) fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}
