//! How often a PIN was wrong, and how long to wait after it. Never more than a wait: a child who plays with the phone must not cost
//! the family its record.

use std::path::{Path, PathBuf};

use super::{FILE_LEN_MAX, KeyStoreError};
use crate::disk::{read, remove, replace};

const MAGIC: &[u8; 8] = b"RBKTRY0\n";
const MINUTE_MS: u64 = 60_000;

/// Minutes to wait after the fifth wrong PIN and each after it. With the longest from then on four digits last more than half a year on
/// average, and whoever mistyped is back in a minute.
const WAITS_MIN: [u64; 4] = [1, 5, 15, 15];
const LONGEST_WAIT_MIN: u64 = 60;
/// Wrong ones after which there is no wait.
const FREE: usize = 4;

/// Kept in `home/redbook.tries`; not there where the last PIN was right.
#[derive(Debug)]
pub(super) struct Tries {
    path: PathBuf,
}

/// What is kept: wrong ones in a row, and when the last of them was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wrong {
    count: u32,
    since_ms: u64,
}

impl Tries {
    pub(super) fn new(home: &Path) -> Self {
        Self { path: home.join(super::TRIES_FILE) }
    }

    /// A PIN is about to be tried. It counts as wrong until [`Self::was_right`]: whoever ends the app in the middle gains nothing.
    pub(super) fn begin(&self, now_ms: u64) -> Result<(), KeyStoreError> {
        let wrong = self.known(now_ms)?;
        let left_ms = wrong.wait_ms().saturating_sub(now_ms - wrong.since_ms);
        if left_ms > 0 {
            return Err(KeyStoreError::PinWait { minutes: left_ms.div_ceil(MINUTE_MS) });
        }
        self.keep(Wrong { count: wrong.count.saturating_add(1), since_ms: now_ms })
    }

    /// It was right.
    pub(super) fn was_right(&self) -> Result<(), KeyStoreError> {
        remove(&self.path)
    }

    /// Never later than now. Where the clock was set back the wait begins again, and where what is kept cannot be read the longest
    /// one does: once, because it is kept so.
    fn known(&self, now_ms: u64) -> Result<Wrong, KeyStoreError> {
        let kept = match read(&self.path, FILE_LEN_MAX) {
            Ok(content) => Wrong::from_bytes(&content),
            Err(KeyStoreError::Missing) => return Ok(Wrong { count: 0, since_ms: now_ms }),
            Err(error) => return Err(error),
        };
        match kept {
            Some(wrong) if wrong.since_ms <= now_ms => Ok(wrong),
            other => {
                let wrong = Wrong { count: other.map_or(u32::MAX, |wrong| wrong.count), since_ms: now_ms };
                self.keep(wrong)?;
                Ok(wrong)
            }
        }
    }

    fn keep(&self, wrong: Wrong) -> Result<(), KeyStoreError> {
        replace(&self.path, &wrong.to_bytes())
    }
}

impl Wrong {
    fn wait_ms(self) -> u64 {
        let count = usize::try_from(self.count).unwrap_or(usize::MAX);
        let wait_of = |over| WAITS_MIN.get(over).copied().unwrap_or(LONGEST_WAIT_MIN);
        count.checked_sub(FREE + 1).map_or(0, wait_of) * MINUTE_MS
    }

    fn to_bytes(self) -> Vec<u8> {
        [MAGIC.as_slice(), &self.count.to_be_bytes(), &self.since_ms.to_be_bytes()].concat()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (count, rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
        let since_ms = rest.try_into().ok()?;
        Some(Self { count: u32::from_be_bytes(*count), since_ms: u64::from_be_bytes(since_ms) })
    }
}
