//! The rig's writer: a thread, a table, a commit for whatever waits.

use std::collections::BTreeMap;
use std::path::Path;

use axum::body::Bytes;
use rusqlite::{Connection, params};
use tokio::sync::{mpsc, oneshot};

use super::Shape;
use crate::bench::bare::set_up;

/// As the relay has them.
const QUEUE_MAX: usize = 1_024;
const BATCH_MAX: usize = 512;
const CHECKPOINT_PAGES: u32 = 1_000;

/// Bytes to be kept, and who waits for it.
pub(super) struct Job {
    pub(super) key: Bytes,
    pub(super) bytes: Bytes,
    pub(super) kept: oneshot::Sender<()>,
}

pub(super) fn start(shape: Shape, folder: &Path) -> mpsc::Sender<Job> {
    let mut connection = Connection::open(folder.join("rig.db")).expect("a fresh database");
    set_up(&connection);
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES).expect("a pragma");
    let keyed = "CREATE TABLE keyed (key BLOB NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL,
                 PRIMARY KEY (key, number)) STRICT, WITHOUT ROWID";
    connection.execute_batch(keyed).expect("a table");
    let mut numbers = BTreeMap::new();
    let (sender, mut jobs) = mpsc::channel(QUEUE_MAX);
    std::thread::spawn(move || {
        let mut batch = Vec::with_capacity(BATCH_MAX);
        while jobs.blocking_recv_many(&mut batch, BATCH_MAX) > 0 {
            commit(&mut connection, shape, &mut numbers, &batch);
            for Job { kept, .. } in batch.drain(..) {
                let _ = kept.send(());
            }
        }
    });
    sender
}

fn commit(connection: &mut Connection, shape: Shape, numbers: &mut BTreeMap<Bytes, i64>, batch: &[Job]) {
    let transaction = connection.transaction().expect("a transaction");
    for job in batch {
        let (key, bytes) = (&job.key[..], &job.bytes[..]);
        let done = if shape == Shape::Keyed {
            let number = numbers.entry(job.key.clone()).or_insert(0);
            *number += 1;
            let sql = "INSERT INTO keyed (key, number, bytes) VALUES (?1, ?2, ?3)";
            transaction.prepare_cached(sql).expect("SQL").execute(params![key, *number, bytes])
        } else {
            transaction.prepare_cached("INSERT INTO rows (bytes) VALUES (?1)").expect("SQL").execute([bytes])
        };
        done.expect("a row");
    }
    transaction.commit().expect("a commit");
}
