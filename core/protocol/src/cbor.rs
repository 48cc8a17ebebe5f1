//! Reading CBOR that somebody else wrote: bounded before anything is allocated, and nesting bounded before anything recurses.

use minicbor::Decoder;
use minicbor::data::Type;

use crate::limits::CBOR_DEPTH_MAX;

/// Why bytes are not the CBOR expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CborError {
    /// Not CBOR, or of another type than expected.
    #[error("not the expected CBOR")]
    Form,
    /// Nested deeper than [`CBOR_DEPTH_MAX`].
    #[error("nested deeper than {CBOR_DEPTH_MAX}")]
    Depth,
    /// More items than the limit.
    #[error("expected at most {max} items, got {got}")]
    Count {
        /// Items announced.
        got: u64,
        /// The limit.
        max: usize,
    },
    /// A byte string of another length.
    #[error("expected {expected} bytes, got {got}")]
    Length {
        /// Bytes expected.
        expected: usize,
        /// Bytes found.
        got: usize,
    },
    /// Bytes after the end.
    #[error("{0} bytes too many at the end")]
    Trailing(usize),
}

impl From<minicbor::decode::Error> for CborError {
    // The library's message may quote the input: it is dropped.
    fn from(_: minicbor::decode::Error) -> Self {
        Self::Form
    }
}

/// A decoder over bytes that are exactly one well-formed item, nested no deeper than the limit.
///
/// # Errors
/// [`CborError`] otherwise.
pub fn checked(bytes: &[u8]) -> Result<Decoder<'_>, CborError> {
    let length = item_len(bytes)?;
    if length != bytes.len() {
        return Err(CborError::Trailing(bytes.len() - length));
    }
    Ok(Decoder::new(bytes))
}

/// The length of the first item in `bytes`, checked for form and depth without recursion.
///
/// # Errors
/// [`CborError::Form`] or [`CborError::Depth`].
pub fn item_len(bytes: &[u8]) -> Result<usize, CborError> {
    let mut d = Decoder::new(bytes);
    // What is still expected at each open level.
    let mut open: Vec<u64> = vec![1];
    while let Some(left) = open.last_mut() {
        if *left == 0 {
            open.pop();
            continue;
        }
        *left -= 1;
        if let Some(children) = step(&mut d)? {
            // An item takes a byte at least: a larger count is a lie.
            if children > bytes.len() as u64 {
                return Err(CborError::Form);
            }
            open.push(children);
            // The first level is that of the item itself.
            if open.len() > CBOR_DEPTH_MAX + 1 {
                return Err(CborError::Depth);
            }
        }
    }
    Ok(d.position())
}

/// Passes over a scalar (`None`), or over the head of an array, map or tag: the number of items in it.
fn step(d: &mut Decoder<'_>) -> Result<Option<u64>, CborError> {
    match d.datatype()? {
        Type::Array => return Ok(Some(d.array()?.ok_or(CborError::Form)?)),
        Type::Map => {
            return Ok(Some(d.map()?.and_then(|pairs| pairs.checked_mul(2)).ok_or(CborError::Form)?));
        }
        Type::Tag => {
            d.tag()?;
            return Ok(Some(1));
        }
        Type::String => d.str().map(|_| ())?,
        Type::Bytes => d.bytes().map(|_| ())?,
        Type::Simple => pass_simple(d)?,
        // Definite lengths only (docs/protocol.md §1).
        Type::ArrayIndef | Type::MapIndef | Type::StringIndef | Type::BytesIndef => {
            return Err(CborError::Form);
        }
        Type::Break | Type::Unknown(_) => return Err(CborError::Form),
        // The library skips none where it lacks the type.
        Type::F16 => pass_bytes(d, 3)?,
        _ => d.skip()?,
    }
    Ok(None)
}

/// RFC 8949 §3.3: in two bytes, only the values from 32 are well-formed.
fn pass_simple(d: &mut Decoder<'_>) -> Result<(), CborError> {
    let at = d.position();
    let value = d.simple()?;
    if d.position() == at.saturating_add(2) && value < 32 { Err(CborError::Form) } else { Ok(()) }
}

fn pass_bytes(d: &mut Decoder<'_>, count: usize) -> Result<(), CborError> {
    let end = d.position().saturating_add(count);
    if end > d.input().len() {
        return Err(CborError::Form);
    }
    d.set_position(end);
    Ok(())
}

/// Calls `read` for each pair of a map with unsigned integer keys; `read` must take exactly the value.
///
/// # Errors
/// [`CborError`] where it is no such map, or what `read` returns.
pub fn each_pair<'b, E: From<CborError>>(
    d: &mut Decoder<'b>,
    mut read: impl FnMut(u64, &mut Decoder<'b>) -> Result<(), E>,
) -> Result<(), E> {
    let pairs = d.map().map_err(CborError::from)?.ok_or(CborError::Form)?;
    let mut last = None;
    for _ in 0..pairs {
        let key = d.u64().map_err(CborError::from)?;
        // Ascending, so that no key comes twice.
        if last.is_some_and(|last| last >= key) {
            return Err(CborError::Form.into());
        }
        last = Some(key);
        read(key, d)?;
    }
    Ok(())
}

/// A byte string of exactly `N` bytes.
///
/// # Errors
/// [`CborError`] otherwise.
pub fn fixed<const N: usize>(d: &mut Decoder<'_>) -> Result<[u8; N], CborError> {
    let bytes = d.bytes()?;
    bytes.try_into().map_err(|_| CborError::Length { expected: N, got: bytes.len() })
}

/// The head of an array of at most `max` items: their number.
///
/// # Errors
/// [`CborError`] otherwise.
pub fn array(d: &mut Decoder<'_>, max: usize) -> Result<u64, CborError> {
    let got = d.array()?.ok_or(CborError::Form)?;
    if got > max as u64 {
        return Err(CborError::Count { got, max });
    }
    Ok(got)
}

/// The head of an array of exactly `count` items.
///
/// # Errors
/// [`CborError`] otherwise.
pub fn array_of(d: &mut Decoder<'_>, count: u64) -> Result<(), CborError> {
    if d.array()? == Some(count) { Ok(()) } else { Err(CborError::Form) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_bounded_without_recursion() {
        let deep = [vec![0x81; 100_000], vec![0x00]].concat();
        assert_eq!(item_len(&deep), Err(CborError::Depth));
        let allowed = [vec![0x81; CBOR_DEPTH_MAX], vec![0x00]].concat();
        assert_eq!(item_len(&allowed), Ok(CBOR_DEPTH_MAX + 1));
        let empty_inside = [vec![0x81; CBOR_DEPTH_MAX], vec![0x80]].concat();
        assert_eq!(item_len(&empty_inside), Err(CborError::Depth), "an empty array is a level too");
    }

    #[test]
    fn every_scalar_is_passed_and_what_is_not_well_formed_is_refused() {
        let passed: [&[u8]; 11] = [
            &[0x17],
            &[0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x42, 1, 2],
            &[0x61, b'a'],
            &[0xf4],
            &[0xf6],
            &[0xf7],
            &[0xf8, 0x20],
            &[0xf9, 0x3c, 0x00],
            &[0xfa, 0, 0, 0, 0],
            &[0xfb, 0, 0, 0, 0, 0, 0, 0, 0],
        ];
        for item in passed {
            assert_eq!(item_len(item), Ok(item.len()), "{item:02x?}");
            for cut in 0..item.len() {
                assert_eq!(item_len(&item[..cut]), Err(CborError::Form), "{item:02x?} cut at {cut}");
            }
        }
        let refused: [&[u8]; 6] =
            [&[0x1c], &[0xff], &[0xf8, 0x1f], &[0x61, 0xff], &[0x9f, 0xff], &[0x5f, 0x41, 1, 0xff]];
        for item in refused {
            assert_eq!(item_len(item), Err(CborError::Form), "{item:02x?}");
        }
    }

    #[test]
    fn keys_ascend_and_are_unsigned() {
        let keys = |bytes: &[u8]| {
            let mut keys = Vec::new();
            let each = |key, d: &mut Decoder<'_>| {
                keys.push(key);
                d.skip().map_err(CborError::from)
            };
            each_pair(&mut Decoder::new(bytes), each).map(|()| keys)
        };
        assert_eq!(keys(&[0xa2, 0x00, 0x01, 0x09, 0x02]), Ok(vec![0, 9]));
        for wrong in
            [&[0xa2_u8, 0x09, 0x01, 0x00, 0x02][..], &[0xa2, 0x00, 0x01, 0x00, 0x02], &[0xa1, 0x20, 0x01]]
        {
            assert_eq!(keys(wrong), Err(CborError::Form), "{wrong:02x?}");
        }
    }

    #[test]
    fn an_array_that_claims_a_million_items_is_refused_at_once() {
        assert_eq!(item_len(&[0x9a, 0x00, 0x0f, 0x42, 0x40, 0x00]), Err(CborError::Form));
    }

    #[test]
    fn bytes_after_the_end_are_refused() {
        assert_eq!(checked(&[0x00, 0x00]).err(), Some(CborError::Trailing(1)));
    }
}
