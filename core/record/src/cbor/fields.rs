//! Reading a CBOR map by its integer keys, from bytes that have been scanned.

use std::collections::BTreeMap;

use minicbor::data::Type;
use minicbor::decode::Decoder;

use crate::cbor::item_len;
use crate::limits::NESTING_MAX;

/// A field is there, but not in the shape that this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Misshapen;

/// The values of a map by integer key, each as its bytes. What is taken is gone; what is left, this version does not know.
pub(crate) struct Fields<'b> {
    values: BTreeMap<u64, &'b [u8]>,
    has_other_keys: bool,
}

/// Why a map cannot be read by key.
pub(crate) enum NotFields {
    /// It is not a map.
    NotAMap,
    /// It has an integer key twice.
    Repeated(u64),
}

impl<'b> Fields<'b> {
    /// Reads a map.
    pub(crate) fn read(bytes: &'b [u8]) -> Result<Self, NotFields> {
        let mut decoder = Decoder::new(bytes);
        let mut left = decoder.map().map_err(|_| NotFields::NotAMap)?;
        let mut fields = Self { values: BTreeMap::new(), has_other_keys: false };
        while left != Some(0) && decoder.datatype().is_ok_and(|next| next != Type::Break) {
            let key = next_item(&mut decoder).ok_or(NotFields::NotAMap)?;
            let value = next_item(&mut decoder).ok_or(NotFields::NotAMap)?;
            match unsigned(key) {
                Ok(key) if fields.values.insert(key, value).is_some() => {
                    return Err(NotFields::Repeated(key));
                }
                Ok(_) => {}
                Err(Misshapen) => fields.has_other_keys = true,
            }
            left = left.map(|pairs| pairs.saturating_sub(1));
        }
        Ok(fields)
    }

    /// Takes the bytes of a field.
    pub(crate) fn raw(&mut self, key: u64) -> Option<&'b [u8]> {
        self.values.remove(&key)
    }

    /// Takes a text.
    pub(crate) fn text(&mut self, key: u64) -> Result<Option<String>, Misshapen> {
        self.raw(key).map(text).transpose()
    }

    /// Takes a byte string.
    pub(crate) fn bytes(&mut self, key: u64) -> Result<Option<Vec<u8>>, Misshapen> {
        self.raw(key).map(byte_string).transpose()
    }

    /// Takes a whole number from 0.
    pub(crate) fn unsigned<N: TryFrom<u64>>(&mut self, key: u64) -> Result<Option<N>, Misshapen> {
        let number = self.raw(key).map(unsigned).transpose()?;
        number.map(|number| N::try_from(number).map_err(|_| Misshapen)).transpose()
    }

    /// Takes true or false.
    pub(crate) fn boolean(&mut self, key: u64) -> Result<Option<bool>, Misshapen> {
        self.raw(key).map(|bytes| Decoder::new(bytes).bool().map_err(|_| Misshapen)).transpose()
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty() && !self.has_other_keys
    }
}

/// The bytes of the item at the decoder, which goes past it.
fn next_item<'b>(decoder: &mut Decoder<'b>) -> Option<&'b [u8]> {
    let start = decoder.position();
    let len = item_len(decoder.input().get(start..)?, NESTING_MAX).ok()?;
    let end = start.checked_add(len)?;
    decoder.set_position(end);
    decoder.input().get(start..end)
}

fn unsigned(bytes: &[u8]) -> Result<u64, Misshapen> {
    Decoder::new(bytes).u64().map_err(|_| Misshapen)
}

/// A byte string, in one piece or several.
fn byte_string(bytes: &[u8]) -> Result<Vec<u8>, Misshapen> {
    let mut decoder = Decoder::new(bytes);
    let pieces = decoder.bytes_iter().map_err(|_| Misshapen)?;
    let pieces = pieces.collect::<Result<Vec<&[u8]>, _>>().map_err(|_| Misshapen)?;
    Ok(pieces.concat())
}

/// A text, in one piece or several.
fn text(bytes: &[u8]) -> Result<String, Misshapen> {
    let mut decoder = Decoder::new(bytes);
    let pieces = decoder.str_iter().map_err(|_| Misshapen)?;
    pieces.collect::<Result<String, _>>().map_err(|_| Misshapen)
}
