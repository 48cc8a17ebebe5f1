//! Medicines, as somebody says they are or were taken.

use redbook_record::{Medicine, Payload, When};

use crate::clean::line;
use crate::fhir::resource::{Dosage, MedicationStatement, Resource, Timing};
use crate::fhir::types::{Concept, Moment, Period, date_time};
use crate::fhir::writing::{Made, Telling};

const PROFILES: [&str; 2] = [
    "http://hl7.org/fhir/uv/ips/StructureDefinition/MedicationStatement-uv-ips",
    "https://fhir.hl7.org.uk/StructureDefinition/UKCore-MedicationStatement",
];

pub(super) fn made(telling: &Telling<'_>, payload: &Payload, medicine: &Medicine) -> Made {
    let resource = MedicationStatement {
        meta: telling.meta(&PROFILES),
        status: status(medicine.stopped.as_ref(), telling.writing.summary.made_ms),
        medication_codeable_concept: Concept::words(&medicine.name),
        subject: telling.subject(),
        effective: taken(telling.entry.when.as_ref(), medicine.stopped.as_ref()),
        date_asserted: telling.recorded(),
        information_source: telling.author(),
        reason_code: Concept::words_of(medicine.reason.as_deref()).into_iter().collect(),
        note: telling.notes(payload, &["name", "dose", "often", "reason", "stopped"]),
        dosage: dosage(medicine).into_iter().collect(),
    };
    telling.made("", Resource::MedicationStatement(Box::new(resource)))
}

/// A medicine whose end nobody recorded may long be finished: only a day to come says that it goes on.
fn status(stopped: Option<&When>, made_ms: u64) -> &'static str {
    let made_ms = i64::try_from(made_ms).unwrap_or(i64::MAX);
    match stopped {
        None => "unknown",
        Some(stopped) if stopped.starts_ms() > made_ms => "active",
        Some(_) => "completed",
    }
}

fn taken(begun: Option<&When>, stopped: Option<&When>) -> Moment {
    match (begun, stopped) {
        (None, None) => Moment::of(None),
        (begun, stopped) => {
            Moment::During(Period { start: begun.map(date_time), end: stopped.map(date_time) })
        }
    }
}

fn dosage(medicine: &Medicine) -> Option<Dosage> {
    let dose = medicine.dose.as_deref().and_then(line);
    let often = medicine.often.as_deref().and_then(line);
    let text = match (dose, &often) {
        (Some(dose), Some(often)) => format!("{dose}, {often}"),
        (Some(dose), None) => dose,
        (None, Some(often)) => often.clone(),
        (None, None) => return None,
    };
    Some(Dosage { text, timing: often.map(|often| Timing { code: Concept::words(&often) }) })
}
