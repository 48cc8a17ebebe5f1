//! Shares: from their making to their end and beyond, by the clocks given, on both storages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::sync::Arc;

use redbook_protocol::Role;
use redbook_protocol::relay::{
    AppendRequest, ErrorAnswer, ErrorCode, PASSCODE_TRIES_MAX, SHARE_LOG_ENTRIES_MAX, ShareCreateRequest,
    ShareEnd, ShareHappening, ShareOwnerKey, ShareRules, ShareSecret, ShareStanding, ShareState, ShareWay,
};
use redbook_sync_server::SystemEntropy;
use redbook_sync_server::limits::RelayLimits;
use redbook_sync_server::relay::{
    Admission, FileBody, Relay, RelayOptions, ShareAnswer, ShareVisit, VisitKind, VisitTime, Visited,
};
use redbook_sync_server::storage::{Change, MemoryStorage, SqliteOptions, SqliteStorage, Storage};
use rusqlite::Connection;
use support::{Directory, Family, PASSCODE, Phone, Share, file, quick_check};

const NOW: u64 = 1_800_000_000;
const DAY: u64 = 86_400;

fn at(now_seconds: u64) -> VisitTime {
    VisitTime { now_seconds, now_ms: now_seconds * 1_000 }
}

fn relay_with<S: Storage>(storage: S, family: &Family, others: &[Vec<u8>]) -> Relay<S> {
    let limits = RelayLimits { shares_per_record_max: 3, ..RelayLimits::default() };
    let options = RelayOptions { admission: Admission::Open, limits };
    let relay = Relay::new(storage, options, Arc::new(SystemEntropy::new()));
    let frames = [vec![family.first.clone()], others.to_vec()].concat();
    relay.append(AppendRequest { record: family.record, frames, admission: None }).unwrap();
    relay
}

/// A family of two with a relay, whatever it keeps things in.
struct World<'a> {
    relay: &'a dyn Shares,
    family: &'a Family,
    dad: &'a Phone,
}

/// A relay's shares.
trait Shares {
    fn create(&self, now: u64, request: &ShareCreateRequest) -> Result<u64, ErrorAnswer>;
    fn replace(&self, share: &Share, phone: &Phone, text: &str) -> Result<(), ErrorAnswer>;
    fn delete(&self, share: &Share, phone: &Phone) -> Result<(), ErrorAnswer>;
    fn state(&self, now: u64, share: &Share, phone: &Phone, after: u64) -> Result<ShareState, ErrorAnswer>;
    fn visit(&self, at: VisitTime, visit: &ShareVisit) -> Visited;
    fn redeem(&self, at: VisitTime, ticket: &ShareSecret) -> Option<String>;
    fn sweep(&self, now: u64);
    fn storage(&self) -> &dyn Storage;
}

impl<S: Storage> Shares for Relay<S> {
    fn create(&self, now: u64, request: &ShareCreateRequest) -> Result<u64, ErrorAnswer> {
        self.share_create(now, request.clone()).map(|made| made.expires_at_seconds)
    }
    fn replace(&self, share: &Share, phone: &Phone, text: &str) -> Result<(), ErrorAnswer> {
        self.share_replace(NOW, share.replace(phone, vec![file(text)])).map(drop)
    }
    fn delete(&self, share: &Share, phone: &Phone) -> Result<(), ErrorAnswer> {
        self.share_delete(&share.delete(phone)).map(drop)
    }
    fn state(&self, now: u64, share: &Share, phone: &Phone, after: u64) -> Result<ShareState, ErrorAnswer> {
        self.share_state(now, &share.ask(phone, after))
    }
    fn visit(&self, at: VisitTime, visit: &ShareVisit) -> Visited {
        self.share_visit(at, visit).unwrap()
    }
    fn redeem(&self, at: VisitTime, ticket: &ShareSecret) -> Option<String> {
        self.share_file(at, ticket).map(|jwe| jwe.to_string())
    }
    fn sweep(&self, now: u64) {
        Relay::sweep(self, at(now)).unwrap();
    }
    fn storage(&self) -> &dyn Storage {
        Relay::<S>::storage(self)
    }
}

fn on_both(test: impl Fn(&World<'_>)) {
    let mut family = Family::new(1);
    let (dad, admission) = family.admit(Role::Guardian);
    let admission = [admission];
    let memory = relay_with(MemoryStorage::new(), &family, &admission);
    test(&World { relay: &memory, family: &family, dad: &dad });
    let directory = Directory::new();
    std::fs::create_dir_all(directory.path()).unwrap();
    let storage = SqliteStorage::open(directory.path(), SqliteOptions::default()).unwrap();
    let disk = relay_with(storage, &family, &admission);
    test(&World { relay: &disk, family: &family, dad: &dad });
}

fn code<T: std::fmt::Debug>(result: Result<T, ErrorAnswer>) -> ErrorCode {
    result.unwrap_err().code
}

/// Under [`PASSCODE`], hashed in no time.
fn quick(family: &Family, n: u8) -> Share {
    let mut share = Share::open(family, n);
    share.request.rules.way = ShareWay::Manifest { passcode: Some(quick_check(PASSCODE)) };
    share
}

fn typed(share: &Share, passcode: &str) -> ShareVisit {
    let kind = VisitKind::Manifest { passcode: Some(passcode.to_owned()), embedded_len_max: None };
    ShareVisit { id: share.id(), recipient: Some("A&E".to_owned()), kind }
}

impl World<'_> {
    fn open(&self, now: u64, share: &Share, passcode: &str) -> ShareAnswer {
        self.relay.visit(at(now), &typed(share, passcode)).answer
    }

    fn state(&self, now: u64, share: &Share) -> ShareState {
        self.relay.state(now, share, &self.family.mum, 0).unwrap()
    }

    fn standing(&self, now: u64, share: &Share) -> ShareStanding {
        self.state(now, share).standing
    }

    fn make(&self, share: &Share) {
        assert_eq!(self.relay.create(NOW, &share.request), Ok(NOW + 900));
    }

    fn log(&self, now: u64, share: &Share) -> Vec<ShareHappening> {
        share.opened(&self.state(now, share)).into_iter().map(|access| access.what).collect()
    }
}

fn tickets(answer: &ShareAnswer) -> Vec<ShareSecret> {
    let ShareAnswer::Manifest { files, .. } = answer else { panic!("no manifest") };
    files
        .iter()
        .map(|file| match &file.body {
            FileBody::Ticket(ticket) => ticket.clone(),
            FileBody::Embedded(_) => panic!("embedded"),
        })
        .collect()
}

fn is_gone(answer: &ShareAnswer) -> bool {
    matches!(answer, ShareAnswer::Gone)
}

#[test]
fn a_share_is_made_once_and_made_again_alike_it_is_the_same() {
    on_both(|world| {
        let share = quick(world.family, 1);
        world.make(&share);
        assert_eq!(world.relay.create(NOW + 60, &share.request), Ok(NOW + 900), "after a lost answer");
        let other = ShareCreateRequest { files: vec![file("other")], ..share.request.clone() };
        assert_eq!(code(world.relay.create(NOW, &other)), ErrorCode::ShareTaken);
        world.relay.delete(&share, world.dad).unwrap();
        assert_eq!(code(world.relay.create(NOW, &share.request)), ErrorCode::ShareTaken, "it has ended");
    });
}

#[test]
fn what_an_operator_does_not_keep_is_refused_and_what_has_ended_makes_room() {
    on_both(|world| {
        let share = |n| quick(world.family, n);
        let rules = |lifetime_seconds| ShareRules { lifetime_seconds, ..share(1).request.rules };
        for rules in [rules(0), rules(366 * 86_400 + 1)] {
            let request = ShareCreateRequest { rules, ..share(1).request };
            assert_eq!(code(world.relay.create(NOW, &request)), ErrorCode::ShareLimit);
        }
        let no_key = ShareRules { log_key: [0; 32], ..rules(900) };
        let request = ShareCreateRequest { rules: no_key, ..share(1).request };
        assert_eq!(
            code(world.relay.create(NOW, &request)),
            ErrorCode::Malformed,
            "nobody could read its log"
        );
        (1..=3).for_each(|n| world.make(&share(n)));
        assert_eq!(code(world.relay.create(NOW, &share(4).request)), ErrorCode::ShareLimit);
        world.relay.delete(&share(2), &world.family.mum).unwrap();
        world.make(&share(4));
        assert_eq!(code(world.relay.create(NOW, &share(5).request)), ErrorCode::ShareLimit);
        assert_eq!(world.relay.create(NOW + 900, &share(5).request), Ok(NOW + 1_800), "the others are over");
    });
}

#[test]
fn only_members_make_change_and_ask_and_only_of_their_own_record() {
    on_both(|world| {
        let mut share = quick(world.family, 1);
        share.request.rules.goes_on = true;
        world.make(&share);
        let stranger = Family::new(9).mum;
        let by_stranger = ShareCreateRequest { token: stranger.token(), ..quick(world.family, 2).request };
        let refused = ErrorCode::UnknownOrForbidden;
        assert_eq!(code(world.relay.create(NOW, &by_stranger)), refused);
        assert_eq!(code(world.relay.replace(&share, &stranger, "x")), refused);
        assert_eq!(code(world.relay.delete(&share, &stranger)), refused);
        assert_eq!(code(world.relay.state(NOW, &share, &stranger, 0)), refused);
        assert_eq!(code(world.relay.state(NOW, &quick(world.family, 3), world.dad, 0)), refused, "unknown");
        assert_eq!(world.relay.delete(&quick(world.family, 3), world.dad), Ok(()), "nothing to do");
        assert_eq!(world.standing(NOW, &share), ShareStanding::Open);
    });
}

#[test]
fn any_member_revokes_and_only_the_phone_that_made_it_replaces() {
    on_both(|world| {
        let mut share = quick(world.family, 1);
        share.request.rules.goes_on = true;
        world.make(&share);
        assert_eq!(world.relay.replace(&share, world.dad, "second"), Ok(()), "with the key, from any device");
        share.owner_key = ShareOwnerKey::from_bytes([0; 32]);
        assert_eq!(code(world.relay.replace(&share, &world.family.mum, "x")), ErrorCode::UnknownOrForbidden);
        let ticket = tickets(&world.open(NOW, &share, PASSCODE)).remove(0);
        assert_eq!(world.relay.redeem(at(NOW), &ticket), Some(file("second").jwe));
        world.relay.delete(&share, world.dad).unwrap();
        world.relay.delete(&share, world.dad).unwrap();
        assert_eq!(world.standing(NOW, &share), ShareStanding::Ended(ShareEnd::Revoked));
        assert!(is_gone(&world.open(NOW, &share, PASSCODE)));
        let fixed = quick(world.family, 2);
        world.make(&fixed);
        assert_eq!(code(world.relay.replace(&fixed, world.dad, "x")), ErrorCode::ShareRules);
    });
}

#[test]
fn the_right_passcode_gives_its_try_back_and_the_fifth_wrong_one_ends_the_share() {
    on_both(|world| {
        let share = quick(world.family, 1);
        world.make(&share);
        for remaining in [4, 3, 2, 1] {
            assert!(
                matches!(world.open(NOW, &share, "000000"), ShareAnswer::Passcode { remaining: r } if r == remaining)
            );
            assert!(matches!(world.open(NOW, &share, PASSCODE), ShareAnswer::Manifest { .. }));
            assert!(
                matches!(world.open(NOW, &share, ""), ShareAnswer::Passcode { remaining: r } if r == remaining),
                "nothing was guessed"
            );
        }
        let ticket = tickets(&world.open(NOW, &share, PASSCODE)).remove(0);
        assert!(matches!(world.open(NOW, &share, "000000"), ShareAnswer::Passcode { remaining: 0 }));
        assert!(is_gone(&world.open(NOW, &share, PASSCODE)));
        assert_eq!(world.relay.redeem(at(NOW), &ticket), None, "gone for everybody");
        let state = world.state(NOW, &share);
        assert_eq!(state.standing, ShareStanding::Ended(ShareEnd::Locked));
        assert_eq!((state.wrong_tries, state.opens), (PASSCODE_TRIES_MAX, 5));
        let row = world.relay.storage().find_share(&share.id()).unwrap().unwrap();
        assert!(row.rules.passcode().is_none(), "nothing to guess by is left");
        assert_eq!(world.relay.storage().share_files(&row.record, &row.id), Ok(vec![]));
    });
}

/// The relay is killed after a try is counted and before it is known to be wrong.
#[test]
fn tries_that_were_counted_and_never_settled_stay_used() {
    on_both(|world| {
        let share = quick(world.family, 1);
        world.make(&share);
        let row = world.relay.storage().find_share(&share.id()).unwrap().unwrap();
        let mut counts = row.counts;
        counts.tries = PASSCODE_TRIES_MAX;
        let change = Change::ShareCounts { record: row.record, id: row.id, counts };
        world.relay.storage().commit(&[&[change]]).unwrap();
        assert!(is_gone(&world.open(NOW, &share, PASSCODE)), "not even the right one");
        assert_eq!(world.standing(NOW, &share), ShareStanding::Ended(ShareEnd::Locked));
    });
}

#[test]
fn it_is_opened_as_often_as_it_may_be() {
    on_both(|world| {
        let mut share = quick(world.family, 1);
        share.request.rules.opens_max = Some(2);
        world.make(&share);
        tickets(&world.open(NOW, &share, PASSCODE));
        let last = tickets(&world.open(NOW, &share, PASSCODE)).remove(0);
        assert!(is_gone(&world.open(NOW, &share, PASSCODE)));
        assert_eq!(world.standing(NOW, &share), ShareStanding::Ended(ShareEnd::UsedUp));
        assert_eq!(world.relay.storage().share_files(&world.family.record, &share.id()), Ok(vec![]));
        assert_eq!(
            world.relay.redeem(at(NOW), &last),
            Some(file("first").jwe),
            "who opened it last reads it"
        );
    });
}

#[test]
fn it_expires_by_the_relay_s_clock_with_its_tickets() {
    on_both(|world| {
        let share = quick(world.family, 1);
        world.make(&share);
        let ticket = tickets(&world.open(NOW + 899, &share, PASSCODE)).remove(0);
        assert!(is_gone(&world.open(NOW + 900, &share, PASSCODE)));
        assert_eq!(world.relay.redeem(at(NOW + 900), &ticket), None);
        assert_eq!(world.standing(NOW + 900, &share), ShareStanding::Ended(ShareEnd::Expired));
        let refused = ShareHappening::Refused(ShareEnd::Expired);
        assert_eq!(world.log(NOW + 900, &share), [ShareHappening::Opened, refused]);
    });
}

#[test]
fn a_sweep_leaves_the_log_for_thirty_days_and_then_nothing() {
    on_both(|world| {
        let (short, mut long) = (quick(world.family, 1), quick(world.family, 2));
        long.request.rules.lifetime_seconds = 100 * 86_400;
        world.make(&short);
        world.relay.create(NOW, &long.request).unwrap();
        tickets(&world.open(NOW, &short, PASSCODE));
        let files = |share: &Share| {
            world.relay.storage().share_files(&world.family.record, &share.id()).unwrap().len()
        };
        world.relay.sweep(NOW + 899);
        assert_eq!((files(&short), files(&long)), (1, 1));
        world.relay.sweep(NOW + 900);
        assert_eq!((files(&short), files(&long)), (0, 1));
        assert!(is_gone(&world.open(NOW, &short, PASSCODE)), "a clock that goes back brings nothing back");
        world.relay.sweep(NOW + 899 + 30 * DAY);
        assert_eq!(world.state(NOW + 30 * DAY, &short).opens, 1);
        world.relay.sweep(NOW + 900 + 30 * DAY);
        assert_eq!(world.relay.storage().find_share(&short.id()), Ok(None));
        assert_eq!(world.relay.storage().share_log(&world.family.record, &short.id(), 0), Ok(vec![]));
        assert_eq!(world.standing(NOW + 31 * DAY, &long), ShareStanding::Open);
    });
}

#[test]
fn a_location_is_good_once_and_for_sixty_seconds() {
    on_both(|world| {
        let share = Share::open(world.family, 1);
        world.make(&share);
        let late = tickets(&world.open(NOW, &share, "")).remove(0);
        let in_time = tickets(&world.open(NOW, &share, "")).remove(0);
        let after = |ms| VisitTime { now_seconds: NOW, now_ms: NOW * 1_000 + ms };
        assert!(world.relay.redeem(after(59_999), &in_time).is_some());
        assert!(world.relay.redeem(after(59_999), &in_time).is_none(), "again");
        assert!(world.relay.redeem(after(60_000), &late).is_none());
    });
}

#[test]
fn a_location_gives_the_file_as_it_was_when_the_manifest_was_made() {
    on_both(|world| {
        let mut share = Share::open(world.family, 1);
        share.request.rules.goes_on = true;
        world.make(&share);
        let before = tickets(&world.open(NOW, &share, "")).remove(0);
        world.relay.replace(&share, &world.family.mum, "second").unwrap();
        let after = tickets(&world.open(NOW, &share, "")).remove(0);
        assert_eq!(world.relay.redeem(at(NOW), &before), Some(file("first").jwe));
        assert_eq!(world.relay.redeem(at(NOW), &after), Some(file("second").jwe));
    });
}

#[test]
fn a_share_revoked_while_it_is_read_gives_no_more_files() {
    on_both(|world| {
        let mut share = Share::open(world.family, 1);
        share.request.files = vec![file("words"), file("chart")];
        world.make(&share);
        let tickets = tickets(&world.open(NOW, &share, ""));
        assert!(world.relay.redeem(at(NOW), &tickets[0]).is_some());
        world.relay.delete(&share, world.dad).unwrap();
        assert!(world.relay.redeem(at(NOW), &tickets[1]).is_none());
    });
}

/// Somebody who has the link knocks at the closed door without end: those who went through it stay in the log.
#[test]
fn refusals_have_a_room_of_their_own_in_the_log() {
    on_both(|world| {
        let share = Share::open(world.family, 1);
        world.make(&share);
        tickets(&world.open(NOW, &share, ""));
        world.relay.delete(&share, world.dad).unwrap();
        (0..105).for_each(|_| assert!(is_gone(&world.open(NOW, &share, ""))));
        let state = world.state(NOW, &share);
        assert_eq!((state.entries.len(), state.unlisted), (101, 5));
        assert_eq!(share.opened(&state)[0].what, ShareHappening::Opened);
        let later = world.relay.state(NOW, &share, world.dad, 99).unwrap();
        assert_eq!(later.entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [100, 101]);
    });
}

#[test]
fn a_log_is_bounded_and_says_how_much_is_not_in_it() {
    let family = Family::new(1);
    let relay = relay_with(MemoryStorage::new(), &family, &[]);
    let share = Share::open(&family, 1);
    relay.share_create(NOW, share.request.clone()).unwrap();
    for _ in 0..SHARE_LOG_ENTRIES_MAX + 3 {
        let ticket = tickets(&relay.visit(at(NOW), &typed(&share, "")).answer).remove(0);
        relay.redeem(at(NOW), &ticket);
    }
    let state = relay.share_state(NOW, &share.ask(&family.mum, 0)).unwrap();
    assert_eq!((state.entries.len(), state.unlisted), (SHARE_LOG_ENTRIES_MAX, 3));
    assert_eq!(state.opens as usize, SHARE_LOG_ENTRIES_MAX + 3);
}

#[test]
fn who_does_not_fetch_what_was_offered_is_told_to_wait_and_nothing_is_counted() {
    on_both(|world| {
        let share = quick(world.family, 1);
        world.make(&share);
        let mut opens = 0;
        while let ShareAnswer::Manifest { .. } = world.open(NOW, &share, PASSCODE) {
            opens += 1;
            assert!(opens <= 128, "bounded");
        }
        let state = world.state(NOW, &share);
        assert_eq!((state.opens, state.wrong_tries), (opens, 0));
        assert!(matches!(world.open(NOW + 60, &share, PASSCODE), ShareAnswer::Manifest { .. }));
    });
}

#[test]
fn a_database_of_the_version_before_takes_shares_and_keeps_its_boxes() {
    let (directory, family) = (Directory::new(), Family::new(1));
    std::fs::create_dir_all(directory.path()).unwrap();
    let old = Connection::open(directory.path().join("relay.sqlite")).unwrap();
    for step in [
        include_str!("../src/storage/sqlite/0001_first.sql"),
        include_str!("../src/storage/sqlite/0002_arrivals.sql"),
    ] {
        old.execute_batch(step).unwrap();
    }
    old.pragma_update(None, "user_version", 2).unwrap();
    let insert =
        "INSERT INTO boxes VALUES (zeroblob(32), zeroblob(32), zeroblob(32), zeroblob(32), 1, 1, ?1, x'aa')";
    old.execute(insert, [NOW as i64 + 1]).unwrap();
    drop(old);
    let open = || SqliteStorage::open(directory.path(), SqliteOptions::default()).unwrap();
    let share = quick(&family, 1);
    let relay = relay_with(open(), &family, &[]);
    relay.share_create(NOW, share.request.clone()).unwrap();
    drop(relay);
    let relay = relay_with(open(), &family, &[]);
    assert!(matches!(relay.visit(at(NOW), &typed(&share, PASSCODE)).answer, ShareAnswer::Manifest { .. }));
    let kept = relay.storage().find_box(&redbook_protocol::relay::BoxId::from_bytes([0; 32])).unwrap();
    assert_eq!(kept.unwrap().blob, Some(vec![0xaa]));
}
