//! The chains of all logs: which frames are sound, and where logs fork.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Refusal, Standing, Trust, Wait};
use crate::act::{Act, DecodeActError};
use crate::frame::{Body, Frame, Heads, Kind, Place, PlaceRef};
use crate::ids::{ActId, FrameHash, LogId, RecordId};
use crate::limits::{WAITING_BYTES_MAX, WAITING_FRAMES_MAX};

/// A sound frame.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) log: LogId,
    pub(super) seq: u64,
    parent: Option<FrameHash>,
    pub(super) heads: Arc<[ActId]>,
    heads_after: Arc<[ActId]>,
    /// Where it stood when it was last judged.
    standing: Option<Standing>,
    /// What an act's clear part says; `None` for entries. In a box: nearly every frame is one of entries, and nodes are
    /// moved about.
    pub(super) act: Option<Box<Result<Act, DecodeActError>>>,
}

/// A frame that is not sound yet.
#[derive(Debug)]
struct Unsound {
    frame: Frame,
    act: Option<Box<Result<Act, DecodeActError>>>,
    trust: Trust,
    standing: Standing,
    /// What was told of it last.
    told: Option<Standing>,
    /// The places under which its signature was found not to verify: never tried again, so that many bad frames at one
    /// place cost one check each.
    tried: Vec<Option<FrameHash>>,
}

#[derive(Debug)]
pub(super) struct Tree {
    record: RecordId,
    keys: BTreeMap<LogId, [u8; 32]>,
    nodes: BTreeMap<FrameHash, Node>,
    places: BTreeMap<(LogId, u64), Vec<FrameHash>>,
    /// The lowest seq of each log at which two sound frames stand.
    forks: BTreeMap<LogId, u64>,
    unsound: BTreeMap<(LogId, u64), BTreeMap<FrameHash, Unsound>>,
    /// Where each unsound frame waits.
    unsound_at: BTreeMap<FrameHash, (LogId, u64)>,
    /// What the unsound frames take, in bytes.
    unsound_bytes: usize,
    newly_sound: Vec<FrameHash>,
    /// A log ends earlier than it did.
    newly_forked: bool,
}

impl Tree {
    pub(super) fn new(record: RecordId) -> Self {
        Self {
            record,
            keys: BTreeMap::new(),
            nodes: BTreeMap::new(),
            places: BTreeMap::new(),
            forks: BTreeMap::new(),
            unsound: BTreeMap::new(),
            unsound_at: BTreeMap::new(),
            unsound_bytes: 0,
            newly_sound: Vec::new(),
            newly_forked: false,
        }
    }

    /// A record's first frame is hashed, and signed, without the record's name.
    pub(super) fn hash_of(&self, frame: &Frame) -> FrameHash {
        if frame.seq() == 0 && frame.kind() == Kind::Act && *frame.heads() == Heads::Named(Vec::new()) {
            let first = frame.hash(&RecordId::NONE);
            if first == self.record.first_act() {
                return first;
            }
        }
        frame.hash(&self.record)
    }

    pub(super) fn holds(&self, hash: &FrameHash) -> bool {
        self.nodes.contains_key(hash) || self.unsound_at.contains_key(hash)
    }

    /// Adds a frame not held; false where it is not sound and too many such frames are kept already.
    pub(super) fn add(&mut self, hash: FrameHash, frame: Frame, trust: Trust) -> bool {
        let act = match frame.body() {
            Body::Act(clear, _) => Some(Box::new(Act::from_bytes(clear))),
            Body::Entries(_) => None,
        };
        let learned = act.as_deref().and_then(|act| act.as_ref().ok()).and_then(Act::member).map(|member| {
            // A log id is the hash of its key: whoever names the key, it is the right one.
            (member.log(), member.signing_public_key)
        });
        let (log, seq) = (frame.log(), frame.seq());
        let standing = Standing::Waits(Wait::Predecessor);
        let mut unsound = Unsound { frame, act, trust, standing, told: None, tried: Vec::new() };
        // Nearly every frame follows what is here: only one that does not is put among those that wait.
        match self.try_sound(&hash, &mut unsound) {
            Ok(parent) => {
                self.insert(hash, unsound, parent);
                self.settle((log, seq.saturating_add(1)));
            }
            Err(_) if self.is_full(unsound.frame.bytes().len()) => return false,
            Err(standing) => self.keep_unsound(hash, Unsound { standing, ..unsound }),
        }
        if let Some((log, key)) = learned
            && self.keys.insert(log, key).is_none()
        {
            self.settle_log(&log);
        }
        true
    }

    fn keep_unsound(&mut self, hash: FrameHash, unsound: Unsound) {
        let place = (unsound.frame.log(), unsound.frame.seq());
        self.unsound_bytes = self.unsound_bytes.saturating_add(unsound.frame.bytes().len());
        self.unsound_at.insert(hash, place);
        self.unsound.entry(place).or_default().insert(hash, unsound);
    }

    /// Tries all frames of a log whose key has just been learned: what waits further on may follow what is sound already.
    fn settle_log(&mut self, log: &LogId) {
        let places: Vec<(LogId, u64)> =
            self.unsound.range((*log, 0)..=(*log, u64::MAX)).map(|(at, _)| *at).collect();
        places.into_iter().for_each(|place| self.settle(place));
    }

    fn is_full(&self, more_bytes: usize) -> bool {
        self.unsound_at.len() >= WAITING_FRAMES_MAX
            || self.unsound_bytes.saturating_add(more_bytes) > WAITING_BYTES_MAX
    }

    /// Tries the frames that wait at a place, and where one becomes sound, those at the next.
    fn settle(&mut self, mut place: (LogId, u64)) {
        loop {
            let waiting = self.unsound.remove(&place).unwrap_or_default();
            let mut left = BTreeMap::new();
            let mut grew = false;
            for (hash, mut unsound) in waiting {
                match self.try_sound(&hash, &mut unsound) {
                    Ok(parent) => {
                        self.unsound_at.remove(&hash);
                        self.unsound_bytes = self.unsound_bytes.saturating_sub(unsound.frame.bytes().len());
                        self.insert(hash, unsound, parent);
                        grew = true;
                    }
                    Err(standing) => {
                        unsound.standing = standing;
                        left.insert(hash, unsound);
                    }
                }
            }
            if !left.is_empty() {
                self.unsound.insert(place, left);
            }
            if !grew {
                return;
            }
            place.1 = place.1.saturating_add(1);
        }
    }

    /// The parent under which a frame is sound, or why it is not.
    fn try_sound(&self, hash: &FrameHash, unsound: &mut Unsound) -> Result<Option<FrameHash>, Standing> {
        let key = self.keys.get(&unsound.frame.log()).copied().or_else(|| own_key(unsound));
        let Some(key) = key else { return Err(Standing::Waits(Wait::Author)) };
        let Unsound { frame, tried, .. } = unsound;
        let mut is_first_or_follows = false;
        for parent in self.parents(frame) {
            is_first_or_follows = true;
            if tried.iter().any(|tried| tried.as_ref() == parent) {
                continue;
            }
            if unsound.trust == Trust::Stored || frame.verify(self.place(hash, frame, &key, parent)) {
                return Ok(parent.copied());
            }
            tried.push(parent.copied());
        }
        if is_first_or_follows {
            Err(Standing::Refused(Refusal::Signature))
        } else {
            Err(Standing::Waits(Wait::Predecessor))
        }
    }

    /// What this frame can follow: sound frames, and for the first of a log nothing.
    fn parents(&self, frame: &Frame) -> impl Iterator<Item = Option<&FrameHash>> {
        let before = frame.seq().checked_sub(1);
        let held = before.and_then(|before| self.places.get(&(frame.log(), before)));
        let follows = held.into_iter().flatten().filter(|hash| frame.follows(hash)).map(Some);
        follows.chain(before.is_none().then_some(None))
    }

    fn place<'a>(
        &'a self,
        hash: &FrameHash,
        frame: &'a Frame,
        key: &'a [u8; 32],
        prev: Option<&'a FrameHash>,
    ) -> PlaceRef<'a> {
        let first = *hash == self.record.first_act();
        let heads: &[ActId] = match frame.heads() {
            Heads::Named(heads) => heads,
            Heads::Unchanged => {
                prev.and_then(|prev| self.nodes.get(prev)).map_or(&[], |prev| &prev.heads_after)
            }
        };
        let record = if first { &RecordId::NONE } else { &self.record };
        PlaceRef { record, signing_public_key: key, prev, heads }
    }

    fn insert(&mut self, hash: FrameHash, unsound: Unsound, parent: Option<FrameHash>) {
        let Unsound { frame, act, told, .. } = unsound;
        let before =
            parent.and_then(|parent| self.nodes.get(&parent)).map(|node| Arc::clone(&node.heads_after));
        let heads: Arc<[ActId]> = match (frame.heads(), before) {
            (Heads::Named(heads), _) => heads.as_slice().into(),
            (Heads::Unchanged, before) => before.unwrap_or_else(|| Arc::from([])),
        };
        let heads_after = if act.is_some() { Arc::from([hash]) } else { Arc::clone(&heads) };
        let (log, seq) = (frame.log(), frame.seq());
        // Nearly every place has one frame.
        let siblings = self.places.entry((log, seq)).or_insert_with(|| Vec::with_capacity(1));
        siblings.push(hash);
        if siblings.len() > 1 {
            // The record's first frame stands whatever else its author signs for that place: the log ends after it.
            let first_stands = siblings.contains(&self.record.first_act());
            let end = if first_stands { seq.saturating_add(1) } else { seq };
            let before = self.forked_at(&log);
            if before.is_none_or(|before| end < before) {
                self.forks.insert(log, end);
                self.newly_forked = true;
            }
        }
        self.nodes.insert(hash, Node { log, seq, parent, heads, heads_after, standing: told, act });
        self.newly_sound.push(hash);
    }

    pub(super) fn drain_sound(&mut self) -> Vec<FrameHash> {
        std::mem::take(&mut self.newly_sound)
    }

    /// Whether a log has come to end earlier since this was last asked.
    pub(super) fn drain_forked(&mut self) -> bool {
        std::mem::take(&mut self.newly_forked)
    }

    pub(super) fn forget(&mut self, hash: &FrameHash) {
        if let Some(node) = self.nodes.remove(hash) {
            if let Some(siblings) = self.places.get_mut(&(node.log, node.seq)) {
                siblings.retain(|sibling| sibling != hash);
                if siblings.is_empty() {
                    self.places.remove(&(node.log, node.seq));
                }
            }
            return;
        }
        if let Some(place) = self.unsound_at.remove(hash)
            && let Some(frames) = self.unsound.get_mut(&place)
        {
            if let Some(forgotten) = frames.remove(hash) {
                self.unsound_bytes = self.unsound_bytes.saturating_sub(forgotten.frame.bytes().len());
            }
            if frames.is_empty() {
                self.unsound.remove(&place);
            }
        }
    }

    pub(super) fn node(&self, hash: &FrameHash) -> Option<&Node> {
        self.nodes.get(hash)
    }

    pub(super) fn act(&self, id: &ActId) -> Option<&Act> {
        self.nodes.get(id)?.act.as_deref()?.as_ref().ok()
    }

    pub(super) fn key(&self, log: &LogId) -> Option<[u8; 32]> {
        self.keys.get(log).copied()
    }

    pub(super) fn sound_in_order(&self) -> impl Iterator<Item = FrameHash> + '_ {
        self.places.values().flatten().copied()
    }

    /// Notes where a sound frame stands; where it stood.
    pub(super) fn note(&mut self, hash: &FrameHash, to: Standing) -> Option<Standing> {
        self.nodes.get_mut(hash).and_then(|node| node.standing.replace(to))
    }

    /// Frames that are not sound and of which something else holds now than was told, each with what was told.
    pub(super) fn drain_unsound(&mut self) -> impl Iterator<Item = (FrameHash, Option<Standing>, Standing)> {
        self.unsound.values_mut().flatten().filter_map(|(hash, unsound)| {
            let (from, to) = (unsound.told.replace(unsound.standing), unsound.standing);
            (from != Some(to)).then_some((*hash, from, to))
        })
    }

    /// Where a frame stood when it was last judged.
    pub(super) fn standing(&self, hash: &FrameHash) -> Option<Standing> {
        match self.nodes.get(hash) {
            Some(node) => node.standing,
            None => self.unsound.get(self.unsound_at.get(hash)?)?.get(hash)?.told,
        }
    }

    /// Every frame that was judged, and where it stood.
    pub(super) fn standings(&self) -> impl Iterator<Item = (FrameHash, Standing)> + '_ {
        let sound = self.nodes.iter().map(|(hash, node)| (hash, node.standing));
        let unsound = self.unsound.values().flatten().map(|(hash, unsound)| (hash, unsound.told));
        sound.chain(unsound).filter_map(|(hash, standing)| Some((*hash, standing?)))
    }

    pub(super) fn logs(&self) -> BTreeSet<LogId> {
        self.places.keys().map(|(log, _)| *log).collect()
    }

    pub(super) fn forked_at(&self, log: &LogId) -> Option<u64> {
        self.forks.get(log).copied()
    }

    pub(super) fn is_forked(&self, hash: &FrameHash) -> bool {
        let Some(node) = self.nodes.get(hash) else { return false };
        let Some(fork) = self.forked_at(&node.log) else { return false };
        node.seq >= fork || self.at(&node.log, node.seq) != Some(*hash)
    }

    /// Whether a frame claims the place of the record's first frame, which nobody else can have.
    pub(super) fn is_beside_first(&self, hash: &FrameHash) -> bool {
        let first = self.record.first_act();
        let Some(node) = self.nodes.get(hash).filter(|_| *hash != first) else { return false };
        self.places.get(&(node.log, node.seq)).is_some_and(|hashes| hashes.contains(&first))
    }

    /// The last sound frame of a log before any fork.
    pub(super) fn tip(&self, log: &LogId) -> Option<(u64, FrameHash)> {
        let end = self.forked_at(log).unwrap_or(u64::MAX);
        let ((_, seq), _) = self.places.range((*log, 0)..(*log, end)).next_back()?;
        Some((*seq, self.at(log, *seq)?))
    }

    /// The sound frame at a place before any fork. The record's first frame comes before whatever else claims its place.
    pub(super) fn at(&self, log: &LogId, seq: u64) -> Option<FrameHash> {
        if self.forked_at(log).is_some_and(|fork| seq >= fork) {
            return None;
        }
        let hashes = self.places.get(&(*log, seq))?;
        let first = self.record.first_act();
        if hashes.contains(&first) { Some(first) } else { hashes.first().copied() }
    }

    pub(super) fn heads_after(&self, hash: &FrameHash) -> Vec<ActId> {
        self.nodes.get(hash).map(|node| node.heads_after.to_vec()).unwrap_or_default()
    }

    /// Heads after the frame before this one.
    pub(super) fn heads_before(&self, node: &Node) -> Arc<[ActId]> {
        let parent = node.parent.and_then(|parent| self.nodes.get(&parent));
        parent.map_or_else(|| Arc::from([]), |parent| Arc::clone(&parent.heads_after))
    }

    pub(super) fn place_of(&self, hash: &FrameHash) -> Option<Place> {
        let node = self.nodes.get(hash)?;
        let record = if *hash == self.record.first_act() { RecordId::NONE } else { self.record };
        let signing_public_key = *self.keys.get(&node.log)?;
        Some(Place { record, signing_public_key, prev: node.parent, heads: node.heads.to_vec() })
    }
}

/// The key that the first frame of a log brings itself: a create or a successor act.
fn own_key(unsound: &Unsound) -> Option<[u8; 32]> {
    let member = unsound.act.as_deref()?.as_ref().ok()?.member()?;
    (member.log() == unsound.frame.log()).then_some(member.signing_public_key)
}
