//! 1 July 2025: MenB and PCV change places, by the day of the appointment and not by the day of birth.

use super::story::{born, day};
use crate::schedule::{MessageId, Status};

/// 12 weeks old on 12 June 2025, 16 weeks on 10 July.
fn on_the_switch() -> crate::schedule::Child {
    born("2025-03-20").gave("menb", &["2025-05-15"])
}

#[test]
fn before_the_switch_pcv_is_due_at_12_weeks_and_menb_follows_it() {
    let schedule = on_the_switch().on("2025-06-30");
    assert_eq!((schedule.status("pcv", 1), schedule.rule("pcv", 1)), (Status::Due, "eng-pcv-1"));
    assert_eq!(schedule.from("pcv", 1), day("2025-06-12"));
    assert_eq!(schedule.rule("menb", 2), "eng-menb-2-2025-07-after-pcv");
    assert_eq!(schedule.from("menb", 2), day("2025-07-10"));
}

#[test]
fn a_12_week_appointment_missed_until_the_switch_follows_the_new_order() {
    let schedule = on_the_switch().on("2025-07-01");
    assert_eq!((schedule.status("menb", 2), schedule.rule("menb", 2)), (Status::Due, "eng-menb-2-2025-07"));
    assert_eq!(schedule.status("pcv", 1), Status::Upcoming);
    assert_eq!((schedule.from("pcv", 1), schedule.rule("pcv", 1)), (day("2025-07-10"), "eng-pcv-1-2025-07"));
    let notes: Vec<MessageId> = schedule.one("menb", 2).notes.iter().map(|note| note.id).collect();
    assert_eq!(notes, [MessageId::BookMenbPcv], "a printed book says otherwise");
}

#[test]
fn who_had_pcv_before_the_switch_has_menb_at_16_weeks() {
    let child = on_the_switch().gave("pcv", &["2025-06-30"]);
    for on in ["2025-06-30", "2025-07-01", "2025-07-09"] {
        assert_eq!(child.on(on).status("menb", 2), Status::Upcoming, "{on}");
        assert_eq!(child.on(on).from("menb", 2), day("2025-07-10"), "{on}");
    }
    assert_eq!(child.on("2025-07-10").status("menb", 2), Status::Due);
}

#[test]
fn pcv_given_on_the_day_of_the_switch_is_not_before_it() {
    let child = on_the_switch().gave("pcv", &["2025-07-01"]);
    assert_eq!(child.on("2025-07-01").rule("menb", 2), "eng-menb-2-2025-07");
    assert_eq!(child.on("2025-07-01").status("menb", 2), Status::Due);
}

#[test]
fn a_dose_given_by_the_old_rule_still_names_it_years_later() {
    let child = born("2024-08-15").gave("menb", &["2024-10-10", "2024-12-05"]).gave("pcv", &["2024-11-07"]);
    let schedule = child.on("2026-11-28");
    assert_eq!(schedule.rule("menb", 2), "eng-menb-2");
    assert_eq!(schedule.rule("pcv", 1), "eng-pcv-1");
    assert_eq!((schedule.status("menb", 2), schedule.status("pcv", 1)), (Status::Done, Status::Done));
}

#[test]
fn hib_menc_and_the_visit_at_18_months_follow_the_birth_date() {
    let last = born("2024-06-30").on("2026-02-01");
    assert_eq!((last.status("hib-menc", 0), last.rule("hib-menc", 0)), (Status::Overdue, "eng-hib-menc"));
    assert!(last.about("dtap-ipv-hib-hepb", 4).is_empty());
    assert_eq!(last.status("18-month-visit", 0), Status::NotApplicable);
    let first = born("2024-07-01").on("2026-02-01");
    assert_eq!(first.status("hib-menc", 0), Status::NotApplicable);
    assert_eq!(first.rule("hib-menc", 0), "eng-hib-menc-2025-07");
    assert_eq!(first.from("dtap-ipv-hib-hepb", 4), day("2026-01-01"));
    assert!(first.about("18-month-visit", 0).is_empty());
}

#[test]
fn no_change_of_the_rules_makes_an_overdue_dose_due_again() {
    let child = born("2025-01-10");
    for on in ["2025-06-30", "2025-07-01"] {
        let schedule = child.on(on);
        assert_eq!(
            (schedule.status("pcv", 1), schedule.status("menb", 2)),
            (Status::Overdue, Status::Overdue),
            "{on}"
        );
        assert_eq!(schedule.from("menb", 2), day("2025-05-02"), "16 weeks, as it was");
    }
}
