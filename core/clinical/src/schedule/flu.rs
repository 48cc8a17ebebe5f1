//! Flu vaccine: each season anew, by the age on 31 August or by risk.

use chrono::{Datelike, NaiveDate};

use super::case::Case;
use super::expect::status;
use super::judge::Judgement;
use super::judged::Fault;
use super::rule::{Rule, Season};
use super::selective::by_answer;
use super::{Arg, Given, Item, Kind, Message, MessageId, Status, What};

/// Months up to this one belong to the season that began the year before; after it the next one is looked at.
const SEASON_ENDS_MONTH: u32 = 3;
const SEASON_STARTS_MONTH: u32 = 9;

/// The season's dose, if it is not recorded and there is one for the child.
pub(super) fn missing<'a>(case: &Case<'a>, judgement: &Judgement<'a>) -> Option<Item> {
    let year = season_year(case.on);
    let mut counting = judgement.doses.iter().filter(|dose| dose.is_good() && is_flu(dose.given));
    if counting.any(|dose| flu_year(dose.given.date) == year) {
        return None;
    }
    let (rule, from, by) =
        rules(case).find_map(|rule| window(case, rule, year).map(|(from, by)| (rule, from, by)))?;
    if let Some(item) = by_answer(case, rule) {
        return Some(item);
    }
    let status = status(from, by, case.on);
    let what = What::new(&rule.what, None);
    let args = vec![("what", Arg::What(what.clone())), ("from", Arg::Day(from)), ("by", Arg::Day(by))];
    let id = if status == Status::Upcoming { MessageId::DoseUpcoming } else { MessageId::DoseDue };
    let mut item = Item::new(what, Kind::Immunisation, status, Message::new(id, args)).ruled(rule);
    (item.from, item.by, item.last) = (Some(from), Some(by), Some(by));
    Some(item)
}

/// A dose below the lowest age of any rule for flu.
pub(super) fn fault(case: &Case<'_>, given: &Given) -> Option<Fault> {
    let least = rules(case).filter_map(|rule| Some(rule.min_age?.after(case.birth))).min()?;
    let is_too_young = is_flu(given) && given.date < least;
    is_too_young.then(|| Fault::TooYoung { days: (least - given.date).num_days(), least })
}

fn is_flu(given: &Given) -> bool {
    given.vaccine.id() == Some("flu")
}

/// The rule by which a dose was given: the one for the age in that season, or the one for risk.
pub(super) fn rule_of<'a>(case: &Case<'a>, date: NaiveDate) -> Option<&'a Rule> {
    let year = flu_year(date);
    rules(case).find(|rule| window(case, rule, year).is_some())
}

fn rules<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Rule> + use<'a> {
    case.table.rules.iter().filter(|rule| rule.season.is_some())
}

/// From when and until when the rule offers it to the child in the season that begins in `year`.
fn window(case: &Case<'_>, rule: &Rule, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let starts = rule.from.in_year(year)?;
    let by = rule.by?.in_year(year.checked_add(1)?)?;
    match rule.season.as_ref()? {
        Season::Ages { youngest, oldest } => {
            (*youngest..=*oldest).contains(&age_on_31_august(case.birth, year)).then_some((starts, by))
        }
        Season::AtRisk { .. } => {
            let from = starts.max(rule.min_age?.after(case.birth));
            let is_child = from < case.table.child_until.after(case.birth);
            (is_child && from <= by).then_some((from, by))
        }
    }
}

fn age_on_31_august(birth: NaiveDate, year: i32) -> i32 {
    year - birth.year() - i32::from(birth.month() >= SEASON_STARTS_MONTH)
}

/// The season to look at: the one that runs, or the next.
fn season_year(on: NaiveDate) -> i32 {
    on.year() - i32::from(on.month() <= SEASON_ENDS_MONTH)
}

/// The season a dose belongs to.
fn flu_year(date: NaiveDate) -> i32 {
    date.year() - i32::from(date.month() < SEASON_STARTS_MONTH)
}
