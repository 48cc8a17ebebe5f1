//! The JSON of every command has the shape that docs/cli.md shows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::Stdio;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::screen::Screen;
use common::{Directory, Phone, Relay};
use serde_json::Value;

/// Answers by command.
type Answers = Vec<(&'static str, Value)>;

#[test]
fn every_answer_has_the_shape_that_is_documented() {
    let documented = documented();
    let mut seen = BTreeSet::new();
    for (command, answer) in story() {
        let shapes =
            documented.get(command).unwrap_or_else(|| panic!("docs/cli.md has no JSON for {command}"));
        let differences: Vec<String> =
            shapes.iter().filter_map(|shape| difference(shape, &answer, "$")).collect();
        assert!(differences.len() < shapes.len(), "{command}: {differences:?}\n{answer:#}");
        seen.insert(command);
    }
    let unseen: Vec<&String> = documented.keys().filter(|command| !seen.contains(command.as_str())).collect();
    assert!(unseen.is_empty(), "documented and never answered: {unseen:?}");
}

fn story() -> Answers {
    let directory = Directory::new();
    let relay = Relay::start(&directory);
    let (mum, dad) = (Phone::at(&directory, "mum"), Phone::at(&directory, "dad"));
    let mut answers = vec![("redbook relay", relay.first_line.clone())];
    answers.push(("redbook init", mum.json(&["init", "--name", "Amira", "--relation", "mother"])));
    dad.json(&["init", "--name", "Tom", "--relation", "father"]);
    answers.push(("redbook record new", mum.json(&["record", "new"])));
    answers.push(("redbook record relay", mum.json(&["record", "relay", &relay.url])));
    answers.push(("redbook profile set", mum.json(&["profile", "set", "name", "Zoë"])));
    let weight = mum.json(&["add", "weight", "4.2 kg", "--when", "2026-03-14T09:30Z"]);
    let id = weight["id"].as_str().unwrap().to_owned();
    answers.push(("redbook add", weight));
    let corrected = mum.json(&["correct", &id, "--value", "4.3 kg"]);
    answers.push(("redbook show ENTRY", mum.json(&["show", corrected["id"].as_str().unwrap()])));
    answers.push(("redbook correct", corrected));
    let note = mum.add(&["note", "wrong child"]);
    answers.push(("redbook retract", mum.json(&["retract", &note])));
    answers.extend(joining(&mum, &dad));
    answers.extend(sharing(&directory, &mum, &dad));
    answers.extend(showing(&directory, &relay, &mum));
    answers.extend(looking(&directory, &mum, &dad));
    answers.extend(growing(&directory));
    answers.extend(payloads(&directory));
    answers.extend(due(&directory));
    answers
}

/// What is due for a child of whom everything is known and something disputed.
fn due(directory: &Directory) -> Answers {
    let phone = Phone::with_record(directory, "due");
    phone.add(&["birth", "--when", "2026-01-01"]);
    let page = directory.join("page.txt");
    std::fs::write(&page, "MenB 1 2026-02-26 B12\n6-in-1 2026-02\n").unwrap();
    let saved = phone.json(&["add", "immunisations", "--from-paper", &page]);
    phone.add(&["immunisation", "the pink one", "--when", "2026-02-26", "--confirm"]);
    phone.add(&["immunisation", "rotavirus", "--not-given", "unwell", "--when", "2026-02-26"]);
    phone.add(&["review", "new-birth", "--when", "2026-01-12"]);
    phone.add(&["blood-spot", "cf", "--status", "04", "--sampled", "2026-01-06"]);
    phone.add(&["answer", "tb-family", "yes"]);
    phone.add(&["answer", "tb-family", "no"]);
    phone.add(&["service-contact", "a group", "--how", "video", "--when", "2026-01-30"]);
    let (calendar, journey) = (directory.join("due.ics"), directory.join("journey.json"));
    let due = phone.json(&["due", "--on", "2026-03-28"]);
    let export = phone.json(&["journey", "export", &journey]);
    let exported = serde_json::from_str(&std::fs::read_to_string(&journey).unwrap()).unwrap();
    vec![
        ("redbook add immunisations", saved),
        ("redbook due", due),
        ("redbook due --calendar", phone.json(&["due", "--on", "2026-03-28", "--calendar", &calendar])),
        ("redbook answer", phone.json(&["answer", "scid-area", "no"])),
        ("redbook schedule explain", phone.json(&["schedule", "explain", "eng-menb-2-2025-07"])),
        ("redbook schedule list", phone.json(&["schedule", "list"])),
        ("redbook journey", phone.json(&["journey"])),
        ("redbook journey export", export),
        ("redbook journey export FILE", exported),
    ]
}

/// A child with all that growth can be made of.
fn growing(directory: &Directory) -> Answers {
    let phone = Phone::with_record(directory, "growing");
    phone.json(&["profile", "set", "sex", "female"]);
    phone.add(&["birth", "--when", "2022-01-09", "--gestation", "39+4", "--weight", "3.41 kg"]);
    phone.add(&["weight", "4.3 kg", "--when", "2022-02-10"]);
    phone.add(&["weight", "5.2 kg", "--when", "2022-04-03"]);
    phone.add(&["weight", "6 kg", "--when", "2022-05"]);
    phone.add(&["parent-height", "mother", "--height", "165 cm"]);
    vec![
        ("redbook growth", phone.json(&["growth"])),
        ("redbook chart", phone.json(&["chart", "weight", "-o", &directory.join("weight.svg")])),
    ]
}

/// An entry of every kind.
fn payloads(directory: &Directory) -> Answers {
    let phone = Phone::with_record(directory, "payloads");
    let note = phone.add(&["note", "x"]);
    phone.json(&["retract", &note, "--reason", "wrong child"]);
    let kinds: [&[&str]; 32] = [
        &["birth", "--when", "2026-01-09"],
        &["weight", "4.2 kg", "--when", "2026-01-10"],
        &["length", "54.3 cm", "--when", "2026-01-11"],
        &["height", "92 cm", "--when", "2026-01-12"],
        &["head", "38.1 cm", "--when", "2026-01-13"],
        &["immunisation", "MenB", "--when", "2026-01-14"],
        &["contact", "Asha"],
        &["allergy", "egg"],
        &["profile", "name", "Zoë"],
        &["pregnancy", "2026-09-14"],
        &["antenatal", "--when", "2026-01-14"],
        &["blood-spot", "pku", "--status", "04"],
        &["nipe", "eyes", "--result", "normal", "--when", "2026-01-14"],
        &["hearing", "--left", "clear", "--when", "2026-01-14"],
        &["review", "new-birth", "--when", "2026-01-14"],
        &["asq3", "24", "--when", "2026-01-14"],
        &["asq-se2", "24", "--when", "2026-01-14"],
        &["milestone", "Waves"],
        &["feeding", "--status", "partially"],
        &["tooth", "lower left front"],
        &["illness", "chickenpox"],
        &["admission", "a cough", "--when", "2026-01-14"],
        &["medicine", "vitamin D"],
        &["family-history", "--none-known"],
        &["diary", "The sea"],
        &["question", "When?"],
        &["appointment", "vaccines", "--when", "2036-01-14"],
        &["service-contact", "a group", "--when", "2026-01-14"],
        &["answer", "tb-family", "unknown"],
        &["loss", "pregnancy-ended"],
        &["sibling", "twin"],
        &["parent-height", "mother", "--height", "165 cm"],
    ];
    for kind in kinds {
        phone.add(kind);
    }
    let timeline = phone.json(&["timeline", "--all"]);
    let entries = timeline["entries"].as_array().unwrap();
    assert_eq!(entries.len(), kinds.len() + 2);
    entries.iter().map(|entry| ("payload", entry["payload"].clone())).collect()
}

fn joining(mum: &Phone, dad: &Phone) -> Answers {
    let invitation = mum.json(&["invite", "--role", "guardian"]);
    let asked = dad.json(&["join", invitation["link"].as_str().unwrap()]);
    let list = mum.json(&["invite", "--list"]);
    let ready = dad.json(&["join"]);
    let member = mum.json(&["approve", ready["code"].as_str().unwrap()]);
    let joined = dad.json(&["join"]);
    assert_eq!(
        (&asked["state"], &ready["state"], &joined["state"]),
        (&"asked".into(), &"code-ready".into(), &"member".into())
    );
    vec![
        ("redbook invite", invitation),
        ("redbook join", asked),
        ("redbook invite --list", list),
        ("redbook join", ready),
        ("redbook approve", member),
        ("redbook join", joined),
    ]
}

fn sharing(directory: &Directory, mum: &Phone, dad: &Phone) -> Answers {
    dad.json(&["add", "profile", "name", "Zoe"]);
    let synced = dad.json(&["sync"]);
    let watched = first_line_of_watch(mum);
    let members = mum.json(&["members"]);
    let is_dad = |member: &&Value| member["you"] == false;
    let dads_log =
        members["members"].as_array().unwrap().iter().find(is_dad).unwrap()["log"].as_str().unwrap();
    let sealed = mum.json(&["members", "seal-again", dads_log]);
    let file = directory.join("visit.redbook");
    let exported = mum.json(&["doorstep", "export", &file]);
    let imported = dad.json(&["doorstep", "import", &file]);
    vec![
        ("redbook sync", synced),
        ("redbook sync --watch", watched),
        ("redbook members", members.clone()),
        ("redbook members seal-again", sealed),
        ("redbook doorstep export", exported),
        ("redbook doorstep import", imported),
    ]
}

/// A share that somebody opened, and the page that would open it.
fn showing(directory: &Directory, relay: &Relay, mum: &Phone) -> Answers {
    let made = mum.json(&["share", "new", "--sections", "growth", "--opens", "3", "--label", "A&E"]);
    let id = made["id"].as_str().unwrap().to_owned();
    wrong_passcode(&relay.url, made["link"].as_str().unwrap());
    let log = mum.json(&["share", "log", &id]);
    assert_eq!(log["accesses"][0]["what"], "wrong-passcode");
    mum.add(&["illness", "a cough"]);
    let screen = Screen::new(1);
    let begun = mum.json(&["share", "to", &screen.code(), "--sections", "growth"]);
    let phone_key = screen.hello(&relay.url).unwrap();
    assert_eq!(screen.answer(&relay.url), 200);
    let sent = mum.json(&["share", "to", "--digits", &screen.digits(&phone_key)]);
    assert_eq!(sent["state"], "sent");
    let offline = mum.json(&["share", "offline", "--viewer", "https://view.example.org/"]);
    vec![
        ("redbook share new", made),
        ("redbook share to", begun),
        ("redbook share to", sent),
        ("redbook share list", mum.json(&["share", "list"])),
        ("redbook share log", log),
        ("redbook share offline", offline),
        ("redbook viewer", first_line_of_viewer(&relay.url)),
        ("redbook import", imported(directory)),
    ]
}

fn imported(directory: &Directory) -> Value {
    let phone = Phone::with_record(directory, "importing");
    let file = directory.join("others.json");
    let allergy = r#"{"resourceType": "AllergyIntolerance", "id": "7", "code": {"text": "egg"}}"#;
    let patient = r#"{"resourceType": "Patient", "name": [{"text": "Zoë"}]}"#;
    let bundle = format!(
        r#"{{"resourceType": "Bundle", "entry": [{{"resource": {patient}}}, {{"resource": {allergy}}}]}}"#
    );
    std::fs::write(&file, bundle).unwrap();
    phone.json(&["import", &file, "--same-child"])
}

/// What a reader sends who mistypes the passcode.
fn wrong_passcode(relay: &str, link: &str) {
    use std::io::{Read, Write};
    let payload = URL_SAFE_NO_PAD.decode(link.strip_prefix("shlink:/").unwrap()).unwrap();
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    let host = relay.strip_prefix("http://").unwrap();
    let path = payload["url"].as_str().unwrap().strip_prefix(relay).unwrap();
    let body = r#"{"recipient":"A&E","passcode":"x"}"#;
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\nconnection: close"
    );
    write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{body}", body.len()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
}

fn first_line_of_viewer(relay: &str) -> Value {
    let mut command = common::redbook();
    command.args(["viewer", "--json", "--listen", "127.0.0.1:0", "--relay", relay]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    serde_json::from_str(&line).unwrap()
}

/// Waits for the first thing that a watching phone says, and ends it.
fn first_line_of_watch(phone: &Phone) -> Value {
    let mut command = phone.command(&["sync", "--watch", "--json"]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    serde_json::from_str(&line).unwrap()
}

fn looking(directory: &Directory, mum: &Phone, dad: &Phone) -> Answers {
    let profile = mum.json(&["profile", "show"]);
    let picked = profile["fields"][0]["values"][0]["said_by"][0]["entry"].as_str().unwrap();
    vec![
        ("redbook show", mum.json(&["show"])),
        ("redbook timeline", dad.json(&["timeline", "--all", "--limit", "3"])),
        ("redbook status", mum.json(&["status"])),
        ("redbook record list", mum.json(&["record", "list"])),
        ("redbook doctor", mum.json(&["doctor"])),
        ("redbook export", mum.json(&["export", &directory.join("export.json")])),
        ("redbook export --fhir", mum.json(&["export", "--fhir", &directory.join("record.fhir.json")])),
        ("redbook export --pdf", mum.json(&["export", "--pdf", &directory.join("maya.pdf")])),
        ("redbook profile pick", mum.json(&["profile", "pick", "name", picked])),
        ("redbook profile show", profile.clone()),
        ("redbook demo", demo()),
    ]
}

fn demo() -> Value {
    serde_json::from_slice(&common::redbook().args(["demo", "--json"]).output().unwrap().stdout).unwrap()
}

/// The JSON blocks of docs/cli.md, by the command that its heading names.
fn documented() -> BTreeMap<String, Vec<Value>> {
    let text = include_str!("../../../docs/cli.md");
    let mut documented: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for section in text.split("\n### `").skip(1) {
        let (command, rest) = section.split_once('`').unwrap();
        for block in rest.split("```json\n").skip(1) {
            let (json, _) = block.split_once("```").unwrap();
            let json = serde_json::from_str(json).unwrap_or_else(|error| panic!("{command}: {error}"));
            documented.entry(command.to_owned()).or_default().push(json);
        }
    }
    documented
}

/// Where an answer has another shape. `null` may stand for anything; each item of a list has the shape of one that is shown.
fn difference(shape: &Value, answer: &Value, at: &str) -> Option<String> {
    match (shape, answer) {
        (Value::Null, _) | (_, Value::Null) => None,
        // One shape for each type of entry, documented and compared by itself.
        _ if at.ends_with(".payload") => None,
        // Each sentence has arguments of its own.
        _ if at.ends_with(".args") => None,
        (Value::Object(shape), Value::Object(answer)) => {
            let names =
                |object: &serde_json::Map<String, Value>| object.keys().cloned().collect::<BTreeSet<_>>();
            if names(shape) != names(answer) {
                return Some(format!("{at}: expected {:?}, got {:?}", names(shape), names(answer)));
            }
            shape.iter().find_map(|(name, shape)| difference(shape, &answer[name], &format!("{at}.{name}")))
        }
        (Value::Array(shapes), Value::Array(items)) => items.iter().enumerate().find_map(|(n, item)| {
            let differences: Vec<String> =
                shapes.iter().filter_map(|shape| difference(shape, item, &format!("{at}[{n}]"))).collect();
            (differences.len() == shapes.len() && !shapes.is_empty()).then(|| differences.join(" or "))
        }),
        _ if std::mem::discriminant(shape) == std::mem::discriminant(answer) => None,
        _ => Some(format!("{at}: expected something like {shape}, got {answer}")),
    }
}

#[test]
fn another_shape_is_noticed() {
    let shape = serde_json::json!({ "a": [{ "b": 1, "c": null }], "d": "x" });
    let same = serde_json::json!({ "a": [{ "b": 2, "c": "y" }, { "b": 3, "c": null }], "d": "z" });
    assert_eq!(difference(&shape, &same, "$"), None);
    for other in [
        serde_json::json!({ "a": [], "d": 1 }),
        serde_json::json!({ "a": [] }),
        serde_json::json!({ "a": [{ "b": "2", "c": null }], "d": "z" }),
        serde_json::json!({ "a": [{ "b": 2 }], "d": "z" }),
        serde_json::json!({ "a": {}, "d": "z" }),
    ] {
        assert!(difference(&shape, &other, "$").is_some(), "{other}");
    }
}
