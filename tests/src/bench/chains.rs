//! Appends made beforehand: for the relay a log of one record for each client, for the rig bodies of the same length.

use redbook_protocol::relay::{AppendRequest, path};
use redbook_protocol::{FrameHash, NextPlace, RecordId};
use redbook_record::join_content;
use redbook_sync::create_record;
use redbook_tests::SeededRng;
use redbook_tests::household::{keys_of, label_of};
use redbook_vault::{DeviceKeys, Writer, WritingKey};
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::bare::make_pair;
use super::entries::weight;
use super::rig::{KEY_LEN, SIGNATURE_LEN};

/// A client's record, of which frame after frame is made.
pub(super) struct Chain {
    rng: SeededRng,
    record: RecordId,
    device: DeviceKeys,
    key: WritingKey,
    next: NextPlace,
    pair: Ed25519KeyPair,
}

impl Chain {
    /// A record, and the request that begins it.
    pub(super) fn new(client: usize) -> (Self, Vec<u8>) {
        let mut rng = SeededRng::new(client as u64);
        let seed = rng.bytes();
        let new = create_record(&mut rng, keys_of(&seed), &label_of("mum")).expect("a record");
        let record = new.replica.record();
        let key = new.replica.keyring().writing_key(&[record.first_act()]).expect("the first epoch's key");
        let next = new.replica.ledger().next_place(&new.replica.own_log()).expect("a place");
        let first = request(record, new.taken.frames[0].bytes.clone());
        (
            Self { rng, record, device: keys_of(&seed), key, next, pair: make_pair() },
            http(path::APPEND, &first),
        )
    }

    /// The next append of one weight, as HTTP: for the relay, and for the rig.
    pub(super) fn next(&mut self) -> (Vec<u8>, Vec<u8>) {
        let seq = self.next.seq;
        let entry = weight(seq as usize).encode(1_773_480_700_000 + seq).expect("an entry");
        let content = join_content(&[&entry]).expect("content");
        let writer = Writer { record: self.record, device: &self.device, next: &self.next };
        let frame = writer.entries(&mut self.rng, &self.key, &content).expect("a frame");
        self.next.prev = Some(FrameHash::of(&self.record, &frame));
        self.next.seq += 1;
        let heads = self.next.heads.clone();
        self.next.heads_before = heads;
        let body = request(self.record, frame);
        let for_rig = self.signed(body.len());
        (http(path::APPEND, &body), http("/append", &for_rig))
    }

    /// A body of this length for the rig.
    fn signed(&mut self, len: usize) -> Vec<u8> {
        let mut body = self.pair.public_key().as_ref().to_vec();
        let filler: [u8; 32] = self.rng.bytes();
        body.extend(filler.iter().cycle().take(len - KEY_LEN - SIGNATURE_LEN));
        let signature = self.pair.sign(&body[KEY_LEN..]);
        body.extend_from_slice(signature.as_ref());
        body
    }
}

fn request(record: RecordId, frame: Vec<u8>) -> Vec<u8> {
    AppendRequest { record, frames: vec![frame], admission: None }.to_bytes()
}

fn http(path: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: relay\r\ncontent-type: {}\r\ncontent-length: {}\r\n\r\n",
        redbook_protocol::relay::MEDIA_TYPE,
        body.len()
    );
    [head.as_bytes(), body].concat()
}
