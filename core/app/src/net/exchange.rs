//! The engine joined to a phone: what it says of the store is carried out at once, what it says of the network is handed on.
//!
//! It does no network I/O itself: the runner with a real relay and the simulation drive the same steps.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use redbook_protocol::relay::{APPEND_LEN_MAX, FRAMES_PER_APPEND_MAX, LogEpoch, LogMark};
use redbook_protocol::{FrameHash, RecordId, Standing, Wait};
use redbook_store::StoredFrame;
use redbook_sync::{
    Answer, Cursor, Effect, Engine, Failure, GatherError, Input, OutFrame, RecordReport, Request, RequestId,
};

use crate::error::AppError;
use crate::phone::{Phone, Source};

/// What the network has to do.
#[derive(Debug)]
pub enum NetEffect {
    /// Send this, and give the answer to [`Exchange::answered`] or [`Exchange::failed`].
    Send(RequestId, Request),
    /// Call [`Exchange::wake`] at this time.
    WakeAt(u64),
    /// The round is over.
    RoundDone,
}

/// What the engine says of a record's store: carried out at once, or kept by a courier until the phone is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Frames to be taken in, unchecked, and where to go on then.
    Frames { frames: Vec<Vec<u8>>, cursor: Cursor },
    /// The relay has lost frames: none counts as handed any more.
    Forgot,
    /// The relay has these on its disk, and where to go on, if that has moved.
    Handed { hashes: Vec<FrameHash>, cursor: Option<Cursor> },
}

/// Records of one phone that share a relay, being exchanged with it.
#[derive(Debug)]
pub struct Exchange {
    engine: Engine,
    relay: String,
    /// Entries that came to count, by record.
    pub(super) entries: BTreeMap<RecordId, usize>,
    /// Things that happened with shares, by record.
    pub(super) share_news: BTreeMap<RecordId, usize>,
    /// Records of which something pulled was not kept: their cursors stay where they are, so that it is had again.
    gaps: BTreeSet<RecordId>,
}

impl Exchange {
    /// Prepares the exchange of these records, all of which name this relay.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn new(phone: &mut Phone, relay: &str, records: &[RecordId]) -> Result<Self, AppError> {
        let mut exchange = Self {
            engine: Engine::new(phone.admission()),
            relay: relay.to_owned(),
            entries: BTreeMap::new(),
            share_news: BTreeMap::new(),
            gaps: BTreeSet::new(),
        };
        for record in records {
            exchange.add(phone, record)?;
        }
        Ok(exchange)
    }

    fn add(&mut self, phone: &mut Phone, record: &RecordId) -> Result<(), AppError> {
        let cursor = phone.goes_on_at(record, &self.relay)?;
        self.engine.add(*record, phone.own_token(record)?, cursor);
        Ok(())
    }

    /// Begins a round.
    ///
    /// # Errors
    /// [`AppError::Store`]: what was saved stays; begin again.
    pub fn start(&mut self, phone: &mut Phone) -> Result<Vec<NetEffect>, AppError> {
        self.step(phone, Input::Sync)
    }

    /// The relay answered.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn answered(
        &mut self,
        phone: &mut Phone,
        request: RequestId,
        answer: Answer,
    ) -> Result<Vec<NetEffect>, AppError> {
        self.step(phone, Input::Answered(request, answer))
    }

    /// It did not.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn failed(
        &mut self,
        phone: &mut Phone,
        request: RequestId,
        failure: Failure,
    ) -> Result<Vec<NetEffect>, AppError> {
        self.step(phone, Input::Failed(request, failure))
    }

    /// The time of a [`NetEffect::WakeAt`] has come.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn wake(&mut self, phone: &mut Phone) -> Result<Vec<NetEffect>, AppError> {
        self.step(phone, Input::Wake)
    }

    /// How the round went, record by record.
    pub fn reports(&self) -> impl Iterator<Item = (RecordId, &RecordReport)> {
        self.engine.reports()
    }

    /// Whether this round brought or sent anything of a record.
    pub(super) fn has_news_of(&self, record: &RecordId) -> bool {
        let handed = self.reports().find(|(of, _)| of == record).map_or(0, |(_, report)| report.handed);
        handed > 0 || self.entries.get(record).is_some_and(|count| *count > 0)
    }

    /// Feeds the engine until only the network is left to do anything.
    fn step(&mut self, phone: &mut Phone, input: Input) -> Result<Vec<NetEffect>, AppError> {
        let mut out = Vec::new();
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            let now_ms = phone.now_ms();
            for effect in self.engine.handle(now_ms, phone.rng(), input) {
                match effect {
                    Effect::Send(id, request) => out.push(NetEffect::Send(id, request)),
                    Effect::WakeAt(at_ms) => out.push(NetEffect::WakeAt(at_ms)),
                    Effect::RoundDone => out.push(NetEffect::RoundDone),
                    Effect::TakeIn { record, frames, cursor } => {
                        self.carry_out(phone, &record, Heard::Frames { frames, cursor })?;
                    }
                    Effect::Forget(record) => self.carry_out(phone, &record, Heard::Forgot)?,
                    Effect::Handed { record, hashes, cursor } => {
                        self.carry_out(phone, &record, Heard::Handed { hashes, cursor })?;
                    }
                    Effect::Outbox { record, gather, without } => {
                        let frames = phone.outbox(&record, gather, &without)?;
                        inputs.push_back(Input::Outbox { record, frames });
                    }
                }
            }
        }
        Ok(out)
    }

    /// Carries out what was heard of a record. In the order in which it was heard.
    pub(crate) fn carry_out(
        &mut self,
        phone: &mut Phone,
        record: &RecordId,
        heard: Heard,
    ) -> Result<(), AppError> {
        match heard {
            Heard::Frames { frames, cursor } => {
                let cursor = Some(cursor).filter(|_| !self.gaps.contains(record));
                let took = phone.take_in(record, &frames, Source::Relay(&self.relay, cursor))?;
                if took.not_kept > 0 {
                    self.gaps.insert(*record);
                }
                *self.entries.entry(*record).or_default() += took.entries;
                Ok(())
            }
            Heard::Forgot => phone.forget_handed(record),
            Heard::Handed { hashes, cursor } => {
                let cursor = cursor.filter(|_| !self.gaps.contains(record));
                phone.mark_handed(record, &hashes, &self.relay, cursor)
            }
        }
    }
}

impl Phone {
    /// Where a record's exchange with its relay goes on. Damaged frames are had again from the relay's beginning.
    pub(crate) fn goes_on_at(&mut self, record: &RecordId, relay: &str) -> Result<Option<Cursor>, AppError> {
        let is_whole = self.open_record(record)?.check_whole().is_ok();
        Ok(self.relay_cursor(record, relay)?.filter(|_| is_whole))
    }

    pub(super) fn relay_cursor(&self, record: &RecordId, relay: &str) -> Result<Option<Cursor>, AppError> {
        let stored = self.store().read().cursor(record, relay.as_bytes())?;
        Ok(stored.as_ref().and_then(from_stored))
    }

    fn forget_handed(&mut self, record: &RecordId) -> Result<(), AppError> {
        Ok(self.store_mut().write(|tx| tx.forget_handed(record))?)
    }

    fn mark_handed(
        &mut self,
        record: &RecordId,
        hashes: &[FrameHash],
        relay: &str,
        cursor: Option<Cursor>,
    ) -> Result<(), AppError> {
        if hashes.is_empty() && cursor.is_none() {
            return Ok(());
        }
        Ok(self.store_mut().write(|tx| {
            hashes.iter().try_for_each(|hash| tx.mark_handed(record, hash))?;
            cursor.map_or(Ok(()), |cursor| tx.set_cursor(record, relay.as_bytes(), &to_stored(&cursor)))
        })?)
    }

    /// What the relay has not acknowledged, as much as one append takes.
    pub(crate) fn outbox(
        &mut self,
        record: &RecordId,
        gather: bool,
        without: &[FrameHash],
    ) -> Result<Vec<OutFrame>, AppError> {
        if gather {
            match self.gather(record) {
                // What cannot be gathered yet stays in the journal; the rest goes on.
                Ok(())
                | Err(AppError::DamagedFrames)
                | Err(AppError::Gather(GatherError::NotAMember | GatherError::Forked | GatherError::NoKey)) =>
                    {}
                Err(error) => return Err(error),
            }
        }
        // Frames that wait unsound are no use to a relay: more is looked at until something is found, or nothing is left.
        let mut limit = FRAMES_PER_APPEND_MAX + without.len();
        loop {
            let rows = self.store().read().unhanded(record, limit)?.rows;
            let is_all = rows.len() < limit;
            let frames = self.fit_append(record, rows, without)?;
            if is_all || !frames.is_empty() {
                return Ok(frames);
            }
            limit *= 2;
        }
    }

    fn fit_append(
        &mut self,
        record: &RecordId,
        rows: Vec<StoredFrame>,
        without: &[FrameHash],
    ) -> Result<Vec<OutFrame>, AppError> {
        let open = self.open_record(record)?;
        let mut room = APPEND_LEN_MAX;
        let mut frames = Vec::new();
        for row in rows {
            let standing = open.replica.ledger().standing(&row.header.hash);
            let stands = matches!(standing, Some(Standing::Linked | Standing::Waits(Wait::Fork)));
            if !stands || without.contains(&row.header.hash) {
                continue;
            }
            if row.bytes.len() > room || frames.len() >= FRAMES_PER_APPEND_MAX {
                break;
            }
            room -= row.bytes.len();
            frames.push(OutFrame { hash: row.header.hash, bytes: row.bytes });
        }
        Ok(frames)
    }
}

/// A cursor as it is stored: the log's epoch and its mark, one after the other, are the store's name for the log.
pub(crate) fn to_stored(cursor: &Cursor) -> redbook_store::Cursor {
    let epoch = [cursor.epoch.as_bytes().as_slice(), cursor.mark.as_bytes()].concat();
    redbook_store::Cursor { epoch, position: cursor.position }
}

fn from_stored(stored: &redbook_store::Cursor) -> Option<Cursor> {
    let (epoch, mark) = stored.epoch.split_at_checked(LogEpoch::LEN)?;
    let (epoch, mark) = (LogEpoch::from_slice(epoch)?, LogMark::from_slice(mark)?);
    Some(Cursor { epoch, position: stored.position, mark })
}
