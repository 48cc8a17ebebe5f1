//! BCG after the SCID result, hepatitis B of older children, and what is for people to ask.

use super::story::born;
use crate::schedule::{Answer, CheckOutcome, Child, MessageId, Question, Status};

fn may_have_bcg() -> Child {
    born("2026-01-01").answered(Question::TbFamily, Answer::Yes)
}

/// Born where nobody is screened for SCID.
fn may_have_bcg_now() -> Child {
    may_have_bcg().answered(Question::ScidArea, Answer::No)
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
        assert_eq!(result(Some("2026-01-01"), outcome).on("2026-02-01").status("bcg", 0), Status::Due);
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
fn bcg_waits_for_nothing_where_scid_is_not_screened_for() {
    let no = may_have_bcg_now().on("2026-02-01").one("bcg", 0).clone();
    assert_eq!((no.status, no.notes.len()), (Status::Due, 0));
    let before = born("2021-09-05")
        .answered(Question::TbFamily, Answer::Yes)
        .answered(Question::ScidArea, Answer::Yes);
    assert_eq!(before.on("2021-10-10").status("bcg", 0), Status::Due, "nobody was screened");
}

/// Not asked is neither yes nor no: the day is said, and that somebody has to be asked first.
#[test]
fn bcg_asks_first_where_nobody_asked_about_scid() {
    let about = |birth: &str, on: &str| {
        let item = born(birth).answered(Question::TbFamily, Answer::Yes).on(on).one("bcg", 0).clone();
        let notes: Vec<MessageId> = item.notes.iter().map(|note| note.id).collect();
        (item.status, item.ask, notes)
    };
    let first = vec![MessageId::BcgAskScidArea];
    for (on, status, asks) in [
        ("2021-10-03", Status::Upcoming, false),
        ("2021-10-04", Status::Due, true),
        ("2021-11-20", Status::Overdue, true),
    ] {
        assert_eq!(about("2021-09-06", on), (status, asks, first.clone()), "{on}");
    }
    assert_eq!(about("2021-09-06", "2022-12-01"), (Status::Unanswered, true, Vec::new()), "past the sources");
    assert_eq!(
        about("2021-09-05", "2021-10-04"),
        (Status::Due, false, Vec::new()),
        "before the screening began"
    );
    let protection = born("2026-01-01").answered(Question::TbFamily, Answer::Yes).on("2026-02-01").protection;
    let tuberculosis = protection.iter().find(|it| it.disease.id() == "tuberculosis").unwrap();
    assert_eq!(tuberculosis.expected_now, 0, "nobody is told to have it without asking");
    let resulted = may_have_bcg().resulted("blood-spot-scid", Some("2026-01-12"), CheckOutcome::NotSuspected);
    let item = resulted.on("2026-02-01").one("bcg", 0).clone();
    assert_eq!((item.status, item.notes.len()), (Status::Due, 0), "the result is there");
}

/// A sample that was taken shows that the test is made for this child: its result is waited for whatever was said before.
#[test]
fn bcg_waits_for_a_sample_that_has_no_result_yet() {
    use CheckOutcome::{Declined, NotSuspected, Pending};
    let scid = |child: Child, date: &str, outcome| child.resulted("blood-spot-scid", Some(date), outcome);
    let reason = |child: Child| child.on("2026-02-01").one("bcg", 0).reason.id;
    for child in
        [may_have_bcg(), may_have_bcg_now(), may_have_bcg().answered(Question::ScidArea, Answer::Yes)]
    {
        let pending = scid(child, "2026-01-08", Pending);
        assert_eq!(reason(pending.clone()), MessageId::BcgWaitsForScid);
        assert_eq!(reason(scid(pending.clone(), "2026-01-02", Declined)), MessageId::BcgWaitsForScid);
        assert_eq!(reason(scid(pending.clone(), "2026-01-07", NotSuspected)), MessageId::BcgWaitsForScid);
        for date in ["2026-01-08", "2026-01-20"] {
            assert_eq!(reason(scid(pending.clone(), date, NotSuspected)), MessageId::DoseDue, "{date}");
        }
    }
}

/// Whoever wrote first: of one day the outcome that stops it stands, and only "not suspected" of a later day overrules it.
#[test]
fn only_a_later_not_suspected_overrules_a_suspected_scid_result() {
    let with = |first: (&str, CheckOutcome), second: (&str, CheckOutcome)| {
        let child = may_have_bcg_now().resulted("blood-spot-scid", Some(first.0), first.1);
        child.resulted("blood-spot-scid", Some(second.0), second.1).on("2026-02-01").one("bcg", 0).reason.id
    };
    let suspected = ("2026-01-12", CheckOutcome::Other);
    for (day, outcome, id) in [
        ("2026-01-11", CheckOutcome::NotSuspected, MessageId::BcgAskScid),
        ("2026-01-12", CheckOutcome::NotSuspected, MessageId::BcgAskScid),
        ("2026-01-13", CheckOutcome::NotSuspected, MessageId::DoseDue),
        ("2026-01-20", CheckOutcome::Declined, MessageId::BcgAskScid),
        ("2026-01-20", CheckOutcome::NotOffered, MessageId::BcgAskScid),
        ("2026-01-20", CheckOutcome::Other, MessageId::BcgAskScid),
        ("2026-02-02", CheckOutcome::NotSuspected, MessageId::BcgAskScid),
    ] {
        assert_eq!(with(suspected, (day, outcome)), id, "{outcome:?} on {day}");
        assert_eq!(with((day, outcome), suspected), id, "{outcome:?} on {day}, written first");
    }
    let stops = |date: &str| {
        let child = may_have_bcg_now().resulted("blood-spot-scid", Some(date), CheckOutcome::Other);
        child.on("2026-02-01").one("bcg", 0).reason.id == MessageId::BcgAskScid
    };
    assert!(stops("2025-12-31"), "a wrong date is no reason to overlook it");
    assert!(stops("2026-02-01") && !stops("2026-02-02"), "what is to come is not known yet");
}

/// A live vaccine: a result that somebody has to look at stops it, whatever was answered of the area.
#[test]
fn a_recorded_scid_result_stops_bcg_whatever_was_answered() {
    for child in [may_have_bcg(), may_have_bcg_now()] {
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
    let child = may_have_bcg_now();
    assert_eq!(child.on("2026-12-31").status("bcg", 0), Status::Overdue);
    let late = child.on("2028-02-01");
    for (what, dose) in [("bcg", 0), ("menb", 3), ("pcv", 2)] {
        assert_eq!((late.status(what, dose), late.one(what, dose).ask), (Status::Unanswered, true), "{what}");
    }
    assert_eq!((late.status("menb", 1), late.one("menb", 1).ask), (Status::TooLate, true));
    assert_eq!((late.status("mmrv", 1), late.one("mmrv", 1).ask), (Status::Overdue, false));
}
