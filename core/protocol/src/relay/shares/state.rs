//! What became of a share.

use minicbor::Decoder;

use super::super::message::{self, DecodeMessageError};
use super::super::secrets::ReadToken;
use super::super::{SHARE_LOG_ENTRIES_MAX, ShareId};
use super::access::SHARE_ACCESS_LEN;
use crate::cbor;
use crate::ids::RecordId;
use crate::sealing::SEAL_OVERHEAD_BYTES;

/// Asks what became of a share, and for what happened with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareStateRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The share.
    pub id: ShareId,
    /// Entries of its log with higher numbers are wanted.
    pub after: u64,
}

/// Why nobody reads a share any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareEnd {
    /// Its time is over.
    Expired,
    /// A member revoked it.
    Revoked,
    /// Its tries are used up: too many wrong passcodes.
    Locked,
    /// It has been opened as often as it may be.
    UsedUp,
}

/// Where a share stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareStanding {
    /// It can be read.
    Open,
    /// It cannot, for ever.
    Ended(ShareEnd),
}

/// What became of a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareState {
    /// Where it stands.
    pub standing: ShareStanding,
    /// How often it was opened.
    pub opens: u32,
    /// Wrong passcodes so far, of [`super::super::PASSCODE_TRIES_MAX`].
    pub wrong_tries: u32,
    /// From when on nobody reads it: seconds since 1970-01-01T00:00Z by the relay's clock.
    pub expires_at_seconds: u64,
    /// Of its log, ascending by number.
    pub entries: Vec<ShareLogEntry>,
    /// What happened beyond the entries that a relay keeps: counted, and nothing more is known of it.
    pub unlisted: u64,
}

/// Something that happened with a share, sealed to its log key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareLogEntry {
    /// From 1, in the order in which it happened.
    pub number: u64,
    /// As [`super::seal_share_access`] makes it.
    pub sealed: Vec<u8>,
}

impl ShareEnd {
    /// The number on the wire and in a relay's database.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Expired => 1,
            Self::Revoked => 2,
            Self::Locked => 3,
            Self::UsedUp => 4,
        }
    }

    /// The end of a number.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Expired),
            2 => Some(Self::Revoked),
            3 => Some(Self::Locked),
            4 => Some(Self::UsedUp),
            _ => None,
        }
    }
}

impl ShareStanding {
    const fn code(self) -> u8 {
        match self {
            Self::Open => 0,
            Self::Ended(end) => end.code(),
        }
    }

    fn from_code(code: u8) -> Option<Self> {
        if code == 0 { Some(Self::Open) } else { ShareEnd::from_code(code).map(Self::Ended) }
    }
}

impl ShareStateRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(120, |e| {
            e.map(4)?.u8(0)?.bytes(self.record.as_bytes())?.u8(1)?.bytes(self.token.as_bytes())?;
            e.u8(2)?.bytes(self.id.as_bytes())?.u8(3)?.u64(self.after)?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut token, mut id, mut after) = (None, None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
                2 => id = Some(ShareId::from_bytes(cbor::fixed(d)?)),
                3 => after = Some(d.u64()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            token: token.ok_or(DecodeMessageError::Lacks(1))?,
            id: id.ok_or(DecodeMessageError::Lacks(2))?,
            after: after.ok_or(DecodeMessageError::Lacks(3))?,
        })
    }
}

impl ShareState {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let len: usize = self.entries.iter().map(|entry| entry.sealed.len() + 16).sum();
        message::write(48 + len, |e| {
            e.map(6)?
                .u8(0)?
                .u8(self.standing.code())?
                .u8(1)?
                .u32(self.opens)?
                .u8(2)?
                .u32(self.wrong_tries)?;
            e.u8(3)?.u64(self.expires_at_seconds)?.u8(4)?.array(self.entries.len() as u64)?;
            for entry in &self.entries {
                e.array(2)?.u64(entry.number)?.bytes(&entry.sealed)?;
            }
            e.u8(5)?.u64(self.unlisted)?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none, or of a standing that this version does not know.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut standing, mut opens, mut wrong) = (None, None, None);
        let (mut expires, mut entries, mut unlisted) = (None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => standing = Some(ShareStanding::from_code(d.u8()?).ok_or(DecodeMessageError::Range(0))?),
                1 => opens = Some(d.u32()?),
                2 => wrong = Some(d.u32()?),
                3 => expires = Some(d.u64()?),
                4 => entries = Some(message::read_array(d, SHARE_LOG_ENTRIES_MAX, read_entry)?),
                5 => unlisted = Some(d.u64()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            standing: standing.ok_or(DecodeMessageError::Lacks(0))?,
            opens: opens.ok_or(DecodeMessageError::Lacks(1))?,
            wrong_tries: wrong.ok_or(DecodeMessageError::Lacks(2))?,
            expires_at_seconds: expires.ok_or(DecodeMessageError::Lacks(3))?,
            entries: entries.ok_or(DecodeMessageError::Lacks(4))?,
            unlisted: unlisted.ok_or(DecodeMessageError::Lacks(5))?,
        })
    }
}

fn read_entry(d: &mut Decoder<'_>) -> Result<ShareLogEntry, DecodeMessageError> {
    cbor::array_of(d, 2)?;
    let number = d.u64()?;
    Ok(ShareLogEntry { number, sealed: message::read_bytes(d, SHARE_ACCESS_LEN + SEAL_OVERHEAD_BYTES)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relay::ANSWER_LEN_MAX;

    fn state(standing: ShareStanding, entries: usize) -> ShareState {
        let sealed = vec![7; SHARE_ACCESS_LEN + SEAL_OVERHEAD_BYTES];
        let entries = (1..=entries as u64).map(|number| ShareLogEntry { number, sealed: sealed.clone() });
        ShareState {
            standing,
            opens: 3,
            wrong_tries: 2,
            expires_at_seconds: 1_800_000_000,
            entries: entries.collect(),
            unlisted: 4,
        }
    }

    #[test]
    fn messages_come_back_from_their_bytes() {
        let request = ShareStateRequest {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            id: ShareId::from_bytes([3; 32]),
            after: 9,
        };
        assert_eq!(ShareStateRequest::from_bytes(&request.to_bytes()), Ok(request));
        let ends = [ShareEnd::Expired, ShareEnd::Revoked, ShareEnd::Locked, ShareEnd::UsedUp];
        let standings = ends.map(ShareStanding::Ended).into_iter().chain([ShareStanding::Open]);
        for standing in standings {
            let state = state(standing, 2);
            assert_eq!(ShareState::from_bytes(&state.to_bytes()), Ok(state));
        }
    }

    #[test]
    fn a_full_log_fits_into_one_answer() {
        let full = state(ShareStanding::Open, SHARE_LOG_ENTRIES_MAX);
        assert!(full.to_bytes().len() < ANSWER_LEN_MAX);
        assert_eq!(ShareState::from_bytes(&full.to_bytes()), Ok(full));
        let beyond = state(ShareStanding::Open, SHARE_LOG_ENTRIES_MAX + 1);
        assert!(ShareState::from_bytes(&beyond.to_bytes()).is_err());
    }
}
