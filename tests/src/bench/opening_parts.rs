//! Opening a record step by step, each step timed: the same steps as the phone takes, on what lies in its store.

use std::path::Path;

use redbook_app::{FileKeyStore, KeyStore, RecordId, SystemEntropy};
use redbook_record::{Book, BookEntry, Document, TimelineQuery};
use redbook_store::{OpenOptions, Store};
use redbook_sync::{Outcome, Replica, StoredFrame};
use redbook_tests::household::keys_of;
use redbook_vault::Keyring;

use super::measure::{median, timed_ms};

/// Steps and their medians in milliseconds.
pub(super) fn parts_ms(home: &Path, record: &RecordId, rounds: usize) -> Vec<(&'static str, f64)> {
    let runs: Vec<Vec<(&'static str, f64)>> = (0..rounds).map(|_| steps(home, record)).collect();
    let names: Vec<&str> =
        runs.first().map(|run| run.iter().map(|(name, _)| *name).collect()).unwrap_or_default();
    let step = |index: usize| median(&runs.iter().map(|run| run[index].1).collect::<Vec<f64>>());
    names.into_iter().enumerate().map(|(index, name)| (name, step(index))).collect()
}

fn steps(home: &Path, record: &RecordId) -> Vec<(&'static str, f64)> {
    let mut steps = Vec::new();
    let mut step = |name, ms| steps.push((name, ms));
    let (ms, store) = timed_ms(|| {
        let key = FileKeyStore::new(home, None).load().expect("the key");
        Store::open(home, OpenOptions::new(key, Box::new(SystemEntropy::default()))).expect("the store")
    });
    step("store", ms);
    let (ms, rows) = timed_ms(|| store.read().frames(record, 0).expect("frames").rows);
    step("frames read and hashed", ms);
    let (ms, snapshot) = timed_ms(|| store.read().snapshot(record).expect("a document").expect("a document"));
    step("document unsealed", ms);
    let logs: Vec<_> = rows.iter().map(|row| row.header.log).collect();
    let (ms, document) = timed_ms(|| Document::load(record, &logs, &snapshot.bytes).expect("a document"));
    step("document loaded", ms);
    // Other keys than the phone's: they open nothing here, since everything is settled.
    let (ms, device) = timed_ms(|| keys_of(&[7; 32]));
    step("device keys", ms);
    let (ms, replica) = timed_ms(|| {
        let settled = Some(Outcome::Counted);
        let frames = rows.iter().map(|row| StoredFrame { bytes: &row.bytes, settled, was_verified: true });
        Replica::restore(device, Keyring::default(), document, *record, frames).0
    });
    step("chains and members", ms);
    let (ms, book) = timed_ms(|| {
        let mut book = Book::new();
        for entry in replica.document().entries() {
            let added = BookEntry { id: entry.id, author: entry.log, bytes: &entry.bytes, sent: true };
            book.add(added).expect("an entry");
        }
        book
    });
    step("book", ms);
    let roles = replica.roles();
    let (ms, page) = timed_ms(|| book.timeline(&roles, &TimelineQuery::default()).expect("a page"));
    step("page", ms);
    assert!(!page.entries.is_empty());
    steps
}
