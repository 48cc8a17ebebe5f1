//! After a loss nothing is due and nothing reminds; what was done can still be read. And where there are no rules.

use super::story::{born, day, expected};
use crate::schedule::{Child, Life, Nation, Status, What, due};

fn lived() -> Child {
    let child = born("2026-01-01").gave("menb", &["2026-02-26"]).gave("6-in-1", &["2026-01-20"]);
    child.reviewed("new-birth-visit", "2026-01-12").screened("blood-spot")
}

#[test]
fn only_what_was_done_remains_and_no_word_of_fault() {
    for life in [Life::Died, Life::PregnancyEnded] {
        let mut child = lived();
        child.life = life;
        for on in ["2026-01-01", "2026-03-01", "2027-01-01", "2045-01-01"] {
            let schedule = child.on(on);
            assert_eq!(schedule.items.len(), 4);
            assert!(schedule.items.iter().all(|item| item.status == Status::Done && item.from.is_none()));
            assert!(schedule.protection.is_empty());
        }
        assert_eq!(child.on("2026-03-01").items[1].reason.english(), "6-in-1, 20 January 2026.");
    }
}

#[test]
fn a_pregnancy_that_ended_leaves_what_the_mother_had() {
    let mut child = expected("2026-06-01").gave("pertussis-pregnancy", &["2026-02-01"]);
    child.life = Life::PregnancyEnded;
    assert_eq!(child.on("2026-03-01").items.len(), 1);
}

#[test]
fn a_nation_without_rules_says_so_and_keeps_what_was_done() {
    for nation in [Nation::Wales, Nation::Scotland, Nation::NorthernIreland] {
        let mut child = lived();
        child.nation = nation;
        let schedule = due(&child, day("2026-03-01"));
        let last = schedule.items.last().unwrap();
        assert_eq!((last.what.clone(), last.status), (What::new("schedule", None), Status::NotApplicable));
        assert_eq!(schedule.items.len(), 5);
        assert_eq!(schedule.rules_version, None);
    }
}

#[test]
fn at_18_nothing_is_asked_for_any_more() {
    let child = lived();
    assert!(child.on("2043-12-31").items.iter().any(|item| item.status == Status::Overdue));
    let grown = child.on("2044-01-01");
    assert!(grown.items.iter().all(|item| item.status.is_recorded() || item.what.id == "schedule"));
    let menb = |on: &str| child.on(on).items.into_iter().filter(|item| item.date.is_some()).count();
    assert_eq!(menb("2043-12-31"), menb("2044-01-01"));
}
