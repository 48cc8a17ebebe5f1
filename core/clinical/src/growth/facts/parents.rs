//! A child's height beside what the parents' heights give.

use super::series::Seen;
use super::{Cited, Fact, Rule, RuleKind, rule};
use crate::growth::{Arg, CentileSpaces, MeasurementMethod, Message, MidParental, Source};

/// What the parents' heights give, and where the latest height lies beside it.
pub(super) fn parents(seen: &Seen<'_>, parents: &MidParental) -> Vec<Fact> {
    target(seen, parents).into_iter().chain(height_beside(seen, parents)).collect()
}

fn target(seen: &Seen<'_>, parents: &MidParental) -> Option<Fact> {
    let source = Source::from_id("wright-1999")?;
    let [low, high] = parents.target;
    let says = Message::new(
        "growth.mid-parental",
        "By the parents' heights the mid-parental height is {height} cm. As adults, 9 in 10 children of such parents are between {low} and {high} cm tall ({source}).",
        [
            ("height", Arg::Number(parents.height_cm, 1)),
            ("centile", Arg::Number(parents.centile.percent(), 2)),
            ("expected-sds", Arg::Number(parents.expected.value(), 2)),
            ("low", Arg::Number(low.height_cm, 0)),
            ("high", Arg::Number(high.height_cm, 0)),
            ("source", Arg::Name(source.name)),
        ],
    );
    Some(Fact::new(says, seen.child.birth, seen.policy))
}

/// Only where the height is a whole space or more away from what is expected.
fn height_beside(seen: &Seen<'_>, parents: &MidParental) -> Option<Fact> {
    let followed = seen.followed(MeasurementMethod::Height);
    let latest = followed.last()?;
    let spaces = CentileSpaces::between(parents.expected, latest.assessment.sds);
    if spaces.whole() == 0 {
        return None;
    }
    let (id, english) = if spaces.is_down() {
        ("growth.below-parents", "On {on} the {method} was {spaces} below what the parents' heights give.")
    } else {
        ("growth.above-parents", "On {on} the {method} was {spaces} above what the parents' heights give.")
    };
    let says = Message::new(
        id,
        english,
        [
            ("on", Arg::Day(latest.on)),
            ("method", Arg::Method(MeasurementMethod::Height)),
            ("spaces", Arg::Spaces(spaces.whole())),
            ("exact-spaces", Arg::Number(spaces.value().abs(), 2)),
        ],
    );
    let is_reached = |rule: &Rule| match rule.kind {
        RuleKind::BelowParentsMoreThan(least) => {
            spaces.is_down()
                && spaces.is_more_than(least)
                && rule.covers(MeasurementMethod::Height, latest.age_days)
        }
        _ => false,
    };
    let fact = Fact::new(says, latest.on, seen.policy);
    Some(fact.citing(rule::rules().filter(is_reached).map(Cited::from)))
}
