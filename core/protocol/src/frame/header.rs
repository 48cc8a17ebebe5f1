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

/// The same, of what is held elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct PlaceRef<'a> {
    /// As [`Place::record`].
    pub record: &'a RecordId,
    /// As [`Place::signing_public_key`].
    pub signing_public_key: &'a [u8; 32],
    /// As [`Place::prev`].
    pub prev: Option<&'a FrameHash>,
    /// As [`Place::heads`].
    pub heads: &'a [ActId],
}

impl Place {
    /// The same, borrowed.
    #[must_use]
    pub fn borrowed(&self) -> PlaceRef<'_> {
        PlaceRef {
            record: &self.record,
            signing_public_key: &self.signing_public_key,
            prev: self.prev.as_ref(),
            heads: &self.heads,
        }
    }
}

/// `header` of docs/protocol.md §3: `start` is all bytes of the frame before its ciphertext.
#[must_use]
pub fn header_bytes(place: &Place, start: &[u8]) -> Vec<u8> {
    header_and_room(place.borrowed(), start, 0)
}

/// With room for so many bytes more.
fn header_and_room(place: PlaceRef<'_>, start: &[u8], room: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(128 + 32 * place.heads.len() + start.len() + room);
    out.extend_from_slice(b"redbook/v0/frame\0");
    out.extend_from_slice(place.record.as_bytes());
    out.extend_from_slice(place.signing_public_key);
    out.extend_from_slice(place.prev.map_or(&[0; FrameHash::LEN], |prev| prev.as_bytes()).as_slice());
    out.push(place.heads.len() as u8);
    for head in place.heads {
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
    pub fn verify(&self, place: PlaceRef<'_>) -> bool {
        let mut message = header_and_room(place, self.start(), self.ciphertext().len());
        message.extend_from_slice(self.ciphertext());
        UnparsedPublicKey::new(&ED25519, place.signing_public_key).verify(&message, self.signature()).is_ok()
    }
}
