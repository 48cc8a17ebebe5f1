//! Syncing as things happen: a round, then the relay's live events, then a round again.

use std::collections::BTreeMap;
use std::pin::{Pin, pin};
use std::time::Duration;

use redbook_protocol::RecordId;
use redbook_protocol::relay::{LiveReader, LiveRecord, LiveRequest, ReadToken, path};
use redbook_sync::{Failure, Trouble};

use super::client::RelayClient;
use super::hold::{Hold, Online};
use super::sync::SyncView;
use crate::error::AppError;
use crate::phone::Phone;

/// A relay says something every 15 seconds; one that is silent for longer is gone.
const SILENCE_MAX: Duration = Duration::from_secs(45);
/// Between two looks at what this phone itself may have written or been asked.
const OWN_LOOK: Duration = Duration::from_secs(20);

impl<H: Hold> Online<H> {
    /// Syncs until `stop` is ready, at once when the relay has something new. All records have to share one relay.
    ///
    /// # Errors
    /// [`AppError::NoRelay`] where there is none, or more than one; [`AppError::Store`].
    pub async fn watch(
        &mut self,
        records: &[RecordId],
        stop: impl Future<Output = ()>,
        on_change: &mut dyn FnMut(SyncView),
    ) -> Result<(), AppError> {
        let mut relays: BTreeMap<String, Vec<RecordId>> = self.phone(|phone| phone.by_relay(records))?;
        let (relay, records) = relays.pop_first().filter(|_| relays.is_empty()).ok_or(AppError::NoRelay)?;
        let client = self.phone(|phone| phone.client(&relay))?;
        let mut stop = pin!(stop);
        loop {
            let wait = {
                let round = self.watch_round(&client, &relay, &records, on_change);
                tokio::select! {
                    () = &mut stop => return Ok(()),
                    wait = round => wait?,
                }
            };
            let news = self.wait_for_news(&client, &records, wait);
            tokio::select! {
                () = &mut stop => return Ok(()),
                news = news => news?,
            }
        }
    }

    /// One round; how long to wait where it met trouble.
    async fn watch_round(
        &mut self,
        client: &RelayClient,
        relay: &str,
        records: &[RecordId],
        on_change: &mut dyn FnMut(SyncView),
    ) -> Result<Option<Duration>, AppError> {
        let (exchange, wake_at_ms) = self.round(client, relay, records).await?;
        for view in self.phone(|phone| phone.sync_views(&exchange))? {
            on_change(view);
        }
        self.phone(|phone| phone.note_round(&exchange))?;
        let now_ms = self.now_ms();
        Ok(wake_at_ms.map(|at_ms| Duration::from_millis(at_ms.saturating_sub(now_ms))))
    }

    /// Until the relay has something new, or it is time to look again.
    pub(super) async fn wait_for_news(
        &mut self,
        client: &RelayClient,
        records: &[RecordId],
        wait: Option<Duration>,
    ) -> Result<(), AppError> {
        if let Some(wait) = wait {
            tokio::time::sleep(wait).await;
            return Ok(());
        }
        let request = self.phone(|phone| phone.live_request(records))?;
        // Silence for that long is no failure: whoever watches looks at its own side again.
        if let Ok(Err(failure)) = tokio::time::timeout(OWN_LOOK, first_event(client, request)).await {
            log::debug!("no live events: {:?}", failure.trouble);
            tokio::time::sleep(OWN_LOOK).await;
        }
        Ok(())
    }
}

impl Phone {
    fn live_request(&mut self, records: &[RecordId]) -> Result<LiveRequest, AppError> {
        let mut lines = Vec::with_capacity(records.len());
        for record in records {
            let relay = self.relay_of(record)?;
            let after = self.relay_cursor(record, &relay)?.map_or(0, |cursor| cursor.position);
            let token = ReadToken::from_bytes(*self.open_record(record)?.replica.device().read_token());
            lines.push(LiveRecord { record: *record, token, after });
        }
        Ok(LiveRequest { records: lines })
    }
}

/// Reads the stream to its first event.
async fn first_event(client: &RelayClient, request: LiveRequest) -> Result<(), Failure> {
    let unreachable = Failure { trouble: Trouble::Unreachable, retry_after_ms: None };
    let mut response = client.post(path::LIVE, request.to_bytes()).await?;
    if !response.status().is_success() {
        return Err(Failure::garbage());
    }
    let mut reader = LiveReader::default();
    loop {
        let chunk = tokio::time::timeout(SILENCE_MAX, Pin::new(&mut Box::pin(response.chunk()))).await;
        let chunk = chunk.map_err(|_| unreachable)?.map_err(|_| unreachable)?.ok_or(unreachable)?;
        client.came(chunk.len());
        if !reader.push(&chunk).map_err(|_| Failure::garbage())?.is_empty() {
            return Ok(());
        }
    }
}
