//! Frames out: who may read, how much comes at a time, and who is woken.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use redbook_protocol::relay::{
    ErrorCode, LiveEvent, LiveRecord, LiveRequest, LogEpoch, LogMark, Page, PullAnswer, PullRecord,
    PullRequest, Pulled, ReadToken, path,
};
use redbook_protocol::{RecordId, Role};
use support::{Client, Directory, Family, OPEN, RelayProcess};

fn pull_many(client: &mut Client, records: Vec<PullRecord>) -> Vec<Pulled> {
    let answer = client.post(path::PULL, &PullRequest { records }.to_bytes());
    assert_eq!(answer.status, 200);
    PullAnswer::from_bytes(&answer.body).unwrap().records
}

fn ask(family: &Family, after: u64, epoch: Option<LogEpoch>) -> PullRecord {
    PullRecord { record: family.record, token: family.mum.token(), after, epoch, mark: None }
}

fn page(pulled: &Pulled) -> &Page {
    match pulled {
        Pulled::Page(page) => page,
        Pulled::Refused(code) => panic!("refused: {code}"),
    }
}

/// A family with so many frames of about 60 KB at the relay.
fn family_with(client: &mut Client, seed: u64, frames: usize) -> Family {
    let mut family = Family::new(seed);
    client.store(family.record, std::slice::from_ref(&family.first));
    for _ in 0..frames {
        let content: Vec<u8> = (0..56_000).map(|_| family.rng.number() as u8).collect();
        let frame = family.write_as_mum(&content);
        client.store(family.record, &[frame]);
    }
    family
}

#[test]
fn only_members_read_and_nobody_learns_which_records_there_are() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let mut family = Family::new(1);
    let (nurse, admission) = family.admit(Role::Practitioner);
    client.store(family.record, std::slice::from_ref(&family.first));
    let refused = Pulled::Refused(ErrorCode::UnknownOrForbidden);
    assert_eq!(client.pull(family.record, nurse.token(), 0), refused, "not admitted yet");
    client.store(family.record, &[admission]);
    assert_eq!(client.pull_all(family.record, &nurse.token()).len(), 2);
    assert_eq!(client.pull(family.record, ReadToken::from_bytes([7; 32]), 0), refused);
    assert_eq!(client.pull(RecordId::from_bytes([7; 32]), nurse.token(), 0), refused);
    // The hash, which every member knows of every other, is no token.
    assert_eq!(client.pull(family.record, ReadToken::from_bytes(nurse.token().hash()), 0), refused);
}

#[test]
fn a_long_record_comes_in_pages_and_starves_no_other() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let long = family_with(&mut client, 2, 40);
    let short = family_with(&mut client, 3, 3);
    let shortest = family_with(&mut client, 4, 0);

    let asked = vec![ask(&long, 0, None), ask(&short, 0, None), ask(&shortest, 0, None)];
    let pulled = pull_many(&mut client, asked);
    let pages: Vec<&Page> = pulled.iter().map(page).collect();
    assert_eq!(pages.iter().map(|page| page.end).collect::<Vec<_>>(), [41, 4, 1]);
    assert_eq!((pages[1].frames.len(), pages[1].more), (4, false));
    assert_eq!((pages[2].frames.len(), pages[2].more), (1, false));
    assert!(pages[0].more && pages[0].frames.len() > 10, "what the others leave is used");

    let numbers: Vec<u64> = pages[0].frames.iter().map(|frame| frame.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    assert_eq!(client.pull_all(long.record, &long.mum.token()).len(), 41);
}

#[test]
fn a_phone_sees_that_a_relay_has_gone_back_or_begun_anew() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let family = family_with(&mut client, 5, 2);
    let first = page(&pull_many(&mut client, vec![ask(&family, 0, None)])[0]).clone();
    let beyond = pull_many(&mut client, vec![ask(&family, 10, Some(first.epoch))]);
    assert_eq!((page(&beyond[0]).end, page(&beyond[0]).frames.len(), page(&beyond[0]).more), (3, 0, false));
    let other = pull_many(&mut client, vec![ask(&family, 2, Some(LogEpoch::from_bytes([1; 16])))]);
    assert_eq!(
        (page(&other[0]).epoch, page(&other[0]).frames.len()),
        (first.epoch, 3),
        "from the start again"
    );

    let elsewhere = Directory::new();
    let lost = RelayProcess::start(elsewhere.path(), OPEN);
    lost.client().store(family.record, std::slice::from_ref(&family.first));
    let anew = pull_many(&mut lost.client(), vec![ask(&family, 3, Some(first.epoch))]);
    assert_ne!(page(&anew[0]).epoch, first.epoch);
    assert_eq!(page(&anew[0]).frames.len(), 1);
}

/// The end alone does not tell: after its backup the relay has taken as many frames again, but others.
#[test]
fn a_relay_that_went_back_and_grew_again_is_told_by_its_mark() {
    let (directory, backup) = (Directory::new(), Directory::new());
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut family = family_with(&mut relay.client(), 9, 1);
    let (dad, admission) = family.admit(Role::Guardian);
    relay.client().store(family.record, &[admission]);
    relay.terminate();
    assert!(relay.wait().0.success());
    std::fs::create_dir_all(backup.path()).unwrap();
    std::fs::copy(directory.path().join("relay.sqlite"), backup.path().join("relay.sqlite")).unwrap();

    let (by_mum, by_dad) = (family.write_as_mum(b"before"), family.write(&dad, b"after"));
    let before = RelayProcess::start(directory.path(), OPEN);
    before.client().store(family.record, std::slice::from_ref(&by_mum));
    let held = page(&before.client().pull(family.record, family.mum.token(), 0)).clone();
    let mark = held.frames.iter().fold(LogMark::EMPTY, |mark, frame| mark.after(&frame.frame));
    let asked = PullRecord { mark: Some(mark), ..ask(&family, 4, Some(held.epoch)) };
    let same = pull_many(&mut before.client(), vec![asked.clone()]);
    assert!(page(&same[0]).frames.is_empty(), "the mark is the relay's");

    let after = RelayProcess::start(backup.path(), OPEN);
    after.client().store(family.record, std::slice::from_ref(&by_dad));
    let other = pull_many(&mut after.client(), vec![asked]);
    let other = page(&other[0]);
    assert_eq!((other.epoch, other.end), (held.epoch, 4));
    assert_eq!(other.frames.first().map(|frame| frame.number), Some(1));
    assert_eq!(other.frames.len(), 4);
}

fn listen(family: &Family, token: ReadToken, after: u64) -> LiveRecord {
    LiveRecord { record: family.record, token, after }
}

#[test]
fn who_listens_hears_at_once_of_what_is_there_and_then_of_what_comes() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let (mut one, mut two) = (Family::new(6), Family::new(7));
    client.store(one.record, std::slice::from_ref(&one.first));
    client.store(two.record, std::slice::from_ref(&two.first));
    let records = vec![
        listen(&one, one.mum.token(), 1),
        listen(&one, two.mum.token(), 0),
        listen(&two, two.mum.token(), 0),
    ];
    let mut live = relay.client().live(&LiveRequest { records });
    assert_eq!(live.next(), Some(LiveEvent::Refused { index: 1, code: ErrorCode::UnknownOrForbidden }));
    assert_eq!(live.next(), Some(LiveEvent::Frames { index: 2, number: 1 }));
    let (weight, note) = (one.write_as_mum(b"weight"), two.write_as_mum(b"note"));
    client.store(one.record, &[weight]);
    assert_eq!(live.next(), Some(LiveEvent::Frames { index: 0, number: 2 }));
    client.store(two.record, &[note]);
    assert_eq!(live.next(), Some(LiveEvent::Frames { index: 2, number: 2 }));
}

#[test]
fn more_who_listen_than_allowed_are_told_so() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, &["--live-max", "1"]].concat());
    let family = Family::new(8);
    relay.client().store(family.record, std::slice::from_ref(&family.first));
    let request = LiveRequest { records: vec![listen(&family, family.mum.token(), 0)] };
    let mut live = relay.client().live(&request);
    assert!(live.next().is_some());
    let answer = relay.client().post(path::LIVE, &request.to_bytes());
    assert_eq!((answer.status, answer.error()), (503, ErrorCode::Busy));
    assert!(answer.headers.contains("retry-after: "));
}
