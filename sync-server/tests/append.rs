//! Frames in: what a relay stores, what it refuses and what it then says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use redbook_protocol::Role;
use redbook_protocol::relay::{
    AdmissionToken, AppendAnswer, AppendRequest, ErrorCode, FRAMES_PER_APPEND_MAX, FrameOutcome,
    FrameRefusal, Pulled, REQUEST_LEN_MAX, RefusalReason, path,
};
use redbook_sync_server::limits::FRAMES_BEYOND_FORK_MAX;
use support::{Client, Directory, Family, OPEN, Phone, RelayProcess};

struct Setting {
    relay: RelayProcess,
    client: Client,
    family: Family,
    directory: Directory,
}

fn setting(seed: u64) -> Setting {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let client = relay.client();
    Setting { relay, client, family: Family::new(seed), directory }
}

fn refused(reason: RefusalReason, tip: Option<u64>) -> FrameOutcome {
    FrameOutcome::Refused(FrameRefusal { reason, tip })
}

#[test]
fn the_same_frames_again_change_nothing() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(1);
    let frames = vec![family.first.clone(), family.write_as_mum(b"4.2 kg")];
    let first = client.append(family.record, &frames);
    assert_eq!(first.outcomes, [FrameOutcome::Stored(1), FrameOutcome::Stored(2)]);
    let again = client.append(family.record, &frames);
    assert_eq!(again.outcomes, [FrameOutcome::Held(1), FrameOutcome::Held(2)]);
    assert_eq!((again.epoch, again.end), (first.epoch, 2));
    let twice = family.write_as_mum(b"4.3 kg");
    let answer = client.append(family.record, &[twice.clone(), twice]);
    assert_eq!(answer.outcomes, [FrameOutcome::Stored(3), FrameOutcome::Held(3)]);
}

#[test]
fn within_one_request_order_does_not_matter() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(2);
    let (dad, admission) = family.admit(Role::Guardian);
    let mut frames = vec![family.first.clone(), admission];
    frames.extend((0..5).map(|n| family.write(&dad, &[n])));
    frames.reverse();
    client.store(family.record, &frames);
}

#[test]
fn what_comes_before_its_time_is_refused_with_the_place_to_send_from() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(3);
    let early = family.write_as_mum(b"1");
    let answer = client.append(family.record, std::slice::from_ref(&early));
    assert_eq!((answer.epoch, answer.end), (None, 0));
    assert_eq!(answer.outcomes, [refused(RefusalReason::UnknownRecord, None)]);

    client.store(family.record, &[family.first.clone(), early]);
    let (dad, admission) = family.admit(Role::Guardian);
    let by_dad = family.write(&dad, b"2");
    let _lost = family.write_as_mum(b"3");
    let after_lost = family.write_as_mum(b"4");
    let answer = client.append(family.record, &[by_dad.clone(), after_lost]);
    let missing =
        [refused(RefusalReason::MissingAuthor, None), refused(RefusalReason::MissingPredecessor, Some(1))];
    assert_eq!(answer.outcomes, missing);
    client.store(family.record, &[admission, by_dad]);
}

#[test]
fn a_fork_is_stored_so_that_all_learn_of_it_but_not_without_end() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(4);
    let (clone, admission) = family.admit(Role::Guardian);
    let one = family.write_apart(&clone, b"one");
    let mut branch: Vec<_> =
        (0..FRAMES_BEYOND_FORK_MAX + 2).map(|n| family.write(&clone, &[n as u8])).collect();
    client.store(family.record, &[family.first.clone(), admission, one]);
    let rest = branch.split_off(FRAMES_BEYOND_FORK_MAX);
    client.store(family.record, &branch);
    let answer = client.append(family.record, &rest);
    let too_many = refused(RefusalReason::TooManyForks, Some(FRAMES_BEYOND_FORK_MAX as u64 - 1));
    assert_eq!(answer.outcomes[0], too_many);
    let all = client.pull_all(family.record, &family.mum.token());
    assert_eq!(all.len(), 3 + FRAMES_BEYOND_FORK_MAX);
}

#[test]
fn the_fork_limit_is_the_same_after_a_restart() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut family = Family::new(41);
    let (clone, admission) = family.admit(Role::Guardian);
    let one = family.write_apart(&clone, b"one");
    let branch: Vec<_> = (0..=FRAMES_BEYOND_FORK_MAX).map(|n| family.write(&clone, &[n as u8])).collect();
    relay.client().store(family.record, &[family.first.clone(), admission, one]);
    relay.client().store(family.record, &branch[..FRAMES_BEYOND_FORK_MAX]);
    relay.kill();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let answer = relay.client().append(family.record, &branch[FRAMES_BEYOND_FORK_MAX..]);
    let too_many = refused(RefusalReason::TooManyForks, Some(FRAMES_BEYOND_FORK_MAX as u64 - 1));
    assert_eq!(answer.outcomes, [too_many]);
}

#[test]
fn what_breaks_a_rule_is_refused_for_good() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(5);
    let (carer, admission) = family.admit(Role::Carer);
    client.store(family.record, &[family.first.clone(), admission]);

    let mut forged = family.write_apart(&carer, b"forged");
    *forged.last_mut().unwrap() ^= 1;
    let mut bent = family.write_apart(&carer, b"bent");
    let middle = bent.len() / 2;
    bent[middle] ^= 1;
    let answer = client.append(family.record, &[forged, bent]);
    assert_eq!(answer.outcomes, [refused(RefusalReason::Signature, None); 2]);

    let stranger = Phone::new(&mut family.rng);
    let by_stranger = family.write_apart(&stranger, b"let me in");
    let mut other = Family::new(6);
    let of_another_record = other.write_as_mum(b"elsewhere");
    let answer = client.append(family.record, &[by_stranger, of_another_record, other.first.clone()]);
    let outsider = refused(RefusalReason::MissingAuthor, None);
    assert_eq!(answer.outcomes[..2], [outsider; 2]);
    assert!(matches!(answer.outcomes[2], FrameOutcome::Refused(refusal) if refusal.reason.is_final()));
    assert_eq!(client.append(family.record, &[]).end, 2, "nothing of it was stored");
}

#[test]
fn a_carer_admits_nobody() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(7);
    let (carer, admission) = family.admit(Role::Carer);
    client.store(family.record, &[family.first.clone(), admission]);
    let by_carer = family.admission_by(&carer, Role::Guardian);
    let answer = client.append(family.record, &[by_carer]);
    assert_eq!(answer.outcomes, [refused(RefusalReason::NotAllowed, None)]);
}

#[test]
fn garbage_and_what_is_too_large_is_refused_alone() {
    let Setting { mut client, mut family, relay, directory: _directory } = setting(8);
    let good = family.write_as_mum(b"good");
    let frames = vec![family.first.clone(), vec![], vec![9; 200], vec![0; 70_000], good];
    let answer = client.append(family.record, &frames);
    let newer = refused(RefusalReason::NewerVersion, None);
    let malformed = refused(RefusalReason::Malformed, None);
    let too_long = refused(RefusalReason::TooLong, None);
    assert_eq!(
        answer.outcomes,
        [FrameOutcome::Stored(1), malformed, newer, too_long, FrameOutcome::Stored(2)]
    );

    assert_eq!(client.post(path::APPEND, b"\xff garbage").error(), ErrorCode::Malformed);
    let many = AppendRequest {
        record: family.record,
        frames: vec![vec![]; FRAMES_PER_APPEND_MAX + 1],
        admission: None,
    };
    assert_eq!(client.post(path::APPEND, &many.to_bytes()).error(), ErrorCode::Malformed);
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: relay\r\ncontent-type: application/cbor\r\ncontent-length: {}\r\n\r\n",
        path::APPEND,
        REQUEST_LEN_MAX + 1
    );
    let mut client = relay.client();
    client.send_raw(head.as_bytes()).unwrap();
    assert_eq!(client.read_answer().unwrap().error(), ErrorCode::TooLarge);
    let mut client = relay.client();
    let chunked = "transfer-encoding: chunked\r\n\r\n";
    let head =
        format!("POST {} HTTP/1.1\r\nhost: r\r\ncontent-type: application/cbor\r\n{chunked}", path::APPEND);
    client.send_raw(head.as_bytes()).unwrap();
    let chunk = [b"10000\r\n".as_slice(), &[0; 65_536], b"\r\n"].concat();
    let enough = REQUEST_LEN_MAX / 65_536 + 1;
    // The relay answers before all is sent, and may close then.
    (0..enough).try_for_each(|_| client.send_raw(&chunk)).unwrap();
    assert_eq!(client.read_answer().unwrap().error(), ErrorCode::TooLarge);
}

#[test]
fn mutated_frames_neither_stand_nor_stop_the_relay() {
    let Setting { mut client, mut family, relay: _relay, directory: _directory } = setting(9);
    let (dad, admission) = family.admit(Role::Guardian);
    client.store(family.record, std::slice::from_ref(&family.first));
    for original in [admission.clone(), family.write_apart(&dad, b"weight")] {
        for at in (0..original.len()).step_by(7) {
            let mut mutated = original.clone();
            mutated[at] ^= 1 << (at % 8);
            let answer = client.append(family.record, &[mutated]);
            assert!(matches!(answer.outcomes[0], FrameOutcome::Refused(_)), "byte {at}");
        }
        client.store(family.record, &[original]);
    }
}

#[test]
fn paths_methods_and_media_types_that_are_not_there() {
    let Setting { mut client, family: _, relay, directory: _directory } = setting(10);
    let answer = client.post("/v0/nothing", b"");
    assert_eq!((answer.status, answer.error()), (404, ErrorCode::NoSuchRoute));
    let answer = client.get(path::APPEND);
    assert_eq!((answer.status, answer.error()), (405, ErrorCode::Method));
    client
        .send_raw(format!("POST {} HTTP/1.1\r\nhost: r\r\ncontent-length: 0\r\n\r\n", path::PULL).as_bytes())
        .unwrap();
    let answer = client.read_answer().unwrap();
    assert_eq!((answer.status, answer.error()), (415, ErrorCode::MediaType));
    let answer = relay.client().get(path::HEALTH);
    assert_eq!((answer.status, answer.body.as_slice()), (200, b"ok\n".as_slice()));
}

#[test]
fn without_the_operators_token_no_record_begins() {
    let directory = Directory::new();
    let relay =
        RelayProcess::start(directory.path(), &["--admission", "token", "--admission-token", "north-1"]);
    let mut client = relay.client();
    let mut family = Family::new(11);
    let next = family.write_as_mum(b"first weight");
    let frames = vec![family.first.clone(), next];
    let ask = |client: &mut Client, token: Option<&str>| {
        let admission = token.map(|token| AdmissionToken::new(token.to_owned()));
        let request = AppendRequest { record: family.record, frames: frames.clone(), admission };
        AppendAnswer::from_bytes(&client.post(path::APPEND, &request.to_bytes()).body).unwrap()
    };
    for wrong in [None, Some(""), Some("north-2"), Some("north-1 ")] {
        let answer = ask(&mut client, wrong);
        assert_eq!(answer.outcomes, [refused(RefusalReason::Admission, None); 2]);
        assert_eq!(answer.epoch, None);
    }
    assert_eq!(ask(&mut client, Some("north-1")).end, 2);
    let further = family.write_as_mum(b"members need no token");
    client.store(family.record, &[further]);
}

#[test]
fn a_record_that_is_full_takes_no_more_and_loses_nothing() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, &["--record-len-max", "4000"]].concat());
    let mut client = relay.client();
    let mut family = Family::new(12);
    client.store(family.record, std::slice::from_ref(&family.first));
    let frames: Vec<_> = (0..20).map(|n| family.write_as_mum(&[n; 10])).collect();
    let answer = client.append(family.record, &frames);
    let stored =
        answer.outcomes.iter().take_while(|outcome| matches!(outcome, FrameOutcome::Stored(_))).count();
    assert!(stored > 0 && stored < 20);
    assert_eq!(answer.outcomes[stored], refused(RefusalReason::RecordFull, Some(stored as u64)));
    assert_eq!(client.pull_all(family.record, &family.mum.token()).len(), stored + 1);
    assert!(matches!(client.pull(family.record, family.mum.token(), 0), Pulled::Page(page) if !page.more));
}

#[test]
fn too_many_requests_are_told_when_to_come_again() {
    let directory = Directory::new();
    let limits = ["--admission", "open", "--record-rate", "1", "--record-burst", "3"];
    let relay = RelayProcess::start(directory.path(), &limits);
    let mut client = relay.client();
    let mut family = Family::new(13);
    let frames: Vec<_> = (0..2).map(|n| family.write_as_mum(&[n])).collect();
    client.store(family.record, &[vec![family.first.clone()], frames].concat());
    let third =
        AppendRequest { record: family.record, frames: vec![family.write_as_mum(b"3"); 3], admission: None };
    let answer = client.post(path::APPEND, &third.to_bytes());
    assert_eq!((answer.status, answer.error()), (429, ErrorCode::RateLimited));
    assert!(answer.headers.contains("retry-after: "));
    let other = Family::new(14);
    client.store(other.record, std::slice::from_ref(&other.first));
    assert_eq!(client.pull_all(family.record, &family.mum.token()).len(), 3, "nothing is lost");
}

#[test]
fn one_address_that_asks_too_often_is_told_to_wait() {
    let directory = Directory::new();
    let limits = ["--admission", "open", "--address-rate", "1", "--address-burst", "2"];
    let relay = RelayProcess::start(directory.path(), &limits);
    let statuses: Vec<u16> = (0..50).map(|_| relay.client().post(path::PULL, b"").status).collect();
    assert_eq!(statuses[..2], [400, 400]);
    assert!(statuses.contains(&429));
}
