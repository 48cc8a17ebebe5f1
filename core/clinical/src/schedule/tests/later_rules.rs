//! A later version of a rule changes what is asked for, and nothing that was given.

use chrono::NaiveDate;

use super::story::{born, day};
use crate::schedule::{Child, Item, Table, due, due_by, explain, rules};
use crate::schedule::{MessageId, Nation};

/// MenB dose 2 at 10 weeks and HPV from 14 years, from 2030; and MMR only from 13 months.
const LATER: &str = r#"{"nation": "england", "title": "A trial", "rules": [
    {"id": "eng-menb-2-2030-01", "what": "menb", "dose": 2, "kind": "immunisation", "valid_from": "2030-01-01",
     "from": "10 weeks", "min_interval": "2 weeks", "text": "A.", "sources": ["SCHED-2026"]},
    {"id": "eng-hpv-2030-01", "what": "hpv", "kind": "immunisation", "valid_from": "2030-01-01",
     "from": "9 years", "min_age": "9 years", "text": "A.", "sources": ["SCHED-2026"]},
    {"id": "eng-6in1-1-2030-01", "what": "dtap-ipv-hib-hepb", "dose": 1, "kind": "immunisation", "valid_from": "2030-01-01",
     "from": "9 weeks", "min_age": "9 weeks", "text": "A.", "sources": ["SCHED-2026"]}
]}"#;

fn recorded(items: Vec<Item>) -> Vec<Item> {
    items.into_iter().filter(|item| item.date.is_some()).collect()
}

fn with_doses() -> Child {
    let child = born("2024-08-15").gave("6-in-1", &["2024-09-26", "2024-10-24", "2024-11-01"]);
    child.gave("menb", &["2024-10-10", "2024-12-05"]).gave("mmr", &["2025-08-12", "2025-09-20"])
}

#[test]
fn what_was_given_is_the_same_under_later_rules() {
    let table = Table::england_with(LATER).unwrap();
    let child = with_doses();
    for on in ["2025-10-01", "2026-11-28", "2031-01-01", "2041-01-01"] {
        let (now, later) = (due(&child, day(on)), due_by(&table, &child, day(on)));
        assert_eq!(recorded(now.items), recorded(later.items), "{on}");
    }
}

#[test]
fn what_is_asked_for_follows_them() {
    let table = Table::england_with(LATER).unwrap();
    let child = born("2030-03-01");
    let on: NaiveDate = day("2030-03-02");
    let (now, later) = (due(&child, on), due_by(&table, &child, on));
    assert_eq!((now.from("menb", 2), later.from("menb", 2)), (day("2030-05-24"), day("2030-05-10")));
    assert_eq!(later.rule("menb", 2), "eng-menb-2-2030-01");
    assert_eq!(later.from("hpv", 0), day("2039-03-01"));
}

#[test]
fn every_rule_can_be_explained() {
    let mut count = 0;
    for rule in rules(Nation::England) {
        assert_eq!(explain(rule.id).as_ref(), Some(&rule));
        assert!(!rule.sources.is_empty() && rule.sources.iter().all(|(_, title)| !title.is_empty()));
        count += 1;
    }
    assert!(count > 60);
    assert_eq!(rules(Nation::Wales).count(), 0);
    assert_eq!(explain("eng-no-such-rule"), None);
    assert!(explain("eng-6in1-1").unwrap().by_is_convention);
    assert!(!explain("eng-rotavirus-1").unwrap().by_is_convention);
    assert!(explain("eng-blood-spot-ht1-2025-10").unwrap().unsure.is_some());
}

/// The 28 days of the convention would call what is for the day of birth due for a month.
#[test]
fn what_begins_at_birth_says_when_its_window_ends() {
    let table = Table::of(Nation::England).unwrap();
    let at_birth = |rule: &&crate::schedule::rule::Rule| {
        rule.offered.is_none() && rule.from == "0 days".parse::<crate::schedule::moment::Moment>().unwrap()
    };
    let begin: Vec<_> = table.rules.iter().filter(at_birth).collect();
    assert!(begin.len() >= 3, "NIPE, hearing, hepatitis B");
    let without: Vec<&str> =
        begin.iter().filter(|rule| rule.by.is_none()).map(|rule| rule.id.as_str()).collect();
    assert_eq!(without, [""; 0]);
}

#[test]
fn every_message_is_used_by_something() {
    // Those of the data; those of the code would not compile unused.
    let table = Table::of(Nation::England).unwrap();
    let named =
        |id: MessageId| table.rules.iter().any(|rule| rule.note == Some(id) || rule.offered == Some(id));
    for id in [
        MessageId::BookMenbPcv,
        MessageId::PcvCameFirst,
        MessageId::HibMencStock,
        MessageId::New18MonthVisit,
        MessageId::HepbAtBirth,
        MessageId::HepbTimes,
        MessageId::FifthPolio,
        MessageId::HibMencWithdrawn,
        MessageId::No18MonthVisit,
        MessageId::NoMmrvCatchUp,
        MessageId::HepbThirdWithdrawn,
    ] {
        assert!(named(id), "{}", id.id());
    }
}
