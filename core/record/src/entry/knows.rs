//! What the phone of an entry's author had of the others' logs: how those come to know that what they wrote is with it.

use std::collections::BTreeMap;

use minicbor::decode::Decoder;
use redbook_protocol::LogId;

use crate::cbor::Item;
use crate::limits::KNOWS_MAX;

/// Bytes of a log's id that it goes by here: a member whose id began like another's would have to try 2^64 keys.
const START_LEN: usize = 8;

/// How many frames somebody's phone had of each log, by the beginning of its id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Knows(BTreeMap<[u8; START_LEN], u64>);

impl Knows {
    /// Of this log it has so many frames, if it did not have more.
    pub fn grow(&mut self, log: &LogId, frames: u64) {
        grow(&mut self.0, start_of(log), frames);
    }

    /// What it has by then, too.
    pub fn join(&mut self, later: &Self) {
        later.0.iter().for_each(|(start, frames)| grow(&mut self.0, *start, *frames));
    }

    /// What of this is more than was said.
    #[must_use]
    pub fn beyond(&self, said: &Self) -> Self {
        let is_more =
            |(start, frames): &(&[u8; START_LEN], &u64)| said.0.get(*start).is_none_or(|was| was < *frames);
        Self(self.0.iter().filter(is_more).map(|(start, frames)| (*start, *frames)).collect())
    }

    /// How many frames it had of this log.
    #[must_use]
    pub fn frames_of(&self, log: &LogId) -> u64 {
        self.0.get(&start_of(log)).copied().unwrap_or_default()
    }

    /// Whether it had none of any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// An array: by turns the beginning of a log's id and a number of frames; at most [`KNOWS_MAX`] logs.
    pub(crate) fn to_item(&self) -> Item {
        let pairs = self.0.iter().take(KNOWS_MAX);
        Item::Array(
            pairs
                .flat_map(|(start, frames)| [Item::Bytes(start.to_vec()), Item::Unsigned(*frames)])
                .collect(),
        )
    }

    /// `None`: in another form. It is no part of what the entry says, so nothing else hangs on it.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut decoder = Decoder::new(bytes);
        let items = decoder.array().ok()??;
        if items % 2 != 0 || items > 2 * KNOWS_MAX as u64 {
            return None;
        }
        let mut knows = Self::default();
        for _ in 0..items / 2 {
            let start = decoder.bytes().ok()?.try_into().ok()?;
            grow(&mut knows.0, start, decoder.u64().ok()?);
        }
        (decoder.position() == bytes.len()).then_some(knows)
    }
}

fn grow(known: &mut BTreeMap<[u8; START_LEN], u64>, start: [u8; START_LEN], frames: u64) {
    let had = known.entry(start).or_default();
    *had = frames.max(*had);
}

fn start_of(log: &LogId) -> [u8; START_LEN] {
    let mut start = [0; START_LEN];
    start.iter_mut().zip(log.as_bytes()).for_each(|(to, from)| *to = *from);
    start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Entry;
    use crate::{EntryDraft, Note, Payload};

    fn log(n: u8) -> LogId {
        LogId::from_bytes([n; LogId::LEN])
    }

    fn knows(of: &[(u8, u64)]) -> Knows {
        let mut knows = Knows::default();
        of.iter().for_each(|(n, frames)| knows.grow(&log(*n), *frames));
        knows
    }

    fn draft(text_len: usize) -> EntryDraft {
        EntryDraft::new(Payload::Note(Note { text: "n".repeat(text_len) }))
    }

    #[test]
    fn an_entry_says_what_its_author_had_and_that_only_grows() {
        let mut said = knows(&[(1, 7), (2, 300)]);
        let entry = Entry::decode(&draft(5).encode_knowing(1, &said).unwrap()).unwrap();
        assert_eq!((entry.knows(), entry.has_unread_parts()), (&said, false));
        said.join(&knows(&[(1, 6), (2, 301), (3, 1)]));
        assert_eq!([1, 2, 3, 4].map(|n| said.frames_of(&log(n))), [7, 301, 1, 0]);
    }

    #[test]
    fn what_was_said_is_not_said_again() {
        let said = knows(&[(1, 7), (2, 300)]);
        assert_eq!(knows(&[(1, 7), (2, 301), (3, 1)]).beyond(&said), knows(&[(2, 301), (3, 1)]));
        assert!(said.beyond(&said).is_empty());
        assert_eq!(said.beyond(&Knows::default()), said);
    }

    #[test]
    fn who_had_nothing_new_says_nothing() {
        let draft = draft(5);
        assert_eq!(draft.encode_knowing(1, &Knows::default()), draft.encode(1));
        assert!(Entry::decode(&draft.encode(1).unwrap()).unwrap().knows().is_empty());
    }

    #[test]
    fn of_very_many_logs_some_are_said_and_the_entry_stays_within_its_limit() {
        let many: Vec<(u8, u64)> = (0..200).map(|n| (n, 1)).collect();
        let entry = Entry::decode(&draft(5).encode_knowing(1, &knows(&many)).unwrap()).unwrap();
        let said = many.iter().filter(|(n, _)| entry.knows().frames_of(&log(*n)) == 1).count();
        assert_eq!(said, KNOWS_MAX);
    }

    #[test]
    fn what_a_person_wrote_goes_before_it() {
        let birth = |text_len: usize| {
            EntryDraft::new(Payload::BirthDetails(crate::BirthDetails {
                delivery_problems: Some("d".repeat(12_000)),
                note: Some("n".repeat(text_len)),
                ..Default::default()
            }))
        };
        let room = (0..12_000).rev().find(|len| birth(*len).encode(1).is_ok()).unwrap();
        let bytes = birth(room).encode_knowing(1, &knows(&[(1, 7)])).unwrap();
        assert_eq!(bytes, birth(room).encode(1).unwrap());
    }

    #[test]
    fn in_another_form_it_says_nothing_and_the_entry_stands() {
        let plain = draft(5).encode(1).unwrap();
        let forms: [&[u8]; 6] = [
            &[0x05],
            &[0x81, 0x01],
            &[0x82, 0x41, 0x01, 0x01],
            &[0x82, 0x48, 1, 2, 3, 4, 5, 6, 7, 8, 0x20],
            &[0x9f, 0x48, 1, 2, 3, 4, 5, 6, 7, 8, 0x01, 0xff],
            &[0xa0],
        ];
        for form in forms {
            let mut later = plain.clone();
            later[0] += 1;
            later.push(0x09);
            later.extend_from_slice(form);
            let entry = Entry::decode(&later).unwrap();
            assert!(entry.knows().is_empty(), "{form:02x?}");
            assert!(entry.has_unread_parts(), "{form:02x?}");
            assert_eq!(entry.payload(), Entry::decode(&plain).unwrap().payload());
        }
    }
}
