//! Membership acts, folded: who is a member as of which acts. Each act is judged by its ancestors alone.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use ring::signature::{ED25519, UnparsedPublicKey};

use super::act_set::ActSet;
use super::tree::{Node, Tree};
use super::{MemberState, Refusal, Wait};
use crate::act::{Act, DecodeActError, Deed, Member, successor_statement};
use crate::ids::{ActId, EpochId, LogId, RecordId};
use crate::limits::ACTS_MAX;
use crate::role::Role;

#[derive(Debug)]
enum Verdict {
    Valid { index: u32, closure: ActSet },
    Waits(Wait),
    Refused(Refusal),
}

/// Why heads give no set of acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadsError {
    Waits(Wait),
    Refused,
}

#[derive(Debug, Default)]
pub(super) struct Fold {
    verdicts: BTreeMap<ActId, Verdict>,
    order: Vec<ActId>,
    /// Members by log, each with the place of the act that made it.
    members: BTreeMap<LogId, Vec<(u32, MemberState)>>,
    /// Valid acts that no valid act names as a head.
    heads: BTreeSet<ActId>,
    record: Option<RecordId>,
}

impl Fold {
    pub(super) fn of(record: RecordId, tree: &Tree) -> Self {
        let mut fold = Self { record: Some(record), ..Self::default() };
        let is_open = |hash: &ActId| {
            tree.node(hash).is_some_and(|node| node.act.is_some()) && !tree.is_beside_first(hash)
        };
        let mut ready: VecDeque<ActId> = tree.sound_in_order().filter(is_open).collect();
        // Acts that could not be decided, under each head of theirs that is not decided either.
        let mut blocked: BTreeMap<ActId, Vec<ActId>> = BTreeMap::new();
        while let Some(id) = ready.pop_front() {
            let Some(node) = tree.node(&id) else { continue };
            if fold.verdicts.contains_key(&id) {
                continue;
            }
            if fold.decide(tree, &id, node) {
                ready.extend(blocked.remove(&id).unwrap_or_default());
                continue;
            }
            for head in node.heads.iter().filter(|head| !fold.verdicts.contains_key(*head)) {
                blocked.entry(*head).or_default().push(id);
            }
        }
        fold
    }

    /// Decides one act if all it names is decided.
    fn decide(&mut self, tree: &Tree, id: &ActId, node: &Node) -> bool {
        let closure = match self.closure(&node.heads) {
            Ok(closure) => closure,
            Err(HeadsError::Waits(_)) => return false,
            Err(HeadsError::Refused) => {
                self.verdicts.insert(*id, Verdict::Refused(Refusal::Heads));
                return true;
            }
        };
        let verdict = match node.act.as_deref() {
            Some(Ok(act)) => match self.check(tree, id, node, act, &closure) {
                Ok(()) => {
                    let closure = closure.into_owned();
                    self.accept(id, node, act, closure);
                    return true;
                }
                Err(refusal) => Verdict::Refused(refusal),
            },
            Some(Err(DecodeActError::Type(_) | DecodeActError::Role(_))) => {
                Verdict::Waits(Wait::NewerVersion)
            }
            _ => Verdict::Refused(Refusal::ActForm),
        };
        self.verdicts.insert(*id, verdict);
        true
    }

    fn accept(&mut self, id: &ActId, node: &Node, act: &Act, mut closure: ActSet) {
        let index = self.order.len() as u32;
        closure.insert(index);
        self.order.push(*id);
        for head in node.heads.iter() {
            self.heads.remove(head);
        }
        self.heads.insert(*id);
        if let Some(member) = act.member() {
            let predecessor = match &act.deed {
                Deed::Successor { predecessor, .. } => Some(*predecessor),
                _ => None,
            };
            let state =
                MemberState { member: member.clone(), admitted_by: *id, admitter: node.log, predecessor };
            self.members.entry(member.log()).or_default().push((index, state));
        }
        self.verdicts.insert(*id, Verdict::Valid { index, closure });
    }

    /// The rules of docs/protocol.md §4.1, 3 to 5.
    fn check(
        &self,
        tree: &Tree,
        id: &ActId,
        node: &Node,
        act: &Act,
        closure: &ActSet,
    ) -> Result<(), Refusal> {
        if closure.len() >= ACTS_MAX {
            return Err(Refusal::TooManyActs);
        }
        let first = self.record.is_some_and(|record| *id == record.first_act());
        if first {
            return check_create(node, act);
        }
        if node.heads.is_empty() || !self.knows(closure, &tree.heads_before(node)) {
            return Err(Refusal::Heads);
        }
        match &act.deed {
            Deed::Create { .. } => Err(Refusal::NotFirst),
            Deed::Admit { member, .. } => {
                self.admitter(node, closure)?;
                self.is_new(member, closure)
            }
            Deed::Seal { subject, .. } => {
                self.admitter(node, closure)?;
                self.member_as_of(subject, closure).map(|_| ()).ok_or(Refusal::NotAMember)
            }
            Deed::Successor { member, predecessor, signature } => {
                self.is_new(member, closure)?;
                self.check_successor(node, member, predecessor, signature, closure)
            }
        }
    }

    fn admitter(&self, node: &Node, closure: &ActSet) -> Result<(), Refusal> {
        let author = self.member_as_of(&node.log, closure).ok_or(Refusal::NotAMember)?;
        if author.member.role.may_admit() { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    fn is_new(&self, member: &Member, closure: &ActSet) -> Result<(), Refusal> {
        let taken = self.members.values().flatten().any(|(index, known)| {
            closure.contains(*index)
                && (known.member.log() == member.log()
                    || known.member.kem_public_key == member.kem_public_key
                    || known.member.read_token_hash == member.read_token_hash)
        });
        if taken { Err(Refusal::AlreadyAMember) } else { Ok(()) }
    }

    fn check_successor(
        &self,
        node: &Node,
        member: &Member,
        predecessor: &LogId,
        signature: &[u8],
        closure: &ActSet,
    ) -> Result<(), Refusal> {
        let before = self.member_as_of(predecessor, closure).ok_or(Refusal::NotAMember)?;
        let record = self.record.ok_or(Refusal::Successor)?;
        let own = node.seq == 0 && member.log() == node.log && member.role == before.member.role;
        let statement = successor_statement(&record, member);
        let key = UnparsedPublicKey::new(&ED25519, &before.member.signing_public_key);
        if own && key.verify(&statement, signature).is_ok() { Ok(()) } else { Err(Refusal::Successor) }
    }

    /// The acts that these heads know: themselves and all their ancestors.
    pub(super) fn closure(&self, heads: &[ActId]) -> Result<Cow<'_, ActSet>, HeadsError> {
        // Nearly every frame has one head.
        if let [head] = heads
            && let Some(Verdict::Valid { closure, .. }) = self.verdicts.get(head)
        {
            return Ok(Cow::Borrowed(closure));
        }
        let mut waits = None;
        for head in heads {
            match self.verdicts.get(head) {
                Some(Verdict::Valid { .. }) => {}
                // A refused head decides, whatever else is missing.
                Some(Verdict::Refused(_)) => return Err(HeadsError::Refused),
                Some(Verdict::Waits(wait)) => waits = Some(*wait),
                None => waits = Some(Wait::Act),
            }
        }
        if let Some(wait) = waits {
            return Err(HeadsError::Waits(wait));
        }
        let mut all = ActSet::default();
        for head in heads {
            if let Some(Verdict::Valid { closure, .. }) = self.verdicts.get(head) {
                all.join(closure);
            }
        }
        Ok(Cow::Owned(all))
    }

    /// Whether all these acts are among `closure`.
    pub(super) fn knows(&self, closure: &ActSet, acts: &[ActId]) -> bool {
        acts.iter().all(|act| match self.verdicts.get(act) {
            Some(Verdict::Valid { index, .. }) => closure.contains(*index),
            _ => false,
        })
    }

    /// The member of a log as of a set of acts. Where several acts made it, the one with the strongest role, then the one
    /// whose id is lower: nobody can take a role from somebody by letting the same keys in once more.
    pub(super) fn member_as_of(&self, log: &LogId, closure: &ActSet) -> Option<&MemberState> {
        self.states(log)
            .filter(|(index, _)| closure.contains(*index))
            .map(|(_, state)| state)
            .min_by_key(by_strength)
    }

    pub(super) fn member(&self, log: &LogId) -> Option<&MemberState> {
        self.states(log).map(|(_, state)| state).min_by_key(by_strength)
    }

    fn states(&self, log: &LogId) -> impl Iterator<Item = &(u32, MemberState)> {
        self.members.get(log).map(Vec::as_slice).unwrap_or_default().iter()
    }

    pub(super) fn members(&self) -> BTreeMap<LogId, &MemberState> {
        self.members.keys().filter_map(|log| Some((*log, self.member(log)?))).collect()
    }

    pub(super) fn heads(&self) -> Vec<ActId> {
        self.heads.iter().copied().collect()
    }

    pub(super) fn order(&self) -> &[ActId] {
        &self.order
    }

    /// Forgets what was decided of an act that is held no longer, unless others may stand on it.
    pub(super) fn forget_unless_valid(&mut self, id: &ActId) {
        if !matches!(self.verdicts.get(id), Some(Verdict::Valid { .. })) {
            self.verdicts.remove(id);
        }
    }

    /// In this version only the create act makes an epoch.
    pub(super) fn epochs_at(&self, heads: &[ActId]) -> Vec<EpochId> {
        let first = self.record.map(|record| record.first_act());
        match self.closure(heads) {
            Ok(closure) => first.into_iter().filter(|act| self.knows(&closure, &[*act])).collect(),
            Err(_) => Vec::new(),
        }
    }

    pub(super) fn standing_of(&self, id: &ActId) -> super::Standing {
        use super::Standing;
        match self.verdicts.get(id) {
            Some(Verdict::Valid { .. }) => Standing::Linked,
            Some(Verdict::Refused(refusal)) => Standing::Refused(*refusal),
            Some(Verdict::Waits(wait)) => Standing::Waits(*wait),
            None => Standing::Waits(Wait::Act),
        }
    }
}

fn by_strength(state: &&MemberState) -> (u8, ActId) {
    (state.member.role.rank(), state.admitted_by)
}

fn check_create(node: &Node, act: &Act) -> Result<(), Refusal> {
    match &act.deed {
        Deed::Create { member, .. } if member.log() == node.log && member.role == Role::Guardian => Ok(()),
        _ => Err(Refusal::NotFirst),
    }
}
