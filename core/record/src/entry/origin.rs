//! Where an entry came from that nobody typed: a file of somebody else's.

use redbook_protocol::EntryId;

use crate::cbor::{Fields, Item, MapWriter};

const KEY: u64 = 0;
const FROM: u64 = 1;

/// Where an imported entry came from. Who imported it is its author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Names what was imported, the same each time: by it, importing twice adds nothing. 16 bytes of a hash.
    pub key: [u8; EntryId::LEN],
    /// From whom and which part of the file, in words: "The Surgery, Immunization 4711"; at most
    /// [`crate::limits::TEXT_LEN_MAX`] bytes.
    pub from: String,
}

impl Origin {
    pub(crate) fn to_item(&self) -> Item {
        let mut map = MapWriter::default();
        map.put(KEY, Item::Bytes(self.key.to_vec())).put(FROM, Item::Text(self.from.clone()));
        Item::Map(map)
    }

    /// `None`: in a shape of a later version.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields::read(bytes).ok()?;
        let key = fields.bytes(KEY).ok().flatten()?;
        let from = fields.text(FROM).ok().flatten()?;
        (fields.is_empty()).then_some(Self { key: key.try_into().ok()?, from })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Entry;
    use crate::{EntryDraft, Note, Payload};

    fn bytes(origin: Option<Origin>) -> Vec<u8> {
        let mut draft = EntryDraft::new(Payload::Note(Note { text: "hello".to_owned() }));
        draft.origin = origin;
        draft.encode(1_773_480_700_000).unwrap()
    }

    #[test]
    fn what_was_imported_says_from_where() {
        let origin = Origin { key: [7; EntryId::LEN], from: "The Surgery, Immunization 4711".to_owned() };
        let entry = Entry::decode(&bytes(Some(origin.clone()))).unwrap();
        assert_eq!((entry.origin(), entry.has_unread_parts()), (Some(&origin), false));
        assert_eq!(Entry::decode(&bytes(None)).unwrap().origin(), None);
    }

    #[test]
    fn an_origin_of_a_later_version_is_kept_and_counts_as_unread() {
        let mut later = bytes(None);
        later[0] += 1;
        later.extend([0x08, 0xa1, 0x02, 0x03]);
        let entry = Entry::decode(&later).unwrap();
        assert_eq!((entry.origin(), entry.has_unread_parts()), (None, true));
    }

    #[test]
    fn an_origin_of_too_many_words_is_not_written() {
        let mut draft = EntryDraft::new(Payload::Note(Note { text: "hello".to_owned() }));
        draft.origin = Some(Origin { key: [0; EntryId::LEN], from: "x".repeat(201) });
        assert!(draft.encode(0).is_err());
    }
}
