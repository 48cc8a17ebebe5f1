//! Doses that are not recorded: from when, until when, and how they stand.

use chrono::{Days, NaiveDate};

use super::age::{Age, LAST_DAY};
use super::case::Case;
use super::course::Slot;
use super::judge::{Earliest, Judgement, Progress, earliest_after};
use super::rule::{After, Enough, Rule};
use super::selective::{Offer, asks_first, offer};
use super::table::BY_DAYS;
use super::{Arg, Item, Kind, Message, MessageId, Status, What};

/// `from`, `by` and `last` of an item.
type Window = (Option<NaiveDate>, Option<NaiveDate>, Option<NaiveDate>);

/// A dose that is to be had, by which rule, and what holds it back.
struct Expected<'a> {
    rule: &'a Rule,
    from: NaiveDate,
    /// The dose before and the days that must lie between, if they are what decides `from`.
    held: Option<(NaiveDate, i64)>,
    /// Whether anything of the course was given.
    is_begun: bool,
    /// Days to leave after the dose before it, which is not recorded either.
    after_missing_days: Option<i64>,
}

/// What is missing of a course.
pub(super) fn missing<'a>(case: &Case<'a>, judgement: &Judgement<'a>, progress: &Progress<'a>) -> Vec<Item> {
    let mut items = Vec::new();
    let mut before: Option<NaiveDate> = None;
    let mut closed: Option<NaiveDate> = None;
    let mut vaccines: Vec<&str> =
        progress.filled.iter().flatten().filter_map(|given| given.vaccine.id()).collect();
    for (at, slot) in progress.course.slots.iter().enumerate() {
        if progress.is_filled(at) {
            continue;
        }
        let Some(expected) = choose(case, judgement, progress, slot, before) else { continue };
        let rule = expected.rule;
        if rule.enough.as_ref().is_some_and(|enough| is_enough(enough, &vaccines)) {
            continue;
        }
        match offer(case, judgement, rule) {
            Offer::Open => {}
            Offer::Satisfied => continue,
            Offer::Closed(item) => {
                items.push(*item);
                break;
            }
        }
        vaccines.push(&rule.what);
        let item = expected.item(case, closed);
        // What cannot be had any more holds nothing back.
        before = Some(expected.from).filter(|_| item.status != Status::TooLate).or(before);
        closed = (item.status == Status::TooLate).then_some(item.last).flatten().or(closed);
        items.push(item);
    }
    items
}

fn is_enough(enough: &Enough, vaccines: &[&str]) -> bool {
    vaccines.iter().filter(|vaccine| **vaccine == enough.vaccine).count() >= enough.doses
}

/// Of the versions whose appointments are not all over, the one that comes first.
fn choose<'a>(
    case: &Case<'a>,
    judgement: &Judgement<'a>,
    progress: &Progress<'a>,
    slot: &'a Slot,
    before: Option<NaiveDate>,
) -> Option<Expected<'a>> {
    let open = slot
        .rules(&case.table.rules)
        .filter(|rule| case.is_for(rule) && rule.valid_until.is_none_or(|until| case.on <= until));
    let dated = open.filter_map(|rule| expected(case, judgement, progress, (slot, rule), before));
    let possible = dated.filter(|it| it.rule.valid_until.is_none_or(|until| it.from <= until));
    possible.min_by_key(|it| (it.from, std::cmp::Reverse(it.rule.valid_from)))
}

fn expected<'a>(
    case: &Case<'a>,
    judgement: &Judgement<'a>,
    progress: &Progress<'a>,
    (slot, rule): (&'a Slot, &'a Rule),
    before: Option<NaiveDate>,
) -> Option<Expected<'a>> {
    let routine = routine(case, slot, rule)?;
    let interval = rule.min_interval.or_else(|| course_interval(case, progress));
    let chained = before.and_then(|before| Some((before, rule.min_interval?.after(before))));
    let after_missing_days = chained.map(|(before, from)| (from - before).num_days());
    let chained = chained.map(|(_, from)| from);
    let after = rule.after.as_ref().and_then(|after| after_course(case, judgement, after));
    let unheld = routine.max(chained.unwrap_or(routine)).max(after.unwrap_or(routine));
    let is_begun = progress.last_given.is_some();
    let held = progress.last_given.zip(interval).map(|(last, interval)| {
        let from = interval.after(last);
        (from, last, (from - last).num_days())
    });
    match held {
        Some((from, last, days)) if unheld < from => {
            Some(Expected { rule, from, held: Some((last, days)), is_begun, after_missing_days })
        }
        _ => Some(Expected { rule, from: unheld, held: None, is_begun, after_missing_days }),
    }
}

/// The first day after another course: where doses of it are missing, counted from the day on which the last of them
/// could be had at the soonest.
fn after_course<'a>(case: &Case<'a>, judgement: &Judgement<'a>, after: &After) -> Option<NaiveDate> {
    let needed = match earliest_after(after, &judgement.courses, case.on) {
        Earliest::Any => return None,
        Earliest::Day(day) => return Some(day),
        Earliest::TooFew { needed } => needed,
    };
    let other = judgement.courses.iter().find(|progress| progress.course.id == after.course)?;
    let mut last = case.on;
    let mut before = None;
    for (at, slot) in other.course.slots.iter().enumerate().take(needed.into()) {
        if other.is_filled(at) {
            continue;
        }
        let expected = choose(case, judgement, other, slot, before)?;
        let interval = expected.rule.min_interval.filter(|_| before.is_some());
        last = expected.from.max(interval.map_or(last, |interval| interval.after(last)));
        before = Some(last);
    }
    Some(after.interval.after(last))
}

/// The first day by the rule alone. A rule asks for nothing before it is valid; but what an older version asked for
/// already stays asked for since then, so that no change of the rules makes an overdue dose due again.
fn routine<'a>(case: &Case<'a>, slot: &'a Slot, rule: &Rule) -> Option<NaiveDate> {
    let by_age = case.day(rule.from)?;
    let Some(valid_from) = rule.valid_from.filter(|valid_from| by_age < *valid_from) else {
        return Some(by_age);
    };
    let older = slot.rules(&case.table.rules).filter(|older| case.is_for(older)).filter_map(|older| {
        let until = older.valid_until.filter(|until| *until < valid_from && *until < case.on)?;
        let from = case.day(older.from)?.max(older.valid_from.unwrap_or(NaiveDate::MIN));
        (from <= until).then_some(from)
    });
    Some(older.min().map_or(valid_from, |since| since.max(by_age)))
}

/// The time between doses of a course, for a first dose that has to be given again.
fn course_interval(case: &Case<'_>, progress: &Progress<'_>) -> Option<Age> {
    progress
        .course
        .slots
        .iter()
        .flat_map(|slot| slot.rules(&case.table.rules))
        .find_map(|rule| rule.min_interval)
}

impl Expected<'_> {
    fn item(&self, case: &Case<'_>, closed: Option<NaiveDate>) -> Item {
        let rule = self.rule;
        let last = rule.counts_until().and_then(|moment| case.day(moment));
        let by = rule.by.and_then(|moment| case.day(moment)).unwrap_or_else(|| convention_by(self.from));
        let by = by.max(self.from);
        let late_before = closed.filter(|_| rule.needs_previous);
        let status = match last {
            _ if late_before.is_some() => Status::TooLate,
            Some(last) if last < case.on || last < self.from => Status::TooLate,
            _ if self.is_past_the_sources(case) => Status::Unanswered,
            _ => status(self.from, by, case.on),
        };
        let what = What::new(&rule.what, rule.dose);
        let reason = self.reason(&what, status, by, late_before.or(last));
        let mut item = Item::new(what, Kind::Immunisation, status, reason).ruled(rule);
        if status == Status::TooLate && late_before.is_some() {
            item.reason.id = MessageId::DoseTooLateAfter;
        }
        item.ask = matches!(
            item.reason.id,
            MessageId::DoseAsk | MessageId::DoseTooLateAsk | MessageId::DoseTooLateAfter
        );
        (item.from, item.by, item.last) = self.window(case, by, last);
        item.notes = self.notes(case, status);
        if let Some(id) = asks_first(case, rule).filter(|_| status.is_expected()) {
            item.notes.push(Message::new(id, vec![("what", Arg::What(item.what.clone()))]));
            item.ask = status != Status::Upcoming;
        }
        item
    }

    /// Its days in their order, also where the dose is asked for again after its last one.
    fn window(&self, case: &Case<'_>, by: NaiveDate, last: Option<NaiveDate>) -> Window {
        let Some(last) = last.filter(|last| *last < by) else { return (Some(self.from), Some(by), last) };
        let from = if last < self.from { case.day(self.rule.from).unwrap_or(last) } else { self.from };
        (Some(from.min(last)), Some(last), Some(last))
    }

    fn reason(&self, what: &What, status: Status, by: NaiveDate, last: Option<NaiveDate>) -> Message {
        let what = ("what", Arg::What(what.clone()));
        let from = ("from", Arg::Day(self.from));
        match (status, self.held) {
            (Status::Upcoming, Some((date, days))) => Message::new(
                MessageId::DoseUpcomingInterval,
                vec![what, from, ("least", Arg::Count(days)), ("date", Arg::Day(date))],
            ),
            (Status::Upcoming, None) => Message::new(MessageId::DoseUpcoming, vec![what, from]),
            (Status::Due, _) => Message::new(MessageId::DoseDue, vec![what, from, ("by", Arg::Day(by))]),
            (Status::TooLate, _) => {
                let asks = self.rule.ask_from.is_some();
                let id = if asks { MessageId::DoseTooLateAsk } else { MessageId::DoseTooLate };
                Message::new(id, vec![what, ("last", Arg::Day(last.unwrap_or(by)))])
            }
            (Status::Unanswered, _) => Message::new(MessageId::DoseAsk, vec![what]),
            _ => Message::new(MessageId::DoseOverdue, vec![what, ("by", Arg::Day(by))]),
        }
    }

    fn is_past_the_sources(&self, case: &Case<'_>) -> bool {
        self.rule.ask_from.is_some_and(|age| age.after(case.birth) <= case.on)
    }

    fn notes(&self, case: &Case<'_>, status: Status) -> Vec<Message> {
        if self.is_past_the_sources(case) {
            return Vec::new();
        }
        let goes_on = (status == Status::Overdue && self.is_begun).then_some(MessageId::CourseGoesOn);
        let noted = self.rule.note.filter(|note| *note != MessageId::FifthPolio && status.is_expected());
        let plain = noted.into_iter().chain(goes_on).map(|id| Message::new(id, Vec::new()));
        // What could have been had long ago stands beside the dose before it, as if both could be had on one day.
        let apart = self.after_missing_days.filter(|_| matches!(status, Status::Due | Status::Overdue));
        let apart = apart.map(|days| Message::new(MessageId::DosesApart, vec![("least", Arg::Count(days))]));
        plain.chain(apart).collect()
    }
}

/// The project's convention where no source gives a last day.
pub(super) fn convention_by(from: NaiveDate) -> NaiveDate {
    from.checked_add_days(Days::new(BY_DAYS)).map_or(from, |by| by.min(LAST_DAY).max(from))
}

/// How something that can still be had stands.
pub(super) fn status(from: NaiveDate, by: NaiveDate, on: NaiveDate) -> Status {
    if on < from {
        Status::Upcoming
    } else if on <= by {
        Status::Due
    } else {
        Status::Overdue
    }
}
