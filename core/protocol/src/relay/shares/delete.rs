//! A share revoked.

use super::super::ShareId;
use super::super::message::{self, DecodeMessageError};
use super::super::secrets::ReadToken;
use crate::cbor;
use crate::ids::RecordId;

/// Any member of the record ends a share: its ciphertext is deleted, its log stays for a while. Done again, it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareDeleteRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The share.
    pub id: ShareId,
}

impl ShareDeleteRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(112, |e| {
            e.map(3)?.u8(0)?.bytes(self.record.as_bytes())?.u8(1)?.bytes(self.token.as_bytes())?;
            e.u8(2)?.bytes(self.id.as_bytes())?.ok()
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
                2 => id = Some(ShareId::from_bytes(cbor::fixed(d)?)),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        let request = ShareDeleteRequest {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            id: ShareId::from_bytes([3; 32]),
        };
        assert_eq!(ShareDeleteRequest::from_bytes(&request.to_bytes()), Ok(request));
    }
}
