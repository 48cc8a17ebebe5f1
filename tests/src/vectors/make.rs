//! From a household to a vector: today's code says what becomes of each frame.

use std::collections::BTreeMap;

use redbook_protocol::limits::FRAME_LEN_MAX;
use redbook_protocol::{Frame, FrameHash, LogId, RecordId, sha256};
use redbook_record::split_content;
use redbook_sync::{Outcome, Reason, Replica};
use redbook_vault::{EpochKey, Keyring, open_frame};

use super::payload::payload;
use super::{DeviceVector, EntryVector, FrameVector, MemberVector, RecordVector, Vector, decoded};
use crate::hex::encode;
use crate::household::{Household, keys_of};

/// A record vector of all frames of a household, as Mum reads it. Whoever is a member at the end reads it too.
pub(super) fn record(description: &str, home: &Household) -> Vector {
    of_household(description, home, false)
}

/// The same, with what each payload says.
pub(super) fn record_that_shows_payloads(description: &str, home: &Household) -> Vector {
    of_household(description, home, true)
}

fn of_household(description: &str, home: &Household, shows_payloads: bool) -> Vector {
    let devices: Vec<DeviceVector> =
        home.people.iter().map(|person| device(&person.name, &person.seed)).collect();
    let mut vector = RecordVector {
        description: description.to_owned(),
        shows_payloads,
        record: encode(home.record.as_bytes()),
        epoch_key: encode(&home.epoch_key),
        devices,
        frames: home.frames.iter().map(|bytes| bare(bytes)).collect(),
        members: Vec::new(),
        heads: Vec::new(),
        automerge_heads: Vec::new(),
    };
    let reader = open(&vector, 0, false);
    for device in &mut vector.devices {
        device.reads = reader.ledger().member(&log_of(&device.log)).is_some();
    }
    observe(&mut vector, &reader);
    Vector::Record(vector)
}

/// A replica of the device at `index` that has taken in all frames, last first if so asked.
pub(super) fn open(vector: &RecordVector, index: usize, backwards: bool) -> Replica {
    let record: RecordId = vector.record.parse().unwrap();
    let mut keyring = Keyring::default();
    if vector.devices[index].holds_epoch_key {
        let key = <[u8; 32]>::try_from(crate::hex::decode(&vector.epoch_key)).unwrap();
        keyring.add(record.first_act(), EpochKey::from_bytes(key));
    }
    let seed = <[u8; 32]>::try_from(crate::hex::decode(&vector.devices[index].seed)).unwrap();
    let mut frames: Vec<Vec<u8>> =
        vector.frames.iter().map(|frame| crate::hex::decode(&frame.frame)).collect();
    if backwards {
        frames.reverse();
    }
    let fresh = || Replica::new(record, keys_of(&seed), keyring.clone());
    let mut replica = fresh();
    for count in 1..=frames.len() {
        // What counted and no longer does, a fork, means to begin again, as the replica says.
        if replica.take_in([frames[count - 1].as_slice()]).rebuild {
            replica = fresh();
            replica.take_in(frames[..count].iter().map(Vec::as_slice));
        }
    }
    replica
}

/// Writes down what a reader has made of the frames.
pub(super) fn observe(vector: &mut RecordVector, reader: &Replica) {
    let document = reader.document();
    let bytes: BTreeMap<_, _> = document.entries().map(|entry| (entry.id, entry.bytes.to_vec())).collect();
    for frame in &mut vector.frames {
        let raw = crate::hex::decode(&frame.frame);
        let hash = hash_of(reader.record(), &raw);
        // What is too long is not even kept.
        let too_long = (raw.len() > FRAME_LEN_MAX).then_some(Outcome::Refused(Reason::Form));
        let outcome = reader.outcome(&hash).or(too_long).expect("every frame has an outcome");
        frame.hash = encode(hash.as_bytes());
        frame.outcome = outcome.word().to_owned();
        frame.reason = outcome.reason_word().to_owned();
        frame.entries =
            if outcome == Outcome::Counted { entries_of(reader, &raw, &hash) } else { Vec::new() };
        if vector.shows_payloads {
            frame
                .entries
                .iter_mut()
                .for_each(|entry| entry.payload = payload(&crate::hex::decode(&entry.bytes)));
        }
        frame.label = label_of(reader, &hash);
        assert!(frame.entries.iter().all(|entry| bytes.contains_key(&entry.id.parse().unwrap())));
    }
    let members = reader.ledger().members();
    vector.members = members
        .iter()
        .map(|(log, state)| MemberVector {
            log: encode(log.as_bytes()),
            role: state.member.role.word().to_owned(),
            admitted_by: encode(state.admitted_by.as_bytes()),
        })
        .collect();
    vector.heads = reader.ledger().heads().iter().map(|head| encode(head.as_bytes())).collect();
    vector.automerge_heads = document.heads().iter().map(|head| encode(head)).collect();
}

/// The hash under which bytes are kept, whether they are a frame or not.
pub(super) fn hash_of(record: RecordId, bytes: &[u8]) -> FrameHash {
    let first = FrameHash::of(&RecordId::NONE, bytes);
    if first == record.first_act() { first } else { FrameHash::of(&record, bytes) }
}

fn entries_of(reader: &Replica, bytes: &[u8], hash: &FrameHash) -> Vec<EntryVector> {
    let frame = Frame::parse(bytes).unwrap();
    if frame.kind() != redbook_protocol::frame::Kind::Entries {
        return Vec::new();
    }
    let place = reader.ledger().place_of(hash).unwrap();
    let key = reader.keyring().writing_key(&reader.ledger().epochs_at(&place.heads)).unwrap();
    let content = open_frame(&frame, &place, &key).unwrap().unwrap();
    let entry = |bytes: &[u8]| EntryVector {
        id: encode(
            redbook_protocol::EntryId::of(&reader.record(), &place.signing_public_key, bytes).as_bytes(),
        ),
        bytes: encode(bytes),
        decoded: decoded(bytes),
        payload: None,
    };
    split_content(&content).unwrap().into_iter().map(entry).collect()
}

fn label_of(reader: &Replica, hash: &FrameHash) -> Option<[String; 3]> {
    let act = reader.ledger().act(hash)?;
    // A successor goes by its predecessor's name: the label is not in that act.
    if matches!(act.deed, redbook_protocol::Deed::Successor { .. }) || !reader.ledger().acts().contains(hash)
    {
        return None;
    }
    let label = reader.label(&act.member()?.log())?;
    Some([label.name.clone(), label.relation.clone(), label.device.clone()])
}

fn bare(bytes: &[u8]) -> FrameVector {
    FrameVector {
        frame: encode(bytes),
        hash: String::new(),
        outcome: String::new(),
        reason: String::new(),
        entries: Vec::new(),
        label: None,
    }
}

pub(super) fn device(name: &str, seed: &[u8; 32]) -> DeviceVector {
    let keys = keys_of(seed);
    let member = keys.member(redbook_protocol::Role::Guardian);
    DeviceVector {
        name: name.to_owned(),
        seed: encode(seed),
        signing_public_key: encode(&member.signing_public_key),
        kem_public_key_sha256: encode(&sha256(member.kem_public_key.as_slice())),
        read_token: encode(keys.read_token()),
        read_token_hash: encode(&member.read_token_hash),
        log: encode(keys.log().as_bytes()),
        reads: false,
        holds_epoch_key: name.starts_with("mum"),
    }
}

pub(super) fn log_of(text: &str) -> LogId {
    text.parse().unwrap()
}
