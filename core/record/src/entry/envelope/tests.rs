use proptest::prelude::*;

use super::*;
use crate::content::{join_content, split_content};
use crate::draft::EntryDraft;
use crate::entry::Content;
use crate::fixed_seed;
use crate::kind::{Kind, Payload};
use crate::limits::NESTING_MAX;
use crate::payload::{Immunisation, Note, Retraction};

/// An entry whose fields after class, kind, version and recorded time are `more`, of `count` pairs.
fn with(count: u8, more: &[u8]) -> Vec<u8> {
    let head = [0xa4 + count, 0x00, 0x01, 0x01, 0x04, 0x02, 0x01, 0x04, 0x05];
    [&head, more].concat()
}

fn decoded(bytes: &[u8]) -> Entry {
    Entry::decode(bytes).unwrap()
}

fn field_error(field: &'static str) -> Result<Entry, EntryError> {
    Err(EntryError::Field { field })
}

#[test]
fn unknown_keys_survive_and_are_told_of() {
    let plain = with(1, &[0x05, 0xa1, 0x00, 0x61, b'x']);
    assert!(!decoded(&plain).has_unread_parts());
    let variants: [&[u8]; 4] = [
        &[0x05, 0xa1, 0x00, 0x61, b'x', 0x18, 0x64, 0x82, 0x01, 0x02],
        &[0x05, 0xa1, 0x00, 0x61, b'x', 0x63, b'k', b'e', b'y', 0xf6],
        &[0x05, 0xa1, 0x00, 0x61, b'x', 0x20, 0x00],
        &[0x05, 0xa1, 0x00, 0x61, b'x', 0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00],
    ];
    for more in variants {
        let bytes = with(2, more);
        let entry = decoded(&bytes);
        assert!(entry.has_unread_parts(), "{more:02x?}");
        assert_eq!(entry.payload(), Some(&Payload::Note(Note { text: "x".into() })));
        assert_eq!(entry.bytes(), bytes, "they survive");
    }
    let in_payload = with(1, &[0x05, 0xa2, 0x00, 0x61, b'x', 0x09, 0x01]);
    assert!(decoded(&in_payload).has_unread_parts());
}

#[test]
fn an_unknown_class_or_kind_is_kept() {
    let bytes = [0xa4, 0x00, 0x18, 0xff, 0x01, 0x19, 0x03, 0xe8, 0x02, 0x07, 0x04, 0x05];
    let entry = decoded(&bytes);
    assert_eq!(
        (entry.class(), entry.kind(), entry.version()),
        (Class::Unknown(255), Kind::Unknown(1_000), 7)
    );
    assert_eq!(entry.content(), &Content::UnknownKind);
    assert_eq!(entry.bytes(), bytes);
}

#[test]
fn a_known_kind_in_a_later_version_or_another_shape_is_unreadable_and_kept() {
    let later = [0xa5, 0x00, 0x01, 0x01, 0x04, 0x02, 0x02, 0x04, 0x05, 0x05, 0xa1, 0x00, 0x61, b'x'];
    assert_eq!(decoded(&later).content(), &Content::Unreadable);
    let shapes: [&[u8]; 6] = [
        &[0x05, 0x01],
        &[0x05, 0xa0],
        &[0x05, 0xa1, 0x00, 0x01],
        &[0x05, 0xa1, 0x00, 0x41, b'x'],
        &[0x05, 0xa2, 0x00, 0x61, b'x', 0x00, 0x61, b'y'],
        &[0x05, 0x80],
    ];
    for shape in shapes {
        let entry = decoded(&with(1, shape));
        assert_eq!(entry.content(), &Content::Unreadable, "{shape:02x?}");
        assert!(entry.has_unread_parts());
    }
    // A measurement of something that only a later version measures.
    let measurement = [0xa5, 0, 1, 1, 2, 2, 1, 4, 5, 5, 0xa2, 0, 0x18, 0x63, 1, 1];
    assert_eq!(decoded(&measurement).content(), &Content::Unreadable);
}

#[test]
fn a_retraction_may_leave_its_payload_out() {
    let bytes = [0xa5, 0x00, 0x01, 0x01, 0x00, 0x02, 0x01, 0x04, 0x05, 0x06, 0x80];
    assert_eq!(decoded(&bytes).payload(), Some(&Payload::Retraction(Retraction { reason: None })));
}

#[test]
fn any_well_formed_cbor_is_read() {
    // Keys in another order, long heads, indefinite lengths, a text in pieces.
    let bytes = [
        0xbf, 0x05, 0xbf, 0x00, 0x7f, 0x61, b'x', 0x61, b'y', 0xff, 0xff, 0x04, 0x19, 0x00, 0x05, 0x02, 0x01,
        0x18, 0x01, 0x18, 0x04, 0x00, 0x02, 0x06, 0x9f, 0xff, 0xff,
    ];
    let entry = decoded(&bytes);
    assert_eq!(entry.payload(), Some(&Payload::Note(Note { text: "xy".into() })));
    assert_eq!((entry.class(), entry.recorded_ms()), (Class::Family, 5));
    assert!(!entry.has_unread_parts());
}

#[test]
fn a_broken_envelope_is_refused() {
    assert_eq!(Entry::decode(&[0x80]), Err(EntryError::NotAMap));
    assert_eq!(Entry::decode(&[]), Err(CborError::Truncated { len: 0 }.into()));
    let missing = [
        (&[0xa3_u8, 1, 4, 2, 1, 4, 5][..], "class"),
        (&[0xa3, 0, 1, 2, 1, 4, 5], "kind"),
        (&[0xa3, 0, 1, 1, 4, 4, 5], "version"),
        (&[0xa3, 0, 1, 1, 4, 2, 1], "recorded"),
    ];
    for (bytes, field) in missing {
        assert_eq!(Entry::decode(bytes), Err(EntryError::Missing { field }));
    }
    assert_eq!(Entry::decode(&[0xa4, 0, 0x19, 1, 0, 1, 4, 2, 1, 4, 5]), field_error("class"), "256");
    assert_eq!(Entry::decode(&[0xa4, 0, 1, 1, 0x20, 2, 1, 4, 5]), field_error("kind"), "-1");
    assert_eq!(Entry::decode(&[0xa4, 0, 1, 1, 4, 2, 0, 4, 5]), field_error("version"), "0");
    let late = [0xa4, 0, 1, 1, 4, 2, 1, 4, 0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    assert_eq!(Entry::decode(&late), field_error("recorded"));
    assert_eq!(Entry::decode(&with(1, &[0x07, 0x01])), field_error("confirmed"));
    assert_eq!(Entry::decode(&with(1, &[0x03, 0x01])), field_error("when"));
    assert_eq!(Entry::decode(&with(1, &[0x04, 0x05])), Err(EntryError::RepeatedKey { key: 4 }));
}

#[test]
fn replaced_ids_are_whole_ascending_and_limited() {
    let ids = |ids: &[&[u8]]| {
        let mut more = vec![0x06, 0x98, u8::try_from(ids.len()).unwrap()];
        for id in ids {
            more.push(0x40 + u8::try_from(id.len()).unwrap());
            more.extend_from_slice(id);
        }
        Entry::decode(&with(1, &more))
    };
    let (one, two) = ([1; 16], [2; 16]);
    assert_eq!(ids(&[&one, &two]).unwrap().replaces().len(), 2);
    assert_eq!(ids(&[&two, &one]), field_error("replaces"));
    assert_eq!(ids(&[&one, &one]), field_error("replaces"));
    assert_eq!(ids(&[&one[..15]]), field_error("replaces"));
    let many: Vec<[u8; 16]> = (0..65).map(|n| [n; 16]).collect();
    let many: Vec<&[u8]> = many.iter().map(<[u8; 16]>::as_slice).collect();
    assert_eq!(ids(&many[..64]).unwrap().replaces().len(), 64);
    assert_eq!(ids(&many), field_error("replaces"));
    let indefinite = |count: usize| {
        let items: Vec<u8> = many[..count].iter().flat_map(|id| [&[0x50], *id].concat()).collect();
        Entry::decode(&with(1, &[&[0x06, 0x9f], items.as_slice(), &[0xff]].concat()))
    };
    assert_eq!(indefinite(64).unwrap().replaces().len(), 64);
    assert_eq!(indefinite(65), field_error("replaces"));
    assert_eq!(Entry::decode(&with(1, &[0x06, 0x01])), field_error("replaces"));
}

#[test]
fn size_and_nesting_are_limited() {
    let got = ENTRY_LEN_MAX + 1;
    assert_eq!(Entry::decode(&vec![0; got]), Err(EntryError::TooLong { max: ENTRY_LEN_MAX, got }));
    let nested = |depth: usize| with(1, &[&[0x18, 0x63][..], &vec![0x81; depth], &[0x00]].concat());
    let deepest = nested(ENTRY_NESTING_MAX - 1);
    assert!(Entry::decode(&deepest).is_ok());
    let content = join_content(&[&deepest]).unwrap();
    assert_eq!(
        split_content(&content).unwrap(),
        [deepest.as_slice()],
        "{NESTING_MAX} with the array around it"
    );
    let too_deep = Err(CborError::TooDeep { max: ENTRY_NESTING_MAX }.into());
    assert_eq!(Entry::decode(&nested(ENTRY_NESTING_MAX)), too_deep);
    assert_eq!(Entry::decode(&nested(16_000)), too_deep);
}

#[test]
fn claims_of_millions_cost_nothing() {
    for head in [0xba_u8, 0x9a, 0x5a, 0x7a] {
        let bytes = with(1, &[0x18, 0x63, head, 0xff, 0xff, 0xff, 0xff]);
        assert!(Entry::decode(&bytes).is_err());
    }
    assert!(Entry::decode(&[0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).is_err());
}

fn sample() -> Vec<u8> {
    let given = Immunisation {
        vaccine: "6-in-1".into(),
        dose: Some(2),
        batch: Some("A12".into()),
        note: Some("no reaction".into()),
        ..Immunisation::default()
    };
    let mut draft = EntryDraft::new(Payload::Immunisation(given));
    draft.when = Some("2026-03-14T09:30+01:00".parse().unwrap());
    draft.replaces.insert(redbook_protocol::EntryId::from_bytes([7; 16]));
    draft.encode(1_773_480_700_000).unwrap()
}

/// Whatever was read can be asked about, and keeps its bytes.
fn must_be_whole(bytes: &[u8]) {
    if let Ok(entry) = Entry::decode(bytes) {
        assert_eq!(entry.bytes(), bytes);
        assert!(entry.doubts().len() < 8);
        let _ = entry.happened_ms();
        assert!(entry.when().is_none_or(|when| !when.to_string().is_empty()));
    }
}

#[test]
fn every_truncation_is_refused_and_every_flipped_bit_is_survived() {
    let bytes = sample();
    for cut in 0..bytes.len() {
        assert_eq!(Entry::decode(&bytes[..cut]), Err(CborError::Truncated { len: cut }.into()));
    }
    for place in 0..bytes.len() {
        for value in 0..=u8::MAX {
            let mut mutated = bytes.clone();
            mutated[place] = value;
            must_be_whole(&mutated);
        }
    }
}

proptest! {
    #![proptest_config(fixed_seed(4_096))]

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        must_be_whole(&bytes);
        let _ = split_content(&bytes);
    }

    #[test]
    fn mutations_are_survived(
        edits in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0_u8..3), 1..6),
    ) {
        let mut bytes = sample();
        for (place, value, how) in edits {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = value,
                1 => bytes.insert(place, value),
                _ if bytes.len() > 1 => drop(bytes.remove(place)),
                _ => {}
            }
        }
        must_be_whole(&bytes);
        let content = [&[0x82], bytes.as_slice(), &sample()].concat();
        if let Ok(entries) = split_content(&content) {
            entries.into_iter().for_each(must_be_whole);
        }
    }
}
