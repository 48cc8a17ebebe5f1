//! A family's phone, its store, and all that can be seen of it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rand_core::{TryCryptoRng, TryRng};
use redbook_crash_vfs::{Files, SplitMix};
use redbook_protocol::{FrameHash, LogId, RecordId};
use redbook_store::{Cursor, Judged, NewFrame, OpenOptions, Outcome, RestKey, Store, StoreError, Tx};

pub(crate) const RELAY: &[u8] = b"relay";

/// Seeded, for salts that differ.
pub(crate) struct TestRng(SplitMix);

impl TryRng for TestRng {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.0.number() as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.0.number())
    }
    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        to.iter_mut().for_each(|byte| *byte = self.0.number() as u8);
        Ok(())
    }
}
impl TryCryptoRng for TestRng {}

pub(crate) fn options() -> OpenOptions {
    OpenOptions::new(RestKey::from_bytes([9; 32]), Box::new(TestRng(SplitMix(1))))
}

/// A directory that goes when the test is done with it.
pub(crate) struct Home(PathBuf);

impl Home {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("redbook-crash-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// What is there of the store, as bytes.
    pub(crate) fn files(&self) -> Files {
        ["redbook.db", "redbook.db-wal"]
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), fs::read(self.0.join(name)).ok()?)))
            .collect()
    }

    /// Puts these files there and no other.
    pub(crate) fn lay_out(&self, files: &Files) {
        fs::remove_dir_all(&self.0).unwrap();
        fs::create_dir_all(&self.0).unwrap();
        for (name, bytes) in files {
            fs::write(self.0.join(name), bytes).unwrap();
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn record() -> RecordId {
    RecordId::from_bytes([1; 32])
}

/// A home with one record, closed.
pub(crate) fn home_with_record() -> Home {
    let home = Home::new();
    let mut store = Store::create(home.path(), options()).unwrap();
    store.write(|tx| tx.add_record(&record(), b"seed")).unwrap();
    store.close().unwrap();
    home
}

/// All that can be seen of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) journal: Vec<(u64, Vec<u8>)>,
    pub(crate) frames: BTreeMap<u64, (Vec<u8>, Outcome, bool)>,
    pub(crate) snapshot: Option<(u64, Vec<u8>)>,
    pub(crate) cursor: Option<u64>,
    pub(crate) state: Option<Vec<u8>>,
}

impl View {
    pub(crate) fn of(store: &Store) -> Result<Self, StoreError> {
        let reader = store.read();
        let (journal, frames) = (reader.journal(&record())?, reader.frames(&record(), 0)?);
        assert_eq!((journal.unreadable, frames.unreadable), (vec![], vec![]));
        let frame = |frame: redbook_store::StoredFrame| {
            (frame.header.arrival, (frame.bytes, frame.header.judged.outcome, frame.header.handed))
        };
        Ok(Self {
            journal: journal.rows.into_iter().map(|row| (row.row, row.entry)).collect(),
            frames: frames.rows.into_iter().map(frame).collect(),
            snapshot: reader.snapshot(&record())?.map(|snapshot| (snapshot.through, snapshot.bytes)),
            cursor: reader.cursor(&record(), RELAY)?.map(|cursor| cursor.position),
            state: reader.state(None, "state")?.map(|state| state.to_vec()),
        })
    }
}

/// One thing that a phone does with its store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Action {
    Save,
    Gather,
    TakeIn,
    Hand,
    Keep,
    Checkpoint,
    Reopen,
}

pub(crate) const ACTIONS: [Action; 7] = [
    Action::Save,
    Action::Gather,
    Action::TakeIn,
    Action::Hand,
    Action::Keep,
    Action::Checkpoint,
    Action::Reopen,
];

/// Every action at least once, saves most often.
pub(crate) fn script(seed: u64, length: usize) -> Vec<Action> {
    let mut rng = SplitMix(seed);
    let mut script = ACTIONS.to_vec();
    while script.len() < length {
        script.push(if rng.below(2) == 0 { Action::Save } else { ACTIONS[rng.below(ACTIONS.len())] });
    }
    for at in (1..script.len()).rev() {
        script.swap(at, rng.below(at + 1));
    }
    assert_eq!(script.iter().copied().collect::<BTreeSet<_>>().len(), ACTIONS.len());
    script
}

/// Does the `n`-th action; everything it writes follows from `n`. `Reopen` is the caller's.
pub(crate) fn act(store: &mut Store, action: Action, n: u64) -> Result<(), StoreError> {
    match action {
        Action::Save => store.write(|tx| tx.push_journal(&record(), &filled(n, 300)).map(drop)),
        Action::Gather => store.write(gather),
        Action::TakeIn => store.write(|tx| take_in(tx, n)),
        Action::Hand => store.write(|tx| {
            let unhanded = tx.read().unhanded(&record(), 5)?;
            unhanded.rows.iter().try_for_each(|frame| tx.mark_handed(&record(), &frame.header.hash))
        }),
        Action::Keep => store.write(|tx| tx.put_state(None, "state", &filled(n, 900))),
        Action::Checkpoint => store.checkpoint(),
        Action::Reopen => Ok(()),
    }
}

fn gather(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    let rows = tx.read().journal(&record())?.rows;
    if rows.is_empty() {
        return Ok(());
    }
    let bytes: Vec<u8> = rows.iter().flat_map(|row| row.entry.clone()).collect();
    add_frame(tx, &bytes, Judged::COUNTED)?;
    tx.clear_journal(&record(), &rows.iter().map(|row| row.row).collect::<Vec<_>>())
}

fn take_in(tx: &mut Tx<'_>, n: u64) -> Result<(), StoreError> {
    let waits = Judged { outcome: Outcome::Waits, reason: 1 };
    for header in tx.read().headers(&record())?.rows {
        if header.judged == waits {
            tx.set_outcome(&record(), &header.hash, Judged::COUNTED)?;
        }
    }
    let mut last = None;
    for frame in 0..12 {
        let judged = if frame % 3 == 0 { waits } else { Judged::COUNTED };
        last = add_frame(tx, &filled(n * 100 + frame, 400), judged)?;
    }
    tx.set_cursor(&record(), RELAY, &Cursor { epoch: b"epoch".to_vec(), position: n })?;
    tx.put_snapshot(&record(), last.unwrap_or(0), &filled(n, 20_000))
}

fn add_frame(tx: &mut Tx<'_>, bytes: &[u8], judged: Judged) -> Result<Option<u64>, StoreError> {
    let (log, hash) = (LogId::from_bytes([3; 16]), FrameHash::of(&record(), bytes));
    tx.add_frame(&record(), &NewFrame { log, seq: 0, hash, kind: 1, judged, handed: false, bytes })
}

fn filled(n: u64, length: usize) -> Vec<u8> {
    let mut rng = SplitMix(n + 7);
    (0..length).map(|_| rng.number() as u8).collect()
}
