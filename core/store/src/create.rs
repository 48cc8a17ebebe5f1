//! Making a store. It grows under another name and gets its own when it is whole and synced, so that a `redbook.db` that is
//! there was complete once, and an empty one is damage.

use redbook_vault::RestKey;
use rusqlite::params;

use crate::db::Db;
use crate::home::Home;
use crate::schema::migrate;
use crate::{OpenError, OpenOptions, StoreError, context};

/// What the phone's own row holds, sealed: the key that opens it is the right one.
pub(crate) const KEY_CHECK: &[u8] = b"redbook store";

/// Makes the file of a new store in a locked home that has none.
pub(crate) fn create(home: &Home, options: &mut OpenOptions) -> Result<(), OpenError> {
    // A log without its database must not be taken for the new one's.
    if let Some(aside) = home.set_aside()? {
        log::warn!("leftovers of an earlier store were moved to {}", aside.display());
    }
    let new = home.begin_new()?;
    let check =
        options.key.seal(&mut *options.rng, &context::key_check(), KEY_CHECK).map_err(StoreError::from)?;
    let mut db = Db::open(&new, options.vfs.as_deref(), home.mark())?;
    migrate(db.conn())?;
    db.execute("INSERT INTO records (id, record, secrets) VALUES (0, x'', ?1)", params![check])?;
    // On a failing disk, SQLite may answer without an error that the mode stays what it was.
    let mode: Vec<String> = db.rows("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != ["wal"] {
        return Err(OpenError::Database(StoreError::Io { code: 0 }));
    }
    db.checkpoint()?;
    db.checkpoint_on_close(true)?;
    db.close()?;
    home.finish_new()
}

/// Whether the phone's own row opens.
pub(crate) fn key_fits(db: &Db, key: &RestKey) -> Result<bool, StoreError> {
    let sealed: Option<Vec<u8>> =
        db.first("SELECT secrets FROM records WHERE id = 0", [], |row| row.get(0))?;
    let sealed = sealed.ok_or_else(|| StoreError::damaged("its first row is missing"))?;
    Ok(key.open(&context::key_check(), &sealed).is_ok_and(|check| check[..] == *KEY_CHECK))
}
