//! The pre-school booster and the 6-in-1 doses before it.

use super::story::{born, day};
use crate::schedule::{MessageId, Schedule, Status};

fn given(schedule: &Schedule) -> (Status, MessageId, bool) {
    let item = schedule.items.iter().find(|item| item.what.id == "dtap-ipv" && item.date.is_some()).unwrap();
    (item.status, item.reason.id, item.ask)
}

#[test]
fn a_booster_without_its_course_is_no_booster_and_no_later_dose_changes_that() {
    let child = born("2022-01-01").gave("dtap-ipv", &["2025-06-01"]);
    let expected = (Status::Invalid, MessageId::DoseTooFewBefore, true);
    assert_eq!(given(&child.on("2026-11-28")), expected);
    let two = child.clone().gave("6-in-1", &["2022-03-01", "2022-04-01"]);
    assert_eq!(given(&two.on("2026-11-28")), expected);
    let late = child.gave("6-in-1", &["2026-07-01", "2026-08-01", "2026-09-01"]);
    assert_eq!(given(&late.on("2026-11-28")), expected);
    assert_eq!(late.on("2026-11-28").from("dtap-ipv", 0), day("2027-09-01"));
}

#[test]
fn a_later_6_in_1_does_not_touch_a_booster_that_counts() {
    let child = born("2022-01-01").gave("6-in-1", &["2022-03-01", "2022-04-01", "2022-05-01"]);
    let child = child.gave("dtap-ipv", &["2025-06-01"]);
    assert_eq!(given(&child.on("2026-11-28")).0, Status::Done);
    assert_eq!(given(&child.gave("6-in-1", &["2026-09-01"]).on("2026-11-28")).0, Status::Done);
}

#[test]
fn the_booster_waits_a_year_after_the_third_dose_that_is_to_come() {
    let child = born("2022-01-01");
    let schedule = child.on("2026-11-28");
    assert_eq!(schedule.status("dtap-ipv", 0), Status::Upcoming);
    // Today, in four and in eight weeks.
    assert_eq!(schedule.from("dtap-ipv", 0), day("2028-01-23"));
    let two = child.gave("6-in-1", &["2026-10-01", "2026-11-10"]).on("2026-11-28");
    assert_eq!(two.from("dtap-ipv-hib-hepb", 3), day("2026-12-08"));
    assert_eq!(two.from("dtap-ipv", 0), day("2027-12-08"));
}
