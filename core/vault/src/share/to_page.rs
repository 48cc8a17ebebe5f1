//! A share to a screen without a camera: the phone's half (docs/protocol.md §11.8, ADR 0032).
//!
//! 1. The phone scans a [`PageCode`], makes a [`ToPage`], and leaves [`ToPage::hello`] in the first box: its fresh key.
//! 2. The page leaves its key and its nonce in the second. [`ToPage::take_answer`] refuses what the code did not commit to.
//! 3. The screen shows six digits, a person types them, [`ToPage::is_code`] says whether they fit.
//! 4. [`ToPage::seal_link`] seals the share's link under what only those two keys agree on.

use std::fmt;

use rand_core::CryptoRng;
use redbook_protocol::hash;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use subtle::ConstantTimeEq;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::page_code::PageCode;
use crate::invitation::{BoxKeys, six_digits};
use crate::kdf::derive;

/// Page key and nonce.
const ANSWER_LEN: usize = 48;
const LINK_CONTEXT: &[u8] = b"page link";

/// Why an attempt cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ToPageError {
    /// What lies in the page's box was not put there with this code's secret, or is not of the form.
    #[error("what lies in the page's box is no answer of a page")]
    Answer,
    /// The answer is another page's.
    #[error("the answer is not from the page whose code was scanned")]
    Commitment,
    /// A key of small order, with which everybody agrees on the same.
    #[error("the page's key is one with which nothing secret can be agreed on")]
    Agreement,
    /// A key could not be made or used.
    #[error("the attempt's keys cannot be made")]
    Keys,
}

/// Which of the three boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageBox {
    /// From the phone: its key.
    Hello,
    /// From the page: its key and its nonce.
    Answer,
    /// From the phone: the share's link.
    Link,
}

/// The phone's half of one attempt: the code that it scanned and a key of its own, for this attempt alone.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ToPage {
    code: PageCode,
    private: [u8; 32],
}

/// What the page whose code was scanned answered.
#[derive(Clone, PartialEq, Eq)]
pub struct PageAnswer {
    page_key: [u8; 32],
    nonce: [u8; 16],
}

impl fmt::Debug for ToPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ToPage(..)")
    }
}

impl fmt::Debug for PageAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PageAnswer(..)")
    }
}

impl PageAnswer {
    /// To be kept: `page key (32) ‖ nonce (16)`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        [self.page_key.as_slice(), &self.nonce].concat()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (page_key, nonce) = bytes.split_at_checked(32)?;
        Some(Self { page_key: page_key.try_into().ok()?, nonce: nonce.try_into().ok()? })
    }
}

impl ToPage {
    /// Begins an attempt, with a fresh key.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng, code: PageCode) -> Self {
        let mut attempt = Self { code, private: [0; 32] };
        rng.fill_bytes(&mut attempt.private);
        attempt
    }

    /// As it was kept.
    #[must_use]
    pub const fn from_kept(code: PageCode, private: [u8; 32]) -> Self {
        Self { code, private }
    }

    /// The code that was scanned.
    #[must_use]
    pub const fn code(&self) -> &PageCode {
        &self.code
    }

    /// The private half of the key, to be sealed at rest.
    #[must_use]
    pub const fn private_key(&self) -> &[u8; 32] {
        &self.private
    }

    /// Names and keys of one of the boxes.
    ///
    /// # Errors
    /// [`ToPageError::Keys`], which no code causes.
    pub fn box_keys(&self, which: PageBox) -> Result<BoxKeys, ToPageError> {
        let (code, context): (u8, &'static [u8]) = match which {
            PageBox::Hello => (1, b"page hello"),
            PageBox::Answer => (2, b"page answer"),
            PageBox::Link => (3, LINK_CONTEXT),
        };
        BoxKeys::derive(&[], &self.code.secret, "page", code, context).map_err(|_| ToPageError::Keys)
    }

    /// What goes into the first box. Each call seals it anew: what is put again has to be kept.
    ///
    /// # Errors
    /// [`ToPageError::Keys`], which does not happen.
    pub fn hello(&self, rng: &mut dyn CryptoRng) -> Result<Vec<u8>, ToPageError> {
        let keys = self.box_keys(PageBox::Hello)?;
        keys.seal(rng, &self.public_key()).map_err(|_| ToPageError::Keys)
    }

    /// Opens what lay in the second box, and checks that the code committed to it.
    ///
    /// # Errors
    /// [`ToPageError::Answer`], [`ToPageError::Commitment`], [`ToPageError::Agreement`].
    pub fn take_answer(&self, sealed: &[u8]) -> Result<PageAnswer, ToPageError> {
        let opened = self.box_keys(PageBox::Answer)?.open(sealed).map_err(|_| ToPageError::Answer)?;
        self.answer_kept(&opened)
    }

    /// An answer that was taken before, from [`PageAnswer::to_bytes`].
    ///
    /// # Errors
    /// Those of [`Self::take_answer`].
    pub fn answer_kept(&self, bytes: &[u8]) -> Result<PageAnswer, ToPageError> {
        if bytes.len() != ANSWER_LEN {
            return Err(ToPageError::Answer);
        }
        let answer = PageAnswer::from_bytes(bytes).ok_or(ToPageError::Answer)?;
        if !self.code.commits_to(&answer.page_key, &answer.nonce) {
            return Err(ToPageError::Commitment);
        }
        let _agreed = self.agree(&answer)?;
        Ok(answer)
    }

    /// The six digits that the screen shows, as "482 913". The phone never shows them: whoever holds it has to have read them.
    #[must_use]
    pub fn compared_code(&self, answer: &PageAnswer) -> Zeroizing<String> {
        let parts = self.transcript(answer);
        Zeroizing::new(six_digits(&hash("compared code to page", &[&self.code.secret, &parts])))
    }

    /// Whether six digits are those of the screen; in constant time. `typed` holds digits alone.
    #[must_use]
    pub fn is_code(&self, answer: &PageAnswer, typed: &str) -> bool {
        let mut expected = self.compared_code(answer);
        expected.retain(|c| c.is_ascii_digit());
        bool::from(expected.as_bytes().ct_eq(typed.as_bytes()))
    }

    /// What goes into the third box. The key is good for one link: what is put again has to be the same.
    ///
    /// # Errors
    /// [`ToPageError::Agreement`], which a taken answer does not cause; [`ToPageError::Keys`].
    pub fn seal_link(&self, answer: &PageAnswer, link: &str) -> Result<Vec<u8>, ToPageError> {
        let key = self.link_key(answer)?;
        let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| ToPageError::Keys)?;
        // Zero is sound here only because this key seals once.
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        let mut sealed = link.as_bytes().to_vec();
        LessSafeKey::new(key)
            .seal_in_place_append_tag(nonce, Aad::from(LINK_CONTEXT), &mut sealed)
            .map_err(|_| ToPageError::Keys)?;
        Ok(sealed)
    }

    fn link_key(&self, answer: &PageAnswer) -> Result<Zeroizing<[u8; 32]>, ToPageError> {
        let agreed = self.agree(answer)?;
        let parts = self.transcript(answer);
        derive(&self.code.secret, agreed.as_slice(), "page/link", &parts).ok_or(ToPageError::Keys)
    }

    /// RFC 7748 §6.1, with the check for zeros that it leaves open.
    fn agree(&self, answer: &PageAnswer) -> Result<Zeroizing<[u8; 32]>, ToPageError> {
        let agreed = Zeroizing::new(x25519(self.private, answer.page_key));
        if bool::from(agreed.ct_eq(&[0; 32])) { Err(ToPageError::Agreement) } else { Ok(agreed) }
    }

    fn public_key(&self) -> [u8; 32] {
        x25519(self.private, X25519_BASEPOINT_BYTES)
    }

    /// `phone key ‖ page key ‖ nonce`.
    fn transcript(&self, answer: &PageAnswer) -> Vec<u8> {
        [self.public_key().as_slice(), &answer.page_key, &answer.nonce].concat()
    }
}

#[cfg(test)]
mod tests;
