//! How often a child is weighed.

use super::series::Seen;
use super::{Cited, Fact, Rule, RuleKind, rule};
use crate::growth::{Arg, MeasurementMethod, Message};

/// The last two weights, if they are nearer to each other than a source advises: weights of a few days say little.
pub(super) fn weighing(seen: &Seen<'_>) -> Option<Fact> {
    let [.., before, latest] = seen.of(MeasurementMethod::Weight) else { return None };
    let days_between = latest.age_days.saturating_sub(before.age_days);
    let is_oftener = |rule: &Rule| match rule.kind {
        RuleKind::WeighNoOftener(days) => days_between < days,
        _ => false,
    };
    let covers = |rule: &Rule| rule.covers(MeasurementMethod::Weight, latest.age_days);
    let cites: Vec<Cited> =
        rule::rules().filter(|rule| is_oftener(rule) && covers(rule)).map(Cited::from).collect();
    // Two weights of one day are one weighing, entered twice or checked.
    if cites.is_empty() || days_between == 0 {
        return None;
    }
    let says = Message::new(
        "growth.weighed-again",
        "The last two weights, of {from} and {to}, are {days} apart.",
        [("from", Arg::Day(before.on)), ("to", Arg::Day(latest.on)), ("days", Arg::Days(days_between))],
    );
    Some(Fact::new(says, before.on, seen.policy).citing(cites))
}
