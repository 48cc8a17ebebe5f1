//! A record and the people who share it, each on a phone of their own, with a pipe between them that loses nothing.

use redbook_protocol::{Act, ActId, Deed, FrameHash, Label, Member, RecordId, Role};
use redbook_record::{EntryDraft, Payload, join_content};
use redbook_sync::{NewMember, Replica, TakenIn, create_record};
use redbook_vault::{DeviceKeys, DeviceSeed, Keyring};

use crate::SeededRng;
use crate::forge::{FrameDraft, derive_writing_key, pack_stored};

/// When the first entry of a household is recorded: 14 March 2026, 09:31:40 UTC.
const FIRST_RECORDED_MS: u64 = 1_773_480_700_000;

/// Somebody with a phone.
#[derive(Debug)]
pub struct Person {
    /// What tests call them.
    pub name: String,
    /// Their device seed.
    pub seed: [u8; 32],
    /// Their record.
    pub replica: Replica,
}

/// A record and its people. Mum began it.
#[derive(Debug)]
pub struct Household {
    /// All chance comes from here.
    pub rng: SeededRng,
    /// The record.
    pub record: RecordId,
    /// The key of its epoch.
    pub epoch_key: [u8; 32],
    /// Everybody.
    pub people: Vec<Person>,
    /// All frames written so far, in order.
    pub frames: Vec<Vec<u8>>,
    recorded_ms: u64,
}

/// The keys of a seed.
#[must_use]
pub fn keys_of(seed: &[u8; 32]) -> DeviceKeys {
    DeviceKeys::derive(&DeviceSeed::from_bytes(*seed)).unwrap()
}

/// A label for somebody of this name.
#[must_use]
pub fn label_of(name: &str) -> Label {
    let relation = match name {
        "mum" => "mother",
        "dad" => "father",
        "nurse" => "health visitor",
        _ => "family",
    };
    Label { name: name.to_owned(), relation: relation.to_owned(), device: format!("{name}'s phone") }
}

impl Household {
    /// Mum begins a record.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut rng = SeededRng::new(seed);
        let mum = rng.bytes();
        let new = create_record(&mut rng, keys_of(&mum), &label_of("mum")).unwrap();
        let record = new.replica.record();
        let epoch_key = *new.replica.keyring().get(&record.first_act()).unwrap().as_bytes();
        let frames = new.taken.frames.iter().map(|frame| frame.bytes.clone()).collect();
        let people = vec![Person { name: "mum".into(), seed: mum, replica: new.replica }];
        Self { rng, record, epoch_key, people, frames, recorded_ms: FIRST_RECORDED_MS }
    }

    /// Mum, Dad (guardian) and a nurse (practitioner).
    #[must_use]
    pub fn of_three(seed: u64) -> Self {
        let mut home = Self::new(seed);
        home.admit("mum", "dad", Role::Guardian);
        home.admit("mum", "nurse", Role::Practitioner);
        home
    }

    /// Somebody.
    #[must_use]
    pub fn person(&self, name: &str) -> &Person {
        self.people.iter().find(|person| person.name == name).unwrap()
    }

    /// Somebody, to be changed.
    pub fn person_mut(&mut self, name: &str) -> &mut Person {
        self.people.iter_mut().find(|person| person.name == name).unwrap()
    }

    /// A phone of the record that holds nothing yet; it is nobody's until admitted.
    pub fn add_phone(&mut self, name: &str) -> [u8; 32] {
        let seed = self.rng.bytes();
        let replica = Replica::new(self.record, keys_of(&seed), Keyring::default());
        self.people.push(Person { name: name.to_owned(), seed, replica });
        seed
    }

    /// `by` admits a new phone; everybody learns of it. The act's frame hash.
    pub fn admit(&mut self, by: &str, name: &str, role: Role) -> FrameHash {
        let seed = self.add_phone(name);
        let hash = self.admit_apart(by, &seed, &label_of(name), role);
        self.hand_on();
        hash
    }

    /// `by` admits a phone and tells nobody yet.
    pub fn admit_apart(&mut self, by: &str, seed: &[u8; 32], label: &Label, role: Role) -> FrameHash {
        let newcomer = NewMember { member: keys_of(seed).member(role), label: label.clone() };
        let mut rng = self.rng.clone();
        let taken = self.person_mut(by).replica.admit(&mut rng, &newcomer).unwrap();
        self.rng = rng;
        self.keep(&taken)
    }

    /// Somebody writes one frame of these entries and tells nobody yet.
    pub fn write_apart(&mut self, who: &str, drafts: &[EntryDraft]) -> FrameHash {
        let entries: Vec<Vec<u8>> = drafts.iter().map(|draft| self.encode(draft)).collect();
        self.write_bytes_apart(who, &entries)
    }

    /// Somebody writes one frame of these entries; everybody learns of it.
    pub fn write(&mut self, who: &str, drafts: &[EntryDraft]) -> FrameHash {
        let hash = self.write_apart(who, drafts);
        self.hand_on();
        hash
    }

    /// Somebody writes one frame of entries given as bytes.
    pub fn write_bytes_apart(&mut self, who: &str, entries: &[Vec<u8>]) -> FrameHash {
        let entries: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
        let mut rng = self.rng.clone();
        let gathered = self.person_mut(who).replica.gather(&mut rng, &entries).unwrap().unwrap();
        self.rng = rng;
        assert_eq!(gathered.indices.len(), entries.len());
        self.keep(&gathered.taken)
    }

    /// Somebody's phone, which is no honest one, writes a frame of entries that it should not; nobody has it yet.
    pub fn force(&mut self, who: &str, drafts: &[EntryDraft]) -> FrameHash {
        let entries: Vec<Vec<u8>> = drafts.iter().map(|draft| self.encode(draft)).collect();
        let mut draft = self.draft(who);
        let entries: Vec<&[u8]> = entries.iter().map(Vec::as_slice).collect();
        draft.plaintext = Some(pack_stored(&join_content(&entries).unwrap()));
        let bytes = draft.sign(&self.person(who).seed);
        let hash = FrameHash::of(&self.record, &bytes);
        self.frames.push(bytes);
        hash
    }

    /// An entry's bytes, recorded a second after the last.
    pub fn encode(&mut self, draft: &EntryDraft) -> Vec<u8> {
        draft.encode(self.next_ms()).unwrap()
    }

    /// A recorded time, a second after the last.
    pub fn next_ms(&mut self) -> u64 {
        self.recorded_ms += 1_000;
        self.recorded_ms
    }

    /// Keeps the frame that somebody has just made.
    pub fn keep(&mut self, taken: &TakenIn) -> FrameHash {
        let frame = &taken.frames[0];
        self.frames.push(frame.bytes.clone());
        frame.hash
    }

    /// Everybody takes in everything.
    pub fn hand_on(&mut self) {
        let frames: Vec<&[u8]> = self.frames.iter().map(Vec::as_slice).collect();
        for person in &mut self.people {
            person.replica.take_in(frames.iter().copied());
        }
    }

    /// What somebody's next frame would be: entries, and nothing in it yet.
    #[must_use]
    pub fn draft(&mut self, who: &str) -> FrameDraft {
        let salt = self.rng.bytes();
        let person = self.person(who);
        let log = person.replica.own_log();
        let next = person.replica.ledger().next_place(&log).unwrap();
        let mut draft = FrameDraft::new(self.record, log);
        draft.seq = next.seq;
        draft.prev = next.prev;
        draft.heads_unchanged = next.prev.is_some() && next.heads == next.heads_before;
        draft.heads = next.heads;
        draft.writing_key = derive_writing_key(&self.epoch_key);
        draft.salt = salt;
        draft
    }

    /// The same with an act in it, which seals nothing.
    #[must_use]
    pub fn draft_act(&mut self, who: &str, deed: Deed) -> FrameDraft {
        let tips = self.person(who).replica.tips();
        let mut draft = self.draft(who);
        draft.kind = 2;
        draft.clear = Some(Act { tips, deed }.to_bytes());
        draft
    }

    /// Somebody who is not in the record, as a member.
    pub fn stranger(&mut self, role: Role) -> ([u8; 32], Member) {
        let seed = self.rng.bytes();
        (seed, keys_of(&seed).member(role))
    }

    /// The record's heads as Mum knows them.
    #[must_use]
    pub fn heads(&self) -> Vec<ActId> {
        let mum = self.person("mum");
        mum.replica.ledger().next_place(&mum.replica.own_log()).unwrap().heads
    }
}

/// A weight.
#[must_use]
pub fn weight(g: u32) -> EntryDraft {
    let measured = redbook_record::Measured::Weight(format!("{g} g").parse().unwrap());
    let mut draft = EntryDraft::new(Payload::Measurement(redbook_record::Measurement::of(measured)));
    draft.when = Some("2026-03-14".parse().unwrap());
    draft
}

/// A note in the family's pages.
#[must_use]
pub fn note(text: &str) -> EntryDraft {
    EntryDraft::new(Payload::Note(redbook_record::Note { text: text.to_owned() }))
}
