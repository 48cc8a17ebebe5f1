//! The schema, step by step. A step that has been released never changes.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::OpenStorageError;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("0001_first.sql")),
    M::up(include_str!("0002_arrivals.sql")),
    M::up(include_str!("0003_shares.sql")),
];
/// The newest version that this relay knows; it brings all older ones up to it.
const NEWEST: i64 = STEPS.len() as i64;

pub(super) fn bring_up_to_date(connection: &mut Connection) -> Result<(), OpenStorageError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > NEWEST {
        return Err(OpenStorageError::NewerSchema { found, newest: NEWEST });
    }
    Migrations::from_slice(STEPS).to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => OpenStorageError::Migration,
    })
}
