//! Domain-separated SHA-256: no hash made for one purpose can pass for another's.

use ring::digest;

/// `SHA-256("redbook/v0/" ‖ tag ‖ 0x00 ‖ parts…)`, as docs/protocol.md §1.
#[must_use]
pub fn hash(tag: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(b"redbook/v0/");
    context.update(tag.as_bytes());
    context.update(&[0]);
    for part in parts {
        context.update(part);
    }
    to_array(context.finish().as_ref())
}

/// Plain SHA-256, where docs/protocol.md says so.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    to_array(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// The first `N` bytes, zeros where there are fewer (a SHA-256 digest always has 32).
pub(crate) fn to_array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    for (to, from) in out.iter_mut().zip(bytes) {
        *to = *from;
    }
    out
}
