//! How many acts are kept of one record. Each valid one costs a set of all others, so their number has an end.

use super::{Ledger, Standing};
use crate::act::{Act, Deed};
use crate::frame::{Body, Frame};
use crate::ids::{FrameHash, LogId};
use crate::limits::ACTS_MAX;

/// Sound acts held that are not refused, as far as they were judged.
#[derive(Debug, Default)]
pub(super) struct ActRoom {
    /// Those of members and their successors.
    members: usize,
    /// Those of logs that nobody known speaks for. They have a room of their own: whoever makes up keys fills no other.
    strangers: usize,
}

impl Ledger {
    /// Whether the record has as many acts as are kept: none can be made or taken in any more.
    #[must_use]
    pub fn acts_are_full(&self) -> bool {
        self.act_room.members >= ACTS_MAX
    }

    /// Whether an act from outside is kept, if it is one. The record's first frame always is.
    pub(super) fn has_room_for(&self, hash: &FrameHash, frame: &Frame) -> bool {
        let Body::Act(clear, _) = frame.body() else { return true };
        if *hash == self.record.first_act() {
            return true;
        }
        let of_member = self.is_of_member(&frame.log(), Act::from_bytes(clear).ok().as_ref());
        let held = if of_member { self.act_room.members } else { self.act_room.strangers };
        held < ACTS_MAX
    }

    /// Notes a frame that has just become sound.
    pub(super) fn note_act(&mut self, hash: &FrameHash) {
        let Some(node) = self.tree.node(hash) else { return };
        let Some(act) = node.act.as_deref() else { return };
        if self.is_of_member(&node.log, act.as_ref().ok()) {
            self.act_room.members += 1;
        } else {
            self.act_room.strangers += 1;
        }
    }

    /// Counts anew, once it is known who is a member and what is refused.
    pub(super) fn count_acts(&mut self) {
        self.act_room = ActRoom::default();
        let is_kept = |hash: &FrameHash| !matches!(self.tree.standing(hash), Some(Standing::Refused(_)));
        let kept: Vec<FrameHash> = self.tree.sound_in_order().filter(is_kept).collect();
        kept.iter().for_each(|hash| self.note_act(hash));
    }

    fn is_of_member(&self, log: &LogId, act: Option<&Act>) -> bool {
        let is_member = |log: &LogId| self.fold.member(log).is_some();
        is_member(log)
            || matches!(act.map(|act| &act.deed), Some(Deed::Successor { predecessor, .. }) if is_member(predecessor))
    }
}
