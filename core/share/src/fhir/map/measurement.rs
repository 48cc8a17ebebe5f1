//! Weight, length or height, head circumference.

use redbook_clinical::codes::Subject;
use redbook_record::{Measured, Measurement, Payload, Precision};

use super::observing::{Category, made as made_observation, observation, put_rest};
use crate::GrowthReading;
use crate::fhir::coded::concept;
use crate::fhir::resource::Observation;
use crate::fhir::types::{Concept, Quantity, Value};
use crate::fhir::writing::{Made, Telling};

/// What is to be known of one measure.
struct Measure {
    /// Its key among the codes.
    key: &'static str,
    words: &'static str,
    profile: Option<&'static str>,
}

pub(super) fn made(telling: &Telling<'_>, payload: &Payload, measurement: &Measurement) -> Made {
    let measured = measurement.measured;
    let measure = measure(measured);
    let code = concept(Subject::Measurements, measure.key, measure.words);
    let mut observation = observation(telling, Some(Category::VitalSigns), code);
    observation.meta = telling.meta(profile(telling, &measure).as_slice());
    observation.value = Some(Value::Quantity(match measured {
        Measured::Weight(weight) => Quantity::weight(weight),
        Measured::LengthLying(length)
        | Measured::HeightStanding(length)
        | Measured::HeadCircumference(length) => Quantity::length(length),
    }));
    put_reading(&mut observation, telling.writing.reading(&telling.entry.id, measured.name()));
    put_rest(&mut observation, payload, &["what", "value"]);
    made_observation(telling, "", observation)
}

const fn measure(measured: Measured) -> Measure {
    match measured {
        Measured::Weight(_) => Measure {
            key: "weight",
            words: "Weight",
            profile: Some(
                "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-VitalSigns-BodyWeight",
            ),
        },
        // A length lying down is no standing height, which is what UK Core's profile is for.
        Measured::LengthLying(_) => Measure { key: "length", words: "Length, lying", profile: None },
        Measured::HeightStanding(_) => Measure {
            key: "height",
            words: "Height, standing",
            profile: Some(
                "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-VitalSigns-BodyHeight",
            ),
        },
        Measured::HeadCircumference(_) => Measure {
            key: "head-circumference",
            words: "Head circumference",
            profile: Some(
                "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-VitalSigns-HeadCircumference",
            ),
        },
    }
}

/// The vital signs profiles ask for a day at least.
fn profile(telling: &Telling<'_>, measure: &Measure) -> Option<&'static str> {
    let is_day = telling.entry.when.is_some_and(|when| when.precision() >= Precision::Day);
    measure.profile.filter(|_| is_day)
}

/// What the growth reference makes of it, with all that one has to know to read it. In words alone: as components, with
/// their codes, centiles and SDS would be a quarter of a Bundle.
pub(super) fn put_reading(observation: &mut Observation, reading: Option<&GrowthReading>) {
    observation.interpretation.extend(reading.map(|reading| Concept::words(&reading.words())));
}
