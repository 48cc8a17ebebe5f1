//! Sharing to a screen without a camera: the real program and a real relay, and a page written from the paper.
//!
//! Every step is a program of its own, so nothing is remembered from one to the next but what the phone keeps sealed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::screen::{Screen, post, status};
use common::{Directory, Phone, Relay};
use serde_json::{Value, json};

fn with_relay(directory: &Directory) -> (Relay, Phone) {
    let relay = Relay::start(directory);
    let phone = Phone::with_record(directory, "Amira");
    phone.json(&["record", "relay", &relay.url]);
    phone.add(&["allergy", "egg"]);
    (relay, phone)
}

fn shares(phone: &Phone) -> Vec<Value> {
    phone.json(&["share", "list"])["shares"].as_array().unwrap().clone()
}

/// The screen takes the hello and answers; gives the phone's key and the digits that the screen shows.
fn answered(screen: &Screen, relay: &str) -> ([u8; 32], String) {
    let phone_key = screen.hello(relay).unwrap();
    assert_eq!(screen.answer(relay), 200);
    (phone_key, screen.digits(&phone_key))
}

/// Six other digits.
fn wrong(digits: &str) -> String {
    let number: u32 = digits.replace(' ', "").parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

/// What the screen does once its person has pressed the button.
fn open(link: &str) -> u16 {
    let payload = URL_SAFE_NO_PAD.decode(link.strip_prefix("shlink:/").unwrap()).unwrap();
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    assert_eq!((&payload["flag"], &payload["label"]), (&json!(""), &json!("To a screen")));
    let url = payload["url"].as_str().unwrap();
    let at = url.find("/shl/").unwrap();
    let asks = br#"{"recipient":"A&E, desk 3","embeddedLengthMax":1000000}"#;
    status(&post(&url[..at], &url[at..], "application/json", asks).0)
}

#[test]
fn the_share_goes_to_the_screen_whose_digits_were_typed_and_opens_there_once() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    let begun = phone.json(&["share", "to", &screen.code()]);
    assert_eq!((&begun["state"], &begun["share"]), (&json!("waiting"), &Value::Null));
    assert_eq!(phone.json(&["share", "to"])["state"], "waiting");
    let (phone_key, digits) = answered(&screen, &relay.url);
    assert_eq!(phone.json(&["share", "to"])["state"], "digits");
    assert_eq!(shares(&phone), Vec::<Value>::new(), "nothing is shared before the digits are right");
    assert_eq!(screen.link(&relay.url, &phone_key), None);
    let text = phone.text(&["share", "to", "--digits", &digits]);
    assert!(text.contains("she presses the button"), "{text}");
    let link = screen.link(&relay.url, &phone_key).unwrap();
    assert_eq!((open(&link), open(&link)), (200, 404), "once");
    let listed = shares(&phone);
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["label"], "To a screen");
    assert_eq!((&listed[0]["state"], &listed[0]["opens"]), (&json!("used-up"), &json!(1)));
    let over = phone.refusal(&["share", "to", "--digits", &digits]);
    assert_eq!((over.code.as_str(), over.exit_code), ("no-screen-waiting", 4));
}

#[test]
fn what_was_chosen_is_what_goes_and_it_is_revoked_as_any_share() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    let options = ["--sections", "allergies", "--opens", "2", "--expires", "1h"];
    phone.json(&[&["share", "to", &screen.code()][..], &options].concat());
    let (phone_key, digits) = answered(&screen, &relay.url);
    let sent = phone.json(&["share", "to", "--digits", &digits]);
    assert_eq!(sent["state"], "sent");
    let share = &sent["share"];
    assert_eq!((&share["sections"], &share["opens_max"]), (&json!(["allergies"]), &json!(2)));
    let link = screen.link(&relay.url, &phone_key).unwrap();
    assert_eq!(open(&link), 200);
    assert_eq!(phone.json(&["share", "revoke", share["id"].as_str().unwrap()])["state"], "revoked");
    assert_eq!(open(&link), 404);
}

#[test]
fn three_wrong_codes_end_the_attempt_and_what_is_no_code_is_not_counted() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let (_, digits) = answered(&screen, &relay.url);
    let wrong = wrong(&digits);
    for (typed, code, left) in
        [(wrong.as_str(), "wrong-digits", 2), ("12345", "not-six-digits", 2), (&wrong, "wrong-digits", 1)]
    {
        let refusal = phone.refusal(&["share", "to", "--digits", typed]);
        assert_eq!(refusal.code, code);
        assert!(!refusal.stderr.contains(typed), "{}", refusal.stderr);
        assert_eq!(phone.json(&["share", "to", &screen.code()])["tries_left"], left, "no restart gives more");
    }
    let refusal = phone.refusal(&["share", "to", "--digits", &wrong]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("screen-burnt", 3));
    assert_eq!(screen.look(&relay.url), None, "its boxes are gone");
    assert_eq!(phone.refusal(&["share", "to", "--digits", &digits]).code, "no-screen-waiting");
    assert_eq!(shares(&phone), Vec::<Value>::new());
}

/// Another family's phone at the same relay, whose owner photographed the screen and was faster.
#[test]
fn a_photographer_who_was_first_is_noticed_and_gets_nothing() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let photographer = Phone::with_record(&directory, "Mallory");
    photographer.json(&["record", "relay", &relay.url]);
    let screen = Screen::new(1);
    photographer.json(&["share", "to", &screen.code()]);
    let (_, digits) = answered(&screen, &relay.url);
    let refusal = phone.refusal(&["share", "to", &screen.code()]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("screen-code-seen", 3));
    assert!(refusal.stderr.contains("somebody else has seen the screen's code"), "{}", refusal.stderr);
    assert_eq!(phone.refusal(&["share", "to", "--digits", &digits]).code, "no-screen-waiting");
    assert_eq!(shares(&phone), Vec::<Value>::new());
    assert_eq!(
        screen.look(&relay.url),
        Some(true),
        "another record's boxes are not this phone's to throw away"
    );
    let fresh = Screen::new(7);
    assert_eq!(phone.json(&["share", "to", &fresh.code()])["state"], "waiting");
}

/// With the keys of the same record, so that the boxes could be this phone's own: the hello is not.
#[test]
fn a_hello_of_somebody_else_in_ones_own_boxes_is_noticed() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    phone.json(&["sync"]);
    let twin = Phone::at(&directory, "twin");
    copy(Path::new(&phone.home), Path::new(&twin.home));
    let screen = Screen::new(1);
    twin.json(&["share", "to", &screen.code()]);
    assert_eq!(phone.refusal(&["share", "to", &screen.code()]).code, "screen-code-seen");
    assert_eq!(
        screen.look(&relay.url),
        Some(false),
        "the boxes are left to whoever was first: it may be the other parent"
    );
}

#[test]
fn an_answer_that_the_code_did_not_commit_to_ends_the_attempt() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let (_, digits) = answered(&screen.seen_by_another(), &relay.url);
    let refusal = phone.refusal(&["share", "to", "--digits", &digits]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("false-screen", 3));
    assert_eq!(phone.refusal(&["share", "to"]).code, "no-screen-waiting");
    assert_eq!(screen.look(&relay.url), None, "its boxes are gone");
    assert_eq!(shares(&phone), Vec::<Value>::new());
}

#[test]
fn a_screen_that_never_answers_is_waited_for_and_no_guess_is_counted() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let refusal = phone.refusal(&["share", "to", "--digits", "482913"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("screen-not-answered", 3));
    let view = phone.json(&["share", "to"]);
    assert_eq!((&view["state"], &view["tries_left"]), (&json!("waiting"), &json!(3)));
    let other = Screen::new(7);
    assert_eq!(phone.json(&["share", "to", &other.code()])["state"], "waiting");
    assert_eq!(screen.look(&relay.url), None, "another code ends the attempt and its boxes");
    assert_eq!(other.look(&relay.url), Some(false));
}

/// The boxes of an attempt can go before the phone comes back: a relay that lost them, a time that is over.
#[test]
fn boxes_that_are_gone_are_the_end_and_are_told_so() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    phone.json(&["sync"]);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let twin = Phone::at(&directory, "twin");
    copy(Path::new(&phone.home), Path::new(&twin.home));
    twin.json(&["share", "to", &Screen::new(7).code()]);
    assert_eq!(screen.look(&relay.url), None);
    assert_eq!(phone.refusal(&["share", "to"]).code, "screen-code-over");
    assert_eq!(phone.refusal(&["share", "to"]).code, "no-screen-waiting");
}

#[test]
fn somebody_who_fills_the_links_box_gets_nothing_and_the_share_is_taken_back() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let (_, digits) = answered(&screen, &relay.url);
    assert_eq!(screen.spoil_link(&relay.url), 200);
    assert_eq!(phone.refusal(&["share", "to", "--digits", &digits]).code, "screen-code-seen");
    let listed = shares(&phone);
    assert_eq!((listed.len(), &listed[0]["state"]), (1, &json!("revoked")));
}

#[test]
fn a_link_that_could_not_be_put_is_put_again_and_no_second_share_is_made() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let line = Line::to(&relay.url);
    phone.json(&["record", "relay", &line.url]);
    let screen = Screen::new(1);
    phone.json(&["share", "to", &screen.code()]);
    let (phone_key, digits) = answered(&screen, &relay.url);
    line.cuts_puts.store(true, Ordering::SeqCst);
    let refusal = phone.refusal(&["share", "to", "--digits", &digits]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("relay-unreachable", 5));
    assert_eq!(shares(&phone).len(), 1, "made, and its link not sent");
    line.cuts_puts.store(false, Ordering::SeqCst);
    let sent = phone.json(&["share", "to", "--digits", &digits]);
    let listed = shares(&phone);
    assert_eq!((listed.len(), &listed[0]["id"]), (1, &sent["share"]["id"]));
    assert_eq!(open(&screen.link(&relay.url, &phone_key).unwrap()), 200);
}

#[test]
fn what_would_keep_a_share_from_being_made_is_said_before_any_digits_are_typed() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let screen = Screen::new(1);
    let code = screen.code();
    let two_lines = ["share", "to", &code, "--label", "two\nlines"];
    let cases: &[(&[&str], &str)] = &[
        (&["share", "to", "shlink:/abc"], "not-a-screen-code"),
        (&["share", "to", &code[..code.len() - 1]], "not-a-screen-code"),
        (&["share", "to", &code, "--sections", ""], "nothing-shared"),
        (&["share", "to", &code, "--opens", "0"], "bad-value"),
        (&["share", "to", &code, "--expires", "soon"], "bad-value"),
        (&two_lines, "share-link"),
        (&["share", "to", &code, "--digits", "482913"], "usage"),
        (&["share", "to"], "no-screen-waiting"),
    ];
    for (args, expected) in cases {
        assert_eq!(phone.refusal(args).code, *expected, "{args:?}");
    }
    assert_eq!(screen.look(&relay.url), None, "no box was made");
    let alone = Phone::with_record(&directory, "alone");
    assert_eq!(alone.refusal(&["share", "to", &code]).code, "no-relay");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A line to the relay that breaks, where it is told to, whenever something is to be put into a box.
struct Line {
    url: String,
    cuts_puts: Arc<AtomicBool>,
}

impl Line {
    /// It ends with the test's process.
    fn to(relay: &str) -> Self {
        let relay = relay.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let cuts_puts = Arc::new(AtomicBool::new(false));
        let cuts = Arc::clone(&cuts_puts);
        std::thread::spawn(move || {
            for phone in listener.incoming() {
                let (phone, relay) = (phone.unwrap(), TcpStream::connect(&relay).unwrap());
                let (back_from, back_to) = (relay.try_clone().unwrap(), phone.try_clone().unwrap());
                std::thread::spawn(move || pass(back_from, back_to, |_| false));
                let cuts = Arc::clone(&cuts);
                let is_cut = move |bytes: &[u8]| {
                    cuts.load(Ordering::SeqCst) && bytes.starts_with(b"POST /v0/box/put ")
                };
                std::thread::spawn(move || pass(phone, relay, is_cut));
            }
        });
        Self { url, cuts_puts }
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, is_cut: impl Fn(&[u8]) -> bool) {
    let mut bytes = [0; 65_536];
    while let Ok(length @ 1..) = from.read(&mut bytes) {
        if is_cut(&bytes[..length]) || to.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    // Whichever side has gone already does not mind.
    let _gone = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
