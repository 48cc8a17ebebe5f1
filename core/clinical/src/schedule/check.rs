//! What has no doses: screening, reviews, contacts before the birth.

use chrono::{Days, NaiveDate};

use super::case::Case;
use super::expect::{convention_by, status};
use super::moment::{Moment, Origin};
use super::rule::Rule;
use super::selective::by_answer;
use super::{Arg, Birth, CheckOutcome, Child, Item, Kind, Message, MessageId, Recorded, Status, Table, What};

/// All checks, those recorded under a name that no rule has among them.
pub(super) fn checks(table: &Table, child: &Child, on: NaiveDate) -> Vec<Item> {
    let view = View { table, child, on, origin: origin(child) };
    let ruled = table.rules.iter().filter(|rule| is_check(rule)).flat_map(|rule| view.of(rule));
    ruled.chain(view.unrecognised()).collect()
}

pub(super) fn is_check(rule: &Rule) -> bool {
    rule.kind != Kind::Immunisation && rule.offered.is_none()
}

const fn origin(child: &Child) -> Origin {
    match child.birth {
        Birth::Born(birth) => Origin::Birth(birth),
        Birth::Expected(due) => Origin::Due(due),
    }
}

/// How long before its window a screening or review is still taken for it. A convention of the project: no source has
/// a lowest age.
const EARLY_DAYS: u64 = 28;

pub(super) struct View<'a> {
    pub(super) table: &'a Table,
    child: &'a Child,
    on: NaiveDate,
    pub(super) origin: Origin,
}

/// The days of a rule for this child.
struct Window {
    from: NaiveDate,
    best_by: Option<NaiveDate>,
    by: NaiveDate,
    last: Option<NaiveDate>,
}

impl<'a> View<'a> {
    fn of(&self, rule: &'a Rule) -> Vec<Item> {
        let mut items: Vec<Item> = self.recorded(&rule.what).map(|it| self.done(rule, it)).collect();
        if !items.iter().any(|item| item.status == Status::Done) && !self.was_given(rule) {
            items.extend(self.missing(rule));
        }
        items
    }

    /// What was done. That a test was declined or not offered may let something else go on, and leaves the test itself open.
    pub(super) fn recorded(&self, what: &'a str) -> impl Iterator<Item = &'a Recorded> {
        let all = self.child.screening.iter().chain(&self.child.reviews);
        all.filter(move |it| it.what == what && it.outcome.is_none_or(CheckOutcome::is_of_a_test))
    }

    /// A vaccine in pregnancy is recorded as a dose.
    fn was_given(&self, rule: &Rule) -> bool {
        self.child.given.iter().any(|given| given.vaccine.id() == Some(&rule.what) && given.date <= self.on)
    }

    fn is_past(&self, recorded: &Recorded) -> bool {
        recorded.date.is_none_or(|date| date <= self.on)
    }

    fn done(&self, rule: &Rule, recorded: &Recorded) -> Item {
        let what = What::new(&rule.what, rule.dose);
        let (status, reason) = match self.fault(rule, recorded) {
            Some(fault) => (Status::Invalid, fault),
            None if self.is_past(recorded) => (Status::Done, done(&what, recorded.date)),
            None => (Status::Upcoming, dated(MessageId::CheckNotYet, &what, recorded.date)),
        };
        let is_early = reason.id == MessageId::CheckTooEarly;
        let mut item = Item::new(what, rule.kind, status, reason).dated(recorded.date).ruled(rule);
        if let Some(rule) = item.rule.as_mut().filter(|_| is_early) {
            rule.has_convention = true;
        }
        item
    }

    /// A date on which it cannot have been: before the birth, or long before the window. Nothing is said of what is
    /// done in pregnancy.
    fn fault(&self, rule: &Rule, recorded: &Recorded) -> Option<Message> {
        let is_of_a_child = matches!(rule.kind, Kind::Screening | Kind::Review);
        let (Origin::Birth(birth), Some(date)) = (self.origin, recorded.date) else { return None };
        if !is_of_a_child || self.on < date {
            return None;
        }
        let what = What::new(&rule.what, rule.dose);
        if date < birth {
            return Some(dated(MessageId::CheckBeforeBirth, &what, recorded.date));
        }
        let from = rule.from.day(self.origin)?;
        let is_early = date < from.checked_sub_days(Days::new(EARLY_DAYS)).unwrap_or(from);
        let mut reason = dated(MessageId::CheckTooEarly, &what, recorded.date);
        reason.args.push(("from", Arg::Day(from)));
        is_early.then_some(reason)
    }

    pub(super) fn is_good(&self, rule: &Rule, recorded: &Recorded) -> bool {
        self.is_past(recorded) && self.fault(rule, recorded).is_none()
    }

    fn missing(&self, rule: &'a Rule) -> Option<Item> {
        if !self.is_for_birth(rule) {
            return None;
        }
        if let Some(whole) = self.whole(rule) {
            return Some(whole);
        }
        if rule.from == Moment::Unknown {
            return self.asked_in_pregnancy(rule);
        }
        let window = self.window(rule)?;
        if matches!(self.origin, Origin::Due(_)) && window.by < self.on {
            return after_due_date(rule, window.by);
        }
        if let Some(unasked) = self.answer(rule) {
            return self.is_listed(rule, &window).then_some(unasked).filter(|_| rule.part_of.is_some());
        }
        self.is_listed(rule, &window).then(|| self.expected(rule, &window))
    }

    pub(super) fn is_for_birth(&self, rule: &Rule) -> bool {
        match self.origin {
            Origin::Birth(birth) => rule.is_for_birth(birth),
            Origin::Due(_) => true,
        }
    }

    fn answer(&self, rule: &Rule) -> Option<Item> {
        let Origin::Birth(birth) = self.origin else { return None };
        by_answer(&Case { table: self.table, child: self.child, birth, on: self.on }, rule)
    }

    /// Whether the rule asks nothing, or was answered as it wants.
    pub(super) fn is_open(&self, rule: &Rule) -> bool {
        rule.asks.is_none_or(|question| self.child.answers.get(question) == rule.wanted())
    }

    fn window(&self, rule: &Rule) -> Option<Window> {
        let day = |moment: Moment| moment.day(self.origin);
        let from = day(rule.from)?;
        let by = rule.by.and_then(day).unwrap_or_else(|| convention_by(from));
        // The appointment is in the window, and the rule is for appointments from a day to a day.
        let from = rule.valid_from.map_or(from, |valid_from| from.max(valid_from));
        if by < from || rule.valid_until.is_some_and(|until| until < from) {
            return None;
        }
        Some(Window { from, by, best_by: rule.best_by.and_then(day), last: rule.last.and_then(day) })
    }

    /// What is not for every child is not asked for afterwards; nor is each result of a test that never was.
    fn is_listed(&self, rule: &Rule, window: &Window) -> bool {
        let Some(whole) = rule.part_of.as_deref() else { return !rule.optional || self.on <= window.by };
        let whole = self.table.rules.iter().find(|rule| rule.what == whole);
        let over = whole.and_then(|whole| self.window(whole)?.last).is_some_and(|last| last < self.on);
        !over || self.parts(rule.part_of.as_deref()).any(|part| self.is_done(part))
    }

    fn expected(&self, rule: &'a Rule, window: &Window) -> Item {
        let status = match window.last {
            Some(last) if last < self.on => Status::TooLate,
            _ if window.by < self.on && self.is_past_the_sources(rule) => Status::Unanswered,
            _ => status(window.from, window.by, self.on),
        };
        let what = What::new(&rule.what, rule.dose);
        let reason = self.some_results(rule).unwrap_or_else(|| reason(rule, &what, status, window));
        let mut item = Item::new(what, rule.kind, status, reason).ruled(rule);
        (item.from, item.by) = (Some(window.from), Some(window.by));
        (item.best_by, item.last) = (window.best_by, window.last);
        item.ask = status == Status::Unanswered;
        item
    }

    fn is_past_the_sources(&self, rule: &Rule) -> bool {
        let Origin::Birth(birth) = self.origin else { return false };
        rule.ask_from.is_some_and(|age| age.after(birth) <= self.on)
    }

    fn asked_in_pregnancy(&self, rule: &Rule) -> Option<Item> {
        let by = rule.by?.day(self.origin)?;
        let what = What::new(&rule.what, None);
        let reason = Message::new(MessageId::PregnancyAsk, vec![("what", Arg::What(what.clone()))]);
        let mut item = Item::new(what, rule.kind, Status::Upcoming, reason).ruled(rule);
        item.by = Some(by);
        (self.on <= by).then_some(item)
    }
}

/// Names that no rule has.
impl View<'_> {
    fn unrecognised(&self) -> Vec<Item> {
        let lists = [(&self.child.screening, Kind::Screening), (&self.child.reviews, Kind::Review)];
        let all = lists.into_iter().flat_map(|(list, kind)| list.iter().map(move |it| (it, kind)));
        let unknown =
            all.filter(|(it, _)| !self.table.rules.iter().any(|rule| is_check(rule) && rule.what == it.what));
        let item = |(it, kind): (&Recorded, Kind)| {
            let what = What::new(&it.what, None);
            let reason = Message::new(MessageId::CheckUnrecognised, vec![("what", Arg::What(what.clone()))]);
            Item::new(what, kind, Status::Unrecognised, reason).dated(it.date)
        };
        unknown.map(item).collect()
    }
}

/// After the due date nobody has missed anything: that no birth is written says neither that there was none nor why.
fn after_due_date(rule: &Rule, due_date: NaiveDate) -> Option<Item> {
    let what = What::new(&rule.what, None);
    let args = vec![("what", Arg::What(what.clone())), ("by", Arg::Day(due_date))];
    let reason = Message::new(MessageId::AntenatalOver, args);
    let item = Item::new(what, rule.kind, Status::NotApplicable, reason).ruled(rule);
    (rule.kind != Kind::Information).then_some(item)
}

pub(super) fn done(what: &What, date: Option<NaiveDate>) -> Message {
    let id = if date.is_some() { MessageId::CheckDone } else { MessageId::CheckDoneUndated };
    dated(id, what, date)
}

pub(super) fn dated(id: MessageId, what: &What, date: Option<NaiveDate>) -> Message {
    let date = date.map(|date| ("date", Arg::Day(date)));
    Message::new(id, [("what", Arg::What(what.clone()))].into_iter().chain(date).collect())
}

fn reason(rule: &Rule, what: &What, status: Status, window: &Window) -> Message {
    let mut args =
        vec![("what", Arg::What(what.clone())), ("from", Arg::Day(window.from)), ("by", Arg::Day(window.by))];
    args.extend(window.last.map(|last| ("last", Arg::Day(last))));
    let id = match status {
        _ if rule.kind == Kind::Information => MessageId::PregnancyFrom,
        Status::Upcoming => MessageId::CheckUpcoming,
        Status::Due => MessageId::CheckDue,
        Status::TooLate => MessageId::CheckTooLate,
        Status::Unanswered => MessageId::CheckAsk,
        _ if window.last.is_some() => MessageId::CheckOverdueUntil,
        _ => MessageId::CheckOverdue,
    };
    Message::new(id, args)
}
