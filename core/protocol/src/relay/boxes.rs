//! Boxes: a relay keeps something sealed for a while, for whoever has the key to get it.

use super::message::{self, DecodeMessageError};
use super::secrets::{BoxKey, ReadToken};
use super::{BOX_LEN_MAX, BoxId};
use crate::cbor;
use crate::ids::RecordId;

/// A member of a record makes a box, which counts against the record's limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxCreateRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The box, at random.
    pub id: BoxId,
    /// [`BoxKey::write_hash`] of the key to put something in.
    pub write_key_hash: [u8; 32],
    /// [`BoxKey::read_hash`] of the key to get it out.
    pub read_key_hash: [u8; 32],
    /// Bytes that may be put in.
    pub size_max: u32,
    /// After that many seconds the box is gone.
    pub lifetime_seconds: u32,
}

/// The box is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoxCreated {
    /// When it will be gone: seconds since 1970-01-01T00:00Z by the relay's clock.
    pub expires_at_seconds: u64,
}

/// Puts something in, once. The same bytes again change nothing; others are refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxPutRequest {
    /// The box.
    pub id: BoxId,
    /// The key to put something in.
    pub write_key: BoxKey,
    /// What is put in.
    pub blob: Vec<u8>,
}

/// Asks what is in a box, which leaves it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxGetRequest {
    /// The box.
    pub id: BoxId,
    /// The key to get it out.
    pub read_key: BoxKey,
}

/// What is in a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxContent {
    /// `None`: nothing was put in yet.
    pub blob: Option<Vec<u8>>,
    /// When the box will be gone, as [`BoxCreated::expires_at_seconds`].
    pub expires_at_seconds: u64,
}

/// Any member of the record whose box it is throws it away. Done again, or for a box that is gone, it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxDeleteRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The box.
    pub id: BoxId,
}

/// It is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done;

impl BoxCreateRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(200, |e| {
            e.map(7)?.u8(0)?.bytes(self.record.as_bytes())?;
            e.u8(1)?.bytes(self.token.as_bytes())?;
            e.u8(2)?.bytes(self.id.as_bytes())?;
            e.u8(3)?.bytes(&self.write_key_hash)?;
            e.u8(4)?.bytes(&self.read_key_hash)?;
            e.u8(5)?.u32(self.size_max)?;
            e.u8(6)?.u32(self.lifetime_seconds)?;
            Ok(())
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut token, mut id, mut write, mut read) = (None, None, None, None, None);
        let (mut size_max, mut lifetime_seconds) = (None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
                2 => id = Some(BoxId::from_bytes(cbor::fixed(d)?)),
                3 => write = Some(cbor::fixed(d)?),
                4 => read = Some(cbor::fixed(d)?),
                5 => size_max = Some(d.u32()?),
                6 => lifetime_seconds = Some(d.u32()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            token: token.ok_or(DecodeMessageError::Lacks(1))?,
            id: id.ok_or(DecodeMessageError::Lacks(2))?,
            write_key_hash: write.ok_or(DecodeMessageError::Lacks(3))?,
            read_key_hash: read.ok_or(DecodeMessageError::Lacks(4))?,
            size_max: size_max.ok_or(DecodeMessageError::Lacks(5))?,
            lifetime_seconds: lifetime_seconds.ok_or(DecodeMessageError::Lacks(6))?,
        })
    }
}

impl BoxCreated {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(16, |e| e.map(1)?.u8(0)?.u64(self.expires_at_seconds)?.ok())
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let mut expires = None;
        message::read(bytes, |key, d| {
            match key {
                0 => expires = Some(d.u64()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { expires_at_seconds: expires.ok_or(DecodeMessageError::Lacks(0))? })
    }
}

impl BoxPutRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(88 + self.blob.len(), |e| {
            e.map(3)?.u8(0)?.bytes(self.id.as_bytes())?.u8(1)?.bytes(self.write_key.as_bytes())?;
            e.u8(2)?.bytes(&self.blob)?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut id, mut write_key, mut blob) = (None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => id = Some(BoxId::from_bytes(cbor::fixed(d)?)),
                1 => write_key = Some(BoxKey::from_bytes(cbor::fixed(d)?)),
                2 => blob = Some(message::read_bytes(d, BOX_LEN_MAX)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            id: id.ok_or(DecodeMessageError::Lacks(0))?,
            write_key: write_key.ok_or(DecodeMessageError::Lacks(1))?,
            blob: blob.ok_or(DecodeMessageError::Lacks(2))?,
        })
    }
}

impl BoxGetRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(80, |e| {
            e.map(2)?.u8(0)?.bytes(self.id.as_bytes())?.u8(1)?.bytes(self.read_key.as_bytes())?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut id, mut read_key) = (None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => id = Some(BoxId::from_bytes(cbor::fixed(d)?)),
                1 => read_key = Some(BoxKey::from_bytes(cbor::fixed(d)?)),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            id: id.ok_or(DecodeMessageError::Lacks(0))?,
            read_key: read_key.ok_or(DecodeMessageError::Lacks(1))?,
        })
    }
}

impl BoxContent {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(24 + self.blob.as_ref().map_or(0, Vec::len), |e| {
            e.map(1 + u64::from(self.blob.is_some()))?;
            if let Some(blob) = &self.blob {
                e.u8(0)?.bytes(blob)?;
            }
            e.u8(1)?.u64(self.expires_at_seconds)?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut blob, mut expires) = (None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => blob = Some(message::read_bytes(d, BOX_LEN_MAX)?),
                1 => expires = Some(d.u64()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self { blob, expires_at_seconds: expires.ok_or(DecodeMessageError::Lacks(1))? })
    }
}

impl BoxDeleteRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(112, |e| {
            e.map(3)?.u8(0)?.bytes(self.record.as_bytes())?;
            e.u8(1)?.bytes(self.token.as_bytes())?.u8(2)?.bytes(self.id.as_bytes())?.ok()
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut token, mut id) = (None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
                2 => id = Some(BoxId::from_bytes(cbor::fixed(d)?)),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            token: token.ok_or(DecodeMessageError::Lacks(1))?,
            id: id.ok_or(DecodeMessageError::Lacks(2))?,
        })
    }
}

impl Done {
    /// Its bytes: an empty map.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(1, |e| e.map(0)?.ok())
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        message::read(bytes, |_, d| message::skip(d))?;
        Ok(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_comes_back_from_its_bytes() {
        let (record, token, id) =
            (RecordId::from_bytes([1; 32]), ReadToken::from_bytes([2; 32]), BoxId::from_bytes([3; 32]));
        let key = BoxKey::from_bytes([4; 32]);
        let create = BoxCreateRequest {
            record,
            token: token.clone(),
            id,
            write_key_hash: key.write_hash(),
            read_key_hash: key.read_hash(),
            size_max: 4_096,
            lifetime_seconds: 86_400,
        };
        assert_eq!(BoxCreateRequest::from_bytes(&create.to_bytes()), Ok(create));
        let created = BoxCreated { expires_at_seconds: 1_700_000_000 };
        assert_eq!(BoxCreated::from_bytes(&created.to_bytes()), Ok(created));
        let put = BoxPutRequest { id, write_key: key.clone(), blob: vec![5; 100] };
        assert_eq!(BoxPutRequest::from_bytes(&put.to_bytes()), Ok(put));
        let get = BoxGetRequest { id, read_key: key };
        assert_eq!(BoxGetRequest::from_bytes(&get.to_bytes()), Ok(get));
        for blob in [None, Some(vec![6; 10])] {
            let content = BoxContent { blob, expires_at_seconds: 8 };
            assert_eq!(BoxContent::from_bytes(&content.to_bytes()), Ok(content));
        }
        let delete = BoxDeleteRequest { record, token, id };
        assert_eq!(BoxDeleteRequest::from_bytes(&delete.to_bytes()), Ok(delete));
        assert_eq!(Done::from_bytes(&Done.to_bytes()), Ok(Done));
    }

    #[test]
    fn a_blob_too_large_for_any_box_is_not_read() {
        let put = |len| BoxPutRequest {
            id: BoxId::from_bytes([3; 32]),
            write_key: BoxKey::from_bytes([4; 32]),
            blob: vec![0; len],
        };
        assert!(BoxPutRequest::from_bytes(&put(BOX_LEN_MAX).to_bytes()).is_ok());
        assert!(BoxPutRequest::from_bytes(&put(BOX_LEN_MAX + 1).to_bytes()).is_err());
    }
}
