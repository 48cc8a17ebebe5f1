//! Saving several entries as one: all of them are on the disk when it returns, or none is.

use redbook_protocol::RecordId;
use redbook_record::EntryDraft;

use super::Phone;
use super::import::said;
use super::open_record::OpenRecord;
use super::views::iso_ms;
use super::write::Added;
use crate::draft_doubt::{DoubtfulEntry, DraftDoubt};
use crate::error::AppError;

impl OpenRecord {
    /// The doubts about each of several drafts with its time, as if each were the only new one.
    fn doubts_of_each(&self, dated: &[(u64, &EntryDraft)]) -> Vec<Vec<DraftDoubt>> {
        dated.iter().map(|(recorded_ms, draft)| self.doubts(draft, *recorded_ms)).collect()
    }

    /// The same of drafts that would be saved now.
    pub(super) fn doubts_now(&self, drafts: &[EntryDraft], now_ms: u64) -> Vec<Vec<DraftDoubt>> {
        let dated: Vec<(u64, &EntryDraft)> = (self.next_recorded_ms(now_ms)..).zip(drafts).collect();
        self.doubts_of_each(&dated)
    }
}

impl Phone {
    /// Saves several entries in one transaction, in their order.
    ///
    /// # Errors
    /// Those of [`Self::add`]: the first draft that cannot be saved; or [`AppError::DoubtfulEntries`] with the doubts of each that
    /// is not confirmed. Nothing is saved then.
    pub fn add_all(&mut self, record: &RecordId, drafts: &[EntryDraft]) -> Result<Vec<Added>, AppError> {
        let now_ms = self.now_ms();
        let open = self.open_record(record)?;
        let role = open.replica.own_member().ok_or(AppError::NotAMember)?.member.role;
        if !drafts.iter().all(|draft| role.may_write(draft.class)) {
            return Err(AppError::NotAllowed);
        }
        // Recorded times of one log strictly increase.
        let times = open.next_recorded_ms(now_ms)..;
        let dated: Vec<(u64, &EntryDraft)> = times.zip(drafts).collect();
        let doubts = open.doubts_of_each(&dated);
        let unconfirmed = doubts.iter().zip(drafts).enumerate().filter(|(_, (_, draft))| !draft.confirmed);
        let asked =
            unconfirmed.filter(|(_, (doubts, _))| !doubts.is_empty()).map(|(place, (doubts, draft))| {
                DoubtfulEntry { place, entry: said(draft), doubts: doubts.clone() }
            });
        let asked: Vec<DoubtfulEntry> = asked.collect();
        if !asked.is_empty() {
            return Err(AppError::DoubtfulEntries(asked));
        }
        // Said once, by the first of them.
        let mut news = open.news_of_others();
        let encode = |(ms, draft): &(u64, &EntryDraft)| draft.encode_knowing(*ms, &std::mem::take(&mut news));
        let encoded: Vec<Vec<u8>> = dated.iter().map(encode).collect::<Result<_, _>>()?;
        let rows: Vec<u64> = self.store.write(|tx| {
            encoded.iter().map(|bytes| tx.push_journal(record, bytes)).collect::<Result<_, _>>()
        })?;
        let mut added = Vec::with_capacity(rows.len());
        for (((row, bytes), (recorded_ms, _)), doubts) in rows.into_iter().zip(encoded).zip(dated).zip(doubts)
        {
            let id = self.open_record(record)?.add_unsent(row, bytes)?;
            added.push(Added { id: id.to_string(), recorded: iso_ms(recorded_ms), doubts });
        }
        Ok(added)
    }
}
