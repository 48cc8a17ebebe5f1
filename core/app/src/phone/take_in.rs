//! Taking frames in, from the relay or by the doorstep, and storing what came of it in one transaction.

use redbook_protocol::{FrameHash, RecordId};
use redbook_store::Tx;
use redbook_sync::{Cursor, Outcome, TakenIn};

use super::Phone;
use super::journal::{add_frame, judged, put_document};
use super::open_record::{OpenRecord, SNAPSHOT_LAG_MAX};
use crate::error::AppError;
use crate::net::to_stored;

/// What taking frames in came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TookIn {
    pub(crate) frames: usize,
    pub(crate) entries: usize,
    pub(crate) waits: usize,
    pub(crate) refused: usize,
    /// Frames that were not kept.
    pub(crate) not_kept: usize,
}

/// Where frames come from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    /// The relay of this name: it has them, and this is how far it was pulled, where that is to be kept.
    Relay(&'a str, Option<Cursor>),
    /// Another phone.
    Doorstep,
}

impl Phone {
    pub(crate) fn take_in(
        &mut self,
        record: &RecordId,
        frames: &[Vec<u8>],
        source: Source<'_>,
    ) -> Result<TookIn, AppError> {
        self.open_record(record)?;
        let Some(mut open) = self.open.remove(record) else { return Err(AppError::NoSuchRecord) };
        let own_before = own_frames(&open);
        let mut taken = open.replica.take_in(frames.iter().map(Vec::as_slice));
        // A frame of this phone's own that had rotted here is healed, and no sign of another phone.
        taken.foreign.retain(|hash| !open.damaged.contains(hash));
        let is_healing = taken.frames.iter().any(|frame| open.damaged.contains(&frame.hash));
        let known: Vec<FrameHash> = match source {
            Source::Relay(..) if !frames.is_empty() => known_hashes(&open, frames),
            Source::Relay(..) | Source::Doorstep => Vec::new(),
        };
        for epoch in &taken.keys {
            if let Some(key) = open.replica.keyring().get(epoch) {
                open.secrets.keyring.add(*epoch, key.clone());
            }
        }
        let took = count(&taken);
        let rekeyed = !taken.foreign.is_empty() && open.replica.own_member().is_some();
        let fallen = self.fallen_with_former_logs(&open, &taken)?;
        let offers_again = rekeyed || !fallen.is_empty();
        if rekeyed {
            self.take_fresh_keys(&mut open, &own_before, fallen, &mut taken)?;
        } else if offers_again {
            self.offer_fallen(&mut open, fallen)?;
        }
        self.store_taken(&open, &taken, &known, source, rekeyed)?;
        // What was rebuilt or written under fresh keys is read again from the store.
        if !taken.rebuild && !offers_again && !is_healing {
            open.add_counted(&taken.entries)?;
            open.snapshot_lag += taken.frames.len() as u64;
            if taken.members_changed {
                open.roles = open.replica.roles();
            }
            let lags = open.snapshot_lag > SNAPSHOT_LAG_MAX;
            open.snapshot_lag = if stores_document(&taken) { 0 } else { open.snapshot_lag };
            self.open.insert(*record, open);
            if lags {
                self.store_documents()?;
            }
        }
        Ok(took)
    }

    fn store_taken(
        &mut self,
        open: &OpenRecord,
        taken: &TakenIn,
        known: &[FrameHash],
        source: Source<'_>,
        rekeyed: bool,
    ) -> Result<(), AppError> {
        let record = open.replica.record();
        let from_relay = matches!(source, Source::Relay(..));
        if is_nothing(taken, known, rekeyed) && self.has_cursor(&record, source)? {
            return Ok(());
        }
        self.store.write(|tx| {
            for frame in &taken.frames {
                // A successor act is this phone's own: the relay has not seen it.
                let own = frame.log == open.replica.own_log() && rekeyed;
                add_frame(tx, &record, frame, from_relay && !own)?;
            }
            for (hash, outcome) in &taken.changed {
                tx.set_outcome(&record, hash, judged(*outcome))?;
            }
            for hash in known {
                tx.mark_handed(&record, hash)?;
            }
            if !taken.keys.is_empty() || rekeyed {
                tx.set_secrets(&record, &open.secrets.to_bytes())?;
            }
            // A row that is not in the journal yet has no number.
            if open.unsent.iter().any(|unsent| unsent.row == 0) || !open.replaced_rows.is_empty() {
                replace_journal(tx, open)?;
            }
            // What was not kept has to be had again from here.
            if let Source::Relay(relay, Some(cursor)) = source
                && taken.not_kept == 0
            {
                tx.set_cursor(&record, relay.as_bytes(), &to_stored(&cursor))?;
            }
            if taken.rebuild {
                tx.delete_snapshot(&record)
            } else if stores_document(taken) {
                let through = tx.read().last_arrival(&record)?;
                put_document(tx, &record, through, &open.replica.document().save())
            } else {
                Ok(())
            }
        })?;
        Ok(())
    }

    /// Whether it is stored already how far the relay was pulled: most pulls bring nothing, and cost no sync then.
    fn has_cursor(&self, record: &RecordId, source: Source<'_>) -> Result<bool, AppError> {
        let Source::Relay(relay, Some(cursor)) = source else { return Ok(true) };
        Ok(self.store.read().cursor(record, relay.as_bytes())? == Some(to_stored(&cursor)))
    }
}

/// Whether taking in has changed nothing that is stored, but perhaps the cursor.
fn is_nothing(taken: &TakenIn, known: &[FrameHash], rekeyed: bool) -> bool {
    let same_frames = taken.frames.is_empty() && taken.changed.is_empty() && known.is_empty();
    same_frames && taken.keys.is_empty() && !taken.rebuild && !rekeyed
}

/// Frames held from before that count now lie among those whose entries the stored document has: it is stored with them.
fn stores_document(taken: &TakenIn) -> bool {
    !taken.rebuild && taken.changed.iter().any(|(_, outcome)| *outcome == Outcome::Counted)
}

/// The journal under fresh keys: what is unsent, and what was sent and no longer counts.
fn replace_journal(tx: &mut Tx<'_>, open: &OpenRecord) -> Result<(), redbook_store::StoreError> {
    let record = open.replica.record();
    tx.clear_journal(&record, &open.replaced_rows)?;
    for unsent in &open.unsent {
        tx.push_journal(&record, &unsent.bytes)?;
    }
    Ok(())
}

fn own_frames(open: &OpenRecord) -> Vec<FrameHash> {
    let own = open.replica.own_log();
    let ledger = open.replica.ledger();
    ledger.sound().filter(|hash| ledger.position_of(hash).is_some_and(|(log, _)| log == own)).collect()
}

/// Frames that the relay has just shown to have, and this phone held already.
fn known_hashes(open: &OpenRecord, frames: &[Vec<u8>]) -> Vec<FrameHash> {
    let record = open.replica.record();
    let hashes = frames.iter().map(|frame| FrameHash::of(&record, frame));
    let first = std::iter::once(record.first_act());
    hashes.chain(first).filter(|hash| open.replica.ledger().holds(hash)).collect()
}

fn count(taken: &TakenIn) -> TookIn {
    let waits = taken.frames.iter().filter(|frame| matches!(frame.outcome, Outcome::Waits(_))).count();
    let refused = taken.frames.iter().filter(|frame| matches!(frame.outcome, Outcome::Refused(_))).count();
    TookIn {
        frames: taken.frames.len(),
        entries: taken.entries.len(),
        waits,
        refused,
        not_kept: taken.not_kept,
    }
}
