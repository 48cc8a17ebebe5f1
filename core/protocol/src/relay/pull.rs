//! Frames out of a relay, many records in one request.

use minicbor::Decoder;

use super::message::{self, DecodeMessageError, Out};
use super::secrets::ReadToken;
use super::{ErrorCode, FRAMES_PER_PULL_MAX, LogEpoch, LogMark, RECORDS_PER_PULL_MAX};
use crate::cbor;
use crate::ids::RecordId;
use crate::limits::FRAME_LEN_MAX;
use crate::tip::EncodeError;

/// What a phone wants to know of some records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullRequest {
    /// At most [`RECORDS_PER_PULL_MAX`].
    pub records: Vec<PullRecord>,
}

/// What a phone wants to know of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullRecord {
    /// Which.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// Frames with higher numbers are wanted; 0: all.
    pub after: u64,
    /// The log epoch to which `after` belongs. If the relay's is another, it answers as if `after` were 0.
    pub epoch: Option<LogEpoch>,
    /// The mark of the log at `after`, as the device computed it. If the relay's is another, it answers as if `after` were 0.
    pub mark: Option<LogMark>,
}

/// One answer a record, in the order asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PullAnswer {
    /// One for each record.
    pub records: Vec<Pulled>,
}

/// What a relay tells of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pulled {
    /// Frames.
    Page(Page),
    /// Nothing. [`ErrorCode::UnknownOrForbidden`] for an unknown record and for a wrong token alike.
    Refused(ErrorCode),
}

/// A run of a record's frames.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Of the relay's log of this record.
    pub epoch: LogEpoch,
    /// Ascending by number, without a gap from what was asked, or from 1 where epoch or mark were not the relay's.
    pub frames: Vec<NumberedFrame>,
    /// The highest number the relay has given.
    pub end: u64,
    /// Whether more follows.
    pub more: bool,
}

/// A frame and the relay's number for it: a cursor, never the truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedFrame {
    /// From 1.
    pub number: u64,
    /// Its bytes.
    pub frame: Vec<u8>,
}

impl PullRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(16 + 126 * self.records.len(), |e| {
            e.map(1)?.u8(0)?.array(self.records.len() as u64)?;
            self.records.iter().try_for_each(|record| write_record(e, record))
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let mut records = None;
        message::read(bytes, |key, d| {
            match key {
                0 => records = Some(message::read_array(d, RECORDS_PER_PULL_MAX, read_record)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { records: records.ok_or(DecodeMessageError::Lacks(0))? })
    }
}

fn write_record(e: &mut Out<'_>, asked: &PullRecord) -> Result<(), EncodeError> {
    e.map(3 + u64::from(asked.epoch.is_some()) + u64::from(asked.mark.is_some()))?;
    e.u8(0)?.bytes(asked.record.as_bytes())?;
    e.u8(1)?.bytes(asked.token.as_bytes())?;
    e.u8(2)?.u64(asked.after)?;
    if let Some(epoch) = &asked.epoch {
        e.u8(3)?.bytes(epoch.as_bytes())?;
    }
    if let Some(mark) = &asked.mark {
        e.u8(4)?.bytes(mark.as_bytes())?;
    }
    Ok(())
}

fn read_record(d: &mut Decoder<'_>) -> Result<PullRecord, DecodeMessageError> {
    let (mut record, mut token, mut after, mut epoch, mut mark) = (None, None, None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
            1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
            2 => after = Some(d.u64()?),
            3 => epoch = Some(LogEpoch::from_bytes(cbor::fixed(d)?)),
            4 => mark = Some(LogMark::from_bytes(cbor::fixed(d)?)),
            _ => message::skip(d)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    Ok(PullRecord {
        record: record.ok_or(DecodeMessageError::Lacks(0))?,
        token: token.ok_or(DecodeMessageError::Lacks(1))?,
        after: after.ok_or(DecodeMessageError::Lacks(2))?,
        epoch,
        mark,
    })
}

impl PullAnswer {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let len = self.records.iter().map(len_about).sum::<usize>() + 16;
        message::write(len, |e| {
            e.map(1)?.u8(0)?.array(self.records.len() as u64)?;
            self.records.iter().try_for_each(|pulled| write_pulled(e, pulled))
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let mut records = None;
        message::read(bytes, |key, d| {
            match key {
                0 => records = Some(message::read_array(d, RECORDS_PER_PULL_MAX, read_pulled)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { records: records.ok_or(DecodeMessageError::Lacks(0))? })
    }
}

fn len_about(pulled: &Pulled) -> usize {
    match pulled {
        Pulled::Page(page) => 48 + page.frames.iter().map(|frame| frame.frame.len() + 15).sum::<usize>(),
        Pulled::Refused(_) => 4,
    }
}

fn write_pulled(e: &mut Out<'_>, pulled: &Pulled) -> Result<(), EncodeError> {
    match pulled {
        Pulled::Page(page) => {
            e.map(4)?.u8(0)?.bytes(page.epoch.as_bytes())?.u8(1)?.array(page.frames.len() as u64)?;
            for frame in &page.frames {
                e.array(2)?.u64(frame.number)?.bytes(&frame.frame)?;
            }
            e.u8(2)?.u64(page.end)?.u8(3)?.bool(page.more)?;
        }
        Pulled::Refused(code) => {
            e.map(1)?.u8(4)?.u8(code.code())?;
        }
    }
    Ok(())
}

fn read_pulled(d: &mut Decoder<'_>) -> Result<Pulled, DecodeMessageError> {
    let (mut epoch, mut frames, mut end, mut more, mut code) = (None, None, None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => epoch = Some(LogEpoch::from_bytes(cbor::fixed(d)?)),
            1 => frames = Some(message::read_array(d, FRAMES_PER_PULL_MAX, read_frame)?),
            2 => end = Some(d.u64()?),
            3 => more = Some(d.bool()?),
            4 => code = Some(ErrorCode::from_code(d.u8()?)),
            _ => message::skip(d)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    if let Some(code) = code {
        return Ok(Pulled::Refused(code));
    }
    Ok(Pulled::Page(Page {
        epoch: epoch.ok_or(DecodeMessageError::Lacks(0))?,
        frames: frames.ok_or(DecodeMessageError::Lacks(1))?,
        end: end.ok_or(DecodeMessageError::Lacks(2))?,
        more: more.ok_or(DecodeMessageError::Lacks(3))?,
    }))
}

fn read_frame(d: &mut Decoder<'_>) -> Result<NumberedFrame, DecodeMessageError> {
    cbor::array_of(d, 2)?;
    Ok(NumberedFrame { number: d.u64()?, frame: message::read_bytes(d, FRAME_LEN_MAX)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        let one = |epoch: Option<LogEpoch>| PullRecord {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            after: 9,
            epoch,
            mark: epoch.map(|_| LogMark::EMPTY.after(b"frame")),
        };
        let request = PullRequest { records: vec![one(None), one(Some(LogEpoch::from_bytes([3; 16])))] };
        assert_eq!(PullRequest::from_bytes(&request.to_bytes()), Ok(request));
    }

    #[test]
    fn an_answer_comes_back_from_its_bytes() {
        let page = Page {
            epoch: LogEpoch::from_bytes([3; 16]),
            frames: vec![NumberedFrame { number: 1, frame: vec![7; 300] }],
            end: 4,
            more: true,
        };
        let answer =
            PullAnswer { records: vec![Pulled::Page(page), Pulled::Refused(ErrorCode::UnknownOrForbidden)] };
        assert_eq!(PullAnswer::from_bytes(&answer.to_bytes()), Ok(answer));
    }

    #[test]
    fn more_records_than_allowed_are_refused() {
        let record = PullRecord {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            after: 0,
            epoch: None,
            mark: None,
        };
        let request = PullRequest { records: vec![record; RECORDS_PER_PULL_MAX + 1] };
        assert!(PullRequest::from_bytes(&request.to_bytes()).is_err());
    }
}
