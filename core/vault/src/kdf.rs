//! HKDF-SHA-256 to 32 bytes, with this protocol's names in front (docs/protocol.md §1).

use ring::hkdf::{HKDF_SHA256, Salt};
use zeroize::Zeroizing;

/// `KDF(salt, key, name ‖ rest)`. `None` only if the library refuses 32 bytes of output, which it does not.
pub(crate) fn derive(salt: &[u8], key: &[u8], name: &str, rest: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let info = [b"redbook/v0/".as_slice(), name.as_bytes(), &[0], rest];
    let mut out = Zeroizing::new([0; 32]);
    Salt::new(HKDF_SHA256, salt)
        .extract(key)
        .expand(&info, HKDF_SHA256)
        .and_then(|okm| okm.fill(out.as_mut_slice()))
        .ok()?;
    Some(out)
}
