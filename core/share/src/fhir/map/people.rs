//! Who wrote, as the family knows them.

use crate::Person;
use crate::clean::line;
use crate::fhir::resource::{HumanName, Practitioner, Qualification, RelatedPerson, Resource};
use crate::fhir::types::{Concept, Meta, Reference};
use crate::fhir::writing::{Made, Writing};

/// A person's resource.
pub(crate) fn person(writing: &Writing<'_>, place: usize) -> Option<Made> {
    let person = writing.summary.people.get(place)?;
    let full_url = writing.person(place)?;
    let name = [HumanName { text: line(&person.name).unwrap_or_else(|| "not named".to_owned()) }];
    let resource = if person.is_practitioner {
        practitioner(person, name)
    } else {
        Resource::RelatedPerson(Box::new(RelatedPerson {
            meta: Meta::default(),
            patient: Reference::to(writing.child()),
            relationship: Concept::words_of(Some(person.part())).into_iter().collect(),
            name,
        }))
    };
    Some(Made { full_url, author: None, resource })
}

fn practitioner(person: &Person, name: [HumanName; 1]) -> Resource {
    let known = format!("as known to the family: {}; not checked with any register", person.part());
    Resource::Practitioner(Box::new(Practitioner {
        meta: Meta::default(),
        name,
        qualification: [Qualification { code: Concept::words(&known) }],
    }))
}
