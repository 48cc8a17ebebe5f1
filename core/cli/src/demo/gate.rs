//! Lets commands through one at a time, until it is shut for good.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The gate. Nothing is written into the demo's directory but by who is through it.
#[derive(Clone, Default)]
pub(super) struct Gate(Arc<Mutex<()>>);

impl Gate {
    /// Waits until nobody else is through; it is free again when what this gives goes away.
    pub(super) fn pass(&self) -> MutexGuard<'_, ()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
