//! Opening the sealed part of a frame whose chain, signature and membership hold.

use redbook_protocol::frame::{Body, Frame, Sealed};
use redbook_protocol::{Place, sha256};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::epoch::WritingKey;
use crate::kdf::derive;
use crate::plaintext::{PlaintextError, unpack};

/// Why a frame does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenFrameError {
    /// It was sealed with another key, or damaged by its own author.
    #[error("the frame does not open with its epoch's key")]
    Seal,
    /// What is inside is not of the form.
    #[error(transparent)]
    Plaintext(#[from] PlaintextError),
}

/// Opens the sealed part of a frame: entries' content, or an act's label. `None` for an act without one.
///
/// # Errors
/// [`OpenFrameError`], which is then so for ever: the key is the one that the frame's heads name.
pub fn open_frame(
    frame: &Frame,
    place: &Place,
    key: &WritingKey,
) -> Result<Option<Zeroizing<Vec<u8>>>, OpenFrameError> {
    let sealed = match frame.body() {
        Body::Entries(sealed) | Body::Act(_, Some(sealed)) => sealed,
        Body::Act(_, None) => return Ok(None),
    };
    unseal(&frame.header(place), sealed, key).map(Some)
}

/// The key of one frame's sealed part and of no other's: what an export gives away with the frame, so that a file for life
/// can be read and checked without any key of a member. `None` for a frame without a sealed part.
#[must_use]
pub fn content_key(frame: &Frame, place: &Place, key: &WritingKey) -> Option<Zeroizing<[u8; 32]>> {
    let (Body::Entries(sealed) | Body::Act(_, Some(sealed))) = frame.body() else { return None };
    derive(&sealed.salt, key.0.as_slice(), "frame", &sha256(&frame.header(place)))
}

fn unseal(header: &[u8], sealed: Sealed<'_>, key: &WritingKey) -> Result<Zeroizing<Vec<u8>>, OpenFrameError> {
    let hash = sha256(header);
    let frame_key = derive(&sealed.salt, key.0.as_slice(), "frame", &hash).ok_or(OpenFrameError::Seal)?;
    let cipher = UnboundKey::new(&AES_256_GCM, frame_key.as_slice()).map_err(|_| OpenFrameError::Seal)?;
    let mut buffer = Zeroizing::new(sealed.ciphertext.to_vec());
    let plaintext = LessSafeKey::new(cipher)
        .open_in_place(Nonce::assume_unique_for_key([0; 12]), Aad::from(hash), &mut buffer)
        .map_err(|_| OpenFrameError::Seal)?;
    Ok(unpack(plaintext)?)
}
