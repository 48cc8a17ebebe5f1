//! A new share.

use super::super::ShareId;
use super::super::message::{self, DecodeMessageError};
use super::super::secrets::ReadToken;
use super::file::{ShareFile, read_files, write_files};
use super::rules::{ShareRules, read_rules, write_rules};
use crate::cbor;
use crate::hash::hash;
use crate::ids::RecordId;

/// A member of a record makes a share, which counts against the record's limits. The same again changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareCreateRequest {
    /// The record.
    pub record: RecordId,
    /// The device's own token in it.
    pub token: ReadToken,
    /// [`super::super::ShareSecret::id`] of the link's secret.
    pub id: ShareId,
    /// [`super::super::ShareOwnerKey::hash`] of the key to replace its files with.
    pub owner_key_hash: [u8; 32],
    /// By what rules it is handed out.
    pub rules: ShareRules,
    /// 1 to [`super::super::FILES_PER_SHARE_MAX`]; exactly one where the link is the file.
    pub files: Vec<ShareFile>,
}

/// The share is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareCreated {
    /// From when on nobody reads it: seconds since 1970-01-01T00:00Z by the relay's clock.
    pub expires_at_seconds: u64,
}

impl ShareCreateRequest {
    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.write(self.token.as_bytes())
    }

    /// What the same request has again, whichever member sends it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        hash("share create", &[&self.write(&[0; 32])])
    }

    fn write(&self, token: &[u8; 32]) -> Vec<u8> {
        let len: usize = self.files.iter().map(|file| file.jwe.len() + 32).sum();
        message::write(320 + len, |e| {
            e.map(6)?.u8(0)?.bytes(self.record.as_bytes())?.u8(1)?.bytes(token)?;
            e.u8(2)?.bytes(self.id.as_bytes())?.u8(3)?.bytes(&self.owner_key_hash)?.u8(4)?;
            write_rules(e, &self.rules)?;
            e.u8(5)?;
            write_files(e, &self.files)
        })
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        let (mut record, mut token, mut id, mut owner) = (None, None, None, None);
        let (mut rules, mut files) = (None, None);
        message::read(bytes, |key, d| {
            match key {
                0 => record = Some(RecordId::from_bytes(cbor::fixed(d)?)),
                1 => token = Some(ReadToken::from_bytes(cbor::fixed(d)?)),
                2 => id = Some(ShareId::from_bytes(cbor::fixed(d)?)),
                3 => owner = Some(cbor::fixed(d)?),
                4 => rules = Some(read_rules(d)?),
                5 => files = Some(read_files(d, 5)?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        let rules = rules.ok_or(DecodeMessageError::Lacks(4))?;
        let files = files.ok_or(DecodeMessageError::Lacks(5))?;
        if rules.is_direct() && files.len() != 1 {
            return Err(DecodeMessageError::Range(5));
        }
        Ok(Self {
            record: record.ok_or(DecodeMessageError::Lacks(0))?,
            token: token.ok_or(DecodeMessageError::Lacks(1))?,
            id: id.ok_or(DecodeMessageError::Lacks(2))?,
            owner_key_hash: owner.ok_or(DecodeMessageError::Lacks(3))?,
            rules,
            files,
        })
    }
}

impl ShareCreated {
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

#[cfg(test)]
mod tests {
    use super::super::{ShareFileType, ShareWay};
    use super::*;
    use crate::relay::{FILES_PER_SHARE_MAX, SHARE_LEN_MAX};

    fn file(len: usize) -> ShareFile {
        let jwe = format!("h..n.{}.t", "A".repeat(len));
        ShareFile { content_type: ShareFileType::FhirJson, last_updated_seconds: 1_800_000_000, jwe }
    }

    fn request(way: ShareWay, files: Vec<ShareFile>) -> ShareCreateRequest {
        ShareCreateRequest {
            record: RecordId::from_bytes([1; 32]),
            token: ReadToken::from_bytes([2; 32]),
            id: ShareId::from_bytes([3; 32]),
            owner_key_hash: [4; 32],
            rules: ShareRules {
                lifetime_seconds: 900,
                way,
                opens_max: None,
                goes_on: true,
                log_key: [5; 32],
            },
            files,
        }
    }

    #[test]
    fn a_request_comes_back_from_its_bytes() {
        for way in [ShareWay::Direct, ShareWay::Manifest { passcode: None }] {
            let request = request(way, vec![file(40)]);
            assert_eq!(ShareCreateRequest::from_bytes(&request.to_bytes()), Ok(request));
        }
        let created = ShareCreated { expires_at_seconds: 7 };
        assert_eq!(ShareCreated::from_bytes(&created.to_bytes()), Ok(created));
    }

    #[test]
    fn the_digest_is_of_all_but_the_token() {
        let one = request(ShareWay::Direct, vec![file(40)]);
        let other_member = ShareCreateRequest { token: ReadToken::from_bytes([9; 32]), ..one.clone() };
        let other_file = ShareCreateRequest { files: vec![file(41)], ..one.clone() };
        assert_eq!(one.digest(), other_member.digest());
        assert_ne!(one.digest(), other_file.digest());
    }

    #[test]
    fn no_files_too_many_too_large_and_two_behind_one_link_are_refused() {
        let manifest = || ShareWay::Manifest { passcode: None };
        let wrong = [
            request(manifest(), vec![]),
            request(manifest(), vec![file(10); FILES_PER_SHARE_MAX + 1]),
            request(manifest(), vec![file(SHARE_LEN_MAX / 2); 2]),
            request(ShareWay::Direct, vec![file(10); 2]),
        ];
        for request in wrong {
            assert!(ShareCreateRequest::from_bytes(&request.to_bytes()).is_err());
        }
        let most =
            request(manifest(), vec![file(SHARE_LEN_MAX / FILES_PER_SHARE_MAX - 7); FILES_PER_SHARE_MAX]);
        assert!(most.to_bytes().len() <= crate::relay::REQUEST_LEN_MAX);
        assert!(ShareCreateRequest::from_bytes(&most.to_bytes()).is_ok());
    }
}
