//! One sealed file of a share.

use std::fmt;

use minicbor::Decoder;

use super::super::message::{self, DecodeMessageError, Out};
use super::super::{FILES_PER_SHARE_MAX, SHARE_LEN_MAX};
use crate::cbor::{self, CborError};
use crate::tip::EncodeError;

/// What a file of a share is, once opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareFileType {
    /// A FHIR resource as JSON.
    FhirJson,
    /// A SMART Health Card.
    SmartHealthCard,
}

/// A file as the relay keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareFile {
    /// What it is, once opened.
    pub content_type: ShareFileType,
    /// When what is in it was made: seconds since 1970 by the phone's clock.
    pub last_updated_seconds: u64,
    /// A compact JWE (RFC 7516 §7.1) without a wrapped key: five parts of base64url, the second empty.
    pub jwe: String,
}

impl fmt::Debug for ShareFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShareFile({:?}, {} bytes)", self.content_type, self.jwe.len())
    }
}

impl ShareFileType {
    /// The number on the wire and in a relay's database.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::FhirJson => 1,
            Self::SmartHealthCard => 2,
        }
    }

    /// The type of a number.
    #[must_use]
    pub const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::FhirJson),
            2 => Some(Self::SmartHealthCard),
            _ => None,
        }
    }

    /// As a manifest and a JWE's `cty` have it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::FhirJson => "application/fhir+json",
            Self::SmartHealthCard => "application/smart-health-card",
        }
    }
}

pub(super) fn write_files(e: &mut Out<'_>, files: &[ShareFile]) -> Result<(), EncodeError> {
    e.array(files.len() as u64)?;
    for file in files {
        e.map(3)?.u8(0)?.u8(file.content_type.code())?;
        e.u8(1)?.u64(file.last_updated_seconds)?.u8(2)?.str(&file.jwe)?;
    }
    Ok(())
}

/// At least one, at most [`FILES_PER_SHARE_MAX`], at most [`SHARE_LEN_MAX`] bytes together; `key` is theirs in the message.
pub(super) fn read_files(d: &mut Decoder<'_>, key: u8) -> Result<Vec<ShareFile>, DecodeMessageError> {
    let files = message::read_array(d, FILES_PER_SHARE_MAX, read_file)?;
    let len: usize = files.iter().map(|file| file.jwe.len()).sum();
    if files.is_empty() {
        return Err(DecodeMessageError::Range(key));
    }
    if len > SHARE_LEN_MAX {
        return Err(CborError::Length { expected: SHARE_LEN_MAX, got: len }.into());
    }
    Ok(files)
}

fn read_file(d: &mut Decoder<'_>) -> Result<ShareFile, DecodeMessageError> {
    let (mut content_type, mut last_updated_seconds, mut jwe) = (None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => {
                let found = ShareFileType::from_code(d.u8()?);
                content_type = Some(found.ok_or(DecodeMessageError::Range(0))?);
            }
            1 => last_updated_seconds = Some(d.u64()?),
            2 => jwe = Some(d.str()?),
            _ => message::skip(d)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    let jwe = jwe.ok_or(DecodeMessageError::Lacks(2))?;
    if !is_compact_jwe(jwe) {
        return Err(DecodeMessageError::Range(2));
    }
    Ok(ShareFile {
        content_type: content_type.ok_or(DecodeMessageError::Lacks(0))?,
        last_updated_seconds: last_updated_seconds.ok_or(DecodeMessageError::Lacks(1))?,
        jwe: jwe.to_owned(),
    })
}

/// Whether it has the form of a JWE and of nothing else: a relay hands nothing out that a browser could take for a page.
fn is_compact_jwe(text: &str) -> bool {
    let is_base64url = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let parts: Vec<&str> = text.splitn(6, '.').collect();
    let [header, "", nonce, ciphertext, tag] = parts.as_slice() else { return false };
    [header, nonce, ciphertext, tag].iter().all(|part| !part.is_empty() && is_base64url(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_the_form_of_a_jwe_is_one() {
        assert!(is_compact_jwe("eyJ9..abc.d-_9.tag"));
        for wrong in
            ["", "a.b.c", "a..b.c", "a..b.c.d.e", "a.key.b.c.d", "a..b.<script>.d", "a..b..d", "a..b.c d.e"]
        {
            assert!(!is_compact_jwe(wrong), "{wrong}");
        }
    }

    #[test]
    fn every_type_comes_back_from_its_code() {
        for content_type in [ShareFileType::FhirJson, ShareFileType::SmartHealthCard] {
            assert_eq!(ShareFileType::from_code(content_type.code()), Some(content_type));
        }
        assert_eq!(ShareFileType::from_code(0), None);
    }
}
