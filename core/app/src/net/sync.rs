//! Running the exchange against a real relay.

use std::collections::BTreeMap;

use redbook_protocol::RecordId;
use redbook_sync::Trouble;
use serde::Serialize;

use super::client::RelayClient;
use super::exchange::{Exchange, NetEffect};
use crate::error::{AppError, trouble_code, trouble_words};
use crate::phone::Phone;

/// How a sync went for one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SyncView {
    /// The record, in hexadecimal.
    pub record: String,
    /// Frames the relay sent.
    pub pulled: usize,
    /// Entries that have come to count.
    pub entries: usize,
    /// Frames the relay acknowledged.
    pub handed: usize,
    /// Frames the relay refused.
    pub refused: usize,
    /// Entries that are still on this phone only.
    pub unsent: usize,
    /// The relay had lost frames, and was given them again.
    pub relay_forgot: bool,
    /// What stood in the way, as a stable code.
    pub trouble: Option<&'static str>,
    /// How it went, in words.
    pub words: &'static str,
    #[serde(skip)]
    pub(super) met: Option<Trouble>,
}

impl Phone {
    /// Syncs records with their relays, all of them where none is named. Trouble with a relay is in the views, not an error.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`]; [`AppError::NoRelay`] where a named record has none.
    pub async fn sync(&mut self, records: &[RecordId]) -> Result<Vec<SyncView>, AppError> {
        let mut views = Vec::new();
        for (relay, records) in self.by_relay(records)? {
            views.extend(self.sync_relay(&relay, &records).await?);
        }
        Ok(views)
    }

    /// Records by relay. Of all records, those without one are left out; a named one without is an error.
    pub(super) fn by_relay(
        &mut self,
        records: &[RecordId],
    ) -> Result<BTreeMap<String, Vec<RecordId>>, AppError> {
        let named = !records.is_empty();
        let records = if named { records.to_vec() } else { self.record_ids() };
        let mut relays: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
        for record in records {
            match self.relay_of(&record)? {
                relay if relay.is_empty() && named => return Err(AppError::NoRelay),
                relay if relay.is_empty() => {}
                relay => relays.entry(relay).or_default().push(record),
            }
        }
        Ok(relays)
    }

    async fn sync_relay(&mut self, relay: &str, records: &[RecordId]) -> Result<Vec<SyncView>, AppError> {
        let client = self.client(relay)?;
        for record in records {
            self.poll_join(&client, record).await?;
        }
        let mut exchange = Exchange::new(self, relay, records)?;
        self.run_round(&client, &mut exchange).await?;
        for record in records {
            self.finish_join(record)?;
            self.poll_invitations(&client, record).await?;
        }
        self.note_round(&exchange)?;
        self.sync_views(&exchange)
    }

    /// One round: to its end, or to the first trouble. Trying again is for whoever called.
    pub(super) async fn run_round(
        &mut self,
        client: &RelayClient,
        exchange: &mut Exchange,
    ) -> Result<(), AppError> {
        let mut effects = exchange.start(self)?;
        loop {
            let mut request = None;
            for effect in effects {
                match effect {
                    NetEffect::Send(id, asked) => request = Some((id, asked)),
                    NetEffect::WakeAt(_) | NetEffect::RoundDone => {}
                }
            }
            let Some((id, asked)) = request else { return Ok(()) };
            effects = match client.ask(&asked).await {
                Ok(answer) => exchange.answered(self, id, answer)?,
                Err(failure) => exchange.failed(self, id, failure)?,
            };
        }
    }

    pub(super) fn sync_views(&mut self, exchange: &Exchange) -> Result<Vec<SyncView>, AppError> {
        let mut views = Vec::new();
        for (record, report) in exchange.reports() {
            let trouble = self.trouble_of(&record, report.trouble)?;
            let status = self.status(&record)?;
            views.push(SyncView {
                record: record.to_string(),
                pulled: report.pulled,
                entries: exchange.entries.get(&record).copied().unwrap_or_default(),
                handed: report.handed,
                refused: report.refused,
                unsent: status.unsent,
                relay_forgot: report.relay_forgot,
                trouble: trouble.map(trouble_code),
                met: trouble,
                words: trouble.map_or(status.words, trouble_words),
            });
        }
        Ok(views)
    }

    /// Notes how a round went. After whoever waits has been shown it: noting it costs a sync of the disk.
    pub(super) fn note_round(&mut self, exchange: &Exchange) -> Result<(), AppError> {
        for (record, report) in exchange.reports() {
            let trouble = self.trouble_of(&record, report.trouble)?;
            self.note_sync(&record, trouble)?;
        }
        Ok(())
    }

    /// A relay that does not know a phone which has not been let in yet, is as it should be.
    fn trouble_of(
        &mut self,
        record: &RecordId,
        trouble: Option<Trouble>,
    ) -> Result<Option<Trouble>, AppError> {
        let joining = self.open_record(record)?.replica.own_member().is_none();
        let expected = joining && matches!(trouble, Some(Trouble::Relay(code)) if !code.is_retriable());
        Ok(trouble.filter(|_| !expected))
    }
}
