//! Whether bytes are one well-formed CBOR item, nested no deeper than allowed. Neither recursion nor memory grows with
//! what the bytes claim: the stack has as many places as the nesting allowed, and nothing is allocated for a length.

use minicbor::data::Type;
use minicbor::decode::{Decoder, Error};

/// Why bytes are not CBOR as docs/protocol.md §1 wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CborError {
    /// They end inside an item.
    #[error("expected more CBOR after byte {len}, got the end")]
    Truncated {
        /// Bytes there are.
        len: usize,
    },
    /// They are not CBOR.
    #[error("expected well-formed CBOR, got something else at byte {at}")]
    Malformed {
        /// Where.
        at: usize,
    },
    /// Nested deeper than allowed.
    #[error("expected nesting of at most {max}, got more")]
    TooDeep {
        /// Levels allowed.
        max: usize,
    },
    /// There is something after the item.
    #[error("expected {expected} bytes of CBOR, got {got}")]
    Trailing {
        /// Length of the item.
        expected: usize,
        /// Length of the bytes.
        got: usize,
    },
}

/// An array, map or tag that has begun.
struct Open {
    /// Items still to come; `None` where a break ends it.
    left: Option<u64>,
    is_map: bool,
    items_seen: u64,
}

/// The length of the item that begins `bytes`; at most `depth_max` arrays, maps and tags in each other.
pub(crate) fn item_len(bytes: &[u8], depth_max: usize) -> Result<usize, CborError> {
    let mut decoder = Decoder::new(bytes);
    let mut open: Vec<Open> = Vec::new();
    loop {
        step(&mut decoder, &mut open, depth_max)?;
        while open.last().is_some_and(|innermost| innermost.left == Some(0)) {
            open.pop();
        }
        if open.is_empty() {
            return Ok(decoder.position());
        }
    }
}

/// That `bytes` are one item and nothing more.
pub(crate) fn scan_whole(bytes: &[u8], depth_max: usize) -> Result<(), CborError> {
    let expected = item_len(bytes, depth_max)?;
    if expected == bytes.len() { Ok(()) } else { Err(CborError::Trailing { expected, got: bytes.len() }) }
}

/// Goes past one scalar, or into one array, map or tag, or past one break.
fn step(decoder: &mut Decoder<'_>, open: &mut Vec<Open>, depth_max: usize) -> Result<(), CborError> {
    let at = decoder.position();
    let len = decoder.input().len();
    let wrong = |error: Error| classify(&error, at, len);
    let kind = decoder.datatype().map_err(wrong)?;
    if kind == Type::Break {
        return close(decoder, open);
    }
    if let Some(innermost) = open.last_mut() {
        innermost.items_seen = innermost.items_seen.saturating_add(1);
        innermost.left = innermost.left.map(|left| left.saturating_sub(1));
    }
    let begun = match kind {
        Type::Array | Type::ArrayIndef => {
            Open { left: decoder.array().map_err(wrong)?, is_map: false, items_seen: 0 }
        }
        Type::Map | Type::MapIndef => {
            let pairs = decoder.map().map_err(wrong)?;
            let items = pairs.map(|n| n.checked_mul(2).ok_or(CborError::Malformed { at })).transpose()?;
            Open { left: items, is_map: true, items_seen: 0 }
        }
        Type::Tag => {
            decoder.tag().map_err(wrong)?;
            Open { left: Some(1), is_map: false, items_seen: 0 }
        }
        scalar => return pass_scalar(decoder, scalar).map_err(wrong),
    };
    if open.len() == depth_max {
        return Err(CborError::TooDeep { max: depth_max });
    }
    open.push(begun);
    Ok(())
}

/// A break ends an array or map of indefinite length, and a map only between pairs.
fn close(decoder: &mut Decoder<'_>, open: &mut Vec<Open>) -> Result<(), CborError> {
    let at = decoder.position();
    match open.pop() {
        Some(Open { left: None, is_map, items_seen }) if !is_map || items_seen % 2 == 0 => {
            decoder.set_position(at.saturating_add(1));
            Ok(())
        }
        _ => Err(CborError::Malformed { at }),
    }
}

fn pass_scalar(decoder: &mut Decoder<'_>, kind: Type) -> Result<(), Error> {
    match kind {
        Type::Bytes | Type::BytesIndef => decoder.bytes_iter()?.try_for_each(|chunk| chunk.map(|_| ())),
        Type::String | Type::StringIndef => decoder.str_iter()?.try_for_each(|chunk| chunk.map(|_| ())),
        Type::Bool => decoder.bool().map(|_| ()),
        Type::Null => decoder.null(),
        Type::Undefined => decoder.undefined(),
        Type::Simple => pass_simple(decoder),
        Type::F16 => pass_bytes(decoder, 3),
        Type::F32 => decoder.f32().map(|_| ()),
        Type::F64 => decoder.f64().map(|_| ()),
        Type::Unknown(_) => Err(Error::message("reserved")),
        _ => decoder.int().map(|_| ()),
    }
}

/// RFC 8949 §3.3: in two bytes, only the values from 32 are well-formed.
fn pass_simple(decoder: &mut Decoder<'_>) -> Result<(), Error> {
    let at = decoder.position();
    let value = decoder.simple()?;
    if decoder.position() == at.saturating_add(2) && value < 32 {
        return Err(Error::message("simple value below 32 in two bytes"));
    }
    Ok(())
}

fn pass_bytes(decoder: &mut Decoder<'_>, count: usize) -> Result<(), Error> {
    let end = decoder.position().saturating_add(count);
    if end > decoder.input().len() {
        return Err(Error::end_of_input());
    }
    decoder.set_position(end);
    Ok(())
}

fn classify(error: &Error, at: usize, len: usize) -> CborError {
    if error.is_end_of_input() { CborError::Truncated { len } } else { CborError::Malformed { at } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_item_is_passed() {
        let items: [&[u8]; 22] = [
            &[0x00],
            &[0x17],
            &[0x18, 0x01],
            &[0x1b, 0, 0, 0, 0, 0, 0, 0, 1],
            &[0x20],
            &[0x3b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &[0x40],
            &[0x42, 1, 2],
            &[0x5f, 0x41, 1, 0x41, 2, 0xff],
            &[0x62, b'a', b'b'],
            &[0x7f, 0x61, b'a', 0xff],
            &[0x80],
            &[0x82, 0x01, 0x02],
            &[0x9f, 0x01, 0xff],
            &[0xa1, 0x01, 0x02],
            &[0xbf, 0x01, 0x02, 0xff],
            &[0xc1, 0x00],
            &[0xf4],
            &[0xf8, 0x20],
            &[0xf9, 0x3c, 0x00],
            &[0xfa, 0, 0, 0, 0],
            &[0xfb, 0, 0, 0, 0, 0, 0, 0, 0],
        ];
        for item in items {
            assert_eq!(item_len(item, 2), Ok(item.len()), "{item:02x?}");
            for cut in 0..item.len() {
                assert_eq!(
                    item_len(&item[..cut], 2),
                    Err(CborError::Truncated { len: cut }),
                    "{item:02x?} cut at {cut}"
                );
            }
        }
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        let items: [&[u8]; 9] = [
            &[0x1c],
            &[0xff],
            &[0x81, 0xff],
            &[0xbf, 0x01, 0xff],
            &[0x5f, 0x61, b'a', 0xff],
            &[0x61, 0xff],
            &[0xf8, 0x1f],
            &[0xc1, 0xff],
            &[0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ];
        for item in items {
            assert!(matches!(item_len(item, 4), Err(CborError::Malformed { .. })), "{item:02x?}");
        }
    }

    #[test]
    fn depth_counts_arrays_maps_and_tags() {
        for opener in [&[0x81_u8][..], &[0x9f], &[0xa1, 0x00], &[0xc1]] {
            let nested = |depth: usize| {
                let mut bytes = opener.repeat(depth);
                bytes.push(0x00);
                bytes.extend(std::iter::repeat_n(0xff, if opener == [0x9f] { depth } else { 0 }));
                bytes
            };
            assert!(item_len(&nested(16), 16).is_ok(), "{opener:02x?}");
            assert_eq!(item_len(&nested(17), 16), Err(CborError::TooDeep { max: 16 }), "{opener:02x?}");
            assert_eq!(item_len(&nested(100_000), 16), Err(CborError::TooDeep { max: 16 }), "{opener:02x?}");
        }
    }

    #[test]
    fn huge_claims_cost_nothing() {
        for head in [0x9b_u8, 0x5b, 0x7b] {
            let mut bytes = vec![head];
            bytes.extend_from_slice(&u64::MAX.to_be_bytes());
            assert_eq!(item_len(&bytes, 16), Err(CborError::Truncated { len: 9 }));
        }
    }

    #[test]
    fn what_follows_the_item_is_noticed() {
        assert_eq!(scan_whole(&[0x00, 0x00], 1), Err(CborError::Trailing { expected: 1, got: 2 }));
    }
}
