//! Where each frame of a record stands: a pure function of the set of frames held (docs/protocol.md §4.1).
//!
//! Frames go in by [`Ledger::take`] in any order. [`Ledger::judge`] then says whose standing is new or changed. The work
//! is in three steps, each monotone in the set of frames, which is why order cannot matter:
//!
//! 1. [`tree`]: a frame is *sound* once the frame before it is sound and its author's signature verifies. Two sound frames
//!    at one place are a fork, and the log's entries end before them.
//! 2. [`fold`]: the sound acts form a graph, those of forked logs too; each is valid, refused or waiting by its ancestors alone.
//! 3. [`judge`]: frames of entries stand if their heads are valid acts which make their author a member.
//!
//! A frame that is [`Standing::Linked`] still has to be opened: that needs a key, and is not done here.

mod act_room;
mod act_set;
mod fold;
mod judge;
mod next;
mod tree;

use std::collections::{BTreeMap, BTreeSet};

use crate::act::Member;
use crate::frame::{Frame, Place};
use crate::ids::{ActId, EpochId, FrameHash, LogId, RecordId};
use crate::tip::{Tip, TipVector};

use act_room::ActRoom;
use fold::Fold;
use tree::Tree;

/// Where a frame stands, before it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Chain, signature and membership hold.
    Linked,
    /// Something may still arrive that lets it stand.
    Waits(Wait),
    /// It breaks a rule, for ever.
    Refused(Refusal),
}

/// What a frame waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wait {
    /// The frame before it in its log.
    Predecessor,
    /// Its author's admission: nobody known has this log.
    Author,
    /// A membership act that it names.
    Act,
    /// A person: two frames claim its place, or a place before it in its log.
    Fork,
    /// A newer app: an act or a role of a later version.
    NewerVersion,
}

/// Which rule a frame breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The signature is not its author's.
    Signature,
    /// An act's clear part is not of the form.
    ActForm,
    /// It names a head that is refused, or knows less than the frame before it, or names none.
    Heads,
    /// Its author was no member as far as it knew.
    NotAMember,
    /// Its author's role does not allow this act.
    NotAllowed,
    /// A second first frame, or a create act elsewhere.
    NotFirst,
    /// It admits keys that a member already has.
    AlreadyAMember,
    /// A successor that its predecessor did not sign, or with another role.
    Successor,
    /// More acts than a record may have.
    TooManyActs,
}

/// What became of bytes given to [`Ledger::take`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Kept; the next [`Ledger::judge`] tells where it stands.
    New(FrameHash),
    /// Held already.
    Known(FrameHash),
    /// Not kept: too many frames wait already, and it can be offered again later; or the record has as many acts as it may.
    Full(FrameHash),
}

impl Taken {
    /// The frame's hash.
    #[must_use]
    pub fn hash(&self) -> FrameHash {
        match self {
            Self::New(hash) | Self::Known(hash) | Self::Full(hash) => *hash,
        }
    }
}

/// A standing that is new or has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Changed {
    /// Which frame.
    pub hash: FrameHash,
    /// Where it stood; `None` for a frame not judged before.
    pub from: Option<Standing>,
    /// Where it stands.
    pub to: Standing,
}

/// A member, and the act that made it one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberState {
    /// Keys and role.
    pub member: Member,
    /// The act that admitted it.
    pub admitted_by: ActId,
    /// Who signed that act: itself, for the first guardian and for successors.
    pub admitter: LogId,
    /// The log it took over from, for a successor.
    pub predecessor: Option<LogId>,
}

/// Whether a frame's signature must be checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// It comes from outside.
    Verify,
    /// It was verified before it was stored here.
    Stored,
}

/// What the next frame of a log has to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextPlace {
    /// Its seq.
    pub seq: u64,
    /// The frame before it; `None` for the first.
    pub prev: Option<FrameHash>,
    /// Heads after the frame before.
    pub heads_before: Vec<ActId>,
    /// Heads to name now, ascending.
    pub heads: Vec<ActId>,
}

/// All frames held of one record and where each stands.
#[derive(Debug)]
pub struct Ledger {
    record: RecordId,
    tree: Tree,
    fold: Fold,
    /// Frames that became sound and are not judged yet, parents first.
    fresh: Vec<FrameHash>,
    /// An act or a new fork is among them: everything has to be judged again.
    stale: bool,
    act_room: ActRoom,
}

impl Ledger {
    /// An empty ledger of a record.
    #[must_use]
    pub fn new(record: RecordId) -> Self {
        Self {
            record,
            tree: Tree::new(record),
            fold: Fold::default(),
            fresh: Vec::new(),
            stale: false,
            act_room: ActRoom::default(),
        }
    }

    /// The record.
    #[must_use]
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// Takes a frame in. Nothing is judged until [`Self::judge`].
    pub fn take(&mut self, frame: Frame, trust: Trust) -> Taken {
        let hash = self.tree.hash_of(&frame);
        if self.tree.holds(&hash) {
            return Taken::Known(hash);
        }
        // What is stored was let in once, and its authors are not known yet.
        if trust == Trust::Verify && !self.has_room_for(&hash, &frame) {
            return Taken::Full(hash);
        }
        if !self.tree.add(hash, frame, trust) {
            return Taken::Full(hash);
        }
        // What is merely behind a fork that is known changes nothing else.
        self.stale |= self.tree.drain_forked();
        for sound in self.tree.drain_sound() {
            self.stale |= self.tree.node(&sound).is_some_and(|node| node.act.is_some());
            self.note_act(&sound);
            self.fresh.push(sound);
        }
        Taken::New(hash)
    }

    /// Judges what is new, and again what it may have changed.
    pub fn judge(&mut self) -> Vec<Changed> {
        let mut changed = Vec::new();
        if std::mem::take(&mut self.stale) {
            self.fresh.clear();
            self.fold = Fold::of(self.record, &self.tree);
            let all: Vec<FrameHash> = self.tree.sound_in_order().collect();
            all.iter().for_each(|hash| self.judge_one(hash, &mut changed));
            self.count_acts();
        } else {
            let mut fresh = std::mem::take(&mut self.fresh);
            fresh.drain(..).for_each(|hash| self.judge_one(&hash, &mut changed));
            // Its room is used again.
            self.fresh = fresh;
        }
        changed.extend(self.tree.drain_unsound().map(|(hash, from, to)| Changed { hash, from, to }));
        changed
    }

    fn judge_one(&mut self, hash: &FrameHash, changed: &mut Vec<Changed>) {
        let to = judge::standing(&self.tree, &self.fold, hash);
        let from = self.tree.note(hash, to);
        if from != Some(to) {
            changed.push(Changed { hash: *hash, from, to });
        }
    }

    /// Takes a frame in only if it can stand now; for a relay, which keeps nothing that waits. A proven fork is kept, so
    /// that everybody learns of it.
    ///
    /// # Errors
    /// The standing for which it was not kept.
    pub fn take_standing(&mut self, frame: Frame) -> Result<Taken, Standing> {
        let taken = self.take(frame, Trust::Verify);
        let Taken::New(hash) = taken else { return Ok(taken) };
        self.judge();
        match self.tree.standing(&hash) {
            Some(Standing::Linked | Standing::Waits(Wait::Fork)) => Ok(taken),
            // A refused act proves a fork as well as any other frame.
            Some(_) if self.tree.is_forked(&hash) => Ok(taken),
            other => {
                self.forget(&hash);
                Err(other.unwrap_or(Standing::Waits(Wait::Predecessor)))
            }
        }
    }

    /// Forgets a frame that nothing held follows yet.
    pub fn forget(&mut self, hash: &FrameHash) {
        let was_act = self.tree.node(hash).is_some_and(|node| node.act.is_some());
        let standing = self.tree.standing(hash);
        self.tree.forget(hash);
        self.fresh.retain(|fresh| fresh != hash);
        if was_act {
            // Only a valid act changes what else stands, or one that a frame held names as its head.
            self.stale |= standing == Some(Standing::Linked) || self.is_named(hash);
            self.fold.forget_unless_valid(hash);
        }
        self.judge();
    }

    /// Whether a frame that does not stand names this act. One that stands names none but valid acts.
    fn is_named(&self, act: &ActId) -> bool {
        let mut others = self.tree.standings().filter(|(_, standing)| *standing != Standing::Linked);
        others.any(|(hash, _)| self.tree.node(&hash).is_some_and(|node| node.heads.contains(act)))
    }

    /// Where a frame stands; `None` if it is not held.
    #[must_use]
    pub fn standing(&self, hash: &FrameHash) -> Option<Standing> {
        self.tree.standing(hash)
    }

    /// Every frame and where it stands.
    pub fn standings(&self) -> impl Iterator<Item = (FrameHash, Standing)> + '_ {
        self.tree.standings()
    }

    /// Whether a frame is held, wherever it stands.
    #[must_use]
    pub fn holds(&self, hash: &FrameHash) -> bool {
        self.tree.holds(hash)
    }

    /// Sound frames, log by log, each after the one before it.
    pub fn sound(&self) -> impl Iterator<Item = FrameHash> + '_ {
        self.tree.sound_in_order()
    }

    /// The place of a sound frame: what is needed to open it.
    #[must_use]
    pub fn place_of(&self, hash: &FrameHash) -> Option<Place> {
        self.tree.place_of(hash)
    }

    /// Log and seq of a sound frame.
    #[must_use]
    pub fn position_of(&self, hash: &FrameHash) -> Option<(LogId, u64)> {
        self.tree.node(hash).map(|node| (node.log, node.seq))
    }

    /// The epochs current at these heads, ascending. One in this version: the record's first.
    #[must_use]
    pub fn epochs_at(&self, heads: &[ActId]) -> Vec<EpochId> {
        self.fold.epochs_at(heads)
    }

    /// Members by log, as of all valid acts held.
    #[must_use]
    pub fn members(&self) -> BTreeMap<LogId, &MemberState> {
        self.fold.members()
    }

    /// One member as of all valid acts held.
    #[must_use]
    pub fn member(&self, log: &LogId) -> Option<&MemberState> {
        self.fold.member(log)
    }

    /// The member of a log as far as somebody knows who knows these heads.
    #[must_use]
    pub fn member_at(&self, log: &LogId, heads: &[ActId]) -> Option<&MemberState> {
        let closure = self.fold.closure(heads).ok()?;
        self.fold.member_as_of(log, &closure)
    }

    /// The author of a linked frame, in the role it had as far as that frame knew.
    #[must_use]
    pub fn author_of(&self, hash: &FrameHash) -> Option<&MemberState> {
        let node = self.tree.node(hash)?;
        self.member_at(&node.log, &node.heads)
    }

    /// The sound frame at a place of a log, before any fork.
    #[must_use]
    pub fn at(&self, log: &LogId, seq: u64) -> Option<FrameHash> {
        self.tree.at(log, seq)
    }

    /// Valid acts, each after its ancestors.
    #[must_use]
    pub fn acts(&self) -> &[ActId] {
        self.fold.order()
    }

    /// An act held, valid or not.
    #[must_use]
    pub fn act(&self, id: &ActId) -> Option<&crate::act::Act> {
        self.tree.act(id)
    }

    /// The signing key of a log, if any act held names it.
    #[must_use]
    pub fn signing_key(&self, log: &LogId) -> Option<[u8; 32]> {
        self.tree.key(log)
    }

    /// The seq at which a log is forked, if it is.
    #[must_use]
    pub fn forked_at(&self, log: &LogId) -> Option<u64> {
        self.tree.forked_at(log)
    }

    /// Logs that have a sound frame.
    #[must_use]
    pub fn logs(&self) -> BTreeSet<LogId> {
        self.tree.logs()
    }

    /// The last frame of each member's log before any fork.
    #[must_use]
    pub fn tips(&self) -> TipVector {
        let mut tips = TipVector::default();
        // What strangers have made up is no part of the record.
        for log in self.fold.members().into_keys() {
            if let Some((seq, hash)) = self.tree.tip(&log) {
                tips.set(log, Tip { seq, hash });
            }
        }
        tips
    }
}
