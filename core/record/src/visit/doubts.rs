//! Fields that look like a slip of the finger.

use crate::declared::{Field, Slot, Value, Visit};
use crate::doubt::{Doubt, gestation_doubt, length_doubt, lies_ahead, weight_doubt};

/// Collects what a person should be asked about the fields.
pub(crate) struct Doubts {
    recorded_ms: u64,
    pub(crate) found: Vec<Doubt>,
}

impl Doubts {
    /// About an entry that is recorded at this moment.
    pub(crate) const fn at(recorded_ms: u64) -> Self {
        Self { recorded_ms, found: Vec::new() }
    }
}

impl Visit for Doubts {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let doubt = match slot.get() {
            Some(Value::Weight(weight)) => weight_doubt(weight),
            Some(Value::Length(length)) => length_doubt(length),
            Some(Value::Gestation(gestation)) => gestation_doubt(gestation),
            Some(Value::Number(number)) if !field.plausible.allows(number) => {
                Some(Doubt::Number { field: field.name })
            }
            Some(Value::Date(when)) if !field.may_lie_ahead && lies_ahead(&when, self.recorded_ms) => {
                Some(Doubt::HappenedAfterRecorded)
            }
            _ => None,
        };
        // Two dates of one entry that are both to come are one question to a person.
        self.found.extend(doubt.filter(|doubt| !self.found.contains(doubt)));
    }
}
