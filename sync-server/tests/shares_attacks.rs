//! Attacks on shares, at a relay as a real process with a real database.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop"
)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use redbook_protocol::Role;
use redbook_protocol::relay::{
    ErrorCode, PASSCODE_TRIES_MAX, RECIPIENT_CHARS_MAX, ShareCreateRequest, ShareEnd, ShareHappening,
    ShareSecret, ShareStanding, path, seal_share_access,
};
use redbook_vault::open_log_entry;
use ring::rand::SystemRandom;
use serde_json::json;
use support::{Client, Directory, OPEN, PASSCODE, RelayProcess, Share, family_at, file};

/// Asks all at once, on connections of their own: how often each status came back.
fn all_at_once(relay: &RelayProcess, requests: &[Vec<u8>]) -> BTreeMap<u16, usize> {
    let mut clients: Vec<Client> = requests.iter().map(|_| relay.client()).collect();
    for (client, request) in clients.iter_mut().zip(requests) {
        client.send_raw(request).unwrap();
    }
    let mut statuses = BTreeMap::new();
    for client in &mut clients {
        let answer = client.read_answer().unwrap();
        assert!(answer.status != 429 || answer.header("retry-after").is_some());
        *statuses.entry(answer.status).or_default() += 1;
    }
    statuses
}

fn with_passcode(share: &Share, passcode: &str) -> Vec<u8> {
    let body = json!({ "recipient": "A&E", "passcode": passcode }).to_string();
    support::json_request(&share.path(), body.as_bytes())
}

#[test]
fn of_a_thousand_passcodes_at_once_exactly_five_are_tried() {
    let directory = Directory::new();
    let arguments = [OPEN, &["--connections-max", "1100"]].concat();
    let relay = RelayProcess::start(directory.path(), &arguments);
    let family = family_at(relay.address(), 1);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    let guesses: Vec<_> = (0..1_000).map(|n| with_passcode(&share, &format!("{n:06}"))).collect();
    let statuses = all_at_once(&relay, &guesses);
    assert_eq!(statuses.get(&401), Some(&5), "{statuses:?}");
    assert_eq!(
        statuses.keys().filter(|status| ![401, 404, 429].contains(*status)).count(),
        0,
        "{statuses:?}"
    );
    assert_eq!(relay.client().open_share(&share, PASSCODE).status, 404, "for the right one too");
    let state = relay.client().share_state(&share, &family.mum);
    assert_eq!(state.wrong_tries, PASSCODE_TRIES_MAX);
    assert_eq!(state.standing, ShareStanding::Ended(ShareEnd::Locked));
    let log = share.opened(&state);
    assert_eq!(log.iter().filter(|access| access.what == ShareHappening::WrongPasscode).count(), 5);
}

#[test]
fn of_fifty_readers_at_once_no_more_get_in_than_may() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 2);
    let (mut by_manifest, mut direct) = (Share::new(&family, 1), Share::direct(&family, 2));
    by_manifest.request.rules.opens_max = Some(3);
    direct.request.rules.opens_max = Some(3);
    for (share, request) in [
        (&by_manifest, with_passcode(&by_manifest, PASSCODE)),
        (&direct, format!("GET {} HTTP/1.1\r\nhost: relay\r\n\r\n", direct.path()).into_bytes()),
    ] {
        relay.client().make_share(share);
        let statuses = all_at_once(&relay, &vec![request; 50]);
        assert_eq!(statuses.get(&200), Some(&3), "{statuses:?}");
        let state = relay.client().share_state(share, &family.mum);
        assert_eq!((state.opens, state.standing), (3, ShareStanding::Ended(ShareEnd::UsedUp)));
    }
}

/// Whoever goes away as soon as the guess is sent does not slip past the count.
#[test]
fn guesses_whose_sender_hangs_up_are_counted_too() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 3);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    let mut watching = relay.client();
    let mut wrong_tries = 0;
    while wrong_tries < PASSCODE_TRIES_MAX {
        let mut client = relay.client();
        client.send_raw(&with_passcode(&share, "000000")).unwrap();
        drop(client);
        let state = watching.share_state(&share, &family.mum);
        assert!(state.wrong_tries >= wrong_tries && state.wrong_tries <= PASSCODE_TRIES_MAX);
        wrong_tries = state.wrong_tries;
    }
    // The fifth may still be looked at: this one waits behind it.
    assert_eq!(watching.open_share(&share, PASSCODE).status, 404);
}

#[test]
fn tries_survive_a_kill_and_a_restart() {
    let directory = Directory::new();
    let mut relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 4);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    for remaining in [4, 3, 2, 1, 0] {
        assert_eq!(relay.client().open_share(&share, "000000").remaining(), remaining);
        relay.kill();
        relay = RelayProcess::start(directory.path(), OPEN);
    }
    assert_eq!(relay.client().open_share(&share, PASSCODE).status, 404);
    let state = relay.client().share_state(&share, &family.mum);
    assert_eq!(share.opened(&state).len(), 6, "five guesses, and the one that came too late");
}

/// Kills come while guesses are under way: whatever was counted stays counted.
#[test]
fn killed_while_it_hashes_it_gives_nobody_a_sixth_guess() {
    let directory = Directory::new();
    let mut relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 5);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    let mut told_wrong = 0;
    for _ in 0..8 {
        let mut guessing: Vec<Client> = (0..3).map(|_| relay.client()).collect();
        guessing.iter_mut().for_each(|client| client.send_raw(&with_passcode(&share, "000000")).unwrap());
        told_wrong += usize::from(guessing[0].read_answer().is_ok_and(|answer| answer.status == 401));
        relay.kill();
        relay = RelayProcess::start(directory.path(), OPEN);
    }
    assert!(told_wrong <= 5, "{told_wrong}");
    assert_eq!(relay.client().open_share(&share, PASSCODE).status, 404);
}

#[test]
fn a_location_replayed_or_kept_over_a_restart_is_none() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 6);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    let (used, kept) = {
        let mut client = relay.client();
        let mut location = || client.open_share(&share, PASSCODE).locations().remove(0);
        (location(), location())
    };
    let statuses = {
        let request = format!("GET {used} HTTP/1.1\r\nhost: relay\r\n\r\n").into_bytes();
        all_at_once(&relay, &vec![request; 20])
    };
    assert_eq!(statuses, BTreeMap::from([(200, 1), (404, 19)]));
    relay.kill();
    let relay = RelayProcess::start(directory.path(), OPEN);
    assert_eq!(relay.client().get(&kept).status, 404);
    assert_eq!(relay.client().open_share(&share, PASSCODE).status, 200, "who asks again gets it");
}

#[test]
fn revoked_by_the_other_parent_while_a_reader_has_the_manifest_it_gives_nothing_more() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let mut family = family_at(relay.address(), 7);
    let (dad, admission) = family.admit(Role::Guardian);
    let mut client = relay.client();
    client.store(family.record, &[admission]);
    let mut share = Share::new(&family, 1);
    share.request.files = vec![file("words"), file("chart")];
    client.make_share(&share);
    let locations = client.open_share(&share, PASSCODE).locations();
    assert_eq!(client.get(&locations[0]).status, 200);
    client.revoke_share(&share, &dad);
    assert_eq!(client.get(&locations[1]).status, 404);
    assert_eq!(client.open_share(&share, PASSCODE).status, 404);
    assert_eq!(client.share_state(&share, &dad).standing, ShareStanding::Ended(ShareEnd::Revoked));
}

/// Files of a share are replaced again and again while readers read: each manifest is all old or all new.
#[test]
fn a_reader_never_sees_half_of_an_update() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 8);
    let mut share = Share::open(&family, 1);
    share.request.rules.goes_on = true;
    let files =
        |round: usize| -> Vec<_> { (0..1 + round % 4).map(|_| file(&format!("round{round}"))).collect() };
    share.request.files = files(0);
    relay.client().make_share(&share);
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut client = relay.client();
                while !over.load(Ordering::SeqCst) {
                    let body = json!({ "recipient": "x", "embeddedLengthMax": 10_000 });
                    let manifest = client.ask_json(&share.path(), &body);
                    assert_eq!(manifest.status, 200);
                    let listed = manifest.json()["files"].as_array().unwrap().clone();
                    let texts: Vec<&str> =
                        listed.iter().map(|file| file["embedded"].as_str().unwrap()).collect();
                    let round: usize = texts[0].split('.').nth(3).unwrap()[5..].parse().unwrap();
                    let expected: Vec<String> = files(round).into_iter().map(|file| file.jwe).collect();
                    assert_eq!(texts, expected);
                }
            });
        }
        let mut client = relay.client();
        for round in 1..=40 {
            client.replace_share(&share, &family.mum, files(round));
        }
        over.store(true, Ordering::SeqCst);
    });
}

#[test]
fn a_name_that_is_huge_or_turns_the_screen_around_does_no_harm() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 9);
    let mut client = relay.client();
    let share = Share::open(&family, 1);
    client.make_share(&share);
    let names = [
        ("x".repeat(3_900), Some("x".repeat(RECIPIENT_CHARS_MAX))),
        ("👶".repeat(900), Some("👶".repeat(RECIPIENT_CHARS_MAX))),
        ("\u{202e}gnp.exe\u{202c} \u{2066}Dr\u{2069}".to_owned(), Some("gnp.exe Dr".to_owned())),
        (
            "مستشفى 👩🏽‍⚕️ Ysbyty Gwynedd e\u{301}".to_owned(),
            Some("مستشفى 👩🏽‍⚕️ Ysbyty Gwynedd e\u{301}".to_owned()),
        ),
        ("a\r\nevent: frames\0\u{1b}[2J".to_owned(), Some("aevent: frames[2J".to_owned())),
        ("<script>alert(1)</script>".to_owned(), Some("<script>alert(1)</script>".to_owned())),
        ("\u{202e}\n".to_owned(), None),
    ];
    for (said, _) in &names {
        assert_eq!(client.ask_json(&share.path(), &json!({ "recipient": said })).status, 200);
    }
    let state = client.share_state(&share, &family.mum);
    let kept: Vec<_> = share.opened(&state).into_iter().map(|access| access.recipient).collect();
    assert_eq!(kept, names.map(|(_, kept)| kept));
    let lengths: Vec<usize> = state.entries.iter().map(|entry| entry.sealed.len()).collect();
    assert!(lengths.iter().all(|length| *length == lengths[0]), "the length of a name is not told");
}

/// Everything that lies in the relay's folder.
fn stolen(folder: &Path) -> Vec<u8> {
    let names = ["relay.sqlite", "relay.sqlite-wal", "relay.sqlite-shm"];
    names.iter().filter_map(|name| std::fs::read(folder.join(name)).ok()).flatten().collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_thief_of_the_database_and_the_log_has_no_link_no_passcode_and_no_name() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), &[OPEN, &["--log", "debug"]].concat());
    let family = family_at(relay.address(), 10);
    let mut client = relay.client();
    let mut share = Share::new(&family, 1);
    share.request.rules.goes_on = true;
    client.make_share(&share);
    let body = json!({ "recipient": "Dr Osei at Gwynedd", "passcode": PASSCODE });
    let location = client.ask_json(&share.path(), &body).locations().remove(0);
    let ticket = location.rsplit('/').next().unwrap().to_owned();
    client.open_share(&share, "999111");
    client.replace_share(&share, &family.mum, vec![file("second")]);
    let database = stolen(directory.path());
    relay.terminate();
    let (_, log) = relay.wait();
    assert!(holds(&database, share.id().as_bytes()) && log.contains("route=shl"), "it is the right place");
    let secret_text = share.secret.to_text();
    let token = family.mum.token();
    let secrets: [&[u8]; 9] = [
        share.secret.as_bytes(),
        secret_text.as_bytes(),
        share.owner_key.as_bytes(),
        share.log_key.as_bytes(),
        token.as_bytes(),
        ticket.as_bytes(),
        PASSCODE.as_bytes(),
        b"999111",
        b"Dr Osei",
    ];
    for (at, secret) in secrets.iter().enumerate() {
        assert!(!holds(&database, secret), "{at} in the database");
        assert!(!holds(log.as_bytes(), secret), "{at} in the log");
    }
    assert!(!log.contains("127.0.0.1") && !log.contains("Osei"), "{log}");
}

#[test]
fn ciphertext_that_was_revoked_replaced_or_used_up_is_not_in_the_file_any_more() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 11);
    let mut client = relay.client();
    let text = |name: &str| format!("{name}{}", "A".repeat(20_000));
    let mut revoked = Share::open(&family, 1);
    revoked.request.files = vec![file(&text("revoked"))];
    let mut used_up = Share::open(&family, 2);
    used_up.request.files = vec![file(&text("usedup"))];
    used_up.request.rules.opens_max = Some(1);
    let mut replaced = Share::open(&family, 3);
    replaced.request.files = vec![file(&text("replaced"))];
    replaced.request.rules.goes_on = true;
    for share in [&revoked, &used_up, &replaced] {
        client.make_share(share);
    }
    client.revoke_share(&revoked, &family.mum);
    assert_eq!(client.open_share(&used_up, "").status, 200);
    client.replace_share(&replaced, &family.mum, vec![file("kept")]);
    relay.terminate();
    assert!(relay.wait().0.success());
    let database = stolen(directory.path());
    assert!(holds(&database, b".kept."));
    for gone in ["revoked", "usedup", "replaced"] {
        assert!(!holds(&database, gone.as_bytes()), "{gone}");
    }
}

/// What can be forged in a log, and by whom: whoever knows the share's public log key can seal an entry, but the relay takes
/// none from anybody, and an entry of one share does not open as another's.
#[test]
fn a_log_takes_nothing_from_outside_and_no_entry_moves_to_another_share() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 12);
    let mut client = relay.client();
    let (mut one, mut two) = (Share::open(&family, 1), Share::open(&family, 2));
    two.log_key = one.log_key.clone();
    two.request.rules.log_key = one.request.rules.log_key;
    one.request.rules.opens_max = Some(9);
    client.make_share(&one);
    client.make_share(&two);
    assert_eq!(client.open_share(&one, "").status, 200);
    let entry = client.share_state(&one, &family.mum).entries.remove(0);
    assert!(open_log_entry(&one.log_key, &one.id(), &entry.sealed).is_ok());
    assert!(open_log_entry(&one.log_key, &two.id(), &entry.sealed).is_err(), "same key, other share");
    let forged = seal_share_access(
        &SystemRandom::new(),
        &one.request.rules.log_key,
        &one.id(),
        &one.opened(&client.share_state(&one, &family.mum))[0],
    )
    .unwrap();
    assert!(open_log_entry(&one.log_key, &one.id(), &forged).is_ok(), "no signature says whose it is");
    for path in ["/v0/share/log", "/v0/share/append"] {
        assert_eq!(client.post(path, &forged).error(), ErrorCode::NoSuchRoute);
    }
    assert_eq!(client.share_state(&one, &family.mum).entries.len(), 1);
}

/// A member of one record cannot take, end or look at the shares of another, nor make one in its name.
#[test]
fn another_record_s_member_reaches_no_share_of_this_one() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let (family, others) = (family_at(relay.address(), 13), family_at(relay.address(), 14));
    let mut client = relay.client();
    let share = Share::new(&family, 1);
    client.make_share(&share);
    let mut own = share.ask(&others.mum, 0);
    assert_eq!(client.post(path::SHARE_STATE, &own.to_bytes()).error(), ErrorCode::UnknownOrForbidden);
    own.record = others.record;
    assert_eq!(client.post(path::SHARE_STATE, &own.to_bytes()).error(), ErrorCode::UnknownOrForbidden);
    let mut away = share.delete(&others.mum);
    away.record = others.record;
    assert_eq!(client.post(path::SHARE_DELETE, &away.to_bytes()).status, 200, "tells nothing");
    let (record, token) = (others.record, others.mum.token());
    let taken = ShareCreateRequest { record, token, ..share.request.clone() };
    assert_eq!(client.post(path::SHARE_CREATE, &taken.to_bytes()).error(), ErrorCode::ShareTaken);
    assert_eq!(client.open_share(&share, PASSCODE).status, 200);
}

/// The database's thief has ids, and the relay does not answer to them.
#[test]
fn the_name_of_a_share_opens_nothing() {
    let directory = Directory::new();
    let relay = RelayProcess::start(directory.path(), OPEN);
    let family = family_at(relay.address(), 15);
    let share = Share::open(&family, 1);
    let mut client = relay.client();
    client.make_share(&share);
    let as_secret = ShareSecret::from_bytes(*share.id().as_bytes());
    let path = format!("{}{}", path::SHL, as_secret.to_text().as_str());
    assert_eq!(client.ask_json(&path, &json!({})).status, 404);
    assert_eq!(client.share_state(&share, &family.mum).entries.len(), 0);
}

/// A request that never ends holds nothing up.
#[test]
fn a_body_that_trickles_in_is_given_up() {
    let directory = Directory::new();
    let arguments = [OPEN, &["--request-timeout-seconds", "1"]].concat();
    let relay = RelayProcess::start(directory.path(), &arguments);
    let family = family_at(relay.address(), 16);
    let share = Share::new(&family, 1);
    relay.client().make_share(&share);
    let mut slow: Vec<Client> = (0..30).map(|_| relay.client()).collect();
    for client in &mut slow {
        let whole = with_passcode(&share, "000000");
        client.send_raw(&whole[..whole.len() - 1]).unwrap();
    }
    assert_eq!(relay.client().open_share(&share, PASSCODE).status, 200, "others go in meanwhile");
    for client in &mut slow {
        assert_eq!(client.read_answer().unwrap().status, 408);
    }
    assert_eq!(relay.client().share_state(&share, &family.mum).wrong_tries, 0);
}
