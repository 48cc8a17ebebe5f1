//! Body mass index: computed, so it says from what.

use redbook_clinical::codes::Subject;

use super::measurement::put_reading;
use super::observing::{Category, made, observation};
use crate::fhir::coded::concept;
use crate::fhir::ids;
use crate::fhir::types::{Annotation, Moment, Quantity, Reference, Value};
use crate::fhir::writing::{Made, Writing};
use crate::{GrowthReading, SummaryEntry};

/// The tag of its resource's name, behind the entry it hangs on.
const TAG: &str = "bmi";

/// All of them; one whose entries are not told is not told either.
pub(crate) fn body_mass_indexes(writing: &Writing<'_>, told: &[&SummaryEntry<'_>]) -> Vec<Made> {
    let readings = writing.summary.growth.iter().filter(|reading| reading.what == TAG);
    readings.filter_map(|reading| body_mass_index(writing, reading, told)).collect()
}

fn body_mass_index(
    writing: &Writing<'_>,
    reading: &GrowthReading,
    told: &[&SummaryEntry<'_>],
) -> Option<Made> {
    let from: Vec<&SummaryEntry<'_>> =
        reading.entries.iter().filter_map(|id| told.iter().find(|entry| entry.id == *id).copied()).collect();
    if from.len() != reading.entries.len() || !reading.value.is_finite() {
        return None;
    }
    // Its author is that of the entry that was written down last: with it, it came to be.
    let last = from.iter().max_by_key(|entry| entry.recorded_ms)?;
    let telling = writing.telling(last);
    let code = concept(Subject::Measurements, TAG, "Body mass index");
    let mut observation = observation(&telling, Some(Category::VitalSigns), code);
    observation.effective = Moment::of(reading.when.as_ref());
    observation.value = Some(Value::Quantity(Quantity::body_mass_index(reading.value)));
    observation.note.extend(Annotation::plain("Computed from the weight and the height."));
    observation.derived_from = from.iter().map(|entry| Reference::to(ids::of_entry(&entry.id, ""))).collect();
    put_reading(&mut observation, Some(reading));
    let others: Vec<String> = from.iter().map(|entry| entry.id.to_string()).collect();
    Some(made(&telling, &format!("{TAG} {}", others.join(" ")), observation))
}
