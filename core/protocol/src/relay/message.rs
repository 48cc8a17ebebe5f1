//! What all messages share: how they are read and written.

use minicbor::{Decoder, Encoder};

use crate::cbor::{self, CborError};
use crate::tip::EncodeError;

/// Why bytes are not the message expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeMessageError {
    /// Not CBOR, or not in the form of docs/protocol.md §8.
    #[error("the message is not well formed: {0}")]
    Form(#[from] CborError),
    /// A part that the message must have.
    #[error("the message lacks key {0}")]
    Lacks(u8),
    /// A code that no version knows, or a number out of range.
    #[error("key {0} holds a number out of range")]
    Range(u8),
}

impl From<minicbor::decode::Error> for DecodeMessageError {
    fn from(error: minicbor::decode::Error) -> Self {
        Self::Form(error.into())
    }
}

pub(super) type Out<'a> = Encoder<&'a mut Vec<u8>>;

/// Writes one item.
pub(super) fn write(capacity: usize, item: impl FnOnce(&mut Out<'_>) -> Result<(), EncodeError>) -> Vec<u8> {
    let mut out = Vec::with_capacity(capacity);
    // Writing into memory does not fail.
    let _infallible = item(&mut Encoder::new(&mut out));
    out
}

/// Reads a map that is the whole message.
pub(super) fn read(
    bytes: &[u8],
    mut pair: impl FnMut(u64, &mut Decoder<'_>) -> Result<(), DecodeMessageError>,
) -> Result<(), DecodeMessageError> {
    let mut d = cbor::checked(bytes)?;
    cbor::each_pair(&mut d, |key, d| pair(key, d))
}

/// Reads an array of at most `max` items.
pub(super) fn read_array<'b, T>(
    d: &mut Decoder<'b>,
    max: usize,
    mut item: impl FnMut(&mut Decoder<'b>) -> Result<T, DecodeMessageError>,
) -> Result<Vec<T>, DecodeMessageError> {
    let count = cbor::array(d, max)?;
    let mut items = Vec::with_capacity(usize::try_from(count).unwrap_or(0));
    for _ in 0..count {
        items.push(item(d)?);
    }
    Ok(items)
}

/// Bytes of at most `max`.
pub(super) fn read_bytes(d: &mut Decoder<'_>, max: usize) -> Result<Vec<u8>, DecodeMessageError> {
    let bytes = d.bytes()?;
    if bytes.len() > max {
        return Err(CborError::Length { expected: max, got: bytes.len() }.into());
    }
    Ok(bytes.to_vec())
}

/// Passes over the value of a key that this version does not know.
pub(super) fn skip(d: &mut Decoder<'_>) -> Result<(), DecodeMessageError> {
    Ok(d.skip()?)
}
