//! Where a relay takes random bytes from: the system, or a seed in the simulation.

use ring::rand::{SecureRandom, SystemRandom};

/// The system gave no random bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct EntropyError;

/// A source of random bytes.
pub trait Entropy: Send + Sync {
    /// Fills `out`.
    ///
    /// # Errors
    /// [`EntropyError`] where there are none to be had.
    fn fill(&self, out: &mut [u8; 16]) -> Result<(), EntropyError>;
}

/// The operating system's.
#[derive(Debug)]
pub struct SystemEntropy(SystemRandom);

impl SystemEntropy {
    /// The operating system's.
    #[must_use]
    pub fn new() -> Self {
        Self(SystemRandom::new())
    }
}

impl Default for SystemEntropy {
    fn default() -> Self {
        Self::new()
    }
}

impl Entropy for SystemEntropy {
    fn fill(&self, out: &mut [u8; 16]) -> Result<(), EntropyError> {
        self.0.fill(out).map_err(|_| EntropyError)
    }
}
