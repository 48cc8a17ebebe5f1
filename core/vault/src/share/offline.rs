//! A share inside its own link: for a phone without network. Open, or under four words.
//!
//! Whoever photographs the code can try words for ever, at home: so it is four random words (44 bits) behind
//! PBKDF2-HMAC-SHA256 with a million rounds, which every browser has, and not six digits.

use std::fmt;
use std::num::NonZeroU32;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bip39::Language;
use miniz_oxide::deflate::compress_to_vec;
use rand_core::CryptoRng;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::pbkdf2;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const SCHEME: &str = "rb1.";
const FORM_OPEN: u8 = 0;
const FORM_WORDS: u8 = 1;
const SALT_LEN: usize = 16;
/// About a second on an old phone, half a second at a desk.
const ROUNDS: NonZeroU32 = NonZeroU32::MIN.saturating_add(999_999);
const WORDS: usize = 4;
const DEFLATE_LEVEL: u8 = 10;

/// Most bytes of an offline share before it is deflated.
pub const OFFLINE_PLAINTEXT_BYTES_MAX: usize = 65_536;

/// Why an offline share was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OfflineError {
    /// More than fits.
    #[error("at most {OFFLINE_PLAINTEXT_BYTES_MAX} bytes can be shared without a network, got {got}")]
    TooLarge {
        /// Bytes given.
        got: usize,
    },
    /// The library refused; it does so only for lengths that the limit keeps out.
    #[error("the share could not be sealed")]
    Seal,
}

/// Four random words of BIP 39's English list, which was made so that they are hard to confuse: 44 bits.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct OfflineWords(String);

impl OfflineWords {
    /// Four fresh words.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let list = Language::English.word_list();
        let mut text = String::new();
        for place in 0..WORDS {
            let mut bytes = [0; 2];
            rng.fill_bytes(&mut bytes);
            let index = usize::from(u16::from_le_bytes(bytes)) % list.len();
            if place > 0 {
                text.push(' ');
            }
            text.push_str(list.get(index).copied().unwrap_or_default());
        }
        Self(text)
    }

    /// The words, in lower case with one space between, to be shown or told.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn key(&self, salt: &[u8]) -> Result<LessSafeKey, OfflineError> {
        let mut key = Zeroizing::new([0; 32]);
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, ROUNDS, salt, self.0.as_bytes(), key.as_mut_slice());
        let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| OfflineError::Seal)?;
        Ok(LessSafeKey::new(key))
    }
}

impl fmt::Debug for OfflineWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OfflineWords(..)")
    }
}

/// The fragment of a share that anybody opens who sees it.
///
/// # Errors
/// [`OfflineError::TooLarge`].
pub fn seal_offline_open(json: &[u8]) -> Result<Zeroizing<String>, OfflineError> {
    let deflated = deflate(json)?;
    Ok(to_fragment(&[&[FORM_OPEN], deflated.as_slice()].concat()))
}

/// The fragment of a share under four words.
///
/// # Errors
/// [`OfflineError::TooLarge`].
pub fn seal_offline_under_words(
    rng: &mut dyn CryptoRng,
    json: &[u8],
    words: &OfflineWords,
) -> Result<Zeroizing<String>, OfflineError> {
    let mut body = deflate(json)?;
    let (mut salt, mut nonce) = ([0; SALT_LEN], [0; NONCE_LEN]);
    rng.fill_bytes(&mut salt);
    rng.fill_bytes(&mut nonce);
    let head = [&[FORM_WORDS][..], &salt, &ROUNDS.get().to_be_bytes(), &nonce].concat();
    let tag = words
        .key(&salt)?
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(&head), &mut body)
        .map_err(|_| OfflineError::Seal)?;
    Ok(to_fragment(&[head.as_slice(), body.as_slice(), tag.as_ref()].concat()))
}

fn deflate(json: &[u8]) -> Result<Zeroizing<Vec<u8>>, OfflineError> {
    if json.len() > OFFLINE_PLAINTEXT_BYTES_MAX {
        return Err(OfflineError::TooLarge { got: json.len() });
    }
    Ok(Zeroizing::new(compress_to_vec(json, DEFLATE_LEVEL)))
}

fn to_fragment(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(format!("{SCHEME}{}", URL_SAFE_NO_PAD.encode(bytes)))
}
