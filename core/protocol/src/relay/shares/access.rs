//! Something that happened with a share, as its log tells it to whoever has the log key.

use std::fmt;

use ring::rand::SecureRandom;

use super::super::message::{self, DecodeMessageError};
use super::super::{RECIPIENT_CHARS_MAX, ShareId};
use super::state::ShareEnd;
use crate::cbor;
use crate::sealing::{SealError, seal};

/// HPKE's `info` for entries of a share's log.
pub const SHARE_LOG_INFO: &[u8] = b"redbook/v0/share log";
/// Bytes of every entry before it is sealed, so that its length does not tell the name in it: the longest name and what
/// stands around it fit.
pub const SHARE_ACCESS_LEN: usize = 832;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareHappening {
    /// The manifest was handed out.
    Opened,
    /// A wrong passcode was tried.
    WrongPasscode,
    /// The file behind the link itself was handed out.
    Direct,
    /// Nothing was handed out, as the share had ended.
    Refused(ShareEnd),
}

/// One entry of a share's log.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareAccess {
    /// When: seconds since 1970-01-01T00:00Z by the relay's clock.
    pub at_seconds: u64,
    /// What.
    pub what: ShareHappening,
    /// Who, as they say themselves; nobody checked it.
    pub recipient: Option<String>,
}

/// Why an opened entry is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeAccessError {
    /// Not of the form of docs/protocol.md §11.
    #[error(transparent)]
    Form(#[from] DecodeMessageError),
    /// Not padded as every entry is.
    #[error("the entry of the share's log is not padded to {SHARE_ACCESS_LEN} bytes")]
    Padding,
}

impl fmt::Debug for ShareAccess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShareAccess({:?})", self.what)
    }
}

/// What is kept of the name that a reader gives: [`RECIPIENT_CHARS_MAX`] characters, without control characters and
/// without those that turn the direction of other text around. `None` where nothing is left.
#[must_use]
pub fn recipient_as_kept(said: &str) -> Option<String> {
    let kept: String = said.trim().chars().filter(|c| is_shown(*c)).take(RECIPIENT_CHARS_MAX).collect();
    let kept = kept.trim();
    if kept.is_empty() { None } else { Some(kept.to_owned()) }
}

/// Not those of Unicode's categories Cc, Zl and Zp, nor the bidirectional controls (UAX #9 §2), nor the byte order mark.
fn is_shown(c: char) -> bool {
    let turns =
        matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !(c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'))
}

/// An entry of a share's log, sealed to the share's log key.
///
/// # Errors
/// [`SealError`] where the key is none, or there is no randomness.
pub fn seal_share_access(
    rng: &dyn SecureRandom,
    log_key: &[u8; 32],
    share: &ShareId,
    access: &ShareAccess,
) -> Result<Vec<u8>, SealError> {
    seal(rng, log_key, SHARE_LOG_INFO, share.as_bytes(), &access.to_padded_bytes())
}

impl ShareAccess {
    /// Its bytes, padded with zeros to [`SHARE_ACCESS_LEN`].
    #[must_use]
    pub fn to_padded_bytes(&self) -> Vec<u8> {
        // Whoever makes one may not have cleaned the name: what is written always fits.
        let recipient = self.recipient.as_deref().and_then(recipient_as_kept);
        let mut bytes = message::write(SHARE_ACCESS_LEN, |e| {
            e.map(2 + u64::from(recipient.is_some()))?;
            e.u8(0)?.u64(self.at_seconds)?.u8(1)?.u8(self.what.code())?;
            if let Some(recipient) = &recipient {
                e.u8(2)?.str(recipient)?;
            }
            Ok(())
        });
        bytes.resize(SHARE_ACCESS_LEN, 0);
        bytes
    }

    /// From its padded bytes. A name is cleaned again: who wrote it was a relay.
    ///
    /// # Errors
    /// [`DecodeAccessError`] where they are none.
    pub fn from_padded_bytes(bytes: &[u8]) -> Result<Self, DecodeAccessError> {
        let len = cbor::item_len(bytes).map_err(DecodeMessageError::from)?;
        let (item, padding) = bytes.split_at_checked(len).ok_or(DecodeAccessError::Padding)?;
        if bytes.len() != SHARE_ACCESS_LEN || padding.iter().any(|byte| *byte != 0) {
            return Err(DecodeAccessError::Padding);
        }
        let (mut at, mut what, mut recipient) = (None, None, None);
        message::read(item, |key, d| {
            match key {
                0 => at = Some(d.u64()?),
                1 => what = Some(ShareHappening::from_code(d.u8()?).ok_or(DecodeMessageError::Range(1))?),
                2 => recipient = recipient_as_kept(d.str()?),
                _ => message::skip(d)?,
            }
            Ok(())
        })?;
        Ok(Self {
            at_seconds: at.ok_or(DecodeMessageError::Lacks(0))?,
            what: what.ok_or(DecodeMessageError::Lacks(1))?,
            recipient,
        })
    }
}

/// Refusals are numbered from here on, by [`ShareEnd::code`].
const REFUSED: u8 = 3;

impl ShareHappening {
    /// The number in an entry.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Opened => 1,
            Self::WrongPasscode => 2,
            Self::Direct => 3,
            Self::Refused(end) => REFUSED + end.code(),
        }
    }

    /// What a number stands for.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Opened),
            2 => Some(Self::WrongPasscode),
            3 => Some(Self::Direct),
            _ => ShareEnd::from_code(code.checked_sub(REFUSED)?).map(Self::Refused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access(recipient: Option<&str>) -> ShareAccess {
        ShareAccess {
            at_seconds: u64::MAX,
            what: ShareHappening::Opened,
            recipient: recipient.map(ToOwned::to_owned),
        }
    }

    #[test]
    fn every_happening_comes_back_from_its_code() {
        let all: Vec<_> = (0..=255).filter_map(ShareHappening::from_code).collect();
        assert_eq!(all.len(), 7);
        all.iter().for_each(|what| assert_eq!(ShareHappening::from_code(what.code()), Some(*what)));
    }

    #[test]
    fn every_entry_is_as_long_as_the_longest() {
        let longest = "\u{1f476}".repeat(RECIPIENT_CHARS_MAX);
        for name in [None, Some("A&E"), Some(longest.as_str()), Some(&"x".repeat(5_000))] {
            let bytes = access(name).to_padded_bytes();
            assert_eq!(bytes.len(), SHARE_ACCESS_LEN);
            let read = ShareAccess::from_padded_bytes(&bytes).unwrap();
            assert_eq!(read.recipient.as_deref(), name.and_then(recipient_as_kept).as_deref());
        }
    }

    #[test]
    fn what_is_not_padded_right_is_no_entry() {
        let mut bytes = access(Some("A&E")).to_padded_bytes();
        assert!(ShareAccess::from_padded_bytes(&bytes[..SHARE_ACCESS_LEN - 1]).is_err());
        bytes[SHARE_ACCESS_LEN - 1] = 1;
        assert_eq!(ShareAccess::from_padded_bytes(&bytes), Err(DecodeAccessError::Padding));
        assert!(ShareAccess::from_padded_bytes(&[0xff; SHARE_ACCESS_LEN]).is_err());
    }

    #[test]
    fn a_name_keeps_its_letters_and_loses_what_would_disturb_the_screen() {
        let kept = |said: &str| recipient_as_kept(said);
        assert_eq!(kept("  Dr \u{202e}Evil\u{2066}\r\n\u{7}\u{0}  ").as_deref(), Some("Dr Evil"));
        assert_eq!(
            kept("عيادة 👩🏽‍⚕️ e\u{301}").as_deref(),
            Some("عيادة 👩🏽‍⚕️ e\u{301}"),
            "letters, joined pictures, accents"
        );
        assert_eq!(kept("\u{202e}\n \t"), None);
        assert_eq!(kept(&"ü".repeat(10_000)).unwrap().chars().count(), RECIPIENT_CHARS_MAX);
    }
}
