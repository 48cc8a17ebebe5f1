//! SMART Health Cards (HL7 STU1 §2): a signed statement of a recognised issuer, checked against keys that somebody trusts.
//!
//! A card is `shc:/` and digits, or the JWS itself: `ES256`, raw-deflated JSON. Keys come as a JSON Web Key Set; which issuers' keys
//! are in it, whoever imports decides. What is inside is not judged here.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use ring::digest::{SHA256, digest};
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

/// Longest card, in characters of its numeric form.
pub const CARD_CHARS_MAX: usize = 100_000;
/// Most bytes of a card's payload, once inflated.
pub const CARD_PAYLOAD_BYTES_MAX: usize = 1_000_000;
/// Most keys that are looked through.
pub const CARD_KEYS_MAX: usize = 1_000;

const NUMERIC: &str = "shc:/";
/// A digit pair stands for a character this much further on.
const NUMERIC_BASE: u8 = 45;
const COORDINATE_LEN: usize = 32;
/// An uncompressed point (SEC 1 §2.3.3).
const UNCOMPRESSED: u8 = 4;

/// Why a card was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HealthCardError {
    /// Longer than any card.
    #[error("a health card has at most {CARD_CHARS_MAX} characters, this has {got}")]
    TooLong {
        /// Characters found.
        got: usize,
    },
    /// Neither the digits of a code nor a signed text.
    #[error("this is no SMART Health Card, or it is cut off")]
    Form,
    /// Another signature or compression than the standard's.
    #[error("the health card is signed or packed in a way that the standard does not know")]
    Algorithm,
    /// The key that it names is not among those given.
    #[error("the health card is signed with a key that is not among those given: get its issuer's keys")]
    UnknownKey,
    /// The signature does not hold.
    #[error("the health card's signature does not hold: it was changed, or is somebody else's")]
    Signature,
    /// It does not inflate within the limit.
    #[error("the health card holds more than {CARD_PAYLOAD_BYTES_MAX} bytes, or nothing that can be read")]
    Payload,
    /// The keys are none.
    #[error("the file of keys is no JSON Web Key Set with at most {CARD_KEYS_MAX} keys")]
    Keys,
}

/// Keys that somebody trusts.
#[derive(Clone, Default)]
pub struct HealthCardKeys(Vec<(String, [u8; 1 + 2 * COORDINATE_LEN])>);

impl fmt::Debug for HealthCardKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HealthCardKeys({})", self.0.len())
    }
}

impl HealthCardKeys {
    /// Adds a key by its coordinates, each 43 characters of base64url. Its name is computed (RFC 7638), whatever it was called.
    ///
    /// # Errors
    /// [`HealthCardError::Keys`] where the coordinates are none, or there are too many keys.
    pub fn add(&mut self, x: &str, y: &str) -> Result<(), HealthCardError> {
        let coordinate = |text: &str| -> Option<[u8; COORDINATE_LEN]> {
            URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
        };
        let (x_bytes, y_bytes) = coordinate(x).zip(coordinate(y)).ok_or(HealthCardError::Keys)?;
        if self.0.len() >= CARD_KEYS_MAX {
            return Err(HealthCardError::Keys);
        }
        let mut point = [UNCOMPRESSED; 1 + 2 * COORDINATE_LEN];
        for (to, from) in point.iter_mut().skip(1).zip(x_bytes.into_iter().chain(y_bytes)) {
            *to = from;
        }
        // The members that RFC 7638 §3.2 names, in its order; base64url needs no escaping.
        let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let name = URL_SAFE_NO_PAD.encode(digest(&SHA256, jwk.as_bytes()));
        self.0.push((name, point));
        Ok(())
    }

    fn find(&self, name: &str) -> Option<&[u8; 1 + 2 * COORDINATE_LEN]> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, point)| point)
    }
}

/// What a card's header says; read by whoever can read JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardHeader {
    /// `alg`.
    pub algorithm: String,
    /// `zip`.
    pub packed: String,
    /// `kid`.
    pub key: String,
}

/// A card taken apart, and not checked yet.
#[derive(Clone)]
pub struct HealthCard {
    signed: String,
    header: Vec<u8>,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl fmt::Debug for HealthCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HealthCard(..)")
    }
}

impl HealthCard {
    /// From the digits of a code, or a JWS.
    ///
    /// # Errors
    /// [`HealthCardError::TooLong`], [`HealthCardError::Form`].
    pub fn parse(text: &str) -> Result<Self, HealthCardError> {
        let text = text.trim();
        if text.len() > CARD_CHARS_MAX {
            return Err(HealthCardError::TooLong { got: text.len() });
        }
        let jws = match text.strip_prefix(NUMERIC) {
            Some(digits) => from_digits(digits).ok_or(HealthCardError::Form)?,
            None => text.to_owned(),
        };
        let (signed, signature) = jws.rsplit_once('.').ok_or(HealthCardError::Form)?;
        let (header, payload) = signed.split_once('.').ok_or(HealthCardError::Form)?;
        let decode = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| HealthCardError::Form);
        Ok(Self {
            header: decode(header)?,
            payload: decode(payload)?,
            signature: decode(signature)?,
            signed: signed.to_owned(),
        })
    }

    /// Its header, as JSON.
    #[must_use]
    pub fn header_json(&self) -> &[u8] {
        &self.header
    }

    /// What it states, as JSON, once its signature holds under the key that its header names.
    ///
    /// # Errors
    /// [`HealthCardError`].
    pub fn open(&self, header: &CardHeader, keys: &HealthCardKeys) -> Result<Vec<u8>, HealthCardError> {
        if header.algorithm != "ES256" || header.packed != "DEF" {
            return Err(HealthCardError::Algorithm);
        }
        let point = keys.find(&header.key).ok_or(HealthCardError::UnknownKey)?;
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
            .verify(self.signed.as_bytes(), &self.signature)
            .map_err(|_| HealthCardError::Signature)?;
        decompress_to_vec_with_limit(&self.payload, CARD_PAYLOAD_BYTES_MAX)
            .map_err(|_| HealthCardError::Payload)
    }
}

/// Two digits a character. Cards in several codes ended in 2022 and are not read.
fn from_digits(digits: &str) -> Option<String> {
    let bytes = digits.as_bytes();
    if !bytes.len().is_multiple_of(2) || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let character = |pair: &[u8]| {
        let [tens, ones] = pair else { return None };
        ((tens - b'0') * 10 + (ones - b'0')).checked_add(NUMERIC_BASE).map(char::from)
    };
    bytes.chunks(2).map(character).collect()
}
