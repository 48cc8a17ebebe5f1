//! New files for a share that goes on.

use super::super::ShareId;
use super::super::message::{self, DecodeMessageError};
use super::super::secrets::{ReadToken, ShareOwnerKey};
use super::file::{ShareFile, read_files, write_files};
use crate::cbor;
use crate::ids::RecordId;

/// The phone that made a share replaces all its files at once; who has the old manifest reads the old ones to their end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareReplaceRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// The share.
    pub id: ShareId,
    /// What only the phone that made it has.
    pub owner_key: ShareOwnerKey,
    /// As in [`super::ShareCreateRequest::files`].
    pub files: Vec<ShareFile>,
}

impl ShareReplaceRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let len: usize = self.files.iter().map(|file| file.jwe.len() + 32).sum();
        message::write(160 + len, |e| {
            e.map(5)?.u8(0)?.bytes(self.record.as_bytes())?.u8(1)?.bytes(self.token.as_bytes())?;
            e.u8(2)?.bytes(self.id.as_bytes())?.u8(3)?.bytes(self.owner_key.as_bytes())?.u8(4)?;
            write_files(e, &self.files)
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut token, mut id, mut owner, mut files) = (None, None, None, None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
                2 => id = Some(ShareId::from_bytes(cbor::fixed(d)?)),
                3 => owner = Some(ShareOwnerKey::from_bytes(cbor::fixed(d)?)),
                4 => files = Some(read_files(d, 4)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            token: token.ok_or(DecodeMessageError::Lacks(1))?,
            id: id.ok_or(DecodeMessageError::Lacks(2))?,
            owner_key: owner.ok_or(DecodeMessageError::Lacks(3))?,
            files: files.ok_or(DecodeMessageError::Lacks(4))?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::ShareFileType;
    use super::*;

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        let file = ShareFile {
            content_type: ShareFileType::SmartHealthCard,
            last_updated_seconds: 1,
            jwe: "h..n.c.t".into(),
        };
        let request = ShareReplaceRequest {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            id: ShareId::from_bytes([3; 32]),
            owner_key: ShareOwnerKey::from_bytes([4; 32]),
            files: vec![file],
        };
        assert_eq!(ShareReplaceRequest::from_bytes(&request.to_bytes()), Ok(request));
    }
}
