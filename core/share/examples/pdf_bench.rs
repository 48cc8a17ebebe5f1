//! How long the PDFs take and how large they are; with a folder, they are written there to be looked at.
//!
//! ```text
//! cargo run --release -p redbook-share --features pdf --example pdf_bench [FOLDER]
//! ```
#![expect(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a bench looks at clocks and writes files"
)]

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use redbook_clinical::chart::{Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords};
use redbook_clinical::growth::{self, GestationPolicy, MeasurementMethod, Sex};
use redbook_clinical::{Length, Weight};
use redbook_protocol::{EntryId, RecordId};
use redbook_record::{
    Allergy, BirthDetails, Contact, Diary, Illness, Immunisation, Measured, Measurement, Milestone, Note,
    Payload, ProfileField, Review, When,
};
use redbook_share::{GrowthReading, Person, Profile, Protection, Sections, Summary, SummaryEntry, pdf};

const MADE_MS: u64 = 1_925_000_000_000;
const RUNS: u32 = 10;

type Make = fn(&Summary<'_>, &[Chart]) -> Result<Vec<u8>, pdf::PdfError>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    let folder = std::env::args().nth(1);
    for count in [300, 2_000] {
        let told = record(count);
        let summary = summary(&told);
        for (name, size, make) in [
            ("summary", ChartSize::A4_HALF, pdf::summary as Make),
            ("keepsake", ChartSize::A4_INSIDE, pdf::keepsake as Make),
        ] {
            let charts = charts(size)?;
            let (begun, processor_before_us) = (Instant::now(), processor_us());
            let mut bytes = Vec::new();
            for _ in 0..RUNS {
                bytes = make(&summary, &charts)?;
            }
            let ms = begun.elapsed().as_secs_f64() * 1_000.0 / f64::from(RUNS);
            let processor_us = (processor_us() - processor_before_us) / u128::from(RUNS);
            writeln!(
                out,
                "{name} of {count}: {ms:.0} ms (processor {} ms), {} KB",
                processor_us / 1_000,
                bytes.len() / 1_000
            )?;
            if let Some(folder) = &folder {
                std::fs::write(Path::new(folder).join(format!("{name}-{count}.pdf")), bytes)?;
            }
        }
    }
    Ok(())
}

/// What this program has used of the processor: others use it too.
fn processor_us() -> u128 {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|ns| ns.parse::<u128>().ok()).map_or(0, |ns| ns / 1_000)
}

type Told = (Payload, Option<When>, usize);

fn told(payload: impl Into<Payload>, when: &str, author: usize) -> Told {
    (payload.into(), when.parse().ok(), author)
}

fn field(name: &str, value: &str) -> Told {
    told(ProfileField { field: name.to_owned(), value: value.to_owned() }, "", 0)
}

fn beginning() -> Vec<Told> {
    let birth = BirthDetails {
        gestation: "38+4".parse().ok(),
        birth_weight: Some(Weight::from_g(3_210)),
        place: Some("St Thomas' Hospital, London".to_owned()),
        ..BirthDetails::default()
    };
    let egg =
        Allergy { substance: Some("egg".into()), reaction: Some("hives within minutes".into()), note: None };
    let asha = Contact {
        name: "Asha Rao".into(),
        role: Some("grandmother".into()),
        telephone: Some("020 7946 0000".into()),
        ..Contact::default()
    };
    vec![
        field("name", "Maya Siân Jones"),
        field("name", "مايا جونز"),
        field("date-of-birth", "2025-11-30"),
        field("sex", "Female"),
        field("nhs-number", "943 476 5919"),
        field("address", "12 Larch Road, London SE1 7EH"),
        told(birth, "2025-11-30T04:12Z", 0),
        told(egg, "2026-09", 1),
        told(asha, "", 0),
        told(Milestone { skill: "Smiled".into(), ..Milestone::default() }, "2026-01-11", 2),
        told(
            Review { notes: Some("Settled and feeding well.".into()), ..Review::default() },
            "2025-12-11",
            1,
        ),
    ]
}

fn record(count: u32) -> Vec<Told> {
    let mut all = beginning();
    for (at, (vaccine, when)) in ["6-in-1", "MenB", "rotavirus", "6-in-1", "PCV"]
        .iter()
        .zip(["2026-01-25", "2026-01-25", "2026-01-25", "2026-02-22", "2026-03-22"])
        .enumerate()
    {
        let dose = Immunisation {
            vaccine: (*vaccine).to_owned(),
            dose: Some(1 + u32::from(at == 3)),
            batch: Some(format!("AB{at}C77")),
            site: Some("left thigh".into()),
            given_by: Some("Jo Lim".into()),
            ..Immunisation::default()
        };
        all.push(told(dose, when, 1));
    }
    let rest = count.saturating_sub(all.len() as u32);
    for at in 0..rest {
        let when = format!("20{:02}-{:02}-{:02}", 26 + at * 4 / rest, 1 + at % 12, 1 + at % 28);
        let text = "We went to the sea, and she laughed at the waves for the first time. Sand everywhere. 🌊"
            .to_owned();
        all.push(match at % 4 {
            0 => told(
                Diary { title: Some(format!("Day {at}")), text: format!("{text}\nThen we came home.") },
                &when,
                0,
            ),
            1 => {
                told(Measurement::of(Measured::Weight(Weight::from_g(3_500 + at * 15_000 / rest))), &when, 1)
            }
            2 => {
                told(Measurement::of(Measured::LengthLying(Length::from_mm(510 + at * 500 / rest))), &when, 1)
            }
            _ if at % 8 == 3 => {
                told(Illness { what: format!("a cold, the {at}th"), ..Illness::default() }, &when, 2)
            }
            _ => told(Note { text }, &when, 2),
        });
    }
    all
}

fn summary(told: &[Told]) -> Summary<'_> {
    let person = |name: &str, relation: &str, role: &str| Person {
        name: name.to_owned(),
        relation: Some(relation.to_owned()),
        role: role.to_owned(),
        is_practitioner: role == "practitioner",
    };
    let entries: Vec<SummaryEntry<'_>> = told
        .iter()
        .zip(0u64..)
        .map(|((payload, when, author), at)| SummaryEntry {
            id: id(at),
            kind: payload.kind(),
            class: payload.usual_class(),
            payload: Some(payload),
            payload_bytes: &[],
            when: *when,
            recorded_ms: MADE_MS - 9_000_000_000 + at,
            author: *author,
            imported_from: None,
            is_confirmed: false,
        })
        .collect();
    let protection = ["measles: no dose recorded", "meningitis B: 1 given", "whooping cough: 2 given"];
    let protection = protection.map(|text| Protection {
        disease: String::new(),
        text: text.to_owned(),
        expected_now: 0,
        next_from: None,
    });
    Summary {
        record: RecordId::from_bytes([9; 32]),
        made_ms: MADE_MS,
        software: "0.1.0",
        profile: Profile::Whole,
        sections: Sections::all(),
        people: vec![
            person("Amina", "mother", "guardian"),
            person("Sue Hall", "health visitor", "practitioner"),
            person("Tom", "father", "guardian"),
        ],
        made_by: Some(0),
        growth: entries.iter().filter_map(reading).collect(),
        entries,
        protection: protection.into(),
        due: Vec::new(),
        rules: Some("england 2026-11-22".to_owned()),
    }
}

fn reading(entry: &SummaryEntry<'_>) -> Option<GrowthReading> {
    let Some(Payload::Measurement(measurement)) = entry.payload else { return None };
    Some(GrowthReading {
        entries: vec![entry.id],
        what: measurement.measured.name().to_owned(),
        value: 0.0,
        when: None,
        band: Some("between the 25th and 50th centiles".to_owned()),
        sds: Some(-0.31),
        centile: Some(37.8),
        reference: "UK-WHO".to_owned(),
        policy: "Age is counted from the due date, at every age".to_owned(),
        data_version: "2026-11-20".to_owned(),
    })
}

fn charts(size: ChartSize) -> Result<Vec<Chart>, Box<dyn Error>> {
    let (mut weights, mut heads) = (Vec::new(), Vec::new());
    for at in 0..40 {
        let weight = growth::Measured::weight(Weight::from_g(3_400 + at * 380))?;
        weights.push(ChartMeasurement::new(10 + at * 35, weight).dated("5 February 2026"));
    }
    for at in 0..12 {
        let head = growth::Measured::head_circumference(Length::from_mm(350 + at * 11))?;
        heads.push(ChartMeasurement::new(14 + at * 50, head).dated("5 February 2026"));
    }
    let mut charts = Vec::new();
    let all = [(MeasurementMethod::Weight, &weights), (MeasurementMethod::HeadCircumference, &heads)];
    for (method, measurements) in all {
        let request = ChartRequest {
            sex: Sex::Female,
            method,
            gestation: "38+4".parse()?,
            policy: GestationPolicy::ExactForLife,
            window: None,
            size,
            heading: None,
            measurements,
        };
        charts.push(Chart::draw(&request, &ChartWords::english())?);
    }
    Ok(charts)
}

fn id(at: u64) -> EntryId {
    let number = u128::from(at).to_be_bytes();
    EntryId::from_bytes(number)
}
