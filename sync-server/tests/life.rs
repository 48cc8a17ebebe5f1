//! A relay's life: starts, stops, crashes, and disks that do not do as told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use redbook_protocol::relay::{
    AppendRequest, BoxCreateRequest, BoxId, BoxKey, BoxPutRequest, ErrorCode, FrameOutcome, LiveRecord,
    LiveRequest, path,
};
use rusqlite::Connection;
use support::{Directory, Family, OPEN, RelayProcess};

#[test]
fn what_is_stored_is_there_after_a_crash_and_a_restart() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut family = Family::new(1);
    let frames: Vec<_> = (0..30).map(|n| family.write_as_mum(&[n])).collect();
    relay.client().store(family.record, &[vec![family.first.clone()], frames].concat());
    let before = relay.client().pull_all(family.record, &family.mum.token());
    relay.kill();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    assert_eq!(client.pull_all(family.record, &family.mum.token()), before);
    assert_eq!(client.append(family.record, &before[..1]).outcomes, [FrameOutcome::Held(1)]);
    let next = family.write_as_mum(b"next");
    assert_eq!(client.append(family.record, &[next]).outcomes, [FrameOutcome::Stored(32)]);
}

#[test]
fn told_to_stop_it_ends_well_and_ends_live_answers() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = Family::new(2);
    let mut idle = relay.client();
    idle.store(family.record, std::slice::from_ref(&family.first));
    let record = LiveRecord { record: family.record, token: family.mum.token(), after: 0 };
    let mut live = relay.client().live(&LiveRequest { records: vec![record] });
    assert!(live.next().is_some());
    relay.terminate();
    assert_eq!(live.next(), None);
    let (status, log) = relay.wait();
    assert!(status.success(), "{log}");
    assert!(log.contains("event=started") && log.contains("event=stopped\n"), "{log}");
}

/// The relay has taken the head of a request in when it is told to stop; the rest comes then.
#[test]
fn an_append_under_way_is_finished_before_it_stops() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = Family::new(3);
    let body = AppendRequest { record: family.record, frames: vec![family.first.clone()], admission: None }
        .to_bytes();
    let head = format!(
        "POST {} HTTP/1.1\r\nhost: r\r\nexpect: 100-continue\r\ncontent-type: application/cbor\r\ncontent-length: {}\r\n\r\n",
        path::APPEND,
        body.len()
    );
    let mut client = relay.client();
    client.send_raw(head.as_bytes()).unwrap();
    assert_eq!(client.read_answer().unwrap().status, 100, "it waits for the body");
    relay.terminate();
    client.send_raw(&body).unwrap();
    assert_eq!(client.read_answer().unwrap().status, 200);
    assert!(relay.wait().0.success());
    let relay = RelayProcess::start(directory.path(), OPEN);
    assert_eq!(relay.client().pull_all(family.record, &family.mum.token()).len(), 1);
}

/// What the relay says when it does not start.
fn refusal(data: &Path, arguments: &[&str]) -> String {
    let mut command = RelayProcess::command(data, arguments);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(!child.wait().unwrap().success());
    said
}

#[test]
fn a_database_of_a_newer_relay_is_left_alone() {
    let directory = Directory::new();
    RelayProcess::start(directory.path(), OPEN).kill();
    let file = directory.path().join("relay.sqlite");
    Connection::open(&file).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let said = refusal(directory.path(), OPEN);
    assert!(said.contains("schema version 99") && said.contains("up to 3"), "{said}");
    let kept: i64 =
        Connection::open(&file).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(kept, 99);
}

#[test]
fn two_relays_do_not_share_a_directory_and_a_token_must_be_given() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    assert!(refusal(directory.path(), OPEN).contains("another relay is using the data directory"));
    drop(relay);
    assert!(refusal(directory.path(), &[]).contains("--admission-token-file"));
}

#[test]
fn a_file_that_is_no_database_is_not_written_over() {
    let directory = Directory::new();
    fs::create_dir_all(directory.path()).unwrap();
    let file = directory.path().join("relay.sqlite");
    fs::write(&file, "a letter to the health visitor, long enough to be looked at".repeat(100)).unwrap();
    assert!(refusal(directory.path(), OPEN).contains("damaged"));
    assert!(fs::read_to_string(&file).unwrap().starts_with("a letter"));
}

#[test]
fn a_full_disk_is_told_loses_nothing_and_heals() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, &["--database-len-max", "400000"]].concat());
    let mut client = relay.client();
    let mut family = Family::new(4);
    client.store(family.record, std::slice::from_ref(&family.first));
    let mut stored = vec![family.first.clone()];
    let unstored = loop {
        let content: Vec<u8> = (0..20_000).map(|_| family.rng.number() as u8).collect();
        let frame = family.write_as_mum(&content);
        let request = AppendRequest { record: family.record, frames: vec![frame.clone()], admission: None };
        let answer = client.post(path::APPEND, &request.to_bytes());
        if answer.status != 200 {
            assert_eq!((answer.status, answer.error()), (503, ErrorCode::Storage));
            assert!(answer.headers.contains("retry-after: "));
            assert!(answer.error().is_retriable());
            break frame;
        }
        stored.push(frame);
        assert!(stored.len() < 100, "the limit is never reached");
    };
    assert!(stored.len() > 5);
    assert_eq!(client.pull_all(family.record, &family.mum.token()), stored);
    relay.kill();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let number = stored.len() as u64 + 1;
    assert_eq!(client.append(family.record, &[unstored]).outcomes, [FrameOutcome::Stored(number)]);
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for_long() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, &["--request-timeout-seconds", "1"]].concat());
    let mut client = relay.client();
    let head = format!("POST {} HTTP/1.1\r\nhost: r\r\ncontent-type: application/cbor\r\n", path::PULL);
    client.send_raw(format!("{head}content-length: 100\r\n\r\nhalf").as_bytes()).unwrap();
    let answer = client.read_answer().unwrap();
    assert_eq!((answer.status, answer.error()), (408, ErrorCode::TimedOut));
}

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

#[test]
fn neither_the_database_nor_the_log_holds_a_word_a_token_or_a_key() {
    let directory = Directory::new();
    let token = ["--admission", "token", "--admission-token", "north-midwives-17", "--log", "debug"];
    let relay = RelayProcess::start(directory.path(), &token);
    let mut family = Family::new(5);
    let words = b"Amelia weighs four kilograms and sleeps well";
    let frames = vec![family.first.clone(), family.write_as_mum(words)];
    let admission = Some(redbook_protocol::relay::AdmissionToken::new("north-midwives-17".into()));
    let request = AppendRequest { record: family.record, frames, admission };
    let mut client = relay.client();
    assert_eq!(client.post(path::APPEND, &request.to_bytes()).status, 200);
    assert_eq!(client.pull_all(family.record, &family.mum.token()).len(), 2);
    let (write, read) = (BoxKey::from_bytes([0xa1; 32]), BoxKey::from_bytes([0xa2; 32]));
    let id = BoxId::from_bytes([0xa3; 32]);
    let create = BoxCreateRequest {
        record: family.record,
        token: family.mum.token(),
        id,
        write_key_hash: write.write_hash(),
        read_key_hash: read.read_hash(),
        size_max: 100,
        lifetime_seconds: 100,
    };
    assert_eq!(client.post(path::BOX_CREATE, &create.to_bytes()).status, 200);
    let put = BoxPutRequest { id, write_key: write.clone(), blob: b"sealed elsewhere".to_vec() };
    assert_eq!(client.post(path::BOX_PUT, &put.to_bytes()).status, 200);

    let secrets: [&[u8]; 5] =
        [words, b"north-midwives-17", family.mum.keys.read_token(), write.as_bytes(), read.as_bytes()];
    let files: Vec<u8> = fs::read_dir(directory.path())
        .unwrap()
        .flat_map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    assert!(contains(&files, family.record.as_bytes()), "it is looked at where it is kept");
    assert!(!secrets.iter().any(|secret| contains(&files, secret)));
    relay.terminate();
    let (_, log) = relay.wait();
    assert!(log.contains("route=append status=200"), "{log}");
    let names = [family.record.to_string(), "127.0.0.1".to_owned(), "a3a3a3".to_owned(), "north".to_owned()];
    let hex: String = family.mum.keys.read_token().iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(!names.iter().chain([&hex]).any(|name| log.contains(name.as_str())), "{log}");
}
