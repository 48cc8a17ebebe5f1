//! An entry as a person enters it, before it has bytes and a name.

use std::collections::BTreeSet;

use redbook_protocol::{Class, EntryId};

use crate::cbor::{Item, MapWriter};
use crate::doubt::Doubt;
use crate::encode_error::EncodeError;
use crate::entry::{
    CLASS, CONFIRMED, KIND, KIND_VERSION, KNOWS, Knows, ORIGIN, Origin, PAYLOAD, RECORDED, REPLACES, VERSION,
    WHEN, doubts_of,
};
use crate::kind::Payload;
use crate::limits::{ENTRY_LEN_MAX, RECORDED_MS_MAX, REPLACES_MAX, TEXT_LEN_MAX};
use crate::when::When;

/// An entry as a person enters it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDraft {
    /// Its class: what the right to write it attaches to. A retraction has that of its target.
    pub class: Class,
    /// What it says.
    pub payload: Payload,
    /// When it happened, as precisely as known.
    pub when: Option<When>,
    /// The entries it replaces.
    pub replaces: BTreeSet<EntryId>,
    /// The person was asked about its [`Self::doubts`] and kept it.
    pub confirmed: bool,
    /// Where it came from, if it is imported.
    pub origin: Option<Origin>,
}

impl EntryDraft {
    /// A draft in the usual class of its kind, that replaces nothing.
    #[must_use]
    pub fn new(payload: Payload) -> Self {
        Self {
            class: payload.usual_class(),
            payload,
            when: None,
            replaces: BTreeSet::new(),
            confirmed: false,
            origin: None,
        }
    }

    /// What to ask the person before it is kept. It can be kept all the same.
    #[must_use]
    pub fn doubts(&self, recorded_ms: u64) -> Vec<Doubt> {
        doubts_of(Some(&self.payload), self.payload.kind(), self.class, self.when.as_ref(), recorded_ms)
    }

    /// Its bytes, recorded at this moment.
    ///
    /// Recorded times in one log strictly increase: the caller takes the later of its clock and one more than the last.
    ///
    /// # Errors
    /// [`EncodeError`], where a limit is broken or something that must be there is missing.
    pub fn encode(&self, recorded_ms: u64) -> Result<Vec<u8>, EncodeError> {
        self.bytes(recorded_ms, &Knows::default())
    }

    /// The same, with what this phone has of the others' logs and has not said yet. Where there is no room for both it is left out.
    ///
    /// # Errors
    /// Those of [`Self::encode`].
    pub fn encode_knowing(&self, recorded_ms: u64, knows: &Knows) -> Result<Vec<u8>, EncodeError> {
        self.bytes(recorded_ms, knows).or_else(|_| self.encode(recorded_ms))
    }

    fn bytes(&self, recorded_ms: u64, knows: &Knows) -> Result<Vec<u8>, EncodeError> {
        self.check(recorded_ms)?;
        let mut map = MapWriter::default();
        map.put(CLASS, Item::Unsigned(self.class.code().into()))
            .put(KIND, Item::Unsigned(self.payload.kind().code()))
            .put(VERSION, Item::Unsigned(KIND_VERSION))
            .put(RECORDED, Item::Unsigned(recorded_ms))
            .put(PAYLOAD, Item::Map(self.payload.encode()?));
        if let Some(when) = self.when {
            map.put(WHEN, when.to_item());
        }
        if !self.replaces.is_empty() {
            let ids = self.replaces.iter().map(|id| Item::Bytes(id.as_bytes().to_vec()));
            map.put(REPLACES, Item::Array(ids.collect()));
        }
        if self.confirmed {
            map.put(CONFIRMED, Item::Bool(true));
        }
        if let Some(origin) = &self.origin {
            map.put(ORIGIN, origin.to_item());
        }
        if !knows.is_empty() {
            map.put(KNOWS, knows.to_item());
        }
        let mut bytes = Vec::new();
        map.write(&mut bytes);
        match bytes.len() {
            got if got > ENTRY_LEN_MAX => Err(EncodeError::TooLong { max: ENTRY_LEN_MAX, got }),
            _ => Ok(bytes),
        }
    }

    fn check(&self, recorded_ms: u64) -> Result<(), EncodeError> {
        if recorded_ms > RECORDED_MS_MAX {
            return Err(EncodeError::Recorded { max: RECORDED_MS_MAX, got: recorded_ms });
        }
        if self.replaces.len() > REPLACES_MAX {
            return Err(EncodeError::TooManyReplaced { max: REPLACES_MAX, got: self.replaces.len() });
        }
        match self.origin.as_ref().map(|origin| origin.from.len()) {
            Some(got) if got > TEXT_LEN_MAX => {
                return Err(EncodeError::TextTooLong { field: "origin", max: TEXT_LEN_MAX, got });
            }
            _ => {}
        }
        if self.replaces.is_empty() && matches!(self.payload, Payload::Retraction(_)) {
            return Err(EncodeError::NothingRetracted);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Content, Entry};
    use crate::limits::{NOTE_LEN_MAX, TEXT_LEN_MAX, VALUE_LEN_MAX};
    use crate::payload::{
        Allergy, BirthDetails, Contact, Immunisation, Measured, Measurement, Note, ProfileField, Retraction,
    };

    const RECORDED: u64 = 1_773_480_700_123;

    fn weight(g: u32) -> Payload {
        let measured = Measured::Weight(redbook_clinical::Weight::from_g(g));
        Payload::Measurement(Measurement::of(measured))
    }

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    fn one_of_each_kind() -> Vec<Payload> {
        let length = redbook_clinical::Length::from_mm(523);
        let contact = Contact {
            name: "Asha".into(),
            role: some("health visitor"),
            telephone: some("01632 960001"),
            email: some("asha@example.org"),
            organisation: some("Riverside"),
            note: some("Tuesdays"),
        };
        let immunisation = Immunisation {
            vaccine: "6-in-1".into(),
            dose: Some(1),
            batch: some("A12"),
            site: some("left thigh"),
            product: some("Vaxelis"),
            place: some("surgery"),
            from_paper_book: true,
            note: some("no reaction"),
            ..Immunisation::default()
        };
        let birth = BirthDetails {
            gestation: Some(redbook_clinical::Gestation::from_days(277)),
            birth_weight: Some(redbook_clinical::Weight::from_g(3_412)),
            head_circumference: Some(length),
            length: Some(length),
            place: some("home"),
            time_known: Some(false),
            ..BirthDetails::default()
        };
        let measurements = [
            Measured::Weight(redbook_clinical::Weight::from_g(4_200)),
            Measured::LengthLying(length),
            Measured::HeightStanding(length),
            Measured::HeadCircumference(length),
        ];
        let mut all: Vec<Payload> = measurements
            .map(|measured| {
                Payload::Measurement(Measurement {
                    note: some("on the home scales"),
                    ..Measurement::of(measured)
                })
            })
            .into();
        all.extend([
            Payload::BirthDetails(birth),
            Payload::BirthDetails(BirthDetails::default()),
            Payload::Immunisation(immunisation),
            Payload::Note(Note { text: "First smile".into() }),
            Payload::Contact(contact),
            Payload::Allergy(Allergy { substance: some("egg"), reaction: some("rash"), note: some("mild") }),
            Payload::Allergy(Allergy::default()),
            Payload::ProfileField(ProfileField { field: "name".into(), value: "Zoë".into() }),
            Payload::Retraction(Retraction { reason: None }),
            Payload::Retraction(Retraction { reason: some("wrong child") }),
        ]);
        all
    }

    #[test]
    fn every_kind_reads_back_as_it_was_entered() {
        for payload in one_of_each_kind() {
            let mut draft = EntryDraft::new(payload);
            draft.when = Some("2026-03-14T09:30+01:00".parse().unwrap());
            draft.replaces = (0..3).map(|n| EntryId::from_bytes([n; 16])).collect();
            draft.confirmed = true;
            let bytes = draft.encode(RECORDED).unwrap();
            let entry = Entry::decode(&bytes).unwrap();
            assert_eq!(entry.content(), &Content::Known(Box::new(draft.payload.clone())));
            assert_eq!(
                (entry.class(), entry.kind(), entry.version()),
                (draft.class, draft.payload.kind(), 1)
            );
            assert_eq!(entry.when(), draft.when.as_ref());
            assert_eq!(entry.recorded_ms(), RECORDED);
            assert_eq!(entry.replaces(), &draft.replaces);
            assert!(entry.confirmed() && !entry.has_unread_parts());
            assert_eq!(entry.bytes(), bytes);
        }
    }

    #[test]
    fn a_weight_without_a_note_is_at_most_45_bytes() {
        let mut draft = EntryDraft::new(weight(4_200));
        draft.when = Some("2026-03-14T09:30+01:00".parse().unwrap());
        let len = draft.encode(RECORDED).unwrap().len();
        assert!(len <= 45, "{len} bytes");
    }

    /// The bytes of docs/protocol.md §6, written out by hand.
    #[test]
    fn the_bytes_are_the_protocols() {
        let mut draft = EntryDraft::new(weight(4_200));
        draft.when = Some("2026-03-14".parse().unwrap());
        draft.replaces.insert(EntryId::from_bytes([7; 16]));
        draft.confirmed = true;
        let mut expected = vec![0xa8, 0x00, 0x01, 0x01, 0x02, 0x02, 0x01];
        expected.extend([0x03, 0x82, 0x03, 0x19, 0x50, 0x2e]);
        expected.extend([0x04, 0x1b, 0x00, 0x00, 0x01, 0x9c, 0xeb, 0xf9, 0x75, 0xdb]);
        expected.extend([0x05, 0xa2, 0x00, 0x01, 0x01, 0x19, 0x10, 0x68]);
        expected.extend([0x06, 0x81, 0x50].into_iter().chain([7; 16]));
        expected.extend([0x07, 0xf5]);
        let recorded = 0x0000_019c_ebf9_75db;
        assert_eq!(draft.encode(recorded).unwrap(), expected);
    }

    #[test]
    fn limits_are_kept_at_their_edges() {
        let note =
            |len: usize| EntryDraft::new(Payload::Note(Note { text: "n".repeat(len) })).encode(RECORDED);
        assert!(note(NOTE_LEN_MAX).is_ok());
        let too_long = |field, max| EncodeError::TextTooLong { field, max, got: max + 1 };
        assert_eq!(note(NOTE_LEN_MAX + 1), Err(too_long("text", NOTE_LEN_MAX)));
        assert_eq!(note(0), Err(EncodeError::TextMissing { field: "text" }));

        let field = |len: usize| {
            let value = "v".repeat(len);
            EntryDraft::new(Payload::ProfileField(ProfileField { field: "f".into(), value })).encode(RECORDED)
        };
        assert!(field(VALUE_LEN_MAX).is_ok());
        assert_eq!(field(VALUE_LEN_MAX + 1), Err(too_long("value", VALUE_LEN_MAX)));

        let vaccine = |len: usize| {
            let immunisation = Immunisation { vaccine: "v".repeat(len), ..Immunisation::default() };
            EntryDraft::new(Payload::Immunisation(immunisation)).encode(RECORDED)
        };
        assert!(vaccine(TEXT_LEN_MAX).is_ok());
        assert_eq!(vaccine(TEXT_LEN_MAX + 1), Err(too_long("vaccine", TEXT_LEN_MAX)));

        let replacing = |count: u8| {
            let replaces = (0..count).map(|n| EntryId::from_bytes([n; 16])).collect();
            EntryDraft { replaces, ..EntryDraft::new(weight(1)) }.encode(RECORDED)
        };
        assert!(replacing(64).is_ok());
        assert_eq!(replacing(65), Err(EncodeError::TooManyReplaced { max: 64, got: 65 }));

        let draft = EntryDraft::new(weight(1));
        assert!(draft.encode(RECORDED_MS_MAX).is_ok());
        let got = RECORDED_MS_MAX + 1;
        assert_eq!(draft.encode(got), Err(EncodeError::Recorded { max: RECORDED_MS_MAX, got }));
    }

    #[test]
    fn a_retraction_names_what_it_takes_back() {
        let draft = EntryDraft::new(Payload::Retraction(Retraction { reason: None }));
        assert_eq!(draft.encode(RECORDED), Err(EncodeError::NothingRetracted));
    }

    #[test]
    fn a_blank_substance_is_not_no_known_allergy() {
        let draft = EntryDraft::new(Payload::Allergy(Allergy { substance: some(" "), ..Allergy::default() }));
        assert_eq!(draft.encode(RECORDED), Err(EncodeError::TextMissing { field: "substance" }));
    }

    #[test]
    fn slips_are_doubted_and_kept() {
        let codes = |draft: &EntryDraft| -> Vec<&str> {
            draft.doubts(RECORDED).into_iter().map(Doubt::code).collect()
        };
        let heavy = EntryDraft::new(weight(420_000));
        assert_eq!(codes(&heavy), ["weight_too_large"]);
        assert!(heavy.encode(RECORDED).is_ok());

        let mut tomorrow = EntryDraft::new(weight(4_200));
        tomorrow.when = Some("2026-03-17".parse().unwrap());
        assert_eq!(codes(&tomorrow), ["happened_after_recorded"]);
        tomorrow.when = Some("2026-03-15".parse().unwrap());
        assert!(codes(&tomorrow).is_empty(), "a day's difference may be a time zone");

        let number = |value: &str| {
            let field = ProfileField { field: "NHS-number".into(), value: value.into() };
            EntryDraft::new(Payload::ProfileField(field))
        };
        assert!(codes(&number("401 023 2137")).is_empty());
        assert_eq!(codes(&number("401 023 2138")), ["nhs_number_check_digit"]);
        assert_eq!(codes(&number("999 000 0018")), ["nhs_number_test"]);

        let misplaced = EntryDraft { class: Class::Family, ..EntryDraft::new(weight(4_200)) };
        assert_eq!(codes(&misplaced), ["unusual_class"]);
    }
}
