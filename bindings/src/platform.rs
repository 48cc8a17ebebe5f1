//! What the core asks of the platform. Each is written in Kotlin or Swift; a call that fails there is an error here, and what it
//! says (a stack trace, perhaps) is never kept.

use std::sync::Arc;

use log::{LevelFilter, Log, Metadata, Record as Line};
use redbook_app::{Conditions, KeyStoreError, KeyWrap, Network};
use zeroize::Zeroizing;

use crate::views::Reminder;

/// Why a platform's keystore did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum KeyVaultError {
    /// It has lost its key, as after a new screen lock.
    #[error("the key is gone")]
    Wiped,
    /// Its person has to unlock the phone first.
    #[error("the phone is locked")]
    Locked,
    /// Anything else.
    #[error("the keystore did not work")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for KeyVaultError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

impl From<KeyVaultError> for KeyStoreError {
    fn from(error: KeyVaultError) -> Self {
        match error {
            KeyVaultError::Wiped => Self::Wiped,
            KeyVaultError::Locked => Self::Locked,
            KeyVaultError::Failed => Self::Platform,
        }
    }
}

/// The platform's keystore: wraps the one key of this phone with a key that never leaves it.
#[uniffi::export(with_foreign)]
pub trait KeyVault: Send + Sync {
    /// Wraps a key, of less than a hundred bytes.
    ///
    /// # Errors
    /// [`KeyVaultError`].
    fn wrap(&self, key: Vec<u8>) -> Result<Vec<u8>, KeyVaultError>;

    /// Unwraps what [`Self::wrap`] gave.
    ///
    /// # Errors
    /// [`KeyVaultError`].
    fn unwrap(&self, wrapped: Vec<u8>) -> Result<Vec<u8>, KeyVaultError>;

    /// Deletes its own key for ever, and with it all that it ever wrapped. Where it has none, that is well.
    ///
    /// # Errors
    /// [`KeyVaultError`].
    fn delete(&self) -> Result<(), KeyVaultError>;
}

/// Tells the time.
#[uniffi::export(with_foreign)]
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00Z.
    ///
    /// # Errors
    /// [`ClockError`]: the system's clock is asked instead.
    fn now_ms(&self) -> Result<u64, ClockError>;
}

/// The platform did not tell the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ClockError {
    /// For whatever reason.
    #[error("the clock did not work")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ClockError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// A line was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum LogSinkError {
    /// For whatever reason.
    #[error("the log did not work")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for LogSinkError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Takes what the core has to say to who looks for a fault. There is nobody's data in it.
#[uniffi::export(with_foreign)]
pub trait LogSink: Send + Sync {
    /// One line: "info", and what.
    ///
    /// # Errors
    /// [`LogSinkError`]; the line is lost, and nothing else.
    fn line(&self, level: String, text: String) -> Result<(), LogSinkError>;
}

/// What the platform says of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NetworkKind {
    /// There is none.
    Offline,
    /// One that costs, or that has a limit.
    Metered,
    /// One that does not.
    Unmetered,
}

impl From<NetworkKind> for Network {
    fn from(kind: NetworkKind) -> Self {
        match kind {
            NetworkKind::Offline => Self::None,
            NetworkKind::Metered => Self::Metered,
            NetworkKind::Unmetered => Self::Unmetered,
        }
    }
}

/// The platform did not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum HintsError {
    /// For whatever reason.
    #[error("the platform did not say")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for HintsError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// What the platform knows of network and battery: when it is worth to sync without anybody asking.
#[uniffi::export(with_foreign)]
pub trait Hints: Send + Sync {
    /// Of the network.
    ///
    /// # Errors
    /// [`HintsError`]: then it is taken for one that costs.
    fn network(&self) -> Result<NetworkKind, HintsError>;

    /// Whether the phone is saving its battery.
    ///
    /// # Errors
    /// [`HintsError`]: then it is taken to.
    fn is_saving_power(&self) -> Result<bool, HintsError>;
}

pub(crate) fn conditions(hints: &dyn Hints) -> Conditions {
    Conditions {
        network: hints.network().unwrap_or(NetworkKind::Metered).into(),
        is_saving_power: hints.is_saving_power().unwrap_or(true),
    }
}

/// The reminders were not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum RemindersError {
    /// For whatever reason; they are planned again the next time.
    #[error("the reminders were not set")]
    Failed,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for RemindersError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed
    }
}

/// Sets the platform's notifications.
#[uniffi::export(with_foreign)]
pub trait Reminders: Send + Sync {
    /// How many the platform keeps at a time.
    ///
    /// # Errors
    /// [`RemindersError`].
    fn room(&self) -> Result<u32, RemindersError>;

    /// These, and none of those that were planned before.
    ///
    /// # Errors
    /// [`RemindersError`].
    fn replace(&self, reminders: Vec<Reminder>) -> Result<(), RemindersError>;
}

pub(crate) struct Wraps(pub(crate) Arc<dyn KeyVault>);

impl KeyWrap for Wraps {
    fn wrap(&self, key: &[u8]) -> Result<Vec<u8>, KeyStoreError> {
        Ok(self.0.wrap(key.to_vec())?)
    }

    fn unwrap(&self, wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeyStoreError> {
        Ok(Zeroizing::new(self.0.unwrap(wrapped.to_vec())?))
    }

    fn delete(&self) -> Result<(), KeyStoreError> {
        Ok(self.0.delete()?)
    }
}

pub(crate) struct Tells(pub(crate) Arc<dyn Clock>);

impl redbook_app::Clock for Tells {
    fn now_ms(&self) -> u64 {
        self.0.now_ms().unwrap_or_else(|_| redbook_app::SystemClock.now_ms())
    }
}

/// Sends the core's log to the platform, from `info` on; the first that is given stays.
#[uniffi::export]
pub fn log_to(sink: Arc<dyn LogSink>) {
    // Where another is there already, that goes on.
    if log::set_boxed_logger(Box::new(Writes(sink))).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
}

struct Writes(Arc<dyn LogSink>);

impl Log for Writes {
    fn enabled(&self, line: &Metadata<'_>) -> bool {
        line.target().starts_with("redbook")
    }

    fn log(&self, line: &Line<'_>) {
        // Libraries below may log addresses: they are not heard.
        let heard = Some(line).filter(|line| self.enabled(line.metadata()));
        let _lost = heard.map(|line| self.0.line(line.level().to_string(), line.args().to_string()));
    }

    fn flush(&self) {}
}
