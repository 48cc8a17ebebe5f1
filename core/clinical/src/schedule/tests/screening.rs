//! Screening and reviews: windows, results that a baby of that day has, areas.

use super::story::{born, day, expected};
use crate::schedule::{Answer, Child, MessageId, Question, Status};

/// The results of the blood spot test that are listed, by their status.
fn results(child: &Child, on: &str, status: Status) -> usize {
    let schedule = child.on(on);
    schedule.items.iter().filter(|item| item.part_of.is_some() && item.status == status).count()
}

#[test]
fn a_baby_has_nine_results_before_october_2025_and_ten_after() {
    let in_no_area = |birth: &str| born(birth).answered(Question::ScidArea, Answer::No);
    assert_eq!(results(&in_no_area("2025-09-30"), "2025-10-05", Status::Due), 9);
    assert_eq!(results(&in_no_area("2025-10-01"), "2025-10-06", Status::Due), 10);
    assert!(
        in_no_area("2025-10-01").on("2025-10-06").one("blood-spot-ht1", 0).rule.as_ref().unwrap().is_unsure
    );
    let in_area = born("2025-10-01").answered(Question::ScidArea, Answer::Yes);
    assert_eq!(results(&in_area, "2025-10-06", Status::Due), 11);
    assert_eq!(born("2025-10-01").on("2025-10-06").status("blood-spot-scid", 0), Status::Unanswered);
}

#[test]
fn nine_results_complete_the_test_of_a_baby_born_before() {
    let nine = ["scd", "cf", "cht", "pku", "mcadd", "msud", "iva", "ga1", "hcu"];
    let all = |birth: &str| {
        let child = born(birth).answered(Question::ScidArea, Answer::No);
        nine.iter().fold(child, |child, name| child.screened(&format!("blood-spot-{name}")))
    };
    let before = all("2025-09-30").on("2025-11-01");
    assert_eq!(
        before.one("blood-spot", 0).reason.english(),
        "Newborn blood spot test: all 9 results are recorded."
    );
    let after = all("2025-10-01").on("2025-11-01");
    assert_eq!(after.one("blood-spot", 0).reason.id, MessageId::CheckSomeResults);
    assert_eq!(after.status("blood-spot-ht1", 0), Status::Overdue);
}

#[test]
fn the_whole_test_recorded_is_all_its_results() {
    let child = born("2026-01-01").answered(Question::ScidArea, Answer::No).screened("blood-spot");
    assert_eq!(child.on("2026-02-01").status("blood-spot", 0), Status::Done);
    assert_eq!(results(&child, "2026-02-01", Status::Done), 10);
}

#[test]
fn the_blood_spot_ends_at_8_weeks_for_cystic_fibrosis_and_at_the_first_birthday() {
    let child = born("2026-01-01");
    assert_eq!(child.at(0, 4).status("blood-spot", 0), Status::Upcoming);
    assert_eq!(child.at(0, 5).status("blood-spot", 0), Status::Due);
    assert_eq!(child.at(0, 17).status("blood-spot", 0), Status::Due);
    assert_eq!(child.at(0, 18).status("blood-spot", 0), Status::Overdue);
    assert_eq!(child.at(8, 0).status("blood-spot-cf", 0), Status::Overdue);
    assert_eq!(child.at(8, 1).status("blood-spot-cf", 0), Status::TooLate);
    assert_eq!(child.on("2026-12-31").status("blood-spot", 0), Status::Overdue);
    let late = child.on("2027-01-01");
    assert_eq!(late.status("blood-spot", 0), Status::TooLate);
    assert!(late.about("blood-spot-pku", 0).is_empty(), "one line for a test that never was, not ten");
}

#[test]
fn windows_are_those_of_the_sources() {
    let child = born("2026-01-01");
    let windows = [
        ("nipe-newborn", "2026-01-01", "2026-01-04", Some("2026-02-11")),
        ("nipe-6-8-weeks", "2026-02-12", "2026-02-26", Some("2026-12-31")),
        ("hearing", "2026-01-01", "2026-02-05", Some("2026-12-31")),
        ("new-birth-visit", "2026-01-11", "2026-01-15", Some("2026-01-31")),
        ("review-6-8-weeks", "2026-02-12", "2026-02-26", Some("2026-09-30")),
        ("review-12-months", "2026-10-01", "2027-04-01", Some("2027-12-31")),
        ("review-2-years", "2028-01-01", "2028-07-01", Some("2030-12-31")),
    ];
    let schedule = child.on("2026-01-01");
    for (what, from, by, last) in windows {
        let item = schedule.one(what, 0);
        assert_eq!(
            (item.from, item.by, item.last),
            (Some(day(from)), Some(day(by)), last.map(day)),
            "{what}"
        );
    }
    assert_eq!(schedule.one("review-12-months", 0).best_by, Some(day("2027-01-01")));
    assert_eq!(schedule.one("hearing", 0).best_by, Some(day("2026-01-29")));
}

#[test]
fn an_overdue_visit_says_how_long_it_is_worth_having() {
    let child = born("2026-01-01");
    assert_eq!(child.on("2026-01-15").status("new-birth-visit", 0), Status::Due);
    let overdue = child.on("2026-01-16");
    assert_eq!(overdue.status("new-birth-visit", 0), Status::Overdue);
    assert!(
        overdue.one("new-birth-visit", 0).reason.english().ends_with("worth having up to 31 January 2026.")
    );
    assert_eq!(child.on("2026-01-31").status("new-birth-visit", 0), Status::Overdue);
    assert_eq!(child.on("2026-02-01").status("new-birth-visit", 0), Status::TooLate);
    let held = child.reviewed("new-birth-visit", "2026-01-20").on("2026-02-01");
    assert_eq!(
        (held.status("new-birth-visit", 0), held.one("new-birth-visit", 0).date),
        (Status::Done, Some(day("2026-01-20")))
    );
}

#[test]
fn suggested_contacts_are_never_overdue() {
    let child = born("2026-01-01");
    assert_eq!(child.on("2026-05-01").status("review-3-4-months", 0), Status::Due);
    assert!(child.on("2026-05-02").about("review-3-4-months", 0).is_empty());
}

#[test]
fn an_unborn_child_has_antenatal_items_and_nothing_else() {
    let child = expected("2027-01-01");
    let schedule = child.on("2026-11-28");
    let what: Vec<&str> = schedule.items.iter().map(|item| item.what.id.as_str()).collect();
    assert_eq!(what, ["pertussis-pregnancy", "antenatal", "rsv-pregnancy", "flu-pregnancy"]);
    assert_eq!(schedule.from("antenatal", 0), day("2026-10-09"), "12 weeks before the due date");
    assert_eq!(child.on("2026-10-08").status("antenatal", 0), Status::Upcoming);
    assert_eq!(child.on("2026-10-09").status("antenatal", 0), Status::Due);
    assert_eq!(schedule.one("rsv-pregnancy", 0).from, None, "from when is not sourced and not said");
    assert!(schedule.protection.is_empty());
    let given = child.gave("pertussis-pregnancy", &["2026-09-01"]).on("2026-11-28");
    assert_eq!(given.status("pertussis-pregnancy", 0), Status::Done);
}

/// Read this as somebody would whose child is late, or was born, or was lost, and who has written nothing.
#[test]
fn after_the_due_date_nothing_was_missed() {
    let child = expected("2027-01-01");
    let last = child.on("2027-01-01");
    assert_eq!(last.status("antenatal", 0), Status::Due);
    assert_eq!(last.status("pertussis-pregnancy", 0), Status::Due);
    for on in ["2027-01-02", "2027-01-20", "2028-01-01"] {
        let schedule = child.on(on);
        let items: Vec<_> = schedule.items.iter().map(|item| (item.what.id.as_str(), item.status)).collect();
        assert_eq!(items, [("antenatal", Status::NotApplicable)], "{on}");
        assert_eq!(
            schedule.one("antenatal", 0).reason.english(),
            "Antenatal health visitor contact is for the time up to the due date (1 January 2027)."
        );
    }
    let had = child.reviewed("antenatal", "2026-11-01").gave("pertussis-pregnancy", &["2026-10-01"]);
    let had = had.on("2027-01-20");
    assert_eq!(
        (had.status("antenatal", 0), had.status("pertussis-pregnancy", 0)),
        (Status::Done, Status::Done)
    );
}

#[test]
fn a_born_child_keeps_what_was_before_the_birth() {
    let child =
        born("2026-12-20").gave("pertussis-pregnancy", &["2026-09-01"]).reviewed("antenatal", "2026-10-20");
    let schedule = child.on("2027-01-10");
    assert_eq!(schedule.status("pertussis-pregnancy", 0), Status::Done);
    assert_eq!(schedule.status("antenatal", 0), Status::Done);
    assert!(
        schedule.protection_text("pertussis").starts_with("whooping cough: none given"),
        "the mother's, not the child's"
    );
    assert!(born("2026-12-20").on("2027-01-10").about("antenatal", 0).is_empty());
}

#[test]
fn what_is_recorded_for_later_or_unknown_is_kept() {
    let child =
        born("2026-01-01").reviewed("new-birth-visit", "2026-01-13").reviewed("tea with Gran", "2026-01-02");
    let schedule = child.on("2026-01-12");
    let visit: Vec<Status> = schedule.about("new-birth-visit", 0).iter().map(|item| item.status).collect();
    assert_eq!(visit, [Status::Due, Status::Upcoming]);
    assert_eq!(schedule.status("tea with Gran", 0), Status::Unrecognised);
}
