//! Locks that outlive a panic: what they guard is always put right in one step, or thrown away.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Locks, whether or not somebody panicked while holding it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
