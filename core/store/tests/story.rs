//! What a phone does with its store, in order.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Home, RELAY, WAITS, fill, filled, frame, log, options, options_with, record};
use redbook_store::{Cursor, Judged, OpenError, Outcome, Store, StoreError};

#[test]
fn saves_are_gathered_into_a_frame_and_handed_over() {
    let home = Home::new();
    let mut store = home.create();
    let mum = record(1);
    store.write(|tx| tx.add_record(&mum, b"seed")).unwrap();
    let rows: Vec<u64> = (0..3).map(|n| store.write(|tx| tx.push_journal(&mum, &[n])).unwrap()).collect();
    let bytes = filled(1, 200);
    let arrival = store
        .write(|tx| {
            let arrival = tx.add_frame(&mum, &frame(&mum, log(1), 0, &bytes))?;
            tx.clear_journal(&mum, &rows)?;
            Ok::<_, StoreError>(arrival)
        })
        .unwrap()
        .unwrap();
    assert!(arrival > *rows.last().unwrap());
    drop(store);

    let mut store = home.open();
    assert_eq!(store.read().journal(&mum).unwrap().rows, []);
    let unhanded = store.read().unhanded(&mum, 10).unwrap().rows;
    assert_eq!((unhanded.len(), &unhanded[0].bytes), (1, &bytes));
    store.write(|tx| tx.mark_handed(&mum, &unhanded[0].header.hash)).unwrap();
    assert_eq!(store.read().unhanded(&mum, 10).unwrap().rows, []);
    store.write(|tx| tx.forget_handed(&mum)).unwrap();
    assert_eq!(store.read().unhanded(&mum, 10).unwrap().rows, unhanded);
    let row = store.write(|tx| tx.push_journal(&mum, b"next")).unwrap();
    assert!(row > arrival, "a number is never used twice");
}

#[test]
fn a_frame_is_kept_once_and_its_outcome_may_change() {
    let home = Home::new();
    let mut store = home.create();
    let (mum, bytes) = (record(1), filled(2, 100));
    store.write(|tx| tx.add_record(&mum, b"seed")).unwrap();
    let mut waits = frame(&mum, log(1), 5, &bytes);
    waits.judged = WAITS;
    assert!(store.write(|tx| tx.add_frame(&mum, &waits)).unwrap().is_some());
    assert_eq!(store.write(|tx| tx.add_frame(&mum, &waits)), Ok(None));
    assert_eq!(store.read().uncounted(&mum).unwrap().rows[0].header.judged, WAITS);
    store.write(|tx| tx.set_outcome(&mum, &waits.hash, Judged::COUNTED)).unwrap();
    assert_eq!(store.read().uncounted(&mum).unwrap().rows, []);
    let counts = store.read().counts(&mum).unwrap();
    assert_eq!((counts.frames, counts.counted, counts.waits, counts.frame_bytes), (1, 1, 0, 100));
    assert_eq!(store.read().frame(&mum, &waits.hash).unwrap().unwrap().bytes, bytes);
}

#[test]
fn frames_are_found_by_arrival_kind_and_log() {
    let home = Home::new();
    let mut store = home.create();
    let baby = record(1);
    store.write(|tx| tx.add_record(&baby, b"seed")).unwrap();
    let bytes: Vec<_> = (0..6).map(|n| filled(n, 80)).collect();
    for (n, bytes) in bytes.iter().enumerate() {
        // Of two logs, the second one's arriving backwards; every third is an act.
        let seq = if n % 2 == 0 { n } else { 10 - n } as u64;
        let mut new = frame(&baby, log((n % 2) as u8), seq, bytes);
        new.kind = if n % 3 == 0 { 2 } else { 1 };
        store.write(|tx| tx.add_frame(&baby, &new)).unwrap();
    }
    let read = store.read();
    let headers = read.headers(&baby).unwrap().rows;
    assert!(headers.is_sorted_by(|a, b| a.arrival < b.arrival));
    assert_eq!(read.frames(&baby, headers[4].arrival).unwrap().rows.len(), 2);
    assert_eq!(read.acts(&baby).unwrap().rows.iter().map(|act| act.header.seq).collect::<Vec<_>>(), [0, 7]);
    let seqs = |from| {
        let frames = read.log_frames(&baby, &log(1), from).unwrap().rows;
        frames.iter().map(|frame| frame.header.seq).collect::<Vec<_>>()
    };
    assert_eq!((seqs(0), seqs(6)), (vec![5, 7, 9], vec![7, 9]));
}

#[test]
fn an_action_that_fails_or_panics_changes_nothing() {
    let home = Home::new();
    let mut store = home.create();
    let (mum, dad) = (record(1), record(2));
    store.write(|tx| tx.add_record(&mum, b"seed")).unwrap();
    let refused = store.write(|tx| {
        tx.push_journal(&mum, b"lost on purpose")?;
        tx.add_record(&dad, b"seed")?;
        assert_eq!(tx.read().records(), [mum, dad]);
        tx.push_journal(&record(3), b"")
    });
    assert_eq!(refused, Err(StoreError::UnknownRecord(record(3))));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write::<(), StoreError>(|tx| {
            tx.add_record(&dad, b"seed")?;
            panic!("in the middle of an action")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!((store.read().records(), store.read().journal(&mum).unwrap().rows), (vec![mum], vec![]));
    store.write(|tx| tx.add_record(&dad, b"seed")).unwrap();
    assert_eq!(store.write(|tx| tx.add_record(&dad, b"other")), Err(StoreError::AlreadyThere(dad)));
}

#[test]
fn states_snapshot_and_cursor_come_back_after_reopening() {
    let home = Home::new();
    let mut store = home.create();
    fill(&mut store, "text");
    let cursor = Cursor { epoch: b"second".to_vec(), position: 3 };
    store
        .write(|tx| {
            tx.set_secrets(&record(1), b"fresh seed")?;
            tx.put_state(None, "phone 1", b"changed")?;
            tx.delete_state(None, "phone 2")?;
            tx.delete_snapshot(&record(2))?;
            tx.forget_cursor(&record(2), RELAY)?;
            tx.set_cursor(&record(1), RELAY, &cursor)
        })
        .unwrap();
    store.close().unwrap();
    let store = home.open();
    let read = store.read();
    assert_eq!(&read.secrets(&record(1)).unwrap()[..], b"fresh seed");
    assert_eq!(read.state(None, "phone 1").unwrap().as_deref().map(Vec::as_slice), Some(&b"changed"[..]));
    assert_eq!(read.state_names(None).unwrap(), ["phone 1"]);
    assert_eq!(read.state(Some(&record(1)), "phone 1").unwrap(), None);
    assert_eq!(read.snapshot(&record(2)).unwrap(), None);
    assert!(read.snapshot(&record(1)).unwrap().unwrap().bytes.starts_with(b"document of 1: text"));
    assert_eq!(read.cursor(&record(1), RELAY).unwrap(), Some(cursor));
    assert_eq!(read.cursor(&record(2), RELAY).unwrap(), None);
    assert_eq!(store.check().unwrap(), []);
    assert!(store.sizes().unwrap().database_bytes > 30_000);
}

#[test]
fn what_is_too_large_is_refused() {
    let home = Home::new();
    let mut store = home.create();
    let mum = record(1);
    store.write(|tx| tx.add_record(&mum, b"seed")).unwrap();
    let entry = vec![0; redbook_store::ENTRY_BYTES_MAX + 1];
    let too_large = StoreError::TooLarge { what: "an entry in bytes", max: 16_384, got: 16_385 };
    assert_eq!(store.write(|tx| tx.push_journal(&mum, &entry)), Err(too_large));
    let bytes = vec![0; redbook_store::FRAME_BYTES_MAX + 1];
    let refused = store.write(|tx| tx.add_frame(&mum, &frame(&mum, log(1), 0, &bytes)));
    assert!(matches!(refused, Err(StoreError::TooLarge { max: 65_536, got: 65_537, .. })));
    assert!(store.write(|tx| tx.add_frame(&mum, &frame(&mum, log(1), u64::MAX, b""))).is_err());
}

#[test]
fn a_hole_in_a_chain_and_a_dangling_document_are_found() {
    let home = Home::new();
    let mut store = home.create();
    let (mum, bytes) = (record(1), filled(1, 50));
    store.write(|tx| tx.add_record(&mum, b"seed")).unwrap();
    store.write(|tx| tx.add_frame(&mum, &frame(&mum, log(1), 3, &bytes))).unwrap();
    store.write(|tx| tx.put_snapshot(&mum, 99, b"document")).unwrap();
    let kinds: Vec<_> = store.check().unwrap().into_iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [redbook_store::FindingKind::ChainHole, redbook_store::FindingKind::DanglingSnapshot]);
}

#[test]
fn opening_never_makes_and_creating_never_replaces() {
    let home = Home::new();
    let none = Store::open(home.path(), options()).unwrap_err();
    assert!(matches!(none, OpenError::NoStore { set_aside: None, .. }));
    assert!(!home.path().exists());
    fill(&mut home.create(), "text");
    assert!(matches!(Store::create(home.path(), options_with(8)), Err(OpenError::AlreadyExists { .. })));
    assert_eq!(home.open().read().records().len(), 2);
}

#[test]
fn outcomes_have_the_numbers_of_the_protocol() {
    let numbers = [(Outcome::Counted, 0), (Outcome::Waits, 1), (Outcome::Late, 2), (Outcome::Refused, 3)];
    for (outcome, code) in numbers {
        assert_eq!((outcome.code(), Outcome::from_code(code)), (code, Some(outcome)));
    }
    assert_eq!(Outcome::from_code(4), None);
}
