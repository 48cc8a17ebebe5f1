use automerge::transaction::{CommitOptions, Transactable};
use automerge::{PatchLog, transaction::Transaction};
use proptest::prelude::*;

use super::actor::derive_actor;
use super::*;

use crate::fixed_seed;

const RECORD: RecordId = RecordId::from_bytes([9; 32]);

type OwnedEntries = Vec<(EntryId, Vec<u8>)>;

fn log(n: u8) -> LogId {
    LogId::from_bytes([n; 16])
}

fn entry(log: u8, frame: u8, place: u8) -> (EntryId, Vec<u8>) {
    let bytes = vec![0xa3, log, frame, place];
    (EntryId::of(&RECORD, &[log; 32], &bytes), bytes)
}

/// Frame `frame` of log `log`, with one to three entries.
fn frame(log: u8, frame: u8) -> OwnedEntries {
    (0..=(log + frame) % 3).map(|place| entry(log, frame, place)).collect()
}

fn borrowed(entries: &[(EntryId, Vec<u8>)]) -> Vec<(EntryId, &[u8])> {
    entries.iter().map(|(id, bytes)| (*id, bytes.as_slice())).collect()
}

/// A document of the frames of `order`, which names logs; each time the next frame of that log.
fn document_of(order: &[u8]) -> Document {
    let mut document = Document::new(RECORD);
    for n in order {
        let next = u8::try_from(document.frames_of(&log(*n))).unwrap();
        document.append(&log(*n), &borrowed(&frame(*n, next))).unwrap();
    }
    document
}

fn contents(document: &Document) -> Vec<(EntryId, LogId, Vec<u8>)> {
    document.entries().map(|entry| (entry.id, entry.log, entry.bytes.into_owned())).collect()
}

#[test]
fn holds_exactly_what_was_appended() {
    let document = document_of(&[1, 2, 1, 3]);
    let mut expected: Vec<_> = [(1, 0), (2, 0), (1, 1), (3, 0)]
        .into_iter()
        .flat_map(|(n, seq)| frame(n, seq).into_iter().map(move |(id, bytes)| (id, log(n), bytes)))
        .collect();
    expected.sort();
    assert_eq!(contents(&document), expected);
    assert_eq!(document.len(), expected.len());
    assert_eq!(document.heads().len(), 3, "one head a log");
}

/// Automerge itself, given one log alone, makes the same change.
#[test]
fn a_change_is_what_automerge_makes_of_a_log_alone() {
    let mut alone = Automerge::new();
    alone.set_actor(derive_actor(&RECORD, &log(1)));
    for seq in 0..3 {
        let mut transaction: Transaction<'_> = alone.transaction();
        for (id, bytes) in frame(1, seq) {
            transaction.put(ROOT, id.to_string(), bytes).unwrap();
        }
        transaction.commit_with(CommitOptions::default().with_time(0));
    }
    let heads: Vec<[u8; 32]> = alone.get_heads().iter().map(|head| head.0).collect();
    assert_eq!(document_of(&[1, 1, 1]).heads(), heads);
    let among_others = document_of(&[2, 1, 3, 1, 2, 1]);
    assert!(among_others.heads().contains(&heads[0]));
}

/// Why changes are not made by `transaction_at`: it numbers operations on from all logs.
#[test]
fn automerges_own_transactions_depend_on_what_arrived_first() {
    let heads_after = |others_first: bool| {
        let mut shared = Automerge::new();
        if others_first {
            let (id, bytes) = entry(2, 0, 0);
            shared.set_actor(derive_actor(&RECORD, &log(2)));
            let mut transaction = shared.transaction_at(PatchLog::inactive(), &[]).unwrap();
            transaction.put(ROOT, id.to_string(), bytes).unwrap();
            transaction.commit_with(CommitOptions::default().with_time(0));
        }
        let (id, bytes) = entry(1, 0, 0);
        shared.set_actor(derive_actor(&RECORD, &log(1)));
        let mut transaction = shared.transaction_at(PatchLog::inactive(), &[]).unwrap();
        transaction.put(ROOT, id.to_string(), bytes).unwrap();
        transaction.commit_with(CommitOptions::default().with_time(0)).0
    };
    assert_ne!(heads_after(false), heads_after(true));
}

/// Fixed bytes in, fixed hash out: a change of this hash would part phones of two versions.
#[test]
fn the_hash_of_a_change_is_fixed() {
    let document = document_of(&[1]);
    let hex: String = document.heads()[0].iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "943601ed2f088b9bae4aa926ceef8c3877aba7a7abd7450f8f72ec9339dd3dd9");
}

#[test]
fn a_loaded_document_goes_on_where_it_was() {
    let order = [1, 2, 2, 1, 3, 1];
    for cut in 0..order.len() {
        let saved = document_of(&order[..cut]).save();
        let mut document = Document::load(&RECORD, &[log(1), log(2), log(3), log(4)], &saved).unwrap();
        assert_eq!(contents(&document), contents(&document_of(&order[..cut])));
        for n in &order[cut..] {
            let next = u8::try_from(document.frames_of(&log(*n))).unwrap();
            document.append(&log(*n), &borrowed(&frame(*n, next))).unwrap();
        }
        assert_eq!(document.heads(), document_of(&order).heads());
        assert_eq!(contents(&document), contents(&document_of(&order)));
    }
}

#[test]
fn every_damaged_byte_is_noticed() {
    let saved = document_of(&[1, 2, 1]).save();
    let logs = [log(1), log(2)];
    for place in 0..saved.len() {
        for bit in 0..8 {
            let mut damaged = saved.clone();
            damaged[place] ^= 1 << bit;
            assert_eq!(Document::load(&RECORD, &logs, &damaged).unwrap_err(), LoadError::Damaged);
        }
        assert!(Document::load(&RECORD, &logs, &saved[..place]).is_err());
    }
}

#[test]
fn another_record_and_other_logs_are_noticed() {
    let saved = document_of(&[1, 2]).save();
    let other = RecordId::from_bytes([8; 32]);
    assert_eq!(Document::load(&other, &[log(1), log(2)], &saved).unwrap_err(), LoadError::Damaged);
    assert_eq!(Document::load(&RECORD, &[log(1)], &saved).unwrap_err(), LoadError::UnknownLog);
    let short = LoadError::TooShort { expected: 32, got: 0 };
    assert_eq!(Document::load(&RECORD, &[], &[]).unwrap_err(), short);
}

/// What a document from elsewhere would look like, with the right hash before it.
fn load_foreign(make: impl FnOnce(&mut Automerge)) -> LoadError {
    let mut foreign = Automerge::new();
    foreign.set_actor(derive_actor(&RECORD, &log(1)));
    make(&mut foreign);
    let saved = foreign.save();
    let bytes = [hash_of(&saved).as_slice(), &saved].concat();
    Document::load(&RECORD, &[log(1), log(2)], &bytes).unwrap_err()
}

fn hash_of(saved: &[u8]) -> [u8; 32] {
    redbook_protocol::hash("document", &[RECORD.as_bytes(), saved])
}

#[test]
fn a_document_that_was_not_derived_is_refused() {
    let (id, bytes) = entry(1, 0, 0);
    let key = id.to_string();
    let first_change = LoadError::Change { log: log(1), seq: 1 };
    let timed = load_foreign(|foreign| {
        let mut transaction = foreign.transaction();
        transaction.put(ROOT, &key, bytes.clone()).unwrap();
        transaction.commit_with(CommitOptions::default().with_time(1));
    });
    assert_eq!(timed, first_change);
    let with_message = load_foreign(|foreign| {
        let mut transaction = foreign.transaction();
        transaction.put(ROOT, &key, bytes.clone()).unwrap();
        transaction.commit_with(CommitOptions::default().with_time(0).with_message("hello"));
    });
    assert_eq!(with_message, first_change);
    let not_bytes = load_foreign(|foreign| {
        let mut transaction = foreign.transaction();
        transaction.put(ROOT, &key, "text").unwrap();
        transaction.commit_with(CommitOptions::default().with_time(0));
    });
    assert_eq!(not_bytes, LoadError::NotAnEntry);
    let overwritten = load_foreign(|foreign| {
        for n in 0..2 {
            let mut transaction = foreign.transaction();
            transaction.put(ROOT, &key, vec![n]).unwrap();
            transaction.commit_with(CommitOptions::default().with_time(0));
        }
    });
    assert_eq!(overwritten, LoadError::EntryCount { expected: 2, got: 1 });
    let depends_on_another = load_foreign(|foreign| {
        for n in [1, 2] {
            foreign.set_actor(derive_actor(&RECORD, &log(n)));
            let mut transaction = foreign.transaction();
            transaction.put(ROOT, entry(n, 0, 0).0.to_string(), vec![n]).unwrap();
            transaction.commit_with(CommitOptions::default().with_time(0));
        }
    });
    assert_eq!(depends_on_another, LoadError::Change { log: log(2), seq: 1 });
}

#[test]
fn what_cannot_be_appended_changes_nothing() {
    let mut document = document_of(&[1, 2]);
    let before = (document.heads(), contents(&document));
    let new = frame(3, 0);
    let old = frame(1, 0);
    assert_eq!(document.append(&log(1), &[]), Err(AppendError::Empty));
    assert_eq!(document.append(&log(1), &borrowed(&old)), Err(AppendError::Repeated { id: old[0].0 }));
    let twice = document.append_all([(log(3), borrowed(&new)), (log(3), borrowed(&new))]);
    assert_eq!(twice, Err(AppendError::Repeated { id: new[0].0 }));
    assert_eq!((document.heads(), contents(&document)), before);
    document.append(&log(3), &borrowed(&new)).unwrap();
    assert_eq!(document.heads(), document_of(&[1, 2, 3]).heads());
}

proptest! {
    #![proptest_config(fixed_seed(256))]

    /// Whatever order the logs arrive in, one by one or many at once: equal heads, equal entries, equal saved documents.
    #[test]
    fn order_of_arrival_does_not_matter(
        (order, shuffled) in proptest::collection::vec(1_u8..5, 0..24)
            .prop_flat_map(|order| (Just(order.clone()), Just(order).prop_shuffle())),
    ) {
        let one_by_one = document_of(&order);
        let otherwise = document_of(&shuffled);
        prop_assert_eq!(one_by_one.heads(), otherwise.heads());
        prop_assert_eq!(contents(&one_by_one), contents(&otherwise));

        let mut seqs = BTreeMap::new();
        let frames: Vec<(u8, OwnedEntries)> = shuffled.iter().map(|n| {
            let seq = seqs.entry(*n).or_insert(0);
            let entries = frame(*n, *seq);
            *seq += 1;
            (*n, entries)
        }).collect();
        let mut at_once = Document::new(RECORD);
        at_once.append_all(frames.iter().map(|(n, entries)| (log(*n), borrowed(entries)))).unwrap();
        prop_assert_eq!(at_once.heads(), one_by_one.heads());

        let logs: Vec<LogId> = (1..5).map(log).collect();
        let loaded = Document::load(&RECORD, &logs, &at_once.save()).unwrap();
        prop_assert_eq!(loaded.heads(), one_by_one.heads());
        prop_assert_eq!(contents(&loaded), contents(&one_by_one));
    }
}
