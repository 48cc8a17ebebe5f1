//! A rule that a fact reaches, in words that name its source.

use super::{Rule, RuleKind};
use crate::growth::{Arg, CentileLine, MeasurementMethod, Message};

/// A rule, and what is said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cited {
    /// The rule, with its source.
    pub rule: Rule,
    /// In words.
    pub says: Message,
}

impl From<Rule> for Cited {
    fn from(rule: Rule) -> Self {
        Self { rule, says: says(&rule) }
    }
}

fn says(rule: &Rule) -> Message {
    let source = ("source", Arg::Name(rule.source.name));
    let method = ("method", Arg::Method(rule.method));
    match rule.kind {
        RuleKind::LossAbove(percent) => Message::new(
            "growth.rule.loss-above",
            "{source} names a loss of more than {percent} % of the birth weight as a point at which a baby is looked at more closely.",
            [source, ("percent", Arg::Number(percent, 0))],
        ),
        RuleKind::RegainedBy(days) => Message::new(
            "growth.rule.regained-by",
            "{source} says that most babies are back at their birth weight by {days} after birth.",
            [source, ("days", Arg::Days(days))],
        ),
        RuleKind::FallAtLeast(spaces) => fall_at_least(rule, spaces),
        RuleKind::FallMoreThan(spaces) => Message::new(
            "growth.rule.fall-more-than",
            "{source} names a fall of {method} across more than {spaces}, once an error of measuring is ruled out, as a point at which to look closer in children of school age.",
            [source, method, ("spaces", in_spaces(spaces))],
        ),
        RuleKind::RiseAtLeast(spaces) => Message::new(
            "growth.rule.rise-at-least",
            "{source} says that a rise of the {method} across {spaces} matters only if it goes on after 6 months or if there are other signs.",
            [source, method, ("spaces", in_spaces(spaces))],
        ),
        RuleKind::Below(line) => below(rule, line),
        RuleKind::Above(line) => Message::new(
            "growth.rule.above",
            "{source} says that a {method} above the {line} centile matters only if it goes on rising after 6 months or if there are other signs.",
            [source, method, ("line", Arg::Name(line.name()))],
        ),
        RuleKind::BelowParentsMoreThan(spaces) => Message::new(
            "growth.rule.below-parents",
            "{source} names a height more than {spaces} below what the parents' heights give as a point at which to look closer in children of school age.",
            [source, ("spaces", in_spaces(spaces))],
        ),
        RuleKind::WeighNoOftener(days) => Message::new(
            "growth.rule.weigh-no-oftener",
            "{source} advises no more than one weight in {days} at this age, even where weight gain is a concern.",
            [source, ("days", Arg::Days(days))],
        ),
    }
}

fn fall_at_least(rule: &Rule, spaces: f64) -> Message {
    let (source, spaces) = (("source", Arg::Name(rule.source.name)), ("spaces", in_spaces(spaces)));
    let name = |line: CentileLine| Arg::Name(line.name());
    match (rule.birth_from, rule.birth_until) {
        (Some(from), Some(until)) => Message::new(
            "growth.rule.fall.birth-weight-between",
            "{source} names a fall across {spaces} or more, where the birth weight was between the {from} and {until} centiles, as a point at which to assess.",
            [source, spaces, ("from", name(from)), ("until", name(until))],
        ),
        (None, Some(below)) => Message::new(
            "growth.rule.fall.birth-weight-below",
            "{source} names a fall across {spaces} or more, where the birth weight was below the {line} centile, as a point at which to assess.",
            [source, spaces, ("line", name(below))],
        ),
        (Some(above), None) => Message::new(
            "growth.rule.fall.birth-weight-above",
            "{source} names a fall across {spaces} or more, where the birth weight was above the {line} centile, as a point at which to assess.",
            [source, spaces, ("line", name(above))],
        ),
        (None, None) => Message::new(
            "growth.rule.fall.rare",
            "{source} says that fewer than 2 in 100 babies have a lasting fall across {spaces} or more; after an illness weight usually comes back within 2 to 3 weeks.",
            [source, spaces],
        ),
    }
}

fn below(rule: &Rule, line: CentileLine) -> Message {
    let (source, line) = (("source", Arg::Name(rule.source.name)), ("line", Arg::Name(line.name())));
    if rule.method == MeasurementMethod::HeadCircumference {
        return Message::new(
            "growth.rule.head-low",
            "{source} says that after 6 weeks 1 child in 250 has a head circumference below the {line} centile.",
            [source, line],
        );
    }
    Message::new(
        "growth.rule.below",
        "{source} names a {method} below the {line} centile as a point at which to assess.",
        [source, ("method", Arg::Method(rule.method)), line],
    )
}

/// The figures of rules are whole spaces.
fn in_spaces(spaces: f64) -> Arg {
    Arg::Spaces(spaces as u32)
}
