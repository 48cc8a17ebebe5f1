//! Tip vectors: what somebody holds of a record, one line a log.

use std::collections::BTreeMap;

use minicbor::{Decoder, Encoder};

use crate::ids::{FrameHash, LogId};
use crate::limits::TIPS_MAX;

/// The last frame somebody holds of each log. Says nothing about what counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TipVector {
    tips: BTreeMap<LogId, Tip>,
}

/// The last frame of one log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tip {
    /// Its place in the log.
    pub seq: u64,
    /// Its hash.
    pub hash: FrameHash,
}

impl Tip {
    /// How many frames of its log there are to it. What somebody only says may be any number.
    #[must_use]
    pub const fn frames(self) -> u64 {
        self.seq.saturating_add(1)
    }
}

impl TipVector {
    /// Sets the tip of a log.
    pub fn set(&mut self, log: LogId, tip: Tip) {
        self.tips.insert(log, tip);
    }

    /// The tip of a log, if anything of it is held.
    #[must_use]
    pub fn get(&self, log: &LogId) -> Option<Tip> {
        self.tips.get(log).copied()
    }

    /// All tips, ascending by log.
    pub fn iter(&self) -> impl Iterator<Item = (LogId, Tip)> + '_ {
        self.tips.iter().map(|(log, tip)| (*log, *tip))
    }

    /// Number of logs.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tips.len()
    }

    /// Whether it names no log.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tips.is_empty()
    }

    /// Writes the CBOR array of docs/protocol.md §4, at most [`TIPS_MAX`] logs.
    ///
    /// # Errors
    /// None: it is written into memory.
    pub fn encode(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        let count = self.tips.len().min(TIPS_MAX);
        e.array(count as u64)?;
        for (log, tip) in self.tips.iter().take(count) {
            e.array(3)?.bytes(log.as_bytes())?.u64(tip.seq)?.bytes(tip.hash.as_bytes())?;
        }
        Ok(())
    }

    /// Reads the CBOR array; logs must ascend.
    ///
    /// # Errors
    /// What is wrong with its form: too many, an item of a wrong length, logs that do not ascend.
    pub fn decode(d: &mut Decoder<'_>) -> Result<Self, minicbor::decode::Error> {
        let wrong = |why: &'static str| minicbor::decode::Error::message(why);
        let count = d.array()?.ok_or_else(|| wrong("tips of unknown number"))?;
        if count > TIPS_MAX as u64 {
            return Err(wrong("too many tips"));
        }
        let mut tips = BTreeMap::new();
        for _ in 0..count {
            if d.array()? != Some(3) {
                return Err(wrong("a tip has three items"));
            }
            let log = LogId::from_slice(d.bytes()?).ok_or_else(|| wrong("log id of a wrong length"))?;
            let seq = d.u64()?;
            let hash =
                FrameHash::from_slice(d.bytes()?).ok_or_else(|| wrong("frame hash of a wrong length"))?;
            if tips.last_key_value().is_some_and(|(last, _)| *last >= log) {
                return Err(wrong("tips do not ascend"));
            }
            tips.insert(log, Tip { seq, hash });
        }
        Ok(Self { tips })
    }
}

/// Writing CBOR into memory; does not fail, but has to be said.
pub type EncodeError = minicbor::encode::Error<std::convert::Infallible>;
