//! Homes, keys and one record full of things.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rand_core::{TryCryptoRng, TryRng};
use redbook_protocol::{FrameHash, LogId, RecordId};
use redbook_store::{Cursor, Judged, NewFrame, OpenOptions, Outcome, RestKey, Store};

/// SplitMix64, seeded.
pub(crate) struct TestRng(pub(crate) u64);

impl TestRng {
    pub(crate) fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

impl TryRng for TestRng {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.number() as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.number())
    }
    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        to.iter_mut().for_each(|byte| *byte = self.number() as u8);
        Ok(())
    }
}
impl TryCryptoRng for TestRng {}

pub(crate) fn options_with(key: u8) -> OpenOptions {
    OpenOptions::new(RestKey::from_bytes([key; 32]), Box::new(TestRng(1)))
}

pub(crate) fn options() -> OpenOptions {
    options_with(9)
}

/// A directory that goes when the test is done with it.
pub(crate) struct Home(PathBuf);

impl Home {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("redbook-store-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("redbook.db")
    }

    pub(crate) fn wal(&self) -> PathBuf {
        self.0.join("redbook.db-wal")
    }

    /// An otherwise empty home with this database and log.
    pub(crate) fn lay_out(&self, database: &[u8], wal: Option<&[u8]>) {
        let _ = fs::remove_dir_all(&self.0);
        fs::create_dir_all(&self.0).unwrap();
        fs::write(self.database(), database).unwrap();
        if let Some(wal) = wal {
            fs::write(self.wal(), wal).unwrap();
        }
    }

    pub(crate) fn create(&self) -> Store {
        Store::create(self.path(), options()).unwrap()
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(self.path(), options()).unwrap()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn record(n: u8) -> RecordId {
    RecordId::from_bytes([n; 32])
}

pub(crate) fn log(n: u8) -> LogId {
    LogId::from_bytes([n; 16])
}

pub(crate) const RELAY: &[u8] = b"relay key";
pub(crate) const WAITS: Judged = Judged { outcome: Outcome::Waits, reason: 7 };

/// A frame of entries that counts.
pub(crate) fn frame<'a>(record: &RecordId, log: LogId, seq: u64, bytes: &'a [u8]) -> NewFrame<'a> {
    let hash = FrameHash::of(record, bytes);
    NewFrame { log, seq, hash, kind: 1, judged: Judged::COUNTED, handed: false, bytes }
}

/// Bytes that a frame might have: ciphertext, so no pattern.
pub(crate) fn filled(seed: u64, length: usize) -> Vec<u8> {
    let mut rng = TestRng(seed);
    (0..length).map(|_| rng.number() as u8).collect()
}

/// Two records with something of everything; each text contains `text`.
pub(crate) fn fill(store: &mut Store, text: &str) {
    for n in 1..=2 {
        let record = record(n);
        let of = |what: &str| format!("{what} of {n}: {text}").into_bytes();
        store.write(|tx| tx.add_record(&record, &of("secrets"))).unwrap();
        store
            .write(|tx| {
                tx.put_state(Some(&record), "epochs", &of("epochs"))?;
                tx.put_state(None, &format!("phone {n}"), &of("phone"))?;
                let mut last = None;
                for seq in 0..40 {
                    let bytes = filled(u64::from(n) << 32 | seq, 300);
                    last = tx.add_frame(&record, &frame(&record, log(n), seq, &bytes))?;
                }
                tx.put_snapshot(&record, last.unwrap(), &of("document").repeat(300))?;
                tx.set_cursor(&record, RELAY, &Cursor { epoch: b"epoch".to_vec(), position: 40 })
            })
            .unwrap();
        for save in 0..10 {
            store.write(|tx| tx.push_journal(&record, &of(&format!("save {save}")))).unwrap();
        }
    }
}
