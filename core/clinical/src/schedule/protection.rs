//! The doctor's reading: not by vaccine but by disease.

use chrono::NaiveDate;

use super::case::Case;
use super::judge::Judgement;
use super::judged::{Fault, Judged, Verdict};
use super::{Arg, GivenVaccine, Item, Message, MessageId, Status};
use crate::{Disease, Vaccine};

/// How a child is protected against one disease, as far as the record and the rules say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Protection {
    /// Which.
    pub disease: Disease,
    /// Doses recorded up to the day, whatever they are worth.
    pub given: usize,
    /// Those that count.
    pub counted: usize,
    /// Doses that are due or overdue on the day, without those of which the sources do not say whether they are needed.
    pub expected_now: usize,
    /// From when the next one to come can be had.
    pub next_from: Option<NaiveDate>,
    /// "measles: 1 given, not valid".
    pub message: Message,
    /// What is wrong with doses that do not count, and what is to come: "3 days early".
    pub details: Vec<Message>,
}

impl Protection {
    /// All of it in English: "measles: 1 given, not valid, 3 days early".
    #[must_use]
    pub fn english(&self) -> String {
        let parts = [&self.message].into_iter().chain(&self.details).map(Message::english);
        parts.collect::<Vec<String>>().join(", ")
    }
}

/// For each disease of which something was given, or is expected.
pub(super) fn protection(case: &Case<'_>, judgement: &Judgement<'_>, items: &[Item]) -> Vec<Protection> {
    let expected: Vec<(Vaccine, &Item)> = items.iter().filter_map(|item| expected(case, item)).collect();
    Disease::all().filter_map(|disease| of(disease, judgement, &expected)).collect()
}

fn of(disease: Disease, judgement: &Judgement<'_>, expected: &[(Vaccine, &Item)]) -> Option<Protection> {
    let doses: Vec<&Judged<'_>> = judgement.doses.iter().filter(|dose| is_against(dose, disease)).collect();
    let against = expected.iter().filter(|(vaccine, _)| vaccine.is_against(disease));
    let expected: Vec<&Item> = against.map(|(_, item)| *item).collect();
    if doses.is_empty() && expected.is_empty() {
        return None;
    }
    let faults: Vec<&Fault> = doses.iter().filter_map(|dose| fault(dose)).collect();
    let counted = doses.iter().filter(|dose| dose.is_good()).count();
    let open = || expected.iter().filter(|item| item.status != Status::Upcoming);
    let (asks, now) = (open().any(|item| item.ask), open().filter(|item| !item.ask).count());
    let next_from =
        expected.iter().filter(|item| item.status == Status::Upcoming).filter_map(|item| item.from).min();
    let mut details: Vec<Message> = Vec::new();
    // Two doses may have one thing wrong.
    for fault in faults.into_iter().map(say) {
        if !details.contains(&fault) {
            details.push(fault);
        }
    }
    details.extend(say_expected(now, asks, next_from));
    Some(Protection {
        disease,
        given: doses.len(),
        counted,
        expected_now: now,
        next_from,
        message: headline(disease, doses.len(), counted),
        details,
    })
}

/// What the mother had before the birth is not the child's dose.
fn is_against(dose: &Judged<'_>, disease: Disease) -> bool {
    let GivenVaccine::Known(vaccine) = &dose.given.vaccine else { return false };
    let is_past = dose.verdict != Verdict::NotYet;
    is_past && !vaccine.is_in_pregnancy() && vaccine.is_against(disease)
}

/// A dose that is asked for, or of which people are to ask, with its vaccine.
fn expected<'i>(case: &Case<'_>, item: &'i Item) -> Option<(Vaccine, &'i Item)> {
    let is_open = (item.status.is_expected() || item.ask) && item.date.is_none();
    let of = caught_up(case, item).unwrap_or(&item.what.id);
    let vaccine = Vaccine::from_id(of).filter(|vaccine| is_open && !vaccine.is_in_pregnancy())?;
    Some((vaccine, item))
}

/// The vaccine that a catch-up is for, whose own doses would close it; unless it is a dose of another course too. MMRV beside
/// two MMR is for chickenpox alone.
fn caught_up<'a>(case: &Case<'a>, item: &Item) -> Option<&'a str> {
    let is_for_both = item.notes.iter().any(|note| note.id == MessageId::CountsAs);
    let rule = case.table.rule(&item.rule.as_ref()?.id).filter(|rule| rule.is_catch_up() && !is_for_both)?;
    rule.enough_recorded.as_ref().map(|enough| enough.vaccine.as_str())
}

fn fault<'a>(dose: &'a &Judged<'_>) -> Option<&'a Fault> {
    match &dose.verdict {
        Verdict::Faulty(fault) => Some(fault),
        _ => None,
    }
}

fn headline(disease: Disease, given: usize, counted: usize) -> Message {
    let id = match (given, counted) {
        (0, _) => MessageId::ProtectionNone,
        (1, 0) => MessageId::ProtectionNotValid,
        _ if given == counted => MessageId::ProtectionAll,
        _ => MessageId::ProtectionSome,
    };
    let args = vec![("disease", Arg::Disease(disease)), ("given", count(given)), ("counted", count(counted))];
    Message::new(id, args)
}

fn say(fault: &Fault) -> Message {
    let days = |id, days: i64| Message::new(id, vec![("days", Arg::Count(days))]);
    match fault {
        Fault::TooYoung { days: early, .. } => days(MessageId::FaultDaysEarly, *early),
        Fault::TooSoon { days: got, least_days } => days(MessageId::FaultDaysSoon, least_days - got),
        Fault::TooSoonAfter { days: soon, .. } => days(MessageId::FaultDaysSoon, *soon),
        Fault::TooOld { .. } => Message::new(MessageId::FaultTooOld, Vec::new()),
        Fault::TooFewBefore { .. } => Message::new(MessageId::FaultTooFewBefore, Vec::new()),
        Fault::BeforeBirth => Message::new(MessageId::FaultBeforeBirth, Vec::new()),
        Fault::Twice => Message::new(MessageId::FaultTwice, Vec::new()),
    }
}

fn say_expected(now: usize, asks: bool, next_from: Option<NaiveDate>) -> impl Iterator<Item = Message> {
    let asks = asks.then(|| Message::new(MessageId::ExpectedAsk, Vec::new()));
    let now = (now > 0).then(|| Message::new(MessageId::ExpectedNow, vec![("count", count(now))]));
    let id = if now.is_some() || asks.is_some() { MessageId::ExpectedThen } else { MessageId::ExpectedFrom };
    let next = next_from.map(|from| Message::new(id, vec![("from", Arg::Day(from))]));
    now.into_iter().chain(asks).chain(next)
}

fn count(count: usize) -> Arg {
    Arg::Count(count.try_into().unwrap_or(i64::MAX))
}
