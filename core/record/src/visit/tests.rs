//! What holds for every kind, because it is made from declarations: whatever is entered is read back, shown and said, and
//! whatever a later version adds survives.

use proptest::prelude::*;
use redbook_clinical::{Gestation, Length, Weight};
use redbook_protocol::RecordId;
use serde_json::Value as Json;

use super::{Show, ValueView, says};
use crate::cbor::{Fields, MapWriter};
use crate::declared::{Field, Shape, Slot, Value, Visit};
use crate::doubt::Doubt;
use crate::draft::EntryDraft;
use crate::encode_error::EncodeError;
use crate::entry::{Content, Entry};
use crate::fixed_seed;
use crate::kind::{Kind, Payload};
use crate::payload::{
    Allergy, Answer, Appointment, Feeding, Hearing, Immunisation, Pregnancy, Response, Said,
};
use crate::when::When;

const RECORDED: u64 = 1_773_480_700_123;

/// Fills fields from a list of numbers: each decides whether an optional field is there, and what is in it.
struct Fill<'n> {
    numbers: std::slice::Iter<'n, u32>,
}

impl Visit for Fill<'_> {
    fn field(&mut self, field: Field, slot: &mut dyn Slot) {
        let number = self.numbers.next().copied().unwrap_or(1);
        let is_there = field.required || field.bare || number % 3 != 0;
        slot.set(is_there.then(|| value(slot.shape(), number, &field))).unwrap();
    }
}

fn value(shape: Shape, number: u32, field: &Field) -> Value {
    match shape {
        Shape::Text => Value::Text(format!("{} é {number}", field.name)),
        Shape::Number => Value::Number(number),
        Shape::Flag => Value::Bool(true),
        Shape::YesNo => Value::Bool(number.is_multiple_of(2)),
        Shape::Weight => Value::Weight(Weight::from_g(number)),
        Shape::Length => Value::Length(Length::from_mm(number)),
        Shape::Gestation => Value::Gestation(Gestation::from_days((number % 400) as u16)),
        Shape::Date => Value::Date(date(number)),
        Shape::Choice(choices) => {
            let known = choices[number as usize % choices.len()].code;
            // One in four is of a later version, where the field can hold that.
            let later = number.is_multiple_of(4) && !field.fixed;
            Value::Choice(if later { 1_000 + u64::from(number) } else { known })
        }
        Shape::Record => Value::Record(RecordId::from_bytes([number as u8; 32])),
    }
}

fn date(number: u32) -> When {
    let texts = ["2024", "2025-11", "2025-11-30", "2025-11-30T23:59+01:00", "1999-12-31T00:00-05:30"];
    texts[number as usize % texts.len()].parse().unwrap()
}

fn any_payload() -> impl Strategy<Value = Payload> {
    let kinds = proptest::sample::select(Kind::ALL);
    (kinds, proptest::collection::vec(any::<u32>(), 24)).prop_map(|(kind, numbers)| {
        let mut payload = Payload::empty(kind).unwrap();
        payload.walk(&mut Fill { numbers: numbers.iter() });
        payload
    })
}

fn draft_of(payload: Payload) -> EntryDraft {
    let mut draft = EntryDraft::new(payload);
    draft.replaces.insert(redbook_protocol::EntryId::from_bytes([7; 16]));
    draft
}

/// The entry's bytes with another payload in them.
fn with_payload(kind: Kind, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xa5, 0x00, 0x01, 0x01];
    let code = u8::try_from(kind.code()).unwrap();
    if code < 24 {
        bytes.push(code)
    } else {
        bytes.extend([0x18, code])
    }
    bytes.extend([0x02, 0x01, 0x04, 0x05, 0x05]);
    bytes.extend(payload);
    bytes
}

fn written(payload: &Payload) -> Vec<u8> {
    let mut out = Vec::new();
    payload.encode().unwrap().write(&mut out);
    out
}

fn json(payload: &Payload) -> Json {
    let mut show = Show::default();
    payload.clone().walk(&mut show);
    let fields = show.fields.into_iter();
    fields.map(|field| (field.name.into_owned(), serde_json::to_value(field.value).unwrap())).collect()
}

fn words(payload: &Payload) -> String {
    let phrases = says(payload.clone().declared_mut());
    phrases.into_iter().map(|phrase| phrase.text).collect::<Vec<_>>().join(", ")
}

proptest! {
    #![proptest_config(fixed_seed(4_000))]

    #[test]
    fn whatever_is_entered_is_read_back_shown_and_said(payload in any_payload()) {
        let nothing_is_said = payload.encode().err() == Some(EncodeError::NothingSaid);
        prop_assume!(!nothing_is_said);
        let bytes = draft_of(payload.clone()).encode(RECORDED).unwrap();
        let entry = Entry::decode(&bytes).unwrap();
        prop_assert_eq!(entry.content(), &Content::Known(Box::new(payload.clone())));
        prop_assert_eq!(entry.has_unread_parts(), has_later_choice(&payload));
        prop_assert!(!json(&payload).as_object().unwrap().is_empty());
        let said = words(&payload);
        prop_assert!(!said.starts_with(':') && !said.trim().is_empty() && !said.contains("{}"), "{}", said);
    }

    #[test]
    fn every_field_that_is_there_is_in_the_json(payload in any_payload()) {
        struct There(Vec<String>);
        impl Visit for There {
            fn field(&mut self, field: Field, slot: &mut dyn Slot) {
                if slot.get().is_some() {
                    self.0.push(field.name.to_owned());
                }
            }
        }
        let mut there = There(Vec::new());
        payload.clone().walk(&mut there);
        let shown = json(&payload);
        for name in there.0 {
            prop_assert!(!shown[&name].is_null() && shown[&name] != Json::Bool(false) || is_no(&payload, &name), "{}", name);
        }
    }

    #[test]
    fn a_field_of_a_later_version_survives_and_is_told_of(payload in any_payload(), key in 100_u8..) {
        let known = payload.encode();
        prop_assume!(known.is_ok());
        let mut bytes = Vec::new();
        known.unwrap().write(&mut bytes);
        prop_assume!(bytes[0] < 0xb7);
        bytes[0] += 1;
        bytes.extend([0x18, key, 0x63, b'n', b'e', b'w']);
        let whole = with_payload(payload.kind(), &bytes);
        let entry = Entry::decode(&whole).unwrap();
        prop_assert_eq!(entry.content(), &Content::Known(Box::new(payload)));
        prop_assert!(entry.has_unread_parts());
        prop_assert_eq!(entry.bytes(), whole);
    }

    #[test]
    fn no_bytes_make_a_kind_panic(code in 0_u64..32, bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        if let Ok(mut fields) = Fields::read(&bytes) {
            let read = Payload::read(Kind::from_code(code), &mut fields);
            if let Ok(Some((payload, _))) = read {
                // What was read can be shown and doubted, and written unless a writer's limit is narrower.
                let _shown = (json(&payload), words(&payload), payload.doubts(RECORDED), payload.encode().is_ok());
            }
        }
    }
}

fn is_no(payload: &Payload, name: &str) -> bool {
    json(payload)[name] == Json::Bool(false)
}

fn has_later_choice(payload: &Payload) -> bool {
    struct Later(bool);
    impl Visit for Later {
        fn field(&mut self, _field: Field, slot: &mut dyn Slot) {
            if let (Shape::Choice(choices), Some(Value::Choice(code))) = (slot.shape(), slot.get()) {
                self.0 |= choices.iter().all(|choice| choice.code != code);
            }
        }
    }
    let mut later = Later(false);
    payload.clone().walk(&mut later);
    later.0
}

#[test]
fn a_choice_of_a_later_version_is_kept_shown_and_written_again() {
    let later = with_payload(Kind::Hearing, &[0xa1, 0x01, 0x18, 0x2a]);
    let entry = Entry::decode(&later).unwrap();
    assert!(entry.has_unread_parts());
    let payload = entry.payload().unwrap();
    assert_eq!(
        payload,
        &Payload::Hearing(Hearing { left: Some(Response::Unknown(42)), ..Hearing::default() })
    );
    assert_eq!(json(payload)["left"], "42");
    assert_eq!(words(payload), "Hearing test, left ear: something that only a newer version knows (42)");
    assert_eq!(written(payload), [0xa1, 0x01, 0x18, 0x2a], "a correction by an old phone keeps it");
}

#[test]
fn a_date_of_a_later_precision_is_left_out_and_told_of() {
    let later = with_payload(Kind::Feeding, &[0xa1, 0x04, 0x82, 0x05, 0x01]);
    let entry = Entry::decode(&later).unwrap();
    assert_eq!(entry.payload(), Some(&Payload::Feeding(Feeding::default())));
    assert!(entry.has_unread_parts());
    // A due date is all that a pregnancy says.
    let due = with_payload(Kind::Pregnancy, &[0xa1, 0x00, 0x82, 0x05, 0x01]);
    assert_eq!(Entry::decode(&due).unwrap().content(), &Content::Unreadable);
}

#[test]
fn what_must_be_there_is_wanted_when_written_and_when_read() {
    struct Missing(Vec<(&'static str, bool)>);
    impl Visit for Missing {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            if field.required && !field.bare && !field.fixed {
                self.0.push((field.name, slot.shape() == Shape::Text));
            }
        }
    }
    let mut seen = 0;
    for kind in Kind::ALL {
        let mut payload = Payload::empty(*kind).unwrap();
        let mut missing = Missing(Vec::new());
        payload.walk(&mut missing);
        let Some((field, is_text)) = missing.0.first().copied() else { continue };
        let expected =
            if is_text { EncodeError::TextMissing { field } } else { EncodeError::Missing { field } };
        if !matches!(kind, Kind::Answer | Kind::ProfileField) {
            assert_eq!(payload.encode().err(), Some(expected), "{kind:?}");
        }
        let empty = with_payload(*kind, &[0xa0]);
        assert_eq!(Entry::decode(&empty).unwrap().content(), &Content::Unreadable, "{kind:?}");
        seen += 1;
    }
    assert!(seen > 20, "only {seen} kinds were looked at");
}

#[test]
fn a_kind_that_may_lack_anything_still_has_to_say_something() {
    assert_eq!(Payload::Feeding(Feeding::default()).encode().err(), Some(EncodeError::NothingSaid));
    assert_eq!(Payload::Hearing(Hearing::default()).encode().err(), Some(EncodeError::NothingSaid));
    assert!(Payload::Allergy(Allergy::default()).encode().is_ok(), "no known allergies");
    assert!(Payload::empty(Kind::BirthDetails).unwrap().encode().is_ok(), "its date is said by the entry");
}

#[test]
fn every_text_keeps_its_limit() {
    struct TooLong(Option<(&'static str, usize)>);
    impl Visit for TooLong {
        fn field(&mut self, field: Field, slot: &mut dyn Slot) {
            if slot.shape() == Shape::Text && self.0.is_none() {
                self.0 = Some((field.name, field.text_len_max));
                slot.set(Some(Value::Text("x".repeat(field.text_len_max + 1)))).unwrap();
            } else if slot.get().is_none() && field.required {
                slot.set(Some(value(slot.shape(), 1, &field))).unwrap();
            }
        }
    }
    let mut seen = 0;
    for kind in Kind::ALL {
        let mut payload = Payload::empty(*kind).unwrap();
        let mut too_long = TooLong(None);
        payload.walk(&mut too_long);
        let Some((field, max)) = too_long.0 else { continue };
        let expected = EncodeError::TextTooLong { field, max, got: max + 1 };
        assert_eq!(payload.encode().err(), Some(expected), "{kind:?}");
        seen += 1;
    }
    assert_eq!(seen, Kind::ALL.len(), "every kind has a text");
}

#[test]
fn slips_in_any_kind_are_doubted_and_kept() {
    let codes = |payload: Payload| -> Vec<&str> {
        payload.encode().unwrap();
        EntryDraft::new(payload).doubts(RECORDED).into_iter().map(Doubt::code).collect()
    };
    let dose = Immunisation { vaccine: "MenB".into(), dose: Some(21), ..Immunisation::default() };
    assert_eq!(codes(dose.into()), ["number_unusual"]);
    let answer = |question: &str| Answer { question: question.into(), answer: Some(Said::Yes), note: None };
    assert_eq!(codes(answer("tb-familly").into()), ["unknown_question"]);
    assert!(codes(answer("tb-family").into()).is_empty());
    let in_autumn = || Some("2026-09-14".parse().unwrap());
    assert!(codes(Pregnancy { due: in_autumn(), ..Pregnancy::default() }.into()).is_empty());
    let solids =
        Feeding { solids_started: in_autumn(), breastfeeding_stopped: in_autumn(), ..Feeding::default() };
    assert_eq!(codes(solids.into()), ["happened_after_recorded"], "once, whatever the number of dates");
}

#[test]
fn an_appointment_may_lie_ahead_and_what_happened_may_not() {
    let mut draft =
        EntryDraft::new(Appointment { what: "8 week vaccines".into(), ..Appointment::default() }.into());
    draft.when = Some("2026-09-14T10:20Z".parse().unwrap());
    assert!(draft.doubts(RECORDED).is_empty());
    let mut draft =
        EntryDraft::new(Immunisation { vaccine: "MenB".into(), ..Immunisation::default() }.into());
    draft.when = Some("2026-09-14".parse().unwrap());
    assert_eq!(draft.doubts(RECORDED), [Doubt::HappenedAfterRecorded]);
}

#[test]
fn a_quantity_has_its_number_and_its_words() {
    let mut payload = Payload::empty(Kind::ParentHeight).unwrap();
    payload.walk(&mut Fill { numbers: [1, 1_650, 1, 1].iter() });
    let shown = json(&payload);
    assert_eq!((&shown["height_mm"], &shown["height"]), (&Json::from(1_650), &Json::from("165 cm")));
    assert_eq!(ValueView::from("x".to_owned()), ValueView::Text("x".into()));
}

/// Also what is written is in the deterministic form of docs/protocol.md §1.
#[test]
fn keys_ascend_whatever_the_order_of_reading() {
    let mut payload = Payload::empty(Kind::BirthDetails).unwrap();
    payload.walk(&mut Fill { numbers: [1; 24].iter() });
    let bytes = written(&payload);
    let mut fields = Fields::read(&bytes).ok().unwrap();
    let mut again = MapWriter::default();
    for key in 0..=19 {
        let raw = fields.raw(key).unwrap();
        assert!(!raw.is_empty());
        again.put(key, crate::cbor::Item::Unsigned(key));
    }
    assert!(fields.is_empty() && !again.is_empty());
}
