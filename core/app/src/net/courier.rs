//! A courier on its way: the engine's rounds over a bag instead of a phone.

use std::collections::{BTreeMap, VecDeque};

use redbook_protocol::RecordId;
use redbook_protocol::relay::{APPEND_LEN_MAX, FRAMES_PER_APPEND_MAX};
use redbook_sync::{Effect, Engine, Input, OutFrame, Request, RequestId};
use redbook_vault::RestKey;

use super::client::RelayClient;
use super::exchange::Heard;
use super::traffic::Traffic;
use crate::courier::{Bag, Carried, Courier, Parcel};
use crate::error::AppError;
use crate::phone::{Conditions, Network};

impl Courier {
    /// One round with each relay: fetches what is new, hands on what is packed, and keeps what it heard. It cannot open any of it.
    /// Trouble with a relay is in the answer, not an error.
    ///
    /// # Errors
    /// [`AppError::KeyStore`] where the bag cannot be opened or written; what was handed on is handed on.
    pub async fn run(&mut self, conditions: Conditions) -> Result<Carried, AppError> {
        let mut carried = Carried::default();
        let Some(_in_hand) = self.take_in_hand()? else { return Ok(carried) };
        let Some((key, mut bag)) = self.open_bag()? else { return Ok(carried) };
        for (relay, records) in worth_carrying(&bag, conditions) {
            if bag.is_full() {
                break;
            }
            self.round(&key, &mut bag, &relay, &records, &mut carried).await?;
        }
        Ok(carried)
    }

    async fn round(
        &mut self,
        key: &RestKey,
        bag: &mut Bag,
        relay: &str,
        records: &[RecordId],
        carried: &mut Carried,
    ) -> Result<(), AppError> {
        let traffic = Traffic::default();
        let client = RelayClient::new(relay, self.patience, traffic.clone())?;
        let mut engine = Engine::new(None);
        for record in records {
            let Some(parcel) = bag.parcels.get(record) else { continue };
            engine.add(*record, parcel.token.clone(), parcel.goes_on_at());
        }
        let mut asks = self.step(bag, &mut engine, Input::Sync);
        let is_done = loop {
            let Some((id, request)) = asks else { break engine.is_idle() };
            if bag.is_full() {
                break false;
            }
            let input = match client.ask(&request).await {
                Ok(answer) => Input::Answered(id, answer),
                Err(failure) => Input::Failed(id, failure),
            };
            bag.traffic += traffic.take();
            asks = self.step(bag, &mut engine, input);
            // What was heard is kept before more is asked: the system may end this at any time.
            self.put(key, bag)?;
        };
        for (record, report) in engine.reports() {
            carried.synced.push(record.to_string());
            carried.troubled.extend(report.trouble.map(|_| record.to_string()));
            let done_ms = (is_done && report.trouble.is_none()).then(|| self.clock.now_ms());
            if let Some(parcel) = bag.parcels.get_mut(&record) {
                parcel.done_ms = done_ms.or(parcel.done_ms);
            }
        }
        self.put(key, bag)
    }

    /// Feeds the engine until only the network is left to do anything.
    fn step(&mut self, bag: &mut Bag, engine: &mut Engine, input: Input) -> Option<(RequestId, Request)> {
        let mut asks = None;
        let mut inputs = VecDeque::from([input]);
        while let Some(input) = inputs.pop_front() {
            for effect in engine.handle(self.clock.now_ms(), &mut *self.rng, input) {
                match effect {
                    Effect::Send(id, request) => asks = Some((id, request)),
                    Effect::TakeIn { record, frames, cursor } => {
                        keep(bag, &record, Heard::Frames { frames, cursor });
                    }
                    Effect::Forget(record) => keep(bag, &record, Heard::Forgot),
                    Effect::Handed { record, hashes, cursor } => {
                        keep(bag, &record, Heard::Handed { hashes, cursor });
                    }
                    Effect::Outbox { record, without, .. } => {
                        let unhanded = bag.parcels.get(&record).map(Parcel::unhanded).unwrap_or_default();
                        let left = unhanded.into_iter().filter(|frame| !without.contains(&frame.hash));
                        inputs.push_back(Input::Outbox { record, frames: fit_append(left) });
                    }
                    // The system says when to come again.
                    Effect::WakeAt(_) | Effect::RoundDone => {}
                }
            }
        }
        asks
    }
}

/// Records by relay: none without a network; those with something to hand on where the network costs or the battery is saved; else all.
fn worth_carrying(bag: &Bag, conditions: Conditions) -> BTreeMap<String, Vec<RecordId>> {
    let mut relays: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
    if conditions.network == Network::None {
        return relays;
    }
    let is_careful = conditions.is_careful();
    let is_worth = |parcel: &Parcel| !is_careful || !parcel.unhanded().is_empty();
    for (record, parcel) in bag.parcels.iter().filter(|(_, parcel)| is_worth(parcel)) {
        relays.entry(parcel.relay.clone()).or_default().push(*record);
    }
    relays
}

/// Keeps what was heard, unless it says nothing.
fn keep(bag: &mut Bag, record: &RecordId, heard: Heard) {
    let Some(parcel) = bag.parcels.get_mut(record) else { return };
    let is_news = match &heard {
        Heard::Frames { frames, cursor } => !frames.is_empty() || parcel.goes_on_at() != Some(*cursor),
        Heard::Handed { hashes, cursor } => !hashes.is_empty() || cursor.is_some(),
        Heard::Forgot => true,
    };
    if is_news {
        parcel.heard.push(heard);
    }
}

/// As much as one append takes.
fn fit_append<'b>(unhanded: impl Iterator<Item = &'b OutFrame>) -> Vec<OutFrame> {
    let mut room = APPEND_LEN_MAX;
    let fits = |frame: &&OutFrame| {
        let has_room = frame.bytes.len() <= room;
        room = room.saturating_sub(frame.bytes.len());
        has_room
    };
    unhanded.take(FRAMES_PER_APPEND_MAX).take_while(fits).cloned().collect()
}
