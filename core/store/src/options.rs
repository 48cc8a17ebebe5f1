//! What a store needs in order to open.

use std::fmt;

use rand_core::CryptoRng;
use redbook_vault::RestKey;

/// What a store needs in order to open.
pub struct OpenOptions {
    pub(crate) key: RestKey,
    pub(crate) rng: Box<dyn CryptoRng + Send>,
    pub(crate) vfs: Option<String>,
}

impl OpenOptions {
    /// With the key that seals its rows and a source of randomness for their salts.
    #[must_use]
    pub fn new(key: RestKey, rng: Box<dyn CryptoRng + Send>) -> Self {
        Self { key, rng, vfs: None }
    }

    /// Through a named SQLite VFS (tests record and break I/O with one).
    #[must_use]
    pub fn vfs(mut self, name: &str) -> Self {
        self.vfs = Some(name.to_owned());
        self
    }
}

impl fmt::Debug for OpenOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenOptions").field("vfs", &self.vfs).finish_non_exhaustive()
    }
}
