//! Wake-ups: a phone that is awake hears of new frames as they come, and then pulls.

use minicbor::Decoder;

use super::message::{self, DecodeMessageError};
use super::secrets::ReadToken;
use super::{ErrorCode, RECORDS_PER_LIVE_MAX};
use crate::cbor;
use crate::ids::RecordId;

/// The records about which a phone wants to hear. Each is known by its place in this list from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveRequest {
    /// At most [`RECORDS_PER_LIVE_MAX`].
    pub records: Vec<LiveRecord>,
}

/// One record about which a phone wants to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveRecord {
    /// Which.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The highest number the phone has: it hears at once if there is a higher one.
    pub after: u64,
}

/// What a phone hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiveEvent {
    /// There are frames up to this number.
    Frames {
        /// The record's place in the request.
        index: usize,
        /// The highest number.
        number: u64,
    },
    /// Something happened with a share of this record.
    Share {
        /// The record's place in the request.
        index: usize,
    },
    /// Nothing will be heard of this record.
    Refused {
        /// The record's place in the request.
        index: usize,
        /// Why.
        code: ErrorCode,
    },
}

impl LiveEvent {
    /// As it stands in the stream.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Frames { index, number } => format!("event: frames\ndata: {index} {number}\n\n"),
            Self::Share { index } => format!("event: share\ndata: {index}\n\n"),
            Self::Refused { index, code } => format!("event: refused\ndata: {index} {}\n\n", code.code()),
        }
    }

    /// From the two lines of an event. `None` for an event of a later version, or one that makes no sense.
    pub(super) fn from_lines(event: &str, data: &str) -> Option<Self> {
        let (index, rest) = data.split_once(' ').unwrap_or((data, ""));
        let index = index.parse().ok().filter(|index| *index < RECORDS_PER_LIVE_MAX)?;
        match event {
            "frames" => Some(Self::Frames { index, number: rest.parse().ok()? }),
            "share" => Some(Self::Share { index }),
            "refused" => Some(Self::Refused { index, code: ErrorCode::from_code(rest.parse().ok()?) }),
            _ => None,
        }
    }
}

impl LiveRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(16 + 84 * self.records.len(), |e| {
            e.map(1)?.u8(0)?.array(self.records.len() as u64)?;
            for asked in &self.records {
                e.map(3)?.u8(0)?.bytes(asked.record.as_bytes())?;
                e.u8(1)?.bytes(asked.token.as_bytes())?.u8(2)?.u64(asked.after)?;
            }
            Ok(())
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
                0 => records = Some(message::read_array(d, RECORDS_PER_LIVE_MAX, read_record)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { records: records.ok_or(DecodeMessageError::Lacks(0))? })
    }
}

fn read_record(d: &mut Decoder<'_>) -> Result<LiveRecord, DecodeMessageError> {
    let (mut record, mut token, mut after) = (None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
            1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
            2 => after = Some(d.u64()?),
            _ => message::skip(d)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    Ok(LiveRecord {
        record: record.ok_or(DecodeMessageError::Lacks(0))?,
        token: token.ok_or(DecodeMessageError::Lacks(1))?,
        after: after.ok_or(DecodeMessageError::Lacks(2))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        let record = LiveRecord {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            after: 300,
        };
        let request = LiveRequest { records: vec![record.clone(), record] };
        assert_eq!(LiveRequest::from_bytes(&request.to_bytes()), Ok(request));
    }
}
