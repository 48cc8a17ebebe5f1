//! The command line as a person and a script meet it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::process::{Child, Output, Stdio};

use common::{Directory, Phone, Relay, redbook, refusal, with_input};
use serde_json::Value;

const NOT_UNDERSTOOD: i32 = 2;
const A_PERSON: i32 = 3;
const NOT_FOUND: i32 = 4;
const RELAY: i32 = 5;
const IN_USE: i32 = 6;

#[test]
fn help_and_version_are_answers() {
    for args in [vec!["--help"], vec!["add", "weight", "--help"], vec!["--version"]] {
        let output = redbook().args(&args).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Example:") || text.starts_with("redbook 0."), "{text}");
    }
}

#[test]
fn a_command_that_is_none_is_refused_as_json_where_that_is_asked_for() {
    for args in [vec!["frobnicate", "--json"], vec!["--json", "add", "weigth"], vec!["--json"]] {
        let refusal = refusal(redbook().args(args));
        assert_eq!((refusal.code.as_str(), refusal.exit_code), ("usage", NOT_UNDERSTOOD));
        assert!(refusal.output.stdout.is_empty());
    }
}

#[test]
fn without_a_home_nothing_is_done() {
    let refusal = refusal(redbook().args(["status", "--json"]));
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("no-home", NOT_UNDERSTOOD));
}

#[test]
fn the_home_may_be_in_the_environment() {
    let directory = Directory::new();
    let phone = Phone::init(&directory, "Amira");
    let output =
        redbook().env("REDBOOK_HOME", &phone.home).args(["record", "list", "--json"]).output().unwrap();
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list["records"], Value::Array(Vec::new()));
}

#[test]
fn every_refusal_has_its_code_and_exit_code() {
    let directory = Directory::new();
    let nobody = Phone::at(&directory, "nobody");
    let phone = Phone::init(&directory, "Amira");
    let expect = |phone: &Phone, args: &[&str], code: &str, exit_code: i32| {
        let refusal = phone.refusal(args);
        assert_eq!((refusal.code.as_str(), refusal.exit_code), (code, exit_code), "{args:?}");
        assert!(refusal.error["error"]["message"].as_str().is_some_and(|message| !message.is_empty()));
    };
    expect(&nobody, &["status"], "no-store", NOT_FOUND);
    expect(&phone, &["init", "--name", "Amira", "--relation", "mother"], "already-there", 1);
    expect(&phone, &["status"], "no-such-record", NOT_FOUND);
    expect(&phone, &["record", "new", "--relay", "ftp://example.org"], "relay-address", NOT_UNDERSTOOD);
    phone.json(&["record", "new"]);
    expect(&phone, &["show", "0"], "no-such-entry", NOT_FOUND);
    expect(&phone, &["show", "zz"], "no-such-entry", NOT_FOUND);
    expect(&phone, &["timeline", "--cursor", "x"], "no-such-page", NOT_UNDERSTOOD);
    expect(&phone, &["join", "redbook:nonsense"], "not-an-invitation", NOT_UNDERSTOOD);
    expect(&phone, &["invite", "--role", "guardian"], "no-relay", A_PERSON);
    expect(&phone, &["invite", "--role", "king"], "bad-value", NOT_UNDERSTOOD);
    expect(&phone, &["members", "seal-again", "0"], "no-such-member", NOT_FOUND);
    expect(&phone, &["doorstep", "import", &directory.join("none")], "file", 1);
    let file = directory.join("file");
    std::fs::write(&file, "not one").unwrap();
    expect(&phone, &["doorstep", "import", &file], "not-a-doorstep-file", NOT_UNDERSTOOD);
    expect(&phone, &["doorstep", "export", &file], "file-exists", NOT_UNDERSTOOD);
    expect(&phone, &["export", &file], "file-exists", NOT_UNDERSTOOD);
    assert_eq!(std::fs::read(&file).unwrap(), b"not one");
    phone.json(&["record", "new"]);
    expect(&phone, &["status"], "ambiguous-record", NOT_FOUND);
}

#[test]
fn what_is_missing_is_named_and_nothing_is_saved() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let commands: [&[&str]; 11] = [
        &["add", "weight"],
        &["add", "weight", "4.2 kg"],
        &["add", "birth"],
        &["add", "immunisation"],
        &["add", "immunisation", "6-in-1"],
        &["add", "note"],
        &["add", "contact"],
        &["add", "allergy"],
        &["add", "profile", "name"],
        &["profile", "set"],
        &["invite"],
    ];
    for args in commands {
        let refusal = phone.refusal(args);
        assert_eq!((refusal.code.as_str(), refusal.exit_code), ("missing", NOT_UNDERSTOOD), "{args:?}");
        assert!(refusal.error["error"]["what_to_do"].is_string());
    }
    assert_eq!(phone.json(&["status"])["entries"], 0);
    let nobody = Phone::at(&directory, "nobody");
    assert_eq!(nobody.refusal(&["init", "--name", "Amira"]).code, "missing");
    assert!(!std::path::Path::new(&nobody.home).exists());
}

#[test]
fn a_number_without_its_unit_is_refused() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let refusal = phone.refusal(&["add", "weight", "4.2", "--when", "today"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("which-unit", NOT_UNDERSTOOD));
    assert_eq!(phone.refusal(&["add", "length", "4.2 kg", "--when", "today"]).code, "bad-value");
    assert_eq!(phone.refusal(&["add", "weight", "4.2 kg", "--when", "14/03/2026"]).code, "bad-value");
}

#[test]
fn what_looks_like_a_slip_needs_a_confirmation() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let slip = ["add", "weight", "420 kg", "--when", "2026-01-02"];
    let refusal = phone.refusal(&slip);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("doubtful", A_PERSON));
    assert!(refusal.error["error"]["what_to_do"].as_str().unwrap().contains("--confirm"));
    assert_eq!(phone.json(&["status"])["entries"], 0);
    let kept = phone.json(&[&slip[..], &["--confirm"]].concat());
    assert_eq!(kept["doubts"], serde_json::json!(["weight_too_large"]));
    let number = ["profile", "set", "nhs-number", "401 023 2138"];
    assert_eq!(phone.refusal(&number).code, "doubtful");
    phone.json(&[&number[..], &["--confirm"]].concat());
}

#[test]
fn no_error_repeats_what_was_typed() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let entry = phone.add(&["note", "x"]);
    let commands: [&[&str]; 16] = [
        &["Zoë"],
        &["add", "Zoë"],
        &["add", "weight", "Zoë", "--when", "today"],
        &["add", "weight", "4.2 kg", "--when", "Zoë"],
        &["add", "birth", "--when", "today", "--gestation", "Zoë"],
        &["add", "immunisation", "6-in-1", "--dose", "Zoë", "--when", "today"],
        &["add", "note", "a", "Zoë"],
        &["add", "allergy", "Zoë", "--none-known"],
        &["profile", "set", "nhs-number", "Zoë"],
        &["profile", "pick", "Zoë", &entry],
        &["correct", &entry, "--vaccine", "Zoë"],
        &["show", "Zoë"],
        &["join", "Zoë"],
        &["approve", "Zoë"],
        &["--record", "Zoë", "status"],
        &["doorstep", "import", "Zoë"],
    ];
    for args in commands {
        for json in [true, false] {
            let output = phone.command(args).args(json.then_some("--json")).output().unwrap();
            assert!(!output.status.success(), "{args:?}");
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8(said).unwrap();
            assert!(!said.contains("Zoë"), "{args:?}: {said}");
        }
    }
}

#[test]
fn a_passphrase_is_taken_from_the_environment_or_a_file_and_needed_from_then_on() {
    let directory = Directory::new();
    let phone = Phone::at(&directory, "Amira");
    let init = ["init", "--name", "Amira", "--relation", "mother", "--json"];
    let made = phone.command(&init).env("REDBOOK_PASSPHRASE", "horse battery").output().unwrap();
    assert!(made.status.success());
    let refusal = phone.refusal(&["record", "list"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("passphrase-needed", A_PERSON));
    let file = directory.join("passphrase");
    std::fs::write(&file, "horse battery\nmore\n").unwrap();
    phone.json(&["record", "list", "--passphrase-file", &file]);
    std::fs::write(&file, "stable\n").unwrap();
    assert_eq!(phone.refusal(&["record", "list", "--passphrase-file", &file]).code, "wrong-passphrase");
    std::fs::write(&file, "\n").unwrap();
    assert_eq!(phone.refusal(&["record", "list", "--passphrase-file", &file]).code, "bad-value");
}

/// A command that waits for its text with the home open, and what another is told meanwhile. `None` if the other came first.
fn held_by_another(phone: &Phone) -> Option<(Child, Output)> {
    let mut first = phone.command(&["add", "note", "-"]);
    let mut first = first.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while first.try_wait().unwrap().is_none() {
        let other = phone.command(&["status", "--json"]).output().unwrap();
        if !other.status.success() {
            return Some((first, other));
        }
    }
    None
}

#[test]
fn a_home_in_use_is_said_to_be() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let (mut first, refusal) = (0..100).find_map(|_| held_by_another(&phone)).unwrap();
    let error: Value = serde_json::from_slice(&refusal.stderr).unwrap();
    assert_eq!((error["error"]["code"].as_str(), refusal.status.code()), (Some("home-in-use"), Some(IN_USE)));
    std::io::Write::write_all(&mut first.stdin.take().unwrap(), b"at last\n").unwrap();
    assert!(first.wait().unwrap().success());
    assert!(phone.text(&["timeline"]).contains("Note: at last"));
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["note", "x"]);
    for args in [vec!["timeline"], vec!["timeline", "--json"], vec!["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = phone.command(&args).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stderr.is_empty());
    }
}

#[test]
fn a_correction_changes_what_is_named_and_refuses_what_does_not_belong() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let vaccine =
        phone.add(&["immunisation", "6-in-1", "--batch", "A12", "--site", "left thigh", "--when", "2026-03"]);
    let corrected = phone.json(&["correct", &vaccine[..8], "--batch", "A21", "--site", ""]);
    let shown = phone.json(&["show", corrected["id"].as_str().unwrap()]);
    let payload = &shown["entry"]["payload"];
    assert_eq!(
        (&payload["vaccine"], &payload["batch"], &payload["site"]),
        (&"6-in-1".into(), &"A21".into(), &Value::Null)
    );
    assert_eq!(shown["entry"]["when"], "2026-03");
    assert_eq!(shown["history"].as_array().unwrap().len(), 2);
    assert_eq!(phone.refusal(&["correct", &vaccine, "--gestation", "39+4"]).code, "wrong-option");
    assert_eq!(phone.refusal(&["correct", &vaccine]).code, "missing");
    let weight = phone.add(&["weight", "4.2 kg", "--when", "2026-03-14"]);
    assert_eq!(phone.refusal(&["correct", &weight, "--value", "52 cm"]).code, "bad-value");
    phone.json(&["correct", &weight, "--value", "4.3 kg"]);
    let timeline = phone.text(&["timeline"]);
    assert!(timeline.contains("Weight 4.3 kg") && !timeline.contains("4.2 kg"), "{timeline}");
    assert!(phone.text(&["timeline", "--all"]).contains("Weight 4.2 kg  [corrected since]"));
}

#[test]
fn every_kind_can_be_added_and_reads_well() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let kinds: [(&[&str], &str); 11] = [
        (
            &[
                "birth",
                "--when",
                "2026-01-09T04:12Z",
                "--gestation",
                "39+4",
                "--weight",
                "3.41 kg",
                "--place",
                "home",
            ],
            "Born, at 39+4 weeks, 3.41 kg, home",
        ),
        (&["weight", "4,2", "kg", "--when", "2026-02-01"], "Weight 4.2 kg"),
        (&["length", "54.3 cm", "--when", "2026-02-02"], "Length 54.3 cm"),
        (&["height", "92 cm", "--when", "unknown"], "Height 92 cm"),
        (&["head", "381 mm", "--when", "2026-02-03"], "Head circumference 38.1 cm"),
        (
            &["immunisation", "MenB", "--dose", "1", "--from-paper-book", "--when", "2026-03"],
            "Immunisation: MenB, dose 1, copied from the paper book",
        ),
        (&["note", "First \x1b[2J smile"], "Note: First [2J smile"),
        (&["contact", "Asha", "--telephone", "01632 960001"], "Contact: Asha, 01632 960001"),
        (&["allergy", "egg", "--reaction", "rash"], "Allergy to egg, rash"),
        (&["allergy", "--none-known"], "No known allergies"),
        (&["profile", "nhs-number", "401 023 2137"], "NHS number: 401 023 2137"),
    ];
    for (args, _) in kinds {
        phone.add(args);
    }
    let timeline = phone.text(&["timeline"]);
    for (_, said) in kinds {
        assert!(timeline.contains(said), "{said}: {timeline}");
    }
    assert!(!timeline.contains('\x1b'));
}

#[test]
fn a_note_comes_from_standard_input() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let output = with_input(&mut phone.command(&["add", "note", "-", "--json"]), "Two lines\nof diary\n");
    let added: Value = serde_json::from_slice(&output.stdout).unwrap();
    let shown = phone.json(&["show", added["id"].as_str().unwrap()]);
    assert_eq!(shown["entry"]["payload"]["text"], "Two lines\nof diary");
}

#[test]
fn a_relay_that_is_not_there_costs_nothing() {
    let directory = Directory::new();
    let phone = Phone::init(&directory, "Amira");
    // A port that was free a moment ago, and where nobody listens.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    phone.json(&["record", "new", "--relay", &format!("http://127.0.0.1:{port}")]);
    phone.add(&["note", "x"]);
    let refusal = phone.refusal(&["sync"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("relay-unreachable", RELAY));
    let answer: Value = serde_json::from_slice(&refusal.output.stdout).unwrap();
    assert_eq!(answer["records"][0]["trouble"], "relay-unreachable");
    assert!(phone.text(&["timeline"]).contains("Note: x"));
}

#[test]
fn a_script_that_joins_can_wait_for_the_next_step() {
    let directory = Directory::new();
    let relay = Relay::start(&directory);
    let (mum, dad) = (Phone::init(&directory, "Amira"), Phone::init(&directory, "Tom"));
    mum.json(&["record", "new", "--relay", &relay.url]);
    let link = mum.json(&["invite", "--role", "carer"])["link"].as_str().unwrap().to_owned();
    let asked = with_input(&mut dad.command(&["join", "-", "--json"]), &link);
    assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
    let waiting = || dad.command(&["join", "--wait", "--json"]).stdout(Stdio::piped()).spawn().unwrap();
    let joined = |child: Child| -> Value {
        serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap()
    };
    let child = waiting();
    assert_eq!(mum.json(&["invite", "--list"])["invitations"][0]["state"], "asked");
    let ready = joined(child);
    let code = ready["code"].as_str().unwrap();
    assert_eq!(mum.refusal(&["approve", &other_code(code)]).code, "code-mismatch");
    let child = waiting();
    mum.json(&["approve", code]);
    assert_eq!(joined(child)["state"], "member");
    assert_eq!(dad.json(&["status"])["role"], "carer");
    assert_eq!(dad.refusal(&["add", "weight", "4.2 kg", "--when", "2026-01-02"]).code, "not-allowed");
    dad.add(&["note", "First smile"]);
}

/// The same digits but the last.
fn other_code(code: &str) -> String {
    let (first, last) = code.split_at(code.len() - 1);
    format!("{first}{}", if last == "0" { "1" } else { "0" })
}

#[cfg(unix)]
#[test]
fn what_is_written_in_the_clear_is_for_this_user_only() {
    use std::os::unix::fs::MetadataExt;
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["note", "x"]);
    let file = directory.join("export.json");
    phone.json(&["export", &file]);
    assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    phone.json(&["export", &file, "--replace"]);
    let export: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(export["entries"][0]["payload"]["text"], "x");
    let left: Vec<_> =
        std::fs::read_dir(directory.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the home and the export: {left:?}");
}
