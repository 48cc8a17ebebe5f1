//! Writing deterministic CBOR (RFC 8949 §4.2.1): shortest heads, definite lengths, keys ascending.

use std::collections::BTreeMap;

const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;

/// A value to be written.
pub(crate) enum Item {
    Int(i64),
    Unsigned(u64),
    Bytes(Vec<u8>),
    Text(String),
    Bool(bool),
    Array(Vec<Item>),
    Map(MapWriter),
}

impl Item {
    fn write(self, out: &mut Vec<u8>) {
        match self {
            Self::Int(number) => match u64::try_from(number) {
                Ok(number) => head(UNSIGNED, number, out),
                // -1 - n in two's complement is the complement of its bits.
                Err(_) => head(NEGATIVE, (!number).cast_unsigned(), out),
            },
            Self::Unsigned(number) => head(UNSIGNED, number, out),
            Self::Bytes(bytes) => string(BYTES, &bytes, out),
            Self::Text(text) => string(TEXT, text.as_bytes(), out),
            Self::Bool(value) => out.push(if value { TRUE } else { FALSE }),
            Self::Array(items) => {
                array_head(items.len(), out);
                items.into_iter().for_each(|item| item.write(out));
            }
            Self::Map(map) => map.write(out),
        }
    }
}

/// A map that is written with its keys ascending, whatever order they came in.
#[derive(Default)]
pub(crate) struct MapWriter {
    items: BTreeMap<u64, Item>,
}

impl MapWriter {
    pub(crate) fn put(&mut self, key: u64, item: Item) -> &mut Self {
        self.items.insert(key, item);
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(crate) fn write(self, out: &mut Vec<u8>) {
        head(MAP, self.items.len() as u64, out);
        for (key, item) in self.items {
            head(UNSIGNED, key, out);
            item.write(out);
        }
    }
}

/// The head of an array of so many items.
pub(crate) fn array_head(len: usize, out: &mut Vec<u8>) {
    head(ARRAY, len as u64, out);
}

fn string(major: u8, bytes: &[u8], out: &mut Vec<u8>) {
    head(major, bytes.len() as u64, out);
    out.extend_from_slice(bytes);
}

/// Major type and argument, in as few bytes as can be.
fn head(major: u8, argument: u64, out: &mut Vec<u8>) {
    let major = major << 5;
    let be = argument.to_be_bytes();
    match argument {
        0..=23 => out.push(major | argument.to_le_bytes()[0]),
        24..=0xff => out.extend([major | 24].iter().chain(be.iter().skip(7))),
        0x100..=0xffff => out.extend([major | 25].iter().chain(be.iter().skip(6))),
        0x1_0000..=0xffff_ffff => out.extend([major | 26].iter().chain(be.iter().skip(4))),
        _ => out.extend([major | 27].iter().chain(&be)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(item: Item) -> Vec<u8> {
        let mut out = Vec::new();
        item.write(&mut out);
        out
    }

    /// RFC 8949, appendix A.
    #[test]
    fn the_standards_examples() {
        let numbers: [(i64, &[u8]); 12] = [
            (0, &[0x00]),
            (23, &[0x17]),
            (24, &[0x18, 0x18]),
            (100, &[0x18, 0x64]),
            (1000, &[0x19, 0x03, 0xe8]),
            (1_000_000, &[0x1a, 0x00, 0x0f, 0x42, 0x40]),
            (1_000_000_000_000, &[0x1b, 0x00, 0x00, 0x00, 0xe8, 0xd4, 0xa5, 0x10, 0x00]),
            (-1, &[0x20]),
            (-10, &[0x29]),
            (-100, &[0x38, 0x63]),
            (-1000, &[0x39, 0x03, 0xe7]),
            (i64::MIN, &[0x3b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ];
        for (number, bytes) in numbers {
            assert_eq!(written(Item::Int(number)), bytes, "{number}");
        }
        assert_eq!(written(Item::Text("IETF".into())), [0x64, 0x49, 0x45, 0x54, 0x46]);
        assert_eq!(written(Item::Bytes(vec![1, 2, 3, 4])), [0x44, 1, 2, 3, 4]);
        assert_eq!(written(Item::Array(vec![Item::Int(1), Item::Bool(false)])), [0x82, 0x01, 0xf4]);
    }

    #[test]
    fn keys_ascend() {
        let mut map = MapWriter::default();
        map.put(3, Item::Bool(true)).put(1, Item::Int(2));
        assert_eq!(written(Item::Map(map)), [0xa2, 0x01, 0x02, 0x03, 0xf5]);
    }
}
