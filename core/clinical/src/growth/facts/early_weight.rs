//! The weight lost after birth, and when the birth weight was reached again.

use super::series::{Point, Seen};
use super::{Cited, Fact, Rule, RuleKind, rule};
use crate::growth::{Arg, MeasurementMethod, Message};

/// Up to this many days after birth it is said when the birth weight was reached again. A convention: the weight after it shows
/// when somebody weighed, and not when that was.
const REGAINED_SAID_UNTIL_DAYS: u32 = 42;
/// Two shares that differ by less are the same: weights are whole grams.
const SLACK_PERCENT: f64 = 1e-9;

/// What is known of the weeks after birth; nothing without a birth weight and a later weight.
pub(super) fn early_weight(seen: &Seen<'_>) -> Vec<Fact> {
    let weights = seen.of(MeasurementMethod::Weight);
    let Some(birth) = weights.iter().find(|point| point.age_days == 0) else { return Vec::new() };
    let after: Vec<&Point> = weights.iter().filter(|point| point.age_days > 0).collect();
    let is_back = |point: &&&Point| point.measured.value() >= birth.measured.value();
    let back = after.iter().find(is_back).copied();
    let below = after.iter().take_while(|point| !is_back(point)).copied();
    let lowest = below.min_by(|a, b| a.measured.value().total_cmp(&b.measured.value()));

    let lost = lowest.map(|lowest| lost(seen, birth, lowest, &LOST));
    let latest = after.last().copied();
    let regained = match (back, latest) {
        (Some(back), _) if back.age_days <= REGAINED_SAID_UNTIL_DAYS => {
            Some(back_at_birth_weight(seen, birth, back))
        }
        (Some(_), _) => None,
        (None, Some(latest)) => not_yet(seen, birth, latest),
        (None, None) => None,
    };
    lost.into_iter().chain(regained).collect()
}

/// How a loss is said: the message's id, and its English.
pub(super) struct Sentence(pub(super) &'static str, pub(super) &'static str);

const LOST: Sentence = Sentence(
    "growth.lost-after-birth",
    "On {on}, {days} after birth, the weight was {percent} % below the birth weight: {now} kg, at birth {before} kg.",
);

pub(super) fn lost(seen: &Seen<'_>, birth: &Point, lowest: &Point, sentence: &Sentence) -> Fact {
    let (before, now) = (birth.measured.value(), lowest.measured.value());
    let percent = (before - now) / before * 100.0;
    let says = Message::new(
        sentence.0,
        sentence.1,
        [
            ("on", Arg::Day(lowest.on)),
            ("days", Arg::Days(lowest.age_days)),
            ("percent", Arg::Number(percent, 1)),
            ("now", Arg::Number(now, 3)),
            ("before", Arg::Number(before, 3)),
        ],
    );
    let is_reached = |rule: &Rule| match rule.kind {
        RuleKind::LossAbove(most) => {
            percent > most + SLACK_PERCENT && rule.covers(MeasurementMethod::Weight, lowest.age_days)
        }
        _ => false,
    };
    Fact::new(says, birth.on, seen.policy).citing(rule::rules().filter(is_reached).map(Cited::from))
}

fn back_at_birth_weight(seen: &Seen<'_>, birth: &Point, back: &Point) -> Fact {
    let says = Message::new(
        "growth.back-at-birth-weight",
        "By {on}, {days} after birth, the birth weight was reached again.",
        [("on", Arg::Day(back.on)), ("days", Arg::Days(back.age_days))],
    );
    Fact::new(says, birth.on, seen.policy)
}

/// Only once the day has passed by which most babies are back.
fn not_yet(seen: &Seen<'_>, birth: &Point, latest: &Point) -> Option<Fact> {
    let is_passed = |rule: &Rule| match rule.kind {
        RuleKind::RegainedBy(days) => latest.age_days >= days,
        _ => false,
    };
    let cites: Vec<Cited> = rule::rules().filter(is_passed).map(Cited::from).collect();
    if cites.is_empty() {
        return None;
    }
    let says = Message::new(
        "growth.not-back-at-birth-weight",
        "On {on}, {days} after birth, the weight was still below the birth weight.",
        [("on", Arg::Day(latest.on)), ("days", Arg::Days(latest.age_days))],
    );
    Some(Fact::new(says, birth.on, seen.policy).citing(cites))
}
