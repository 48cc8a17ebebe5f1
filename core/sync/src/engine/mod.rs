//! The relay engine: pull, take in, gather, push, for all records of a phone that share a relay.
//!
//! [`Engine::handle`] takes what happened and answers what to do; it does nothing itself. Randomness and time are arguments.
//! A round pulls every record to its end, then pushes what the relay has not acknowledged. Only one request is ever under way.
//!
//! The relay is believed in nothing that matters: frames are checked by the replica, the cursor is only a place to go
//! on from, and a relay that lost or rolled back its log is given again what it lacks.

mod backoff;
mod pull;
mod push;
mod types;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rand_core::CryptoRng;
use redbook_protocol::relay::{AdmissionToken, ReadToken};
use redbook_protocol::{FrameHash, RecordId};

use backoff::Backoff;
pub use types::{
    Answer, Cursor, Effect, Failure, Input, OutFrame, RecordReport, Request, RequestId, Trouble,
};

/// One record's side of the exchange.
#[derive(Debug)]
struct Exchange {
    token: ReadToken,
    cursor: Option<Cursor>,
    report: RecordReport,
    /// Frames that the relay refused in this round: not sent again in it.
    refused: BTreeSet<FrameHash>,
    /// Frames sent and not answered, in the order sent.
    sent: Vec<Sent>,
    /// Frames that the relay acknowledged beyond the cursor, among others': they count as handed once they are pulled, so
    /// that none can be lost unnoticed.
    beyond: BTreeSet<FrameHash>,
    /// The relay answered from its beginning in this round already.
    restarted: bool,
    /// Everything was offered again in this round already.
    offered_again: bool,
    /// A push made the record known to the relay: pull once more.
    pull_again: bool,
}

/// A frame sent.
#[derive(Debug)]
struct Sent {
    hash: FrameHash,
    /// SHA-256 of its bytes, for the log's mark.
    digest: [u8; 32],
}

/// What the engine waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waiting {
    /// Nothing: no round is under way.
    Nothing,
    /// The next wake-up, after a failure.
    Backoff,
    /// The answer to a pull.
    Pull(RequestId),
    /// What the phone has to send.
    Outbox(RecordId),
    /// The answer to an append.
    Append(RequestId, RecordId),
}

/// Exchanges all records of one phone with one relay.
#[derive(Debug)]
pub struct Engine {
    exchanges: BTreeMap<RecordId, Exchange>,
    admission: Option<AdmissionToken>,
    waiting: Waiting,
    to_pull: BTreeSet<RecordId>,
    /// Records of the pull under way, in its order.
    pulling: Vec<RecordId>,
    to_push: VecDeque<RecordId>,
    /// Something happened during this round: begin another after it.
    again: bool,
    next_request: u64,
    backoff: Backoff,
}

impl Engine {
    /// An engine for one relay. `admission` is the operator's word for letting new records in, where it asks for one.
    #[must_use]
    pub fn new(admission: Option<AdmissionToken>) -> Self {
        Self {
            exchanges: BTreeMap::new(),
            admission,
            waiting: Waiting::Nothing,
            to_pull: BTreeSet::new(),
            pulling: Vec::new(),
            to_push: VecDeque::new(),
            again: false,
            next_request: 0,
            backoff: Backoff::default(),
        }
    }

    /// Adds a record, or changes its token (after fresh keys).
    pub fn add(&mut self, record: RecordId, token: ReadToken, cursor: Option<Cursor>) {
        let exchange = Exchange {
            token,
            cursor,
            report: RecordReport::default(),
            refused: BTreeSet::new(),
            sent: Vec::new(),
            beyond: BTreeSet::new(),
            restarted: false,
            offered_again: false,
            pull_again: false,
        };
        self.exchanges.insert(record, exchange);
    }

    /// Whether no round is under way and none is waited for.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.waiting == Waiting::Nothing
    }

    /// How the last or present round went, record by record.
    pub fn reports(&self) -> impl Iterator<Item = (RecordId, &RecordReport)> {
        self.exchanges.iter().map(|(record, exchange)| (*record, &exchange.report))
    }

    /// What happened, to what to do. Effects are to be carried out in their order.
    pub fn handle(&mut self, now_ms: u64, rng: &mut dyn CryptoRng, input: Input) -> Vec<Effect> {
        match input {
            Input::Sync => self.begin(),
            Input::Wake => self.wake(),
            Input::Answered(request, answer) => self.answered(now_ms, rng, request, answer),
            Input::Failed(request, failure) => self.failed(now_ms, rng, request, &failure),
            Input::Outbox { record, frames } => self.outbox(record, frames),
        }
    }

    fn begin(&mut self) -> Vec<Effect> {
        match self.waiting {
            // A person who asks does not wait for the backoff.
            Waiting::Nothing | Waiting::Backoff => self.start_round(),
            _ => {
                self.again = true;
                Vec::new()
            }
        }
    }

    fn wake(&mut self) -> Vec<Effect> {
        if self.waiting == Waiting::Backoff { self.start_round() } else { Vec::new() }
    }

    fn start_round(&mut self) -> Vec<Effect> {
        self.again = false;
        self.to_pull = self.exchanges.keys().copied().collect();
        self.to_push = self.exchanges.keys().copied().collect();
        for exchange in self.exchanges.values_mut() {
            exchange.report = RecordReport::default();
            exchange.refused.clear();
            exchange.sent.clear();
            exchange.beyond.clear();
            exchange.restarted = false;
            exchange.offered_again = false;
            exchange.pull_again = false;
        }
        self.next_step()
    }

    /// Pulls while there is something to pull, then pushes, then ends the round.
    fn next_step(&mut self) -> Vec<Effect> {
        if let Some(effect) = self.next_pull() {
            return vec![effect];
        }
        if let Some(effect) = self.next_push() {
            return vec![effect];
        }
        self.waiting = Waiting::Nothing;
        self.backoff.reset();
        let mut effects = vec![Effect::RoundDone];
        if self.again {
            effects.extend(self.start_round());
        }
        effects
    }

    fn answered(
        &mut self,
        now_ms: u64,
        rng: &mut dyn CryptoRng,
        request: RequestId,
        answer: Answer,
    ) -> Vec<Effect> {
        match (self.waiting, answer) {
            (Waiting::Pull(waited), Answer::Pulled(answer)) if waited == request => {
                self.pulled(now_ms, rng, request, answer)
            }
            (Waiting::Append(waited, record), Answer::Appended(answer)) if waited == request => {
                self.appended(now_ms, rng, request, record, &answer)
            }
            (Waiting::Pull(waited) | Waiting::Append(waited, _), _) if waited == request => {
                self.failed(now_ms, rng, request, &Failure::garbage())
            }
            // An answer nobody waits for any more.
            _ => Vec::new(),
        }
    }

    fn failed(
        &mut self,
        now_ms: u64,
        rng: &mut dyn CryptoRng,
        request: RequestId,
        failure: &Failure,
    ) -> Vec<Effect> {
        let waited =
            matches!(self.waiting, Waiting::Pull(waited) | Waiting::Append(waited, _) if waited == request);
        if !waited {
            return Vec::new();
        }
        self.waiting = Waiting::Backoff;
        for exchange in self.exchanges.values_mut() {
            exchange.report.trouble.get_or_insert(failure.trouble);
        }
        let at_ms = now_ms.saturating_add(self.backoff.next_ms(rng, failure.retry_after_ms));
        vec![Effect::WakeAt(at_ms)]
    }

    fn request_id(&mut self) -> RequestId {
        self.next_request += 1;
        RequestId(self.next_request)
    }
}
