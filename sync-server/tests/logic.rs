//! The relay's logic by itself: storages that agree, and commits that fail between two appends.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    AppendRequest, BoxId, ErrorCode, FrameOutcome, LogMark, NumberedFrame, Pulled, ShareFile, ShareId,
    ShareLogEntry, ShareStanding,
};
use redbook_protocol::relay::{PullRecord, PullRequest};
use redbook_sync_server::SystemEntropy;
use redbook_sync_server::limits::RelayLimits;
use redbook_sync_server::relay::{
    Admission, PreparedAppend, Relay, RelayOptions, ShareAnswer, ShareVisit, VisitKind, VisitTime,
};
use redbook_sync_server::storage::{
    BoxRow, Change, FrameRange, MemoryStorage, RecordRow, ShareRow, ShareTally, SqliteOptions, SqliteStorage,
    Storage, StorageError,
};
use support::{Directory, Family, PASSCODE, Share, quick_check};

/// Memory that refuses as many commits as it is told to.
#[derive(Default)]
struct Failing {
    inner: MemoryStorage,
    to_fail: AtomicUsize,
}

impl Storage for Failing {
    fn record(&self, record: &RecordId) -> Result<Option<RecordRow>, StorageError> {
        self.inner.record(record)
    }
    fn frames(&self, record: &RecordId, range: FrameRange) -> Result<Vec<NumberedFrame>, StorageError> {
        self.inner.frames(record, range)
    }
    fn mark(&self, record: &RecordId, number: u64) -> Result<Option<LogMark>, StorageError> {
        self.inner.mark(record, number)
    }
    fn find_box(&self, id: &BoxId) -> Result<Option<BoxRow>, StorageError> {
        self.inner.find_box(id)
    }
    fn count_boxes(&self, record: &RecordId, now_seconds: u64) -> Result<u64, StorageError> {
        self.inner.count_boxes(record, now_seconds)
    }
    fn find_share(&self, id: &ShareId) -> Result<Option<ShareRow>, StorageError> {
        self.inner.find_share(id)
    }
    fn share_files(&self, record: &RecordId, id: &ShareId) -> Result<Vec<ShareFile>, StorageError> {
        self.inner.share_files(record, id)
    }
    fn share_log(
        &self,
        record: &RecordId,
        id: &ShareId,
        after: u64,
    ) -> Result<Vec<ShareLogEntry>, StorageError> {
        self.inner.share_log(record, id, after)
    }
    fn count_shares(&self, record: &RecordId, now_seconds: u64) -> Result<ShareTally, StorageError> {
        self.inner.count_shares(record, now_seconds)
    }
    fn commit(&self, batch: &[&[Change]]) -> Result<(), StorageError> {
        let fails = |left: usize| left.checked_sub(1);
        match self.to_fail.fetch_update(Ordering::SeqCst, Ordering::SeqCst, fails) {
            Ok(_) => Err(StorageError::Full),
            Err(_) => self.inner.commit(batch),
        }
    }
    fn check(&self) -> Result<(), StorageError> {
        self.inner.check()
    }
}

fn relay_over<S: Storage>(storage: S, cached_frames_max: usize) -> Relay<S> {
    let limits = RelayLimits { cached_frames_max, ..RelayLimits::default() };
    Relay::new(storage, RelayOptions { admission: Admission::Open, limits }, Arc::new(SystemEntropy::new()))
}

fn request(family: &Family, frame: &[u8]) -> AppendRequest {
    AppendRequest { record: family.record, frames: vec![frame.to_vec()], admission: None }
}

fn prepare<S: Storage>(relay: &Relay<S>, family: &Family, frame: &[u8]) -> PreparedAppend {
    relay.prepare(request(family, frame), |prepared| prepared).unwrap()
}

#[test]
fn after_a_failed_commit_nothing_that_built_on_it_is_kept_or_acknowledged() {
    let relay = relay_over(Failing::default(), 1_000);
    let mut family = Family::new(1);
    relay.append(request(&family, &family.first)).unwrap();
    let (one, two) = (family.write_as_mum(b"1"), family.write_as_mum(b"2"));

    let first = prepare(&relay, &family, &one);
    let second = prepare(&relay, &family, &two);
    let again = prepare(&relay, &family, &one);
    relay.storage().to_fail.store(1, Ordering::SeqCst);
    assert_eq!(relay.commit(vec![first])[0].as_ref().unwrap_err().code, ErrorCode::Storage);
    // Held, but only in a memory that is lost; and one whose predecessor is not on the disk.
    for answer in relay.commit(vec![second, again]) {
        assert_eq!(answer.unwrap_err().code, ErrorCode::Storage);
    }
    assert_eq!(relay.storage().record(&family.record).unwrap().unwrap().end, 1);

    assert_eq!(relay.append(request(&family, &one)).unwrap().outcomes, [FrameOutcome::Stored(2)]);
    assert_eq!(relay.append(request(&family, &two)).unwrap().outcomes, [FrameOutcome::Stored(3)]);
}

#[test]
fn a_record_whose_first_commit_failed_can_begin_again() {
    let relay = relay_over(Failing::default(), 1_000);
    let family = Family::new(2);
    relay.storage().to_fail.store(1, Ordering::SeqCst);
    assert!(relay.append(request(&family, &family.first)).is_err());
    assert_eq!(relay.storage().record(&family.record), Ok(None));
    assert_eq!(relay.append(request(&family, &family.first)).unwrap().outcomes, [FrameOutcome::Stored(1)]);
}

#[test]
fn one_failed_commit_is_told_to_all_who_waited_for_it() {
    let relay = relay_over(Failing::default(), 1_000);
    let families: Vec<Family> = (10..14).map(Family::new).collect();
    let batch: Vec<_> = families.iter().map(|family| prepare(&relay, family, &family.first)).collect();
    relay.storage().to_fail.store(1, Ordering::SeqCst);
    assert!(relay.commit(batch).iter().all(Result::is_err));
    let batch: Vec<_> = families.iter().map(|family| prepare(&relay, family, &family.first)).collect();
    assert!(relay.commit(batch).iter().all(Result::is_ok));
}

#[test]
fn records_that_do_not_fit_in_memory_are_read_again_and_go_on() {
    let directory = Directory::new();
    std::fs::create_dir_all(directory.path()).unwrap();
    let storage = SqliteStorage::open(directory.path(), SqliteOptions::default()).unwrap();
    let relay = relay_over(storage, 10);
    let mut families: Vec<Family> = (20..26).map(Family::new).collect();
    for family in &families {
        relay.append(request(family, &family.first)).unwrap();
    }
    for round in 2..8 {
        for family in &mut families {
            let frame = family.write_as_mum(&[round as u8]);
            let answer = relay.append(request(family, &frame)).unwrap();
            assert_eq!(answer.outcomes, [FrameOutcome::Stored(round)]);
            assert_eq!(relay.append(request(family, &frame)).unwrap().outcomes, [FrameOutcome::Held(round)]);
        }
    }
}

#[test]
fn both_storages_answer_alike() {
    let directory = Directory::new();
    std::fs::create_dir_all(directory.path()).unwrap();
    // So few that they move before the second commit.
    let options = SqliteOptions { arrivals_max: 2, ..SqliteOptions::default() };
    let on_disk = SqliteStorage::open(directory.path(), options).unwrap();
    let in_memory = MemoryStorage::new();
    let record = |n: u8| RecordId::from_bytes([n; 32]);
    let epoch = redbook_protocol::relay::LogEpoch::from_bytes([4; 16]);
    let of = |n, readers| Change::Record { record: record(n), epoch, readers };
    let mark = |number: u64| LogMark::from_bytes([number as u8; 16]);
    let frame = |n, number: u64| Change::Frame {
        record: record(n),
        number,
        frame: vec![number as u8; 100].into(),
        mark: mark(number),
    };
    let first = [of(1, vec![[1; 32]]), of(2, vec![]), frame(2, 1), frame(1, 1), frame(1, 2), frame(1, 3)];
    let second = [of(1, vec![[1; 32], [2; 32]]), frame(1, 4)];
    for storage in [&on_disk as &dyn Storage, &in_memory] {
        storage.commit(&[&first]).unwrap();
        storage.tidy().unwrap();
        storage.commit(&[&second]).unwrap();
        assert_eq!(storage.record(&record(9)), Ok(None));
        let row = storage.record(&record(1)).unwrap().unwrap();
        assert_eq!(row, RecordRow { epoch, readers: vec![[1; 32], [2; 32]], end: 4 });
        assert_eq!(storage.mark(&record(1), 3), Ok(Some(mark(3))));
        assert_eq!((storage.mark(&record(1), 5), storage.mark(&record(9), 1)), (Ok(None), Ok(None)));
        let numbers = |after, through, count_max, len_max| {
            let range = FrameRange { after, through, count_max, len_max };
            let frames = storage.frames(&record(1), range).unwrap();
            frames.into_iter().map(|frame| frame.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(0, 4, 10, 10_000), [1, 2, 3, 4]);
        assert_eq!(numbers(1, 3, 10, 10_000), [2, 3]);
        assert_eq!(numbers(0, 4, 2, 10_000), [1, 2]);
        assert_eq!(numbers(0, 4, 10, 299), [1, 2]);
        assert_eq!(numbers(4, 4, 10, 10_000), [0; 0]);
        assert_eq!(numbers(u64::MAX, 4, 10, 10_000), [0; 0]);
    }
}

#[test]
fn a_relay_set_back_to_a_backup_is_made_whole_by_a_phone() {
    let relay = relay_over(MemoryStorage::new(), 1_000);
    let mut family = Family::new(3);
    relay.append(request(&family, &family.first)).unwrap();
    let backup = relay.storage().backup();
    let later = family.write_as_mum(b"later");
    relay.append(request(&family, &later)).unwrap();

    let relay = relay_over(backup, 1_000);
    let asked =
        PullRecord { record: family.record, token: family.mum.token(), after: 2, epoch: None, mark: None };
    let pulled = relay.pull(&PullRequest { records: vec![asked] }).unwrap().records.remove(0);
    assert!(matches!(pulled, Pulled::Page(page) if page.end == 1), "below the phone's cursor");
    assert_eq!(relay.append(request(&family, &later)).unwrap().outcomes, [FrameOutcome::Stored(2)]);
}

/// The disk is full at each commit of a share's life in turn: nothing is handed out that was not counted before.
#[test]
fn what_could_not_be_counted_is_not_handed_out() {
    let family = Family::new(1);
    let relay = relay_over(Failing::default(), 100);
    relay.append(request(&family, &family.first)).unwrap();
    let mut share = Share::open(&family, 1);
    let fails = |times| relay.storage().to_fail.store(times, Ordering::SeqCst);
    let way = redbook_protocol::relay::ShareWay::Manifest { passcode: Some(quick_check(PASSCODE)) };
    share.request.rules.way = way;
    fails(1);
    assert_eq!(relay.share_create(0, share.request.clone()).unwrap_err().code, ErrorCode::Storage);
    relay.share_create(0, share.request.clone()).unwrap();
    let at = VisitTime { now_seconds: 1, now_ms: 0 };
    let open = |passcode: &str| {
        let kind = VisitKind::Manifest { passcode: Some(passcode.to_owned()), embedded_len_max: None };
        relay.share_visit(at, &ShareVisit { id: share.id(), recipient: None, kind })
    };
    let state = || relay.share_state(1, &share.ask(&family.mum, 0)).unwrap();
    for passcode in [PASSCODE, "000000"] {
        fails(1);
        assert!(open(passcode).is_err(), "the try is not counted, so it is not looked at");
    }
    assert_eq!((state().wrong_tries, state().opens), (0, 0));
    assert!(matches!(open(PASSCODE).unwrap().answer, ShareAnswer::Manifest { .. }));
    assert!(matches!(open("000000").unwrap().answer, ShareAnswer::Passcode { remaining: 4 }));
    fails(1);
    assert!(relay.share_delete(&share.delete(&family.mum)).is_err());
    assert_eq!(state().standing, ShareStanding::Open, "who was not told that it is revoked revokes again");
    relay.share_delete(&share.delete(&family.mum)).unwrap();
    assert!(matches!(open(PASSCODE).unwrap().answer, ShareAnswer::Gone));
}
