//! From time to time, what is over is dropped.

use redbook_protocol::relay::ErrorAnswer;

use super::{Relay, VisitTime};
use crate::limits::ENDED_SHARE_KEPT_SECONDS;
use crate::storage::{Change, Storage};
use crate::sync::lock;

impl<S: Storage> Relay<S> {
    /// Drops what boxes are gone by now, and what can be read of shares that are.
    ///
    /// # Errors
    /// [`ErrorAnswer`] where the storage does not answer.
    pub fn sweep(&self, at: VisitTime) -> Result<(), ErrorAnswer> {
        let now_seconds = at.now_seconds;
        self.tickets.drop_late(at);
        let _one_at_a_time = (lock(&self.boxes), lock(&self.shares));
        let forget_seconds = now_seconds.saturating_sub(ENDED_SHARE_KEPT_SECONDS);
        self.keep_changes(&[
            Change::BoxSweep { now_seconds },
            Change::ShareSweep { now_seconds, forget_seconds },
        ])
    }
}
