//! Frames for a relay to keep.

use minicbor::Decoder;

use super::message::{self, DecodeMessageError, Out};
use super::secrets::AdmissionToken;
use super::{ADMISSION_LEN_MAX, FRAMES_PER_APPEND_MAX, LogEpoch, RefusalReason};
use crate::cbor::{self, CborError};
use crate::ids::RecordId;
use crate::limits::FRAME_LEN_MAX;
use crate::tip::EncodeError;

/// Frames of one record, in any order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppendRequest {
    /// Whose frames.
    pub record: RecordId,
    /// At most [`FRAMES_PER_APPEND_MAX`].
    pub frames: Vec<Vec<u8>>,
    /// For an operator who does not let everybody begin records; looked at only where the relay holds nothing of this one.
    pub admission: Option<AdmissionToken>,
}

/// What became of each frame. What it says is stored is on the relay's disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppendAnswer {
    /// Of the relay's log of this record; `None` where it holds nothing of it.
    pub epoch: Option<LogEpoch>,
    /// The highest number of the record's frames; 0 where it holds none.
    pub end: u64,
    /// One for each frame, in the order of the request.
    pub outcomes: Vec<FrameOutcome>,
}

/// What became of one frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameOutcome {
    /// Stored now, under this number.
    Stored(u64),
    /// Stored before, under this number.
    Held(u64),
    /// Not stored.
    Refused(FrameRefusal),
}

/// Why a frame was not stored, and from where its log has to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameRefusal {
    /// Why.
    pub reason: RefusalReason,
    /// The highest seq that the relay holds of the frame's log; `None`: nothing of it.
    pub tip: Option<u64>,
}

impl AppendRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let frames_len: usize = self.frames.iter().map(|frame| frame.len() + 5).sum();
        message::write(frames_len + ADMISSION_LEN_MAX, |e| {
            e.map(2 + u64::from(self.admission.is_some()))?;
            e.u8(0)?.bytes(self.record.as_bytes())?;
            e.u8(1)?.array(self.frames.len() as u64)?;
            for frame in &self.frames {
                e.bytes(frame)?;
            }
            if let Some(admission) = &self.admission {
                e.u8(2)?.str(admission.as_str())?;
            }
            Ok(())
        })
    }

    /// From its bytes. Of a frame that is longer than any may be, one byte more than that is taken, so that it is refused
    /// alone.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut frames, mut admission) = (None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => frames = Some(message::read_array(d, FRAMES_PER_APPEND_MAX, read_frame)?),
                2 => admission = Some(read_admission(d)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            frames: frames.ok_or(DecodeMessageError::Lacks(1))?,
            admission,
        })
    }
}

fn read_frame(d: &mut Decoder<'_>) -> Result<Vec<u8>, DecodeMessageError> {
    let bytes = d.bytes()?;
    Ok(bytes.get(..FRAME_LEN_MAX + 1).unwrap_or(bytes).to_vec())
}

fn read_admission(d: &mut Decoder<'_>) -> Result<AdmissionToken, DecodeMessageError> {
    let text = d.str()?;
    if text.len() > ADMISSION_LEN_MAX {
        return Err(CborError::Length { expected: ADMISSION_LEN_MAX, got: text.len() }.into());
    }
    Ok(AdmissionToken::new(text.to_owned()))
}

impl AppendAnswer {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(32 + 24 * self.outcomes.len(), |e| {
            e.map(2 + u64::from(self.epoch.is_some()))?;
            if let Some(epoch) = &self.epoch {
                e.u8(0)?.bytes(epoch.as_bytes())?;
            }
            e.u8(1)?.u64(self.end)?.u8(2)?.array(self.outcomes.len() as u64)?;
            self.outcomes.iter().try_for_each(|outcome| write_outcome(e, outcome))
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut epoch, mut end, mut outcomes) = (None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => epoch = Some(LogEpoch::from_bytes(cbor::fixed(d)?)),
                1 => end = Some(d.u64()?),
                2 => outcomes = Some(message::read_array(d, FRAMES_PER_APPEND_MAX, read_outcome)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            epoch,
            end: end.ok_or(DecodeMessageError::Lacks(1))?,
            outcomes: outcomes.ok_or(DecodeMessageError::Lacks(2))?,
        })
    }
}

fn write_outcome(e: &mut Out<'_>, outcome: &FrameOutcome) -> Result<(), EncodeError> {
    match outcome {
        FrameOutcome::Stored(number) => e.array(2)?.u8(0)?.u64(*number)?,
        FrameOutcome::Held(number) => e.array(2)?.u8(1)?.u64(*number)?,
        FrameOutcome::Refused(FrameRefusal { reason, tip: None }) => e.array(2)?.u8(2)?.u8(reason.code())?,
        FrameOutcome::Refused(FrameRefusal { reason, tip: Some(tip) }) => {
            e.array(3)?.u8(2)?.u8(reason.code())?.u64(*tip)?
        }
    };
    Ok(())
}

fn read_outcome(d: &mut Decoder<'_>) -> Result<FrameOutcome, DecodeMessageError> {
    let count = cbor::array(d, 3)?;
    match (d.u8()?, count) {
        (0, 2) => Ok(FrameOutcome::Stored(d.u64()?)),
        (1, 2) => Ok(FrameOutcome::Held(d.u64()?)),
        (2, 2 | 3) => {
            let reason = RefusalReason::from_code(d.u8()?);
            let tip = if count == 3 { Some(d.u64()?) } else { None };
            Ok(FrameOutcome::Refused(FrameRefusal { reason, tip }))
        }
        _ => Err(DecodeMessageError::Range(2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> AppendRequest {
        AppendRequest {
            record: RecordId::from_bytes([3; 32]),
            frames: vec![vec![1, 2, 3], Vec::new()],
            admission: Some(AdmissionToken::new("north-1".into())),
        }
    }

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        let request = request();
        assert_eq!(AppendRequest::from_bytes(&request.to_bytes()), Ok(request.clone()));
        let open = AppendRequest { admission: None, ..request };
        assert_eq!(AppendRequest::from_bytes(&open.to_bytes()), Ok(open));
    }

    #[test]
    fn an_answer_comes_back_from_its_bytes() {
        let refused = |reason, tip| FrameOutcome::Refused(FrameRefusal { reason, tip });
        let answer = AppendAnswer {
            epoch: Some(LogEpoch::from_bytes([9; 16])),
            end: 7,
            outcomes: vec![
                FrameOutcome::Stored(7),
                FrameOutcome::Held(2),
                refused(RefusalReason::MissingPredecessor, Some(4)),
                refused(RefusalReason::UnknownRecord, None),
            ],
        };
        assert_eq!(AppendAnswer::from_bytes(&answer.to_bytes()), Ok(answer));
    }

    #[test]
    fn one_frame_too_many_is_refused_and_one_too_long_is_cut() {
        let many = AppendRequest { frames: vec![Vec::new(); FRAMES_PER_APPEND_MAX + 1], ..request() };
        assert!(AppendRequest::from_bytes(&many.to_bytes()).is_err());
        let long = AppendRequest { frames: vec![vec![0; FRAME_LEN_MAX + 100]], ..request() };
        let read = AppendRequest::from_bytes(&long.to_bytes()).unwrap();
        assert_eq!(read.frames[0].len(), FRAME_LEN_MAX + 1);
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_read_without_harm() {
        let bytes = request().to_bytes();
        for cut in 0..bytes.len() {
            assert!(AppendRequest::from_bytes(&bytes[..cut]).is_err(), "cut at {cut}");
        }
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[at] ^= 0x80;
            if let Ok(read) = AppendRequest::from_bytes(&flipped) {
                assert_eq!(AppendRequest::from_bytes(&read.to_bytes()), Ok(read));
            }
        }
    }
}
