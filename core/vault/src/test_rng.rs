//! Randomness for this crate's own tests: a counter, hashed.

use std::convert::Infallible;

use rand_core::{TryCryptoRng, TryRng};
use redbook_protocol::hash;

/// SHA-256 of a number that counts up.
pub(crate) struct TestRng(pub(crate) u64);

impl TryRng for TestRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        for chunk in to.chunks_mut(32) {
            self.0 += 1;
            chunk.copy_from_slice(&hash("test rng", &[&self.0.to_le_bytes()])[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for TestRng {}
