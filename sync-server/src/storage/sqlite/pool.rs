//! A few connections that read, made when first needed; whoever finds none free waits for one.

use std::fmt;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::Connection;

use super::StorageError;
use crate::sync::lock;

type Open = Box<dyn Fn() -> Result<Connection, rusqlite::Error> + Send + Sync>;

pub(super) struct Pool {
    open: Open,
    state: Mutex<State>,
    returned: Condvar,
}

struct State {
    idle: Vec<Connection>,
    /// Connections that may still be made.
    unmade: usize,
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool").finish_non_exhaustive()
    }
}

impl Pool {
    pub(super) fn new(
        size: usize,
        open: impl Fn() -> Result<Connection, rusqlite::Error> + Send + Sync + 'static,
    ) -> Self {
        let state = Mutex::new(State { idle: Vec::new(), unmade: size });
        Self { open: Box::new(open), state, returned: Condvar::new() }
    }

    pub(super) fn with<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, StorageError> {
        let connection = self.take()?;
        let result = read(&connection);
        lock(&self.state).idle.push(connection);
        self.returned.notify_one();
        Ok(result?)
    }

    fn take(&self) -> Result<Connection, StorageError> {
        let mut state = lock(&self.state);
        loop {
            if let Some(connection) = state.idle.pop() {
                return Ok(connection);
            }
            if state.unmade > 0 {
                state.unmade -= 1;
                drop(state);
                return (self.open)().map_err(|error| {
                    lock(&self.state).unmade += 1;
                    self.returned.notify_one();
                    error.into()
                });
            }
            state = self.returned.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
