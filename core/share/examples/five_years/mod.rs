//! A child of five with 300 entries: the record that sizes and times are measured on.

use redbook_clinical::{Length, Weight};
use redbook_protocol::{EntryId, RecordId};
use redbook_record::{
    Admission, Allergy, BirthDetails, BloodSpot, Condition, Contact, Diary, Hearing, HearingTest, Illness,
    Immunisation, Measured, Measurement, Medicine, Milestone, Nipe, NipeResult, NipeSystem, Note, Payload,
    ProfileField, Response, Review, Skill, WhichReview,
};
use redbook_share::{DueItem, GrowthReading, Person, Profile, Protection, Sections, Summary, SummaryEntry};

/// Milliseconds since 1970 at which it is made: 14 March 2026.
pub(crate) const MADE_MS: u64 = 1_773_480_700_000;
/// Entries of the whole record.
pub(crate) const ENTRIES: usize = 300;
const DAY_MS: u64 = 86_400_000;
const FIRST_MS: u64 = MADE_MS - 1_826 * DAY_MS;

const DOSES: [(&str, u32, &str); 15] = [
    ("6-in-1", 1, "2021-05-09"),
    ("MenB", 1, "2021-05-09"),
    ("rotavirus", 1, "2021-05-09"),
    ("6-in-1", 2, "2021-06-06"),
    ("pneumococcal", 1, "2021-06-06"),
    ("rotavirus", 2, "2021-06-06"),
    ("6-in-1", 3, "2021-07-04"),
    ("MenB", 2, "2021-07-04"),
    ("Hib/MenC", 1, "2022-03-14"),
    ("MMR", 1, "2022-03-14"),
    ("pneumococcal", 2, "2022-03-14"),
    ("MenB", 3, "2022-03-14"),
    ("flu", 1, "2023-11-02"),
    ("4-in-1 pre-school booster", 1, "2024-07-15"),
    ("MMR", 2, "2024-07-15"),
];

/// A payload with its date and the place of its author.
type Said = (Payload, Option<&'static str>, usize);

/// What a record of five years says.
pub(crate) fn said() -> Vec<Said> {
    let mut all = child();
    all.extend(DOSES.iter().map(|(vaccine, dose, when)| {
        let dose = Immunisation {
            vaccine: (*vaccine).to_owned(),
            dose: Some(*dose),
            batch: Some(format!("AB{dose}123")),
            site: Some("left thigh".to_owned()),
            given_by: Some("Practice nurse Joy".to_owned()),
            organisation: Some("The Surgery".to_owned()),
            ..Immunisation::default()
        };
        (dose.into(), Some(*when), 1)
    }));
    all.extend(screening());
    all.extend(illness());
    fill(&mut all);
    all
}

fn child() -> Vec<Said> {
    let field = |field: &str, value: &str| {
        Payload::from(ProfileField { field: field.to_owned(), value: value.to_owned() })
    };
    let birth = BirthDetails {
        gestation: "38+2".parse().ok(),
        birth_weight: Some(Weight::from_g(3_120)),
        head_circumference: Some(Length::from_mm(341)),
        apgar_1: Some(8),
        apgar_5: Some(10),
        place: Some("Royal Infirmary".to_owned()),
        ..BirthDetails::default()
    };
    let contact = Contact {
        name: "Granny Jones".to_owned(),
        role: Some("grandmother".to_owned()),
        telephone: Some("01632 960 001".to_owned()),
        ..Contact::default()
    };
    vec![
        (field("name", "Maya Jones"), None, 0),
        (field("date-of-birth", "2021-03-14"), None, 0),
        (field("sex", "female"), None, 0),
        (field("nhs-number", "943 476 5919"), None, 0),
        (field("address", "1 The Street, Anytown AB1 2CD"), None, 0),
        (birth.into(), Some("2021-03-14T04:12Z"), 0),
        (contact.into(), None, 0),
    ]
}

fn screening() -> Vec<Said> {
    let mut all: Vec<Said> = Condition::CHOICES
        .iter()
        .take(9)
        .map(|choice| {
            let condition = Some(Condition::from_code(choice.code));
            let result = BloodSpot { condition, status: "04".to_owned(), ..BloodSpot::default() };
            (result.into(), Some("2021-03-24"), 0)
        })
        .collect();
    for system in [NipeSystem::Eyes, NipeSystem::Heart, NipeSystem::Hips] {
        let nipe = Nipe { system: Some(system), result: Some(NipeResult::Normal), ..Nipe::default() };
        all.push((nipe.into(), Some("2021-03-15"), 1));
    }
    let clear = Some(Response::Clear);
    let hearing = Hearing { test: Some(HearingTest::Aabr), left: clear, right: clear, ..Hearing::default() };
    all.push((hearing.into(), Some("2021-03-16"), 1));
    all
}

fn illness() -> Vec<Said> {
    let allergy = |substance: &str, reaction: &str| Allergy {
        substance: Some(substance.to_owned()),
        reaction: Some(reaction.to_owned()),
        note: None,
    };
    let medicine = Medicine {
        name: "Salbutamol 100 micrograms inhaler".to_owned(),
        dose: Some("2 puffs".to_owned()),
        often: Some("when needed".to_owned()),
        ..Medicine::default()
    };
    let stay = Admission { reason: "bronchiolitis".to_owned(), ..Admission::default() };
    vec![
        (allergy("egg", "hives").into(), Some("2022-01"), 0),
        (allergy("penicillin", "rash").into(), Some("2023"), 1),
        (medicine.into(), Some("2024-10-01"), 0),
        (stay.into(), Some("2022-12-03"), 0),
    ]
}

/// Growth, reviews, milestones, coughs and notes, up to the number of a whole record.
fn fill(all: &mut Vec<Said>) {
    const DATES: [&str; 6] =
        ["2021-04-11", "2021-09-12", "2022-03-13", "2023-05-14", "2024-06-09", "2025-07-06"];
    for (at, when) in (all.len()..ENTRIES).zip(DATES.iter().cycle()) {
        let number = u32::try_from(at).unwrap_or_default();
        let payload: Payload = match at % 9 {
            0 | 1 => Measurement::of(Measured::Weight(Weight::from_g(3_000 + 55 * number))).into(),
            2 => Measurement::of(Measured::HeightStanding(Length::from_mm(500 + 2 * number))).into(),
            3 => Measurement::of(Measured::HeadCircumference(Length::from_mm(340 + number / 2))).into(),
            4 => Illness { what: format!("a cough, number {at}"), ..Illness::default() }.into(),
            5 => Milestone {
                skill: format!("says {at} words"),
                result: Some(Skill::Achieved),
                ..Milestone::default()
            }
            .into(),
            6 => Review { which: Some(WhichReview::TwelveMonths), ..Review::default() }.into(),
            7 => Note { text: format!("She slept through the night, for the {at}th time.") }.into(),
            _ => Diary { title: None, text: format!("Page {at} of the diary: we laughed.") }.into(),
        };
        all.push((payload, Some(when), at % 3));
    }
}

/// The summary of it, with a reading for each measurement, protection by disease and what is due.
pub(crate) fn summary(said: &[Said], profile: Profile) -> Summary<'_> {
    let entries: Vec<SummaryEntry<'_>> = said
        .iter()
        .zip(0u64..)
        .map(|((payload, when, author), at)| SummaryEntry {
            id: id(at),
            kind: payload.kind(),
            class: payload.usual_class(),
            payload: Some(payload),
            payload_bytes: &[],
            when: when.and_then(|when| when.parse().ok()),
            recorded_ms: FIRST_MS + at * DAY_MS,
            author: *author,
            imported_from: None,
            is_confirmed: false,
        })
        .collect();
    Summary {
        record: RecordId::from_bytes([9; 32]),
        made_ms: MADE_MS,
        software: "0.1.0",
        profile,
        sections: Sections::all(),
        people: people(),
        made_by: Some(0),
        growth: entries.iter().filter_map(reading).collect(),
        entries,
        protection: protection(),
        due: due(),
        rules: Some("england 2026-11-22".to_owned()),
    }
}

fn id(at: u64) -> EntryId {
    let hash = redbook_protocol::sha256(&at.to_be_bytes());
    EntryId::from_slice(hash.get(..EntryId::LEN).unwrap_or_default())
        .unwrap_or(EntryId::from_bytes([0; EntryId::LEN]))
}

fn people() -> Vec<Person> {
    let person = |name: &str, relation: &str, role: &str| Person {
        name: name.to_owned(),
        relation: Some(relation.to_owned()),
        role: role.to_owned(),
        is_practitioner: role == "practitioner",
    };
    vec![
        person("Amina", "mother", "guardian"),
        person("Sue", "health visitor", "practitioner"),
        person("Tom", "father", "guardian"),
    ]
}

fn reading(entry: &SummaryEntry<'_>) -> Option<GrowthReading> {
    let Some(Payload::Measurement(measurement)) = entry.payload else { return None };
    Some(GrowthReading {
        entries: vec![entry.id],
        what: measurement.measured.name().to_owned(),
        value: 0.0,
        when: entry.when,
        band: Some("between the 25th and 50th centile lines".to_owned()),
        sds: Some(-0.312),
        centile: Some(37.8),
        reference: "UK-WHO".to_owned(),
        policy: "age counted from the due date".to_owned(),
        data_version: "2024.1".to_owned(),
    })
}

fn protection() -> Vec<Protection> {
    let disease = |disease: &str, name: &str| Protection {
        disease: disease.to_owned(),
        text: format!("{name}: 3 given, all count; nothing is due now"),
        expected_now: 0,
        next_from: None,
    };
    ["diphtheria", "tetanus", "pertussis", "polio", "hib", "hepatitis-b", "measles", "mumps", "rubella"]
        .map(|word| disease(word, word))
        .to_vec()
}

fn due() -> Vec<DueItem> {
    vec![DueItem {
        what: "flu".to_owned(),
        name: "flu, this winter".to_owned(),
        dose: None,
        status: "upcoming".to_owned(),
        from: "2026-09-01".parse().ok(),
        by: None,
        last: None,
        reason: "every child at school is offered it".to_owned(),
    }]
}
