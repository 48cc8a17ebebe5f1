//! Pushing: what the relay has not acknowledged, until nothing is left that it takes.

use rand_core::CryptoRng;
use redbook_protocol::relay::{AppendAnswer, AppendRequest, FrameOutcome, RefusalReason};
use redbook_protocol::{FrameHash, RecordId};

use super::types::{Effect, Failure, OutFrame, Request, RequestId, Trouble};
use super::{Engine, Exchange, Waiting};

impl Engine {
    /// Asks for the outbox of the record whose turn it is.
    pub(super) fn next_push(&mut self) -> Option<Effect> {
        let record = *self.to_push.front()?;
        let exchange = self.exchanges.get_mut(&record)?;
        self.waiting = Waiting::Outbox(record);
        // A relay that does not know us is offered everything: it may have lost what it acknowledged.
        let gather = exchange.sent.is_empty() && exchange.refused.is_empty();
        Some(Effect::Outbox { record, gather, without: exchange.refused.iter().copied().collect() })
    }

    pub(super) fn outbox(&mut self, record: RecordId, frames: Vec<OutFrame>) -> Vec<Effect> {
        if self.waiting != Waiting::Outbox(record) {
            return Vec::new();
        }
        if frames.is_empty() {
            return self.pushed_all(record);
        }
        let id = self.request_id();
        let Some(exchange) = self.exchanges.get_mut(&record) else { return self.next_step() };
        exchange.sent = frames.iter().map(|frame| frame.hash).collect();
        let frames = frames.into_iter().map(|frame| frame.bytes).collect();
        let request = Request::Append(AppendRequest { record, frames, admission: self.admission.clone() });
        self.waiting = Waiting::Append(id, record);
        vec![Effect::Send(id, request)]
    }

    /// Nothing is left to send of this record.
    fn pushed_all(&mut self, record: RecordId) -> Vec<Effect> {
        let mut effects = Vec::new();
        let unknown = self.exchanges.get(&record).is_some_and(|exchange| exchange.pull_again);
        if unknown && self.offer_again(record, &mut effects) {
            effects.extend(self.next_push());
            return effects;
        }
        self.to_push.pop_front();
        if unknown {
            self.to_pull.insert(record);
        }
        effects.extend(self.next_step());
        effects
    }

    /// Offers everything once more in this round; false where that was done already.
    fn offer_again(&mut self, record: RecordId, effects: &mut Vec<Effect>) -> bool {
        let Some(exchange) = self.exchanges.get_mut(&record) else { return false };
        if exchange.offered_again {
            return false;
        }
        exchange.offered_again = true;
        exchange.refused.clear();
        effects.push(Effect::Forget(record));
        true
    }

    pub(super) fn appended(
        &mut self,
        now_ms: u64,
        rng: &mut dyn CryptoRng,
        request: RequestId,
        record: RecordId,
        answer: &AppendAnswer,
    ) -> Vec<Effect> {
        let Some(exchange) = self.exchanges.get_mut(&record) else { return self.next_step() };
        if answer.outcomes.len() != exchange.sent.len() {
            return self.failed(now_ms, rng, request, &Failure::garbage());
        }
        let (handed, missing) = note_outcomes(exchange, answer);
        let mut effects = vec![Effect::Handed(record, handed)];
        if missing
            && self.offer_again(record, &mut effects)
            && let Some(exchange) = self.exchanges.get_mut(&record)
        {
            exchange.report.relay_forgot = true;
        }
        effects.extend(self.next_push());
        effects
    }
}

/// Notes what became of the frames sent: those acknowledged, and whether the relay lacks what comes before one.
fn note_outcomes(exchange: &mut Exchange, answer: &AppendAnswer) -> (Vec<FrameHash>, bool) {
    let mut handed = Vec::new();
    let mut missing = false;
    for (hash, outcome) in exchange.sent.iter().zip(&answer.outcomes) {
        match outcome {
            FrameOutcome::Stored(_) | FrameOutcome::Held(_) => handed.push(*hash),
            FrameOutcome::Refused(refusal) => {
                missing |= refusal.reason.is_missing();
                exchange.refused.insert(*hash);
                exchange.report.refused += 1;
                note_trouble(
                    exchange.report.trouble.get_or_insert(Trouble::Frame(refusal.reason)),
                    refusal.reason,
                );
            }
        }
    }
    exchange.report.handed += handed.len();
    (handed, missing)
}

/// Of several troubles the one that a person can do something about is kept.
fn note_trouble(kept: &mut Trouble, reason: RefusalReason) {
    if reason.is_operator() {
        *kept = Trouble::Frame(reason);
    }
}
