//! From a linked frame to its entries: opening, inflating, CBOR, rights by class (docs/protocol.md §5).

use redbook_protocol::frame::Kind;
use redbook_protocol::{EntryId, Frame, FrameHash, Role};
use redbook_record::{Entry, split_content};
use redbook_vault::{content_key, open_frame};
use zeroize::Zeroizing;

use super::{CountedEntry, Replica};
use crate::outcome::{Outcome, Reason, Waiting};

/// Entries of a frame, opened and checked.
pub(super) struct Opened {
    pub(super) entries: Vec<CountedEntry>,
    pub(super) last_recorded_ms: u64,
}

impl Replica {
    /// Opens a linked frame of entries.
    pub(super) fn open(
        &self,
        hash: &FrameHash,
        frame: &Frame,
        after_ms: Option<u64>,
    ) -> Result<Opened, Outcome> {
        debug_assert_eq!(frame.kind(), Kind::Entries);
        let place = self.ledger.place_of(hash).ok_or(Outcome::Waits(Waiting::Key))?;
        let author = self.ledger.author_of(hash).ok_or(Outcome::Waits(Waiting::Key))?;
        let epochs = self.ledger.epochs_at(&place.heads);
        let key = self.keyring.writing_key(&epochs).ok_or(Outcome::Waits(Waiting::Key))?;
        let content = match open_frame(frame, &place, &key) {
            Ok(content) => content.ok_or(Outcome::Refused(Reason::Content))?,
            Err(redbook_vault::OpenFrameError::Seal) => return Err(Outcome::Refused(Reason::Seal)),
            Err(redbook_vault::OpenFrameError::Plaintext(_)) => {
                return Err(Outcome::Refused(Reason::Content));
            }
        };
        let spans = split_content(&content).map_err(|_| Outcome::Refused(Reason::Content))?;
        let mut last = after_ms;
        let mut entries = Vec::with_capacity(spans.len());
        for bytes in spans {
            last = Some(check_entry(bytes, author.member.role, last)?);
            let id = EntryId::of(&self.record(), &place.signing_public_key, bytes);
            entries.push(CountedEntry { id, log: frame.log(), bytes: bytes.to_vec() });
        }
        Ok(Opened { entries, last_recorded_ms: last.unwrap_or_default() })
    }
}

impl Replica {
    /// The key of a frame's sealed part alone, for an export; `None` where it has none, or its place or epoch key is not known.
    #[must_use]
    pub fn content_key(&self, hash: &FrameHash, bytes: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
        let frame = Frame::parse(bytes).ok()?;
        let place = self.ledger.place_of(hash)?;
        // The create act is sealed with the key of the epoch that it makes.
        let epochs = if place.heads.is_empty() { vec![*hash] } else { self.ledger.epochs_at(&place.heads) };
        content_key(&frame, &place, &self.keyring.writing_key(&epochs)?)
    }

    /// The entries of a frame of this phone's own that no longer counts, so that they can be offered again; none where it
    /// does not open.
    #[must_use]
    pub fn entries_of(&self, hash: &FrameHash, bytes: &[u8]) -> Vec<Vec<u8>> {
        let Some(frame) = Frame::parse(bytes).ok().filter(|frame| frame.kind() == Kind::Entries) else {
            return Vec::new();
        };
        let opened = self.open(hash, &frame, None);
        opened.map(|opened| opened.entries.into_iter().map(|entry| entry.bytes).collect()).unwrap_or_default()
    }
}

/// Rights and order of one entry; its recorded time.
pub(super) fn check_entry(bytes: &[u8], role: Role, after_ms: Option<u64>) -> Result<u64, Outcome> {
    let entry = Entry::decode(bytes).map_err(|_| Outcome::Refused(Reason::Content))?;
    if !role.may_write(entry.class()) {
        return Err(Outcome::Refused(Reason::Rights));
    }
    let recorded_ms = entry.recorded_ms();
    if after_ms.is_some_and(|after| recorded_ms <= after) {
        return Err(Outcome::Refused(Reason::RecordedTime));
    }
    Ok(recorded_ms)
}
