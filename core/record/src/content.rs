//! The content of a frame: a CBOR array of entries, taken apart into the exact bytes of each.

use minicbor::data::Type;
use minicbor::decode::Decoder;

use crate::cbor::{CborError, array_head, item_len, scan_whole};
use crate::limits::{CONTENT_LEN_MAX, ENTRIES_PER_FRAME_MAX, ENTRY_LEN_MAX, ENTRY_NESTING_MAX, NESTING_MAX};

/// Why bytes are not the content of a frame, or entries cannot be one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// Longer than the content of a frame may be.
    #[error("expected content of at most {max} bytes, got {got}")]
    TooLong {
        /// Bytes allowed.
        max: usize,
        /// Bytes found.
        got: usize,
    },
    /// Not an array.
    #[error("expected an array of entries, got another item")]
    NotAnArray,
    /// An array of nothing.
    #[error("expected at least one entry, got none")]
    Empty,
    /// More entries than a frame may hold.
    #[error("expected at most {max} entries, got more")]
    TooMany {
        /// Entries allowed.
        max: usize,
    },
    /// An entry is longer than one may be.
    #[error("expected entries of at most {max} bytes, got one of {got}")]
    EntryTooLong {
        /// Bytes allowed.
        max: usize,
        /// Bytes found.
        got: usize,
    },
    /// Not the CBOR that is wanted.
    #[error("the content's bytes: {0}")]
    Cbor(#[from] CborError),
}

/// The exact bytes of each entry in a frame's content. Whether each is an entry, [`crate::Entry::decode`] says.
///
/// # Errors
/// [`ContentError`].
pub fn split_content(content: &[u8]) -> Result<Vec<&[u8]>, ContentError> {
    if content.len() > CONTENT_LEN_MAX {
        return Err(ContentError::TooLong { max: CONTENT_LEN_MAX, got: content.len() });
    }
    let mut decoder = Decoder::new(content);
    let claimed = match decoder.datatype() {
        Ok(Type::Array | Type::ArrayIndef) => decoder.array().ok().flatten(),
        Ok(_) => return Err(ContentError::NotAnArray),
        Err(_) => return Err(CborError::Truncated { len: content.len() }.into()),
    };
    // Before the scan, so that a claim of a million entries is named as what it is.
    if claimed.is_some_and(|claimed| claimed > ENTRIES_PER_FRAME_MAX as u64) {
        return Err(ContentError::TooMany { max: ENTRIES_PER_FRAME_MAX });
    }
    scan_whole(content, NESTING_MAX)?;
    let entries = spans(content, decoder.position(), claimed.is_none())?;
    if entries.is_empty() { Err(ContentError::Empty) } else { Ok(entries) }
}

/// The items from `start` to the end, or to the break in the last byte.
fn spans(content: &[u8], start: usize, ends_with_break: bool) -> Result<Vec<&[u8]>, ContentError> {
    let end = content.len().saturating_sub(usize::from(ends_with_break));
    let mut rest = content.get(start..end).unwrap_or_default();
    let mut entries = Vec::new();
    while !rest.is_empty() {
        if entries.len() == ENTRIES_PER_FRAME_MAX {
            return Err(ContentError::TooMany { max: ENTRIES_PER_FRAME_MAX });
        }
        let len = item_len(rest, ENTRY_NESTING_MAX)?;
        let (entry, after) = rest.split_at_checked(len).unwrap_or((rest, &[]));
        check_entry_len(entry)?;
        entries.push(entry);
        rest = after;
    }
    Ok(entries)
}

/// The content of a frame that holds these entries, in this order.
///
/// # Errors
/// [`ContentError`], where there are too many, or they are too long, or one is not a single item of CBOR.
pub fn join_content(entries: &[&[u8]]) -> Result<Vec<u8>, ContentError> {
    if entries.is_empty() {
        return Err(ContentError::Empty);
    }
    if entries.len() > ENTRIES_PER_FRAME_MAX {
        return Err(ContentError::TooMany { max: ENTRIES_PER_FRAME_MAX });
    }
    let mut content = Vec::new();
    array_head(entries.len(), &mut content);
    for entry in entries {
        check_entry_len(entry)?;
        scan_whole(entry, ENTRY_NESTING_MAX)?;
        content.extend_from_slice(entry);
    }
    match content.len() {
        got if got > CONTENT_LEN_MAX => Err(ContentError::TooLong { max: CONTENT_LEN_MAX, got }),
        _ => Ok(content),
    }
}

fn check_entry_len(entry: &[u8]) -> Result<(), ContentError> {
    match entry.len() {
        got if got > ENTRY_LEN_MAX => Err(ContentError::EntryTooLong { max: ENTRY_LEN_MAX, got }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &[u8] = &[0xa1, 0x00, 0x01];

    #[test]
    fn splits_what_it_joins() {
        let entries = [ENTRY, &[0xa0], &[0xa1, 0x01, 0x82, 0x01, 0x02]];
        let content = join_content(&entries).unwrap();
        assert_eq!(split_content(&content).unwrap(), entries);
    }

    #[test]
    fn an_array_of_indefinite_length_is_well_formed_too() {
        let content = [&[0x9f], ENTRY, ENTRY, &[0xff]].concat();
        assert_eq!(split_content(&content).unwrap(), [ENTRY, ENTRY]);
        assert_eq!(split_content(&[0x9f, 0xff]), Err(ContentError::Empty));
    }

    #[test]
    fn limits_are_kept_at_their_edges() {
        let many = vec![ENTRY; ENTRIES_PER_FRAME_MAX + 1];
        let most = join_content(&many[1..]).unwrap();
        assert_eq!(split_content(&most).unwrap().len(), ENTRIES_PER_FRAME_MAX);
        let too_many = ContentError::TooMany { max: ENTRIES_PER_FRAME_MAX };
        assert_eq!(join_content(&many), Err(too_many.clone()));
        let indefinite = [&[0x9f], many.concat().as_slice(), &[0xff]].concat();
        assert_eq!(split_content(&indefinite), Err(too_many));

        // A byte string of `len` bytes in all.
        let entry_of = |len: usize| {
            let mut entry = vec![0x59];
            entry.extend(u16::try_from(len - 3).unwrap().to_be_bytes());
            entry.resize(len, 0);
            entry
        };
        let longest = entry_of(ENTRY_LEN_MAX);
        assert!(split_content(&join_content(&[&longest]).unwrap()).is_ok());
        let too_long = entry_of(ENTRY_LEN_MAX + 1);
        let error = ContentError::EntryTooLong { max: ENTRY_LEN_MAX, got: ENTRY_LEN_MAX + 1 };
        assert_eq!(join_content(&[&too_long]), Err(error.clone()));
        assert_eq!(split_content(&[&[0x81], too_long.as_slice()].concat()), Err(error));
        let sixteen = vec![longest.as_slice(); 16];
        let got = 16 * ENTRY_LEN_MAX + 1;
        assert_eq!(join_content(&sixteen), Err(ContentError::TooLong { max: CONTENT_LEN_MAX, got }));
        let over = vec![0; CONTENT_LEN_MAX + 1];
        assert_eq!(
            split_content(&over),
            Err(ContentError::TooLong { max: CONTENT_LEN_MAX, got: CONTENT_LEN_MAX + 1 })
        );
    }

    #[test]
    fn a_million_entries_claimed_is_too_many() {
        let content = [0x9a, 0x00, 0x0f, 0x42, 0x40, 0xa0];
        assert_eq!(split_content(&content), Err(ContentError::TooMany { max: ENTRIES_PER_FRAME_MAX }));
    }

    #[test]
    fn what_is_not_content_is_refused() {
        assert_eq!(split_content(&[]), Err(CborError::Truncated { len: 0 }.into()));
        assert_eq!(split_content(&[0x80]), Err(ContentError::Empty));
        assert_eq!(split_content(&[0xa0]), Err(ContentError::NotAnArray));
        assert_eq!(split_content(&[0x81]), Err(CborError::Truncated { len: 1 }.into()));
        assert_eq!(
            split_content(&[0x81, 0xa0, 0x00]),
            Err(CborError::Trailing { expected: 2, got: 3 }.into())
        );
        let deep = [&[0x81; 16][..], &[0x80]].concat();
        assert_eq!(split_content(&deep), Err(CborError::TooDeep { max: NESTING_MAX }.into()));
    }

    #[test]
    fn what_is_joined_is_one_item_each() {
        assert!(matches!(
            join_content(&[&[0xa0, 0xa0]]),
            Err(ContentError::Cbor(CborError::Trailing { .. }))
        ));
        assert_eq!(join_content(&[]), Err(ContentError::Empty));
    }
}
