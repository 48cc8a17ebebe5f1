//! The full header: what is signed and authenticated, most of which is not sent.

use ring::signature::{ED25519, UnparsedPublicKey};

use super::parse::Frame;
use crate::ids::{ActId, FrameHash, RecordId};

/// Where a frame stands: what both sides know and a frame's bytes only refer to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The record; [`RecordId::NONE`] in a record's first frame.
    pub record: RecordId,
    /// The author's Ed25519 public key.
    pub signing_public_key: [u8; 32],
    /// The frame before in the same log; `None` where seq is 0.
    pub prev: Option<FrameHash>,
    /// The membership heads the author knew, ascending, written out in full.
    pub heads: Vec<ActId>,
}

/// `header` of docs/protocol.md §3: `start` is all bytes of the frame before its ciphertext.
#[must_use]
pub fn header_bytes(place: &Place, start: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(128 + 32 * place.heads.len() + start.len());
    out.extend_from_slice(b"redbook/v0/frame\0");
    out.extend_from_slice(place.record.as_bytes());
    out.extend_from_slice(&place.signing_public_key);
    out.extend_from_slice(place.prev.map_or([0; 32], |prev| *prev.as_bytes()).as_slice());
    out.push(place.heads.len() as u8);
    for head in &place.heads {
        out.extend_from_slice(head.as_bytes());
    }
    out.extend_from_slice(start);
    out
}

impl Frame {
    /// The full header of this frame at its place.
    #[must_use]
    pub fn header(&self, place: &Place) -> Vec<u8> {
        header_bytes(place, self.start())
    }

    /// Whether the author at `place` signed this frame.
    #[must_use]
    pub fn verify(&self, place: &Place) -> bool {
        let mut message = self.header(place);
        message.extend_from_slice(self.ciphertext());
        UnparsedPublicKey::new(&ED25519, &place.signing_public_key).verify(&message, self.signature()).is_ok()
    }
}
