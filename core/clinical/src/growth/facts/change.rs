//! Across how many centile spaces a measurement fell or rose, and since when.

use super::series::{Placed, Seen};
use super::{Cited, Fact, Rule, RuleKind, note, rule};
use crate::growth::{Arg, CentileSpaces, MeasurementMethod, Message};

/// The largest fall and the largest rise that end at the latest measurement, each if it crosses a whole space. Of several
/// measurements at the same distance the latest is named: the change cannot be older.
pub(super) fn changes(seen: &Seen<'_>, method: MeasurementMethod) -> Vec<Fact> {
    let followed = seen.followed(method);
    let Some((latest, earlier)) = followed.split_last() else { return Vec::new() };
    let by_sds = |a: &&Placed, b: &&Placed| a.assessment.sds.value().total_cmp(&b.assessment.sds.value());
    let highest = earlier.iter().max_by(by_sds);
    let lowest = earlier.iter().rev().min_by(by_sds);
    let fell = highest.filter(|from| from.spaces_to(latest).is_down());
    let rose = lowest.filter(|from| !from.spaces_to(latest).is_down());
    [fell, rose].into_iter().flatten().filter_map(|from| change(seen, method, from, latest)).collect()
}

fn change(seen: &Seen<'_>, method: MeasurementMethod, from: &Placed, to: &Placed) -> Option<Fact> {
    let spaces = from.spaces_to(to);
    if spaces.whole() == 0 {
        return None;
    }
    let cites = rule::rules().filter(|rule| is_reached(rule, seen, method, spaces, to.age_days));
    let of_weight = if method == MeasurementMethod::Weight { note::of_weight(seen) } else { Vec::new() };
    let fact = Fact::new(says(method, spaces, from, to), from.on, seen.policy);
    Some(fact.citing(cites.map(Cited::from)).noting(note::between(from, to)).noting(of_weight))
}

fn says(method: MeasurementMethod, spaces: CentileSpaces, from: &Placed, to: &Placed) -> Message {
    let (id, english) = if spaces.is_down() {
        (
            "growth.fell",
            "The {method} fell across {spaces} between {from} and {to}, in {days}: it was {from-band} and is {to-band}.",
        )
    } else {
        (
            "growth.rose",
            "The {method} rose across {spaces} between {from} and {to}, in {days}: it was {from-band} and is {to-band}.",
        )
    };
    Message::new(
        id,
        english,
        [
            ("method", Arg::Method(method)),
            ("spaces", Arg::Spaces(spaces.whole())),
            ("exact-spaces", Arg::Number(spaces.value().abs(), 2)),
            ("from", Arg::Day(from.on)),
            ("to", Arg::Day(to.on)),
            ("days", Arg::Days(to.age_days.saturating_sub(from.age_days))),
            ("from-band", Arg::Band(from.assessment.band)),
            ("to-band", Arg::Band(to.assessment.band)),
        ],
    )
}

fn is_reached(
    rule: &Rule,
    seen: &Seen<'_>,
    method: MeasurementMethod,
    spaces: CentileSpaces,
    age_days: u32,
) -> bool {
    let is_fall = spaces.is_down();
    let is_so_far = match rule.kind {
        RuleKind::FallAtLeast(least) => is_fall && spaces.is_at_least(least),
        RuleKind::FallMoreThan(least) => is_fall && spaces.is_more_than(least),
        RuleKind::RiseAtLeast(least) => !is_fall && spaces.is_at_least(least),
        _ => false,
    };
    is_so_far && rule.covers(method, age_days) && rule.is_for_birth_weight(seen.birth_weight())
}
