//! MMR and MMRV: days, cohorts, and the interval that counts from a dose that does not count.

use super::story::{born, day};
use crate::schedule::{Answer, Child, MessageId, Question, Status};

/// The first birthday is 10 March 2024, 15 months are reached on 10 June 2024.
fn child() -> Child {
    born("2023-03-10")
}

#[test]
fn a_first_dose_counts_from_the_birthday_on() {
    for (date, status) in
        [("2024-03-09", Status::Invalid), ("2024-03-10", Status::Done), ("2024-03-11", Status::Done)]
    {
        let schedule = child().gave("mmr", &[date]).on("2024-04-01");
        let given = schedule.about("mmr", 1)[0];
        assert_eq!((given.status, given.date), (status, Some(day(date))));
    }
}

#[test]
fn three_days_early_is_said_so_and_the_dose_is_asked_for_again() {
    let child = child().gave("mmr", &["2024-03-07"]);
    let schedule = child.on("2024-03-20");
    assert_eq!(schedule.statuses("mmr"), [(1, Status::Invalid), (1, Status::Upcoming)]);
    assert_eq!(
        schedule.about("mmr", 1)[0].reason.english(),
        "MMR dose 1, given on 7 March 2024, does not count: 3 days before the lowest age for it (10 March 2024)."
    );
    // 28 days after the dose given, although it does not count.
    assert_eq!(schedule.from("mmr", 1), day("2024-04-04"));
    assert!(schedule.protection_text("measles").starts_with("measles: 1 given, not valid, 3 days early"));
}

#[test]
fn a_second_dose_counts_from_15_months_and_28_days_after_the_one_before() {
    let with = |first: &str, second: &str| {
        let schedule = child().gave("mmr", &[first, second]).on("2024-12-01");
        schedule.items.iter().find(|item| item.date == Some(day(second))).unwrap().clone()
    };
    for (second, status) in
        [("2024-06-09", Status::Invalid), ("2024-06-10", Status::Done), ("2024-06-11", Status::Done)]
    {
        assert_eq!(with("2024-03-10", second).status, status, "15 months, {second}");
    }
    for (second, status) in
        [("2024-07-28", Status::Invalid), ("2024-07-29", Status::Done), ("2024-07-30", Status::Done)]
    {
        assert_eq!(with("2024-07-01", second).status, status, "28 days, {second}");
    }
    let short = with("2024-07-01", "2024-07-28");
    assert_eq!(short.reason.id, MessageId::DoseTooSoon);
    assert!(short.reason.english().contains("27 days after the dose before; at least 28 days are needed"));
}

#[test]
fn the_interval_counts_from_the_dose_given_even_if_it_did_not_count() {
    // The second is too soon; the third is 28 days after the first but not after the second.
    let child = child().gave("mmr", &["2024-07-01", "2024-07-20", "2024-08-01"]);
    let schedule = child.on("2024-08-02");
    let statuses: Vec<Status> =
        schedule.items.iter().filter(|item| item.what.id == "mmr").map(|item| item.status).collect();
    assert_eq!(statuses, [Status::Done, Status::Invalid, Status::Invalid]);
    // Born from September 2022 on: the second is MMRV at 3 years 4 months.
    assert_eq!(schedule.from("mmrv", 2), day("2026-07-10"));
    assert_eq!(
        schedule.protection_text("rubella").split(", next").next().unwrap(),
        "rubella: 3 given, 1 valid, 9 days too soon after the dose before, 16 days too soon after the dose before"
    );
}

#[test]
fn mmrv_counts_as_mmr_and_mmr_as_mmrv_for_measles() {
    let schedule = child().gave("mmrv", &["2024-03-10"]).gave("mmr", &["2024-06-10"]).on("2026-11-28");
    assert_eq!((schedule.status("mmrv", 1), schedule.status("mmr", 2)), (Status::Done, Status::Done));
    assert_eq!(schedule.protection_text("measles"), "measles: 2 given, 2 valid");
    assert_eq!(schedule.protection_text("varicella"), "chickenpox: 1 given, 1 valid");
    assert!(
        schedule.items.iter().all(|item| !item.what.id.starts_with("mmr") || item.status == Status::Done)
    );
}

#[test]
fn who_had_no_first_dose_before_2026_has_mmrv_twice_and_no_third() {
    let child = born("2024-10-01");
    let schedule = child.on("2025-12-31");
    assert_eq!(
        (schedule.status("mmr", 1), schedule.rule("mmr", 1)),
        (Status::Overdue, "eng-mmr-1-born-2024-07")
    );
    let schedule = child.on("2026-01-01");
    assert_eq!(schedule.rule("mmrv", 1), "eng-mmrv-1-2026-01-born-2024-07");
    assert_eq!((schedule.status("mmrv", 1), schedule.from("mmrv", 1)), (Status::Overdue, day("2025-10-01")));
    assert_eq!(schedule.from("mmrv", 2), day("2026-04-01"), "18 months");
    assert!(schedule.about("mmr", 1).is_empty() && schedule.about("mmrv", 3).is_empty());
    let given = child.clone().gave("mmrv", &["2026-01-10", "2026-04-01"]).on("2026-11-28");
    assert!(given.about("mmrv", 3).is_empty());
    let mixed = child.gave("mmr", &["2025-10-10"]).gave("mmrv", &["2026-04-01"]).on("2026-11-28");
    assert_eq!(mixed.from("mmrv", 3), day("2028-02-01"), "MMR first: MMRV at 3 years 4 months too");
}

#[test]
fn a_late_first_dose_pushes_the_second() {
    let schedule = born("2025-01-01").gave("mmrv", &["2026-06-20"]).on("2026-07-01");
    assert_eq!(schedule.from("mmrv", 2), day("2026-07-18"));
    assert_eq!(schedule.one("mmrv", 2).reason.id, MessageId::DoseUpcomingInterval);
}

/// Both MMR as they were due.
fn of_the_catch_up(born_on: &str) -> Child {
    born(born_on).gave("mmr", &["2022-06-01", "2025-06-01"])
}

#[test]
fn the_catch_up_asks_about_chickenpox_first() {
    let child = of_the_catch_up("2021-05-05");
    let on = "2026-11-28";
    let status = |child: &Child| child.on(on).status("mmrv", 0);
    assert_eq!(status(&child), Status::Unanswered);
    assert_eq!(status(&child.clone().answered(Question::Chickenpox, Answer::Yes)), Status::NotApplicable);
    let never = child.answered(Question::Chickenpox, Answer::No);
    assert_eq!(status(&never), Status::Due);
    assert_eq!(status(&never.clone().gave("varicella", &["2023-01-01"])), Status::Due);
    let twice = never.clone().gave("varicella", &["2023-01-01", "2023-04-01"]);
    assert_eq!(twice.on(on).one("mmrv", 0).reason.id, MessageId::DoseEnough);
    let had = never.clone().gave("mmrv", &["2026-11-02"]).on(on);
    assert_eq!(had.items.iter().filter(|item| item.what.id == "mmrv").count(), 1);
    for (on, status) in
        [("2026-10-31", Status::Upcoming), ("2026-11-01", Status::Due), ("2028-03-31", Status::Due)]
    {
        assert_eq!(never.on(on).status("mmrv", 0), status, "{on}");
    }
    assert!(never.on("2028-04-01").about("mmrv", 0).is_empty());
}

#[test]
fn the_catch_up_is_for_its_cohort() {
    let status = |born_on: &str| -> Vec<Status> {
        let child = of_the_catch_up(born_on).answered(Question::Chickenpox, Answer::No);
        child.on("2026-11-28").about("mmrv", 0).iter().map(|item| item.status).collect()
    };
    assert_eq!(status("2019-12-31"), [Status::NotApplicable]);
    assert_eq!(status("2020-01-01"), [Status::Due]);
    assert_eq!(
        status("2022-08-31"),
        [Status::Overdue],
        "its first MMR is dated before the birth, so the second is missing"
    );
    assert_eq!(status("2022-09-01"), []);
}
