//! The answer: everything that is done, due, to come, or not for this child.

use chrono::NaiveDate;

use super::case::Case;
use super::judge::Judgement;
use super::protection::protection;
use super::{
    Arg, Birth, Child, GivenVaccine, Item, Kind, Life, Message, MessageId, Protection, Recorded, Status,
    Table, What, check, expect, flu, recorded,
};

/// How everything stands on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// By day: when it was done, or from when it can be.
    pub items: Vec<Item>,
    /// By disease.
    pub protection: Vec<Protection>,
    /// The version of the rules; `None` where there are none for the nation.
    pub rules_version: Option<String>,
}

/// What is done, due and to come for the child on the day `on`, by the rules that are built in.
///
/// Total: every date has an answer. What the record says of days after `on` is listed and not counted.
#[must_use]
pub fn due(child: &Child, on: NaiveDate) -> Schedule {
    match Table::of(child.nation) {
        Some(table) => due_by(table, child, on),
        None => without_rules(child),
    }
}

/// As [`due`], by other rules.
#[must_use]
pub fn due_by(table: &Table, child: &Child, on: NaiveDate) -> Schedule {
    let rules_version = Some(table.version().to_owned());
    if child.life != Life::Living {
        return Schedule { items: sorted(was_done(child)), protection: Vec::new(), rules_version };
    }
    let mut items = check::checks(table, child, on);
    let protection = match child.birth {
        Birth::Expected(_) => {
            items.extend(doses_before_birth(child));
            Vec::new()
        }
        Birth::Born(birth) => {
            let case = Case { table, child, birth, on };
            let judgement = Judgement::of(&case);
            items.extend(recorded::doses(&case, &judgement));
            items.extend(
                judgement.courses.iter().flat_map(|progress| expect::missing(&case, &judgement, progress)),
            );
            one_for_both(&case, &mut items);
            items.extend(flu::missing(&case, &judgement));
            items.extend(not_offered(&case, &judgement));
            end_childhood(&case, &mut items);
            protection(&case, &judgement, &items)
        }
    };
    Schedule { items: sorted(items), protection, rules_version }
}

fn sorted(mut items: Vec<Item>) -> Vec<Item> {
    items.sort_by_key(Item::day);
    items
}

/// What a record holds and nothing more: after a loss.
fn was_done(child: &Child) -> Vec<Item> {
    let item = |what: What, kind, date: Option<NaiveDate>| {
        let id = if date.is_some() { MessageId::WasDone } else { MessageId::WasDoneUndated };
        let reason = check::dated(id, &what, date);
        Item::new(what, kind, Status::Done, reason).dated(date)
    };
    let given = child.given.iter().map(|given| {
        let what = What::new(written(&given.vaccine), given.written_dose);
        item(what, Kind::Immunisation, Some(given.date))
    });
    let list = |list: &[Recorded], kind| -> Vec<Item> {
        list.iter().map(|it| item(What::new(&it.what, None), kind, it.date)).collect()
    };
    let screening = list(&child.screening, Kind::Screening);
    given.chain(screening).chain(list(&child.reviews, Kind::Review)).collect()
}

fn written(vaccine: &GivenVaccine) -> &str {
    match vaccine {
        GivenVaccine::Known(vaccine) => vaccine.id(),
        GivenVaccine::Unrecognised(written) => written,
    }
}

fn without_rules(child: &Child) -> Schedule {
    let mut items = was_done(child);
    if child.life == Life::Living {
        let reason = Message::new(MessageId::NoSchedule, Vec::new());
        items.push(Item::new(What::new("schedule", None), Kind::Information, Status::NotApplicable, reason));
    }
    Schedule { items: sorted(items), protection: Vec::new(), rules_version: None }
}

/// Before the birth only the mother can have been vaccinated.
fn doses_before_birth(child: &Child) -> Vec<Item> {
    let item = |given: &super::Given| {
        let what = What::new(written(&given.vaccine), given.written_dose);
        let (status, id) = match &given.vaccine {
            GivenVaccine::Unrecognised(_) => (Status::Unrecognised, MessageId::DoseUnrecognised),
            GivenVaccine::Known(vaccine) if vaccine.is_in_pregnancy() => (Status::Done, MessageId::DoseDone),
            GivenVaccine::Known(_) => (Status::Invalid, MessageId::DoseBeforeBirth),
        };
        let reason = check::dated(id, &what, Some(given.date));
        Item::new(what, Kind::Immunisation, status, reason).dated(Some(given.date))
    };
    child.given.iter().map(item).collect()
}

/// What people expect and is not offered, unless the record has it all the same.
fn not_offered<'a>(case: &Case<'a>, judgement: &Judgement<'a>) -> Vec<Item> {
    let items = case.table.rules.iter().filter_map(|rule| {
        let id = rule.offered?;
        let starts = case.day(rule.from)?;
        let last = rule.last.and_then(|moment| case.day(moment));
        let is_now =
            rule.is_valid_on(case.on) && starts <= case.on && last.is_none_or(|last| case.on <= last);
        let is_asked = rule.asks.is_none_or(|question| case.child.answers.get(question) == rule.wanted());
        let is_given = judgement.doses.iter().any(|dose| {
            dose.given.vaccine.id() == Some(&rule.what)
                && rule.dose.is_none_or(|number| dose.dose == Some(number))
        });
        if !is_now || !is_asked || is_given || !case.is_for(rule) {
            return None;
        }
        let what = What::new(&rule.what, rule.dose);
        let reason = Message::new(id, vec![("what", Arg::What(what.clone()))]);
        let status = if rule.ask { Status::Unanswered } else { Status::NotApplicable };
        let item = Item::new(what, rule.kind, status, reason).ruled(rule);
        Some(if rule.ask { item.asked() } else { item })
    });
    items.collect()
}

/// One dose of a catch-up that is due is a dose of another course too: it is asked for once, and no later than that one.
fn one_for_both(case: &Case<'_>, items: &mut Vec<Item>) {
    let is_now = |item: &Item| matches!(item.status, Status::Due | Status::Overdue);
    let rule_of = |item: &Item| item.rule.as_ref().and_then(|rule| case.table.rule(&rule.id));
    let catch_up = items
        .iter()
        .position(|item| is_now(item) && rule_of(item).is_some_and(super::rule::Rule::is_catch_up));
    let Some(rule) = catch_up.and_then(|at| rule_of(items.get(at)?)) else { return };
    let takes = |item: &Item| {
        let other = rule_of(item).map(super::rule::Rule::course).filter(|course| *course != rule.course());
        let mut courses = case.table.courses.iter().filter(|course| other == Some(course.id.as_str()));
        is_now(item) && courses.any(|course| course.accepts.contains(&rule.what))
    };
    let Some(other) = items.iter().position(takes) else { return };
    let other = items.remove(other);
    let same =
        |item: &&mut Item| item.rule.as_ref().is_some_and(|of| of.id == rule.id) && item.date.is_none();
    if let Some(item) = items.iter_mut().find(same) {
        take_on(item, other);
    }
}

/// The window of the dose that is wanted sooner holds for both.
fn take_on(item: &mut Item, other: Item) {
    let what = ("what", Arg::What(item.what.clone()));
    if let (Some(from), Some(by)) = (other.from, other.by.filter(|by| item.by.is_none_or(|own| *by < own))) {
        let also = ("other", Arg::What(other.what.clone()));
        item.reason = match other.status {
            Status::Overdue => {
                Message::new(MessageId::DoseOverdueForBoth, vec![what, also, ("by", Arg::Day(by))])
            }
            _ => Message::new(MessageId::DoseDue, vec![what, ("from", Arg::Day(from)), ("by", Arg::Day(by))]),
        };
        (item.status, item.from, item.by) = (other.status, Some(from), Some(by));
    }
    item.notes.push(Message::new(MessageId::CountsAs, vec![("other", Arg::What(other.what))]));
}

/// A grown-up keeps what was done, and is asked for nothing.
fn end_childhood(case: &Case<'_>, items: &mut Vec<Item>) {
    let ends = case.table.child_until.after(case.birth);
    if case.on < ends {
        return;
    }
    items.retain(|item| item.status.is_recorded() || item.date.is_some());
    let reason = Message::new(MessageId::Adult, vec![("date", Arg::Day(ends))]);
    items.push(Item::new(What::new("schedule", None), Kind::Information, Status::NotApplicable, reason));
}
