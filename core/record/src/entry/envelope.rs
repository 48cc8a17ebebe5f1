//! Reading the envelope of an entry: its map and the fields that every version shares.

use std::collections::BTreeSet;

use minicbor::decode::Decoder;
use redbook_protocol::{Class, EntryId};

use super::{
    CLASS, CONFIRMED, EMPTY_MAP, Entry, KIND, KNOWS, Knows, ORIGIN, Origin, PAYLOAD, RECORDED, REPLACES,
    VERSION, WHEN, read_content,
};
use crate::cbor::{CborError, Fields, Misshapen, NotFields, scan_whole};
use crate::kind::Kind;
use crate::limits::{ENTRY_LEN_MAX, ENTRY_NESTING_MAX, RECORDED_MS_MAX, REPLACES_MAX};
use crate::when::When;

/// Why bytes are not an entry. A frame that holds such bytes is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Longer than an entry may be.
    #[error("expected an entry of at most {max} bytes, got {got}")]
    TooLong {
        /// Bytes allowed.
        max: usize,
        /// Bytes found.
        got: usize,
    },
    /// Not the CBOR that is wanted.
    #[error("the entry's bytes: {0}")]
    Cbor(#[from] CborError),
    /// One item of CBOR, but not a map.
    #[error("expected a map, got another item")]
    NotAMap,
    /// The map has an integer key twice.
    #[error("expected each key once, got key {key} twice")]
    RepeatedKey {
        /// Which.
        key: u64,
    },
    /// A field that every entry has is missing.
    #[error("expected the field \"{field}\", got none")]
    Missing {
        /// Which.
        field: &'static str,
    },
    /// A field is not in the shape or range that it must have.
    #[error("expected \"{field}\" in the shape that the protocol gives, got another")]
    Field {
        /// Which.
        field: &'static str,
    },
}

impl Entry {
    /// Reads an entry.
    ///
    /// # Errors
    /// [`EntryError`], only for what breaks the rules of the envelope (docs/protocol.md §6).
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        if bytes.len() > ENTRY_LEN_MAX {
            return Err(EntryError::TooLong { max: ENTRY_LEN_MAX, got: bytes.len() });
        }
        scan_whole(bytes, ENTRY_NESTING_MAX)?;
        let mut fields = Fields::read(bytes).map_err(|error| match error {
            NotFields::NotAMap => EntryError::NotAMap,
            NotFields::Repeated(key) => EntryError::RepeatedKey { key },
        })?;
        let class = Class::from_code(required(&mut fields, CLASS, "class")?);
        let kind = Kind::from_code(required(&mut fields, KIND, "kind")?);
        let version = within(required(&mut fields, VERSION, "version")?, 1, u64::MAX, "version")?;
        let recorded_ms =
            within(required(&mut fields, RECORDED, "recorded")?, 0, RECORDED_MS_MAX, "recorded")?;
        let (when, when_is_read) = read_when(&mut fields)?;
        let replaces = read_replaces(&mut fields)?;
        let confirmed = fields.boolean(CONFIRMED).map_err(|_| EntryError::Field { field: "confirmed" })?;
        let origin = fields.raw(ORIGIN).map(Origin::read);
        let origin_is_read = origin.as_ref().is_none_or(Option::is_some);
        let knows = fields.raw(KNOWS).map(Knows::read);
        let knows_is_read = knows.as_ref().is_none_or(Option::is_some);
        let payload = fields.raw(PAYLOAD).unwrap_or(EMPTY_MAP);
        let (content, payload_is_read) = read_content(kind, version, payload);
        Ok(Self {
            class,
            kind,
            version,
            when,
            recorded_ms,
            content,
            replaces,
            confirmed: confirmed.unwrap_or(false),
            origin: origin.flatten(),
            knows: knows.flatten().unwrap_or_default(),
            has_unread_parts: !(when_is_read
                && origin_is_read
                && knows_is_read
                && payload_is_read
                && fields.is_empty()),
            payload_bytes: payload.to_vec(),
            bytes: bytes.to_vec(),
        })
    }
}

fn required<N: TryFrom<u64>>(
    fields: &mut Fields<'_>,
    key: u64,
    field: &'static str,
) -> Result<N, EntryError> {
    let number = fields.unsigned(key).map_err(|Misshapen| EntryError::Field { field })?;
    number.ok_or(EntryError::Missing { field })
}

fn within(number: u64, min: u64, max: u64, field: &'static str) -> Result<u64, EntryError> {
    if (min..=max).contains(&number) { Ok(number) } else { Err(EntryError::Field { field }) }
}

/// When it happened, and whether this version could read it.
fn read_when(fields: &mut Fields<'_>) -> Result<(Option<When>, bool), EntryError> {
    let Some(bytes) = fields.raw(WHEN) else {
        return Ok((None, true));
    };
    let when = When::read(bytes).map_err(|Misshapen| EntryError::Field { field: "when" })?;
    Ok((when, when.is_some()))
}

fn read_replaces(fields: &mut Fields<'_>) -> Result<BTreeSet<EntryId>, EntryError> {
    let Some(bytes) = fields.raw(REPLACES) else {
        return Ok(BTreeSet::new());
    };
    read_ids(bytes).ok_or(EntryError::Field { field: "replaces" })
}

/// An array of entry ids, strictly ascending, at most [`REPLACES_MAX`].
fn read_ids(bytes: &[u8]) -> Option<BTreeSet<EntryId>> {
    let mut decoder = Decoder::new(bytes);
    let count = decoder.array().ok()?;
    if count.is_some_and(|count| count > REPLACES_MAX as u64) {
        return None;
    }
    let mut ids = BTreeSet::new();
    while ids.len() < REPLACES_MAX && decoder.position() < bytes.len() {
        if decoder.datatype().ok()? == minicbor::data::Type::Break {
            return Some(ids);
        }
        let id = EntryId::from_slice(decoder.bytes().ok()?)?;
        if ids.last().is_some_and(|last| *last >= id) {
            return None;
        }
        ids.insert(id);
    }
    let ended = decoder.position() == bytes.len() || decoder.datatype().ok()? == minicbor::data::Type::Break;
    ended.then_some(ids)
}

#[cfg(test)]
mod tests;
