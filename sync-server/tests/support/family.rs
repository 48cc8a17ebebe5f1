use redbook_protocol::relay::ReadToken;
use redbook_protocol::{Act, Deed, Frame, FrameHash, Ledger, NextPlace, RecordId, Role, TipVector, Trust};
use redbook_vault::{DeviceKeys, DeviceSeed, EpochKey, Keyring, Writer};

use super::TestRng;

/// One device of a family.
pub struct Phone {
    pub keys: DeviceKeys,
}

impl Phone {
    pub fn new(rng: &mut TestRng) -> Self {
        Self { keys: DeviceKeys::derive(&DeviceSeed::make(rng)).unwrap() }
    }

    pub fn token(&self) -> ReadToken {
        ReadToken::from_bytes(*self.keys.read_token())
    }
}

/// A record and all that was written in it.
pub struct Family {
    pub record: RecordId,
    pub mum: Phone,
    pub first: Vec<u8>,
    pub rng: TestRng,
    pub ledger: Ledger,
    keyring: Keyring,
}

impl Family {
    /// Mum begins a record.
    pub fn new(seed: u64) -> Self {
        let mut rng = TestRng(seed);
        let mum = Phone::new(&mut rng);
        let epoch_key = EpochKey::make(&mut rng);
        let deed = Deed::Create {
            member: mum.keys.member(Role::Guardian),
            epoch_commitment: epoch_key.commitment(),
        };
        let next = NextPlace { seq: 0, prev: None, heads_before: vec![], heads: vec![] };
        let writer = Writer { record: RecordId::NONE, device: &mum.keys, next: &next };
        let first = writer.act(&Act { tips: TipVector::default(), deed }, None).unwrap();
        let record = FrameHash::of(&RecordId::NONE, &first).as_record();
        let mut keyring = Keyring::default();
        keyring.add(record.first_act(), epoch_key);
        let mut ledger = Ledger::new(record);
        ledger.take(Frame::parse(&first).unwrap(), Trust::Stored);
        ledger.judge();
        Self { record, mum, first, rng, ledger, keyring }
    }

    /// Mum lets another phone in.
    pub fn admit(&mut self, role: Role) -> (Phone, Vec<u8>) {
        let phone = Phone::new(&mut self.rng);
        let deed = Deed::Admit { member: phone.keys.member(role), keys: vec![] };
        let next = self.ledger.next_place(&self.mum.keys.log()).unwrap();
        let writer = Writer { record: self.record, device: &self.mum.keys, next: &next };
        let frame = writer.act(&Act { tips: self.ledger.tips(), deed }, None).unwrap();
        self.take(&frame);
        (phone, frame)
    }

    /// An act by somebody else that lets another phone in, which the family does not take in.
    pub fn admission_by(&mut self, admitter: &Phone, role: Role) -> Vec<u8> {
        let phone = Phone::new(&mut self.rng);
        let deed = Deed::Admit { member: phone.keys.member(role), keys: vec![] };
        let next = self.ledger.next_place(&admitter.keys.log()).unwrap();
        let writer = Writer { record: self.record, device: &admitter.keys, next: &next };
        writer.act(&Act { tips: self.ledger.tips(), deed }, None).unwrap()
    }

    /// A frame by anybody with these keys, at the place where their log ends.
    pub fn write(&mut self, phone: &Phone, content: &[u8]) -> Vec<u8> {
        let frame = self.write_apart(phone, content);
        self.take(&frame);
        frame
    }

    pub fn write_as_mum(&mut self, content: &[u8]) -> Vec<u8> {
        let frame = {
            let next = self.ledger.next_place(&self.mum.keys.log()).unwrap();
            let key = self.keyring.writing_key(&[self.record.first_act()]).unwrap();
            let writer = Writer { record: self.record, device: &self.mum.keys, next: &next };
            writer.entries(&mut self.rng, &key, content).unwrap()
        };
        self.take(&frame);
        frame
    }

    /// The same, forgotten by the family at once: the next frame will stand at the same place.
    pub fn write_apart(&mut self, phone: &Phone, content: &[u8]) -> Vec<u8> {
        let next = self.ledger.next_place(&phone.keys.log()).unwrap();
        let key = self.keyring.writing_key(&[self.record.first_act()]).unwrap();
        let writer = Writer { record: self.record, device: &phone.keys, next: &next };
        writer.entries(&mut self.rng, &key, content).unwrap()
    }

    pub fn take(&mut self, frame: &[u8]) {
        self.ledger.take(Frame::parse(frame).unwrap(), Trust::Stored);
        self.ledger.judge();
    }
}
