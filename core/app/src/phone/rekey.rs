//! Fresh keys after another phone was found to use this one's: a restored backup, a clone (DESIGN: forks).
//!
//! The phone stops using the old keys, names its successor with them, and offers again under the fresh ones what is not in
//! the record yet: the unsent, and what it had sent in frames that the fork keeps from counting.

use std::collections::{BTreeMap, BTreeSet};

use redbook_protocol::{EntryId, FrameHash, LogId};
use redbook_record::{Content, Entry, EntryDraft};
use redbook_sync::TakenIn;
use redbook_vault::{DeviceKeys, DeviceSeed};

use super::Phone;
use super::open_record::{OpenRecord, Unsent};
use crate::error::AppError;

impl Phone {
    /// Puts the record under fresh keys, in memory; the caller stores it with what was taken in.
    pub(super) fn take_fresh_keys(
        &mut self,
        open: &mut OpenRecord,
        own_before: &[FrameHash],
        taken: &mut TakenIn,
    ) -> Result<(), AppError> {
        let record = open.replica.record();
        let lost = self.entries_lost_to_the_fork(open, own_before)?;
        let old_key = open.replica.device().signing_public_key();
        let seed = DeviceSeed::make(&mut *self.rng);
        let act = open.replica.succeed(DeviceKeys::derive(&seed)?)?;
        open.secrets.seed = seed;
        taken.frames.extend(act.frames);
        taken.changed.extend(act.changed);
        let fresh_key = open.replica.device().signing_public_key();
        let unsent = std::mem::take(&mut open.unsent);
        open.replaced_rows = unsent.iter().map(|unsent| unsent.row).collect();
        // What the other phone has sent from the same journal counts already.
        let document = open.replica.document();
        let left =
            unsent.into_iter().filter(|unsent| !document.contains(&unsent.id)).map(|unsent| unsent.bytes);
        let offered: Vec<Vec<u8>> = lost.into_iter().chain(left).collect();
        let mut renamed = BTreeMap::new();
        let mut recorded_ms = 0;
        for bytes in offered {
            let again = offer_again(&bytes, &renamed, &mut recorded_ms)?;
            let id = EntryId::of(&record, &fresh_key, &again);
            renamed.insert(EntryId::of(&record, &old_key, &bytes), id);
            // Its row is made with the transaction, and read from there.
            open.unsent.push(Unsent { row: 0, id, bytes: again });
        }
        log::warn!(
            "another phone used this phone's keys: fresh keys made, {} entries offered again",
            open.unsent.len()
        );
        Ok(())
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
        let rows = self.store.read().log_frames(&open.replica.record(), &own, fork)?.rows;
        let mut entries = Vec::new();
        for row in rows.iter().filter(|row| mine.contains(&row.header.hash)) {
            entries.extend(open.replica.entries_of(&row.header.hash, &row.bytes));
        }
        Ok(entries)
    }
}

/// The same entry under fresh keys: what it replaces goes by its new name, and recorded times go on increasing.
fn offer_again(
    bytes: &[u8],
    renamed: &BTreeMap<EntryId, EntryId>,
    last_ms: &mut u64,
) -> Result<Vec<u8>, AppError> {
    let entry = Entry::decode(bytes).map_err(|_| AppError::Damaged("an unsent entry"))?;
    let recorded_ms = entry.recorded_ms().max(*last_ms + 1);
    *last_ms = recorded_ms;
    let moved = entry.replaces().iter().any(|id| renamed.contains_key(id));
    if !moved && recorded_ms == entry.recorded_ms() {
        return Ok(bytes.to_vec());
    }
    let Content::Known(payload) = entry.content() else { return Ok(bytes.to_vec()) };
    let draft = EntryDraft {
        class: entry.class(),
        payload: payload.clone(),
        when: entry.when().copied(),
        replaces: entry.replaces().iter().map(|id| renamed.get(id).copied().unwrap_or(*id)).collect(),
        confirmed: entry.confirmed(),
    };
    Ok(draft.encode(recorded_ms)?)
}
