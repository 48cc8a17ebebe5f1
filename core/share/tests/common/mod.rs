//! Records of any shape, made from numbers, and what tests ask of Bundles.
#![allow(dead_code, reason = "each test file uses some of it")]

use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::{EntryId, RecordId};
use redbook_record::{Field, Kind, Payload, Shape, Slot, Value, Visit, When};
use redbook_share::{Person, Profile, Sections, Summary, SummaryEntry};
use serde_json::Value as Json;

pub(crate) const MADE_MS: u64 = 1_773_480_700_000;

/// Texts that people might write, and some that only somebody malicious would.
pub(crate) const TEXTS: [&str; 14] = [
    "6-in-1",
    "MenB",
    "Infanrix hexa",
    "left thigh",
    "penicillin",
    "<script>alert(1)</script>",
    "</div><img src=x onerror=alert('x')> & \"co\"",
    "مايا بنت عمر",
    "Zoë e\u{301} 👩‍👩‍👧‍👦",
    "a\u{0}b\u{7}c\u{1b}[31m",
    " \u{a0}\u{2003} ",
    "\u{202e}drow\u{2066}",
    "one\r\ntwo\tthree: four",
    "2025-13-40",
];

/// Fills fields from a list of numbers: each decides whether an optional field is there, and what is in it.
pub(crate) struct Fill<'n> {
    pub(crate) numbers: std::slice::Iter<'n, u32>,
}

impl Visit for Fill<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let number = self.numbers.next().copied().unwrap_or(1);
        let is_there = field.required || field.bare || !number.is_multiple_of(3);
        slot.set(is_there.then(|| value(slot.shape(), number, &field))).unwrap();
    }
}

fn value(shape: Shape, number: u32, field: &Field) -> Value {
    let at = number as usize / 3;
    match shape {
        Shape::Text if field.name == "field" => {
            let names = ["name", "sex", "date-of-birth", "nhs-number", "address", "favourite-toy"];
            Value::Text(names[at % names.len()].to_owned())
        }
        Shape::Text if field.name == "status" => Value::Text(["04", "4", "08", "99"][at % 4].to_owned()),
        Shape::Text => Value::Text(TEXTS[at % TEXTS.len()].to_owned()),
        Shape::Number => Value::Number(if number.is_multiple_of(5) { number } else { number % 12 }),
        Shape::Flag => Value::Bool(true),
        Shape::YesNo => Value::Bool(number.is_multiple_of(2)),
        Shape::Weight => Value::Weight(Weight::from_g(number)),
        Shape::Length => Value::Length(Length::from_mm(number)),
        Shape::Gestation => Value::Gestation(Gestation::from_days((number % 400) as u16)),
        Shape::Date => Value::Date(date(number)),
        Shape::Choice(choices) => {
            let later = number.is_multiple_of(16) && !field.fixed;
            let known = choices[number as usize % choices.len()].code;
            Value::Choice(if later { 1_000 + u64::from(number) } else { known })
        }
        Shape::Record => Value::Record(RecordId::from_bytes([number as u8; 32])),
    }
}

pub(crate) fn date(number: u32) -> When {
    let texts = [
        "2024",
        "2025-11",
        "2025-11-30",
        "2025-11-30T23:59+01:00",
        "2025-12-31T00:00-05:30",
        "2025-06-01T12:00Z",
    ];
    texts[number as usize % texts.len()].parse().unwrap()
}

/// A payload of a kind, from numbers.
pub(crate) fn payload(kind: Kind, numbers: &[u32]) -> Payload {
    let mut payload = Payload::empty(kind).unwrap();
    payload.walk(&mut Fill { numbers: numbers.iter() });
    payload
}

/// An entry of a test.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) payload: Payload,
    pub(crate) when: Option<When>,
    pub(crate) author: usize,
}

impl Told {
    pub(crate) fn new(payload: impl Into<Payload>, when: Option<&str>, author: usize) -> Self {
        Self { payload: payload.into(), when: when.map(|when| when.parse().unwrap()), author }
    }
}

pub(crate) fn people() -> Vec<Person> {
    let person = |name: &str, relation: Option<&str>, role: &str, is_practitioner| Person {
        name: name.to_owned(),
        relation: relation.map(str::to_owned),
        role: role.to_owned(),
        is_practitioner,
    };
    vec![
        person("Amina", Some("mother"), "guardian", false),
        person("Sue \"<b>\" & Co", Some("health visitor"), "practitioner", true),
        person("Tom", None, "guardian", false),
    ]
}

/// A summary of entries, every section chosen.
pub(crate) fn summary(told: &[Told], profile: Profile) -> Summary<'_> {
    let entries = told.iter().zip(0u64..).map(|(told, at)| SummaryEntry {
        id: id(at),
        kind: told.payload.kind(),
        class: told.payload.usual_class(),
        payload: Some(&told.payload),
        payload_bytes: &[],
        when: told.when,
        recorded_ms: MADE_MS - 1_000_000 + at,
        author: told.author,
        imported_from: None,
        is_confirmed: false,
    });
    Summary {
        record: RecordId::from_bytes([9; 32]),
        made_ms: MADE_MS,
        software: "0.1.0",
        profile,
        sections: Sections::all(),
        people: people(),
        made_by: Some(0),
        entries: entries.collect(),
        growth: Vec::new(),
        protection: Vec::new(),
        due: Vec::new(),
        rules: Some("england 2026-11-22".to_owned()),
    }
}

pub(crate) fn id(at: u64) -> EntryId {
    let mut bytes = [0xab; 16];
    bytes[..8].copy_from_slice(&at.to_be_bytes());
    EntryId::from_bytes(bytes)
}

pub(crate) fn json(summary: &Summary<'_>) -> Json {
    serde_json::from_slice(&redbook_share::fhir::document(summary).to_json().unwrap()).unwrap()
}

/// All resources of a type.
pub(crate) fn of_type<'j>(bundle: &'j Json, name: &str) -> Vec<&'j Json> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries.map(|entry| &entry["resource"]).filter(|resource| resource["resourceType"] == name).collect()
}

/// The observation of this name.
pub(crate) fn observation<'j>(bundle: &'j Json, text: &str) -> &'j Json {
    let all = of_type(bundle, "Observation");
    let found = all.iter().find(|resource| resource["code"]["text"] == text);
    found.unwrap_or_else(|| panic!("no observation {text}"))
}

/// The section of this title.
pub(crate) fn section<'j>(bundle: &'j Json, title: &str) -> &'j Json {
    let all = of_type(bundle, "Composition")[0]["section"].as_array().unwrap();
    all.iter().find(|section| section["title"] == title).unwrap_or_else(|| panic!("no section {title}"))
}
