//! What a relay remembers of one record while it is in use.

use std::collections::BTreeMap;

use redbook_protocol::frame::{Heads, Kind};
use redbook_protocol::relay::{FrameOutcome, FrameRefusal, LogEpoch, LogMark, RefusalReason};
use redbook_protocol::{Frame, FrameHash, Ledger, LogId, RecordId, Taken};

use crate::limits::{FRAMES_BEYOND_FORK_MAX, RelayLimits};

/// What a record without frames weighs, as if it had so many.
const EMPTY_WEIGHT: usize = 4;

/// A record as of the last frame that was handed over to be kept.
#[derive(Debug)]
pub(super) struct RecordState {
    pub(super) ledger: Ledger,
    /// `None` where nothing is held.
    pub(super) epoch: Option<LogEpoch>,
    /// The highest number given.
    pub(super) end: u64,
    /// Of the log at `end`.
    pub(super) mark: LogMark,
    /// Bytes of all frames.
    pub(super) len: u64,
    pub(super) numbers: BTreeMap<FrameHash, u64>,
    /// The highest seq held of each log.
    pub(super) tops: BTreeMap<LogId, u64>,
    /// Frames taken at or beyond a log's fork since it was proven.
    pub(super) beyond_fork: BTreeMap<LogId, usize>,
    /// Hashes of read tokens, as kept.
    pub(super) readers: Vec<[u8; 32]>,
    pub(super) refused_acts: usize,
}

impl RecordState {
    pub(super) fn new(record: RecordId) -> Self {
        Self {
            ledger: Ledger::new(record),
            epoch: None,
            end: 0,
            mark: LogMark::EMPTY,
            len: 0,
            numbers: BTreeMap::new(),
            tops: BTreeMap::new(),
            beyond_fork: BTreeMap::new(),
            readers: Vec::new(),
            refused_acts: 0,
        }
    }

    /// Whether this is the frame that the record is named after.
    pub(super) fn is_first(&self, frame: &Frame) -> bool {
        frame.seq() == 0 && frame.kind() == Kind::Act && {
            let record = self.ledger.record();
            *frame.heads() == Heads::Named(Vec::new()) && frame.hash(&RecordId::NONE).as_record() == record
        }
    }

    /// The number under which a frame is held.
    pub(super) fn number_of(&self, frame: &Frame) -> Option<u64> {
        let none = RecordId::NONE;
        let record = self.ledger.record();
        let named_after = if self.is_first(frame) { &none } else { &record };
        self.numbers.get(&frame.hash(named_after)).copied()
    }

    /// What goes before this frame and is not here. Looked at before the ledger is asked, so that it is not troubled by
    /// frames that come too early.
    fn missing(&self, frame: &Frame) -> Option<RefusalReason> {
        let brings_own_key = frame.kind() == Kind::Act && frame.seq() == 0;
        if !brings_own_key && self.ledger.signing_key(&frame.log()).is_none() {
            return Some(RefusalReason::MissingAuthor);
        }
        let top = self.tops.get(&frame.log()).copied();
        if frame.seq() > 0 && top.is_none_or(|top| top < frame.seq() - 1) {
            return Some(RefusalReason::MissingPredecessor);
        }
        let unknown = |head| self.ledger.standing(head).is_none();
        match frame.heads() {
            Heads::Named(heads) if heads.iter().any(unknown) => Some(RefusalReason::MissingAct),
            _ => None,
        }
    }

    fn over_a_limit(&self, frame: &Frame, limits: &RelayLimits) -> Option<RefusalReason> {
        if self.len.saturating_add(frame.bytes().len() as u64) > limits.record_len_max {
            return Some(RefusalReason::RecordFull);
        }
        let forked = self.ledger.forked_at(&frame.log()).is_some_and(|fork| fork <= frame.seq());
        let beyond = self.beyond_fork.get(&frame.log()).copied().unwrap_or(0);
        (forked && beyond >= FRAMES_BEYOND_FORK_MAX).then_some(RefusalReason::TooManyForks)
    }

    /// Takes a frame in and numbers it, if it can stand.
    pub(super) fn offer(&mut self, frame: Frame, limits: &RelayLimits) -> Result<u64, RefusalReason> {
        if let Some(reason) = self.missing(&frame).or_else(|| self.over_a_limit(&frame, limits)) {
            return Err(reason);
        }
        let (log, seq, len, kind) = (frame.log(), frame.seq(), frame.bytes().len() as u64, frame.kind());
        let mark = self.mark.after(frame.bytes());
        match self.ledger.take_standing(frame) {
            Ok(Taken::New(hash) | Taken::Known(hash)) => {
                self.mark = mark;
                Ok(self.number(hash, log, seq, len))
            }
            Ok(Taken::Full(_)) if kind == Kind::Act => Err(RefusalReason::TooManyActs),
            Ok(Taken::Full(_)) => Err(RefusalReason::MissingPredecessor),
            Err(standing) => {
                self.refused_acts += usize::from(kind == Kind::Act);
                Err(standing.into())
            }
        }
    }

    /// Notes a frame that the ledger holds, under the next number.
    fn number(&mut self, hash: FrameHash, log: LogId, seq: u64, len: u64) -> u64 {
        let number = self.end + 1;
        self.note(hash, number, log, seq, len);
        number
    }

    /// Notes a frame that the ledger holds.
    pub(super) fn note(&mut self, hash: FrameHash, number: u64, log: LogId, seq: u64, len: u64) {
        self.end = self.end.max(number);
        self.len = self.len.saturating_add(len);
        self.numbers.insert(hash, number);
        let top = self.tops.entry(log).or_insert(seq);
        *top = seq.max(*top);
        if self.ledger.forked_at(&log).is_some_and(|fork| fork <= seq) {
            *self.beyond_fork.entry(log).or_default() += 1;
        }
    }

    /// The refusal of a frame, with what the phone needs to know to send what is missing.
    pub(super) fn refusal(&self, log: Option<LogId>, reason: RefusalReason) -> FrameOutcome {
        let tip = log.and_then(|log| self.tops.get(&log).copied());
        FrameOutcome::Refused(FrameRefusal { reason, tip })
    }

    /// Hashes of the read tokens of all members there are now.
    pub(super) fn readers_now(&self) -> Vec<[u8; 32]> {
        self.ledger.members().values().map(|state| state.member.read_token_hash).collect()
    }

    /// Frames held: what it weighs in memory.
    pub(super) fn weight(&self) -> usize {
        self.numbers.len() + EMPTY_WEIGHT
    }
}
