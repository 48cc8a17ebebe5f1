//! Names of things. Every one is a hash, so that nobody can take another's; all print as hex.

use std::cmp::Ordering;
use std::fmt;

use crate::hash::{hash, to_array};

/// What is wrong with the text of an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected} hexadecimal digits, got {got} characters")]
pub struct ParseIdError {
    /// Digits that this kind of id has.
    pub expected: usize,
    /// Characters found.
    pub got: usize,
}

/// A number below 16 as its digit.
fn hex_digit(value: u8) -> char {
    char::from_digit(value.into(), 16).unwrap_or_default()
}

/// The number of a digit. Ids are read by the thousand when a document is loaded.
fn hex_value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// Bytes as numbers that compare as they do.
fn words(bytes: &[u8]) -> impl Iterator<Item = u64> + '_ {
    bytes.as_chunks::<8>().0.iter().map(|word| u64::from_be_bytes(*word))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $len:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name([u8; $len]);

        // In the order of the bytes, eight at a time: everything is looked up by ids, and nearly all differ in the first eight.
        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                let (ours, theirs) = (words(&self.0), words(&other.0));
                ours.cmp(theirs)
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// From its bytes, unchecked: whether anything has this name is for the reader to find.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; $len]) -> Self {
                Self(bytes)
            }

            /// From a slice of exactly [`Self::LEN`] bytes.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }

            /// Its bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut digits = String::with_capacity(2 * $len);
                self.0.iter().for_each(|byte| {
                    digits.push(hex_digit(byte >> 4));
                    digits.push(hex_digit(byte & 0x0f));
                });
                f.write_str(&digits)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                let wrong = || ParseIdError { expected: 2 * $len, got: text.chars().count() };
                let (pairs, odd) = text.as_bytes().as_chunks::<2>();
                if pairs.len() != $len || !odd.is_empty() {
                    return Err(wrong());
                }
                let mut out = [0; $len];
                for (byte, [high, low]) in out.iter_mut().zip(pairs) {
                    *byte = hex_value(*high).zip(hex_value(*low)).map(|(h, l)| h << 4 | l).ok_or_else(wrong)?;
                }
                Ok(Self(out))
            }
        }
    };
}

id! {
    /// A child's record: the hash of its first frame.
    RecordId, 32
}
id! {
    /// One author's log in a record: the hash of the author's signing public key, cut to 16 bytes.
    LogId, 16
}
id! {
    /// A frame: the hash of the record and the frame's bytes.
    FrameHash, 32
}
id! {
    /// An entry: the hash of record, author and the entry's bytes, cut to 16 bytes. Never sent.
    EntryId, 16
}

/// An act is named by the frame that carries it.
pub type ActId = FrameHash;
/// An epoch is named by the act that makes it.
pub type EpochId = FrameHash;

impl RecordId {
    /// What stands for the record in its own first frame, which has no name yet.
    pub const NONE: Self = Self([0; 32]);

    /// The epoch that the create act makes bears the record's own name.
    #[must_use]
    pub const fn first_act(&self) -> ActId {
        FrameHash(self.0)
    }
}

impl LogId {
    /// The log of whoever signs with this Ed25519 key.
    #[must_use]
    pub fn of(signing_public_key: &[u8; 32]) -> Self {
        Self(to_array(&hash("log", &[signing_public_key])))
    }
}

impl EntryId {
    /// The name of these entry bytes, written by this author in this record.
    #[must_use]
    pub fn of(record: &RecordId, signing_public_key: &[u8; 32], entry: &[u8]) -> Self {
        Self(to_array(&hash("entry", &[&record.0, signing_public_key, entry])))
    }
}

impl FrameHash {
    /// The hash of a frame of `record`; [`RecordId::NONE`] for a record's first frame.
    #[must_use]
    pub fn of(record: &RecordId, frame: &[u8]) -> Self {
        Self(hash("frame hash", &[&record.0, frame]))
    }

    /// The record that a first frame of this hash begins.
    #[must_use]
    pub const fn as_record(&self) -> RecordId {
        RecordId(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_order_of_their_bytes() {
        let mut all: Vec<[u8; 32]> = vec![[0; 32], [0xff; 32]];
        for at in 0..32 {
            for byte in [1, 0x7f, 0x80, 0xff] {
                let mut bytes = [0; 32];
                bytes[at] = byte;
                all.push(bytes);
            }
        }
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
            assert_eq!(FrameHash::from_bytes(*a).cmp(&FrameHash::from_bytes(*b)), a.cmp(b));
            let (short_a, short_b): ([u8; 16], [u8; 16]) = (to_array(a), to_array(b));
            assert_eq!(LogId::from_bytes(short_a).cmp(&LogId::from_bytes(short_b)), short_a.cmp(&short_b));
        }
    }
}
