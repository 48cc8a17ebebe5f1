//! What all requests share.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use redbook_protocol::RecordId;
use redbook_protocol::relay::{ErrorAnswer, ErrorCode};
use tokio::sync::mpsc;

use super::buckets::{Buckets, Rate};
use super::client::ClientKey;
use super::hub::Hub;
use super::public_url::PublicUrl;
use super::shl::Gates;
use crate::relay::{Relay, VisitTime};
use crate::storage::SqliteStorage;
use crate::sync::lock;
use crate::writer::Job;

/// What an operator may set for the relay's HTTP side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HttpLimits {
    pub(crate) address_rate: Rate,
    pub(crate) record_rate: Rate,
    pub(crate) live_max: usize,
    pub(crate) request_timeout: Duration,
    /// Whether a proxy in front says in `X-Forwarded-For` who asks.
    pub(crate) forwarded: bool,
}

/// What all requests share.
pub(crate) struct App {
    pub(crate) relay: Arc<Relay<SqliteStorage>>,
    pub(crate) queue: mpsc::Sender<Job>,
    pub(crate) hub: Arc<Hub>,
    pub(crate) limits: HttpLimits,
    by_address: Mutex<Buckets<ClientKey>>,
    by_record: Mutex<Buckets<RecordId>>,
    live: Arc<AtomicUsize>,
    /// Where readers of shares reach the relay, where the operator says so.
    pub(crate) public_url: Option<PublicUrl>,
    pub(crate) gates: Arc<Gates>,
    started: Instant,
}

/// One of the live answers that may be open at a time.
pub(crate) struct LivePermit(Arc<AtomicUsize>);

impl Drop for LivePermit {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl App {
    pub(crate) fn new(
        relay: Arc<Relay<SqliteStorage>>,
        queue: mpsc::Sender<Job>,
        hub: Arc<Hub>,
        limits: HttpLimits,
        public_url: Option<PublicUrl>,
    ) -> Self {
        Self {
            relay,
            queue,
            hub,
            limits,
            by_address: Mutex::new(Buckets::new(limits.address_rate)),
            by_record: Mutex::new(Buckets::new(limits.record_rate)),
            live: Arc::new(AtomicUsize::new(0)),
            public_url,
            gates: Arc::new(Gates::new()),
            started: Instant::now(),
        }
    }

    /// Seconds since 1970 by the relay's clock, by which boxes expire.
    pub(crate) fn now_seconds(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
    }

    /// When a reader of a share asks, by both clocks.
    pub(crate) fn visit_time(&self) -> VisitTime {
        VisitTime { now_seconds: self.now_seconds(), now_ms: self.now_ms() }
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(crate) fn limit_address(&self, client: ClientKey) -> Result<(), ErrorAnswer> {
        let limited = self.limits.address_rate.is_limit();
        if limited { lock(&self.by_address).take(self.now_ms(), client, 1).map_err(wait) } else { Ok(()) }
    }

    pub(crate) fn limit_record(&self, record: &RecordId, cost: usize) -> Result<(), ErrorAnswer> {
        if !self.limits.record_rate.is_limit() {
            return Ok(());
        }
        let cost = u32::try_from(cost).unwrap_or(u32::MAX);
        lock(&self.by_record).take(self.now_ms(), *record, cost).map_err(wait)
    }

    pub(crate) fn permit_live(&self) -> Result<LivePermit, ErrorAnswer> {
        let permit = LivePermit(Arc::clone(&self.live));
        if self.live.fetch_add(1, Ordering::SeqCst) < self.limits.live_max {
            return Ok(permit);
        }
        Err(ErrorCode::Busy.into())
    }

    /// Runs what may wait for the disk where it holds nobody up.
    pub(crate) async fn aside<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, ErrorAnswer> + Send + 'static,
    ) -> Result<T, ErrorAnswer> {
        let app = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || work(&app)).await;
        done.unwrap_or_else(|_| Err(ErrorCode::Storage.into()))
    }
}

fn wait(seconds: u32) -> ErrorAnswer {
    ErrorAnswer { code: ErrorCode::RateLimited, retry_after_seconds: Some(seconds.max(1)) }
}
