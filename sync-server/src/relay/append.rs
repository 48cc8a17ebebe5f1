//! Frames in: judged, numbered, and handed over to be kept.

use std::sync::Arc;

use redbook_protocol::frame::Kind;
use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, ErrorAnswer, ErrorCode, FrameOutcome, LogEpoch, RefusalReason,
};
use redbook_protocol::{Frame, LogId};

use super::commit::PreparedAppend;
use super::restore::restore;
use super::shelf::Slot;
use super::state::RecordState;
use super::{Admission, Relay};
use crate::limits::REFUSED_ACTS_MAX;
use crate::storage::{Change, Storage};

/// A frame of a request that is not decided yet.
struct Open {
    index: usize,
    log: LogId,
    frame: Option<Frame>,
    reason: RefusalReason,
}

/// What came of judging at once.
#[derive(Debug)]
pub enum AtOnce<T, H> {
    /// It was judged.
    Done(Result<T, ErrorAnswer>),
    /// It would have had to wait: nothing was done.
    NotNow(AppendRequest, H),
}

impl<S: Storage> Relay<S> {
    /// Takes frames in, and answers when the storage has them.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where nothing was stored.
    pub fn append(&self, request: AppendRequest) -> Result<AppendAnswer, ErrorAnswer> {
        self.prepare(request, |prepared| self.commit_one(prepared))?
    }

    /// As [`Self::prepare`], where it can be done at once: the record is remembered, and nobody is busy with it.
    pub fn prepare_at_once<T, H: FnOnce(PreparedAppend) -> T>(
        &self,
        request: AppendRequest,
        hand_over: H,
    ) -> AtOnce<T, H> {
        let slot = self.shelf.slot(&request.record);
        let Ok(mut guard) = slot.state.try_lock() else { return AtOnce::NotNow(request, hand_over) };
        match guard.as_mut() {
            Some(state) if !slot.is_lost() => AtOnce::Done(self.judge(&slot, state, request, hand_over)),
            _ => AtOnce::NotNow(request, hand_over),
        }
    }

    /// Judges frames, and hands over what has to be kept while nobody else can add to the record. What is handed over must
    /// be given to [`Self::commit`], in the order in which it was handed over.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the record cannot be read; nothing is handed over then.
    pub fn prepare<T>(
        &self,
        request: AppendRequest,
        hand_over: impl FnOnce(PreparedAppend) -> T,
    ) -> Result<T, ErrorAnswer> {
        loop {
            let slot = self.shelf.slot(&request.record);
            let Ok(mut guard) = slot.state.lock() else {
                // Somebody panicked in the middle of it: what is on disk is whole.
                self.shelf.lose(&request.record, &slot);
                continue;
            };
            if slot.is_lost() {
                continue;
            }
            if guard.is_none() {
                *guard = Some(restore(&self.storage, &request.record).map_err(|_| ErrorCode::Storage)?);
            }
            let Some(state) = guard.as_mut() else { continue };
            return self.judge(&slot, state, request, hand_over);
        }
    }

    fn judge<T>(
        &self,
        slot: &Arc<Slot>,
        state: &mut RecordState,
        request: AppendRequest,
        hand_over: impl FnOnce(PreparedAppend) -> T,
    ) -> Result<T, ErrorAnswer> {
        let record = request.record;
        let (answer, changes) = self.take_in(state, request)?;
        self.shelf.weigh(&record, slot, state.weight());
        if state.refused_acts > REFUSED_ACTS_MAX {
            slot.wear();
        }
        Ok(hand_over(PreparedAppend { record, slot: Arc::clone(slot), changes, answer }))
    }

    fn take_in(
        &self,
        state: &mut RecordState,
        request: AppendRequest,
    ) -> Result<(AppendAnswer, Vec<Change>), ErrorAnswer> {
        let fresh_epoch = if state.epoch.is_none() { Some(self.make_epoch()?) } else { None };
        let mut batch = Batch::new(state, &request);
        if fresh_epoch.is_none() {
            batch.run(self, &request);
        } else {
            batch.begin(self, &request);
        }
        Ok(batch.finish(fresh_epoch))
    }

    fn make_epoch(&self) -> Result<LogEpoch, ErrorAnswer> {
        let mut bytes = [0; LogEpoch::LEN];
        self.entropy.fill(&mut bytes).map_err(|_| ErrorCode::Storage)?;
        Ok(LogEpoch::from_bytes(bytes))
    }

    fn admits(&self, request: &AppendRequest) -> bool {
        match &self.options.admission {
            Admission::Open => true,
            Admission::Token(token) => request.admission.as_ref().is_some_and(|given| given.matches(token)),
        }
    }
}

/// One request's way through a record.
struct Batch<'a> {
    state: &'a mut RecordState,
    outcomes: Vec<Option<FrameOutcome>>,
    open: Vec<Open>,
    changes: Vec<Change>,
    /// An act was stored, or a frame of a forked log.
    members_may_change: bool,
}

impl<'a> Batch<'a> {
    fn new(state: &'a mut RecordState, request: &AppendRequest) -> Self {
        let mut batch = Self {
            state,
            outcomes: Vec::with_capacity(request.frames.len()),
            open: Vec::with_capacity(request.frames.len()),
            changes: Vec::with_capacity(1),
            members_may_change: false,
        };
        for (index, bytes) in request.frames.iter().enumerate() {
            let outcome = match Frame::parse(bytes) {
                Ok(frame) => match batch.state.number_of(&frame) {
                    Some(number) => Some(FrameOutcome::Held(number)),
                    None => {
                        let (log, reason) = (frame.log(), RefusalReason::UnknownRecord);
                        batch.open.push(Open { index, log, frame: Some(frame), reason });
                        None
                    }
                },
                Err(error) => Some(batch.state.refusal(None, error.into())),
            };
            batch.outcomes.push(outcome);
        }
        batch
    }

    /// A record that the relay does not hold: its first frame decides.
    fn begin<S: Storage>(&mut self, relay: &Relay<S>, request: &AppendRequest) {
        let state = &*self.state;
        let has_first =
            self.open.iter().any(|open| open.frame.as_ref().is_some_and(|frame| state.is_first(frame)));
        if !has_first {
            return;
        }
        if relay.admits(request) {
            self.run(relay, request);
        } else {
            self.open.iter_mut().for_each(|open| open.reason = RefusalReason::Admission);
        }
    }

    /// Offers what is open until nothing more stands: within one request the order of frames does not matter.
    fn run<S: Storage>(&mut self, relay: &Relay<S>, request: &AppendRequest) {
        loop {
            let before = self.open.len();
            for mut open in std::mem::take(&mut self.open) {
                if let Err(reason) = self.offer(relay, request, &mut open) {
                    open.reason = reason;
                    self.open.push(open);
                }
            }
            let waits = self.open.iter().any(|open| open.reason.is_missing());
            if self.open.len() == before || !waits {
                return;
            }
        }
    }

    fn offer<S: Storage>(
        &mut self,
        relay: &Relay<S>,
        request: &AppendRequest,
        open: &mut Open,
    ) -> Result<(), RefusalReason> {
        // Decided for good in a round before.
        if !open.reason.is_missing() {
            return Err(open.reason);
        }
        let bytes = request.frames.get(open.index).map(Vec::as_slice).unwrap_or_default();
        let frame = match open.frame.take() {
            Some(frame) => frame,
            None => Frame::parse(bytes)?,
        };
        // The same frame twice in one request.
        if self.outcomes.len() > 1
            && let Some(number) = self.state.number_of(&frame)
        {
            self.settle(open.index, FrameOutcome::Held(number));
            return Ok(());
        }
        let (is_act, shared) = (frame.kind() == Kind::Act, frame.shared_bytes());
        let number = self.state.offer(frame, &relay.options.limits)?;
        self.members_may_change |= is_act || self.state.ledger.forked_at(&open.log).is_some();
        let record = self.state.ledger.record();
        let mark = self.state.mark;
        self.changes.push(Change::Frame { record, number, frame: shared, mark });
        self.settle(open.index, FrameOutcome::Stored(number));
        Ok(())
    }

    fn settle(&mut self, index: usize, outcome: FrameOutcome) {
        if let Some(slot) = self.outcomes.get_mut(index) {
            *slot = Some(outcome);
        }
    }

    fn finish(mut self, fresh_epoch: Option<LogEpoch>) -> (AppendAnswer, Vec<Change>) {
        for open in std::mem::take(&mut self.open) {
            let outcome = self.state.refusal(Some(open.log), open.reason);
            self.settle(open.index, outcome);
        }
        if self.members_may_change {
            self.note_record(fresh_epoch);
        }
        let answer = AppendAnswer {
            epoch: self.state.epoch,
            end: self.state.end,
            outcomes: self.outcomes.into_iter().flatten().collect(),
        };
        (answer, self.changes)
    }

    /// The record itself is written where it is new or its readers have changed.
    fn note_record(&mut self, fresh_epoch: Option<LogEpoch>) {
        let Some(epoch) = self.state.epoch.or(fresh_epoch) else { return };
        let readers = self.state.readers_now();
        if self.state.epoch.is_some() && readers == self.state.readers {
            return;
        }
        self.state.epoch = Some(epoch);
        self.state.readers.clone_from(&readers);
        self.changes.push(Change::Record { record: self.state.ledger.record(), epoch, readers });
    }
}
