//! Fresh keys after another phone was found to use this one's: a restored backup, a clone (DESIGN: forks).
//!
//! The phone stops using the old keys, names its successor with them, and offers again under the fresh ones what is not in
//! the record yet: the unsent, and what it had sent in frames that the fork keeps from counting. It goes on looking after the
//! logs it wrote before: a third copy may fork them further back, and what falls then is offered again too.

use std::collections::{BTreeMap, BTreeSet};

use redbook_protocol::{EntryId, FrameHash, LogId, Wait};
use redbook_record::{Content, Entry, EntryDraft};
use redbook_sync::{Outcome, TakenIn, Waiting};
use redbook_vault::{DeviceKeys, DeviceSeed};

use super::Phone;
use super::open_record::{OpenRecord, Unsent};
use crate::error::AppError;

/// An entry to be offered again, and the key under which it has its name so far.
pub(super) struct Said {
    key: [u8; 32],
    bytes: Vec<u8>,
}

impl Phone {
    /// Puts the record under fresh keys, in memory; the caller stores it with what was taken in.
    pub(super) fn take_fresh_keys(
        &mut self,
        open: &mut OpenRecord,
        own_before: &[FrameHash],
        fallen: Vec<Said>,
        taken: &mut TakenIn,
    ) -> Result<(), AppError> {
        let lost = self.entries_lost_to_the_fork(open, own_before)?;
        let old_key = open.replica.device().signing_public_key();
        let seed = DeviceSeed::make(&mut *self.rng);
        let act = open.replica.succeed(DeviceKeys::derive(&seed)?)?;
        open.secrets.seed = seed;
        taken.frames.extend(act.frames);
        taken.changed.extend(act.changed);
        let unsent = std::mem::take(&mut open.unsent);
        open.replaced_rows = unsent.iter().map(|unsent| unsent.row).collect();
        // What the other phone has sent from the same journal counts already.
        let document = open.replica.document();
        let left =
            unsent.into_iter().filter(|unsent| !document.contains(&unsent.id)).map(|unsent| unsent.bytes);
        let own = lost.into_iter().chain(left).map(|bytes| Said { key: old_key, bytes });
        let offered: Vec<Said> = fallen.into_iter().chain(own).collect();
        offer_all(open, offered, 0)?;
        log::warn!(
            "another phone used this phone's keys: fresh keys made, {} entries offered again",
            open.unsent.len()
        );
        Ok(())
    }

    /// Offers again, under the keys that this phone has by now, what fell with a log that it wrote before. The caller stores it.
    pub(super) fn offer_fallen(&self, open: &mut OpenRecord, fallen: Vec<Said>) -> Result<(), AppError> {
        open.replaced_rows = open.unsent.iter().map(|unsent| unsent.row).collect();
        offer_all(open, fallen, open.last_recorded_ms)
    }

    /// Entries that counted until now, in logs that this phone wrote under keys it had before, oldest first. Other copies of it
    /// may offer them again as well; then they stand twice, until a person takes one back.
    pub(super) fn fallen_with_former_logs(
        &self,
        open: &OpenRecord,
        taken: &TakenIn,
    ) -> Result<Vec<Said>, AppError> {
        let forked = Outcome::Waits(Waiting::For(Wait::Fork));
        let fell = taken.changed.iter().filter(|(_, outcome)| *outcome == forked).map(|(hash, _)| *hash);
        let mut logs: BTreeMap<LogId, BTreeSet<FrameHash>> = BTreeMap::new();
        for hash in fell.filter(|_| taken.rebuild) {
            let former = |log: &LogId| open.is_own(log) && *log != open.replica.own_log();
            if let Some((log, _)) = open.replica.ledger().position_of(&hash).filter(|(log, _)| former(log)) {
                logs.entry(log).or_default().insert(hash);
            }
        }
        let mut fallen = Vec::new();
        for (log, hashes) in logs {
            let Some(key) = open.replica.ledger().signing_key(&log) else { continue };
            let entries = self.entries_in(open, &log, 0, &hashes)?;
            fallen.extend(entries.into_iter().map(|bytes| Said { key, bytes }));
        }
        Ok(fallen)
    }

    /// Entries that this phone sent in frames of its own which the fork keeps from counting, oldest first.
    fn entries_lost_to_the_fork(
        &self,
        open: &OpenRecord,
        own_before: &[FrameHash],
    ) -> Result<Vec<Vec<u8>>, AppError> {
        let own: LogId = open.replica.own_log();
        let Some(fork) = open.replica.ledger().forked_at(&own) else { return Ok(Vec::new()) };
        let mine: BTreeSet<FrameHash> = own_before.iter().copied().collect();
        self.entries_in(open, &own, fork, &mine)
    }

    fn entries_in(
        &self,
        open: &OpenRecord,
        log: &LogId,
        from_seq: u64,
        frames: &BTreeSet<FrameHash>,
    ) -> Result<Vec<Vec<u8>>, AppError> {
        let rows = self.store.read().log_frames(&open.replica.record(), log, from_seq)?.rows;
        let mut entries = Vec::new();
        for row in rows.iter().filter(|row| frames.contains(&row.header.hash)) {
            entries.extend(open.replica.entries_of(&row.header.hash, &row.bytes));
        }
        Ok(entries)
    }
}

/// Puts entries into the journal under the present keys, recorded after `recorded_ms`. Their rows are made with the
/// transaction, and read from there.
fn offer_all(
    open: &mut OpenRecord,
    offered: impl IntoIterator<Item = Said>,
    mut recorded_ms: u64,
) -> Result<(), AppError> {
    let record = open.replica.record();
    let mut renamed = BTreeMap::new();
    for Said { key, bytes } in offered {
        let Some(again) = offer_again(&bytes, &renamed, &mut recorded_ms)? else { continue };
        let id = open.own_entry_id(&again);
        renamed.insert(EntryId::of(&record, &key, &bytes), id);
        open.unsent.push(Unsent { row: 0, id, bytes: again });
    }
    Ok(())
}

/// The same entry under fresh keys: what it replaces goes by its new name, and recorded times go on increasing. `None` for
/// one of a later version that would have to be recorded anew: this version cannot write it, and it goes on waiting.
fn offer_again(
    bytes: &[u8],
    renamed: &BTreeMap<EntryId, EntryId>,
    last_ms: &mut u64,
) -> Result<Option<Vec<u8>>, AppError> {
    let entry = Entry::decode(bytes).map_err(|_| AppError::Damaged("an unsent entry"))?;
    let recorded_ms = entry.recorded_ms().max(*last_ms + 1);
    let same_time = recorded_ms == entry.recorded_ms();
    let moved = entry.replaces().iter().any(|id| renamed.contains_key(id));
    let Content::Known(payload) = entry.content() else {
        *last_ms = if same_time { recorded_ms } else { *last_ms };
        return Ok(same_time.then(|| bytes.to_vec()));
    };
    *last_ms = recorded_ms;
    if !moved && same_time {
        return Ok(Some(bytes.to_vec()));
    }
    let draft = EntryDraft {
        class: entry.class(),
        payload: (**payload).clone(),
        when: entry.when().copied(),
        replaces: entry.replaces().iter().map(|id| renamed.get(id).copied().unwrap_or(*id)).collect(),
        confirmed: entry.confirmed(),
        origin: entry.origin().cloned(),
    };
    Ok(Some(draft.encode(recorded_ms)?))
}
