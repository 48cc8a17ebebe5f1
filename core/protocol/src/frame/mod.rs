//! Frames: the signed links of an author's log (docs/protocol.md §3).
//!
//! [`Frame::parse`] takes bytes apart without any key. [`Place`] is what both sides know and the frame only refers to;
//! with it, [`header_bytes`] gives what is signed and authenticated, and [`Frame::verify`] checks the signature.

mod header;
mod parse;
mod prefix;

pub use header::{Place, PlaceRef, header_bytes};
pub use parse::{Body, Frame, Heads, Kind, ParseFrameError, Sealed};
pub use prefix::{HeadsField, Prefix};

/// Version of the frame format.
pub const VERSION: u8 = 0;
/// Ed25519, SHA-256, HKDF-SHA-256, AES-256-GCM, HPKE with X-Wing.
pub const SUITE: u8 = 1;
/// Bytes of the signature at a frame's end.
pub const SIGNATURE_LEN: usize = 64;
/// Bytes of the salt before a ciphertext.
pub const SALT_LEN: usize = 16;
/// Bytes of the authentication tag at a ciphertext's end.
pub const TAG_LEN: usize = 16;
/// Bytes of the hash of the frame before that are sent.
pub const PREV_LEN: usize = 8;
/// In place of the number of heads: as after the frame before.
pub(crate) const HEADS_UNCHANGED: u8 = 0xff;

#[cfg(test)]
mod tests;
