//! The schedule's answer in the groups that a person reads.

use std::collections::BTreeMap;

use redbook_clinical::age::{age_words, pregnancy_words};
use redbook_clinical::schedule::{Birth, Item, Kind, Protection, Question, Status};
use redbook_clinical::{Disease, Vaccine};
use redbook_record::When;

use super::super::message::{Sentence, Told as Arg};
use super::birth::KnownBirth;
use super::told::Told;
use super::view::{DueItemView, DueState, DueView, EntryRef, ProtectionView, QuestionView};
use super::{Asked, NATION, doses, questions};
use crate::MessageView;

const LOSS: Sentence = Sentence(
    "due-after-loss",
    "Nothing is due here, and nothing will remind you. Everything that was written stays.",
);
const NO_BIRTH: Sentence = Sentence(
    "due-birth-not-known",
    "Neither the day of birth nor the day on which the child is due is in this record, so what is due cannot be told.",
);
const COARSE_BIRTH: Sentence = Sentence(
    "due-birth-not-exact",
    "The birth is known only as {when}. What is due is counted in days, so it cannot be told.",
);
const DISPUTED_BIRTH: Sentence = Sentence(
    "due-birth-disputed",
    "This record has more than one date for the birth, so what is due cannot be told until a person decides.",
);
const AFTER_DUE_DATE: Sentence = Sentence(
    "due-after-due-date",
    "The due date in this record, {when}, is over, and no birth is written here. The birth, or what happened, can be written \
     whenever you want to.",
);
const WITHOUT_DAY: Sentence = Sentence("due-protection-without-day", "{count} recorded without the day");
const QUESTION: Sentence = Sentence("due-question", "{question}");

pub(super) fn view(asked: &Asked) -> DueView {
    let mut view = empty(asked);
    let told = &asked.told;
    if asked.state == DueState::Loss {
        view.kept.extend(told.inexact.iter().map(doses::was));
    } else {
        keep(&mut view, asked);
    }
    let (parts, whole): (Vec<&Item>, Vec<&Item>) =
        asked.schedule.items.iter().partition(|item| item.part_of.is_some());
    let mut by_whole: BTreeMap<&str, Vec<DueItemView>> = BTreeMap::new();
    for part in parts {
        if let Some(question) = question(part) {
            ask(&mut view, part, question, told);
        }
        let whole = part.part_of.as_deref().unwrap_or_default();
        by_whole.entry(whole).or_default().push(item(part, told));
    }
    for it in whole {
        let mut shown = item(it, told);
        shown.parts = by_whole.remove(it.what.id.as_str()).unwrap_or_default();
        // What is said of a part is shown with the whole, once: "another sample is needed".
        for note in shown.parts.iter().flat_map(|part| &part.notes) {
            if !shown.notes.contains(note) {
                shown.notes.push(note.clone());
            }
        }
        put(&mut view, it, shown, told);
    }
    // Results of a test that is no line of its own.
    view.recorded.extend(by_whole.into_values().flatten());
    if matches!(asked.state, DueState::Born | DueState::Expected) {
        view.protection = asked.schedule.protection.iter().map(|it| protection(it, told)).collect();
    }
    view
}

/// What is beside the schedule's answer.
fn keep(view: &mut DueView, asked: &Asked) {
    let told = &asked.told;
    view.kept.extend(told.inexact.iter().map(doses::kept));
    view.kept.extend(told.kept.iter().cloned());
    view.not_given.extend(told.not_given.iter().map(doses::not_given));
    if let KnownBirth::Disputed(dispute) = &asked.birth {
        view.disputes.push(dispute.clone());
    }
    view.disputes.extend(questions::disputes(told));
}

fn empty(asked: &Asked) -> DueView {
    let (born, expected) = match asked.birth {
        KnownBirth::Known(Birth::Born(day)) => (Some(day), None),
        KnownBirth::Known(Birth::Expected(day)) => (None, Some(day)),
        _ => (None, None),
    };
    DueView {
        on: asked.on.to_string(),
        nation: NATION.id(),
        state: asked.state,
        message: message(asked),
        born: born.map(|day| day.to_string()),
        expected: expected.map(|day| day.to_string()),
        age: age(asked),
        disputes: Vec::new(),
        now: Vec::new(),
        upcoming: Vec::new(),
        questions: Vec::new(),
        not_counted: Vec::new(),
        kept: Vec::new(),
        not_given: Vec::new(),
        done: Vec::new(),
        too_late: Vec::new(),
        not_for_this_child: Vec::new(),
        recorded: Vec::new(),
        protection: Vec::new(),
        rules_version: asked.schedule.rules_version.clone(),
    }
}

fn message(asked: &Asked) -> Option<MessageView> {
    match (asked.state, &asked.birth) {
        (DueState::Loss, _) => Some(LOSS.say([])),
        (DueState::BirthNotKnown, KnownBirth::NotKnown(Some(when))) => {
            Some(COARSE_BIRTH.say([Arg::when("when", when)]))
        }
        (DueState::BirthNotKnown, _) => Some(NO_BIRTH.say([])),
        (DueState::BirthDisputed, _) => Some(DISPUTED_BIRTH.say([])),
        (DueState::Expected, KnownBirth::Known(Birth::Expected(day))) if *day < asked.on => {
            Some(AFTER_DUE_DATE.say([Arg::when("when", &When::day(*day)?)]))
        }
        _ => None,
    }
}

/// After a loss no age goes on being counted.
fn age(asked: &Asked) -> Option<MessageView> {
    match (asked.state, &asked.birth) {
        (DueState::Born, KnownBirth::Known(Birth::Born(day))) => {
            age_words(*day, asked.on).ok().map(|age| MessageView::from(&age.wording()))
        }
        (DueState::Expected, KnownBirth::Known(Birth::Expected(day))) => {
            pregnancy_words(*day, asked.on).ok().map(|age| MessageView::from(&age.wording()))
        }
        _ => None,
    }
}

fn put(view: &mut DueView, of: &Item, shown: DueItemView, told: &Told) {
    if !matches!(view.state, DueState::Born | DueState::Expected) {
        view.recorded.push(shown);
        return;
    }
    match of.status {
        Status::Overdue | Status::Due => view.now.push(shown),
        Status::Upcoming => view.upcoming.push(shown),
        Status::Done | Status::Early => view.done.push(shown),
        Status::Invalid | Status::Unrecognised => view.not_counted.push(shown),
        Status::TooLate => view.too_late.push(shown),
        Status::NotApplicable => view.not_for_this_child.push(shown),
        Status::Unanswered => match question(of) {
            Some(question) => ask(view, of, question, told),
            // What no question of the record decides is for people to ask about now.
            None => view.now.push(shown),
        },
    }
}

/// The question that decides an item.
fn question(of: &Item) -> Option<Question> {
    of.reason.id.id().strip_prefix("unanswered-").and_then(Question::from_id)
}

/// Puts what nobody answered under its question.
fn ask(view: &mut DueView, of: &Item, question: Question, told: &Told) {
    let word = questions::record_word(question);
    let decides = item(of, told);
    if let Some(known) = view.questions.iter_mut().find(|known| known.question == word) {
        known.decides.push(decides);
        return;
    }
    let message = QUESTION.say([Arg::word("question", word, questions::asked(question))]);
    view.questions.push(QuestionView { question: word, message, decides: vec![decides] });
}

fn item(it: &Item, told: &Told) -> DueItemView {
    let rule = it.rule.as_ref();
    let entries = entries(it, told);
    let mut notes: Vec<MessageView> = it.notes.iter().map(MessageView::from).collect();
    notes.extend(told.notes.get(&it.what.id).into_iter().flatten().cloned());
    if it.kind == Kind::Immunisation {
        notes.extend(doses::several(&entries));
        if it.date.is_none() && (it.status.is_expected() || it.status == Status::TooLate) {
            notes.extend(doses::beside(told, &it.what.id));
        }
    }
    DueItemView {
        what: it.what.id.clone(),
        dose: it.what.dose,
        name: it.what.to_string(),
        kind: it.kind.id(),
        status: it.status.id(),
        date: it.date.map(|day| day.to_string()),
        from: it.from.map(|day| day.to_string()),
        by: it.by.map(|day| day.to_string()),
        best_by: it.best_by.map(|day| day.to_string()),
        last: it.last.map(|day| day.to_string()),
        rule: rule.map(|rule| rule.id.clone()),
        sources: rule.map(|rule| rule.sources.clone()).unwrap_or_default(),
        valid_from: rule.and_then(|rule| rule.valid_from).map(|day| day.to_string()),
        convention: rule.is_some_and(|rule| rule.has_convention),
        unsure: rule.is_some_and(|rule| rule.is_unsure),
        reason: MessageView::from(&it.reason),
        notes,
        entries,
        parts: Vec::new(),
    }
}

/// The entries that say that it was done.
fn entries(it: &Item, told: &Told) -> Vec<EntryRef> {
    let checks = || told.checks.get(&(it.what.id.clone(), it.date));
    let doses = |date| told.doses.get(&(it.what.id.clone(), date)).map(|dose| &dose.entries);
    let recorded = it.date.is_some() || it.status.is_recorded();
    let entries = it.date.and_then(doses).or_else(checks).filter(|_| recorded);
    entries.cloned().unwrap_or_default()
}

fn protection(it: &Protection, told: &Told) -> ProtectionView {
    let mut messages: Vec<MessageView> =
        [&it.message].into_iter().chain(&it.details).map(MessageView::from).collect();
    let without_day = without_day(it.disease, told);
    if without_day > 0 {
        messages.push(WITHOUT_DAY.say([Arg::count("count", without_day)]));
    }
    ProtectionView {
        disease: it.disease.id(),
        given: it.given,
        counted: it.counted,
        expected_now: it.expected_now,
        next_from: it.next_from.and_then(When::day).map(|day| day.to_string()),
        without_day,
        text: messages.iter().map(|message| message.english.as_str()).collect::<Vec<_>>().join(", "),
        messages,
    }
}

fn without_day(disease: Disease, told: &Told) -> usize {
    let against = told.inexact.iter().filter_map(|inexact| Vaccine::from_id(doses::word(&inexact.vaccine)));
    against.filter(|vaccine| !vaccine.is_in_pregnancy() && vaccine.is_against(disease)).count()
}
