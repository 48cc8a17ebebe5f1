//! The link of a share: `shlink:/` and base64url of a small JSON text, behind the address of the page that opens it.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::key::ShareKey;

const SCHEME: &str = "shlink:/";
/// Longest url in a link, in characters (SMART Health Links STU1).
pub const SHARE_URL_CHARS_MAX: usize = 128;
/// Longest label, in characters (SMART Health Links STU1).
pub const LABEL_CHARS_MAX: usize = 80;

/// Why a link was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareLinkError {
    /// The relay's address leaves no room.
    #[error(
        "a share's address has at most {SHARE_URL_CHARS_MAX} characters, this has {got}: the relay's own is too long"
    )]
    Url {
        /// Characters found.
        got: usize,
    },
    /// A label that readers would cut, or that holds control characters.
    #[error(
        "a share's label has at most {LABEL_CHARS_MAX} characters on one line, this has {got} or a line break"
    )]
    Label {
        /// Characters found.
        got: usize,
    },
}

/// What stands in a link. It holds the key: for the reader's eyes only.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ShareLink {
    url: String,
    key: ShareKey,
    #[zeroize(skip)]
    expires_s: u64,
    #[zeroize(skip)]
    flag: &'static str,
    #[zeroize(skip)]
    label: String,
}

impl fmt::Debug for ShareLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareLink(..)")
    }
}

impl ShareLink {
    /// A link to the manifest at `url` (with flag `U`: to the file). `expires_s`: seconds since 1970. `flag`: letters in
    /// alphabetical order. An empty label is left out.
    ///
    /// # Errors
    /// [`ShareLinkError`].
    pub fn new(
        url: String,
        key: ShareKey,
        expires_s: u64,
        flag: &'static str,
        label: String,
    ) -> Result<Self, ShareLinkError> {
        let (url_chars, label_chars) = (url.chars().count(), label.chars().count());
        if url_chars > SHARE_URL_CHARS_MAX {
            return Err(ShareLinkError::Url { got: url_chars });
        }
        if label_chars > LABEL_CHARS_MAX || label.chars().any(char::is_control) {
            return Err(ShareLinkError::Label { got: label_chars });
        }
        Ok(Self { url, key, expires_s, flag, label })
    }

    /// The link alone: for an app that knows SMART Health Links.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut json = Zeroizing::new(format!(
            r#"{{"url":{},"key":"{}","exp":{},"flag":"{}""#,
            quoted(&self.url),
            *self.key.to_text(),
            self.expires_s,
            self.flag,
        ));
        if !self.label.is_empty() {
            json.push_str(r#","label":"#);
            json.push_str(&quoted(&self.label));
        }
        json.push('}');
        Zeroizing::new(format!("{SCHEME}{}", URL_SAFE_NO_PAD.encode(json.as_bytes())))
    }

    /// Behind the page that opens it, for any camera: the part after `#` is never sent to the page's server.
    #[must_use]
    pub fn behind(&self, viewer: &str) -> Zeroizing<String> {
        Zeroizing::new(format!("{viewer}#{}", *self.to_text()))
    }
}

/// A JSON string. Control characters have been refused before.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out.push('"');
    out
}
