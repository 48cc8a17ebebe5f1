//! Pushing: what the relay has not acknowledged, until nothing is left that it takes.

use rand_core::CryptoRng;
use redbook_protocol::relay::{AppendAnswer, AppendRequest, FrameOutcome, LogMark, RefusalReason};
use redbook_protocol::{FrameHash, RecordId, sha256};

use super::types::{Cursor, Effect, Failure, OutFrame, Request, RequestId, Trouble};
use super::{Engine, Exchange, Sent, Waiting};

impl Engine {
    /// Asks for the outbox of the record whose turn it is.
    pub(super) fn next_push(&mut self) -> Option<Effect> {
        let record = *self.to_push.front()?;
        let exchange = self.exchanges.get_mut(&record)?;
        self.waiting = Waiting::Outbox(record);
        // What is unsent is gathered once, before the first frames of a round.
        let gather = exchange.sent.is_empty() && exchange.refused.is_empty();
        let without = exchange.refused.union(&exchange.beyond).copied().collect();
        Some(Effect::Outbox { record, gather, without })
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
        exchange.sent =
            frames.iter().map(|frame| Sent { hash: frame.hash, digest: sha256(&frame.bytes) }).collect();
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
        // Frames among those of others are pulled, and are known to be handed with them.
        let beyond = self.exchanges.get(&record).is_some_and(|exchange| !exchange.beyond.is_empty());
        if unknown || beyond {
            self.to_pull.insert(record);
        }
        effects.extend(self.next_step());
        effects
    }

    /// Offers everything once more in this round, since a relay that lacks something may have lost what it acknowledged; false
    /// where that was done already.
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
        let missing = note_refusals(exchange, answer);
        let cursor = advance(exchange, answer);
        let hashes = note_handed(exchange, answer);
        let mut effects = vec![Effect::Handed { record, hashes, cursor }];
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

/// Notes which of the frames sent were refused; whether the relay lacks what comes before one.
fn note_refusals(exchange: &mut Exchange, answer: &AppendAnswer) -> bool {
    let mut missing = false;
    for (sent, outcome) in exchange.sent.iter().zip(&answer.outcomes) {
        let FrameOutcome::Refused(refusal) = outcome else { continue };
        missing |= refusal.reason.is_missing();
        exchange.refused.insert(sent.hash);
        exchange.report.refused += 1;
        let kept = exchange.report.trouble.get_or_insert(Trouble::Frame(refusal.reason));
        note_trouble(kept, refusal.reason);
    }
    missing
}

/// Moves the cursor past the frames that were stored right behind it: they need not be pulled. Where the relay went back in
/// between, so that something else stands before them, the mark will not be the relay's at the next pull.
fn advance(exchange: &mut Exchange, answer: &AppendAnswer) -> Option<Cursor> {
    let epoch = answer.epoch?;
    let start = Cursor { epoch, position: 0, mark: LogMark::EMPTY };
    let before = exchange.cursor.unwrap_or(start);
    if before.epoch != epoch {
        return None;
    }
    let mut stored: Vec<(u64, &[u8; 32])> = exchange
        .sent
        .iter()
        .zip(&answer.outcomes)
        .filter_map(|(sent, outcome)| match outcome {
            FrameOutcome::Stored(number) => Some((*number, &sent.digest)),
            _ => None,
        })
        .collect();
    stored.sort_unstable();
    let mut cursor = before;
    for (number, digest) in stored {
        if number != cursor.position + 1 {
            break;
        }
        cursor = Cursor { position: number, mark: cursor.mark.after_digest(digest), ..cursor };
    }
    if cursor == before {
        return None;
    }
    exchange.cursor = Some(cursor);
    Some(cursor)
}

/// The frames that the relay has, as far as the cursor goes; the others are noted as beyond it.
fn note_handed(exchange: &mut Exchange, answer: &AppendAnswer) -> Vec<FrameHash> {
    let end = exchange.cursor.filter(|cursor| answer.epoch == Some(cursor.epoch));
    let end = end.map_or(0, |cursor| cursor.position);
    let mut handed = Vec::new();
    for (sent, outcome) in exchange.sent.iter().zip(&answer.outcomes) {
        let (FrameOutcome::Stored(number) | FrameOutcome::Held(number)) = outcome else { continue };
        exchange.report.handed += 1;
        if *number <= end {
            handed.push(sent.hash);
        } else {
            exchange.beyond.insert(sent.hash);
        }
    }
    handed
}

/// Of several troubles the one that a person can do something about is kept.
fn note_trouble(kept: &mut Trouble, reason: RefusalReason) {
    if reason.is_operator() {
        *kept = Trouble::Frame(reason);
    }
}
