//! Time, as an argument: so that tests can lie about it.

use std::time::{SystemTime, UNIX_EPOCH};

/// Tells the time.
pub trait Clock: Send {
    /// Milliseconds since 1970-01-01T00:00Z. A clock before that says 0.
    fn now_ms(&self) -> u64;
}

/// The phone's own clock, right or wrong.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now_ms(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }
}
