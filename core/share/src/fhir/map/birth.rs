//! The birth: what has a code of its own as an observation of its own, the rest as one more.

use redbook_clinical::codes::Subject;
use redbook_record::{BirthDetails, Payload};

use super::measurement::put_reading;
use super::observing::{made, observation, put_rest};
use crate::fhir::coded::{LOINC, concept, sure};
use crate::fhir::types::{Coding, Concept, Quantity, Value};
use crate::fhir::writing::{Made, Telling};

/// LOINC "Gestational age Estimated", with which HL7's birth reporting guide (hl7.fhir.us.bfdr 2.0.0) says how long the
/// pregnancy was, in `wk`; beside SNOMED CT's for gestation at birth in weeks.
const GESTATION_LOINC: Coding = Coding::new(LOINC, "11884-4");

/// The words of an observation that holds the rest of the birth.
pub(crate) const REST: &str = "Birth";

pub(super) fn of_birth(telling: &Telling<'_>, payload: &Payload, birth: &BirthDetails) -> Vec<Made> {
    let mut all = vec![rest(telling, payload)];
    all.extend(birth.gestation.map(|gestation| {
        let mut coding = sure(Subject::Birth, "gestation-weeks");
        coding.push(GESTATION_LOINC);
        let code = Concept::of(coding, "Gestation at birth");
        one(telling, "gestation", code, Value::Quantity(Quantity::gestation(gestation)))
    }));
    let measures = [
        ("weight", "birth-weight", "Birth weight", birth.birth_weight.map(Quantity::weight)),
        ("length_lying", "length", "Length at birth", birth.length.map(Quantity::length)),
        (
            "head_circumference",
            "birth-head-circumference",
            "Head circumference at birth",
            birth.head_circumference.map(Quantity::length),
        ),
    ];
    for (what, key, words, quantity) in measures {
        let Some(quantity) = quantity else { continue };
        let code = concept(Subject::Measurements, key, words);
        all.push(measured(telling, what, code, quantity));
    }
    let scores = [
        ("apgar-1", "Apgar score at 1 minute", birth.apgar_1),
        ("apgar-5", "Apgar score at 5 minutes", birth.apgar_5),
        ("apgar-10", "Apgar score at 10 minutes", birth.apgar_10),
    ];
    for (key, words, score) in scores {
        let Some(score) = score else { continue };
        all.push(one(telling, key, concept(Subject::Birth, key, words), Value::number(score)));
    }
    all
}

/// What has no observation of its own. It always stands, because it is the entry's own resource.
fn rest(telling: &Telling<'_>, payload: &Payload) -> Made {
    let placed =
        ["gestation", "birth_weight", "length", "head_circumference", "apgar_1", "apgar_5", "apgar_10"];
    let mut rest = observation(telling, None, Concept::words(REST));
    put_rest(&mut rest, payload, &placed);
    made(telling, "", rest)
}

fn one(telling: &Telling<'_>, tag: &str, code: Concept, value: Value) -> Made {
    let mut found = observation(telling, None, code);
    found.value = Some(value);
    made(telling, tag, found)
}

fn measured(telling: &Telling<'_>, what: &str, code: Concept, quantity: Quantity) -> Made {
    let mut found = observation(telling, None, code);
    found.value = Some(Value::Quantity(quantity));
    put_reading(&mut found, telling.writing.reading(&telling.entry.id, what));
    made(telling, what, found)
}
