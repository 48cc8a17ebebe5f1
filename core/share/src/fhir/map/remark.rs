//! What the software has to say of its own summary, as an observation that nobody wrote.

use crate::fhir::ids;
use crate::fhir::resource::{Observation, Resource};
use crate::fhir::types::{Concept, Meta, Moment, Reference, Value, instant};
use crate::fhir::writing::{Made, Writing};

/// A remark under a name of its own.
pub(crate) fn remark(writing: &Writing<'_>, name: &str, text: &str) -> Made {
    let summary = writing.summary;
    let resource = Observation {
        meta: Meta::default(),
        status: "final",
        category: Vec::new(),
        code: Concept::words(name),
        subject: Reference::to(writing.child()),
        effective: Moment::At(instant(summary.made_ms)),
        performer: Vec::new(),
        value: Some(Value::Text(text.to_owned())),
        interpretation: Vec::new(),
        note: Vec::new(),
        derived_from: Vec::new(),
        component: Vec::new(),
    };
    Made {
        full_url: ids::of_record(&summary.record, "remark", &[name]),
        author: None,
        resource: Resource::Observation(Box::new(resource)),
    }
}
