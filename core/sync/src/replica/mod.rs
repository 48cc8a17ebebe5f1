//! One record on one phone, in memory: the frames held, the keys, and the document derived from what counts.
//!
//! [`Replica::take_in`] is the only way in, for frames from the relay, a doorstep file or the phone's own store; it says what
//! has to be stored. [`Replica::gather`] and the acts are the only way out. Neither does any I/O: the caller stores what it is told
//! in one transaction, and only then lets bytes leave.

mod acts;
mod gather;
mod open;
mod strangers;
mod take_in;

use std::collections::BTreeMap;

use redbook_protocol::{
    ActId, Deed, EpochId, Frame, FrameHash, Label, Ledger, LogId, MemberState, RecordId, Role, TipVector,
};
use redbook_record::{Class, Document, Rights};
use redbook_vault::{DeviceKeys, Keyring};

use crate::outcome::Outcome;

pub use acts::{ActError, NewMember, NewRecord, create_record};
pub use gather::{GatherError, Gathered};
pub use take_in::{CountedEntry, NewFrame, TakenIn, was_verified};

/// One record on one phone.
#[derive(Debug)]
pub struct Replica {
    device: DeviceKeys,
    ledger: Ledger,
    keyring: Keyring,
    document: Document,
    outcomes: BTreeMap<FrameHash, Outcome>,
    /// Frames held that are not counted or refused yet.
    pending: BTreeMap<FrameHash, Frame>,
    logs: BTreeMap<LogId, LogReader>,
    labels: BTreeMap<ActId, Label>,
    /// How many frames are kept that cannot be taken apart.
    unparsed: usize,
    /// Frames held whose log was no member's when they came: which log, and how many bytes.
    strangers: BTreeMap<FrameHash, (LogId, usize)>,
}

/// How far a log has been opened.
#[derive(Debug, Clone, Copy, Default)]
struct LogReader {
    next_seq: u64,
    last_recorded_ms: Option<u64>,
}

/// What a stored frame was when it was stored.
#[derive(Debug, Clone, Copy)]
pub struct StoredFrame<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// [`Outcome::Counted`] where its entries are in the document given to [`Replica::restore`], or the refusal that was
    /// stored, which is for ever. `None`: to be opened.
    pub settled: Option<Outcome>,
    /// Its signature was verified before it was stored: [`was_verified`] tells by its stored outcome.
    pub was_verified: bool,
}

impl Replica {
    /// A replica that holds nothing yet.
    #[must_use]
    pub fn new(record: RecordId, device: DeviceKeys, keyring: Keyring) -> Self {
        Self {
            device,
            ledger: Ledger::new(record),
            keyring,
            document: Document::new(record),
            outcomes: BTreeMap::new(),
            pending: BTreeMap::new(),
            logs: BTreeMap::new(),
            labels: BTreeMap::new(),
            unparsed: 0,
            strangers: BTreeMap::new(),
        }
    }

    /// The record.
    #[must_use]
    pub fn record(&self) -> RecordId {
        self.ledger.record()
    }

    /// This phone's own log.
    #[must_use]
    pub fn own_log(&self) -> LogId {
        self.device.log()
    }

    /// This phone's keys in the record.
    #[must_use]
    pub fn device(&self) -> &DeviceKeys {
        &self.device
    }

    /// The keys held.
    #[must_use]
    pub fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The chains and the membership.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// What counts, as the derived document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What became of every frame held.
    pub fn outcomes(&self) -> impl Iterator<Item = (FrameHash, Outcome)> + '_ {
        self.outcomes.iter().map(|(hash, outcome)| (*hash, *outcome))
    }

    /// What became of one frame.
    #[must_use]
    pub fn outcome(&self, hash: &FrameHash) -> Option<Outcome> {
        self.outcomes.get(hash).copied()
    }

    /// What is held, one line a log.
    #[must_use]
    pub fn tips(&self) -> TipVector {
        self.ledger.tips()
    }

    /// This phone as a member; `None` until it has been admitted.
    #[must_use]
    pub fn own_member(&self) -> Option<&MemberState> {
        self.ledger.member(&self.own_log())
    }

    /// What the member of a log goes by. A successor goes by its predecessor's name.
    #[must_use]
    pub fn label(&self, log: &LogId) -> Option<&Label> {
        let mut state = self.ledger.member(log)?;
        // A chain of successors is no longer than there are acts.
        for _ in self.ledger.acts() {
            match state.predecessor {
                Some(before) => state = self.ledger.member(&before)?,
                None => break,
            }
        }
        self.labels.get(&state.admitted_by)
    }

    /// Roles by log, for the views.
    #[must_use]
    pub fn roles(&self) -> Roles {
        Roles(self.ledger.members().into_iter().map(|(log, state)| (log, state.member.role)).collect())
    }

    /// The commitment of an epoch, from the act that makes it.
    fn commitment(&self, epoch: &EpochId) -> Option<[u8; 32]> {
        match &self.ledger.act(epoch)?.deed {
            Deed::Create { epoch_commitment, .. } => Some(*epoch_commitment),
            _ => None,
        }
    }
}

/// Who is in which role: what the views need to know of membership.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles(BTreeMap<LogId, Role>);

impl Roles {
    /// From pairs.
    #[must_use]
    pub fn new(roles: impl IntoIterator<Item = (LogId, Role)>) -> Self {
        Self(roles.into_iter().collect())
    }

    /// The role of a log's author.
    #[must_use]
    pub fn get(&self, log: &LogId) -> Option<Role> {
        self.0.get(log).copied()
    }

    /// All of them, ascending by log.
    pub fn iter(&self) -> impl Iterator<Item = (LogId, Role)> + '_ {
        self.0.iter().map(|(log, role)| (*log, *role))
    }
}

impl Rights for Roles {
    fn may_write(&self, author: &LogId, class: Class) -> bool {
        self.get(author).is_some_and(|role| role.may_write(class))
    }
}
