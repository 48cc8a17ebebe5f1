//! Files of a share as compact JWE (RFC 7516): `dir`, `A256GCM`, the content's type in `cty`, `zip` only where deflated.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand_core::CryptoRng;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use zeroize::Zeroizing;

use super::key::ShareKey;
use super::packed::pack_json;

/// Most bytes of a file of a share, before it is sealed.
pub const JWE_PLAINTEXT_BYTES_MAX: usize = 700_000;

/// Why a file was not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JweError {
    /// More than a share takes.
    #[error("a file of a share has at most {max} bytes, this has {got}: share fewer sections")]
    TooLarge {
        /// [`JWE_PLAINTEXT_BYTES_MAX`].
        max: usize,
        /// Bytes given.
        got: usize,
    },
    /// The library refused; it does so only for lengths that the limit keeps out.
    #[error("the file could not be sealed")]
    Seal,
}

impl ShareKey {
    /// Seals a JSON text, under a nonce of its own: a share that goes on seals many times with one key, and 12 random bytes
    /// meet each other only after far more updates than a share can live to see. `content_type` is one of the media types that
    /// SMART Health Links name.
    ///
    /// # Errors
    /// [`JweError`].
    pub fn seal_json(
        &self,
        rng: &mut dyn CryptoRng,
        content_type: &'static str,
        json: &[u8],
    ) -> Result<String, JweError> {
        if json.len() > JWE_PLAINTEXT_BYTES_MAX {
            return Err(JweError::TooLarge { max: JWE_PLAINTEXT_BYTES_MAX, got: json.len() });
        }
        let mut packed = pack_json(json);
        let zip = if packed.is_deflated { r#","zip":"DEF""# } else { "" };
        let head = format!(r#"{{"alg":"dir","enc":"A256GCM","cty":"{content_type}"{zip}}}"#);
        let head = URL_SAFE_NO_PAD.encode(head);
        let mut nonce = [0; NONCE_LEN];
        rng.fill_bytes(&mut nonce);
        let tag = self
            .aead()?
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(head.as_bytes()),
                &mut packed.bytes,
            )
            .map_err(|_| JweError::Seal)?;
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        Ok(format!("{head}..{}.{}.{}", encode(&nonce), encode(&packed.bytes), encode(tag.as_ref())))
    }

    fn aead(&self) -> Result<LessSafeKey, JweError> {
        let key = Zeroizing::new(*self.as_bytes());
        Ok(LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_slice()).map_err(|_| JweError::Seal)?))
    }
}
