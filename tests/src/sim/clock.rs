//! Clocks that lie.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use redbook_app::Clock;

/// The clock of one phone: the world's time, wrong by some amount.
#[derive(Debug, Clone)]
pub(super) struct SimClock {
    world_ms: Arc<AtomicU64>,
    wrong_by_ms: Arc<AtomicI64>,
}

impl SimClock {
    pub(super) fn new(world_ms: Arc<AtomicU64>) -> Self {
        Self { world_ms, wrong_by_ms: Arc::default() }
    }

    /// From now on it says this, and goes on from there.
    pub(super) fn jump_to(&self, ms: u64) {
        let world = self.world_ms.load(Ordering::Relaxed);
        self.wrong_by_ms.store(ms.cast_signed() - world.cast_signed(), Ordering::Relaxed);
    }

    pub(super) fn says_ms(&self) -> u64 {
        let world = self.world_ms.load(Ordering::Relaxed);
        world.saturating_add_signed(self.wrong_by_ms.load(Ordering::Relaxed))
    }
}

impl Clock for SimClock {
    fn now_ms(&self) -> u64 {
        self.says_ms()
    }
}
