//! Ending what waits. Kotlin drops a future that is cancelled, Swift does not: both can do this.

use std::sync::Arc;

use tokio::sync::watch;

use crate::error::RedbookError;

/// Ends whatever waits with it, now and later. What was saved stays saved.
#[derive(Debug, uniffi::Object)]
pub struct Cancel(watch::Sender<bool>);

#[uniffi::export]
impl Cancel {
    /// One that has not been used.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::new(Self(watch::Sender::new(false)))
    }

    /// Ends what waits with it.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }
}

impl Cancel {
    /// Waits for `work`, or until somebody cancels.
    pub(crate) async fn or<T>(
        self: Arc<Self>,
        work: impl Future<Output = Result<T, RedbookError>>,
    ) -> Result<T, RedbookError> {
        let mut cancelled = self.0.subscribe();
        tokio::select! {
            biased;
            _ = cancelled.wait_for(|cancelled| *cancelled) => Err(RedbookError::cancelled()),
            done = work => done,
        }
    }
}
