//! Running the exchange against a real relay.

use std::collections::BTreeMap;

use redbook_protocol::RecordId;
use redbook_sync::Trouble;
use serde::Serialize;

use super::client::RelayClient;
use super::exchange::{Exchange, NetEffect};
use super::hold::{Hold, Online};
use crate::MessageView;
use crate::error::AppError;
use crate::phone::{Phone, standing};
use crate::trouble::trouble_code;

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
    /// Things that happened with shares since this phone last asked.
    pub share_news: usize,
    /// The relay had lost frames, and was given them again.
    pub relay_forgot: bool,
    /// What stood in the way, as a stable code.
    pub trouble: Option<&'static str>,
    /// How it went, in words: one thing after the other.
    pub words: Vec<MessageView>,
    #[serde(skip)]
    pub(super) met: Option<Trouble>,
}

impl SyncView {
    fn of_broken(record: &RecordId, error: &AppError) -> Self {
        Self {
            record: record.to_string(),
            pulled: 0,
            entries: 0,
            handed: 0,
            refused: 0,
            unsent: 0,
            share_news: 0,
            relay_forgot: false,
            trouble: Some(error.code()),
            words: vec![standing::damaged()],
            met: None,
        }
    }
}

impl<H: Hold> Online<H> {
    /// Syncs records with their relays, all of them where none is named. Trouble with a relay is in the views, not an error.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`]; [`AppError::NoRelay`] where a named record has none.
    pub async fn sync(&mut self, records: &[RecordId]) -> Result<Vec<SyncView>, AppError> {
        let (sound, mut views) = self.phone(|phone| Ok(phone.set_broken_apart(records)))?;
        // Nothing named, or all that was named cannot be opened.
        if sound.is_empty() && !views.is_empty() {
            return Ok(views);
        }
        let named = if records.is_empty() && views.is_empty() { records } else { &sound };
        for (relay, records) in self.phone(|phone| phone.by_relay(named))? {
            views.extend(self.sync_relay(&relay, &records).await?);
        }
        Ok(views)
    }

    async fn sync_relay(&mut self, relay: &str, records: &[RecordId]) -> Result<Vec<SyncView>, AppError> {
        let client = self.phone(|phone| phone.client(relay))?;
        let (exchange, _) = self.round(&client, relay, records).await?;
        self.phone(|phone| {
            phone.note_round(&exchange)?;
            phone.sync_views(&exchange)
        })
    }

    /// One round of all records of a relay: to its end, or to the first trouble, with the time at which to try again then.
    pub(super) async fn round(
        &mut self,
        client: &RelayClient,
        relay: &str,
        records: &[RecordId],
    ) -> Result<(Exchange, Option<u64>), AppError> {
        for record in records {
            self.poll_join(client, record).await?;
        }
        let mut exchange = self.phone(|phone| Exchange::new(phone, relay, records))?;
        let wake_at_ms = self.exchange(client, &mut exchange).await?;
        for record in records {
            self.phone(|phone| phone.finish_join(record))?;
            self.poll_invitations(client, record).await?;
            let changed = exchange.has_news_of(record);
            exchange.share_news.insert(*record, self.care_for_shares(record, changed).await?);
        }
        Ok((exchange, wake_at_ms))
    }

    /// What somebody did with a share is heard, and shares that go on follow the record.
    async fn care_for_shares(&mut self, record: &RecordId, changed: bool) -> Result<usize, AppError> {
        self.update_shares(record, changed).await?;
        self.look_after_shares(record).await
    }

    async fn exchange(
        &mut self,
        client: &RelayClient,
        exchange: &mut Exchange,
    ) -> Result<Option<u64>, AppError> {
        let mut effects = self.phone(|phone| exchange.start(phone))?;
        loop {
            let mut request = None;
            let mut wake_at_ms = None;
            for effect in effects {
                match effect {
                    NetEffect::Send(id, asked) => request = Some((id, asked)),
                    NetEffect::WakeAt(at_ms) => wake_at_ms = Some(at_ms),
                    NetEffect::RoundDone => {}
                }
            }
            let Some((id, asked)) = request else { return Ok(wake_at_ms) };
            effects = match client.ask(&asked).await {
                Ok(answer) => self.phone(|phone| exchange.answered(phone, id, answer))?,
                Err(failure) => self.phone(|phone| exchange.failed(phone, id, failure))?,
            };
        }
    }
}

impl Phone {
    /// Records that open, and views of those that do not: one that is damaged must not keep the others from syncing.
    fn set_broken_apart(&mut self, records: &[RecordId]) -> (Vec<RecordId>, Vec<SyncView>) {
        let records = if records.is_empty() { self.record_ids() } else { records.to_vec() };
        let mut sound = Vec::new();
        let mut broken = Vec::new();
        for record in records {
            match self.open_record(&record) {
                Ok(_) => sound.push(record),
                Err(error) => broken.push(SyncView::of_broken(&record, &error)),
            }
        }
        (sound, broken)
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
                share_news: exchange.share_news.get(&record).copied().unwrap_or_default(),
                relay_forgot: report.relay_forgot,
                trouble: trouble.map(trouble_code),
                met: trouble,
                words: trouble.map_or(status.words, |met| vec![standing::trouble(trouble_code(met))]),
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
