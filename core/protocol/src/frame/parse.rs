//! Taking a frame's bytes apart, before anything about it is known to be true.

use std::ops::Range;
use std::sync::Arc;

use super::{HEADS_UNCHANGED, PREV_LEN, SALT_LEN, SIGNATURE_LEN, SUITE, TAG_LEN, VERSION};
use crate::hash::to_array;
use crate::ids::{ActId, FrameHash, LogId, RecordId};
use crate::limits::{FRAME_LEN_MAX, HEADS_MAX};
use crate::varint::read_varint;

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Entries, sealed.
    Entries,
    /// A membership act, partly in the clear.
    Act,
}

impl Kind {
    /// The number on the wire.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Entries => 1,
            Self::Act => 2,
        }
    }
}

/// Membership heads as a frame gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heads {
    /// As after the frame before.
    Unchanged,
    /// These, ascending.
    Named(Vec<ActId>),
}

/// Why bytes are no frame of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ParseFrameError {
    /// Larger than any frame may be.
    #[error("a frame has at most {max} bytes, this has {got}")]
    TooLong {
        /// Bytes found.
        got: usize,
        /// The limit.
        max: usize,
    },
    /// The bytes end before the frame does.
    #[error("the frame is cut off")]
    CutOff,
    /// A later version of the format.
    #[error("expected frame version {VERSION}, got {0}: a newer app may read it")]
    Version(u8),
    /// A suite of algorithms that this version does not know.
    #[error("expected suite {SUITE}, got {0}: a newer app may read it")]
    Suite(u8),
    /// Neither entries nor act.
    #[error("frame kind {0} is not known")]
    Kind(u8),
    /// Heads out of order, too many, none, or left out where there is no frame before.
    #[error("the membership heads are not well formed")]
    Heads,
}

/// A salt and what is sealed with the key made from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sealed<'a> {
    /// 16 random bytes.
    pub salt: [u8; SALT_LEN],
    /// Ciphertext, tag last.
    pub ciphertext: &'a [u8],
}

/// What a frame carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body<'a> {
    /// Sealed entries.
    Entries(Sealed<'a>),
    /// An act: its clear part, and its sealed part if it has one.
    Act(&'a [u8], Option<Sealed<'a>>),
}

/// A frame taken apart. Nothing in it is verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Shared, so that keeping a frame in two places costs its bytes once.
    bytes: Arc<[u8]>,
    kind: Kind,
    log: LogId,
    seq: u64,
    prev: Option<[u8; PREV_LEN]>,
    heads: Heads,
    clear: Range<usize>,
    salt: Option<[u8; SALT_LEN]>,
    ciphertext: Range<usize>,
}

/// A cursor over the bytes before the signature.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], ParseFrameError> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(ParseFrameError::CutOff)?;
        self.rest = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, ParseFrameError> {
        self.take(1).map(|bytes| bytes.iter().sum())
    }

    fn varint(&mut self) -> Result<u64, ParseFrameError> {
        let (value, rest) = read_varint(self.rest).ok_or(ParseFrameError::CutOff)?;
        self.rest = rest;
        Ok(value)
    }

    fn heads(&mut self, seq: u64) -> Result<Heads, ParseFrameError> {
        let count = self.byte()?;
        if count == HEADS_UNCHANGED {
            return if seq == 0 { Err(ParseFrameError::Heads) } else { Ok(Heads::Unchanged) };
        }
        // None at all is for a record's first frame.
        if usize::from(count) > HEADS_MAX || (count == 0 && seq > 0) {
            return Err(ParseFrameError::Heads);
        }
        let heads: Vec<ActId> = self
            .take(usize::from(count) * FrameHash::LEN)?
            .chunks_exact(FrameHash::LEN)
            .filter_map(FrameHash::from_slice)
            .collect();
        let ascending = heads.iter().zip(heads.iter().skip(1)).all(|(a, b)| a < b);
        if ascending { Ok(Heads::Named(heads)) } else { Err(ParseFrameError::Heads) }
    }

    /// Salt and ciphertext to the end.
    fn sealed(&mut self) -> Result<[u8; SALT_LEN], ParseFrameError> {
        let salt = to_array(self.take(SALT_LEN)?);
        if self.rest.len() < TAG_LEN {
            return Err(ParseFrameError::CutOff);
        }
        Ok(salt)
    }
}

impl Frame {
    /// Takes the bytes of one frame apart.
    ///
    /// # Errors
    /// [`ParseFrameError`] where they do not have the form of docs/protocol.md §3.
    pub fn parse(bytes: &[u8]) -> Result<Self, ParseFrameError> {
        if bytes.len() > FRAME_LEN_MAX {
            return Err(ParseFrameError::TooLong { got: bytes.len(), max: FRAME_LEN_MAX });
        }
        let signature_at = bytes.len().checked_sub(SIGNATURE_LEN).ok_or(ParseFrameError::CutOff)?;
        let (before, _) = bytes.split_at_checked(signature_at).ok_or(ParseFrameError::CutOff)?;
        let mut reader = Reader { rest: before };
        let kind = read_form(&mut reader)?;
        let log = LogId::from_bytes(to_array(reader.take(LogId::LEN)?));
        let seq = reader.varint()?;
        let prev = if seq == 0 { None } else { Some(to_array(reader.take(PREV_LEN)?)) };
        let heads = reader.heads(seq)?;
        let (clear, salt) = read_body(&mut reader, kind, signature_at)?;
        let ciphertext = signature_at - reader.rest.len()..signature_at;
        Ok(Self { bytes: bytes.into(), kind, log, seq, prev, heads, clear, salt, ciphertext })
    }

    /// Its bytes, as they came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same, shared.
    #[must_use]
    pub fn shared_bytes(&self) -> Arc<[u8]> {
        Arc::clone(&self.bytes)
    }

    /// Entries or act.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The author's log.
    #[must_use]
    pub fn log(&self) -> LogId {
        self.log
    }

    /// Place in the log.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Whether the frame before can be the one of this hash. True for the first of a log.
    #[must_use]
    pub fn follows(&self, hash: &FrameHash) -> bool {
        self.prev.is_none_or(|prev| hash.as_bytes().starts_with(&prev))
    }

    /// Membership heads as given.
    #[must_use]
    pub fn heads(&self) -> &Heads {
        &self.heads
    }

    /// What it carries.
    #[must_use]
    pub fn body(&self) -> Body<'_> {
        let ciphertext = self.ciphertext();
        let sealed = self.salt.map(|salt| Sealed { salt, ciphertext });
        match (self.kind, sealed) {
            (Kind::Entries, Some(sealed)) => Body::Entries(sealed),
            (_, sealed) => Body::Act(self.bytes.get(self.clear.clone()).unwrap_or_default(), sealed),
        }
    }

    /// Its hash in `record` ([`RecordId::NONE`] where it is a record's first frame).
    #[must_use]
    pub fn hash(&self, record: &RecordId) -> FrameHash {
        FrameHash::of(record, &self.bytes)
    }

    pub(super) fn start(&self) -> &[u8] {
        self.bytes.get(..self.ciphertext.start).unwrap_or_default()
    }

    pub(super) fn ciphertext(&self) -> &[u8] {
        self.bytes.get(self.ciphertext.clone()).unwrap_or_default()
    }

    pub(super) fn signature(&self) -> &[u8] {
        self.bytes.get(self.ciphertext.end..).unwrap_or_default()
    }
}

fn read_form(reader: &mut Reader<'_>) -> Result<Kind, ParseFrameError> {
    match reader.byte()? {
        VERSION => {}
        other => return Err(ParseFrameError::Version(other)),
    }
    match reader.byte()? {
        SUITE => {}
        other => return Err(ParseFrameError::Suite(other)),
    }
    match reader.byte()? {
        1 => Ok(Kind::Entries),
        2 => Ok(Kind::Act),
        other => Err(ParseFrameError::Kind(other)),
    }
}

/// Leaves the reader at the start of the ciphertext.
fn read_body(
    reader: &mut Reader<'_>,
    kind: Kind,
    end: usize,
) -> Result<(Range<usize>, Option<[u8; SALT_LEN]>), ParseFrameError> {
    if kind == Kind::Entries {
        return Ok((0..0, Some(reader.sealed()?)));
    }
    let length = usize::try_from(reader.varint()?).map_err(|_| ParseFrameError::CutOff)?;
    let from = end - reader.rest.len();
    reader.take(length)?;
    let clear = from..from + length;
    let salt = if reader.rest.is_empty() { None } else { Some(reader.sealed()?) };
    Ok((clear, salt))
}
