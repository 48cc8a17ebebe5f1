//! What a relay answers when it does not do what was asked.

use super::message::{self, DecodeMessageError};

/// Why a request was not done. Whatever it is, nothing is lost: the phone keeps what it has and can ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum ErrorCode {
    /// Not the message that this path takes.
    #[error("the relay could not read the request")]
    Malformed,
    /// Larger than the relay takes.
    #[error("the request is larger than the relay takes")]
    TooLarge,
    /// Unknown, gone, or not for this token or key: which of them is not told.
    #[error("the relay does not know this, or not to this asker")]
    UnknownOrForbidden,
    /// No such path.
    #[error("the relay has nothing at this path")]
    NoSuchRoute,
    /// Not with this HTTP method.
    #[error("the relay does not take this method here")]
    Method,
    /// Not with this media type.
    #[error("the relay takes application/cbor only")]
    MediaType,
    /// The request did not arrive in time.
    #[error("the request took too long to arrive")]
    TimedOut,
    /// Too many requests.
    #[error("too many requests: the relay asks to wait")]
    RateLimited,
    /// Too much to do at the moment.
    #[error("the relay is busy")]
    Busy,
    /// The relay's disk did not take it, or its database did not answer. Nothing was stored.
    #[error("the relay could not store or read: try again")]
    Storage,
    /// Another box has this id.
    #[error("a box of this name is there already")]
    BoxTaken,
    /// The box holds something else already.
    #[error("the box is full")]
    BoxHolds,
    /// More, larger or longer boxes than the relay keeps for a record.
    #[error("the relay does not keep so many, so large or so long-lived boxes")]
    BoxLimit,
    /// Another share has this id, or it was this one, which has ended.
    #[error("a share of this name is there already, or was")]
    ShareTaken,
    /// More or longer-lived shares than the relay keeps for a record.
    #[error("the relay does not keep so many or so long-lived shares")]
    ShareLimit,
    /// A share that does not go on has the files that it has.
    #[error("the share's rules do not allow this")]
    ShareRules,
    /// A code of a later version.
    #[error("the relay answers with code {0}: a newer app may know it")]
    Other(u8),
}

/// Every code with its number and its HTTP status.
const TABLE: [(ErrorCode, u8, u16); 16] = [
    (ErrorCode::Malformed, 1, 400),
    (ErrorCode::TooLarge, 2, 413),
    (ErrorCode::UnknownOrForbidden, 3, 404),
    (ErrorCode::NoSuchRoute, 4, 404),
    (ErrorCode::Method, 5, 405),
    (ErrorCode::MediaType, 6, 415),
    (ErrorCode::TimedOut, 7, 408),
    (ErrorCode::RateLimited, 8, 429),
    (ErrorCode::Busy, 9, 503),
    (ErrorCode::Storage, 10, 503),
    (ErrorCode::BoxTaken, 11, 409),
    (ErrorCode::BoxHolds, 12, 409),
    (ErrorCode::BoxLimit, 13, 409),
    (ErrorCode::ShareTaken, 14, 409),
    (ErrorCode::ShareLimit, 15, 409),
    (ErrorCode::ShareRules, 16, 409),
];

impl ErrorCode {
    /// The number on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Other(code) => code,
            known => TABLE.iter().find(|row| row.0 == known).map_or(0, |row| row.1),
        }
    }

    /// The code of a number.
    #[must_use]
    pub fn from_code(code: u8) -> Self {
        TABLE.iter().find(|row| row.1 == code).map_or(Self::Other(code), |row| row.0)
    }

    /// The HTTP status that goes with it.
    #[must_use]
    pub fn status(self) -> u16 {
        TABLE.iter().find(|row| row.0 == self).map_or(500, |row| row.2)
    }

    /// Whether the same request may go through later, unchanged.
    #[must_use]
    pub fn is_retriable(self) -> bool {
        matches!(self, Self::TimedOut | Self::RateLimited | Self::Busy | Self::Storage)
    }
}

/// The body of every answer that is not 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{code}")]
pub struct ErrorAnswer {
    /// Why.
    pub code: ErrorCode,
    /// Before that many seconds, the same would be answered again.
    pub retry_after_seconds: Option<u32>,
}

impl From<ErrorCode> for ErrorAnswer {
    fn from(code: ErrorCode) -> Self {
        Self { code, retry_after_seconds: None }
    }
}

impl ErrorAnswer {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(16, |e| {
            e.map(1 + u64::from(self.retry_after_seconds.is_some()))?.u8(0)?.u8(self.code.code())?;
            if let Some(seconds) = self.retry_after_seconds {
                e.u8(1)?.u32(seconds)?;
            }
            Ok(())
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut code, mut retry_after_seconds) = (None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => code = Some(ErrorCode::from_code(d.u8()?)),
                1 => retry_after_seconds = Some(d.u32()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { code: code.ok_or(DecodeMessageError::Lacks(0))?, retry_after_seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_comes_back_with_its_status() {
        for (code, number, status) in TABLE {
            assert_eq!((code.code(), code.status()), (number, status));
            assert_eq!(ErrorCode::from_code(number), code);
        }
        assert_eq!(ErrorCode::from_code(200), ErrorCode::Other(200));
        assert_eq!(ErrorCode::Other(200).code(), 200);
    }

    #[test]
    fn an_answer_comes_back_from_its_bytes() {
        for retry_after_seconds in [None, Some(7)] {
            let answer = ErrorAnswer { code: ErrorCode::RateLimited, retry_after_seconds };
            assert_eq!(ErrorAnswer::from_bytes(&answer.to_bytes()), Ok(answer));
        }
        assert!(ErrorAnswer::from_bytes(b"<html>").is_err());
    }
}
