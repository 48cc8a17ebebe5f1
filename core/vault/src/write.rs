//! Making frames: sealing what they hold and signing them.

use rand_core::CryptoRng;
use redbook_protocol::frame::{HeadsField, Kind, Prefix, SALT_LEN, header_bytes};
use redbook_protocol::limits::FRAME_LEN_MAX;
use redbook_protocol::{Act, ActId, FrameHash, LogId, NextPlace, Place, RecordId, sha256, write_varint};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};

use crate::device::DeviceKeys;
use crate::epoch::WritingKey;
use crate::kdf::derive;
use crate::plaintext::pack;

/// Why a frame was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WriteFrameError {
    /// The content does not fit; give it fewer entries.
    #[error("a frame has at most {FRAME_LEN_MAX} bytes, this would have {0}")]
    TooLong(usize),
    /// The cipher refused, which it does for no input of this size.
    #[error("the frame could not be sealed")]
    Seal,
}

/// Where the next frame goes: the record and what its log's next place says.
#[derive(Debug, Clone, Copy)]
pub struct Writer<'a> {
    /// The record; [`RecordId::NONE`] for its first frame.
    pub record: RecordId,
    /// The author.
    pub device: &'a DeviceKeys,
    /// The place.
    pub next: &'a NextPlace,
}

impl Writer<'_> {
    /// A frame of entries; `content` is the CBOR array.
    ///
    /// # Errors
    /// [`WriteFrameError::TooLong`] where it does not fit.
    pub fn entries(
        &self,
        rng: &mut dyn CryptoRng,
        key: &WritingKey,
        content: &[u8],
    ) -> Result<Vec<u8>, WriteFrameError> {
        let start = self.prefix(Kind::Entries);
        self.finish(start, Some((rng, key, content)))
    }

    /// A frame with an act; `label` is its sealed part.
    ///
    /// # Errors
    /// [`WriteFrameError::TooLong`] where it does not fit.
    pub fn act(
        &self,
        act: &Act,
        label: Option<(&mut dyn CryptoRng, &WritingKey, &[u8])>,
    ) -> Result<Vec<u8>, WriteFrameError> {
        let clear = act.to_bytes();
        let mut start = self.prefix(Kind::Act);
        write_varint(&mut start, clear.len() as u64);
        start.extend_from_slice(&clear);
        self.finish(start, label)
    }

    fn prefix(&self, kind: Kind) -> Vec<u8> {
        let NextPlace { seq, prev, heads_before, heads } = self.next;
        let unchanged = prev.is_some() && heads == heads_before;
        let heads = if unchanged { HeadsField::Unchanged } else { HeadsField::Named(heads) };
        Prefix { kind, log: self.log(), seq: *seq, prev: *prev, heads }.to_bytes()
    }

    fn finish(
        &self,
        mut frame: Vec<u8>,
        sealed: Option<(&mut dyn CryptoRng, &WritingKey, &[u8])>,
    ) -> Result<Vec<u8>, WriteFrameError> {
        let place = self.place();
        let mut ciphertext = Vec::new();
        let header = match sealed {
            None => header_bytes(&place, &frame),
            Some((rng, key, content)) => {
                let mut salt = [0; SALT_LEN];
                rng.fill_bytes(&mut salt);
                frame.extend_from_slice(&salt);
                let header = header_bytes(&place, &frame);
                ciphertext = seal(key, &salt, &header, content)?;
                header
            }
        };
        let signature = self.device.signing.sign(&[header.as_slice(), &ciphertext].concat());
        frame.extend_from_slice(&ciphertext);
        frame.extend_from_slice(signature.as_ref());
        if frame.len() > FRAME_LEN_MAX {
            return Err(WriteFrameError::TooLong(frame.len()));
        }
        Ok(frame)
    }

    fn place(&self) -> Place {
        let heads: Vec<ActId> = self.next.heads.clone();
        let prev: Option<FrameHash> = self.next.prev;
        Place { record: self.record, signing_public_key: self.device.signing_public_key(), prev, heads }
    }

    fn log(&self) -> LogId {
        self.device.log()
    }
}

fn seal(key: &WritingKey, salt: &[u8], header: &[u8], content: &[u8]) -> Result<Vec<u8>, WriteFrameError> {
    let hash = sha256(header);
    let frame_key = derive(salt, key.0.as_slice(), "frame", &hash).ok_or(WriteFrameError::Seal)?;
    let cipher = UnboundKey::new(&AES_256_GCM, frame_key.as_slice()).map_err(|_| WriteFrameError::Seal)?;
    let mut out = pack(content).to_vec();
    LessSafeKey::new(cipher)
        .seal_in_place_append_tag(Nonce::assume_unique_for_key([0; 12]), Aad::from(hash), &mut out)
        .map_err(|_| WriteFrameError::Seal)?;
    Ok(out)
}
