//! What must be read.

use redbook_protocol::{LogId, Role, TipVector};
use redbook_record::{
    Allergy, BirthDetails, Contact, EntryDraft, Immunisation, Knows, Measured, Measurement, Origin, Payload,
    ProfileField, Retraction,
};

use super::{Vector, make};
use crate::household::{Household, keys_of, label_of, note, weight};

/// By file name.
pub(super) fn all() -> Vec<(&'static str, Vector)> {
    vec![
        ("good-create", create()),
        ("good-admit", admit()),
        ("good-admit-twice", admit_twice()),
        ("good-three-authors", three_authors()),
        ("good-heads-unchanged", heads_unchanged()),
        ("good-heads-two", heads_two()),
        ("good-deflated", deflated()),
        ("good-replaces", replaces()),
        ("good-successor", successor()),
        ("good-seal", seal()),
        ("good-fork", fork()),
        ("good-fork-of-acts", fork_of_acts()),
        ("good-first-frame-twice", first_frame_twice()),
        ("good-entries-of-later-versions", later_entries()),
        ("good-act-of-later-version-keys", later_act_keys()),
        ("good-origin", origin()),
        ("good-knows", knows()),
    ]
}

fn create() -> Vector {
    make::record(
        "Mum begins a record: the first frame, hashed and signed without the record's name.",
        &Household::new(1),
    )
}

fn admit() -> Vector {
    let mut home = Household::new(2);
    home.admit("mum", "dad", Role::Guardian);
    make::record("Mum admits Dad and seals him the epoch's key; the admission's label is sealed too.", &home)
}

/// Mum and Dad let in the same phone without knowing of each other, in three roles.
fn admit_twice() -> Vector {
    let mut home = Household::new(15);
    home.admit("mum", "dad", Role::Guardian);
    home.admit("mum", "gran", Role::Guardian);
    let seed = home.add_phone("nurse");
    for (by, role) in [("mum", Role::Carer), ("dad", Role::Guardian), ("gran", Role::Practitioner)] {
        home.admit_apart(by, &seed, &label_of("nurse"), role);
    }
    home.hand_on();
    home.write("nurse", &[weight(4_200)]);
    make::record(
        "Three guardians let in the same keys as carer, guardian and practitioner, apart: the strongest role holds.",
        &home,
    )
}

fn payloads() -> Vec<EntryDraft> {
    let some = |text: &str| Some(text.to_owned());
    let birth = BirthDetails {
        gestation: Some(redbook_clinical::Gestation::from_days(277)),
        birth_weight: Some("3412 g".parse().unwrap()),
        head_circumference: Some("345 mm".parse().unwrap()),
        length: Some("502 mm".parse().unwrap()),
        place: some("Riverside Hospital"),
        time_known: Some(true),
        ..BirthDetails::default()
    };
    let immunisation = Immunisation {
        vaccine: "6-in-1".into(),
        dose: Some(1),
        batch: some("A12B"),
        site: some("left thigh"),
        ..Immunisation::default()
    };
    let contact = Contact {
        name: "Asha".into(),
        role: some("health visitor"),
        telephone: some("01632 960001"),
        ..Contact::default()
    };
    let length = Measurement {
        note: some("wriggled"),
        ..Measurement::of(Measured::LengthLying("523 mm".parse().unwrap()))
    };
    let mut drafts = [
        Payload::BirthDetails(birth),
        Payload::Immunisation(immunisation),
        Payload::Contact(contact),
        Payload::Allergy(Allergy::default()),
        Payload::Measurement(length),
    ]
    .map(EntryDraft::new)
    .to_vec();
    let whens = ["2026-01-03T04:05+00:00", "2026-03", "2026", "2026-03-14", "2026-03-14T09:30+01:00"];
    for (draft, when) in drafts.iter_mut().zip(whens) {
        draft.when = Some(when.parse().unwrap());
    }
    drafts[4].confirmed = true;
    drafts
}

fn three_authors() -> Vector {
    let mut home = Household::of_three(3);
    let field = |field: &str, value: &str| {
        EntryDraft::new(Payload::ProfileField(ProfileField { field: field.into(), value: value.into() }))
    };
    home.write_apart("mum", &[field("name", "Zoë")]);
    home.write_apart("dad", &[field("name", "Zoe"), note("First smile")]);
    home.write_apart("nurse", &payloads());
    home.write("mum", &[weight(4_200)]);
    make::record("Mum, Dad and a health visitor write, each kind of entry once, two of them apart.", &home)
}

fn heads_unchanged() -> Vector {
    let mut home = Household::new(4);
    home.write("mum", &[weight(4_200)]);
    home.admit("mum", "dad", Role::Carer);
    home.write("mum", &[weight(4_300)]);
    home.write("dad", &[note("First tooth")]);
    home.write("dad", &[note("Second tooth")]);
    make::record(
        "Heads as after the frame before (0xff), after an act and after entries; a new author names them.",
        &home,
    )
}

fn heads_two() -> Vector {
    let mut home = Household::new(5);
    home.admit("mum", "dad", Role::Guardian);
    for (by, name) in [("mum", "gran"), ("dad", "grandpa")] {
        let seed = home.add_phone(name);
        home.admit_apart(by, &seed, &label_of(name), Role::Carer);
    }
    home.hand_on();
    home.write("mum", &[weight(4_200)]);
    make::record(
        "Mum and Dad each admit somebody without knowing of the other: two heads, and a frame that names both.",
        &home,
    )
}

fn deflated() -> Vector {
    let mut home = Household::new(6);
    let drafts: Vec<EntryDraft> = (0..20).map(|at| weight(4_000 + 10 * at)).collect();
    home.write("mum", &drafts);
    make::record("Twenty weights in one frame, deflated.", &home)
}

fn replaces() -> Vector {
    let mut home = Household::new(7);
    home.write("mum", &[weight(42_000)]);
    let wrong = home.person("mum").replica.document().entries().next().unwrap().id;
    let mut right = weight(4_200);
    right.replaces.insert(wrong);
    home.write("mum", &[right]);
    let mut gone = EntryDraft::new(Payload::Retraction(Retraction { reason: Some("wrong child".into()) }));
    gone.class = redbook_protocol::Class::Clinical;
    gone.replaces.insert(wrong);
    home.write("mum", &[gone]);
    make::record("A correction and a retraction: each is an entry that names what it replaces.", &home)
}

fn origin() -> Vector {
    let mut home = Household::new(21);
    let mut imported = weight(4_200);
    imported.origin = Some(Origin { key: [0x5a; 16], from: "Observation 4711".into() });
    imported.confirmed = true;
    home.write("mum", &[imported]);
    make::record(
        "A weight that was taken from another system's file, and confirmed: it says where it came from.",
        &home,
    )
}

fn knows() -> Vector {
    let mut home = Household::new(24);
    home.admit("mum", "dad", Role::Guardian);
    home.write("mum", &[weight(4_200)]);
    let mum = home.person("mum").replica.own_log();
    let mut knows = Knows::default();
    knows.grow(&mum, 3);
    knows.grow(&LogId::from_bytes([0x5a; LogId::LEN]), 300);
    let bytes = weight(4_300).encode_knowing(home.next_ms(), &knows).unwrap();
    home.write_bytes_apart("dad", &[bytes]);
    home.hand_on();
    make::record(
        "Dad's weight says that his phone had three frames of Mum's log, and three hundred of one that is not here.",
        &home,
    )
}

fn successor() -> Vector {
    let mut home = Household::new(8);
    home.write("mum", &[weight(4_200)]);
    let fresh: [u8; 32] = home.rng.bytes();
    let taken = home.person_mut("mum").replica.succeed(keys_of(&fresh)).unwrap();
    home.keep(&taken);
    home.write("mum", &[weight(4_300)]);
    // The replica goes on under fresh keys; the vector names both devices.
    let replica = redbook_sync::Replica::new(home.record, keys_of(&fresh), redbook_vault::Keyring::default());
    home.people.push(crate::household::Person { name: "mum's fresh keys".into(), seed: fresh, replica });
    make::record(
        "Mum's phone takes fresh keys: a successor act in a new log, which the old key signed for.",
        &home,
    )
}

fn seal() -> Vector {
    let mut home = Household::new(9);
    home.admit("mum", "dad", Role::Guardian);
    let dad = home.person("dad").replica.own_log();
    let mut rng = home.rng.clone();
    let taken = home.person_mut("mum").replica.seal_again(&mut rng, &dad).unwrap();
    home.rng = rng;
    home.keep(&taken);
    home.hand_on();
    home.write("dad", &[weight(4_200)]);
    make::record("Mum seals the epoch's key to Dad once more: an act with nothing sealed but the key.", &home)
}

fn fork() -> Vector {
    let mut home = Household::new(10);
    home.admit("mum", "dad", Role::Guardian);
    home.write("dad", &[note("before")]);
    let mut one = home.draft("dad");
    let mut two = home.draft("dad");
    for (draft, text) in [(&mut one, "one"), (&mut two, "two")] {
        let entry = home.encode(&note(text));
        draft.plaintext = Some(crate::forge::pack_stored(&redbook_record::join_content(&[&entry]).unwrap()));
    }
    let dad = home.person("dad").seed;
    home.frames.push(one.sign(&dad));
    home.frames.push(two.sign(&dad));
    let mut rest = home.draft("mum");
    let entry = home.encode(&weight(4_200));
    rest.plaintext = Some(crate::forge::pack_stored(&redbook_record::join_content(&[&entry]).unwrap()));
    let mum = home.person("mum").seed;
    home.frames.push(rest.sign(&mum));
    make::record("Dad's log forks: both branches wait, what came before and what others write counts.", &home)
}

/// Mum's phone is cloned: one of the two admits Dad, the other writes.
fn fork_of_acts() -> Vector {
    let mut home = Household::new(14);
    let mut other = home.draft("mum");
    let entry = home.encode(&weight(4_200));
    other.plaintext = Some(crate::forge::pack_stored(&redbook_record::join_content(&[&entry]).unwrap()));
    home.admit("mum", "dad", Role::Guardian);
    home.write("mum", &[weight(4_300)]);
    home.write("dad", &[weight(4_400)]);
    let mum = home.person("mum").seed;
    home.frames.push(other.sign(&mum));
    make::record(
        "Mum's log forks where she admits Dad: her entries from there on wait, the admission stands, and what Dad writes counts.",
        &home,
    )
}

fn first_frame_twice() -> Vector {
    let mut home = Household::new(11);
    let mut again = home.draft("mum");
    (again.seq, again.prev, again.heads_unchanged) = (0, None, false);
    let entry = home.encode(&weight(4_200));
    again.plaintext = Some(crate::forge::pack_stored(&redbook_record::join_content(&[&entry]).unwrap()));
    home.write("mum", &[weight(4_300)]);
    let mum = home.person("mum").seed;
    home.frames.push(again.sign(&mum));
    make::record(
        "Mum signs another frame for the place of the record's first: that stands, her log ends after it.",
        &home,
    )
}

fn later_entries() -> Vector {
    let mut home = Household::new(12);
    let recorded = home.next_ms();
    let later = |class: u8, kind: u64, version: u64, at: u64| {
        let mut out = Vec::new();
        let mut e = minicbor::Encoder::new(&mut out);
        e.map(6).unwrap().u8(0).unwrap().u8(class).unwrap().u8(1).unwrap().u64(kind).unwrap();
        e.u8(2).unwrap().u64(version).unwrap().u8(4).unwrap().u64(at).unwrap();
        e.u8(5).unwrap().map(1).unwrap().u8(0).unwrap().str("later").unwrap();
        e.u8(99).unwrap().array(2).unwrap().i64(-1).unwrap().bytes(&[1, 2]).unwrap();
        out
    };
    let entries =
        [later(1, 1_000, 1, recorded), later(200, 4, 1, recorded + 1), later(2, 4, 9, recorded + 2)];
    home.write_bytes_apart("mum", &entries);
    make::record(
        "Entries of a kind, a class and a version that this version does not know, with a key it does not know.",
        &home,
    )
}

fn later_act_keys() -> Vector {
    let mut home = Household::new(13);
    home.admit("mum", "dad", Role::Guardian);
    let dad = home.person("dad").replica.own_log();
    let deed = redbook_protocol::Deed::Seal { subject: dad, keys: Vec::new() };
    let mut draft = home.draft("mum");
    draft.kind = 2;
    let clear = redbook_protocol::Act { tips: TipVector::default(), deed }.to_bytes();
    // One more pair: 99 => "later".
    let mut longer = vec![clear[0] + 1];
    longer.extend_from_slice(&clear[1..]);
    longer.extend_from_slice(&[0x18, 99, 0x65]);
    longer.extend_from_slice(b"later");
    draft.clear = Some(longer);
    let mum = home.person("mum").seed;
    home.frames.push(draft.sign(&mum));
    home.hand_on();
    make::record("An act with a map key that this version does not know.", &home)
}
