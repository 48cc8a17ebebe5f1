//! Packing the courier's bag, and unpacking it.

use redbook_protocol::RecordId;

use super::Phone;
use crate::courier::{Bag, Courier, HELD_LEN_MAX, Parcel, RECORDS_MAX};
use crate::error::AppError;
use crate::net::Exchange;

impl Phone {
    /// Packs what the courier carries while this phone is locked: what is unsent is gathered into frames, and goes with what the relays
    /// have not acknowledged yet. Before the phone is left; what was in the bag is dropped, so it is unpacked first.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::KeyStore`] of the bag's key.
    pub fn pack(&mut self, courier: &mut Courier) -> Result<(), AppError> {
        // It is on its way with what it has.
        let Some(_in_hand) = courier.take_in_hand()? else { return Ok(()) };
        let mut bag = Bag::default();
        let mut room = HELD_LEN_MAX;
        for record in self.sound_records().sound.into_iter().take(RECORDS_MAX) {
            if let Some(parcel) = self.parcel(&record, &mut room)? {
                bag.parcels.insert(record, parcel);
            }
        }
        if bag.parcels.is_empty() {
            return courier.drop_bag();
        }
        let key = courier.key()?;
        courier.put(&key, &bag)
    }

    /// Nothing where there is no relay, or where this phone has not been let in yet, which takes its key.
    fn parcel(&mut self, record: &RecordId, room: &mut usize) -> Result<Option<Parcel>, AppError> {
        let relay = self.relay_of(record)?;
        if relay.is_empty() || self.open_record(record)?.replica.own_member().is_none() {
            return Ok(None);
        }
        let mut out = Vec::new();
        for frame in self.outbox(record, true, &[])? {
            // A frame goes after those before it, or not at all.
            let Some(left) = room.checked_sub(frame.bytes.len()) else { break };
            *room = left;
            out.push(frame);
        }
        let packed_at = self.goes_on_at(record, &relay)?;
        let token = self.own_token(record)?;
        Ok(Some(Parcel { relay, token, packed_at, out, heard: Vec::new(), done_ms: None }))
    }

    /// Carries out what the courier heard while this phone was locked, and gives the records that it was about. What was packed before
    /// this phone last synced is dropped.
    ///
    /// # Errors
    /// [`AppError::Store`]: unpack again. [`AppError::KeyStore`] of the bag's key.
    pub fn unpack(&mut self, courier: &mut Courier) -> Result<Vec<RecordId>, AppError> {
        let Some(_in_hand) = courier.take_in_hand()? else { return Ok(Vec::new()) };
        let mut unpacked = Vec::new();
        if let Some((_, bag)) = courier.open_bag()? {
            for (record, parcel) in bag.parcels {
                if self.unpack_parcel(&record, parcel)? {
                    unpacked.push(record);
                }
            }
            self.traffic.put_back(bag.traffic);
        }
        courier.drop_bag()?;
        Ok(unpacked)
    }

    fn unpack_parcel(&mut self, record: &RecordId, parcel: Parcel) -> Result<bool, AppError> {
        let is_here = self.record_ids().contains(record) && self.open_record(record).is_ok();
        if !is_here || self.relay_of(record)? != parcel.relay {
            return Ok(false);
        }
        if self.goes_on_at(record, &parcel.relay)? != parcel.packed_at {
            return Ok(false);
        }
        let has_news = !parcel.heard.is_empty();
        let mut exchange = Exchange::new(self, &parcel.relay, &[*record])?;
        for heard in parcel.heard {
            exchange.carry_out(self, record, heard)?;
        }
        if let Some(done_ms) = parcel.done_ms {
            self.note_synced(record, done_ms)?;
        }
        Ok(has_news)
    }
}
