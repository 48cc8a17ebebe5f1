//! The tables of both files: doses, measurements.

use redbook_record::{Kind, Measured, Payload};

use super::flow::Flow;
use super::piece::Piece;
use super::style::{CELL, CELL_NOTE, NOTE, Style};
use super::table::{Column, Row};
use super::telling::Telling;
use crate::fhir::Writing;
use crate::{GrowthReading, Summary, SummaryEntry};

const DOSES: [Column; 3] = [
    Column { title: "Date", part: 0.19 },
    Column { title: "Vaccine", part: 0.51 },
    Column { title: "Who said so", part: 0.30 },
];
const GROWTH: [Column; 5] = [
    Column { title: "Date", part: 0.18 },
    Column { title: "Measured", part: 0.2 },
    Column { title: "Centile", part: 0.27 },
    Column { title: "SDS", part: 0.09 },
    Column { title: "Who said so", part: 0.26 },
];
/// Begins the line of an immunisation, which its table says already.
const LEAD: &str = "Immunisation: ";
/// Stands where there is nothing to say.
const NOTHING: &str = "–";

impl Flow<'_, '_> {
    /// Vaccines, given and not given.
    pub(super) fn doses(&mut self, summary: &Summary<'_>, entries: &[&SummaryEntry<'_>]) {
        let mut rows: Vec<Row> = Vec::new();
        for entry in entries {
            let telling = Telling::of(summary, entry);
            let what = telling.what.strip_prefix(LEAD).unwrap_or(&telling.what).to_owned();
            rows.push(vec![
                self.cell(&telling.when, CELL),
                self.cell(&what, CELL),
                self.cell(&telling.who, CELL_NOTE),
            ]);
        }
        self.table(&DOSES, &rows);
    }

    /// Measurements with what the reference makes of them, and which reference that is.
    pub(super) fn measurements(&mut self, summary: &Summary<'_>, entries: &[&SummaryEntry<'_>]) {
        let writing = Writing::new(summary);
        let mut rows: Vec<Row> = Vec::new();
        let mut provenance: Vec<String> = Vec::new();
        for entry in entries {
            let Telling { when, what, who } = Telling::of(summary, entry);
            let said = match entry.payload {
                Some(Payload::Measurement(measurement)) => vec![(Some(measurement.measured), what)],
                Some(Payload::BirthDetails(birth)) => birth.measured().map(at_birth).collect(),
                _ => vec![(None, what)],
            };
            for (measured, what) in said {
                let reading = measured.and_then(|measured| writing.reading(&entry.id, measured.name()));
                note_provenance(&mut provenance, reading);
                rows.push(self.measured(&when, &what, reading, &who));
            }
        }
        for reading in body_mass_indexes(summary, entries) {
            note_provenance(&mut provenance, Some(reading));
            let when = reading.when.map_or_else(|| NOTHING.to_owned(), |when| when.words());
            let value = format!("Body mass index {:.1} kg/m²", reading.value);
            rows.push(self.measured(&when, &value, Some(reading), "computed from the two of that day"));
        }
        // Before the table, so that no page shows a centile whose reference stands on the next.
        for words in provenance {
            self.text(&words, NOTE);
        }
        self.table(&GROWTH, &rows);
    }

    fn measured(&mut self, when: &str, what: &str, reading: Option<&GrowthReading>, who: &str) -> Row {
        let band = reading.and_then(|reading| reading.band.as_deref()).map(without_unit);
        let sds = reading.and_then(|reading| reading.sds).map(|sds| format!("{sds:+.2}").replace('-', "−"));
        vec![
            self.cell(when, CELL),
            self.cell(what, CELL),
            self.cell(band.unwrap_or_default(), CELL),
            self.cell(&sds.unwrap_or_default(), CELL),
            self.cell(who, CELL_NOTE),
        ]
    }

    fn cell(&mut self, text: &str, style: Style) -> Vec<Piece> {
        self.pieces(if text.trim().is_empty() { NOTHING } else { text }, style)
    }
}

/// "Weight 3.42 kg (at birth)".
fn at_birth(measured: Measured) -> (Option<Measured>, String) {
    (Some(measured), format!("{} {measured} (at birth)", measured.what().words))
}

/// What the head of the column says already.
fn without_unit(band: &str) -> &str {
    band.trim_end_matches('s').strip_suffix(" centile").unwrap_or(band)
}

fn note_provenance(known: &mut Vec<String>, reading: Option<&GrowthReading>) {
    let Some(GrowthReading { reference, policy, data_version, .. }) = reading else { return };
    let words = format!("Reference: {reference}. {policy}. Data {data_version}.");
    if !known.contains(&words) {
        known.push(words);
    }
}

/// Those made of two measurements of which one is among these.
fn body_mass_indexes<'s>(summary: &'s Summary<'_>, entries: &[&SummaryEntry<'_>]) -> Vec<&'s GrowthReading> {
    let is_here = |reading: &&GrowthReading| {
        let first = reading.entries.first();
        reading.entries.len() > 1 && entries.iter().any(|entry| Some(&entry.id) == first)
    };
    summary.growth.iter().filter(is_here).collect()
}

/// The entries of kinds, in the order of when they happened; the undated last.
pub(super) fn of_kinds<'s>(
    summary: &'s Summary<'_>,
    wanted: impl Fn(Kind) -> bool,
) -> Vec<&'s SummaryEntry<'s>> {
    let mut found: Vec<&SummaryEntry<'_>> =
        summary.entries.iter().filter(|entry| wanted(entry.kind)).collect();
    found.sort_by_key(|entry| {
        (entry.when.is_none(), entry.when.map(|when| when.starts_ms()), entry.recorded_ms, entry.id)
    });
    found
}
