//! The secrets of a share: the key of its files and their sealing as JWE, the link that holds the key, the passcode, and the
//! sealing of a share that needs no network, and how a share goes to a screen without a camera (docs/protocol.md §11 and §12).

mod jwe;
mod key;
mod link;
mod offline;
mod packed;
mod page_code;
mod passcode;
mod to_page;

pub use jwe::{JWE_PLAINTEXT_BYTES_MAX, JweError};
pub use key::ShareKey;
pub use link::{LABEL_CHARS_MAX, SHARE_URL_CHARS_MAX, ShareLink, ShareLinkError};
pub use offline::{
    OFFLINE_PLAINTEXT_BYTES_MAX, OfflineError, OfflineWords, seal_offline_open, seal_offline_under_words,
};
pub use page_code::{PageCode, PageCodeError};
pub use passcode::Passcode;
pub use to_page::{PageAnswer, PageBox, ToPage, ToPageError};

#[cfg(test)]
mod tests;
