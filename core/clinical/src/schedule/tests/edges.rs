//! Every day that decides, with the day before and the day after it.

use chrono::{Days, NaiveDate};

use super::story::{born, day};
use crate::schedule::{Answer, Child, Given, GivenVaccine, MessageId, Question, Schedule, Status};

fn before(day: NaiveDate) -> NaiveDate {
    day - Days::new(1)
}

fn after(day: NaiveDate) -> NaiveDate {
    day + Days::new(1)
}

#[test]
fn every_window_opens_on_its_from_and_closes_after_its_by() {
    for birth in ["2018-05-10", "2022-09-01", "2024-02-29", "2024-07-01", "2025-04-08", "2026-02-28"] {
        let child = born(birth);
        let first = child.on(birth);
        for item in first.items.iter().filter(|item| item.status == Status::Upcoming) {
            let (from, by) = (item.from.unwrap(), item.by.unwrap());
            let status = |on: NaiveDate| {
                let schedule = crate::schedule::due(&child, on);
                let same = schedule
                    .items
                    .into_iter()
                    .find(|other| other.what == item.what && other.rule == item.rule);
                same.map(|same| same.status)
            };
            // Rotavirus dose 2 ends with its first dose, which nobody gave here, and the booster waits for others.
            let is_held = ["rotavirus dose 2", "4-in-1 pre-school booster"]
                .contains(&item.what.to_string().as_str())
                || item.what.id == "dtap-ipv";
            let Some(due) = status(from).filter(|_| !is_held) else {
                continue;
            };
            assert_eq!(due, Status::Due, "{} on its first day, born {birth}", item.what);
            assert_eq!(
                status(before(from)),
                Some(Status::Upcoming),
                "{} the day before, born {birth}",
                item.what
            );
            assert_eq!(status(by), Some(Status::Due), "{} on its last day, born {birth}", item.what);
            let past = status(after(by));
            assert!(
                past != Some(Status::Due) && past != Some(Status::Upcoming),
                "{} after it: {past:?}",
                item.what
            );
        }
    }
}

#[test]
fn a_first_dose_is_too_young_then_early_then_done() {
    for vaccine in ["dtap-ipv-hib-hepb", "menb", "rotavirus"] {
        let expected = [(41, Status::Invalid), (42, Status::Early), (55, Status::Early), (56, Status::Done)];
        for (days, status) in expected {
            let date = day("2026-01-01") + Days::new(days);
            let child = born("2026-01-01").gave(vaccine, &[&date.to_string()]);
            assert_eq!(child.at(9, 0).about(vaccine, 1)[0].status, status, "{vaccine} at {days} days");
        }
    }
}

#[test]
fn an_early_dose_is_only_called_so_where_the_source_allows_it() {
    let child = born("2026-01-01").gave("menb", &["2026-02-15", "2026-03-15"]);
    let schedule = child.on("2026-03-20");
    assert_eq!(schedule.status("menb", 1), Status::Early);
    assert_eq!(schedule.status("menb", 2), Status::Done, "28 days later, before 12 weeks");
}

#[test]
fn four_weeks_between_doses_are_28_days() {
    for (gap, status) in [(27, Status::Invalid), (28, Status::Done), (29, Status::Done)] {
        let second = day("2026-03-01") + Days::new(gap);
        for vaccine in ["dtap-ipv-hib-hepb", "menb", "rotavirus"] {
            let child = born("2026-01-01").gave(vaccine, &["2026-03-01", &second.to_string()]);
            assert_eq!(child.on("2026-05-01").about(vaccine, 2)[0].status, status, "{vaccine} {gap}");
        }
    }
}

#[test]
fn rotavirus_ends_at_15_and_24_weeks() {
    let child = born("2026-01-01");
    assert_eq!(child.at(14, 6).status("rotavirus", 1), Status::Due);
    assert_eq!(child.at(15, 0).status("rotavirus", 1), Status::TooLate);
    assert_eq!(child.at(15, 0).one("rotavirus", 2).reason.id, MessageId::DoseTooLateAfter);
    assert!(child.at(15, 0).one("rotavirus", 2).ask, "no source says that it is not given");
    let begun = child.clone().gave("rotavirus", &["2026-04-15"]);
    assert_eq!(begun.at(15, 0).status("rotavirus", 1), Status::Done, "given at 14 weeks 6 days");
    assert_eq!(begun.at(23, 6).status("rotavirus", 2), Status::Due);
    assert_eq!(begun.at(24, 0).status("rotavirus", 2), Status::TooLate);
    let late = child.gave("rotavirus", &["2026-04-16"]);
    assert_eq!(
        late.at(15, 1).statuses("rotavirus"),
        [(1, Status::TooLate), (1, Status::Invalid), (2, Status::TooLate)]
    );
    assert_eq!(
        late.at(15, 1).about("rotavirus", 1)[1].reason.english(),
        "Rotavirus dose 1, given on 16 April 2026, does not count: it could be given only up to 15 April 2026."
    );
    let twice = late.clone().gave("rotavirus", &["2026-05-20"]).at(30, 0);
    assert_eq!(
        twice.protection_text("rotavirus"),
        "rotavirus: 2 given, 0 valid, after the last day for it, ask what is still needed"
    );
    for item in late.at(15, 1).items.iter().filter(|item| item.what.id == "rotavirus" && item.date.is_none())
    {
        assert!(item.from <= item.by && item.by <= item.last, "{item:?}");
    }
}

#[test]
fn the_boosters_of_the_first_birthday_count_from_that_day() {
    let infant = |vaccine: &str, doses: &[&str]| born("2025-09-01").gave(vaccine, doses);
    for (vaccine, doses, booster) in
        [("menb", &["2025-10-27", "2025-11-24"][..], 3), ("pcv", &["2025-12-22"][..], 2)]
    {
        for (date, status) in [("2026-09-01", Status::Done), ("2026-09-02", Status::Done)] {
            let schedule = infant(vaccine, doses).gave(vaccine, &[date]).on("2026-10-01");
            let given = schedule.about(vaccine, booster);
            let given = given.iter().find(|item| item.date.is_some()).unwrap();
            assert_eq!(given.status, status, "{vaccine} on {date}");
        }
    }
}

#[test]
fn the_pre_school_booster_counts_from_3_years_and_a_year_after_the_6_in_1() {
    let primary = ["2022-03-01", "2022-04-01", "2022-05-01"];
    let status = |child: Child, date: &str| {
        let schedule = child.gave("dtap-ipv", &[date]).on("2026-11-28");
        schedule.items.iter().find(|item| item.date == Some(day(date))).unwrap().status
    };
    let child = || born("2022-01-01").gave("6-in-1", &primary);
    assert_eq!(status(child(), "2024-12-31"), Status::Invalid);
    assert_eq!(status(child(), "2025-01-01"), Status::Done);
    let late = || born("2022-01-01").gave("6-in-1", &["2024-03-01", "2024-04-01", "2024-05-01"]);
    assert_eq!(status(late(), "2025-04-30"), Status::Invalid);
    assert_eq!(status(late(), "2025-05-01"), Status::Done);
    let later = born("2022-01-01").gave("6-in-1", &["2024-10-01", "2024-11-01", "2024-12-01"]);
    assert_eq!(later.on("2025-03-01").from("dtap-ipv", 0), day("2025-12-01"));
}

#[test]
fn the_teenage_booster_counts_from_10_years() {
    let status =
        |date: &str| born("2013-01-10").gave("td-ipv", &[date]).on("2026-11-28").about("td-ipv", 0)[0].status;
    assert_eq!(status("2023-01-09"), Status::Invalid);
    assert_eq!(status("2023-01-10"), Status::Done);
    let note = |child: Child| child.on("2026-11-28").one("td-ipv", 0).notes.len();
    let all = born("2013-01-10")
        .gave("6-in-1", &["2013-03-10", "2013-04-10", "2013-05-10"])
        .gave("dtap-ipv", &["2016-05-10"]);
    assert_eq!(note(all.gave("td-ipv", &["2026-10-01"])), 0, "the fifth with polio");
    assert_eq!(note(born("2013-01-10").gave("td-ipv", &["2026-10-01"])), 1);
}

#[test]
fn a_dose_that_stands_in_or_fits_nowhere_stays_listed() {
    let child = born("2024-05-01").gave("6-in-1", &["2024-07-01", "2024-08-01", "2024-09-01", "2025-05-01"]);
    let schedule = child.on("2025-06-01");
    assert_eq!(
        (schedule.status("hib-menc", 0), schedule.one("hib-menc", 0).reason.id),
        (Status::Done, MessageId::DoseStoodIn)
    );
    assert_eq!(schedule.one("dtap-ipv-hib-hepb", 4).reason.id, MessageId::DoseStandsIn);
    let before_birthday =
        born("2024-05-01").gave("6-in-1", &["2024-07-01", "2024-08-01", "2024-09-01", "2025-04-30"]);
    let schedule = before_birthday.on("2025-06-01");
    assert_eq!(schedule.status("hib-menc", 0), Status::Overdue);
    assert_eq!(schedule.one("dtap-ipv-hib-hepb", 4).reason.id, MessageId::DoseExtra);
}

/// What older children had and no schedule has any more: it protects, and it fills no place that is not its own.
#[test]
fn vaccines_of_earlier_schedules_are_known_and_fill_no_place() {
    let child =
        born("2016-05-01").gave("Pediacel", &["2016-07-01", "2016-08-01"]).gave("MenC", &["2016-07-29"]);
    let schedule = child.on("2017-03-01");
    for (what, count) in [("dtap-ipv-hib", 2), ("menc", 1)] {
        let given = schedule.about(what, 0);
        assert_eq!(given.len(), count, "{what}");
        assert!(given.iter().all(|item| item.reason.id == MessageId::DoseExtra), "{what}");
    }
    assert_eq!(
        schedule.status("dtap-ipv-hib-hepb", 1),
        Status::Overdue,
        "no source here says that one is the other"
    );
    assert!(schedule.protection_text("hib").starts_with("Hib: 2 given, 2 valid"));
    assert!(schedule.protection_text("meningococcal-c").starts_with("meningococcal C: 1 given, 1 valid"));
    let twice = born("2021-05-05").gave("Varilrix", &["2023-01-01"]).gave("Varivax", &["2023-04-01"]);
    let twice = twice.gave("mmr", &["2022-06-01", "2025-06-01"]).answered(Question::Chickenpox, Answer::No);
    assert_eq!(twice.on("2026-11-28").one("mmrv", 0).reason.id, MessageId::DoseEnough);
}

#[test]
fn a_course_goes_on_from_where_it_stopped() {
    let schedule = born("2024-05-01").gave("6-in-1", &["2024-07-01"]).on("2025-02-01");
    assert_eq!(schedule.status("dtap-ipv-hib-hepb", 1), Status::Done);
    assert_eq!(schedule.from("dtap-ipv-hib-hepb", 2), day("2024-07-29"));
    assert_eq!(schedule.from("dtap-ipv-hib-hepb", 3), day("2024-08-26"));
    let notes: Vec<MessageId> =
        schedule.one("dtap-ipv-hib-hepb", 2).notes.iter().map(|note| note.id).collect();
    assert_eq!(notes, [MessageId::CourseGoesOn]);
}

/// Doses that are all overdue are not all for one day.
#[test]
fn missing_doses_say_how_far_apart_they_are() {
    let schedule = born("2024-07-01").on("2026-01-05");
    let apart = |what: &str, dose: u8| -> Vec<String> {
        let notes = schedule.one(what, dose).notes.clone();
        let apart = notes.iter().filter(|note| note.id == MessageId::DosesApart);
        apart.map(crate::schedule::Message::english).collect()
    };
    assert_eq!(apart("dtap-ipv-hib-hepb", 1), [""; 0]);
    assert_eq!(
        apart("dtap-ipv-hib-hepb", 2),
        ["At least 28 days after the dose before it, which is not recorded either."]
    );
    assert_eq!(apart("dtap-ipv-hib-hepb", 3).len(), 1);
    let to_come = born("2026-01-01").on("2026-01-05");
    assert!(to_come.one("dtap-ipv-hib-hepb", 2).notes.is_empty(), "its day says it");
}

#[test]
fn infant_doses_missing_after_the_first_birthday_are_a_question_for_people() {
    let child = born("2025-01-01").gave("menb", &["2025-03-01"]);
    assert_eq!(child.on("2025-12-31").one("menb", 2).reason.id, MessageId::DoseOverdue);
    assert_eq!(child.on("2026-01-01").one("menb", 2).reason.id, MessageId::DoseTooLateAsk);
    let asked = child.on("2026-01-20");
    assert!(asked.one("menb", 2).notes.is_empty());
    let text = asked.protection_text("meningococcal-b");
    assert_eq!(
        text, "meningococcal B: 1 given, 1 valid, 1 due by now, ask what is still needed",
        "the booster"
    );
    let boosted = child.gave("menb", &["2026-01-05"]).on("2026-02-01");
    assert_eq!(boosted.status("menb", 3), Status::Done, "a dose after the birthday is the booster");
}

/// The second infant dose can no longer be had: the booster waits for the dose that was given, and not for that one too.
#[test]
fn a_booster_does_not_wait_for_a_dose_that_cannot_be_had_any_more() {
    let child = born("2025-03-20").gave("menb", &["2026-03-01"]);
    for on in ["2026-03-02", "2026-03-20", "2026-03-28"] {
        let schedule = child.on(on);
        assert_eq!(schedule.status("menb", 2), Status::TooLate, "{on}");
        let booster = schedule.one("menb", 3).clone();
        assert_eq!((booster.from, booster.status), (Some(day("2026-03-29")), Status::Upcoming), "{on}");
    }
    assert_eq!(child.on("2026-03-29").status("menb", 3), Status::Due);
    let none = born("2025-03-20").on("2026-03-20");
    assert_eq!((none.from("menb", 3), none.status("menb", 3)), (day("2026-03-20"), Status::Due));
    let early = born("2025-03-20").gave("menb", &["2025-12-01"]).on("2025-12-10");
    assert_eq!(early.from("menb", 2), day("2025-12-29"), "it can still be had");
    assert_eq!(early.from("menb", 3), day("2026-03-20"));
}

fn odd_dates() -> Child {
    born("2026-01-01").gave("menb", &["2025-12-31", "2026-03-01", "2026-03-01", "2026-09-01"])
}

#[test]
fn dates_before_the_birth_twice_or_to_come_are_kept_and_not_counted() {
    let ids = |schedule: &Schedule| -> Vec<MessageId> {
        let menb = schedule.items.iter().filter(|item| item.what.id == "menb" && item.date.is_some());
        menb.map(|item| item.reason.id).collect()
    };
    let schedule = odd_dates().on("2026-04-01");
    let expected =
        [MessageId::DoseBeforeBirth, MessageId::DoseDone, MessageId::DoseTwice, MessageId::DoseNotYet];
    assert_eq!(ids(&schedule), expected);
    assert_eq!(schedule.from("menb", 2), day("2026-03-29"), "28 days after the one that counts");
}

#[test]
fn a_name_that_is_not_known_is_kept() {
    let mut child = born("2026-01-01");
    let vaccine = GivenVaccine::Unrecognised("the pink one".to_owned());
    child.given.push(Given { vaccine, date: day("2026-03-01"), written_dose: None });
    let schedule = child.on("2026-04-01");
    assert_eq!(schedule.status("the pink one", 0), Status::Unrecognised);
}

#[test]
fn a_dose_written_down_under_another_number_is_told() {
    let mut child = born("2026-01-01").gave("menb", &["2026-03-01"]);
    child.given[0].written_dose = Some(3);
    let schedule = child.on("2026-04-01");
    assert_eq!(schedule.one("menb", 1).notes[0].english(), "It was written down as dose 3.");
}
