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
use miniz_oxide::inflate::decompress_to_vec_with_limit;
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
/// The most rounds that are believed of a code from elsewhere.
const ROUNDS_MAX: u32 = 5_000_000;
const HEAD_LEN: usize = 1 + SALT_LEN + 4 + NONCE_LEN;
const WORDS: usize = 4;
const DEFLATE_LEVEL: u8 = 10;

/// Most bytes of an offline share before it is deflated.
pub const OFFLINE_PLAINTEXT_BYTES_MAX: usize = 65_536;

/// Why an offline share was not made or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OfflineError {
    /// More than fits.
    #[error("at most {OFFLINE_PLAINTEXT_BYTES_MAX} bytes can be shared without a network, got {got}")]
    TooLarge {
        /// Bytes given.
        got: usize,
    },
    /// Not one, or cut off.
    #[error("this is no share, or it is cut off: scan it again")]
    Form,
    /// It needs words.
    #[error("this share is under four words: ask whoever shows it for them")]
    WordsNeeded,
    /// Other words, or damaged.
    #[error("it does not open: other words, or damaged")]
    DoesNotOpen,
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

    /// As somebody types them: any spacing, any case.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        Self(words.join(" "))
    }

    /// The words, in lower case with one space between, to be shown or told.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn key(&self, salt: &[u8], rounds: NonZeroU32) -> Result<LessSafeKey, OfflineError> {
        let mut key = Zeroizing::new([0; 32]);
        pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, salt, self.0.as_bytes(), key.as_mut_slice());
        let key = UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| OfflineError::Form)?;
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
        .key(&salt, ROUNDS)?
        .seal_in_place_separate_tag(Nonce::assume_unique_for_key(nonce), Aad::from(&head), &mut body)
        .map_err(|_| OfflineError::TooLarge { got: json.len() })?;
    Ok(to_fragment(&[head.as_slice(), body.as_slice(), tag.as_ref()].concat()))
}

/// What is in a fragment, with or without its `#`.
///
/// # Errors
/// [`OfflineError`].
pub fn open_offline(
    fragment: &str,
    words: Option<&OfflineWords>,
) -> Result<Zeroizing<Vec<u8>>, OfflineError> {
    let text = fragment.trim().trim_start_matches('#').strip_prefix(SCHEME).ok_or(OfflineError::Form)?;
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| OfflineError::Form)?;
    match bytes.split_first().ok_or(OfflineError::Form)? {
        (&FORM_OPEN, deflated) => inflate(deflated).ok_or(OfflineError::Form),
        (&FORM_WORDS, _) => {
            let words = words.ok_or(OfflineError::WordsNeeded)?;
            inflate(&open_under_words(&bytes, words)?).ok_or(OfflineError::Form)
        }
        _ => Err(OfflineError::Form),
    }
}

fn open_under_words(bytes: &[u8], words: &OfflineWords) -> Result<Zeroizing<Vec<u8>>, OfflineError> {
    let (head, body) = bytes.split_first_chunk::<HEAD_LEN>().ok_or(OfflineError::Form)?;
    let (_form, rest) = head.split_first().ok_or(OfflineError::Form)?;
    let (salt, rest) = rest.split_first_chunk::<SALT_LEN>().ok_or(OfflineError::Form)?;
    let (rounds, nonce) = rest.split_first_chunk::<4>().ok_or(OfflineError::Form)?;
    let rounds = u32::from_be_bytes(*rounds);
    let rounds =
        NonZeroU32::new(rounds).filter(|rounds| rounds.get() <= ROUNDS_MAX).ok_or(OfflineError::Form)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| OfflineError::Form)?;
    let mut body = Zeroizing::new(body.to_vec());
    let length = words
        .key(salt, rounds)?
        .open_in_place(nonce, Aad::from(head), &mut body)
        .map_err(|_| OfflineError::DoesNotOpen)?
        .len();
    body.truncate(length);
    Ok(body)
}

fn deflate(json: &[u8]) -> Result<Zeroizing<Vec<u8>>, OfflineError> {
    if json.len() > OFFLINE_PLAINTEXT_BYTES_MAX {
        return Err(OfflineError::TooLarge { got: json.len() });
    }
    Ok(Zeroizing::new(compress_to_vec(json, DEFLATE_LEVEL)))
}

fn inflate(deflated: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decompress_to_vec_with_limit(deflated, OFFLINE_PLAINTEXT_BYTES_MAX).ok().map(Zeroizing::new)
}

fn to_fragment(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(format!("{SCHEME}{}", URL_SAFE_NO_PAD.encode(bytes)))
}
