//! What recorded doses are worth: each course is gone through once, in the order of the days.
//!
//! A dose is judged by the rule that was valid on its own day, so that a later version of a rule never changes it. It
//! takes the first place of its course that is free and still open on that day; a course never begins again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::age::Age;
use super::case::Case;
use super::course::{Course, Slot};
use super::judged::{Fault, Judged, Verdict};
use super::rule::{After, Rule};
use super::{Given, GivenVaccine, What, flu};

/// How far a course has come.
pub(super) struct Progress<'a> {
    pub(super) course: &'a Course,
    /// For each place the dose that fills it.
    pub(super) filled: Vec<Option<&'a Given>>,
    /// The last dose given, whether it counts or not.
    pub(super) last_given: Option<NaiveDate>,
    /// Doses with nothing wrong, those beyond the schedule among them.
    good: u8,
}

/// All recorded doses, in the order of their days, and how far each course has come.
pub(super) struct Judgement<'a> {
    pub(super) doses: Vec<Judged<'a>>,
    pub(super) courses: Vec<Progress<'a>>,
}

impl<'a> Judgement<'a> {
    pub(super) fn of(case: &Case<'a>) -> Self {
        let mut doses = sorted(case);
        let mut courses = Vec::with_capacity(case.table.courses.len());
        for course in &case.table.courses {
            let mut progress =
                Progress { course, filled: vec![None; course.slots.len()], last_given: None, good: 0 };
            for dose in doses.iter_mut().filter(|dose| is_in(course, dose)) {
                progress.take(case, dose, &courses);
            }
            courses.push(progress);
        }
        Self { doses, courses }
    }

    /// The first good dose that stands in for the rule's vaccine.
    pub(super) fn stand_in(&self, case: &Case<'a>, rule: &Rule) -> Option<&Judged<'a>> {
        let stand_in = rule.stand_in.as_ref()?;
        let from = stand_in.from.after(case.birth);
        let is_it = |dose: &&Judged<'_>| {
            let named = dose.given.vaccine.id().is_some_and(|id| stand_in.vaccines.iter().any(|of| of == id));
            named && dose.is_good() && from <= dose.given.date
        };
        self.doses.iter().find(is_it)
    }
}

/// In the order of days, with what needs no course to be seen.
fn sorted<'a>(case: &Case<'a>) -> Vec<Judged<'a>> {
    let mut given: Vec<&Given> = case.child.given.iter().collect();
    given.sort_by_key(|given| given.date);
    let mut seen = BTreeSet::new();
    let judged = |given: &'a Given| {
        let verdict = match &given.vaccine {
            GivenVaccine::Unrecognised(_) => Verdict::Unrecognised,
            _ if case.on < given.date => Verdict::NotYet,
            GivenVaccine::Known(vaccine) if given.date < case.birth && !vaccine.is_in_pregnancy() => {
                Verdict::Faulty(Fault::BeforeBirth)
            }
            GivenVaccine::Known(vaccine) if !seen.insert((given.date, vaccine.id())) => {
                Verdict::Faulty(Fault::Twice)
            }
            GivenVaccine::Known(_) => flu::fault(case, given).map_or(Verdict::Extra, Verdict::Faulty),
        };
        Judged { given, dose: None, rule: None, verdict }
    };
    given.into_iter().map(judged).collect()
}

fn is_in(course: &Course, dose: &Judged<'_>) -> bool {
    dose.verdict == Verdict::Extra && dose.given.vaccine.id().is_some_and(|id| course.accepts.contains(id))
}

impl<'a> Progress<'a> {
    fn take(&mut self, case: &Case<'a>, dose: &mut Judged<'a>, others: &[Self]) {
        let date = dose.given.date;
        let place = self.place(case, date);
        let is_full = matches!(place, Place::Full);
        match place {
            Place::Open(at, slot, rule) => {
                (dose.dose, dose.rule) = (slot.dose, Some(rule));
                dose.verdict = match self.fault(case, rule, date, others) {
                    Some(fault) => Verdict::Faulty(fault),
                    None => {
                        if let Some(place) = self.filled.get_mut(at) {
                            *place = Some(dose.given);
                        }
                        Verdict::Counts
                    }
                };
            }
            Place::Closed(slot, rule, last) => {
                (dose.dose, dose.rule) = (slot.dose, Some(rule));
                dose.verdict = Verdict::Faulty(Fault::TooOld { last });
            }
            Place::Full | Place::Beyond => {}
        }
        if dose.is_good() {
            self.good = self.good.saturating_add(1);
        }
        // Beyond the schedule it is numbered on, so that a fourth 6-in-1 is called so.
        if is_full && self.course.slots.len() > 1 {
            dose.dose = Some(self.good);
        }
        self.last_given = Some(date);
    }

    /// Where a dose of that day belongs.
    fn place(&self, case: &Case<'a>, date: NaiveDate) -> Place<'a> {
        let mut closed = None;
        for (at, slot) in self.course.slots.iter().enumerate() {
            if self.is_filled(at) {
                continue;
            }
            let Some(rule) = version_on(case, slot, date) else { continue };
            if self.is_beyond_infancy(case, at, rule, date) {
                return Place::Beyond;
            }
            let last = rule.counts_until().and_then(|moment| case.day(moment));
            let lacks_previous =
                rule.needs_previous && !at.checked_sub(1).is_some_and(|before| self.is_filled(before));
            match last {
                Some(last) if last < date || lacks_previous => {
                    closed = closed.or(Some(Place::Closed(slot, rule, last)));
                }
                _ => return Place::Open(at, slot, rule),
            }
        }
        closed.unwrap_or(Place::Full)
    }

    /// A dose of the first year after all those of the first year, where the next has its lowest age after it: one too
    /// many and no booster that came too early.
    fn is_beyond_infancy(&self, case: &Case<'a>, at: usize, rule: &Rule, date: NaiveDate) -> bool {
        let is_young = date < Age::YEAR.after(case.birth);
        let is_next = 0 < at && (0..at).all(|before| self.is_filled(before));
        is_next && is_young && rule.min_age.is_some_and(|age| date < age.after(case.birth))
    }

    pub(super) fn is_filled(&self, at: usize) -> bool {
        self.filled.get(at).is_some_and(Option::is_some)
    }

    fn fault(&self, case: &Case<'a>, rule: &Rule, date: NaiveDate, others: &[Self]) -> Option<Fault> {
        if let Some(least) = rule.min_age.map(|age| age.after(case.birth)).filter(|least| date < *least) {
            return Some(Fault::TooYoung { days: (least - date).num_days(), least });
        }
        if let (Some(interval), Some(last)) = (rule.min_interval, self.last_given) {
            let least_days = (interval.after(last) - last).num_days();
            let days = (date - last).num_days();
            if days < least_days {
                return Some(Fault::TooSoon { days, least_days });
            }
        }
        let after = rule.after.as_ref()?;
        let other = What::new(&after.course, None);
        match earliest_after(after, others, date) {
            Earliest::Day(least) if date < least => {
                Some(Fault::TooSoonAfter { days: (least - date).num_days(), other })
            }
            Earliest::TooFew { needed } => Some(Fault::TooFewBefore { other, needed }),
            Earliest::Day(_) | Earliest::Any => None,
        }
    }
}

/// A place of a course, as a dose of one day finds it.
enum Place<'a> {
    Open(usize, &'a Slot, &'a Rule),
    Closed(&'a Slot, &'a Rule, NaiveDate),
    Full,
    /// The places of its age are full, and it is too early for the next.
    Beyond,
}

/// The rule that was valid on the day of the dose; where none was, the first that is for this child at all.
fn version_on<'a>(case: &Case<'a>, slot: &'a Slot, date: NaiveDate) -> Option<&'a Rule> {
    let mut of_birth = slot.rules(&case.table.rules).filter(|rule| rule.is_for_birth(case.birth)).peekable();
    let first = of_birth.peek().copied();
    let mut valid: Vec<&Rule> = of_birth.filter(|rule| rule.is_valid_on(date)).collect();
    // The newest of those that are valid, so that an old rule needs no end to be replaced.
    valid.sort_by_key(|rule| std::cmp::Reverse(rule.valid_from));
    let fitting = valid.iter().copied().find(|rule| case.is_for(rule));
    fitting.or(valid.first().copied()).or(first)
}

/// When enough time has passed since another course.
pub(super) enum Earliest {
    Any,
    Day(NaiveDate),
    /// Not before that course has more doses.
    TooFew {
        needed: u8,
    },
}

/// By the doses up to the day `until`: a later one never changes what was right before it.
pub(super) fn earliest_after(after: &After, courses: &[Progress<'_>], until: NaiveDate) -> Earliest {
    let Some(other) = courses.iter().find(|progress| progress.course.id == after.course) else {
        return Earliest::Any;
    };
    let Some(needed) = after.doses else {
        return other.last_given.map_or(Earliest::Any, |last| Earliest::Day(after.interval.after(last)));
    };
    let first = other.filled.iter().take(needed.into()).flatten().map(|given| given.date);
    let before: Vec<NaiveDate> = first.filter(|date| *date <= until).collect();
    match before.iter().max() {
        Some(last) if before.len() >= needed.into() => Earliest::Day(after.interval.after(*last)),
        _ => Earliest::TooFew { needed },
    }
}
