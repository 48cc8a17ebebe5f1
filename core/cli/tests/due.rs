//! What is due, through the real program: stories of single children, as their families would live them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use common::{Directory, Phone, redbook, with_input};
use serde_json::{Value, json};

fn day(phone: &Phone, on: &str) -> Value {
    phone.json(&["due", "--on", on])
}

/// The items of a group, as "what:dose".
fn names(due: &Value, group: &str) -> Vec<String> {
    let name = |item: &Value| match item["dose"].as_u64() {
        Some(dose) => format!("{}:{dose}", item["what"].as_str().unwrap()),
        None => item["what"].as_str().unwrap().to_owned(),
    };
    due[group].as_array().unwrap().iter().map(name).collect()
}

fn item<'v>(due: &'v Value, group: &str, what: &str) -> &'v Value {
    let items = due[group].as_array().unwrap();
    items
        .iter()
        .find(|item| item["what"] == what)
        .unwrap_or_else(|| panic!("{what} is not in {group}: {:?}", names(due, group)))
}

fn protection<'v>(due: &'v Value, disease: &str) -> &'v str {
    let all = due["protection"].as_array().unwrap();
    all.iter().find(|it| it["disease"] == disease).unwrap()["text"].as_str().unwrap()
}

/// Born on 1 March 2025, with the whole page of the first year.
const FIRST_YEAR: &[(&str, &str)] = &[
    ("6-in-1", "2025-04-26"),
    ("MenB", "2025-04-26"),
    ("Rotarix", "2025-04-26"),
    ("6-in-1", "2025-05-24"),
    ("PCV", "2025-05-24"),
    ("rotavirus", "2025-05-24"),
    ("6-in-1", "2025-06-21"),
    ("MenB", "2025-06-21"),
];

#[test]
fn maya_at_eight_weeks() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01T04:12Z", "--gestation", "39+4"]);
    phone.add(&["review", "new-birth", "--when", "2026-01-12"]);
    let due = day(&phone, "2026-02-26");
    assert_eq!((&due["state"], &due["born"]), (&json!("born"), &json!("2026-01-01")));
    let now = names(&due, "now");
    for dose in ["dtap-ipv-hib-hepb:1", "menb:1", "rotavirus:1"] {
        assert!(now.iter().any(|it| it == dose), "{dose}: {now:?}");
    }
    let menb = item(&due, "now", "menb");
    assert_eq!(menb["reason"]["text"], "MenB dose 1 is due from 26 February 2026 to 26 March 2026.");
    assert_eq!(menb["reason"]["id"], "dose-due");
    assert_eq!((&menb["rule"], &menb["sources"][0]), (&json!("eng-menb-1"), &json!("SCHED-2026")));
    let visit = item(&due, "done", "new-birth-visit");
    assert_eq!(visit["date"], "2026-01-12");
    assert_eq!(visit["entries"][0]["written_by"]["name"], "Amira");
    assert!(names(&due, "upcoming").contains(&"pcv:1".to_owned()));

    let said = phone.text(&["due", "--on", "2026-02-26"]);
    assert!(said.starts_with("26 February 2026, 8 weeks, born 1 January 2026\n"), "{said}");
    assert!(said.contains("\nNow\n") && said.contains("MenB dose 1 is due from"), "{said}");
    assert!(!said.contains("eng-menb-1") && !said.contains("falter") && !said.contains(" fine"), "{said}");
    let why = phone.text(&["due", "--on", "2026-02-26", "--why"]);
    assert!(why.contains("rule eng-menb-1, from SCHED-2026"), "{why}");
}

#[test]
fn maya_at_one_with_an_mmr_three_days_early() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2023-03-10"]);
    let early = phone.add(&["immunisation", "MMR", "--dose", "1", "--when", "2024-03-07"]);
    let due = day(&phone, "2024-03-20");
    let mmr = item(&due, "not_counted", "mmr");
    assert_eq!((&mmr["status"], &mmr["entries"][0]["id"]), (&json!("invalid"), &json!(early)));
    assert_eq!(
        mmr["reason"]["text"],
        "MMR dose 1, given on 7 March 2024, does not count: 3 days before the lowest age for it (10 March 2024)."
    );
    assert!(protection(&due, "measles").starts_with("measles: 1 given, not valid, 3 days early"));
    assert!(names(&due, "upcoming").contains(&"mmr:1".to_owned()), "it is asked for again, 28 days after");
    // A day later than the lowest age it would have counted; the entry is corrected, and the advice follows.
    phone.json(&["correct", &early, "--when", "2024-03-10"]);
    let due = day(&phone, "2024-03-20");
    assert_eq!(item(&due, "done", "mmr")["date"], "2024-03-10");
    assert!(protection(&due, "measles").starts_with("measles: 1 given, 1 valid"));
    // Taken back, it is as if nobody had written it.
    let corrected = item(&due, "done", "mmr")["entries"][0]["id"].as_str().unwrap().to_owned();
    phone.json(&["retract", &corrected]);
    assert!(names(&day(&phone, "2024-03-20"), "now").contains(&"mmr:1".to_owned()));
}

#[test]
fn an_unborn_child_becomes_a_born_one_in_the_same_record() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    assert_eq!(day(&phone, "2025-06-01")["state"], "birth-not-known");
    phone.add(&["pregnancy", "2025-09-14", "--dated-by", "scan"]);
    let due = day(&phone, "2025-06-25");
    assert_eq!((&due["state"], &due["expected"]), (&json!("expected"), &json!("2025-09-14")));
    assert_eq!(due["age"]["text"], "28 weeks pregnant");
    assert!(names(&due, "now").contains(&"antenatal".to_owned()), "{due}");
    assert!(!names(&due, "upcoming").iter().any(|what| what.starts_with("menb")));
    phone.add(&["review", "antenatal", "--when", "2025-06-26"]);

    phone.add(&["birth", "--when", "2025-09-02T11:20Z"]);
    let due = day(&phone, "2025-09-14");
    assert_eq!((&due["state"], &due["born"]), (&json!("born"), &json!("2025-09-02")));
    assert_eq!(due["expected"], Value::Null);
    assert!(names(&due, "now").contains(&"new-birth-visit".to_owned()));
    assert_eq!(item(&due, "done", "antenatal")["date"], "2025-06-26");
}

/// Read this as somebody would whose child is late, or was born, or was lost, and who has written nothing.
#[test]
fn after_the_due_date_one_line_says_how_to_write_what_happened() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["pregnancy", "2025-09-14"]);
    assert_eq!(day(&phone, "2025-09-14")["message"], Value::Null);
    let due = day(&phone, "2025-09-15");
    assert_eq!((&due["state"], &due["message"]["id"]), (&json!("expected"), &json!("due-after-due-date")));
    assert_eq!((&due["now"], &due["upcoming"]), (&json!([]), &json!([])));
    let said = phone.text(&["due", "--on", "2025-12-01"]);
    assert!(
        said.contains("The due date in this record, 14 September 2025, is over, and no birth is written"),
        "{said}"
    );
    assert!(said.contains("redbook add birth --when DATE, or redbook add loss"), "{said}");
    for word in ["overdue", "was due", "not recorded", "offered", "pregnant", "missed", "still"] {
        assert!(!said.to_lowercase().contains(word), "{word}: {said}");
    }
}

#[test]
fn a_twin_found_later_changes_nothing_else() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["pregnancy", "2025-09-14"]);
    let before = day(&phone, "2025-06-25");
    phone.add(&["sibling", "twin"]);
    assert_eq!(day(&phone, "2025-06-25"), before);
    phone.add(&["birth", "--when", "2025-09-02", "--births", "2", "--birth-order", "1"]);
    assert_eq!(day(&phone, "2025-11-01")["born"], "2025-09-02");
}

/// Read this as somebody would for whom it is true.
#[test]
fn after_a_loss_nothing_is_due_and_everything_can_be_read() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["immunisation", "6-in-1", "--when", "2026-02-26"]);
    phone.add(&["immunisation", "MenB", "--when", "2026-02"]);
    phone.add(&["loss", "child-died", "--when", "2026-03-10"]);
    for on in ["2026-02-26", "2026-04-01", "2031-01-01"] {
        let due = day(&phone, on);
        assert_eq!((&due["state"], &due["age"]), (&json!("loss"), &Value::Null));
        for group in ["now", "upcoming", "questions", "too_late", "not_for_this_child", "protection"] {
            assert_eq!(due[group], json!([]), "{group} on {on}");
        }
        assert_eq!(names(&due, "recorded"), ["dtap-ipv-hib-hepb"]);
    }
    let said = phone.text(&["due", "--on", "2026-04-01"]);
    assert!(said.starts_with("Nothing is due here, and nothing will remind you."), "{said}");
    assert!(said.contains("6-in-1, 26 February 2026.") && said.contains("MenB, February 2026."), "{said}");
    for word in ["overdue", "missing", "ask", "still", "weeks old", "now", "count", "dead"] {
        assert!(!said.to_lowercase().contains(word), "{word}: {said}");
    }
    let calendar = directory.join("due.ics");
    assert_eq!(phone.json(&["due", "--calendar", &calendar, "--on", "2026-04-01"])["events"], 0);
    assert!(phone.text(&["timeline"]).contains("6-in-1"));
    let ended = Phone::with_record(&directory, "Bea");
    ended.add(&["pregnancy", "2026-09-14"]);
    ended.add(&["loss", "pregnancy-ended"]);
    assert_eq!(day(&ended, "2026-06-25")["state"], "loss");
    assert_eq!(day(&ended, "2026-06-25")["now"], json!([]));
}

#[test]
fn two_dates_of_birth_are_for_a_person_to_decide() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.json(&["profile", "set", "date-of-birth", "2026-01-02"]);
    assert_eq!(day(&phone, "2026-03-01")["born"], "2026-01-02", "the profile is enough");
    let birth = phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["immunisation", "MenB", "--when", "2026-02-27"]);
    let due = day(&phone, "2026-03-01");
    assert_eq!((&due["state"], &due["born"]), (&json!("birth-disputed"), &Value::Null));
    let values = due["disputes"][0]["values"].as_array().unwrap();
    assert_eq!((&values[0]["value"], &values[1]["value"]), (&json!("2026-01-01"), &json!("2026-01-02")));
    assert_eq!(values[0]["entries"][0]["id"], birth);
    assert_eq!((&due["now"], names(&due, "recorded")), (&json!([]), vec!["menb".to_owned()]));
    let said = phone.text(&["due", "--on", "2026-03-01"]);
    assert!(
        said.contains("cannot be told until a person decides") && said.contains("2026-01-02: Amira"),
        "{said}"
    );
    phone.json(&["correct", &birth, "--when", "2026-01-02"]);
    assert_eq!(day(&phone, "2026-03-01")["born"], "2026-01-02");
}

#[test]
fn a_birth_known_to_the_month_says_so() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["pregnancy", "2026-01-20"]);
    phone.add(&["birth", "--when", "2026-01"]);
    let due = day(&phone, "2026-03-01");
    assert_eq!((&due["state"], &due["expected"]), (&json!("birth-not-known"), &Value::Null));
    assert!(due["message"]["text"].as_str().unwrap().contains("only as January 2026"));
    phone.json(&["profile", "set", "date-of-birth", "2026-01-09"]);
    assert_eq!(day(&phone, "2026-03-01")["born"], "2026-01-09", "a day of that month disputes nothing");
}

#[test]
fn a_dose_without_its_day_is_listed_and_not_counted() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["immunisation", "MenB", "--from-paper-book", "--when", "2026-02"]);
    let due = day(&phone, "2026-03-10");
    let kept = due["kept"][0]["message"]["text"].as_str().unwrap();
    assert!(kept.starts_with("MenB is recorded for February 2026, without its day."), "{kept}");
    let menb = item(&due, "now", "menb");
    assert_eq!(
        menb["notes"][0]["id"], "due-dose-inexact-beside",
        "what is asked for says that it may have been given"
    );
    assert!(menb["notes"][0]["text"].as_str().unwrap().starts_with("One dose is recorded without the day"));
    assert!(item(&due, "now", "rotavirus")["notes"].as_array().unwrap().is_empty());
    let of_menb =
        due["protection"].as_array().unwrap().iter().find(|it| it["disease"] == "meningococcal-b").unwrap();
    assert_eq!((&of_menb["given"], &of_menb["without_day"]), (&json!(0), &json!(1)));
    let file = directory.join("due.ics");
    let written = phone.json(&["due", "--on", "2026-03-10", "--calendar", &file]);
    assert!(written["left_out"].as_array().unwrap().contains(&json!("MenB dose 1")), "{written}");
    assert!(!std::fs::read_to_string(&file).unwrap().contains("SUMMARY:MenB"));
}

#[test]
fn what_is_not_understood_is_kept_shown_and_not_counted() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["immunisation", "the pink one", "--when", "2026-02-26", "--confirm"]);
    phone.add(&["immunisation", "MMR", "--product", "Bexsero", "--when", "2026-02-26"]);
    phone.add(&["immunisation", "the first jab", "--product", "Infanrix hexa", "--when", "2026-02-26"]);
    phone.add(&["immunisation", "rotavirus", "--not-given", "unwell", "--when", "2026-02-26"]);
    phone.add(&["nipe", "hips", "--result", "normal", "--when", "2026-01-02"]);
    let due = day(&phone, "2026-03-10");
    assert_eq!(names(&due, "not_counted"), ["the pink one"]);
    let kept: Vec<&Value> = due["kept"].as_array().unwrap().iter().map(|it| &it["message"]["id"]).collect();
    assert_eq!(kept, ["due-kept-which-exam", "due-kept-two-vaccines"]);
    assert_eq!(item(&due, "done", "dtap-ipv-hib-hepb")["date"], "2026-02-26", "a product names it too");
    let not_given = "Rotavirus was not given on 26 February 2026: unwell on the day.";
    assert_eq!(due["not_given"][0]["message"]["text"], not_given);
    assert_eq!(item(&due, "now", "rotavirus")["notes"][0]["text"], not_given);
}

#[test]
fn screening_is_one_line_with_its_results_and_an_examination_says_what_is_missing() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    for condition in ["scd", "cf", "cht", "mcadd", "msud", "iva", "ga1", "hcu", "ht1"] {
        phone.add(&["blood-spot", condition, "--status", "4", "--sampled", "2026-01-06"]);
    }
    phone.add(&["blood-spot", "pku", "--status", "03", "--sampled", "2026-01-06"]);
    phone.add(&["nipe", "hips", "--exam", "newborn", "--result", "abnormal", "--when", "2026-01-02"]);
    phone.add(&["nipe", "eyes", "--exam", "newborn", "--result", "incomplete", "--when", "2026-01-02"]);
    let due = day(&phone, "2026-01-20");
    let test = item(&due, "now", "blood-spot");
    let of = |what: &str| {
        test["parts"].as_array().unwrap().iter().find(|part| part["what"] == what).unwrap().clone()
    };
    assert_eq!(of("blood-spot-cf")["status"], "done");
    assert_eq!(of("blood-spot-pku")["notes"][0]["id"], "due-blood-spot-open", "another sample is no result");
    let exam = item(&due, "now", "nipe-newborn");
    let notes: Vec<&str> =
        exam["notes"].as_array().unwrap().iter().map(|it| it["text"].as_str().unwrap()).collect();
    assert_eq!(
        notes,
        ["1 of 3 parts are recorded with a result.", "Eyes: not finished.", "Not recorded: heart."]
    );
    for system in ["eyes", "heart"] {
        phone.add(&["nipe", system, "--exam", "newborn", "--result", "normal", "--when", "2026-01-03"]);
    }
    assert_eq!(item(&day(&phone, "2026-01-20"), "done", "nipe-newborn")["status"], "done");
    assert!(!due.to_string().contains("blood-spot-pku\",\"date\":\"2026"));
    phone.add(&["blood-spot", "pku", "--status", "04", "--sampled", "2026-01-18"]);
    let whole = day(&phone, "2026-01-20");
    let test = item(&whole, "done", "blood-spot");
    assert!(test["parts"].as_array().unwrap().len() >= 10);
}

#[test]
fn a_repeat_that_is_needed_is_said_on_the_screen() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["blood-spot", "cf", "--status", "03", "--sampled", "2026-01-06"]);
    let screen = phone.text(&["due", "--on", "2026-01-20"]);
    let said = "Blood spot, cystic fibrosis: another sample is needed (status 03). There is no result yet.";
    assert!(screen.contains(said), "{screen}");
}

/// An old letter beside a newer result is no news, and two people who copy one letter say it once.
#[test]
fn what_a_result_of_the_same_or_a_later_sample_answers_is_not_said_any_more() {
    let notes = |results: &[&[&str]], on: &str| -> Vec<String> {
        let directory = Directory::new();
        let phone = Phone::with_record(&directory, "Amira");
        phone.add(&["birth", "--when", "2026-01-01"]);
        for result in results {
            phone.add(&[&["blood-spot"][..], *result].concat());
        }
        let screen = phone.text(&["due", "--on", on]);
        screen
            .lines()
            .filter(|line| line.contains("no result yet"))
            .map(|line| line.trim().to_owned())
            .collect()
    };
    let repeat: &[&str] = &["cf", "--status", "03", "--sampled", "2026-01-06"];
    let result = |day: &'static str| ["cf", "--status", "04", "--sampled", day];
    assert_eq!(notes(&[repeat, repeat], "2026-01-20").len(), 1);
    for (day, said) in [("2026-01-05", 1), ("2026-01-06", 0), ("2026-01-18", 0), ("2026-01-21", 1)] {
        assert_eq!(notes(&[repeat, &result(day)], "2026-01-20").len(), said, "{day}");
        assert_eq!(notes(&[&result(day), repeat], "2026-01-20").len(), said, "{day}, written first");
    }
    let letter = |status: &'static str, day: &'static str| ["cf", "--status", status, "--when", day];
    assert_eq!(notes(&[&letter("03", "2026-01-12"), &letter("04", "2026-01-12")], "2026-01-20").len(), 0);
    assert_eq!(notes(&[&letter("03", "2026-01-12"), &letter("04", "2026-01-11")], "2026-01-20").len(), 1);
    assert_eq!(notes(&[&letter("03", "2026-01-12"), &["cf", "--status", "04"]], "2026-01-20").len(), 1);
    assert_eq!(notes(&[&["cf", "--status", "03"], &letter("04", "2026-01-12")], "2026-01-20").len(), 0);
    let other = ["pku", "--status", "04", "--sampled", "2026-01-18"];
    assert_eq!(notes(&[repeat, &other], "2026-01-20").len(), 1, "of another condition");
}

/// A slip in the year is asked about whatever the entry is of, not only for measurements.
#[test]
fn what_a_born_child_has_is_asked_about_before_the_birth() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    let asked = phone.refusal(&["add", "immunisation", "MenB", "--when", "2025-03-01"]);
    assert_eq!(asked.error["error"]["doubts"][0]["code"], "growth.before-birth");
    phone.add(&["immunisation", "MenB", "--when", "2025-03-01", "--confirm"]);
    phone.add(&["antenatal", "--when", "2025-11-01"]);
    let needs = phone.json(&["show"])["needs_a_person"]["attention"].clone();
    let doubtful = needs.as_array().unwrap();
    assert_eq!(doubtful.len(), 1, "kept with its doubt: {needs}");
    assert_eq!(
        (&doubtful[0]["reason"], &doubtful[0]["entry"]["doubts"]),
        (&json!("doubt"), &json!(["before_birth"]))
    );
    let screen = phone.text(&["show"]);
    assert!(
        screen.contains("the day is before the day of birth (its author was asked, and kept it)"),
        "{screen}"
    );
}

/// The sex may be written after the examination: the doubt is derived when the record is read.
#[test]
fn testes_of_a_girl_are_asked_about_and_marked() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    let exam = ["nipe", "testes", "--exam", "newborn", "--result", "normal", "--when", "2026-01-02"];
    phone.add(&exam);
    let marked = || phone.json(&["show"])["needs_a_person"]["attention"].as_array().unwrap().len();
    assert_eq!(marked(), 0, "nobody said the sex");
    let boy = phone.json(&["profile", "set", "sex", "male"]);
    assert_eq!(marked(), 0, "{boy}");
    phone.json(&["profile", "set", "sex", "female"]);
    assert_eq!(marked(), 1);
    let asked = phone.refusal(&[&["add"][..], &exam].concat());
    assert_eq!(asked.error["error"]["doubts"][0]["code"], "testes_of_a_girl");
}

#[test]
fn bcg_waits_for_the_scid_result_and_a_suspected_one_is_for_people_to_look_at() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["answer", "tb-family", "yes"]);
    phone.add(&["answer", "scid-area", "yes"]);
    let due = day(&phone, "2026-02-20");
    assert_eq!(item(&due, "now", "bcg")["status"], "unanswered");
    let suspected = phone.add(&["blood-spot", "scid", "--status", "08", "--sampled", "2026-01-06"]);
    assert_eq!(item(&day(&phone, "2026-02-20"), "now", "bcg")["status"], "unanswered");
    phone.json(&["retract", &suspected]);
    let declined =
        phone.add(&["blood-spot", "scid", "--status", "02", "--sub-code", "0201", "--sampled", "2026-01-06"]);
    let due = day(&phone, "2026-02-20");
    assert_eq!(item(&due, "now", "bcg")["status"], "due", "who declined the test waits for no result");
    assert!(due["done"].as_array().unwrap().iter().all(|item| item["what"] != "blood-spot-scid"), "{due}");
    phone.json(&["retract", &declined]);
    phone.add(&["blood-spot", "scid", "--status", "04", "--sampled", "2026-01-06"]);
    assert_eq!(item(&day(&phone, "2026-02-20"), "now", "bcg")["status"], "due");
}

#[test]
fn a_sample_that_is_to_be_repeated_is_waited_for_whatever_was_declined_before() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["answer", "tb-family", "yes"]);
    phone.add(&["answer", "scid-area", "no"]);
    phone.add(&["blood-spot", "scid", "--status", "02", "--sub-code", "0201", "--sampled", "2026-01-06"]);
    phone.add(&["blood-spot", "scid", "--status", "03", "--sub-code", "0303", "--sampled", "2026-01-12"]);
    let bcg = item(&day(&phone, "2026-02-20"), "now", "bcg").clone();
    assert_eq!((&bcg["status"], &bcg["reason"]["id"]), (&json!("unanswered"), &json!("bcg-waits-for-scid")));
    phone.add(&["blood-spot", "scid", "--status", "04", "--sampled", "2026-01-20"]);
    assert_eq!(item(&day(&phone, "2026-02-20"), "now", "bcg")["status"], "due");
}

#[test]
fn a_result_that_a_later_letter_calls_back_is_none() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    let letter = |status: &str, when: &str| {
        phone.add(&["blood-spot", "cht", "--status", status, "--sampled", "2026-01-06", "--when", when]);
        day(&phone, "2026-02-20").to_string().matches("another sample is needed").count()
    };
    assert_eq!(letter("04", "2026-01-12"), 0);
    assert!(letter("03", "2026-01-20") > 0);
    assert_eq!(letter("04", "2026-01-28"), 0, "and a later one answers it");
}

#[test]
fn a_suspected_scid_result_stops_bcg_whoever_wrote_first() {
    let result = |status: &str, sampled: &str| {
        ["blood-spot", "scid", "--status", status, "--sampled", sampled].map(str::to_owned)
    };
    for (other, status) in [
        (result("04", "2026-01-06"), "unanswered"),
        (result("04", "2026-01-20"), "due"),
        (result("02", "2026-01-06"), "unanswered"),
        (result("02", "2026-01-20"), "unanswered"),
    ] {
        for both in [[result("08", "2026-01-06"), other.clone()], [other.clone(), result("08", "2026-01-06")]]
        {
            let directory = Directory::new();
            let phone = Phone::with_record(&directory, "Amira");
            phone.add(&["birth", "--when", "2026-01-01"]);
            phone.add(&["answer", "tb-family", "yes"]);
            for args in &both {
                phone.add(&args.each_ref().map(String::as_str));
            }
            let due = day(&phone, "2026-02-20");
            assert_eq!(item(&due, "now", "bcg")["status"], status, "{both:?}");
        }
    }
}

#[test]
fn bcg_says_whom_to_ask_where_nobody_asked_about_scid() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["answer", "tb-family", "yes"]);
    let due = day(&phone, "2026-02-20");
    let bcg = item(&due, "now", "bcg");
    assert_eq!((&bcg["status"], &bcg["notes"][0]["id"]), (&json!("due"), &json!("bcg-ask-scid-area")));
    let asks =
        |due: &Value| due["questions"].as_array().unwrap().iter().any(|it| it["question"] == "scid-area");
    assert!(asks(&due), "{due}");
    phone.add(&["answer", "scid-area", "no"]);
    let due = day(&phone, "2026-02-20");
    assert_eq!(item(&due, "now", "bcg")["status"], "due");
    assert!(!asks(&due), "{due}");
}

#[test]
fn a_hearing_test_without_a_clear_response_of_both_ears_is_not_the_screen() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    phone.add(&["hearing", "--left", "no_clear_response", "--right", "clear", "--when", "2026-01-05"]);
    let due = day(&phone, "2026-01-20");
    let open = item(&due, "now", "hearing");
    assert_eq!(open["notes"][0]["id"], "due-hearing-open");
    phone.add(&["hearing", "--left", "clear", "--when", "2026-01-15"]);
    assert_eq!(item(&day(&phone, "2026-01-20"), "done", "hearing")["status"], "done");
}

#[test]
fn the_same_dose_by_parent_and_nurse_counts_once_and_both_stay_shown() {
    let directory = Directory::new();
    let relay = common::Relay::start(&directory);
    let (mum, nurse) = (Phone::init(&directory, "Amira"), Phone::init(&directory, "Asha"));
    mum.json(&["record", "new", "--relay", &relay.url]);
    let link = mum.json(&["invite", "--role", "practitioner"])["link"].as_str().unwrap().to_owned();
    nurse.json(&["join", &link]);
    mum.json(&["invite", "--list"]);
    let code = nurse.json(&["join"])["code"].as_str().unwrap().to_owned();
    mum.json(&["approve", &code]);
    assert_eq!(nurse.json(&["join"])["state"], "member");
    mum.add(&["birth", "--when", "2026-01-01"]);
    mum.add(&["immunisation", "6 in 1", "--when", "2026-02-26"]);
    nurse.add(&["immunisation", "Vaxelis", "--dose", "1", "--batch", "A12", "--when", "2026-02-26T10:20Z"]);
    nurse.json(&["sync"]);
    mum.json(&["sync"]);
    let due = day(&mum, "2026-03-10");
    let dose = item(&due, "done", "dtap-ipv-hib-hepb");
    let writers: Vec<&Value> =
        dose["entries"].as_array().unwrap().iter().map(|entry| &entry["written_by"]["name"]).collect();
    assert_eq!((writers.len(), writers.contains(&&json!("Asha"))), (2, true), "{dose}");
    assert_eq!(dose["notes"][0]["id"], "due-dose-written-by-several");
    assert!(
        protection(&due, "polio").starts_with("polio: 1 given, 1 valid"),
        "{}",
        protection(&due, "polio")
    );
    assert_eq!(due["not_counted"], json!([]));
}

#[test]
fn a_question_is_answered_and_an_answer_replaced() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2026-01-01"]);
    let asked = |due: &Value, question: &str| {
        due["questions"].as_array().unwrap().iter().any(|it| it["question"] == question)
    };
    let due = day(&phone, "2026-02-01");
    assert!(asked(&due, "tb-family") && asked(&due, "mother-hepatitis-b"), "{due}");
    assert!(phone.text(&["due", "--on", "2026-02-01"]).contains("redbook answer tb-family yes, or no"));

    let first = phone.json(&["answer", "tb-family", "yes"])["id"].as_str().unwrap().to_owned();
    let due = day(&phone, "2026-02-01");
    assert!(!asked(&due, "tb-family") && names(&due, "now").contains(&"bcg".to_owned()), "{due}");
    phone.json(&["answer", "tb-family", "no"]);
    let due = day(&phone, "2026-02-01");
    assert_eq!(item(&due, "not_for_this_child", "bcg")["reason"]["id"], "answered-tb-family");
    assert_eq!(phone.json(&["show", &first])["entry"]["status"], "replaced");

    // The schedule's own word, and the record's.
    phone.json(&["answer", "hepb-mother", "no"]);
    assert!(!asked(&day(&phone, "2026-02-01"), "mother-hepatitis-b"));
    // Two answers that stand: neither is used.
    phone.add(&["answer", "tb-family", "yes"]);
    let due = day(&phone, "2026-02-01");
    assert!(asked(&due, "tb-family") && due["disputes"][0]["what"] == "tb-family", "{due}");
    assert_eq!(phone.refusal(&["answer", "tb-familly", "yes"]).code, "doubtful");
    assert_eq!(phone.refusal(&["answer", "tb-family", "perhaps"]).code, "bad-value");
    assert_eq!(phone.refusal(&["answer", "tb-family"]).code, "missing");
}

#[test]
fn the_calendar_has_no_name_unless_asked() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.json(&["profile", "set", "name", "Zoë"]);
    phone.add(&["birth", "--when", "2026-01-01"]);
    let (plain, named) = (directory.join("due.ics"), directory.join("named.ics"));
    let written = phone.json(&["due", "--on", "2026-02-01", "--calendar", &plain]);
    let text = std::fs::read_to_string(&plain).unwrap();
    assert_eq!(written["events"].as_u64().unwrap() as usize, text.matches("BEGIN:VEVENT").count());
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("SUMMARY:MenB dose 1\r\n"), "{text}");
    let record = phone.json(&["status"])["record"].as_str().unwrap().to_owned();
    for secret in ["Zoë", "Amira", &record[..8]] {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(phone.refusal(&["due", "--calendar", &plain]).code, "file-exists");
    phone.json(&["due", "--on", "2026-02-01", "--calendar", &named, "--names"]);
    assert!(std::fs::read_to_string(&named).unwrap().contains("SUMMARY:Zoë: MenB dose 1\r\n"));
    assert_eq!(phone.refusal(&["due", "--names"]).code, "usage");
}

/// The same doses before and after the change of 1 July 2025: the advice differs, what was recorded does not.
#[test]
fn a_change_of_the_rules_never_changes_a_dose() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2025-03-01"]);
    for (vaccine, when) in FIRST_YEAR {
        phone.add(&["immunisation", vaccine, "--when", when]);
    }
    let stored = phone.json(&["timeline"]);
    for on in ["2025-06-30", "2025-07-01", "2026-03-01", "2030-01-01"] {
        let due = day(&phone, on);
        let (mut given, mut done) = (FIRST_YEAR.len(), 0);
        for item in due["done"].as_array().unwrap().iter().filter(|item| item["kind"] == "immunisation") {
            given -= 1;
            done += 1;
            assert!(item["reason"]["id"].as_str().unwrap().starts_with("dose-"), "{item}");
        }
        assert_eq!((given, done, &due["not_counted"]), (0, FIRST_YEAR.len(), &json!([])), "{on}");
    }
    assert_eq!(phone.json(&["timeline"]), stored);
}

#[test]
fn a_page_of_the_paper_book_is_saved_whole_or_not_at_all() {
    let directory = Directory::new();
    let phone = Phone::with_record(&directory, "Amira");
    phone.add(&["birth", "--when", "2025-03-01"]);
    let page: String =
        FIRST_YEAR.iter().map(|(vaccine, when)| format!("{vaccine} {when} B{}\n", vaccine.len())).collect();
    let file = directory.join("page.txt");
    std::fs::write(&file, format!("# page 14\n{page}the pink one 2025-07\nMenB soon\n")).unwrap();
    let refusal = phone.refusal(&["add", "immunisations", "--from-paper", &file]);
    assert_eq!((refusal.code.as_str(), refusal.exit_code), ("bad-value", 2));
    let message = refusal.error["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("line 10: ") && message.contains("line 11: ") && !message.contains("line 9"),
        "{message}"
    );
    assert!(!message.contains("pink") && !message.contains("soon"), "{message}");
    assert_eq!(phone.json(&["status"])["entries"], 1, "nothing of it is saved");

    std::fs::write(&file, &page).unwrap();
    let saved = phone.json(&["add", "immunisations", "--from-paper", &file]);
    assert_eq!(saved["saved"].as_array().unwrap().len(), FIRST_YEAR.len());
    let due = day(&phone, "2026-03-01");
    let done = due["done"].as_array().unwrap().iter().filter(|item| item["kind"] == "immunisation").count();
    assert_eq!(done, FIRST_YEAR.len());
    let first = saved["saved"][0]["id"].as_str().unwrap();
    let payload = &phone.json(&["show", first])["entry"]["payload"];
    assert_eq!((&payload["from_paper_book"], &payload["source"]), (&json!(true), &json!("reported")));
    assert_eq!(payload["batch"], "B6");

    let from_input = with_input(
        &mut phone.command(&["add", "immunisations", "--from-paper", "-", "--json"]),
        "MenB 3 2026-03-01\nPCV 2026-03-01\n",
    );
    assert!(from_input.status.success(), "{}", String::from_utf8_lossy(&from_input.stderr));
    assert_eq!(phone.refusal(&["add", "immunisations", "--from-paper"]).code, "missing");
    let ahead = with_input(
        &mut phone.command(&["add", "immunisations", "--from-paper", "-", "--json"]),
        "MMR 1 2026-03-01\nMMR 2 2099-03-01\n",
    );
    assert_eq!(ahead.status.code(), Some(3), "a slip is asked about, for the whole page");
    let slips = phone.refusal(&["add", "immunisations", "--from-paper", &page_of_slips(&directory)]);
    let entries = slips.error["error"]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2, "none of those that are right: {entries:?}");
    for (entry, line, day) in [(0, "line 2: ", "1 March 2099"), (1, "line 5: ", "1 February 2025")] {
        let said = entries[entry]["entry"].as_str().unwrap();
        assert!(said.starts_with(line) && said.contains("MMR") && said.ends_with(day), "{said}");
    }
    let codes = |at: usize| slips.error["error"]["entries"][at]["doubts"][0]["code"].clone();
    assert_eq!((codes(0), codes(1)), (json!("happened_after_recorded"), json!("growth.before-birth")));
    assert!(names(&day(&phone, "2026-04-01"), "done").iter().all(|what| !what.starts_with("mmr")));
}

fn page_of_slips(directory: &Directory) -> String {
    let page = directory.join("slips.txt");
    std::fs::write(&page, "# the page\nMMR 1 2099-03-01\n\nMenB 2026-03-01\nMMR 2 2025-02-01\n").unwrap();
    page
}

#[test]
fn the_batch_answers_line_by_line_and_a_bad_line_is_one_bad_line() {
    let request = r#"{"id": 1, "nation": "england", "birth_date": "2026-01-01", "on": "2026-02-26"}"#;
    let mut child =
        redbook().args(["due", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut requests, answers) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let mut answers = BufReader::new(answers).lines();
    let mut ask = |line: &str| -> Value {
        writeln!(requests, "{line}").unwrap();
        // The next line is written only when this one is answered: it would wait for ever if answers were held back.
        serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap()
    };
    assert_eq!(ask(request)["items"].as_array().unwrap().iter().filter(|it| it["what"] == "menb").count(), 3);
    assert_eq!(ask("no JSON")["error"]["code"], "not-an-object");
    assert_eq!(ask(&request.replace("england", "wales"))["error"]["code"], "no-schedule");
    assert_eq!(ask(&request.replace("1,", "2,"))["id"], 2);
    drop(requests);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_rule_can_be_looked_up() {
    let rule = json_of(&["schedule", "explain", "eng-menb-2-2025-07"]);
    assert_eq!((&rule["what"], &rule["valid_from"]), (&json!("menb"), &json!("2025-07-01")));
    assert!(!rule["sources"][0]["title"].as_str().unwrap().is_empty());
    let text = redbook().args(["schedule", "explain", "eng-menb-2-2025-07"]).output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    assert!(
        text.contains("For appointments from 1 July 2025 on.") && text.contains("No clinician has signed"),
        "{text}"
    );
    let list = json_of(&["schedule", "list"]);
    let rules = list["rules"].as_array().unwrap();
    assert!(rules.len() > 50 && rules.iter().any(|it| it["rule"] == "eng-bcg"), "{} rules", rules.len());
    assert_eq!(json_of(&["schedule", "list", "--nation", "wales"])["rules"], json!([]));
    let unknown = common::refusal(redbook().args(["schedule", "explain", "Zoë", "--json"]));
    assert_eq!((unknown.code.as_str(), unknown.exit_code), ("no-such-rule", 4));
    let nation = common::refusal(redbook().args(["schedule", "list", "--nation", "France", "--json"]));
    assert_eq!(nation.code, "bad-value");
}

fn json_of(args: &[&str]) -> Value {
    let output = redbook().args(args).arg("--json").output().unwrap();
    assert!(output.status.success(), "{args:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}
