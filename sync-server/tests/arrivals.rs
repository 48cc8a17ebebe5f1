//! The table in which frames lie as they came: whatever is kept and read in whatever order, nothing shows that it is there.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use redbook_protocol::RecordId;
use redbook_protocol::relay::{LogEpoch, LogMark};
use redbook_sync_server::storage::{
    Change, FrameRange, MemoryStorage, SqliteOptions, SqliteStorage, Storage, StorageError,
};
use support::{Directory, TestRng};

const RECORDS: u64 = 5;

fn record(n: u64) -> RecordId {
    RecordId::from_bytes([n as u8; 32])
}

fn begin(n: u64) -> Change {
    Change::Record { record: record(n), epoch: LogEpoch::from_bytes([4; 16]), readers: vec![[n as u8; 32]] }
}

fn frame(n: u64, number: u64) -> Change {
    let bytes = vec![number as u8; 20 + (number % 50) as usize];
    Change::Frame { record: record(n), number, frame: bytes.into(), mark: mark(n, number) }
}

fn mark(n: u64, number: u64) -> LogMark {
    let mut bytes = [n as u8; 16];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    LogMark::from_bytes(bytes)
}

fn open(folder: &Path, arrivals_max: usize) -> SqliteStorage {
    SqliteStorage::open(folder, SqliteOptions { arrivals_max, ..SqliteOptions::default() }).unwrap()
}

fn folder() -> Directory {
    let directory = Directory::new();
    std::fs::create_dir_all(directory.path()).unwrap();
    directory
}

/// Frames of some records, one to four of each.
fn any_batch(rng: &mut TestRng, ends: &mut [u64]) -> Vec<Change> {
    let mut batch = Vec::new();
    for _ in 0..=rng.number() % 3 {
        let n = rng.number() % RECORDS;
        for _ in 0..=rng.number() % 4 {
            ends[n as usize] += 1;
            batch.push(frame(n, ends[n as usize]));
        }
    }
    batch
}

fn compare(rng: &mut TestRng, on_disk: &SqliteStorage, in_memory: &MemoryStorage, ends: &[u64]) {
    let n = rng.number() % RECORDS;
    let end = ends[n as usize];
    assert_eq!(on_disk.record(&record(n)), in_memory.record(&record(n)));
    let range = FrameRange {
        after: rng.number() % (end + 2),
        through: rng.number() % (end + 2),
        count_max: (rng.number() % 9) as usize,
        len_max: (rng.number() % 300) as usize,
    };
    assert_eq!(on_disk.frames(&record(n), range), in_memory.frames(&record(n), range), "{range:?}");
    let number = rng.number() % (end + 2);
    assert_eq!(on_disk.mark(&record(n), number), in_memory.mark(&record(n), number));
}

#[test]
fn it_answers_as_one_table_would_whatever_was_moved_and_when_it_was_opened() {
    for seed in 0..12 {
        println!("seed {seed}");
        let mut rng = TestRng(seed);
        let directory = folder();
        let arrivals_max = 1 + (rng.number() % 12) as usize;
        let mut on_disk = open(directory.path(), arrivals_max);
        let in_memory = MemoryStorage::new();
        let mut ends = [0; RECORDS as usize];
        for n in 0..RECORDS {
            for storage in [&on_disk as &dyn Storage, &in_memory] {
                storage.commit(&[&[begin(n)]]).unwrap();
            }
        }
        for _ in 0..40 {
            let batch = any_batch(&mut rng, &mut ends);
            for storage in [&on_disk as &dyn Storage, &in_memory] {
                storage.commit(&[&batch]).unwrap();
            }
            if rng.number().is_multiple_of(3) {
                on_disk.tidy().unwrap();
            }
            if rng.number().is_multiple_of(10) {
                drop(on_disk);
                on_disk = open(directory.path(), arrivals_max);
            }
            (0..4).for_each(|_| compare(&mut rng, &on_disk, &in_memory, &ends));
        }
    }
}

#[test]
fn a_number_is_given_once_wherever_the_frame_lies() {
    let directory = folder();
    let storage = open(directory.path(), 3);
    storage.commit(&[&[begin(1), frame(1, 1), frame(1, 2)]]).unwrap();
    let refused = |changes: &[Change]| matches!(storage.commit(&[changes]), Err(StorageError::Other(_)));
    assert!(refused(&[frame(1, 2)]), "lying as it came");
    assert!(refused(&[frame(1, 3), frame(1, 3)]), "twice in one batch");
    assert_eq!(storage.record(&record(1)).unwrap().unwrap().end, 2, "nothing of it was kept");
    storage.commit(&[&[frame(1, 3)]]).unwrap();
    storage.tidy().unwrap();
    assert!(refused(&[frame(1, 3)]), "moved");
    storage.commit(&[&[frame(1, 4)]]).unwrap();
    drop(storage);
    let storage = open(directory.path(), 3);
    assert!(storage.commit(&[&[frame(1, 2)]]).is_err(), "opened again");
}

/// One writes and moves all the time; who reads sees every frame that was told of, and none twice.
#[test]
fn who_reads_while_frames_move_misses_none() {
    let directory = folder();
    let storage = open(directory.path(), 4);
    storage.commit(&[&[begin(1)]]).unwrap();
    let (over, told) = (AtomicBool::new(false), std::sync::atomic::AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !over.load(Ordering::SeqCst) {
                    let end = told.load(Ordering::SeqCst);
                    assert!(storage.record(&record(1)).unwrap().unwrap().end >= end);
                    let range = FrameRange { after: 0, through: end, count_max: 1_000, len_max: usize::MAX };
                    let frames = storage.frames(&record(1), range).unwrap();
                    let numbers: Vec<u64> = frames.iter().map(|frame| frame.number).collect();
                    assert_eq!(numbers, (1..=end).collect::<Vec<_>>());
                    assert_eq!(storage.mark(&record(1), end).unwrap().is_some(), end > 0);
                }
            });
        }
        for number in 1..=200 {
            storage.commit(&[&[frame(1, number)]]).unwrap();
            storage.tidy().unwrap();
            told.store(number, Ordering::SeqCst);
        }
        over.store(true, Ordering::SeqCst);
    });
}

#[test]
fn a_database_of_the_version_before_keeps_what_is_in_it() {
    let directory = folder();
    let old = rusqlite::Connection::open(directory.path().join("relay.sqlite")).unwrap();
    old.execute_batch(include_str!("../src/storage/sqlite/0001_first.sql")).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    let insert = "INSERT INTO records VALUES (?1, zeroblob(16), zeroblob(32))";
    old.execute(insert, [&record(1).as_bytes()[..]]).unwrap();
    let insert = "INSERT INTO frames VALUES (?1, 1, x'aabb', zeroblob(16))";
    old.execute(insert, [&record(1).as_bytes()[..]]).unwrap();
    drop(old);
    let storage = open(directory.path(), 8);
    storage.commit(&[&[frame(1, 2)]]).unwrap();
    let range = FrameRange { after: 0, through: 2, count_max: 10, len_max: 1_000 };
    let frames = storage.frames(&record(1), range).unwrap();
    assert_eq!(frames.len(), 2);
    assert_eq!(frames[0].frame, [0xaa, 0xbb]);
}
