//! Every kind of entry through the real program: as a script adds it, as a person reads it, refused where it is incomplete,
//! and corrected.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::collections::BTreeSet;

use common::{Directory, Phone, Relay, redbook, with_input};
use serde_json::{Value, json};

/// What is typed after `redbook add`, and how the timeline says it.
const SAID: &[(&[&str], &str)] = &[
    (
        &["pregnancy", "2026-09-14", "--dated-by", "scan", "--babies", "2"],
        "Pregnancy: due 14 September 2026, by scan, 2 expected",
    ),
    (
        &["antenatal", "--when", "2026-02-20", "--pregnant", "28+2", "--done-by", "Asha", "--job", "midwife"],
        "Antenatal contact, at 28+2 weeks, with Asha, midwife",
    ),
    (
        &["birth", "--when", "2026-01-09", "--apgar-1", "8", "--births", "2", "--put-to-breast", "yes"],
        "Born, 2 born together, APGAR at 1 minute 8, put to the breast: yes",
    ),
    (&["length", "54.3 cm", "--when", "2026-01-10", "--measured-by", "Asha"], "Length 54.3 cm, by Asha"),
    (
        &["immunisation", "rotavirus", "--not-given", "unwell", "--when", "2026-03-11"],
        "Not given: rotavirus, unwell on the day",
    ),
    (
        &["blood-spot", "pku", "--status", "4", "--sampled", "2026-01-14"],
        "Blood spot, phenylketonuria: not suspected, sample of 14 January 2026",
    ),
    (
        &["nipe", "hips", "--result", "normal", "--risk-factor", "no", "--when", "2026-01-10"],
        "Physical examination: hips, normal, risk factor: no",
    ),
    (
        &["hearing", "--left", "clear", "--right", "no-clear-response", "--when", "2026-01-20"],
        "Hearing test, left ear: clear response, right ear: no clear response",
    ),
    (&["review", "twelve-months", "--done-by", "Asha", "--when", "2026-03-01"], "Review: 12 months, by Asha"),
    (
        &["asq3", "24", "--communication", "50", "--personal-social", "0", "--when", "2026-03-01"],
        "ASQ-3: 24 month form, communication 50, personal-social 0",
    ),
    (&["asq-se2", "24", "--total", "25", "--when", "2026-03-01"], "ASQ:SE-2: 24 month form, total 25"),
    (
        &["milestone", "First steps", "--first-achieved", "2026-02", "--result", "achieved"],
        "Milestone: First steps, does it, first February 2026",
    ),
    (
        &["feeding", "--first-milk", "maternal", "--status", "partially"],
        "Feeding, first milk: mother's breast milk, breast milk and other milk",
    ),
    (&["tooth", "lower left front", "--event", "came-through"], "Tooth: lower left front, came through"),
    (
        &["illness", "chickenpox", "--when", "2026-02-01", "--ended", "2026-02-12"],
        "Illness: chickenpox, until 12 February 2026",
    ),
    (
        &["admission", "a bad cough", "--sort", "emergency", "--when", "2026-02-03"],
        "Hospital: a bad cough, seen in A&E",
    ),
    (&["medicine", "vitamin D drops", "--often", "once a day"], "Medicine: vitamin D drops, once a day"),
    (
        &["family-history", "asthma", "--relative", "mother's father"],
        "In the family: asthma, mother's father",
    ),
    (&["family-history", "--none-known"], "No illness in the family known"),
    (
        &["parent-height", "mother", "--height", "165 cm", "--measured", "no"],
        "Height of the mother, 165 cm, measured: no",
    ),
    (&["sibling", "twin", "--name", "Leo", "--born", "2026-01-09"], "Twin, Leo, born 9 January 2026"),
    (&["answer", "chickenpox-had", "unknown"], "The child has had chickenpox: not known"),
    (&["diary", "Wind and sand", "--title", "The sea"], "Diary: The sea, Wind and sand"),
    (
        &["question", "When do we start solids?", "--ask", "Asha", "--answer", "At six months"],
        "Question: When do we start solids?, for Asha, answer: At six months",
    ),
    (
        &["appointment", "8 week vaccines", "--place", "the surgery", "--when", "2036-03-11T10:20"],
        "Appointment: 8 week vaccines, the surgery",
    ),
    (
        &["service-contact", "a feeding group", "--how", "video", "--helped", "Yes", "--when", "2026-01-30"],
        "Contact with a service: a feeding group, by video, did it help: Yes",
    ),
];

#[test]
fn every_kind_reads_well() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    for (args, said) in SAID {
        let id = phone.add(args);
        let shown = phone.text(&["show", &id]);
        assert_eq!(shown.lines().next().unwrap(), *said);
    }
    let timeline = phone.json(&["timeline", "--limit", "200"]);
    assert_eq!(timeline["entries"].as_array().unwrap().len(), SAID.len());
}

/// What help shows can be typed as it stands.
#[test]
fn every_example_in_the_help_works() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let (mut run, mut kinds) = (0, BTreeSet::new());
    for command in commands() {
        for example in examples(&command) {
            let (line, input) =
                example.split_once(" < ").map_or((example.as_str(), ""), |(line, _)| (line, "A page"));
            let args = words(line.strip_prefix("redbook ").unwrap());
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let output = with_input(phone.command(&args).arg("--json"), input);
            assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
            let added: Value = serde_json::from_slice(&output.stdout).unwrap();
            let shown = phone.json(&["show", added["id"].as_str().unwrap()]);
            assert_eq!(shown["entry"]["has_unread_parts"], false);
            kinds.insert(shown["entry"]["kind"].as_str().unwrap().to_owned());
            run += 1;
        }
    }
    assert!(run > 35 && kinds.len() == 30, "{run} examples of {} kinds", kinds.len());
}

/// The commands that `redbook add --help` lists.
fn commands() -> Vec<String> {
    let help = String::from_utf8(redbook().args(["add", "--help"]).output().unwrap().stdout).unwrap();
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let names = list.lines().take_while(|line| line.starts_with("  "));
    names
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        // A page is many entries: tests/due.rs copies one.
        .filter(|name| !name.is_empty() && *name != "immunisations")
        .map(str::to_owned)
        .collect()
}

fn examples(command: &str) -> Vec<String> {
    let help = redbook().args(["add", command, "--help"]).output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    let (_, examples) = help.split_once("Example:\n").unwrap();
    examples.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// A command line's words, as a shell takes it apart: double quotes, and nothing cleverer.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut in_quotes) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' => in_quotes = !in_quotes,
            ' ' if !in_quotes => words.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    words.push(word);
    words.into_iter().filter(|word| !word.is_empty()).collect()
}

#[test]
fn a_script_that_leaves_something_out_is_told_what() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let incomplete: &[(&[&str], &str)] = &[
        (&["pregnancy"], "due"),
        (&["antenatal"], "when it happened"),
        (&["blood-spot"], "condition"),
        (&["blood-spot", "pku"], "status"),
        (&["nipe", "hips", "--when", "2026-01-10"], "result"),
        (&["nipe", "--result", "normal", "--when", "2026-01-10"], "system"),
        (&["hearing", "--left", "clear"], "when it happened"),
        (&["review", "--when", "2026-01-10"], "which"),
        (&["asq3", "--communication", "50", "--when", "2026-01-10"], "form_months"),
        (&["asq-se2", "24"], "when it happened"),
        (&["milestone"], "skill"),
        (&["tooth"], "tooth"),
        (&["illness"], "what"),
        (&["admission", "--when", "2026-01-10"], "reason"),
        (&["medicine"], "name"),
        (&["family-history"], "condition"),
        (&["parent-height", "mother"], "height"),
        (&["sibling", "--name", "Leo"], "relation"),
        (&["answer", "tb-family"], "answer"),
        (&["diary"], "text"),
        (&["question"], "text"),
        (&["appointment", "8 week vaccines"], "when it happened"),
        (&["service-contact", "--when", "2026-01-10"], "service"),
        (&["loss"], "what"),
    ];
    for (args, what) in incomplete {
        let refusal = phone.refusal(&[&["add"], *args].concat());
        assert_eq!((refusal.code.as_str(), refusal.exit_code), ("missing", 2), "{args:?}");
        assert_eq!(refusal.error["error"]["message"], format!("expected {what}, got none"), "{args:?}");
        assert!(refusal.error["error"]["what_to_do"].is_string(), "{args:?}");
    }
    for args in [&["feeding"][..], &["hearing", "--when", "2026-01-10"]] {
        let refusal = phone.refusal(&[&["add"], args].concat());
        assert_eq!((refusal.code.as_str(), refusal.exit_code), ("invalid-entry", 2), "{args:?}");
    }
    assert_eq!(phone.json(&["status"])["entries"], 0);
}

#[test]
fn a_choice_that_is_none_is_refused_with_those_there_are() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let refusal = phone.refusal(&["add", "hearing", "--left", "Zoë", "--when", "2026-01-20"]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("bad-value", 2));
    let message = refusal.error["error"]["message"].as_str().unwrap();
    assert_eq!(message, "left: expected one of clear, no-clear-response, got something else");
    assert_eq!(phone.refusal(&["add", "asq3", "Zoë", "--when", "2026-01-20"]).code, "bad-value");
    assert_eq!(phone.refusal(&["add", "answer", "tb-family", "perhaps"]).code, "bad-value");
    assert_eq!(phone.refusal(&["add", "allergy", "--none-known", "--reaction", "rash"]).code, "usage");
}

#[test]
fn what_looks_like_a_slip_in_a_new_kind_needs_a_confirmation_too() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let slips: &[(&[&str], &str)] = &[
        (&["add", "birth", "--when", "2026-01-09", "--apgar-1", "80"], "number_unusual"),
        (&["add", "asq3", "25", "--when", "2026-01-09"], "number_unusual"),
        (&["add", "answer", "tb-familly", "yes"], "unknown_question"),
        (&["add", "milestone", "First steps", "--observed", "2099-01-01"], "happened_after_recorded"),
        (&["add", "parent-height", "father", "--height", "0 cm"], "length_zero"),
    ];
    for (args, doubt) in slips {
        let refusal = phone.refusal(args);
        assert_eq!((refusal.code.as_str(), refusal.exit_code), ("doubtful", 3), "{args:?}");
        let kept = phone.json(&[*args, &["--confirm"]].concat());
        assert_eq!(kept["doubts"], json!([doubt]), "{args:?}");
    }
}

#[test]
fn every_kind_can_be_corrected() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let note = ["--note", "said again"];
    let changes: &[(&str, &[&str])] = &[
        ("review", &["--plan", "weigh again"]),
        ("diary", &["--title", "By the sea"]),
        ("question", &["--answer", "At five months"]),
    ];
    for (args, said) in SAID {
        let id = phone.add(args);
        let change =
            changes.iter().find(|(kind, _)| *kind == args[0]).map_or(&note[..], |(_, change)| change);
        let corrected = phone.json(&[&["correct", &id], change].concat());
        let shown = phone.json(&["show", corrected["id"].as_str().unwrap()]);
        let payload = &shown["entry"]["payload"];
        let name = change[0].trim_start_matches("--");
        assert_eq!(payload[name], change[1], "{said}");
        assert_eq!(shown["history"].as_array().unwrap().len(), 2, "{said}");
        assert_eq!(phone.refusal(&["correct", &id, "--reaction", "rash"]).code, "wrong-option", "{said}");
    }
}

#[test]
fn what_makes_an_entry_another_thing_is_not_corrected_and_what_must_be_there_not_taken_away() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let answer = phone.add(&["answer", "tb-family", "yes"]);
    assert_eq!(phone.refusal(&["correct", &answer, "--question", "scid-area"]).code, "usage");
    let weight = phone.add(&["weight", "4.2 kg", "--when", "2026-03-14"]);
    assert_eq!(phone.refusal(&["correct", &weight, "--what", "height"]).code, "wrong-option");
    assert_eq!(phone.refusal(&["correct", &answer, "--answer", ""]).code, "invalid-entry");
    phone.json(&["correct", &answer, "--answer", "no"]);
    let tooth = phone.add(&["tooth", "lower left front", "--event", "came-through"]);
    assert_eq!(phone.refusal(&["correct", &tooth, "--tooth", ""]).code, "invalid-entry");
    assert_eq!(phone.refusal(&["correct", &tooth, "--event", "flew away"]).code, "bad-value");
    let without = phone.json(&["correct", &tooth, "--event", ""]);
    assert_eq!(
        phone.json(&["show", without["id"].as_str().unwrap()])["entry"]["payload"]["event"],
        Value::Null
    );
}

/// Read this as somebody would for whom it is true.
#[test]
fn a_loss_is_said_plainly_and_asks_for_nothing() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    let saved = phone.text(&["add", "loss", "child-died"]);
    assert!(
        saved.ends_with(
            "on this phone.\nEverything that was written here stays, to be read whenever you wish.\n"
        ),
        "{saved}"
    );
    phone.text(&["add", "loss", "pregnancy-ended", "--words", "Loved from the first day", "--when", "2025"]);
    let timeline = phone.text(&["timeline"]);
    let lines: Vec<&str> = timeline.lines().collect();
    assert!(lines[0].contains("The loss of this child"), "{timeline}");
    assert!(lines[1].contains("The loss of this pregnancy, Loved from the first day"), "{timeline}");
    for word in ["check", "due", "missing", "overdue", "dead", "failed", "terminat", "abort", "sorry"] {
        assert!(!timeline.contains(word) && !saved.contains(word), "{word}");
    }
    assert_eq!(phone.json(&["show"])["needs_a_person"]["attention"], json!([]));
}

#[test]
fn who_writes_it_decides_the_class() {
    let directory = Directory::new();
    let relay = Relay::start(&directory);
    let (mum, gran, nurse) =
        (Phone::init(&directory, "Amira"), Phone::init(&directory, "Gran"), Phone::init(&directory, "Asha"));
    mum.json(&["record", "new", "--relay", &relay.url]);
    for (phone, role) in [(&gran, "carer"), (&nurse, "practitioner")] {
        let link = mum.json(&["invite", "--role", role])["link"].as_str().unwrap().to_owned();
        phone.json(&["join", &link]);
        mum.json(&["invite", "--list"]);
        let code = phone.json(&["join"])["code"].as_str().unwrap().to_owned();
        mum.json(&["approve", &code]);
        assert_eq!(phone.json(&["join"])["state"], "member");
    }
    let class = |phone: &Phone, args: &[&str]| {
        let id = phone.add(args);
        phone.json(&["show", &id])["entry"]["class"].as_str().unwrap().to_owned()
    };
    let milestone = ["milestone", "First steps"];
    let illness = ["illness", "chickenpox"];
    assert_eq!([&mum, &gran, &nurse].map(|who| class(who, &milestone)), ["family", "family", "clinical"]);
    assert_eq!([&mum, &gran, &nurse].map(|who| class(who, &illness)), ["clinical", "family", "clinical"]);
    assert_eq!(class(&nurse, &["appointment", "8 week vaccines", "--when", "2036-03-11"]), "arrangement");
    for args in [&["loss", "child-died"][..], &["sibling", "twin"], &["answer", "tb-family", "yes"]] {
        assert_eq!(gran.refusal(&[&["add"], args].concat()).code, "not-allowed", "{args:?}");
    }
    assert_eq!(nurse.refusal(&["add", "diary", "We went to the sea"]).code, "not-allowed");
}
