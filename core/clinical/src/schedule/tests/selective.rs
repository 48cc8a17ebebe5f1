//! Programmes for some: asked yes, asked no, not asked. Flu by season.

use super::story::{born, day};
use crate::schedule::{Answer, Child, Question, Status};

#[test]
fn not_asked_is_neither_yes_nor_no() {
    for (question, what, dose) in [(Question::TbFamily, "bcg", 0), (Question::HepbMother, "hepb", 1)] {
        let child = born("2026-01-01");
        assert_eq!(child.on("2026-02-01").status(what, 0), Status::Unanswered);
        let no = child.clone().answered(question, Answer::No);
        assert_eq!(no.on("2026-02-01").status(what, 0), Status::NotApplicable);
        let yes = child.answered(question, Answer::Yes).answered(Question::ScidArea, Answer::No);
        assert!(yes.on("2026-02-01").status(what, dose).is_expected());
    }
}

#[test]
fn a_recorded_dose_is_done_whatever_was_answered() {
    let child = born("2026-01-01").answered(Question::TbFamily, Answer::No).gave("bcg", &["2026-02-01"]);
    assert_eq!(child.on("2026-03-01").status("bcg", 0), Status::Done);
}

#[test]
fn bcg_is_due_at_28_days() {
    let child = born("2026-01-01").answered(Question::TbFamily, Answer::Yes);
    let child = child.answered(Question::ScidArea, Answer::No);
    assert_eq!(child.at(0, 27).status("bcg", 0), Status::Upcoming);
    assert_eq!(child.at(0, 28).status("bcg", 0), Status::Due);
}

#[test]
fn hepatitis_b_at_one_year_ended_with_june_2025_and_a_blood_test_stays() {
    let child = |birth: &str| born(birth).answered(Question::HepbMother, Answer::Yes).gave("hepb", &[birth]);
    let old = child("2024-06-01").gave("hepb", &["2024-06-29"]);
    assert_eq!(old.on("2025-06-30").status("hepb", 3), Status::Overdue);
    assert_eq!(old.on("2025-07-01").status("hepb", 3), Status::Unanswered);
    assert_eq!(old.on("2025-07-01").status("hepb-blood-test", 0), Status::Due);
    assert!(
        old.on("2025-07-01").one("hepb", 1).rule.as_ref().unwrap().is_unsure,
        "the times are not sourced"
    );
}

#[test]
fn the_hepatitis_b_dose_of_the_birth_is_for_that_day_and_says_to_ask() {
    let at_risk = born("2026-01-01").answered(Question::HepbMother, Answer::Yes);
    for (on, status) in
        [("2026-01-01", Status::Due), ("2026-01-02", Status::Overdue), ("2026-12-31", Status::Overdue)]
    {
        let item = at_risk.on(on).one("hepb", 1).clone();
        assert_eq!((item.status, item.by), (status, Some(day("2026-01-01"))), "{on}");
        assert!(item.notes[0].english().contains("ask your midwife or GP practice"), "{on}");
    }
    assert_eq!(at_risk.on("2027-01-01").status("hepb", 1), Status::Unanswered);
}

fn flu(child: &Child, on: &str) -> Vec<Status> {
    child.on(on).about("flu", 0).iter().map(|item| item.status).collect()
}

#[test]
fn flu_is_for_those_who_are_2_or_3_on_31_august_and_for_school_years() {
    let on = "2026-10-01";
    assert_eq!(flu(&born("2024-09-01"), on), [Status::Unanswered], "one year old on 31 August");
    for birth in ["2024-08-31", "2022-09-01", "2022-08-31", "2010-09-01"] {
        assert_eq!(flu(&born(birth), on), [Status::Due], "{birth}");
    }
    assert_eq!(flu(&born("2010-08-31"), on), [Status::Unanswered], "after year 11");
    assert_eq!(born("2022-08-31").on(on).rule("flu", 0), "eng-flu-school");
    assert_eq!(born("2022-09-01").on(on).rule("flu", 0), "eng-flu-2-3");
}

#[test]
fn a_flu_season_begins_in_september_and_comes_again() {
    let child = born("2023-01-01");
    assert_eq!(flu(&child, "2026-08-31"), [Status::Upcoming]);
    assert_eq!(flu(&child, "2026-09-01"), [Status::Due]);
    assert_eq!(flu(&child, "2027-03-31"), [Status::Due]);
    assert_eq!(flu(&child, "2027-04-01"), [Status::Upcoming], "the next one");
    let had = child.gave("flu", &["2026-09-05"]);
    assert_eq!(flu(&had, "2027-03-31"), [Status::Done]);
    assert_eq!(flu(&had, "2027-04-01"), [Status::Done, Status::Upcoming]);
}

#[test]
fn a_flu_dose_that_does_not_count_leaves_the_season_open() {
    let child = born("2026-06-15").answered(Question::FluRisk, Answer::Yes);
    let young = child.clone().gave("flu", &["2026-12-14"]);
    assert_eq!(flu(&young, "2026-12-20"), [Status::Invalid, Status::Due]);
    assert_eq!(flu(&child.clone().gave("flu", &["2026-12-15"]), "2026-12-20"), [Status::Done]);
    let newborn = born("2026-10-15").gave("flu", &["2026-10-01"]).answered(Question::FluRisk, Answer::Yes);
    assert_eq!(flu(&newborn, "2027-04-20"), [Status::Invalid, Status::Upcoming]);
    assert_eq!(flu(&child.gave("flu", &["2026-06-01"]), "2026-12-20"), [Status::Invalid, Status::Due]);
}

#[test]
fn flu_for_those_at_risk_begins_at_6_months_and_ends_at_18_years() {
    let at_risk = |birth: &str| born(birth).answered(Question::FluRisk, Answer::Yes);
    let baby = at_risk("2026-06-15");
    assert_eq!(baby.on("2026-10-01").from("flu", 0), day("2026-12-15"));
    assert!(flu(&at_risk("2026-10-15"), "2026-12-01").is_empty(), "6 months only after the season");
    assert_eq!(flu(&at_risk("2009-01-01"), "2026-10-01"), [Status::Due], "17 years");
    assert!(flu(&at_risk("2008-09-01"), "2026-10-01").is_empty(), "18 years");
    let no = born("2025-06-01").answered(Question::FluRisk, Answer::No);
    assert_eq!(flu(&no, "2026-10-01"), [Status::NotApplicable]);
}
