//! Entries as people write them.

use redbook_app::{
    Allergy, Class, Contact, EntryDraft, Immunisation, Label, Length, Measured, Measurement, Payload, Weight,
    When,
};

/// A name for each of those who write.
pub(super) fn label(name: &str, relation: &str) -> Label {
    Label { name: name.to_owned(), relation: relation.to_owned(), device: format!("{name}'s phone") }
}

/// A day of the child's first ten months; the same number, the same day.
fn day(n: usize) -> When {
    format!("2026-{:02}-{:02}", 1 + n / 28 % 10, 1 + n % 28).parse().expect("a date")
}

fn draft(payload: Payload, n: usize) -> EntryDraft {
    let mut draft = EntryDraft::new(payload);
    draft.when = Some(day(n));
    draft
}

fn measured(measured: Measured, note: Option<&str>, n: usize) -> EntryDraft {
    draft(Payload::Measurement(Measurement { note: note.map(str::to_owned), ..Measurement::of(measured) }), n)
}

/// Numbers as scales show them: without a pattern that deflates.
fn scattered(n: usize, below: u32) -> u32 {
    (n as u32 + 1).wrapping_mul(2_654_435_761) / 4_093 % below
}

/// A weight, no note.
pub(super) fn weight(n: usize) -> EntryDraft {
    measured(Measured::Weight(Weight::from_g(3_400 + scattered(n, 6_000))), None, n)
}

fn length(n: usize) -> EntryDraft {
    measured(Measured::LengthLying(Length::from_mm(510 + scattered(n, 250))), None, n)
}

fn head(n: usize) -> EntryDraft {
    measured(Measured::HeadCircumference(Length::from_mm(345 + scattered(n, 110))), None, n)
}

fn vaccine(n: usize) -> EntryDraft {
    let names = ["6-in-1", "MenB", "rotavirus", "pneumococcal"];
    let immunisation = Immunisation {
        vaccine: names[n % names.len()].to_owned(),
        dose: Some(1 + n as u32 % 3),
        batch: Some(format!("AB{:04}", scattered(n, 10_000))),
        site: Some("left thigh".to_owned()),
        ..Immunisation::default()
    };
    draft(Payload::Immunisation(immunisation), n)
}

fn note(n: usize) -> EntryDraft {
    let said = [
        "Slept six hours",
        "First smile",
        "Rolled over on the mat",
        "Feeding every three hours",
        "A cold, no fever",
    ];
    let where_ = ["at home", "at Nan's", "after the clinic", "this morning", "with Dad"];
    let text = format!("{} {}", said[n % said.len()], where_[n / said.len() % where_.len()]);
    draft(Payload::Note(redbook_app::Note { text }), n)
}

/// What a year of family life writes, mixed: the `n`-th entry of it.
pub(super) fn mixed(n: usize) -> EntryDraft {
    match n % 8 {
        0 | 3 | 5 => weight(n),
        1 => length(n),
        2 => head(n),
        6 => vaccine(n),
        _ => note(n),
    }
}

/// The `n`-th entry of it as a health visitor writes it.
pub(super) fn mixed_clinical(n: usize) -> EntryDraft {
    let mut draft = mixed(n);
    draft.class = Class::Clinical;
    draft
}

/// The eight entries of a health visitor's new-birth visit.
pub(super) fn visit() -> Vec<EntryDraft> {
    let contact = Contact {
        name: "Asha Patel".to_owned(),
        role: Some("health visitor".to_owned()),
        telephone: Some("01632 960001".to_owned()),
        ..Contact::default()
    };
    let said = |text: &str| draft(Payload::Note(redbook_app::Note { text: text.to_owned() }), 13);
    let mut visit = vec![
        weight(13),
        length(13),
        head(13),
        draft(Payload::Allergy(Allergy::default()), 13),
        draft(Payload::Contact(contact), 13),
        said("Breastfeeding well, eight feeds in 24 hours. Jaundice has settled."),
        said("Cord dry. Safe sleep and smoke-free home discussed; no concerns."),
        measured(Measured::Weight(Weight::from_g(3_250)), Some("lowest, day 4, by the midwife"), 8),
    ];
    visit.iter_mut().for_each(|draft| draft.class = Class::Clinical);
    visit
}

/// Fifty entries copied from the paper book: mostly weights.
pub(super) fn copied_from_paper() -> Vec<EntryDraft> {
    let entry = |n: usize| match n % 10 {
        2 => length(n),
        5 => head(n),
        8 => vaccine(n),
        9 => note(n),
        _ => weight(n),
    };
    (0..50).map(entry).collect()
}
