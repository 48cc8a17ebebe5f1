//! Frames of logs that are no member's: kept only while there is room for such, since anybody can make up keys and sign.

use redbook_protocol::frame::Body;
use redbook_protocol::limits::{WAITING_BYTES_MAX, WAITING_FRAMES_MAX};
use redbook_protocol::{Act, Deed, Frame, LogId, RecordId};

use super::{Replica, TakenIn};

impl Replica {
    /// Whether a frame may be kept: a member's always, a stranger's while there is room for such.
    pub(super) fn has_room_for(&mut self, frame: &Frame, taken: &mut TakenIn) -> bool {
        if !self.is_from_a_stranger(frame) {
            return true;
        }
        let len = frame.bytes().len();
        let is_full = |replica: &Self| {
            replica.strangers.len() >= WAITING_FRAMES_MAX
                || replica.strangers.values().map(|(_, len)| len).sum::<usize>() + len > WAITING_BYTES_MAX
        };
        if is_full(self) && taken.settled_through < taken.frames.len() {
            // Acts of this very batch may have made members of strangers. Once for each that is kept, not for each refused:
            // a flood is not to make the phone judge everything again and again.
            taken.settled_through = taken.frames.len();
            self.settle(taken);
            self.forget_strangers_who_joined();
            if !self.is_from_a_stranger(frame) {
                return true;
            }
        }
        if is_full(self) {
            return false;
        }
        self.strangers.insert(frame.hash(&self.record()), (frame.log(), len));
        true
    }

    pub(super) fn forget_strangers_who_joined(&mut self) {
        let ledger = &self.ledger;
        self.strangers.retain(|_, (log, _)| ledger.member(log).is_none());
    }

    /// Whether nothing known here speaks for a frame: its log is no member's, and it is no successor of one.
    fn is_from_a_stranger(&self, frame: &Frame) -> bool {
        let is_member = |log: &LogId| self.ledger.member(log).is_some();
        if is_member(&frame.log()) || frame.hash(&RecordId::NONE).as_record() == self.record() {
            return false;
        }
        match frame.body() {
            Body::Act(clear, _) => !matches!(
                Act::from_bytes(clear).map(|act| act.deed),
                Ok(Deed::Successor { predecessor, .. }) if is_member(&predecessor)
            ),
            Body::Entries(_) => true,
        }
    }
}
