//! What a screen without a camera shows to be scanned: `redbook:to/` and base64url of 65 bytes (docs/protocol.md §11.8).

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use redbook_protocol::hash;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const SCHEME: &str = "redbook:to/";
/// The only version there is.
const VERSION: u8 = 1;
/// Version, secret and commitment.
const CODE_LEN: usize = 65;
/// [`CODE_LEN`] bytes as base64url without padding.
const CODE_CHARS: usize = 87;

/// The code of one screen, for one attempt.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct PageCode {
    pub(super) secret: [u8; 32],
    commitment: [u8; 32],
}

/// Why a text is no code of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PageCodeError {
    /// Another code.
    #[error("a screen's code begins with \"{SCHEME}\", this does not: scan the code that the screen shows")]
    Scheme,
    /// Cut off, or more than one code.
    #[error(
        "a screen's code has {CODE_CHARS} characters after \"{SCHEME}\", this has {got}: scan the whole code again"
    )]
    Length {
        /// Characters found.
        got: usize,
    },
    /// Letters that no code has, or another spelling of the same bytes.
    #[error("the screen's code is damaged: scan it again")]
    Spelling,
    /// A page of a later version.
    #[error("the screen's code is of version {got}, and this app knows version {VERSION}: update the app")]
    Version {
        /// Version found.
        got: u8,
    },
}

/// Holds a secret: no Debug that shows it.
impl fmt::Debug for PageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageCode(..)")
    }
}

impl PartialEq for PageCode {
    /// In constant time.
    fn eq(&self, other: &Self) -> bool {
        bool::from(self.secret.ct_eq(&other.secret) & self.commitment.ct_eq(&other.commitment))
    }
}

impl Eq for PageCode {}

impl FromStr for PageCode {
    type Err = PageCodeError;

    fn from_str(text: &str) -> Result<Self, PageCodeError> {
        let encoded = text.trim().strip_prefix(SCHEME).ok_or(PageCodeError::Scheme)?;
        let got = encoded.chars().count();
        if got != CODE_CHARS {
            return Err(PageCodeError::Length { got });
        }
        // The library refuses bits left over at the end: there is one spelling of each code.
        let bytes = URL_SAFE_NO_PAD.decode(encoded).map(Zeroizing::new);
        let bytes = bytes.map_err(|_| PageCodeError::Spelling)?;
        let (version, rest) = bytes.split_first().ok_or(PageCodeError::Spelling)?;
        if *version != VERSION {
            return Err(PageCodeError::Version { got: *version });
        }
        let (secret, commitment) = rest.split_at_checked(32).ok_or(PageCodeError::Spelling)?;
        Ok(Self {
            secret: secret.try_into().map_err(|_| PageCodeError::Spelling)?,
            commitment: commitment.try_into().map_err(|_| PageCodeError::Spelling)?,
        })
    }
}

impl PageCode {
    /// As the screen shows it. It holds the secret: to be kept sealed.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(CODE_LEN));
        bytes.push(VERSION);
        bytes.extend_from_slice(&self.secret);
        bytes.extend_from_slice(&self.commitment);
        let mut text = Zeroizing::new(String::with_capacity(SCHEME.len() + CODE_CHARS));
        text.push_str(SCHEME);
        URL_SAFE_NO_PAD.encode_string(&*bytes, &mut text);
        text
    }

    /// Whether this code's page made that key and that nonce; in constant time.
    pub(super) fn commits_to(&self, page_key: &[u8; 32], nonce: &[u8; 16]) -> bool {
        bool::from(hash("page", &[page_key, nonce]).ct_eq(&self.commitment))
    }
}
