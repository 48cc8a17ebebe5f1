//! Doses of the record as items: each one is listed, whatever it is worth.

use super::case::Case;
use super::flu;
use super::judge::Judgement;
use super::judged::{Fault, Judged, Verdict};
use super::rule::Rule;
use super::{Arg, GivenVaccine, Item, Kind, Message, MessageId, Status, What};
use crate::Disease;

/// All doses of the record, and the vaccines another one stands in for.
pub(super) fn doses<'a>(case: &Case<'a>, judgement: &Judgement<'a>) -> Vec<Item> {
    let given = judgement.doses.iter().map(|dose| item(case, judgement, dose));
    given.chain(stood_in(case, judgement)).collect()
}

fn item<'a>(case: &Case<'a>, judgement: &Judgement<'a>, dose: &Judged<'a>) -> Item {
    let what = what(dose);
    let (status, reason, rule) = match &dose.verdict {
        Verdict::Counts => counted(case, dose, &what),
        Verdict::Extra => extra(case, judgement, dose, &what),
        Verdict::Faulty(fault) => (Status::Invalid, faulty(fault, dose, &what), dose.rule),
        Verdict::NotYet => (Status::Upcoming, dated(MessageId::DoseNotYet, &what, dose), None),
        Verdict::Unrecognised => {
            (Status::Unrecognised, dated(MessageId::DoseUnrecognised, &what, dose), None)
        }
    };
    let mut item = Item::new(what, Kind::Immunisation, status, reason).dated(Some(dose.given.date));
    if let Some(rule) = rule {
        item = item.ruled(rule);
    }
    let is_asked_about = item.reason.id == MessageId::DoseBeforeRoutine;
    item.ask = is_asked_about || matches!(dose.verdict, Verdict::Faulty(Fault::TooFewBefore { .. }));
    item.notes = notes(case, dose, rule);
    item
}

fn what(dose: &Judged<'_>) -> What {
    match &dose.given.vaccine {
        GivenVaccine::Known(vaccine) => What::new(vaccine.id(), dose.dose),
        GivenVaccine::Unrecognised(written) => What::new(written, dose.given.written_dose),
    }
}

fn dated(id: MessageId, what: &What, dose: &Judged<'_>) -> Message {
    Message::new(id, vec![("what", Arg::What(what.clone())), ("date", Arg::Day(dose.given.date))])
}

type Counted<'a> = (Status, Message, Option<&'a Rule>);

fn counted<'a>(case: &Case<'a>, dose: &Judged<'a>, what: &What) -> Counted<'a> {
    let date = dose.given.date;
    let Some(rule) = dose.rule else {
        return (Status::Done, dated(MessageId::DoseDone, what, dose), None);
    };
    let routine = rule.early_below.map(|age| age.after(case.birth));
    if let Some(routine) = routine.filter(|routine| date < *routine) {
        let mut reason = dated(MessageId::DoseEarly, what, dose);
        reason.args.push(("days", Arg::Count((routine - date).num_days())));
        return (Status::Early, reason, Some(rule));
    }
    let has_limit = rule.min_age.is_some() || rule.min_interval.is_some();
    let before = !has_limit && case.day(rule.from).is_some_and(|from| date < from);
    let id = if before { MessageId::DoseBeforeRoutine } else { MessageId::DoseDone };
    (Status::Done, dated(id, what, dose), Some(rule))
}

fn extra<'a>(case: &Case<'a>, judgement: &Judgement<'a>, dose: &Judged<'a>, what: &What) -> Counted<'a> {
    if what.id == "flu" {
        return (Status::Done, dated(MessageId::DoseDone, what, dose), flu::rule_of(case, dose.given.date));
    }
    let by_itself = |rule: &&Rule| rule.kind == Kind::Information && rule.what == what.id;
    if let Some(rule) = case.table.rules.iter().find(by_itself) {
        return (Status::Done, dated(MessageId::DoseDone, what, dose), Some(rule));
    }
    match stands_in_for(case, judgement, dose) {
        Some(rule) if rule.what == what.id => {
            (Status::Done, dated(MessageId::DoseDone, what, dose), Some(rule))
        }
        Some(rule) => {
            let mut reason = dated(MessageId::DoseStandsIn, what, dose);
            reason.args.push(("other", Arg::What(What::new(&rule.what, rule.dose))));
            (Status::Done, reason, Some(rule))
        }
        None => (Status::Done, dated(MessageId::DoseExtra, what, dose), None),
    }
}

fn stands_in_for<'a>(case: &Case<'a>, judgement: &Judgement<'a>, dose: &Judged<'a>) -> Option<&'a Rule> {
    let mut standing_in = case.table.rules.iter().filter(|rule| rule.stand_in.is_some() && case.is_for(rule));
    standing_in.find(|rule| {
        judgement.stand_in(case, rule).is_some_and(|other| std::ptr::eq(other.given, dose.given))
    })
}

/// What another vaccine stands in for and no dose of its own fills.
fn stood_in<'a>(case: &Case<'a>, judgement: &Judgement<'a>) -> Vec<Item> {
    let free = judgement.courses.iter().filter(|progress| progress.filled.iter().all(Option::is_none));
    let rules =
        free.flat_map(|progress| progress.course.slots.iter().flat_map(|slot| slot.rules(&case.table.rules)));
    let here = rules.filter(|rule| case.is_for(rule));
    let items = here.filter_map(|rule| {
        let other = judgement.stand_in(case, rule)?;
        let id = other.given.vaccine.id().filter(|id| *id != rule.what)?;
        let what = What::new(&rule.what, rule.dose);
        let mut reason = dated(MessageId::DoseStoodIn, &what, other);
        reason.args.push(("other", Arg::What(What::new(id, other.dose))));
        let item = Item::new(what, Kind::Immunisation, Status::Done, reason);
        Some(item.dated(Some(other.given.date)).ruled(rule))
    });
    items.collect()
}

fn faulty(fault: &Fault, dose: &Judged<'_>, what: &What) -> Message {
    let with = |id, more: Vec<(&'static str, Arg)>| {
        let mut message = dated(id, what, dose);
        message.args.extend(more);
        message
    };
    match fault {
        Fault::TooYoung { days, least } => {
            with(MessageId::DoseTooYoung, vec![("days", Arg::Count(*days)), ("least", Arg::Day(*least))])
        }
        Fault::TooSoon { days, least_days } => with(
            MessageId::DoseTooSoon,
            vec![("days", Arg::Count(*days)), ("least", Arg::Count(*least_days))],
        ),
        Fault::TooSoonAfter { days, other } => with(
            MessageId::DoseTooSoonAfter,
            vec![("days", Arg::Count(*days)), ("other", Arg::What(other.clone()))],
        ),
        Fault::TooOld { last } => with(MessageId::DoseTooOld, vec![("last", Arg::Day(*last))]),
        Fault::TooFewBefore { other, needed } => with(
            MessageId::DoseTooFewBefore,
            vec![("count", Arg::Count((*needed).into())), ("other", Arg::What(other.clone()))],
        ),
        Fault::BeforeBirth => with(MessageId::DoseBeforeBirth, Vec::new()),
        Fault::Twice => with(MessageId::DoseTwice, Vec::new()),
    }
}

fn notes(case: &Case<'_>, dose: &Judged<'_>, rule: Option<&Rule>) -> Vec<Message> {
    let mut notes = Vec::new();
    if let (Some(written), Some(counted)) = (dose.given.written_dose, dose.dose)
        && written != counted
    {
        notes.push(Message::new(MessageId::WrittenAs, vec![("dose", Arg::Count(written.into()))]));
    }
    let counts_polio = rule.is_some_and(|rule| rule.note == Some(MessageId::FifthPolio));
    if counts_polio && dose.verdict == Verdict::Counts {
        let count = polio_doses(case);
        if count < POLIO_DOSES {
            notes.push(Message::new(MessageId::FifthPolio, vec![("count", Arg::Count(count))]));
        }
    }
    notes
}

/// How many doses with polio a full course has (MAVIS, in the rule's text).
const POLIO_DOSES: i64 = 5;

fn polio_doses(case: &Case<'_>) -> i64 {
    let Some(polio) = Disease::from_id("polio") else { return POLIO_DOSES };
    let has_polio = |given: &&super::Given| match &given.vaccine {
        GivenVaccine::Known(vaccine) => vaccine.is_against(polio),
        GivenVaccine::Unrecognised(_) => false,
    };
    let given = case.child.given.iter().filter(|given| given.date <= case.on).filter(has_polio);
    given.count().try_into().unwrap_or(i64::MAX)
}
