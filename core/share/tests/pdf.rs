//! The PDFs, read back by a library that did not write them.
#![cfg(feature = "pdf")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests, with their helpers")]

mod common;
mod pdf_reader;

use common::{Told, payload, summary};
use pdf_reader::maya::{DAD, MUM, NURSE, chart, field, maya, measured, note, with_computed};
use pdf_reader::{Read, dense, text};
use redbook_clinical::Weight;
use redbook_record::{
    Allergy, BirthDetails, Diary, Field, Illness, Kind, Loss, Measured, Note, Slot, Value, Visit, WhichLoss,
};
use redbook_share::{Profile, Section, Summary, pdf};

/// A book of 2,000 entries.
const MANY: u32 = 2_000;
const MANY_BYTES_MAX: usize = 2_500_000;
const MANY_PAGES_MAX: usize = 120;
/// Charts and PDF of a share, together; the PDF alone is held to half of it.
const SUMMARY_BYTES_MAX: usize = 200_000;

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
fn what_was_not_chosen_is_on_no_page_and_not_in_the_attached_text() {
    let mut told = maya();
    told.retain(|told| told.payload.kind() != Kind::Measurement);
    let birth = BirthDetails {
        gestation: "31+2".parse().ok(),
        birth_weight: Some(Weight::from_g(1_711)),
        ..BirthDetails::default()
    };
    told.push(Told::new(birth, Some("2025-11-30"), MUM));
    let mut summary = with_computed(summary(&told, Profile::Ips));
    let said = |summary: &Summary<'_>| {
        let read = Read::of(&pdf::summary(summary, &[]).unwrap());
        read.dense() + &dense(&read.attached())
    };
    let private = ["1.711kg", "corrected", "Sleepsonherback", "Thesea", "vitaminD", "MenB", "02079460000"];
    let all = said(&summary);
    assert!(private.iter().all(|text| *text == "Thesea" || all.contains(text)), "{all}");
    summary.sections = [Section::Growth].into_iter().collect();
    let some = said(&summary);
    assert!(private.iter().all(|text| !some.contains(text)), "{some}");
}

#[test]
fn freshness_and_the_number_of_the_page_stand_on_every_page() {
    let mut told = maya();
    told.extend((0..120).map(|at| note(&format!("Note {at}, which fills the pages."))));
    told.extend((0..120).map(|at| {
        Told::new(Illness { what: format!("Cold {at}"), ..Illness::default() }, Some("2026-02-01"), DAD)
    }));
    let read = Read::of(&pdf::summary(&summary(&told, Profile::Ips), &[]).unwrap());
    let pages = read.pages();
    assert!(pages.len() > 2);
    let (all, attached) = (read.dense(), read.attached());
    // Of 121 notes the newest 60 are on paper, and it says so; of problems none is left out.
    assert!(all.contains(&dense("The 61 earliest are left out here")) && attached.contains("Note 3,"));
    assert!((0..120).all(|at| all.contains(&format!("Cold{at}·Tom"))));
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
        for gone in ["overdue", "Due now", "Turned", "14 weeks"] {
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
