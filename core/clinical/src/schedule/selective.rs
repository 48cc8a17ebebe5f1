//! Whether a rule's programme is open to the child: by answers, and by what was had already.

use chrono::NaiveDate;

use super::case::Case;
use super::judge::Judgement;
use super::rule::{AfterResult, Rule};
use super::{Answer, Arg, CheckOutcome, Item, Message, MessageId, Question, Status, What};

/// Whether a programme is open.
pub(super) enum Offer {
    Open,
    /// Another dose does.
    Satisfied,
    /// It is not, or it is not known: what is to be said.
    Closed(Box<Item>),
}

/// Whether the rule's dose is to be asked for.
pub(super) fn offer<'a>(case: &Case<'a>, judgement: &Judgement<'a>, rule: &'a Rule) -> Offer {
    if judgement.stand_in(case, rule).is_some() {
        return Offer::Satisfied;
    }
    let enough = rule.enough_recorded.as_ref();
    let recorded = enough.map(|enough| (enough, case.given_of(&enough.vaccine).count()));
    if let Some((enough, count)) = recorded.filter(|(enough, count)| enough.doses <= *count) {
        let args = vec![
            ("what", Arg::What(What::new(&rule.what, rule.dose))),
            ("count", Arg::Count(count.try_into().unwrap_or(i64::MAX))),
            ("other", Arg::What(What::new(&enough.vaccine, None))),
        ];
        return closed(rule, Status::NotApplicable, Message::new(MessageId::DoseEnough, args));
    }
    if let Some(item) = by_answer(case, rule) {
        return Offer::Closed(Box::new(item));
    }
    match rule.after_result.as_ref().and_then(|after| by_result(case, after)) {
        Some(id) => {
            let what = Arg::What(What::new(&rule.what, rule.dose));
            asked(rule, Message::new(id, vec![("what", what)]))
        }
        None => Offer::Open,
    }
}

fn asked(rule: &Rule, reason: Message) -> Offer {
    let item = Item::new(What::new(&rule.what, rule.dose), rule.kind, Status::Unanswered, reason);
    Offer::Closed(Box::new(item.ruled(rule).asked()))
}

/// What is to be said while the outcome of a test does not allow the dose; `None` if it does, or nothing waits for it.
/// An outcome that does not allow it stops the dose whatever was answered of the area, and is overruled only by "not suspected"
/// of a later day: that a test was declined or not offered says nothing of the child.
fn by_result(case: &Case<'_>, after: &AfterResult) -> Option<MessageId> {
    let known = outcomes(case, after);
    let others = || known.iter().filter(|(outcome, _)| *outcome == CheckOutcome::Other);
    if others().next().is_some() {
        // `None` is before every day.
        let is_after_all =
            |date: Option<NaiveDate>| others().all(|(_, other)| other.is_some() && *other < date);
        let mut not_suspected = known.iter().filter(|(outcome, _)| *outcome == CheckOutcome::NotSuspected);
        return (!not_suspected.any(|(_, date)| is_after_all(*date))).then_some(after.stops);
    }
    // A sample that was taken shows that the test is made for this child, whatever was answered or declined before.
    let is_answered = |pending: Option<NaiveDate>| {
        known.iter().any(|(outcome, date)| *outcome == CheckOutcome::NotSuspected && *date >= pending)
    };
    let mut pending = known.iter().filter(|(outcome, _)| *outcome == CheckOutcome::Pending);
    let waits = pending.any(|(_, date)| !is_answered(*date));
    (waits || answer_while_open(case, after) == Some(Answer::Yes)).then_some(after.waits)
}

/// What stands beside a dose that can be had, where nobody asked whether a test that it waits for is made for this child: the dose is
/// not withheld from all whom nobody asked, and nobody is told to have it without asking.
pub(super) fn asks_first(case: &Case<'_>, rule: &Rule) -> Option<MessageId> {
    let after = rule.after_result.as_ref()?;
    (answer_while_open(case, after) == Some(Answer::NotAsked)).then_some(after.unasked)
}

/// The answer to whether the test is made for this child, while no outcome is recorded of one that children of its birth have.
fn answer_while_open(case: &Case<'_>, after: &AfterResult) -> Option<Answer> {
    let is_made =
        case.table.rules.iter().any(|rule| rule.what == after.check && rule.is_for_birth(case.birth));
    (is_made && outcomes(case, after).is_empty()).then(|| case.child.answers.get(after.asks))
}

/// The outcomes up to the day. One before the birth has a wrong date and allows nothing; it may still stop the dose.
fn outcomes(case: &Case<'_>, after: &AfterResult) -> Vec<(CheckOutcome, Option<NaiveDate>)> {
    let results = case.child.screening.iter().chain(&case.child.reviews).filter(|it| it.what == after.check);
    let known = results.filter_map(|it| Some((it.outcome?, it.date)));
    let counts = |(outcome, date): &(CheckOutcome, Option<NaiveDate>)| {
        date.is_none_or(|date| date <= case.on && (case.birth <= date || *outcome == CheckOutcome::Other))
    };
    known.filter(counts).collect()
}

fn closed(rule: &Rule, status: Status, reason: Message) -> Offer {
    let item = Item::new(What::new(&rule.what, rule.dose), rule.kind, status, reason).ruled(rule);
    Offer::Closed(Box::new(item))
}

/// What is to be said where the answer is not the one the rule wants.
pub(super) fn by_answer(case: &Case<'_>, rule: &Rule) -> Option<Item> {
    let question = rule.asks?;
    let (status, id) = match case.child.answers.get(question) {
        answer if answer == rule.wanted() => return None,
        Answer::NotAsked => (Status::Unanswered, unanswered(question)),
        Answer::Yes | Answer::No => (Status::NotApplicable, answered(question)),
    };
    let what = What::new(&rule.what, None);
    let reason = Message::new(id, vec![("what", Arg::What(what.clone()))]);
    Some(Item::new(what, rule.kind, status, reason).ruled(rule))
}

const fn unanswered(question: Question) -> MessageId {
    match question {
        Question::TbFamily => MessageId::UnansweredTbFamily,
        Question::HepbMother => MessageId::UnansweredHepbMother,
        Question::FluRisk => MessageId::UnansweredFluRisk,
        Question::Chickenpox => MessageId::UnansweredChickenpox,
        Question::ScidArea => MessageId::UnansweredScidArea,
    }
}

const fn answered(question: Question) -> MessageId {
    match question {
        Question::TbFamily => MessageId::AnsweredTbFamily,
        Question::HepbMother => MessageId::AnsweredHepbMother,
        Question::FluRisk => MessageId::AnsweredFluRisk,
        Question::Chickenpox => MessageId::AnsweredChickenpox,
        Question::ScidArea => MessageId::AnsweredScidArea,
    }
}
