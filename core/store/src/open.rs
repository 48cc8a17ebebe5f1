//! Opening a store: what is not sound is told apart from what is merely not ours.

use std::path::Path;

use rusqlite::ffi;

use crate::create::{create, key_fits};
use crate::db::Db;
use crate::home::{Home, database};
use crate::schema::{APPLICATION_ID, SCHEMA_NEWEST, migrate};
use crate::slots::Slots;
use crate::{OpenError, OpenOptions, Store, StoreError};

/// Why the inspection of a file ended: only damage moves it aside.
enum Fault {
    Damaged(String),
    Other(OpenError),
}

impl Store {
    /// Whether a store is there. It may still not open.
    #[must_use]
    pub fn exists(home: &Path) -> bool {
        database(home).exists()
    }

    /// Makes a new store and opens it; the directory too, where it is missing. Never replaces one.
    pub fn create(home: &Path, mut options: OpenOptions) -> Result<Self, OpenError> {
        Home::make(home)?;
        let home = Home::lock(home)?;
        if home.database().exists() {
            return Err(OpenError::AlreadyExists { home: home.path().to_owned() });
        }
        create(&home, &mut options)?;
        open_locked(home, options)
    }

    /// Opens the store of a home. Never makes one.
    pub fn open(home: &Path, options: OpenOptions) -> Result<Self, OpenError> {
        if !home.is_dir() {
            return Err(OpenError::NoStore { home: home.to_owned(), set_aside: None });
        }
        let home = Home::lock(home)?;
        if !home.database().exists() {
            home.set_aside()?;
            return Err(OpenError::NoStore { home: home.path().to_owned(), set_aside: home.latest_aside() });
        }
        open_locked(home, options)
    }
}

fn open_locked(home: Home, options: OpenOptions) -> Result<Store, OpenError> {
    match inspect(&home, &options) {
        Ok((db, slots)) => Ok(Store::new(home, db, slots, options)),
        Err(Fault::Other(error)) => Err(error),
        Err(Fault::Damaged(why)) => match home.set_aside()? {
            Some(path) => Err(OpenError::SetAside { path, why }),
            None => Err(OpenError::Database(StoreError::Damaged { what: why })),
        },
    }
}

/// Looks before it touches: version, key, then the records. All of the file only where there is a reason.
fn inspect(home: &Home, options: &OpenOptions) -> Result<(Db, Slots), Fault> {
    let fault = |error| fault(home, error);
    // Before SQLite sees it: it deletes the log of a database that is empty.
    if !home.has_database_form().map_err(Fault::Other)? {
        return Err(Fault::Damaged("it is not a database, or is cut".to_owned()));
    }
    let mut db = Db::open(&home.database(), options.vfs.as_deref(), home.mark()).map_err(fault)?;
    let version = db.number("PRAGMA user_version").map_err(fault)?;
    check_header(&db, version).map_err(fault)?;
    if version > SCHEMA_NEWEST {
        return Err(Fault::Other(OpenError::NewerSchema { found: version, newest: SCHEMA_NEWEST }));
    }
    if home.is_marked() {
        check_structure(&db).map_err(fault)?;
        home.unmark().map_err(Fault::Other)?;
    }
    if !key_fits(&db, &options.key).map_err(fault)? {
        return Err(Fault::Other(OpenError::WrongKey));
    }
    if version < SCHEMA_NEWEST {
        migrate(db.conn()).map_err(fault)?;
    }
    let slots = read_slots(&db).map_err(fault)?;
    db.checkpoint_on_close(true).map_err(fault)?;
    Ok((db, slots))
}

fn check_header(db: &Db, version: i64) -> Result<(), StoreError> {
    if version < 1 {
        return Err(StoreError::damaged("it has no schema"));
    }
    if db.number("PRAGMA application_id")? != APPLICATION_ID {
        return Err(StoreError::damaged("it is not a redbook store"));
    }
    let mode = db.first("PRAGMA journal_mode", [], |row| row.get::<_, String>(0))?;
    if mode.as_deref() != Some("wal") || db.is_read_only()? {
        return Err(StoreError::damaged("its header was changed"));
    }
    Ok(())
}

fn check_structure(db: &Db) -> Result<(), StoreError> {
    match db.structure(false)?.first() {
        None => Ok(()),
        Some(line) => Err(StoreError::damaged(line.as_str())),
    }
}

fn read_slots(db: &Db) -> Result<Slots, StoreError> {
    let mut slots = Slots::default();
    let rows = db.rows("SELECT id, record FROM records WHERE id > 0", [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))
    })?;
    for (id, record) in rows {
        slots.insert(redbook_protocol::RecordId::from_bytes(record), id);
    }
    Ok(slots)
}

fn fault(home: &Home, error: StoreError) -> Fault {
    match error {
        StoreError::Damaged { what } => Fault::Damaged(what),
        // Our own statements are sound, so a schema on which they fail is not.
        StoreError::Database { code: ffi::SQLITE_ERROR } => {
            Fault::Damaged("its schema was changed".to_owned())
        }
        StoreError::Database { code } if code & 0xff == ffi::SQLITE_BUSY => {
            Fault::Other(OpenError::InUse { home: home.path().to_owned() })
        }
        other => Fault::Other(other.into()),
    }
}
