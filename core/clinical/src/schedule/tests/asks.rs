//! BCG after the SCID result, hepatitis B of older children, and what is for people to ask.

use super::story::born;
use crate::schedule::{Answer, CheckOutcome, Child, MessageId, Question, Status};

fn may_have_bcg() -> Child {
    born("2026-01-01").answered(Question::TbFamily, Answer::Yes)
}

#[test]
fn bcg_waits_for_a_scid_result_that_allows_it() {
    let in_area = may_have_bcg().answered(Question::ScidArea, Answer::Yes);
    let waits = |child: &Child| child.on("2026-06-01").one("bcg", 0).reason.id;
    let item = in_area.on("2026-06-01").one("bcg", 0).clone();
    assert_eq!(
        (item.status, item.reason.id, item.from),
        (Status::Unanswered, MessageId::BcgWaitsForScid, None)
    );
    let result = |date: Option<&str>, outcome| in_area.clone().resulted("blood-spot-scid", date, outcome);
    for outcome in [CheckOutcome::NotSuspected, CheckOutcome::Declined, CheckOutcome::NotOffered] {
        assert_eq!(result(Some("2026-01-12"), outcome).on("2026-02-01").status("bcg", 0), Status::Due);
        assert_eq!(result(None, outcome).on("2026-02-01").status("bcg", 0), Status::Due);
        assert_eq!(waits(&result(Some("2026-06-02"), outcome)), MessageId::BcgWaitsForScid, "after the day");
        assert_eq!(
            waits(&result(Some("2025-12-31"), outcome)),
            MessageId::BcgWaitsForScid,
            "before the birth"
        );
    }
    assert_eq!(waits(&in_area.clone().screened("blood-spot-scid")), MessageId::BcgWaitsForScid, "no outcome");
    let other = result(Some("2026-01-12"), CheckOutcome::Other);
    assert_eq!(
        (other.on("2026-06-01").status("bcg", 0), waits(&other)),
        (Status::Unanswered, MessageId::BcgAskScid)
    );
    let then = |date: &str| other.clone().resulted("blood-spot-scid", Some(date), CheckOutcome::NotSuspected);
    assert_eq!(then("2026-01-20").on("2026-02-01").status("bcg", 0), Status::Due, "a repeat");
    assert_eq!(waits(&then("2026-01-12")), MessageId::BcgAskScid, "which one was the last is not known");
}

#[test]
fn bcg_is_as_before_where_scid_is_not_screened_for_or_was_not_asked() {
    let no = may_have_bcg().answered(Question::ScidArea, Answer::No);
    assert_eq!(no.on("2026-02-01").status("bcg", 0), Status::Due);
    let not_asked = may_have_bcg().on("2026-02-01");
    assert_eq!(not_asked.one("bcg", 0).notes[0].id, MessageId::BcgAfterScid);
    let before = born("2021-09-05")
        .answered(Question::TbFamily, Answer::Yes)
        .answered(Question::ScidArea, Answer::Yes);
    assert_eq!(before.on("2021-10-10").status("bcg", 0), Status::Due, "nobody was screened");
}

/// A live vaccine: a result that somebody has to look at stops it, whatever was answered of the area.
#[test]
fn a_recorded_scid_result_stops_bcg_whatever_was_answered() {
    let no = may_have_bcg().answered(Question::ScidArea, Answer::No);
    for child in [may_have_bcg(), no] {
        let suspected = child.clone().resulted("blood-spot-scid", Some("2026-01-12"), CheckOutcome::Other);
        let item = suspected.on("2026-02-01").one("bcg", 0).clone();
        assert_eq!(
            (item.status, item.reason.id, item.ask),
            (Status::Unanswered, MessageId::BcgAskScid, true)
        );
        let allowed = child.resulted("blood-spot-scid", Some("2026-01-12"), CheckOutcome::NotSuspected);
        assert_eq!(allowed.on("2026-02-01").status("bcg", 0), Status::Due);
    }
}

/// One dose of the birth written with two dates must not close the course of a baby at risk without a word.
#[test]
fn a_dose_before_its_routine_age_is_asked_about_also_in_programmes_for_some() {
    let at_risk = born("2026-05-01").answered(Question::HepbMother, Answer::Yes);
    let item = at_risk.gave("hepb", &["2026-05-01", "2026-05-03"]).on("2026-06-10").one("hepb", 2).clone();
    assert_eq!((item.status, item.reason.id, item.ask), (Status::Done, MessageId::DoseBeforeRoutine, true));
    let bcg = may_have_bcg().gave("bcg", &["2026-01-03"]).on("2026-02-01").one("bcg", 0).clone();
    assert_eq!((bcg.reason.id, bcg.ask), (MessageId::DoseBeforeRoutine, true));
    let in_time = may_have_bcg().gave("bcg", &["2026-01-29"]).on("2026-02-01").one("bcg", 0).clone();
    assert_eq!((in_time.reason.id, in_time.ask), (MessageId::DoseDone, false));
    let early =
        born("2012-01-01").gave("menacwy", &["2013-02-01"]).on("2026-06-01").one("menacwy", 0).clone();
    assert_eq!((early.reason.id, early.ask), (MessageId::DoseBeforeRoutine, true));
}

#[test]
fn the_pre_school_booster_of_a_teenager_is_a_question() {
    let child = born("2011-12-01").gave("6-in-1", &["2012-02-01", "2012-03-01", "2012-04-01"]);
    assert_eq!(child.on("2021-11-30").status("dtap-ipv", 0), Status::Overdue);
    let item = child.on("2021-12-01").one("dtap-ipv", 0).clone();
    assert_eq!((item.status, item.reason.id, item.ask), (Status::Unanswered, MessageId::DoseAsk, true));
}

#[test]
fn a_third_hepatitis_b_that_was_due_before_it_was_withdrawn_is_a_question() {
    let child = |birth: &str| born(birth).answered(Question::HepbMother, Answer::Yes);
    let old = child("2024-03-01").gave("hepb", &["2024-03-01", "2024-03-29"]);
    let item = old.on("2026-01-15").one("hepb", 3).clone();
    assert_eq!((item.status, item.ask, item.reason.id), (Status::Unanswered, true, MessageId::HepbThirdAsk));
    let new = child("2024-07-01").gave("hepb", &["2024-07-01", "2024-07-29"]).on("2026-01-15");
    assert_eq!(new.one("hepb", 3).reason.id, MessageId::HepbThirdWithdrawn);
    assert_eq!(old.gave("hepb", &["2025-03-01"]).on("2026-01-15").status("hepb", 3), Status::Done);
}

#[test]
fn what_the_sources_leave_open_is_asked_and_never_overdue() {
    let child = may_have_bcg();
    assert_eq!(child.on("2026-12-31").status("bcg", 0), Status::Overdue);
    let late = child.on("2028-02-01");
    for (what, dose) in [("bcg", 0), ("menb", 3), ("pcv", 2)] {
        assert_eq!((late.status(what, dose), late.one(what, dose).ask), (Status::Unanswered, true), "{what}");
    }
    assert_eq!((late.status("menb", 1), late.one("menb", 1).ask), (Status::TooLate, true));
    assert_eq!((late.status("mmrv", 1), late.one("mmrv", 1).ask), (Status::Overdue, false));
}
