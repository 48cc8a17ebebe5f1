//! What must not count: content that is no array of entries, entries out of shape, and entries that their author may not write.

use redbook_protocol::Role;
use redbook_record::join_content;

use super::bad::{sealed, signed, start};
use super::{Vector, make};
use crate::forge::{pack_deflated, pack_stored};
use crate::household::{Household, note, weight};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    let mut all = contents();
    all.extend(envelopes());
    all.extend(judged());
    all
}

fn content(seed: u64, description: &str, content: &[u8]) -> Vector {
    sealed(seed, description, pack_deflated(content))
}

/// An array of one map of these pairs.
fn map(pairs: &[&[u8]]) -> Vec<u8> {
    [&[0x81, 0xa0 + pairs.len() as u8], pairs.concat().as_slice()].concat()
}

const CLASS: &[u8] = &[0, 1];
const KIND: &[u8] = &[1, 2];
const VERSION: &[u8] = &[2, 1];
const RECORDED: &[u8] = &[4, 0x1b, 0, 0, 1, 0x9d, 0, 0, 0, 0];

fn contents() -> Vec<(&'static str, Vector)> {
    let deep = [vec![0x81; 17], vec![0xa0]].concat();
    vec![
        ("bad-content-not-cbor", content(160, "The content is not CBOR.", b"\xffnot CBOR")),
        ("bad-content-not-an-array", content(161, "The content is a map.", &[0xa0])),
        ("bad-content-empty", content(162, "No entry.", &[0x80])),
        (
            "bad-content-goes-on",
            content(
                163,
                "Bytes after the array.",
                &[map(&[CLASS, KIND, VERSION, RECORDED]), vec![0]].concat(),
            ),
        ),
        ("bad-content-nesting", content(164, "Nested deeper than 16.", &deep)),
        (
            "bad-content-million",
            content(165, "Claims a million entries.", &[0x9a, 0x00, 0x0f, 0x42, 0x40, 0xa0]),
        ),
        (
            "bad-content-many",
            content(166, "4,097 entries.", &[vec![0x99, 0x10, 0x01], vec![0xa0; 4_097]].concat()),
        ),
    ]
}

fn envelopes() -> Vec<(&'static str, Vector)> {
    vec![
        ("bad-entry-not-a-map", content(167, "An entry that is a number.", &[0x81, 0x01])),
        (
            "bad-entry-without-class",
            content(168, "An entry without its class.", &map(&[KIND, VERSION, RECORDED])),
        ),
        (
            "bad-entry-without-kind",
            content(169, "An entry without its kind.", &map(&[CLASS, VERSION, RECORDED])),
        ),
        (
            "bad-entry-without-version",
            content(170, "An entry without its kind's version.", &map(&[CLASS, KIND, RECORDED])),
        ),
        (
            "bad-entry-without-recorded",
            content(171, "An entry without its recorded time.", &map(&[CLASS, KIND, VERSION])),
        ),
        (
            "bad-entry-key-twice",
            content(172, "An entry with a key twice.", &map(&[CLASS, CLASS, KIND, VERSION, RECORDED])),
        ),
        (
            "bad-entry-replaces",
            content(
                173,
                "It replaces an id of 15 bytes.",
                &map(&[CLASS, KIND, VERSION, RECORDED, &[&[6, 0x81, 0x4f][..], &[0; 15]].concat()]),
            ),
        ),
        (
            "bad-entry-oversize",
            content(174, "An entry of more than 16,384 bytes.", &{
                let filler = [&[5, 0xa1, 0, 0x59, 0x40, 0x00][..], &[0; 0x4000]].concat();
                map(&[CLASS, KIND, VERSION, RECORDED, &filler])
            }),
        ),
    ]
}

fn judged() -> Vec<(&'static str, Vector)> {
    vec![
        ("bad-recorded-again", recorded_again()),
        ("bad-recorded-in-frame", recorded_in_frame()),
        (
            "bad-class-of-practitioner",
            class_not_allowed(177, Role::Practitioner, "A practitioner writes in the family's pages."),
        ),
        (
            "bad-class-of-carer",
            class_not_allowed(
                178,
                Role::Carer,
                "A carer writes in the family's pages and the child's profile, in one frame.",
            ),
        ),
    ]
}

fn recorded_again() -> Vector {
    let (mut home, mut draft) = start(175);
    let entry = weight(4_400).encode(1_773_480_701_000).unwrap();
    draft.plaintext = Some(pack_stored(&join_content(&[&entry]).unwrap()));
    let after = draft.sign(&home.person("mum").seed);
    home.frames.push(after);
    home.hand_on();
    home.write("mum", &[weight(4_500)]);
    make::record("Recorded at the same millisecond as the frame before; what comes after it counts.", &home)
}

fn recorded_in_frame() -> Vector {
    signed(176, "Two entries of a frame in the wrong order of their recorded times.", |home, draft| {
        let (first, second) = (home.encode(&weight(4_400)), home.encode(&weight(4_500)));
        draft.plaintext = Some(pack_stored(&join_content(&[&second, &first]).unwrap()));
    })
}

fn class_not_allowed(seed: u64, role: Role, description: &str) -> Vector {
    let mut home = Household::new(seed);
    home.admit("mum", "gran", role);
    let field = redbook_record::ProfileField { field: "name".into(), value: "Zoë".into() };
    let profile = redbook_record::EntryDraft::new(redbook_record::Payload::ProfileField(field));
    match role {
        Role::Carer => home.force("gran", &[note("First word"), profile]),
        _ => home.force("gran", &[note("First word")]),
    };
    make::record(description, &home)
}
