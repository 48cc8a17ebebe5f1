//! Sharing through the real program and a real relay: what a parent types, and what becomes of it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use common::{Directory, Phone, Relay};
use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::Value;

const PAGE: &str = "https://view.example.org/";

fn with_relay(directory: &Directory) -> (Relay, Phone) {
    let relay = Relay::start(directory);
    let phone = Phone::with_record(directory, "Amira");
    phone.json(&["record", "relay", &relay.url]);
    (relay, phone)
}

fn id(made: &Value) -> &str {
    made["id"].as_str().unwrap()
}

#[test]
fn a_share_is_made_shown_again_listed_and_revoked() {
    let directory = Directory::new();
    let (_relay, phone) = with_relay(&directory);
    let made =
        phone.json(&["share", "new", "--sections", "growth,allergies", "--viewer", PAGE, "--opens", "3"]);
    assert_eq!(made["state"], "open");
    assert!(made["link"].as_str().unwrap().starts_with("https://view.example.org/#shlink:/"));
    assert_eq!(made["passcode"].as_str().unwrap().len(), 6);
    let again = phone.json(&["share", "show", &id(&made)[..4]]);
    assert_eq!((&again["link"], &again["passcode"]), (&made["link"], &made["passcode"]));
    let text = phone.text(&["share", "new", "--no-passcode", "--label", "A&E"]);
    assert!(text.contains("No passcode: whoever sees the code can read it."), "{text}");
    assert_eq!(phone.json(&["share", "list"])["shares"].as_array().unwrap().len(), 2);
    assert_eq!(phone.json(&["share", "revoke", id(&made)])["state"], "revoked");
    assert_eq!(phone.json(&["share", "log", id(&made)])["state"], "revoked");
    assert_eq!(phone.refusal(&["share", "revoke", "ffffffff"]).code, "no-such-share");
}

#[test]
fn what_does_not_go_together_is_refused_before_anything_is_made() {
    let directory = Directory::new();
    let (_relay, phone) = with_relay(&directory);
    let refused: &[(&[&str], &str)] = &[
        (&["--sections", ""], "nothing-shared"),
        (&["--sections", "diary"], "bad-value"),
        (&["--expires", "soon"], "bad-value"),
        (&["--opens", "0"], "bad-value"),
        (&["--profile", "ktc"], "share-form"),
        (&["--profile", "pdf"], "bad-value"),
        (&["--viewer", "view.example.org"], "page-address"),
        (&["--label", "two\nlines"], "share-link"),
        (&["--qr", "share.jpg"], "bad-value"),
        (&["--viewer", "http://127.0.0.1.evil.example/"], "page-address"),
        (&["--qr", "no-such-folder/share.svg"], "file"),
        (&["--passcode", "--no-passcode"], "usage"),
    ];
    for (args, code) in refused {
        let refusal = phone.refusal(&[&["share", "new"], *args].concat());
        assert_eq!(refusal.code, *code, "{args:?}");
    }
    let long = "é".repeat(81);
    assert_eq!(phone.refusal(&["share", "new", "--label", &long]).code, "share-link");
    assert_eq!(phone.json(&["share", "list"])["shares"], serde_json::json!([]));
}

#[test]
fn without_a_network_a_revoked_share_is_marked_and_revoked_later() {
    let directory = Directory::new();
    let (relay, phone) = with_relay(&directory);
    let made = phone.json(&["share", "new", "--no-passcode"]);
    let relay = relay.stop();
    let refusal = phone.refusal(&["share", "revoke", id(&made)]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("not-revoked-yet", 5));
    assert_eq!(phone.json(&["share", "list"])["shares"][0]["state"], "revoking");
    assert_eq!(phone.refusal(&["share", "new"]).code, "relay-unreachable");
    let _relay = relay.start_again(&directory);
    let shares = phone.json(&["share", "list"]);
    let states: Vec<&str> =
        shares["shares"].as_array().unwrap().iter().map(|share| share["state"].as_str().unwrap()).collect();
    assert!(states.contains(&"revoked") && !states.contains(&"open"), "{states:?}");
}

#[test]
fn only_guardians_share() {
    let directory = Directory::new();
    let (_relay, mum) = with_relay(&directory);
    let nurse = Phone::at(&directory, "nurse");
    nurse.json(&["init", "--name", "Asha", "--relation", "health visitor"]);
    let link = mum.json(&["invite", "--role", "practitioner"])["link"].as_str().unwrap().to_owned();
    nurse.json(&["join", &link]);
    mum.json(&["invite", "--list"]);
    let code = nurse.json(&["join"])["code"].as_str().unwrap().to_owned();
    mum.json(&["approve", &code]);
    nurse.json(&["join"]);
    assert_eq!(nurse.refusal(&["share", "new"]).code, "not-allowed");
    assert_eq!(nurse.refusal(&["share", "offline", "--viewer", PAGE]).code, "not-allowed");
}

/// The promise of the paper card: 15 doses, 2 allergies, one visit, and any camera reads it.
#[test]
fn an_offline_share_of_a_childs_emergency_card_fits_a_code_of_version_25() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.json(&["profile", "set", "name", "Zoë Amélie Hartley-Quillfeather"]);
    phone.json(&["profile", "set", "sex", "female"]);
    phone.add(&["birth", "--when", "2025-01-09", "--gestation", "35+2"]);
    let doses = ["6-in-1 2025-03-06", "MenB 2025-03-06", "rotavirus 2025-03-06", "6-in-1 2025-04-03"];
    let more = ["MenB 2025-04-03", "rotavirus 2025-04-03", "6-in-1 2025-05-01", "PCV 2025-05-01"];
    let last = ["PCV 2026-01-12", "MMR 2026-01-12", "MenB 2026-01-12", "flu 2025-10-02", "flu 2026-10-05"];
    let rest = ["MMRV 2026-07-10", "6-in-1 2026-07-10"];
    let all: Vec<&str> = [&doses[..], &more, &last, &rest].concat();
    assert_eq!(all.len(), 15);
    for dose in all {
        let (vaccine, day) = dose.split_once(' ').unwrap();
        phone.add(&["immunisation", vaccine, "--when", day]);
    }
    phone.add(&["allergy", "egg", "--reaction", "rash"]);
    phone.add(&["allergy", "penicillin", "--reaction", "swollen lips"]);
    phone.add(&["weight", "11.2 kg", "--when", "2026-11-20"]);
    phone.add(&["length", "83.1 cm", "--when", "2026-11-20"]);
    phone.add(&["head", "47.6 cm", "--when", "2026-11-20"]);
    phone.add(&["contact", "Asha", "--role", "health visitor", "--telephone", "01632 960001"]);
    let open = ["share", "offline", "--viewer", PAGE, "--open"];
    assert_eq!(phone.refusal(&open).code, "missing");
    for args in [&["share", "offline", "--viewer", PAGE][..], &[&open[..], &["--confirm"]].concat()] {
        let made = phone.json(args);
        assert_eq!(made["left_out"], serde_json::json!([]));
        let code = QrCode::encode_text(made["link"].as_str().unwrap(), QrCodeEcc::Medium).unwrap();
        assert!(code.version().value() <= 25, "version {}", code.version().value());
    }
}

/// Whatever is in the record: a code that can be shown, all allergies in it, and the reader told of what is not.
#[test]
fn an_offline_share_of_a_large_record_still_has_a_code_and_every_allergy() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    for n in 0..14 {
        phone.add(&["allergy", &format!("thing number {n} {}", "of a very long name ".repeat(3))]);
    }
    for n in 1..=28 {
        let when = format!("2026-02-{n:02}");
        phone.add(&["immunisation", &format!("the pink one {n} {n}"), "--when", &when, "--confirm"]);
        phone.add(&["illness", &format!("an illness that nobody knows the name of, number {n}")]);
    }
    phone.add(&["weight", "7.5 kg", "--when", "2026-11-20"]);
    phone.add(&["weight", "7.9 kg", "--when", "2026-11-20", "--confirm"]);
    let made = phone.json(&["share", "offline", "--viewer", PAGE, "--open", "--confirm"]);
    let link = made["link"].as_str().unwrap();
    assert!(QrCode::encode_text(link, QrCodeEcc::Medium).is_ok(), "{} characters", link.len());
    let told: Vec<&str> =
        made["left_out"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect();
    assert!(told.iter().any(|part| part.contains("more health problems")), "{told:?}");
    assert!(told.iter().any(|part| part.contains("the last weight, of which there are several")), "{told:?}");
    assert!(!told.iter().any(|part| part.contains("allerg")), "{told:?}");
}
