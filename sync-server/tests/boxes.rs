//! Boxes: from their making to their end, by the clock given, on both storages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::sync::Arc;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    AppendRequest, BoxContent, BoxCreateRequest, BoxCreated, BoxDeleteRequest, BoxGetRequest, BoxId, BoxKey,
    BoxPutRequest, Done, ErrorAnswer, ErrorCode, ReadToken, path,
};
use redbook_sync_server::SystemEntropy;
use redbook_sync_server::limits::RelayLimits;
use redbook_sync_server::relay::{Admission, Relay, RelayOptions, VisitTime};
use redbook_sync_server::storage::{MemoryStorage, SqliteOptions, SqliteStorage, Storage};
use support::{Answer, Directory, Family, OPEN, RelayProcess};

const NOW: u64 = 1_800_000_000;

fn limits() -> RelayLimits {
    RelayLimits {
        boxes_per_record_max: 3,
        box_len_max: 1_000,
        box_lifetime_seconds_max: 600,
        ..RelayLimits::default()
    }
}

fn relay_with<S: Storage>(storage: S, family: &Family) -> Relay<S> {
    let options = RelayOptions { admission: Admission::Open, limits: limits() };
    let relay = Relay::new(storage, options, Arc::new(SystemEntropy::new()));
    let request =
        AppendRequest { record: family.record, frames: vec![family.first.clone()], admission: None };
    relay.append(request).unwrap();
    relay
}

fn key(n: u8) -> BoxKey {
    BoxKey::from_bytes([n; 32])
}

fn id(n: u8) -> BoxId {
    BoxId::from_bytes([n; 32])
}

fn create(family: &Family, n: u8) -> BoxCreateRequest {
    BoxCreateRequest {
        record: family.record,
        token: family.mum.token(),
        id: id(n),
        write_key_hash: key(1).write_hash(),
        read_key_hash: key(2).read_hash(),
        size_max: 10,
        lifetime_seconds: 60,
    }
}

fn put(n: u8, write_key: u8, blob: &[u8]) -> BoxPutRequest {
    BoxPutRequest { id: id(n), write_key: key(write_key), blob: blob.to_vec() }
}

fn get(n: u8, read_key: u8) -> BoxGetRequest {
    BoxGetRequest { id: id(n), read_key: key(read_key) }
}

fn code<T: std::fmt::Debug>(result: Result<T, ErrorAnswer>) -> ErrorCode {
    result.unwrap_err().code
}

fn on_both(test: impl Fn(&Family, &dyn Boxes)) {
    let family = Family::new(1);
    test(&family, &relay_with(MemoryStorage::new(), &family));
    let directory = Directory::new();
    std::fs::create_dir_all(directory.path()).unwrap();
    let storage = SqliteStorage::open(directory.path(), SqliteOptions::default()).unwrap();
    test(&family, &relay_with(storage, &family));
}

/// A relay's boxes, whatever it keeps them in.
trait Boxes {
    fn create(&self, now: u64, request: &BoxCreateRequest) -> Result<BoxCreated, ErrorAnswer>;
    fn put(&self, now: u64, request: BoxPutRequest) -> Result<Done, ErrorAnswer>;
    fn get(&self, now: u64, request: &BoxGetRequest) -> Result<BoxContent, ErrorAnswer>;
    fn delete(&self, request: &BoxDeleteRequest) -> Result<Done, ErrorAnswer>;
    fn sweep(&self, now: u64) -> Result<(), ErrorAnswer>;
    fn holds(&self, id: &BoxId) -> bool;
}

impl<S: Storage> Boxes for Relay<S> {
    fn create(&self, now: u64, request: &BoxCreateRequest) -> Result<BoxCreated, ErrorAnswer> {
        self.box_create(now, request)
    }
    fn put(&self, now: u64, request: BoxPutRequest) -> Result<Done, ErrorAnswer> {
        self.box_put(now, request)
    }
    fn get(&self, now: u64, request: &BoxGetRequest) -> Result<BoxContent, ErrorAnswer> {
        self.box_get(now, request)
    }
    fn delete(&self, request: &BoxDeleteRequest) -> Result<Done, ErrorAnswer> {
        self.box_delete(request)
    }
    fn sweep(&self, now: u64) -> Result<(), ErrorAnswer> {
        Relay::sweep(self, VisitTime { now_seconds: now, now_ms: 0 })
    }
    fn holds(&self, id: &BoxId) -> bool {
        self.storage().find_box(id).unwrap().is_some()
    }
}

#[test]
fn a_box_is_made_filled_once_got_and_thrown_away() {
    on_both(|family, relay| {
        let made = relay.create(NOW, &create(family, 9)).unwrap();
        assert_eq!(made.expires_at_seconds, NOW + 60);
        assert_eq!(relay.create(NOW + 5, &create(family, 9)), Ok(made), "a lost answer, asked again");
        assert_eq!(relay.get(NOW, &get(9, 2)).unwrap().blob, None);
        assert_eq!(relay.put(NOW, put(9, 1, b"sealed")), Ok(Done));
        assert_eq!(relay.put(NOW, put(9, 1, b"sealed")), Ok(Done), "the same again");
        assert_eq!(code(relay.put(NOW, put(9, 1, b"other"))), ErrorCode::BoxHolds);
        let content = relay.get(NOW + 59, &get(9, 2)).unwrap();
        assert_eq!(content, BoxContent { blob: Some(b"sealed".to_vec()), expires_at_seconds: NOW + 60 });
        let away = BoxDeleteRequest { record: family.record, token: family.mum.token(), id: id(9) };
        assert_eq!(relay.delete(&away), Ok(Done));
        assert_eq!(relay.delete(&away), Ok(Done), "done again");
        assert_eq!(code(relay.get(NOW, &get(9, 2))), ErrorCode::UnknownOrForbidden);
    });
}

#[test]
fn each_key_opens_its_own_side_and_a_wrong_one_is_told_nothing() {
    on_both(|family, relay| {
        relay.create(NOW, &create(family, 9)).unwrap();
        for wrong in [put(9, 2, b"x"), put(8, 1, b"x")] {
            assert_eq!(code(relay.put(NOW, wrong)), ErrorCode::UnknownOrForbidden);
        }
        for wrong in [get(9, 1), get(8, 2)] {
            assert_eq!(code(relay.get(NOW, &wrong)), ErrorCode::UnknownOrForbidden);
        }
        let stranger = ReadToken::from_bytes([5; 32]);
        let by_stranger = BoxCreateRequest { token: stranger.clone(), ..create(family, 7) };
        assert_eq!(code(relay.create(NOW, &by_stranger)), ErrorCode::UnknownOrForbidden);
        let elsewhere = BoxCreateRequest { record: RecordId::from_bytes([1; 32]), ..create(family, 7) };
        assert_eq!(code(relay.create(NOW, &elsewhere)), ErrorCode::UnknownOrForbidden);
        let away = BoxDeleteRequest { record: family.record, token: stranger, id: id(9) };
        assert_eq!(code(relay.delete(&away)), ErrorCode::UnknownOrForbidden);
        assert!(relay.holds(&id(9)));
    });
}

#[test]
fn a_box_is_gone_when_its_time_is_over() {
    on_both(|family, relay| {
        relay.create(NOW, &create(family, 9)).unwrap();
        relay.put(NOW, put(9, 1, b"sealed")).unwrap();
        assert_eq!(code(relay.get(NOW + 60, &get(9, 2))), ErrorCode::UnknownOrForbidden);
        assert_eq!(code(relay.put(NOW + 60, put(9, 1, b"sealed"))), ErrorCode::UnknownOrForbidden);
        relay.create(NOW + 30, &create(family, 8)).unwrap();
        relay.sweep(NOW + 60).unwrap();
        assert!(!relay.holds(&id(9)) && relay.holds(&id(8)));
        let again = relay.create(NOW + 200, &create(family, 8)).unwrap();
        assert_eq!(again.expires_at_seconds, NOW + 260, "an old one of that name does not stand in the way");
    });
}

#[test]
fn boxes_have_limits() {
    on_both(|family, relay| {
        let larger = BoxCreateRequest { size_max: 1_001, ..create(family, 9) };
        let longer = BoxCreateRequest { lifetime_seconds: 601, ..create(family, 9) };
        let never = BoxCreateRequest { lifetime_seconds: 0, ..create(family, 9) };
        for beyond in [larger, longer, never] {
            assert_eq!(code(relay.create(NOW, &beyond)), ErrorCode::BoxLimit);
        }
        (1..=3).for_each(|n| assert!(relay.create(NOW, &create(family, n)).is_ok()));
        assert_eq!(code(relay.create(NOW, &create(family, 4))), ErrorCode::BoxLimit);
        assert_eq!(code(relay.put(NOW, put(1, 1, b"eleven byte"))), ErrorCode::TooLarge);
        assert!(relay.create(NOW + 60, &create(family, 4)).is_ok(), "the others are gone by then");
        let other = BoxCreateRequest { size_max: 9, ..create(family, 4) };
        assert_eq!(code(relay.create(NOW + 60, &other)), ErrorCode::BoxTaken);
    });
}

#[test]
fn another_records_member_cannot_throw_a_box_away() {
    on_both(|family, relay| {
        relay.create(NOW, &create(family, 9)).unwrap();
        let other = Family::new(2);
        let away = BoxDeleteRequest { record: other.record, token: other.mum.token(), id: id(9) };
        assert_eq!(code(relay.delete(&away)), ErrorCode::UnknownOrForbidden);
        assert!(relay.holds(&id(9)));
    });
}

#[test]
fn boxes_over_http_outlive_the_relay() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = Family::new(3);
    let mut client = relay.client();
    client.store(family.record, std::slice::from_ref(&family.first));
    let made = client.post(path::BOX_CREATE, &create(&family, 9).to_bytes());
    assert_eq!(made.status, 200);
    assert_eq!(client.post(path::BOX_PUT, &put(9, 1, b"sealed").to_bytes()).status, 200);
    relay.kill();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut client = relay.client();
    let got = client.post(path::BOX_GET, &get(9, 2).to_bytes());
    assert_eq!(BoxContent::from_bytes(&got.body).unwrap().blob, Some(b"sealed".to_vec()));
    let wrong = client.post(path::BOX_GET, &get(9, 1).to_bytes());
    assert_eq!((wrong.status, wrong.error()), (404, ErrorCode::UnknownOrForbidden));
    let away = BoxDeleteRequest { record: family.record, token: family.mum.token(), id: id(9) };
    assert_eq!(client.post(path::BOX_DELETE, &away.to_bytes()).status, 200);
    assert_eq!(client.post(path::BOX_GET, &get(9, 2).to_bytes()).status, 404);
}

const BY_A_PAGE: &str = "origin: https://viewer.example\r\naccess-control-request-method: POST\r\naccess-control-request-headers: content-type\r\n";

fn assert_open_to_pages(answer: &Answer) {
    let status = answer.status;
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{status}");
    assert_eq!(answer.header("access-control-expose-headers"), Some("retry-after"), "{status}");
    assert_eq!(answer.header("access-control-allow-credentials"), None, "{status}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{status}");
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{status}");
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{status}");
}

#[test]
fn any_web_page_may_fill_a_box_and_look_into_it_and_may_read_why_not() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = Family::new(4);
    let mut client = relay.client();
    client.store(family.record, std::slice::from_ref(&family.first));
    client.post(path::BOX_CREATE, &create(&family, 9).to_bytes());
    for path in [path::BOX_PUT, path::BOX_GET] {
        let preflight = client.with_method("OPTIONS", path, BY_A_PAGE);
        assert_eq!((preflight.status, preflight.body.len()), (204, 0));
        assert_eq!(preflight.header("access-control-allow-methods"), Some("get, post, options"));
        assert_eq!(preflight.header("access-control-allow-headers"), Some("content-type"));
        assert_open_to_pages(&preflight);
    }
    let answers = [
        client.post(path::BOX_GET, &get(9, 2).to_bytes()),
        client.post(path::BOX_PUT, &put(9, 1, b"eleven byte").to_bytes()),
        client.post(path::BOX_PUT, &put(9, 1, b"sealed").to_bytes()),
        client.post(path::BOX_PUT, &put(9, 1, b"other").to_bytes()),
        client.post(path::BOX_GET, &get(9, 1).to_bytes()),
        client.post(path::BOX_GET, b"no map"),
        client.with_method("POST", path::BOX_GET, "content-type: text/plain\r\ncontent-length: 0\r\n"),
        client.with_method("GET", path::BOX_GET, ""),
        client.with_method("HEAD", path::BOX_PUT, ""),
    ];
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [200, 413, 200, 409, 404, 400, 415, 405, 405]);
    answers.iter().for_each(assert_open_to_pages);
    assert_eq!(answers[6].error(), ErrorCode::MediaType, "no page asks without asking its browser first");
}

#[test]
fn a_page_that_asks_too_often_may_read_how_long_it_has_to_wait() {
    let directory = Directory::new();
    let limits = ["--admission", "open", "--address-rate", "1", "--address-burst", "1"];
    let relay = RelayProcess::start(directory.path(), &limits);
    let mut client = relay.client();
    let asks = get(9, 2).to_bytes();
    let mut answer = client.post(path::BOX_GET, &asks);
    while answer.status != 429 {
        assert_eq!(answer.status, 404);
        answer = client.post(path::BOX_GET, &asks);
    }
    assert_open_to_pages(&answer);
    assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
}

#[test]
fn no_web_page_makes_a_box_or_throws_one_away() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = Family::new(5);
    let mut client = relay.client();
    client.store(family.record, std::slice::from_ref(&family.first));
    let away = BoxDeleteRequest { record: family.record, token: family.mum.token(), id: id(9) };
    let answers = [
        client.with_method("OPTIONS", path::BOX_CREATE, BY_A_PAGE),
        client.with_method("OPTIONS", path::BOX_DELETE, BY_A_PAGE),
        client.post(path::BOX_CREATE, &create(&family, 9).to_bytes()),
        client.post(path::BOX_DELETE, &away.to_bytes()),
    ];
    assert_eq!(answers.each_ref().map(|answer| answer.status), [405, 405, 200, 200]);
    for answer in &answers {
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}
