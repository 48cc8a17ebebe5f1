//! Where the latest measurement lies, if a rule names a line that it is beyond.

use super::series::{Placed, Seen};
use super::{Cited, Fact, Rule, rule};
use crate::growth::{Arg, MeasurementMethod, Message};

/// The latest measurement, if it is beyond a line that a rule names.
pub(super) fn level(seen: &Seen<'_>, method: MeasurementMethod) -> Option<Fact> {
    let followed = seen.followed(method);
    let latest = followed.last()?;
    let cites: Vec<Cited> =
        rule::rules().filter(|rule| is_reached(rule, method, latest)).map(Cited::from).collect();
    if cites.is_empty() {
        return None;
    }
    let says = Message::new(
        "growth.level",
        "On {on} the {method} was {band}.",
        [
            ("on", Arg::Day(latest.on)),
            ("method", Arg::Method(method)),
            ("band", Arg::Band(latest.assessment.band)),
            ("centile", Arg::Number(latest.assessment.centile.percent(), 2)),
        ],
    );
    Some(Fact::new(says, latest.on, seen.policy).citing(cites))
}

fn is_reached(rule: &Rule, method: MeasurementMethod, latest: &Placed) -> bool {
    rule.kind.names(latest.assessment.sds) && rule.covers(method, latest.age_days)
}
