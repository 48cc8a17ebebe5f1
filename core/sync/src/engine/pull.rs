//! Pulling: every record to its end.

use rand_core::CryptoRng;
use redbook_protocol::RecordId;
use redbook_protocol::relay::{
    ErrorCode, LogMark, Page, PullAnswer, PullRecord, PullRequest, Pulled, RECORDS_PER_PULL_MAX,
};

use super::types::{Cursor, Effect, Failure, Request, RequestId, Trouble};
use super::{Engine, Exchange, Waiting};

impl Engine {
    pub(super) fn next_pull(&mut self) -> Option<Effect> {
        self.pulling = self.to_pull.iter().take(RECORDS_PER_PULL_MAX).copied().collect();
        if self.pulling.is_empty() {
            return None;
        }
        let records =
            self.pulling.iter().filter_map(|record| Some(pull_record(*record, self.exchanges.get(record)?)));
        let request = Request::Pull(PullRequest { records: records.collect() });
        let id = self.request_id();
        self.waiting = Waiting::Pull(id);
        Some(Effect::Send(id, request))
    }

    pub(super) fn pulled(
        &mut self,
        now_ms: u64,
        rng: &mut dyn CryptoRng,
        request: RequestId,
        answer: PullAnswer,
    ) -> Vec<Effect> {
        let asked = std::mem::take(&mut self.pulling);
        if answer.records.len() != asked.len() {
            return self.failed(now_ms, rng, request, &Failure::garbage());
        }
        let mut effects = Vec::new();
        for (record, pulled) in asked.into_iter().zip(answer.records) {
            match pulled {
                Pulled::Page(page) => self.take_page(record, page, &mut effects),
                Pulled::Refused(code) => self.pull_refused(record, code),
            }
        }
        effects.extend(self.next_step());
        effects
    }

    fn take_page(&mut self, record: RecordId, page: Page, effects: &mut Vec<Effect>) {
        let Some(exchange) = self.exchanges.get_mut(&record) else { return };
        let lost = exchange.cursor.is_some_and(|cursor| is_other_log(&cursor, &page));
        if lost {
            exchange.report.relay_forgot = true;
            effects.push(Effect::Forget(record));
        }
        let start = Cursor { epoch: page.epoch, position: 0, mark: LogMark::EMPTY };
        let before = exchange.cursor.filter(|_| !lost).unwrap_or(start);
        let cursor = page.frames.iter().fold(before, |before, numbered| Cursor {
            position: numbered.number,
            mark: before.mark.after(&numbered.frame),
            ..before
        });
        exchange.cursor = Some(cursor);
        exchange.report.pulled += page.frames.len();
        // One that begins anew for ever, or promises more and brings nothing, would be asked for ever.
        let goes_on = if lost {
            !exchange.restarted && cursor.position < page.end
        } else {
            page.more && cursor.position > before.position
        };
        exchange.restarted |= lost;
        if !goes_on {
            self.to_pull.remove(&record);
        }
        let frames = page.frames.into_iter().map(|numbered| numbered.frame).collect();
        effects.push(Effect::TakeIn { record, frames, cursor });
    }

    /// A relay that does not know the record, or not this member of it yet, may learn of it by what is pushed.
    fn pull_refused(&mut self, record: RecordId, code: ErrorCode) {
        self.to_pull.remove(&record);
        let Some(exchange) = self.exchanges.get_mut(&record) else { return };
        if code == ErrorCode::UnknownOrForbidden && !exchange.pull_again {
            exchange.pull_again = true;
        } else {
            exchange.report.trouble.get_or_insert(Trouble::Relay(code));
        }
    }
}

fn pull_record(record: RecordId, exchange: &Exchange) -> PullRecord {
    let cursor = exchange.cursor;
    PullRecord {
        record,
        token: exchange.token.clone(),
        after: cursor.map_or(0, |cursor| cursor.position),
        epoch: cursor.map(|cursor| cursor.epoch),
        // Once the relay has begun anew, its next pages are not doubted: what its disk has spoilt would make it begin for ever.
        mark: cursor.filter(|cursor| cursor.position > 0 && !exchange.restarted).map(|cursor| cursor.mark),
    }
}

/// Whether the relay no longer keeps the log that was pulled to here: it made another, or went back to a backup and, where it
/// took other frames since, answers from the beginning.
fn is_other_log(cursor: &Cursor, page: &Page) -> bool {
    let begins_anew = page.frames.first().is_some_and(|first| first.number <= cursor.position);
    cursor.epoch != page.epoch || page.end < cursor.position || begins_anew
}
