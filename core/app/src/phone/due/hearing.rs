//! Whether the newborn hearing screen is done: a clear response of both ears, or an outcome that says so.

use chrono::NaiveDate;
use redbook_clinical::screening::HearingOutcome;
use redbook_record::{Hearing, Response, When};

use super::super::message::Sentence;
use super::checks::take as take_check;
use super::told::Told;
use super::view::EntryRef;

const HEARING: &str = "hearing";
const OPEN: Sentence = Sentence(
    "due-hearing-open",
    "A hearing test is recorded, without a clear response of both ears: whether the screen is finished, your health \
     visitor or the screening team can say.",
);

/// A test, with the ears that gave a clear response.
#[derive(Debug)]
pub(super) struct EarTest {
    left: bool,
    right: bool,
    when: Option<When>,
    on: NaiveDate,
    entry: EntryRef,
}

pub(super) fn take(told: &mut Told, hearing: &Hearing, when: Option<When>, on: NaiveDate, entry: EntryRef) {
    let outcome = hearing.outcome.as_deref().and_then(|text| text.parse::<HearingOutcome>().ok());
    let finished = outcome == Some(HearingOutcome::ClearNoFollowUp);
    let clear = |ear: &Option<Response>| finished || *ear == Some(Response::Clear);
    told.hearing.push(EarTest { left: clear(&hearing.left), right: clear(&hearing.right), when, on, entry });
}

/// Both ears may be clear in one test, or each in one of its own.
pub(super) fn settle(told: &mut Told) {
    let tests = std::mem::take(&mut told.hearing);
    let left = tests.iter().any(|test| test.left);
    let right = tests.iter().any(|test| test.right);
    if left && right {
        for test in tests.into_iter().filter(|test| test.left || test.right) {
            take_check(told, HEARING, test.when, test.on, test.entry);
        }
    } else if !tests.is_empty() {
        told.notes.entry(HEARING.to_owned()).or_default().push(OPEN.say([]));
    }
}
