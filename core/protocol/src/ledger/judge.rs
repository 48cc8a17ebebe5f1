//! Where one sound frame stands.

use super::fold::{Fold, HeadsError};
use super::tree::Tree;
use super::{Refusal, Standing, Wait};
use crate::ids::FrameHash;

pub(super) fn standing(tree: &Tree, fold: &Fold, hash: &FrameHash) -> Standing {
    let Some(node) = tree.node(hash) else { return Standing::Waits(Wait::Predecessor) };
    // Others may have built on an act before anybody knew of the fork: it stands, or they would all fall with it.
    let waits_for_a_person =
        if node.act.is_some() { tree.is_beside_first(hash) } else { tree.is_forked(hash) };
    if waits_for_a_person {
        return Standing::Waits(Wait::Fork);
    }
    if node.act.is_some() {
        return fold.standing_of(hash);
    }
    let closure = match fold.closure(&node.heads) {
        Ok(closure) => closure,
        Err(HeadsError::Waits(wait)) => return Standing::Waits(wait),
        Err(HeadsError::Refused) => return Standing::Refused(Refusal::Heads),
    };
    if node.heads.is_empty() || !fold.knows(&closure, &tree.heads_before(node)) {
        return Standing::Refused(Refusal::Heads);
    }
    if fold.member_as_of(&node.log, &closure).is_none() {
        return Standing::Refused(Refusal::NotAMember);
    }
    Standing::Linked
}
