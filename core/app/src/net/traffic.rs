//! How much data a phone's relays took and gave: what a family with little of it wants to know.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// What a request and its answer take beside their bodies: their heads, as they are, and what TLS puts around them. An estimate;
/// making the connection is not in it.
const AROUND_EACH_BYTES: u64 = 600;

/// Bytes since they were last taken. Clones count together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Traffic(Arc<AtomicU64>);

impl Traffic {
    /// A request that is sent, with the length of its body.
    pub(super) fn asked(&self, body_len: usize) {
        self.add(AROUND_EACH_BYTES);
        self.came(body_len);
    }

    /// A part of an answer.
    pub(super) fn came(&self, len: usize) {
        self.add(u64::try_from(len).unwrap_or(u64::MAX));
    }

    fn add(&self, bytes: u64) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }

    /// What was counted, which begins again.
    pub(crate) fn take(&self) -> u64 {
        self.0.swap(0, Ordering::Relaxed)
    }

    /// What was taken and could not be kept.
    pub(crate) fn put_back(&self, bytes: u64) {
        self.add(bytes);
    }
}
