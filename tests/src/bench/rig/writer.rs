//! The rig's writer: a thread, a table, a commit for whatever waits.

use std::path::Path;

use axum::body::Bytes;
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use crate::bench::bare::set_up;

/// As the relay has them.
const QUEUE_MAX: usize = 1_024;
const BATCH_MAX: usize = 512;
const CHECKPOINT_PAGES: u32 = 4_000;

/// Bytes to be kept, and who waits for it.
pub(super) struct Job {
    pub(super) bytes: Bytes,
    pub(super) kept: oneshot::Sender<()>,
}

pub(super) fn start(folder: &Path) -> mpsc::Sender<Job> {
    let mut connection = Connection::open(folder.join("rig.db")).expect("a fresh database");
    set_up(&connection);
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES).expect("a pragma");
    let (sender, mut jobs) = mpsc::channel(QUEUE_MAX);
    std::thread::spawn(move || {
        let mut batch = Vec::with_capacity(BATCH_MAX);
        while jobs.blocking_recv_many(&mut batch, BATCH_MAX) > 0 {
            commit(&mut connection, &batch);
            for Job { kept, .. } in batch.drain(..) {
                let _ = kept.send(());
            }
        }
    });
    sender
}

fn commit(connection: &mut Connection, batch: &[Job]) {
    let transaction = connection.transaction().expect("a transaction");
    for job in batch {
        let sql = "INSERT INTO rows (bytes) VALUES (?1)";
        transaction.prepare_cached(sql).expect("SQL").execute([&job.bytes[..]]).expect("a row");
    }
    transaction.commit().expect("a commit");
}
