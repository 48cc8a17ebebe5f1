//! Tables, and the versions of them that this program can open.
//!
//! A row of `records` with id 0 and no name is the phone itself: its sealed part tells whether the key is right, and
//! states of no record hang on it. `arrival` and `row` come from one rising counter, so that a frame always stands after
//! the journal rows it gathered and no number is used twice. Tables are keyed by record first: what is read together lies
//! together. The journal is not: it is short, and appending to its end is the cheapest save there is.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::StoreError;

/// Newest schema version; all from 1 to it are opened, and brought up to it in one transaction.
pub const SCHEMA_NEWEST: i64 = 1;

/// `application_id` of the file: "RBK1".
pub(crate) const APPLICATION_ID: i64 = 0x5242_4b31;

const V1: &str = "
CREATE TABLE records (
    id      INTEGER PRIMARY KEY,
    record  BLOB NOT NULL UNIQUE,
    secrets BLOB NOT NULL               -- sealed
) STRICT;
CREATE TABLE sealed_state (
    record  INTEGER NOT NULL REFERENCES records,
    name    TEXT NOT NULL,
    sealed  BLOB NOT NULL,              -- sealed
    PRIMARY KEY (record, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE frames (
    record  INTEGER NOT NULL REFERENCES records,
    arrival INTEGER NOT NULL,
    log     BLOB NOT NULL,
    seq     INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    kind    INTEGER NOT NULL,
    outcome INTEGER NOT NULL,           -- 0 counted, 1 waits, 2 late, 3 refused
    reason  INTEGER NOT NULL,
    handed  INTEGER NOT NULL,           -- 1: the relay has acknowledged it
    bytes   BLOB NOT NULL,              -- ciphertext, as signed
    PRIMARY KEY (record, arrival),
    UNIQUE (record, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX frames_by_log ON frames (record, log, seq);
CREATE INDEX frames_acts ON frames (record, arrival) WHERE kind = 2;
CREATE INDEX frames_uncounted ON frames (record, arrival) WHERE outcome <> 0;
CREATE INDEX frames_unhanded ON frames (record, arrival) WHERE handed = 0;
CREATE TABLE journal (
    row     INTEGER PRIMARY KEY,
    record  INTEGER NOT NULL REFERENCES records,
    sealed  BLOB NOT NULL               -- sealed
) STRICT;
CREATE TABLE snapshots (
    record  INTEGER PRIMARY KEY REFERENCES records,
    through INTEGER NOT NULL,
    sealed  BLOB NOT NULL               -- sealed
) STRICT;
CREATE TABLE relay_cursors (
    record  INTEGER NOT NULL REFERENCES records,
    relay   BLOB NOT NULL,
    epoch   BLOB NOT NULL,
    cursor  INTEGER NOT NULL,
    PRIMARY KEY (record, relay)
) STRICT, WITHOUT ROWID;
PRAGMA application_id = 0x52424b31;
";

/// Brings a file of any supported version, or an empty one, up to [`SCHEMA_NEWEST`].
pub(crate) fn migrate(conn: &mut Connection) -> Result<(), StoreError> {
    let steps = [M::up(V1)];
    Migrations::from_slice(&steps).to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => StoreError::damaged("its schema cannot be brought up to date"),
    })
}
