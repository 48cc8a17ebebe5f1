//! Frames as they are kept.

use redbook_protocol::{FrameHash, LogId};

/// What became of a frame (docs/protocol.md §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// All holds.
    Counted,
    /// A predecessor, an act, a key or a person's decision is missing.
    Waits,
    /// Beyond the cut of a removal.
    Late,
    /// A rule is broken, for ever.
    Refused,
}

impl Outcome {
    /// Its number in docs/protocol.md.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Counted => 0,
            Self::Waits => 1,
            Self::Late => 2,
            Self::Refused => 3,
        }
    }

    /// The outcome of this number.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Counted),
            1 => Some(Self::Waits),
            2 => Some(Self::Late),
            3 => Some(Self::Refused),
            _ => None,
        }
    }
}

/// An outcome and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// What became of it.
    pub outcome: Outcome,
    /// The reason's number, 0 where it counts. Its meaning is the caller's.
    pub reason: u16,
}

impl Judged {
    /// It counts.
    pub const COUNTED: Self = Self { outcome: Outcome::Counted, reason: 0 };
}

/// A frame to keep. Its hash is the caller's word; it is checked whenever the frame is read.
#[derive(Debug, Clone, Copy)]
pub struct NewFrame<'a> {
    /// The author's log.
    pub log: LogId,
    /// Place in that log.
    pub seq: u64,
    /// Frame hash.
    pub hash: FrameHash,
    /// 1 entries, 2 act.
    pub kind: u8,
    /// What became of it.
    pub judged: Judged,
    /// The relay has it.
    pub handed: bool,
    /// The frame.
    pub bytes: &'a [u8],
}

/// A kept frame without its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameHeader {
    /// When it came among the frames and journal rows of this phone: strictly increasing, with gaps.
    pub arrival: u64,
    /// The author's log.
    pub log: LogId,
    /// Place in that log.
    pub seq: u64,
    /// Frame hash.
    pub hash: FrameHash,
    /// 1 entries, 2 act.
    pub kind: u8,
    /// What became of it.
    pub judged: Judged,
    /// The relay has it.
    pub handed: bool,
}

/// A kept frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFrame {
    /// All but its bytes.
    pub header: FrameHeader,
    /// The frame, as it was signed.
    pub bytes: Vec<u8>,
}
