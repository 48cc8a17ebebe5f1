//! What may explain a fact, or has to be known to read it.

use super::series::{Placed, Seen};
use crate::Gestation;
use crate::growth::{Arg, Message, Source};

/// Below this, weights usually cross centiles downwards in the first weeks (Cole and others 2014).
const VERY_PRETERM_BELOW: Gestation = Gestation::from_days(32 * 7);
const DAYS_PER_YEAR: f64 = 365.25;

/// What has to be known of two measurements that are compared.
pub(super) fn between(from: &Placed, to: &Placed) -> Vec<Message> {
    let (before, after) = (&from.assessment, &to.assessment);
    let mut notes = Vec::new();
    if before.table != after.table {
        notes.push(Message::new(
            "growth.note.step-between-tables",
            "The two are compared with different tables ({from} and {to}); the step between the tables may explain part of it.",
            [("from", Arg::Name(before.table.id())), ("to", Arg::Name(after.table.id()))],
        ));
    }
    if days_taken_off(from) != days_taken_off(to) {
        notes.push(Message::new(
            "growth.note.correction-changed",
            "Age is counted from the due date for one of the two and from birth for the other; that may explain part of it.",
            [],
        ));
    }
    notes
}

/// What has to be known of a change of weight.
pub(super) fn of_weight(seen: &Seen<'_>) -> Vec<Message> {
    let mut notes = Vec::new();
    if seen.birth_weight().is_none() {
        notes.push(Message::new(
            "growth.note.no-birth-weight",
            "No birth weight is in the record; what a source says of a change may depend on it.",
            [],
        ));
    }
    let is_very_preterm = seen.child.gestation.is_some_and(|gestation| gestation < VERY_PRETERM_BELOW);
    if let Some(source) = Source::from_id("cole-2014").filter(|_| is_very_preterm) {
        notes.push(Message::new(
            "growth.note.very-preterm",
            "Babies born before 32 weeks tend to cross weight centiles downwards for at least their first 2 weeks ({source}).",
            [("source", Arg::Name(source.name))],
        ));
    }
    notes
}

/// What has to be known of every fact about a child.
pub(super) fn of_child(seen: &Seen<'_>) -> Option<Message> {
    seen.child.gestation.is_none().then(|| {
        Message::new(
            "growth.note.gestation-not-known",
            "How long the pregnancy was is not in the record; age is counted as if it had been 40 weeks.",
            [],
        )
    })
}

/// The days between age from birth and the age that was looked up.
fn days_taken_off(placed: &Placed) -> i32 {
    let looked_up = (placed.assessment.age.years() * DAYS_PER_YEAR).round() as i32;
    i32::try_from(placed.age_days).unwrap_or(i32::MAX).saturating_sub(looked_up)
}
