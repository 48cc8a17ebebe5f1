//! The doorstep file: frames handed from phone to phone with no relay between (docs/protocol.md §10).
//!
//! What the giver holds (a tip vector), then frames, each with its length. A file cut off at any byte gives all frames
//! before the cut. The frames are those that go through the relay, and are checked alike; the file itself is not trusted.

use minicbor::Encoder;
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::limits::FRAME_LEN_MAX;
use redbook_protocol::{EncodeError, LogId, RecordId, TipVector, read_varint, write_varint};

const MAGIC: &[u8; 8] = b"RBKDOOR0";
/// A whole file, in bytes: many times a childhood without photographs.
pub const FILE_LEN_MAX: usize = 64 * 1_024 * 1_024;
/// Frames in one file.
pub const FRAMES_MAX: usize = 262_144;

/// What a doorstep file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doorstep {
    /// The record.
    pub record: RecordId,
    /// Whose phone made it. Nobody has signed that: it is for what the screen says, and for nothing else.
    pub giver: LogId,
    /// What the giver held.
    pub tips: TipVector,
    /// Frames, unchecked.
    pub frames: Vec<Vec<u8>>,
    /// The file ends before its last frame does; what came before is here.
    pub cut_off: bool,
}

/// Why bytes are no doorstep file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DoorstepError {
    /// It does not begin like one, or is cut off before its first frame.
    #[error("not a hand-over file, or cut off at its beginning")]
    NotOne,
    /// What it says of itself is not of the form.
    #[error("the beginning of the hand-over file is damaged: {0}")]
    Head(#[from] CborError),
    /// Larger than any record.
    #[error("a hand-over file has at most {FILE_LEN_MAX} bytes, this has {0}")]
    TooLong(usize),
}

impl Doorstep {
    /// The file's bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut head = Vec::new();
        let _infallible = self.write_head(&mut Encoder::new(&mut head));
        let mut out = MAGIC.to_vec();
        for part in std::iter::once(&head).chain(&self.frames) {
            write_varint(&mut out, part.len() as u64);
            out.extend_from_slice(part);
        }
        // An empty part ends the file, so that a cut is noticed even between two frames.
        out.push(0);
        out
    }

    fn write_head(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(3)?.u8(0)?.bytes(self.record.as_bytes())?.u8(1)?;
        self.tips.encode(e)?;
        e.u8(2)?.bytes(self.giver.as_bytes())?;
        Ok(())
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`DoorstepError`] where not even its beginning can be read.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DoorstepError> {
        if bytes.len() > FILE_LEN_MAX {
            return Err(DoorstepError::TooLong(bytes.len()));
        }
        let rest = bytes.strip_prefix(MAGIC).ok_or(DoorstepError::NotOne)?;
        let (head, mut rest) = next_part(rest).ok_or(DoorstepError::NotOne)?;
        let mut doorstep = read_head(head)?;
        while let Some((part, after)) = next_part(rest) {
            if part.is_empty() {
                doorstep.cut_off = false;
                break;
            }
            if doorstep.frames.len() >= FRAMES_MAX {
                break;
            }
            doorstep.frames.push(part.to_vec());
            rest = after;
        }
        Ok(doorstep)
    }
}

fn next_part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = read_varint(bytes)?;
    // A length that no frame has is damage: nothing after it can be found.
    let length = usize::try_from(length).ok().filter(|length| *length <= FRAME_LEN_MAX)?;
    rest.split_at_checked(length)
}

fn read_head(head: &[u8]) -> Result<Doorstep, CborError> {
    let (mut record, mut giver, mut tips) = (None, None, TipVector::default());
    cbor::each_pair(&mut cbor::checked(head)?, |key, d| {
        match key {
            0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
            1 => tips = TipVector::decode(d)?,
            2 => giver = Some(LogId::from_bytes(cbor::fixed(d)?)),
            _ => d.skip()?,
        }
        Ok::<_, CborError>(())
    })?;
    let (record, giver) = (record.ok_or(CborError::Form)?, giver.ok_or(CborError::Form)?);
    Ok(Doorstep { record, giver, tips, frames: Vec::new(), cut_off: true })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Doorstep {
        let frames = vec![vec![1; 300], vec![2; 5], vec![3; 70]];
        let giver = LogId::from_bytes([8; 16]);
        Doorstep {
            record: RecordId::from_bytes([7; 32]),
            giver,
            tips: TipVector::default(),
            frames,
            cut_off: false,
        }
    }

    #[test]
    fn a_cut_at_any_byte_gives_the_frames_before_it() {
        let bytes = example().to_bytes();
        assert_eq!(Doorstep::from_bytes(&bytes), Ok(example()));
        for cut in 0..bytes.len() {
            let Ok(read) = Doorstep::from_bytes(&bytes[..cut]) else { continue };
            assert!(read.cut_off, "cut at {cut}");
            assert!(example().frames.starts_with(&read.frames), "cut at {cut}");
        }
    }
}
