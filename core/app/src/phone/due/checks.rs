//! Screening and reviews of the record as the schedule counts them.

use chrono::NaiveDate;
use redbook_clinical::schedule::CheckOutcome;
use redbook_record::{
    BloodSpot, Condition, Nipe, NipeExam, NipeResult, NipeSystem, Precision, When, WhichReview,
};

use super::super::message::{Sentence, Told as Arg};
use super::told::Told;
use super::view::{EntryRef, KeptView};
use crate::MessageView;

const BLOOD_SPOT_OPEN: Sentence = Sentence(
    "due-blood-spot-open",
    "Blood spot, {condition}: {words} (status {status}). There is no result yet.",
);
const EXAM_COUNT: Sentence =
    Sentence("due-exam-parts-recorded", "{count} of {total} parts are recorded with a result.");
const EXAM_OPEN: Sentence = Sentence("due-exam-part-open", "{system}: {result}.");
const EXAM_PARTS: Sentence = Sentence("due-exam-parts-not-recorded", "Not recorded: {systems}.");

/// The status code of a test that was declined.
const DECLINED: &str = "02";

/// One system of a physical examination.
#[derive(Debug)]
pub(super) struct ExamPart {
    exam: &'static str,
    system: NipeSystem,
    result: Option<NipeResult>,
    when: Option<When>,
    on: NaiveDate,
    entry: EntryRef,
}

/// What one entry says of a blood spot, for one condition.
#[derive(Debug)]
pub(super) struct Spot {
    what: &'static str,
    sampled: Option<NaiveDate>,
    /// The day of the letter.
    written: Option<NaiveDate>,
    lies_ahead: bool,
    /// What is to be said where there is no result.
    open: Option<MessageView>,
}

/// Takes something that was done. What is known to a month or a year only was done, on a day that is not known; if it begins after
/// the day asked about, it lies ahead and is kept aside.
pub(super) fn take(told: &mut Told, what: &str, when: Option<When>, on: NaiveDate, entry: EntryRef) {
    let date = when.and_then(|when| when.date());
    if date.is_none() && when.is_some_and(|when| begins_after(&when, on)) {
        told.kept.push(KeptView::lies_ahead(entry));
        return;
    }
    told.checks.entry((what.to_owned(), date)).or_default().push(entry);
}

fn begins_after(when: &When, on: NaiveDate) -> bool {
    let is_coarse = matches!(when.precision(), Precision::Year | Precision::Month);
    let on = When::day(on);
    is_coarse && on.is_some_and(|on| when.starts_ms() > on.starts_ms())
}

pub(super) fn take_blood_spot(
    told: &mut Told,
    result: &BloodSpot,
    when: Option<When>,
    on: NaiveDate,
    entry: EntryRef,
) {
    let Some(what) = result.condition.and_then(blood_spot_word) else {
        told.kept.push(KeptView::newer(entry));
        return;
    };
    let status = result.padded_status();
    if result.is_result() {
        // The test is on the day of the sample; the entry's own date is that of the letter.
        let day = result.sampled.or(when);
        // 04 is "not suspected"; any other result is for people to look at before what depends on it.
        let outcome = if status == "04" { CheckOutcome::NotSuspected } else { CheckOutcome::Other };
        take_outcome(told, what, day, outcome);
        told.spots.push(Spot::of(what, result, when, on, None));
        take(told, what, day, on, entry);
    } else {
        let outcome = match status.as_str() {
            // The test stays open; what only waits for its result goes on.
            DECLINED => Some(CheckOutcome::Declined),
            "01" | "03" => Some(CheckOutcome::Pending),
            _ => None,
        };
        if let Some(outcome) = outcome {
            let day = result.sampled.or(when);
            take_outcome(told, what, day, outcome);
            take(told, what, day, on, entry);
        }
        let (condition, words) = (result.condition_words(), result.status_words());
        let note = BLOOD_SPOT_OPEN.say([
            Arg::word("condition", what, condition),
            Arg::word("words", &status, words),
            Arg::text("status", &status),
        ]);
        told.spots.push(Spot::of(what, result, when, on, Some(note)));
    }
}

impl Spot {
    fn of(
        what: &'static str,
        result: &BloodSpot,
        when: Option<When>,
        on: NaiveDate,
        open: Option<MessageView>,
    ) -> Self {
        let sampled = result.sampled.and_then(|day| day.date());
        let written = when.and_then(|day| day.date()).or(sampled);
        let lies_ahead = sampled.or(written).is_some_and(|day| on < day);
        Self { what, sampled, written, lies_ahead, open }
    }

    /// Whether a result is of the sample of which the other says that there is none yet, or of a later one. The days of two
    /// samples are compared, or else those of two letters; of no day is before every day.
    fn answers(&self, open: &Self) -> bool {
        let is_later_letter = self.written >= open.written;
        let is_as_late = match self.sampled.zip(open.sampled) {
            // Of one sample the later letter is right: a result may be called back.
            Some((own, other)) if own == other => is_later_letter,
            Some((own, other)) => own > other,
            None => is_later_letter,
        };
        self.what == open.what && !self.lies_ahead && is_as_late
    }
}

/// What is still to come of a blood spot is said once, and not beside a result that answers it.
pub(super) fn settle_blood_spots(told: &mut Told) {
    let spots = std::mem::take(&mut told.spots);
    let results = || spots.iter().filter(|spot| spot.open.is_none());
    for spot in spots.iter().filter(|spot| !results().any(|result| result.answers(spot))) {
        let notes = told.notes.entry(spot.what.to_owned()).or_default();
        let is_new = |note: &&MessageView| !notes.contains(note);
        let note = spot.open.as_ref().filter(is_new).cloned();
        notes.extend(note);
    }
}

/// What several entries say of one sample is one outcome, in whatever order they are read.
fn take_outcome(told: &mut Told, what: &str, day: Option<When>, outcome: CheckOutcome) {
    let known = told.outcomes.entry((what.to_owned(), day.and_then(|day| day.date()))).or_insert(outcome);
    *known = outcome.max(*known);
}

const fn blood_spot_word(condition: Condition) -> Option<&'static str> {
    Some(match condition {
        Condition::Scd => "blood-spot-scd",
        Condition::Cf => "blood-spot-cf",
        Condition::Cht => "blood-spot-cht",
        Condition::Pku => "blood-spot-pku",
        Condition::Mcadd => "blood-spot-mcadd",
        Condition::Msud => "blood-spot-msud",
        Condition::Iva => "blood-spot-iva",
        Condition::Ga1 => "blood-spot-ga1",
        Condition::Hcu => "blood-spot-hcu",
        Condition::Ht1 => "blood-spot-ht1",
        Condition::Scid => "blood-spot-scid",
        Condition::Unknown(_) => return None,
    })
}

pub(super) fn take_review(
    told: &mut Told,
    which: Option<WhichReview>,
    when: Option<When>,
    on: NaiveDate,
    entry: EntryRef,
) {
    let what = match which {
        Some(WhichReview::Antenatal) => "antenatal",
        Some(WhichReview::NewBirth) => "new-birth-visit",
        Some(WhichReview::SixToEightWeeks) => "review-6-8-weeks",
        Some(WhichReview::TwelveMonths) => "review-12-months",
        Some(WhichReview::TwoToTwoAndAHalfYears) => "review-2-years",
        Some(WhichReview::ThreeToFourMonths) => "review-3-4-months",
        Some(WhichReview::SixMonths) => "review-6-months",
        // The GP's examination at 6 to 8 weeks is the infant physical examination (NIPE handbook).
        Some(WhichReview::GpSixToEightWeeks) => "nipe-6-8-weeks",
        Some(WhichReview::SchoolEntry) => "school-entry",
        // No rule is about any other review.
        Some(WhichReview::Extra) => return,
        Some(WhichReview::Unknown(_)) | None => {
            told.kept.push(KeptView::newer(entry));
            return;
        }
    };
    take(told, what, when, on, entry);
}

pub(super) fn take_nipe(told: &mut Told, nipe: &Nipe, when: Option<When>, on: NaiveDate, entry: EntryRef) {
    let exam = match nipe.exam {
        Some(NipeExam::Newborn) => "nipe-newborn",
        Some(NipeExam::Infant) => "nipe-6-8-weeks",
        Some(NipeExam::Unknown(_)) | None => {
            told.kept.push(KeptView::which_exam(entry));
            return;
        }
    };
    match nipe.system {
        Some(system) => told.exams.push(ExamPart { exam, system, result: nipe.result, when, on, entry }),
        None => told.kept.push(KeptView::newer(entry)),
    }
}

/// An examination was done when all its systems have a result; until then it stays open, with what there is and what is not
/// recorded beside it.
pub(super) fn settle_exams(told: &mut Told) {
    let parts = std::mem::take(&mut told.exams);
    for exam in ["nipe-newborn", "nipe-6-8-weeks"] {
        let (done, open): (Vec<&ExamPart>, Vec<&ExamPart>) =
            parts.iter().filter(|part| part.exam == exam).partition(|part| has_result(part.result));
        let notes = told.notes.entry(exam.to_owned()).or_default();
        let recorded: Vec<NipeSystem> = done.iter().chain(&open).map(|part| part.system).collect();
        let wanted = wanted(&told.sexes, &recorded);
        notes.extend(count(&wanted, &done).filter(|_| !recorded.is_empty()));
        let still_open = open.iter().filter(|part| !done.iter().any(|other| other.system == part.system));
        notes.extend(still_open.filter_map(|part| {
            let (system, words) = system_words(part.system)?;
            let result = result_words(part.result?)?;
            Some(EXAM_OPEN.say([Arg::word("system", system, words), Arg::word("result", result.0, result.1)]))
        }));
        notes.extend(missing(&wanted, &recorded).filter(|_| !recorded.is_empty()));
        let has = |system| done.iter().any(|part| part.system == system);
        if [NipeSystem::Eyes, NipeSystem::Heart, NipeSystem::Hips].into_iter().all(has) {
            for part in done {
                take(told, exam, part.when, part.on, part.entry.clone());
            }
        }
    }
    told.notes.retain(|_, notes| !notes.is_empty());
}

const fn has_result(result: Option<NipeResult>) -> bool {
    matches!(result, Some(NipeResult::Normal | NipeResult::Abnormal))
}

/// The systems that the examination has for this child: testes where the record says that it is a boy, or has them.
fn wanted(sexes: &[String], recorded: &[NipeSystem]) -> Vec<NipeSystem> {
    let is_boy = matches!(sexes, [sex] if matches!(sex.as_str(), "male" | "boy" | "m"));
    let mut wanted = vec![NipeSystem::Eyes, NipeSystem::Heart, NipeSystem::Hips];
    wanted.extend((is_boy || recorded.contains(&NipeSystem::Testes)).then_some(NipeSystem::Testes));
    wanted
}

/// How many have a result, until all have.
fn count(wanted: &[NipeSystem], done: &[&ExamPart]) -> Option<MessageView> {
    let count = wanted.iter().filter(|system| done.iter().any(|part| part.system == **system)).count();
    let args = || [Arg::count("count", count), Arg::count("total", wanted.len())];
    (count < wanted.len()).then(|| EXAM_COUNT.say(args()))
}

/// The systems of which nothing is recorded.
fn missing(wanted: &[NipeSystem], recorded: &[NipeSystem]) -> Option<MessageView> {
    let names = wanted.iter().filter(|system| !recorded.contains(system)).filter_map(|it| system_words(*it));
    let (names, words): (Vec<&str>, Vec<&str>) = names.unzip();
    (!names.is_empty()).then(|| EXAM_PARTS.say([Arg::word("systems", &names.join(","), &words.join(", "))]))
}

fn system_words(system: NipeSystem) -> Option<(&'static str, &'static str)> {
    let choice = NipeSystem::CHOICES.iter().find(|choice| choice.code == system.code())?;
    Some((choice.name, choice.words))
}

fn result_words(result: NipeResult) -> Option<(&'static str, &'static str)> {
    let choice = NipeResult::CHOICES.iter().find(|choice| choice.code == result.code())?;
    Some((choice.name, choice.words))
}
