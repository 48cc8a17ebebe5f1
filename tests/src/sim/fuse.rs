//! A phone that dies in the middle of something: its randomness cuts it off.
//!
//! Every sealed row and every frame draws randomness, inside transactions and between them, so a cut at the n-th draw ends a
//! phone between any two of its steps. The stack is unwound and the phone dropped: what was not committed is gone.

use std::convert::Infallible;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rand_core::{TryCryptoRng, TryRng};

use crate::SeededRng;

/// What is thrown when a fuse blows.
pub(super) struct Cut;

/// Counts draws down to the cut; 0 is not armed.
#[derive(Debug, Clone, Default)]
pub(super) struct Fuse(Arc<AtomicU32>);

impl Fuse {
    pub(super) fn arm(&self, draws: u32) {
        self.0.store(draws, Ordering::Relaxed);
    }

    pub(super) fn disarm(&self) {
        self.arm(0);
    }

    fn burn(&self) {
        let left = self.0.load(Ordering::Relaxed);
        if left > 0 {
            self.0.store(left - 1, Ordering::Relaxed);
        }
        if left == 1 {
            // Without the panic hook: nothing has gone wrong.
            resume_unwind(Box::new(Cut));
        }
    }
}

/// Seeded randomness behind a fuse.
#[derive(Debug)]
pub(super) struct FusedRng {
    pub(super) rng: SeededRng,
    pub(super) fuse: Fuse,
}

impl TryRng for FusedRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.fuse.burn();
        self.rng.try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.fuse.burn();
        self.rng.try_next_u64()
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        self.fuse.burn();
        self.rng.try_fill_bytes(out)
    }
}

impl TryCryptoRng for FusedRng {}
