//! Names that only a relay uses.

use std::fmt;

use crate::hash::{hash, sha256};

/// Sixteen random bytes that a relay makes when it first stores a record: a relay that lost its data has others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogEpoch([u8; 16]);

/// Sums up a relay's log of a record up to some number: two logs that have the same mark there are the same up to there. A
/// relay that went back to a backup and then took other frames has other marks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogMark([u8; 16]);

/// A box: 32 random bytes that whoever makes it chooses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BoxId([u8; 32]);

/// A share: the hash of its link's secret, so that who sees the name cannot use the link.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShareId([u8; 32]);

impl LogEpoch {
    /// Length in bytes.
    pub const LEN: usize = 16;

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// From a slice of exactly [`Self::LEN`] bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl LogMark {
    /// Length in bytes.
    pub const LEN: usize = 16;
    /// Of a log without frames.
    pub const EMPTY: Self = Self([0; Self::LEN]);

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// From a slice of exactly [`Self::LEN`] bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }

    /// The mark after one frame more: `hex16(H("log mark", mark ‖ SHA-256(frame)))`.
    #[must_use]
    pub fn after(&self, frame: &[u8]) -> Self {
        self.after_digest(&sha256(frame))
    }

    /// The same, of a frame's SHA-256.
    #[must_use]
    pub fn after_digest(&self, digest: &[u8; 32]) -> Self {
        let whole = hash("log mark", &[&self.0, digest]);
        let mut mark = [0; Self::LEN];
        mark.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        Self(mark)
    }
}

impl BoxId {
    /// Length in bytes.
    pub const LEN: usize = 32;

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// From a slice of exactly [`Self::LEN`] bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl ShareId {
    /// Length in bytes.
    pub const LEN: usize = 32;

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    /// From a slice of exactly [`Self::LEN`] bytes.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl fmt::Debug for LogEpoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

impl fmt::Debug for LogMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

impl fmt::Debug for BoxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

impl fmt::Debug for ShareId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

fn write_hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}
