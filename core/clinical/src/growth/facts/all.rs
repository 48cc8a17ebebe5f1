//! All facts of a child.

use super::series::Seen;
use super::{Fact, change, correction, early_weight, level, note, parents, weighing};
use crate::growth::{Child, GestationPolicy, Measurement, MeasurementMethod, MidParental};

/// What a child's measurements, in any order, say together; `parents` where their heights are known. Measurements from
/// before birth are left out, and so is whatever the reference has nothing for.
#[must_use]
pub fn facts_of(
    child: &Child,
    measurements: &[Measurement],
    parents: Option<&MidParental>,
    policy: GestationPolicy,
) -> Vec<Fact> {
    let seen = Seen::new(child, measurements, policy);
    let mut facts = early_weight::early_weight(&seen);
    for method in MeasurementMethod::ALL {
        facts.extend(change::changes(&seen, method));
        facts.extend(level::level(&seen, method));
    }
    facts.extend(parents.into_iter().flat_map(|parents| parents::parents(&seen, parents)));
    facts.extend(weighing::weighing(&seen));
    facts.extend(correction::correction(&seen));
    facts.into_iter().map(|fact| fact.noting(note::of_child(&seen))).collect()
}
