//! A child of three months of whom much is recorded, with what the app computes of her.

use redbook_clinical::chart::{AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords};
use redbook_clinical::growth::{self, GestationPolicy, MeasurementMethod, Sex};
use redbook_clinical::{Length, Weight};
use redbook_record::{
    Contact, Diary, Illness, Immunisation, Measured, Measurement, Medicine, Milestone, Note, ProfileField,
};
use redbook_share::{DueItem, GrowthReading, Protection, Summary};

use crate::common::Told;

pub(crate) const MUM: usize = 0;
pub(crate) const NURSE: usize = 1;
pub(crate) const DAD: usize = 2;

pub(crate) fn field(name: &str, value: &str, author: usize) -> Told {
    Told::new(ProfileField { field: name.to_owned(), value: value.to_owned() }, None, author)
}

pub(crate) fn dose(vaccine: &str, dose: u32, when: &str) -> Told {
    let batch = Some(format!("B{dose}77"));
    let given =
        Immunisation { vaccine: vaccine.to_owned(), dose: Some(dose), batch, ..Immunisation::default() };
    Told::new(given, Some(when), NURSE)
}

pub(crate) fn measured(measured: Measured, when: &str) -> Told {
    Told::new(Measurement::of(measured), Some(when), NURSE)
}

pub(crate) fn note(text: &str) -> Told {
    Told::new(Note { text: text.to_owned() }, Some("2026-02-01"), MUM)
}

/// A child of three months of whom much is recorded.
pub(crate) fn maya() -> Vec<Told> {
    let story = "We went to the sea.\nSand everywhere, and she laughed at the waves for the first time.";
    vec![
        field("name", "Maya Siân Jones", MUM),
        field("date-of-birth", "2025-11-30", MUM),
        field("sex", "Female", MUM),
        field("nhs-number", "943 476 5919", MUM),
        dose("6-in-1", 1, "2026-01-25"),
        dose("MenB", 1, "2026-01-25"),
        dose("6-in-1", 2, "2026-02-22"),
        measured(Measured::Weight(Weight::from_g(3_400)), "2025-12-10"),
        measured(Measured::Weight(Weight::from_g(4_900)), "2026-02-05"),
        measured(Measured::LengthLying(Length::from_mm(571)), "2026-02-05"),
        Told::new(Diary { title: Some("The sea".into()), text: story.into() }, Some("2026-03-01"), MUM),
        Told::new(Milestone { skill: "First smile".into(), ..Milestone::default() }, Some("2026-01-11"), DAD),
        Told::new(Illness { what: "A cold".into(), ..Illness::default() }, Some("2026-01"), DAD),
        Told::new(Medicine { name: "vitamin D".into(), ..Medicine::default() }, Some("2025-12"), MUM),
        Told::new(
            Contact {
                name: "Asha Rao".into(),
                telephone: Some("020 7946 0000".into()),
                ..Contact::default()
            },
            None,
            MUM,
        ),
        note("Sleeps on her back."),
    ]
}

pub(crate) fn chart() -> Chart {
    let weights = [(10, 3_400), (67, 4_900)];
    let weights = weights.map(|(age, g)| {
        ChartMeasurement::new(age, growth::Measured::weight(Weight::from_g(g)).unwrap())
            .dated("5 February 2026")
    });
    let request = ChartRequest {
        sex: Sex::Female,
        method: MeasurementMethod::Weight,
        gestation: "40+0".parse().unwrap(),
        policy: GestationPolicy::ExactForLife,
        window: None::<AgeWindow>,
        size: ChartSize::A4_HALF,
        heading: None,
        measurements: &weights,
    };
    Chart::draw(&request, &ChartWords::english()).unwrap()
}

pub(crate) fn with_computed(mut summary: Summary<'_>) -> Summary<'_> {
    let reading = |at: usize, what: &str, band: &str| GrowthReading {
        entries: vec![summary.entries[at].id],
        what: what.to_owned(),
        value: 4.9,
        when: None,
        band: Some(band.to_owned()),
        sds: Some(-0.31),
        centile: Some(37.8),
        reference: "UK-WHO".to_owned(),
        policy: "age counted from the due date".to_owned(),
        data_version: "1".to_owned(),
    };
    summary.growth = vec![
        reading(7, "weight", "between the 25th and 50th centiles"),
        reading(8, "weight", "on the 50th centile"),
        reading(9, "length_lying", "between the 9th and 25th centiles"),
    ];
    let text = "meningitis B: 1 given".to_owned();
    summary.protection =
        vec![Protection { disease: "menb".to_owned(), text, expected_now: 1, next_from: None }];
    summary.due = vec![DueItem {
        what: "menb".to_owned(),
        name: "MenB, dose 2".to_owned(),
        dose: Some(2),
        status: "overdue".to_owned(),
        from: None,
        by: None,
        last: None,
        reason: String::new(),
    }];
    summary
}
