//! Token buckets: so many at once, so many a second after that. What does not fit is told how long to wait.

use std::collections::BTreeMap;

/// Keys of which is remembered how much they have left.
const KEYS_MAX: usize = 32_768;

/// How much is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rate {
    /// A second; 0: no limit.
    pub(crate) per_second: u32,
    /// At once, after a rest.
    pub(crate) burst: u32,
}

impl Rate {
    pub(crate) const fn is_limit(self) -> bool {
        self.per_second > 0
    }
}

/// A bucket for each key.
#[derive(Debug)]
pub(crate) struct Buckets<K> {
    rate: Rate,
    buckets: BTreeMap<K, Bucket>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    /// Thousandths left.
    left: u64,
    at_ms: u64,
}

impl<K: Ord> Buckets<K> {
    pub(crate) fn new(rate: Rate) -> Self {
        Self { rate, buckets: BTreeMap::new() }
    }

    /// Takes `cost` out of a key's bucket.
    ///
    /// # Errors
    /// The seconds after which there is enough in it. A cost beyond the burst is taken as the burst, lest it never fit.
    pub(crate) fn take(&mut self, now_ms: u64, key: K, cost: u32) -> Result<(), u32> {
        let per_second = u64::from(self.rate.per_second);
        if per_second == 0 {
            return Ok(());
        }
        let full = u64::from(self.rate.burst.max(1)) * 1_000;
        let cost = (u64::from(cost) * 1_000).min(full);
        if self.buckets.len() >= KEYS_MAX && !self.buckets.contains_key(&key) {
            self.forget_full(now_ms, full);
        }
        let bucket = self.buckets.entry(key).or_insert(Bucket { left: full, at_ms: now_ms });
        bucket.fill(now_ms, per_second, full);
        match bucket.left.checked_sub(cost) {
            Some(left) => {
                bucket.left = left;
                Ok(())
            }
            None => {
                let wait_ms = (cost - bucket.left).div_ceil(per_second);
                Err(u32::try_from(wait_ms.div_ceil(1_000)).unwrap_or(u32::MAX))
            }
        }
    }

    /// A full bucket is as good as none. Where none is full, all are forgotten: better to let some through than to keep
    /// more than there is room for.
    fn forget_full(&mut self, now_ms: u64, full: u64) {
        let per_second = u64::from(self.rate.per_second);
        self.buckets.retain(|_, bucket| {
            bucket.fill(now_ms, per_second, full);
            bucket.left < full
        });
        if self.buckets.len() >= KEYS_MAX {
            self.buckets.clear();
        }
    }
}

impl Bucket {
    fn fill(&mut self, now_ms: u64, per_second: u64, full: u64) {
        let gained = now_ms.saturating_sub(self.at_ms).saturating_mul(per_second);
        self.left = self.left.saturating_add(gained).min(full);
        self.at_ms = self.at_ms.max(now_ms);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buckets() -> Buckets<u32> {
        Buckets::new(Rate { per_second: 2, burst: 4 })
    }

    #[test]
    fn after_the_burst_it_says_how_long_to_wait_and_then_lets_through() {
        let mut buckets = buckets();
        (0..4).for_each(|_| assert_eq!(buckets.take(0, 1, 1), Ok(())));
        assert_eq!(buckets.take(0, 1, 1), Err(1));
        assert_eq!(buckets.take(0, 2, 1), Ok(()), "another key has its own");
        assert_eq!(buckets.take(499, 1, 1), Err(1));
        assert_eq!(buckets.take(500, 1, 1), Ok(()));
        assert_eq!(buckets.take(500, 1, 4), Err(2));
    }

    #[test]
    fn a_cost_beyond_the_burst_takes_all_of_it() {
        let mut buckets = buckets();
        assert_eq!(buckets.take(0, 1, 1_000), Ok(()));
        assert_eq!(buckets.take(0, 1, 1), Err(1));
    }

    #[test]
    fn no_rate_is_no_limit_and_a_clock_that_goes_back_gives_nothing() {
        let mut free: Buckets<u32> = Buckets::new(Rate { per_second: 0, burst: 0 });
        (0..100).for_each(|_| assert_eq!(free.take(0, 1, 100), Ok(())));
        let mut buckets = buckets();
        assert_eq!(buckets.take(10_000, 1, 4), Ok(()));
        assert!(buckets.take(0, 1, 1).is_err());
    }

    #[test]
    fn it_remembers_no_more_keys_than_it_may() {
        let mut buckets = buckets();
        for key in 0..(KEYS_MAX as u32 * 2) {
            assert_eq!(buckets.take(0, key, 1), Ok(()));
        }
        assert!(buckets.buckets.len() <= KEYS_MAX);
    }
}
