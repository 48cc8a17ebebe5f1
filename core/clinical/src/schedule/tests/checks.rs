//! Screening and reviews beside their dates, extra infant doses, and one dose for two courses.

use super::story::{born, day};
use crate::schedule::{Answer, Child, MessageId, Question, Recorded, Status};

fn screened_on(mut child: Child, what: &str, date: &str) -> Child {
    child.screening.push(Recorded { what: what.to_owned(), date: Some(day(date)), outcome: None });
    child
}

#[test]
fn a_check_before_the_birth_or_long_before_its_window_does_not_count() {
    let about = |child: Child, what: &str, on: &str| -> Vec<(Status, MessageId)> {
        child.on(on).about(what, 0).iter().map(|item| (item.status, item.reason.id)).collect()
    };
    let hearing = screened_on(born("2026-01-01"), "hearing", "2025-12-31");
    assert_eq!(
        about(hearing, "hearing", "2026-01-10"),
        [(Status::Invalid, MessageId::CheckBeforeBirth), (Status::Due, MessageId::CheckDue)]
    );
    let review = |date: &str| born("2024-01-01").reviewed("review-2-years", date);
    assert_eq!(
        about(review("2025-12-04"), "review-2-years", "2026-02-01"),
        [(Status::Done, MessageId::CheckDone)]
    );
    assert_eq!(
        about(review("2025-12-03"), "review-2-years", "2026-02-01"),
        [(Status::Invalid, MessageId::CheckTooEarly), (Status::Due, MessageId::CheckDue)]
    );
    let early = review("2025-12-03").on("2026-02-01");
    assert!(early.about("review-2-years", 0)[0].rule.as_ref().unwrap().has_convention);
    let antenatal = born("2026-12-20").reviewed("antenatal", "2026-10-20");
    assert_eq!(about(antenatal, "antenatal", "2027-01-10"), [(Status::Done, MessageId::CheckDone)]);
}

#[test]
fn a_late_blood_spot_has_no_result_for_cystic_fibrosis() {
    let child = born("2026-01-01");
    let in_time = screened_on(child.clone(), "blood-spot", "2026-02-26").on("2026-06-01");
    assert_eq!(in_time.status("blood-spot-cf", 0), Status::Done);
    let late = screened_on(child, "blood-spot", "2026-02-27").on("2026-06-01");
    assert_eq!(late.status("blood-spot-cf", 0), Status::TooLate);
    assert_eq!(
        (late.status("blood-spot-pku", 0), late.status("blood-spot", 0)),
        (Status::Done, Status::Done)
    );
}

#[test]
fn the_hepatitis_b_blood_test_is_for_appointments_from_july_2025() {
    let about = |birth: &str, on: &str| -> Vec<(Status, bool)> {
        let child = born(birth).answered(Question::HepbMother, Answer::Yes);
        child.on(on).about("hepb-blood-test", 0).iter().map(|item| (item.status, item.ask)).collect()
    };
    assert_eq!(about("2023-04-10", "2024-04-15"), []);
    assert_eq!(about("2012-01-01", "2026-01-15"), []);
    assert_eq!(about("2024-04-15", "2025-06-30"), [(Status::Upcoming, false)]);
    assert_eq!(about("2024-04-15", "2025-07-01"), [(Status::Due, false)]);
    assert_eq!(about("2024-04-15", "2025-10-16"), [(Status::Unanswered, true)]);
}

#[test]
fn one_mmrv_is_asked_for_and_not_two_doses() {
    let child = born("2021-01-10").gave("mmr", &["2022-01-10"]).answered(Question::Chickenpox, Answer::No);
    let schedule = child.on("2026-12-10");
    assert_eq!(schedule.statuses("mmr"), [(1, Status::Done)]);
    let item = schedule.one("mmrv", 0);
    assert_eq!(
        (item.status, item.from, item.by, item.last),
        (Status::Overdue, Some(day("2024-05-10")), Some(day("2024-06-07")), Some(day("2028-03-31"))),
        "the second measles dose stays overdue"
    );
    assert_eq!(
        item.reason.english(),
        "MMRV is asked for once: it is MMR dose 2 too, which was due by 7 June 2024 and can still be given."
    );
    assert_eq!(item.notes[0].english(), "It is MMR dose 2 too: one dose is given for both.");
    assert_eq!(schedule.protection_text("measles"), "measles: 1 given, 1 valid, 1 due by now");
    assert_eq!(child.on("2026-10-31").status("mmr", 2), Status::Overdue, "before the catch-up");
}

#[test]
fn the_catch_up_is_wanted_no_later_than_the_dose_it_is_too() {
    // The second MMR can be had 28 days after the first.
    let child = born("2022-08-10").gave("mmr", &["2026-11-20"]).answered(Question::Chickenpox, Answer::No);
    let due = child.on("2026-12-18").one("mmrv", 0).clone();
    assert_eq!(
        (due.status, due.from, due.by),
        (Status::Due, Some(day("2026-12-18")), Some(day("2027-01-15")))
    );
    assert_eq!(due.reason.english(), "MMRV is due from 18 December 2026 to 15 January 2027.");
    assert_eq!(child.on("2027-01-15").status("mmrv", 0), Status::Due);
    assert_eq!(child.on("2027-01-16").status("mmrv", 0), Status::Overdue);
    // The window of the second MMR would end a day after the catch-up does.
    let late = born("2022-08-10").gave("mmr", &["2028-02-05"]).answered(Question::Chickenpox, Answer::No);
    let due = late.on("2028-03-31").one("mmrv", 0).clone();
    assert_eq!((due.status, due.by), (Status::Due, Some(day("2028-03-31"))));
    assert_eq!(due.notes[0].id, MessageId::CountsAs);
}

#[test]
fn a_catch_up_beside_two_mmr_is_for_chickenpox_alone() {
    let child = born("2021-01-10")
        .gave("mmr", &["2022-01-10", "2024-05-10"])
        .answered(Question::Chickenpox, Answer::No);
    for on in ["2026-10-31", "2026-12-10"] {
        for disease in ["measles", "mumps", "rubella"] {
            let text = child.on(on).protection_text(disease);
            assert!(text.ends_with(": 2 given, 2 valid"), "{on}: {text}");
        }
    }
    let chickenpox = |on: &str| child.on(on).protection_text("varicella");
    assert_eq!(chickenpox("2026-10-31"), "chickenpox: none given, next from 1 November 2026");
    assert_eq!(chickenpox("2026-12-10"), "chickenpox: none given, 1 due by now");
}

#[test]
fn a_dose_too_many_in_infancy_is_no_booster_that_came_too_early() {
    let child = born("2023-01-01").gave("pcv", &["2023-02-26", "2023-04-23"]);
    let schedule = child.gave("menb", &["2023-02-26", "2023-04-23", "2023-06-01"]).on("2023-07-01");
    for (what, booster) in [("pcv", 2), ("menb", 3)] {
        let extra = schedule.one(what, 0);
        assert_eq!((extra.status, extra.reason.id), (Status::Done, MessageId::DoseExtra), "{what}");
        assert_eq!(schedule.status(what, booster), Status::Upcoming);
    }
    assert!(!schedule.protection_text("meningococcal-b").contains("early"));
}
