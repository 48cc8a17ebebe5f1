//! What all observations have in common.

use redbook_record::{Payload, Value as Held};

use crate::fhir::resource::{Observation, Resource};
use crate::fhir::types::{Annotation, Coding, Component, Concept, Value, date_time};
use crate::fhir::writing::{Made, Telling};
use crate::fields::{Labelled, labelled};

/// Where categories of observations come from.
const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";

/// A category of observations.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Category {
    VitalSigns,
    Laboratory,
    Exam,
    Survey,
}

impl Category {
    fn concept(self) -> Concept {
        let code = match self {
            Self::VitalSigns => "vital-signs",
            Self::Laboratory => "laboratory",
            Self::Exam => "exam",
            Self::Survey => "survey",
        };
        Concept { coding: vec![Coding::new(CATEGORY, code)], text: None }
    }
}

/// An observation of an entry with who said it, and nothing found yet.
pub(crate) fn observation(telling: &Telling<'_>, category: Option<Category>, code: Concept) -> Observation {
    // The first note names the author. IPS asks for a performer besides, but not of vital signs, of which there are many.
    let performer = telling.author().filter(|_| !matches!(category, Some(Category::VitalSigns)));
    Observation {
        meta: telling.meta(&[]),
        status: "final",
        category: category.map(Category::concept).into_iter().collect(),
        code,
        subject: telling.subject(),
        effective: telling.effective(),
        performer: performer.into_iter().collect(),
        value: None,
        interpretation: Vec::new(),
        note: telling.said(),
        derived_from: Vec::new(),
        component: Vec::new(),
    }
}

/// The observation as one made from an entry.
pub(crate) fn made(telling: &Telling<'_>, tag: &str, observation: Observation) -> Made {
    telling.made(tag, Resource::Observation(Box::new(observation)))
}

/// Puts every field that has no place of its own beside what was found: a remark as a note, the rest each as a component.
pub(crate) fn put_rest(observation: &mut Observation, payload: &Payload, placed: &[&str]) {
    for field in labelled(payload, placed) {
        if field.name == "note" {
            observation.note.extend(Annotation::plain(&format!("{}: {}", field.label, field.words)));
        } else {
            observation.component.push(component(&field));
        }
    }
}

fn component(field: &Labelled) -> Component {
    let value = match &field.value {
        Held::Number(number) => Value::number(*number),
        Held::Bool(said) => Value::Bool(*said),
        Held::Date(when) => Value::When(date_time(when)),
        Held::Choice(_) => Value::Concept(Concept::words(&field.words)),
        _ => Value::Text(field.words.clone()),
    };
    Component { code: Concept::words(&field.label), value }
}
