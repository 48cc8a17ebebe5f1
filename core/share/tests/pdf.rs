//! The PDFs, read back by a library that did not write them.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;
mod pdf_reader;

use common::{Told, payload, summary};
use pdf_reader::{Read, dense, text};
use redbook_clinical::chart::{AgeWindow, Chart, ChartMeasurement, ChartRequest, ChartSize, ChartWords};
use redbook_clinical::growth::{GestationPolicy, MeasurementMethod, Sex};
use redbook_clinical::{Length, Weight};
use redbook_record::{
    Allergy, Contact, Diary, Field, Illness, Immunisation, Kind, Loss, Measured, Measurement, Medicine,
    Milestone, Note, ProfileField, Slot, Value, Visit, WhichLoss,
};
use redbook_share::{DueItem, GrowthReading, Profile, Protection, Section, Summary, pdf};

const MUM: usize = 0;
const NURSE: usize = 1;
const DAD: usize = 2;
/// A book of 2,000 entries.
const MANY: u32 = 2_000;
const MANY_BYTES_MAX: usize = 2_500_000;
const MANY_PAGES_MAX: usize = 120;
/// Charts and PDF of a share, together; the PDF alone is held to half of it.
const SUMMARY_BYTES_MAX: usize = 200_000;

fn field(name: &str, value: &str, author: usize) -> Told {
    Told::new(ProfileField { field: name.to_owned(), value: value.to_owned() }, None, author)
}

fn dose(vaccine: &str, dose: u32, when: &str) -> Told {
    let batch = Some(format!("B{dose}77"));
    let given =
        Immunisation { vaccine: vaccine.to_owned(), dose: Some(dose), batch, ..Immunisation::default() };
    Told::new(given, Some(when), NURSE)
}

fn measured(measured: Measured, when: &str) -> Told {
    Told::new(Measurement::of(measured), Some(when), NURSE)
}

fn note(text: &str) -> Told {
    Told::new(Note { text: text.to_owned() }, Some("2026-02-01"), MUM)
}

/// A child of three months of whom much is recorded.
fn maya() -> Vec<Told> {
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

fn chart() -> Chart {
    let weights = [(10, 3_400), (67, 4_900)];
    let weights = weights.map(|(age, g)| {
        ChartMeasurement::new(age, redbook_clinical::growth::Measured::weight(Weight::from_g(g)).unwrap())
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

fn with_computed(mut summary: Summary<'_>) -> Summary<'_> {
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

/// Every text that people wrote.
struct Texts(Vec<String>);

impl Visit for Texts {
    fn field(&mut self, _: Field, slot: &mut dyn Slot) {
        if let Some(Value::Text(text)) = slot.get() {
            self.0.push(text);
        }
    }
}

fn texts(told: &[Told]) -> Vec<String> {
    let mut texts = Texts(Vec::new());
    told.iter().for_each(|told| told.payload.clone().walk(&mut texts));
    texts.0
}

#[test]
fn a_clinician_reads_who_the_child_is_with_the_last_weight_and_its_age_first() {
    let told = maya();
    let read = Read::of(&pdf::summary(&with_computed(summary(&told, Profile::Ips)), &[chart()]).unwrap());
    let first = read.pages()[0].clone();
    let first = dense(&first);
    let place = |needle: &str| first.find(&dense(needle)).unwrap_or_else(|| panic!("no {needle} in {first}"));
    let places = [
        place("Maya Siân Jones"),
        place("14 weeks 6 days"),
        place("Last weight 4.9 kg on 5 February 2026, 37 days before this was made"),
        place("NHS number: 943 476 5919"),
        place("Allergies"),
        place("Protection by disease"),
        place("MenB, dose 2 (overdue)"),
        place("Vaccinations"),
    ];
    assert!(places.is_sorted(), "{places:?}");
    let all = read.dense();
    for needle in [
        "Sue \"<b>\" & Co (health visitor), written 14 March 2026",
        "B177",
        "on the 50th −0.31",
        "Reference: UK-WHO",
        "vitamin D",
        "A cold",
        "020 7946 0000",
    ] {
        assert!(all.contains(&dense(needle)), "{needle}");
    }
}

#[test]
fn allergies_have_three_states_on_paper_and_a_fourth_where_they_were_not_chosen() {
    let page = |told: &[Told], change: &dyn Fn(&mut Summary<'_>)| {
        let mut summary = summary(told, Profile::Ips);
        change(&mut summary);
        Read::of(&pdf::summary(&summary, &[]).unwrap()).dense()
    };
    let says = |page: &str, text: &str| page.contains(&dense(text));
    let not_asked = "Nobody has recorded any, nor that there are none.";
    assert!(says(&page(&maya(), &|_| {}), not_asked));
    let mut told = maya();
    told.push(Told::new(Allergy::default(), None, MUM));
    assert!(says(&page(&told, &|_| {}), "No allergy is known says Amina (mother), written 14 March 2026"));
    let egg = Allergy { substance: Some("egg".into()), reaction: Some("hives".into()), note: None };
    told.push(Told::new(egg, Some("2026-02"), NURSE));
    assert!(says(&page(&told, &|_| {}), "egg"));
    let withheld = page(&told, &|summary| summary.sections = [Section::Growth].into_iter().collect());
    assert!(says(&withheld, "The family did not choose to share this."));
    assert!(says(&withheld, "Not chosen to be shared: allergies, medicines"));
    assert!(!says(&withheld, "hives"));
}

#[test]
fn freshness_and_the_number_of_the_page_stand_on_every_page() {
    let mut told = maya();
    told.extend((0..120).map(|at| note(&format!("Note {at}, which fills the pages."))));
    let read = Read::of(&pdf::summary(&summary(&told, Profile::Ips), &[]).unwrap());
    let pages = read.pages();
    assert!(pages.len() > 2);
    for (page, number) in pages.iter().zip(1..) {
        assert!(page.contains("As of 14 March 2026, 09:31 UTC"), "{page}");
        assert!(page.contains(&format!("Page {number} of {}", pages.len())), "{page}");
    }
}

#[test]
fn a_keepsake_holds_every_text_of_every_kind() {
    for shift in [1, 2, 4] {
        let numbers =
            |at: usize| (0u32..24).map(|n| (n * 7 + at as u32 * 5 + shift) * 3 + 1).collect::<Vec<_>>();
        let told: Vec<Told> = Kind::ALL
            .iter()
            .enumerate()
            .map(|(at, kind)| Told {
                payload: payload(*kind, &numbers(at)),
                when: (at % 4 != 0).then(|| common::date(at as u32)),
                author: at % 3,
            })
            .collect();
        let read = Read::of(&pdf::keepsake(&summary(&told, Profile::Whole), &[]).unwrap());
        let (pages, attached) = (read.dense(), dense(&read.attached()));
        for text in texts(&told).iter().map(|text| dense(text)) {
            // The name of a field is said in words.
            let said = text.replace('-', "").to_lowercase();
            let is_there = pages.contains(&text) || pages.to_lowercase().contains(&said);
            assert!(is_there, "{text:?} is not in the pages");
            assert!(!text.contains('{') || attached.contains(&text));
        }
        for who in ["Amina (mother)", "Sue \"<b>\" & Co (health visitor)", "Tom (guardian)"] {
            assert!(pages.contains(&dense(who)));
        }
    }
}

#[test]
fn a_keepsake_goes_by_year_and_begins_with_the_name() {
    let told = maya();
    let read = Read::of(&pdf::keepsake(&with_computed(summary(&told, Profile::Whole)), &[chart()]).unwrap());
    let pages = read.pages();
    assert!(pages[0].starts_with("Maya Siân Jones"), "{}", pages[0]);
    assert!(!pages[0].contains("Page 1"));
    let all = pages.concat();
    let place = |needle: &str| all.find(needle).unwrap_or_else(|| panic!("no {needle} in {all}"));
    let places = [
        place("Kept by Amina (mother)"),
        place("\n2025\n"),
        place("The year of the birth"),
        place("\n2026\n"),
        place("Turned 1"),
        place("Firsts and milestones"),
        place("The sea · 1 March 2026"),
        place("Who wrote this book"),
    ];
    assert!(places.is_sorted(), "{places:?}");
    assert!(!all.contains("overdue"));
}

#[test]
fn after_a_loss_nothing_is_due() {
    let mut told = maya();
    let loss = Loss { what: Some(WhichLoss::ChildDied), words: Some("In our arms.".into()) };
    told.push(Told::new(loss, Some("2026-03-03"), MUM));
    for profile in [Profile::Ips, Profile::Whole] {
        let summary = with_computed(summary(&told, profile));
        let bytes = match profile {
            Profile::Whole => pdf::keepsake(&summary, &[]),
            _ => pdf::summary(&summary, &[]),
        };
        let said = Read::of(&bytes.unwrap()).dense();
        for gone in ["overdue", "Due or to come", "Turned", "14 weeks"] {
            assert!(!said.contains(&dense(gone)), "{gone}");
        }
        assert!(said.to_lowercase().contains("died3march2026"));
        assert!(said.contains(&dense("In our arms.")));
    }
}

#[test]
fn it_is_tagged_with_headings_tables_and_a_description_of_each_chart() {
    let told = maya();
    let chart = chart();
    let summary = with_computed(summary(&told, Profile::Ips));
    let read = Read::of(&pdf::summary(&summary, std::slice::from_ref(&chart)).unwrap());
    let catalog = read.catalog();
    assert_eq!(text(catalog.get(b"Lang").unwrap()), "en-GB");
    let marks = read.follow(catalog.get(b"MarkInfo").unwrap()).as_dict().unwrap();
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    assert!(catalog.has(b"Outlines"));
    let structure = read.structure();
    let count = |name: &str| structure.iter().filter(|(found, _)| found == name).count();
    assert_eq!((count("H1"), count("Table"), count("Figure")), (1, 2, 1));
    assert_eq!(count("TH"), 8);
    // Three doses in three columns, three measurements in five.
    assert_eq!(count("TD"), 24);
    assert!(count("H2") > 8 && count("P") > 10);
    let alt = structure.iter().find_map(|(_, alt)| alt.clone()).unwrap();
    assert!(
        alt.starts_with("Weight, girls")
            && alt.contains(&chart.table.rows[0].date.clone().unwrap_or_default())
    );
    let xmp = read.document.objects.values().filter_map(|object| object.as_stream().ok());
    let xmp = xmp.filter(|stream| stream.dict.has_type(b"Metadata")).map(|stream| stream.content.clone());
    let xmp = String::from_utf8(xmp.flatten().collect()).unwrap();
    for claim in ["Health summary: Maya Siân Jones", "pdfuaid", "pdfaid"] {
        assert!(xmp.contains(claim), "{claim}");
    }
    assert!(read.attached().contains("NHS number: 943 476 5919"));
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let told = maya();
    let make = || {
        let summary = with_computed(summary(&told, Profile::Whole));
        (pdf::summary(&summary, &[chart()]).unwrap(), pdf::keepsake(&summary, &[chart()]).unwrap())
    };
    assert!(make() == make());
}

#[test]
fn what_cannot_be_drawn_has_a_mark_and_is_read_out_copied_and_attached_as_it_was_written() {
    let name = "مايا بنت عمر";
    let told = [
        field("name", name, MUM),
        note("First swim 🏊🏽‍♀️ with 山田さん and Юлія"),
        note("\u{e000}\u{feff}\u{202e}odd"),
    ];
    let bytes = pdf::keepsake(&summary(&told, Profile::Whole), &[]).unwrap();
    let read = Read::of(&bytes);
    let pages = read.dense();
    for text in [name, "🏊🏽‍♀️", "山田さん", "Юлія", "odd"] {
        assert!(pages.contains(&dense(text)), "{text}");
    }
    let attached = read.attached();
    assert!(attached.contains(&format!("1: {name}\n")), "{attached}");
    let drawn = read.document.extract_text(&[1]).unwrap();
    assert!(drawn.contains("[Arabic letters, see 1]"), "{drawn}");
    assert!(pages.contains(&dense("What these pages could not draw")));
}

#[test]
fn two_thousand_entries_are_a_book_and_a_summary_is_small() {
    let mut told = maya();
    told.extend((0..MANY).map(|at| {
        let when = format!("20{:02}-{:02}-{:02}", 25 + at / 500, 1 + at % 12, 1 + at % 28);
        let text = format!("Entry {at}: a day like others, with a walk, a nap, and porridge on the floor.");
        match at % 3 {
            0 => Told::new(Diary { title: None, text }, Some(&when), MUM),
            1 => measured(Measured::Weight(Weight::from_g(4_000 + at)), &when),
            _ => Told::new(Note { text }, Some(&when), DAD),
        }
    }));
    let bytes = pdf::keepsake(&summary(&told, Profile::Whole), &[chart()]).unwrap();
    let read = Read::of(&bytes);
    let pages = read.pages().len();
    assert!(bytes.len() < MANY_BYTES_MAX && pages < MANY_PAGES_MAX, "{} bytes, {pages} pages", bytes.len());
    let last = format!("Entry {}:", MANY - 2);
    assert!(read.dense().contains(&dense(&last)));
    let small = pdf::summary(&summary(&told[..300], Profile::Ips), &[chart(), chart(), chart()]).unwrap();
    assert!(small.len() < SUMMARY_BYTES_MAX, "{} bytes", small.len());
}
