//! Taking frames in: from outside, where everything is checked, or from the phone's own store, where signatures were.

use std::collections::BTreeMap;

use redbook_protocol::frame::Kind;
use redbook_protocol::limits::FRAME_LEN_MAX;
use redbook_protocol::{
    Act, Changed, Deed, EntryId, EpochId, Frame, FrameHash, Label, LogId, Refusal, SealedKey, Standing,
    Taken, Trust, Wait,
};
use redbook_record::{Document, Entry};
use redbook_vault::{DeviceKeys, Keyring, open_epoch_key, open_frame};

use super::{LogReader, Replica, StoredFrame};
use crate::outcome::{Outcome, Reason, Waiting};

/// Frames kept of one record that cannot be taken apart: of a later version, or none at all.
const UNPARSED_MAX: usize = 256;

/// An entry that has come to count.
#[derive(Clone, PartialEq, Eq)]
pub struct CountedEntry {
    /// Its name.
    pub id: EntryId,
    /// Its author's log.
    pub log: LogId,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// No content in logs.
impl std::fmt::Debug for CountedEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CountedEntry({}, {} bytes)", self.id, self.bytes.len())
    }
}

/// A frame that has to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFrame {
    /// Its hash.
    pub hash: FrameHash,
    /// Its log; zeros where the bytes could not be taken apart.
    pub log: LogId,
    /// Its place.
    pub seq: u64,
    /// 1 entries, 2 act, 0 not known.
    pub kind: u8,
    /// What became of it.
    pub outcome: Outcome,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What taking frames in has changed, to be stored in one transaction.
#[derive(Debug, Default)]
pub struct TakenIn {
    /// Frames not held before.
    pub frames: Vec<NewFrame>,
    /// Frames held before whose outcome is another now.
    pub changed: Vec<(FrameHash, Outcome)>,
    /// Entries that have come to count, already in the document.
    pub entries: Vec<CountedEntry>,
    /// Epochs whose key this phone has just learned.
    pub keys: Vec<EpochId>,
    /// Frames that were not kept, because too many wait already; they can be had again where they came from.
    pub not_kept: usize,
    /// Something that counted no longer does: the replica has to be restored from the store, without a document.
    pub rebuild: bool,
    /// Frames of this phone's own log that it never wrote: another phone has its keys.
    pub foreign: Vec<FrameHash>,
    /// Membership has changed.
    pub members_changed: bool,
    /// How many of `frames` were held when strangers were last looked at.
    pub(super) settled_through: usize,
    /// Where each of `frames` is.
    index: BTreeMap<FrameHash, usize>,
    /// The frames come from the store, and need not be told again.
    restoring: bool,
}

impl TakenIn {
    fn push(&mut self, frame: NewFrame) {
        self.index.insert(frame.hash, self.frames.len());
        self.frames.push(frame);
    }
}

impl Replica {
    /// The replica as it was stored. `document` holds exactly the entries of the frames that say so. What comes of it tells
    /// of entries and keys that this phone could not open before, and nothing of the frames themselves.
    #[must_use]
    pub fn restore<'a>(
        device: DeviceKeys,
        keyring: Keyring,
        document: Document,
        record: redbook_protocol::RecordId,
        frames: impl IntoIterator<Item = StoredFrame<'a>>,
    ) -> (Self, TakenIn) {
        let mut replica = Self::new(record, device, keyring);
        replica.document = document;
        let mut settled = BTreeMap::new();
        let mut taken = TakenIn { restoring: true, ..TakenIn::default() };
        for stored in frames {
            let trust = if stored.was_verified { Trust::Stored } else { Trust::Verify };
            let hash = replica.take_one(stored.bytes, trust, &mut taken);
            if let Some(outcome) = stored.settled {
                settled.insert(hash, outcome);
            }
            if let Ok(frame) = Frame::parse(stored.bytes) {
                replica.strangers.insert(hash, (frame.log(), stored.bytes.len()));
            }
        }
        replica.skip_settled(&settled, &mut taken);
        replica.forget_strangers_who_joined();
        taken.foreign.clear();
        (replica, taken)
    }

    /// Takes in frames from outside, in any order, any of them hostile.
    pub fn take_in<'a>(&mut self, frames: impl IntoIterator<Item = &'a [u8]>) -> TakenIn {
        let mut taken = TakenIn::default();
        for bytes in frames {
            self.take_one(bytes, Trust::Verify, &mut taken);
        }
        self.settle(&mut taken);
        taken
    }

    /// Takes in a frame that this phone made itself.
    pub(super) fn take_own(&mut self, bytes: &[u8]) -> TakenIn {
        let mut taken = TakenIn::default();
        self.take_one(bytes, Trust::Stored, &mut taken);
        self.settle(&mut taken);
        taken.foreign.clear();
        taken
    }

    fn take_one(&mut self, bytes: &[u8], trust: Trust, taken: &mut TakenIn) -> FrameHash {
        let frame = match Frame::parse(bytes) {
            Ok(frame) => frame,
            Err(error) => return self.keep_unparsed(bytes, Outcome::from(error), taken),
        };
        let (log, seq, kind) = (frame.log(), frame.seq(), frame.kind());
        if !taken.restoring && !self.has_room_for(&frame, taken) {
            taken.not_kept += 1;
            return FrameHash::of(&self.record(), bytes);
        }
        match self.ledger.take(frame.clone(), trust) {
            Taken::Known(hash) => hash,
            Taken::Full(hash) => {
                taken.not_kept += 1;
                hash
            }
            Taken::New(hash) => {
                if !taken.restoring {
                    let outcome = Outcome::Waits(Waiting::For(Wait::Predecessor));
                    taken.push(NewFrame {
                        hash,
                        log,
                        seq,
                        kind: kind.code(),
                        outcome,
                        bytes: bytes.to_vec(),
                    });
                }
                self.pending.insert(hash, frame);
                hash
            }
        }
    }

    /// Bytes that are no frame of this version are kept as they are: a newer app may read them.
    fn keep_unparsed(&mut self, bytes: &[u8], outcome: Outcome, taken: &mut TakenIn) -> FrameHash {
        let hash = FrameHash::of(&self.record(), bytes);
        if self.outcomes.contains_key(&hash) {
            return hash;
        }
        if self.unparsed >= UNPARSED_MAX || bytes.len() > FRAME_LEN_MAX {
            taken.not_kept += 1;
            return hash;
        }
        self.unparsed += 1;
        if self.outcomes.insert(hash, outcome).is_none() {
            let log = LogId::from_bytes([0; LogId::LEN]);
            taken.push(NewFrame { hash, log, seq: 0, kind: 0, outcome, bytes: bytes.to_vec() });
        }
        hash
    }

    /// Moves each log's reader past the frames whose entries the document has or which are refused, then settles the rest.
    fn skip_settled(&mut self, settled: &BTreeMap<FrameHash, Outcome>, taken: &mut TakenIn) {
        let changed = self.ledger.judge();
        for log in self.ledger.logs() {
            let mut reader = self.logs.get(&log).copied().unwrap_or_default();
            // Recorded times in a log rise, so that its last entry is the latest.
            let last = self.document.last_of(&log).and_then(|entry| Entry::decode(&entry.bytes).ok());
            reader.last_recorded_ms = last.map(|entry| entry.recorded_ms());
            while let Some(hash) = self.ledger.at(&log, reader.next_seq) {
                let is_act = self.pending.get(&hash).is_some_and(|frame| frame.kind() == Kind::Act);
                match settled.get(&hash) {
                    _ if is_act => {}
                    Some(outcome) => {
                        self.note(hash, *outcome, taken);
                        self.pending.remove(&hash);
                    }
                    None => break,
                }
                reader.next_seq += 1;
            }
            self.logs.insert(log, reader);
        }
        self.settle_changed(&changed, taken);
    }

    /// Judges, opens what can be opened, and notes what came of it.
    pub(super) fn settle(&mut self, taken: &mut TakenIn) {
        let changed = self.ledger.judge();
        self.settle_changed(&changed, taken);
    }

    fn settle_changed(&mut self, changed: &[Changed], taken: &mut TakenIn) {
        for Changed { hash, from, .. } in changed {
            taken.rebuild |=
                *from == Some(Standing::Linked) && self.outcomes.get(hash) == Some(&Outcome::Counted);
            let was_sound = !matches!(
                from,
                None | Some(
                    Standing::Waits(Wait::Predecessor | Wait::Author) | Standing::Refused(Refusal::Signature)
                )
            );
            let is_own = self.ledger.position_of(hash).is_some_and(|(log, _)| log == self.own_log());
            if is_own && !was_sound {
                taken.foreign.push(*hash);
            }
        }
        let acts = self.ledger.acts().to_vec();
        taken.members_changed = acts.iter().any(|act| self.outcomes.get(act) != Some(&Outcome::Counted));
        self.learn_keys(&acts, taken);
        self.open_labels(&acts);
        for Changed { hash, to, .. } in changed {
            // Entries that are linked still have to be opened, below; acts count as they are.
            let is_act = self.ledger.act(hash).is_some();
            if is_act || *to != Standing::Linked {
                self.note(*hash, Outcome::from(*to), taken);
            }
        }
        self.read_logs(taken);
    }

    /// Opens the epoch keys that acts seal to this phone.
    fn learn_keys(&mut self, acts: &[FrameHash], taken: &mut TakenIn) {
        for id in acts {
            let keys: Vec<SealedKey> = match self.ledger.act(id).map(|act: &Act| &act.deed) {
                Some(Deed::Admit { member, keys }) if member.log() == self.own_log() => keys.clone(),
                Some(Deed::Seal { subject, keys }) if *subject == self.own_log() => keys.clone(),
                _ => continue,
            };
            for sealed in
                keys.iter().filter(|sealed| self.keyring.get(&sealed.epoch).is_none()).collect::<Vec<_>>()
            {
                let Some(commitment) = self.commitment(&sealed.epoch) else { continue };
                if let Ok(key) = open_epoch_key(&self.device, &self.record(), sealed, &commitment) {
                    self.keyring.add(sealed.epoch, key);
                    taken.keys.push(sealed.epoch);
                }
            }
        }
    }

    /// Opens the labels of acts not opened before.
    fn open_labels(&mut self, acts: &[FrameHash]) {
        for id in acts.iter().filter(|id| !self.labels.contains_key(*id)).copied().collect::<Vec<_>>() {
            let Some(frame) = self.pending.get(&id) else { continue };
            let Some(place) = self.ledger.place_of(&id) else { continue };
            // The create act is sealed with the key of the epoch that it makes.
            let epochs = if place.heads.is_empty() { vec![id] } else { self.ledger.epochs_at(&place.heads) };
            let Some(key) = self.keyring.writing_key(&epochs) else { continue };
            let label = match open_frame(frame, &place, &key) {
                Ok(Some(bytes)) => Label::from_bytes(&bytes).unwrap_or_default(),
                Ok(None) | Err(_) => Label::default(),
            };
            self.labels.insert(id, label);
            self.pending.remove(&id);
        }
    }

    /// Opens the frames of entries of each log, as far as it goes.
    fn read_logs(&mut self, taken: &mut TakenIn) {
        let mut frames: Vec<(LogId, std::ops::Range<usize>)> = Vec::new();
        for log in self.ledger.logs() {
            let mut reader = self.logs.get(&log).copied().unwrap_or_default();
            while let Some(hash) = self.ledger.at(&log, reader.next_seq) {
                let is_entries = self.pending.get(&hash).is_some_and(|frame| frame.kind() == Kind::Entries);
                let before = taken.entries.len();
                if is_entries && !self.read_entries(&hash, &mut reader, taken) {
                    break;
                }
                if taken.entries.len() > before {
                    frames.push((log, before..taken.entries.len()));
                }
                reader.next_seq += 1;
            }
            self.logs.insert(log, reader);
            self.hold_back(&log, reader.next_seq, taken);
        }
        self.write_down(&frames, taken);
    }

    /// Each counted frame is one change of the document; all at once, since each costs as much as the document is large.
    fn write_down(&mut self, frames: &[(LogId, std::ops::Range<usize>)], taken: &mut TakenIn) {
        let changes = frames.iter().filter_map(|(log, range)| {
            let entries = taken.entries.get(range.clone())?;
            Some((*log, entries.iter().map(|entry| (entry.id, entry.bytes.as_slice())).collect::<Vec<_>>()))
        });
        // It fails only for a log whose changes the document does not have in full: then it is built again.
        taken.rebuild |= self.document.append_all(changes).is_err();
    }

    /// Opens one frame of entries; false where it waits.
    fn read_entries(&mut self, hash: &FrameHash, reader: &mut LogReader, taken: &mut TakenIn) -> bool {
        match self.ledger.standing(hash) {
            Some(Standing::Linked) => {}
            Some(Standing::Refused(_)) => {
                self.pending.remove(hash);
                return true;
            }
            _ => return false,
        }
        let Some(frame) = self.pending.get(hash) else { return true };
        let outcome = match self.open(hash, frame, reader.last_recorded_ms) {
            Ok(opened) => {
                reader.last_recorded_ms = Some(opened.last_recorded_ms);
                taken.entries.extend(opened.entries);
                Outcome::Counted
            }
            Err(outcome) => outcome,
        };
        self.note(*hash, outcome, taken);
        let waits = matches!(outcome, Outcome::Waits(_));
        if !waits {
            self.pending.remove(hash);
        }
        !waits
    }

    /// Linked frames behind one that waits, wait for it.
    fn hold_back(&mut self, log: &LogId, from: u64, taken: &mut TakenIn) {
        let waits = Outcome::Waits(Waiting::For(Wait::Predecessor));
        let mut seq = from + 1;
        while let Some(hash) = self.ledger.at(log, seq) {
            let linked = self.ledger.standing(&hash) == Some(Standing::Linked);
            if linked && self.pending.get(&hash).is_some_and(|frame| frame.kind() == Kind::Entries) {
                self.note(hash, waits, taken);
            }
            seq += 1;
        }
    }

    fn note(&mut self, hash: FrameHash, outcome: Outcome, taken: &mut TakenIn) {
        if self.outcomes.insert(hash, outcome) == Some(outcome) {
            return;
        }
        match taken.index.get(&hash).and_then(|index| taken.frames.get_mut(*index)) {
            Some(frame) => frame.outcome = outcome,
            None if taken.restoring => {}
            None => taken.changed.push((hash, outcome)),
        }
    }
}

/// Whether a frame stored with this outcome had its signature verified. What waits for its place or its author had not, and
/// what is refused for its signature was found wanting: having been stored, neither is any better.
#[must_use]
pub fn was_verified(stored: Option<Outcome>) -> bool {
    match stored {
        Some(Outcome::Refused(reason)) => {
            !matches!(reason, Reason::Form | Reason::Membership(Refusal::Signature))
        }
        Some(Outcome::Counted) => true,
        _ => false,
    }
}
