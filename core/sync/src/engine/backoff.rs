//! How long to wait after a failure: doubling, with jitter so that a clinic's phones do not all come back at once.

use rand_core::CryptoRng;

const FIRST_MS: u64 = 1_000;
const LONGEST_MS: u64 = 15 * 60 * 1_000;
const DOUBLINGS_MAX: u32 = 20;

#[derive(Debug, Default)]
pub(super) struct Backoff {
    failures: u32,
}

impl Backoff {
    pub(super) fn reset(&mut self) {
        self.failures = 0;
    }

    /// Between half of the doubled wait and the whole of it, and never less than the relay asked for.
    pub(super) fn next_ms(&mut self, rng: &mut dyn CryptoRng, asked_ms: Option<u64>) -> u64 {
        let whole = (FIRST_MS << self.failures.min(DOUBLINGS_MAX)).min(LONGEST_MS);
        self.failures = self.failures.saturating_add(1);
        let half = whole / 2;
        let jittered = half + rng.next_u64() % (half + 1);
        jittered.max(asked_ms.unwrap_or(0).min(LONGEST_MS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A generator that always says the same, for tests of bounds.
    struct Constant(u64);

    impl rand_core::TryRng for Constant {
        type Error = std::convert::Infallible;

        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(self.0 as u32)
        }

        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(self.0)
        }

        fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
            out.fill(self.0 as u8);
            Ok(())
        }
    }

    impl rand_core::TryCryptoRng for Constant {}

    #[test]
    fn it_doubles_within_bounds_and_honours_the_relay() {
        let mut backoff = Backoff::default();
        assert_eq!(backoff.next_ms(&mut Constant(0), None), 500);
        assert_eq!(backoff.next_ms(&mut Constant(0), None), 1_000);
        assert_eq!(backoff.next_ms(&mut Constant(0), Some(60_000)), 60_000);
        for _ in 0..100 {
            assert!(backoff.next_ms(&mut Constant(u64::MAX), None) <= LONGEST_MS);
        }
        backoff.reset();
        assert_eq!(backoff.next_ms(&mut Constant(0), None), 500);
    }
}
