//! What comes next: the place of a log's next frame, and the frames that somebody else lacks.

use std::collections::BTreeSet;

use super::{Ledger, NextPlace};
use crate::ids::{ActId, FrameHash, LogId};
use crate::limits::HEADS_MAX;
use crate::tip::TipVector;

impl Ledger {
    /// The heads of the membership: valid acts that no valid act names, ascending.
    #[must_use]
    pub fn heads(&self) -> Vec<ActId> {
        self.fold.heads()
    }

    /// What the next frame of `log` says; `None` where the log cannot go on: it is forked, or the frame before knows an
    /// act that does not stand (any more), so that whatever follows would be refused. Fresh keys can.
    #[must_use]
    pub fn next_place(&self, log: &LogId) -> Option<NextPlace> {
        if self.tree.forked_at(log).is_some() {
            return None;
        }
        let (seq, prev, heads_before) = match self.tree.tip(log) {
            None => (0, None, Vec::new()),
            Some((seq, hash)) => (seq.checked_add(1)?, Some(hash), self.tree.heads_after(&hash)),
        };
        let heads = self.fold.heads();
        let closure = self.fold.closure(&heads).ok()?;
        if !self.fold.knows(&closure, &heads_before) {
            return None;
        }
        Some(NextPlace { seq, prev, heads: self.at_most(heads, &heads_before), heads_before })
    }

    /// As many heads as a frame may name. Nobody's knowledge goes back: what the log knew is kept, and as many others as fit.
    fn at_most(&self, heads: Vec<ActId>, heads_before: &[ActId]) -> Vec<ActId> {
        if heads.len() <= HEADS_MAX {
            return heads;
        }
        let known: BTreeSet<ActId> = heads_before.iter().copied().collect();
        let others: Vec<ActId> = heads.into_iter().filter(|head| !known.contains(head)).collect();
        let kept: BTreeSet<ActId> = known.into_iter().chain(others).take(HEADS_MAX).collect();
        kept.into_iter().collect()
    }

    /// Sound frames that somebody with these tips lacks, each after the one before it.
    #[must_use]
    pub fn missing_from(&self, tips: &TipVector) -> Vec<FrameHash> {
        self.tree.sound_in_order().filter(|hash| self.is_missing_from(tips, hash)).collect()
    }

    fn is_missing_from(&self, tips: &TipVector, hash: &FrameHash) -> bool {
        let Some(node) = self.tree.node(hash) else { return false };
        // What strangers have made up is not handed on.
        if self.fold.member(&node.log).is_none() {
            return false;
        }
        let Some(theirs) = tips.get(&node.log) else { return true };
        // Of a fork everything is told, so that everybody learns of it.
        if self.tree.is_forked(hash) || node.seq > theirs.seq {
            return true;
        }
        // A tip that is not held, at a place that is, stands on another branch.
        let ours = self.tree.tip(&node.log).map_or(0, |(seq, _)| seq);
        !self.tree.holds(&theirs.hash) && theirs.seq <= ours
    }
}
