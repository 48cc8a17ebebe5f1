//! What a request proves its right with. None of it prints; all of it is compared in constant time.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::ShareId;
use crate::act::read_token_hash;
use crate::hash::hash;

/// A device's own right to read one record, known to the relay by its hash in the device's admission.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadToken(Zeroizing<[u8; 32]>);

/// The right to put something into a box, or to get it out.
#[derive(Clone, PartialEq, Eq)]
pub struct BoxKey(Zeroizing<[u8; 32]>);

/// What ends a share's link: whoever has it may ask the relay for the share. The relay itself keeps its hash alone.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareSecret(Zeroizing<[u8; 32]>);

/// The right to replace a share's files, which the phone that made it keeps.
#[derive(Clone, PartialEq, Eq)]
pub struct ShareOwnerKey(Zeroizing<[u8; 32]>);

/// What an operator gives to whoever may begin records.
#[derive(Clone)]
pub struct AdmissionToken(Zeroizing<String>);

impl ReadToken {
    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the relay and the acts know of it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        read_token_hash(&self.0)
    }
}

impl BoxKey {
    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the relay knows of a write key.
    #[must_use]
    pub fn write_hash(&self) -> [u8; 32] {
        hash("box write key", &[self.0.as_slice()])
    }

    /// What the relay knows of a read key.
    #[must_use]
    pub fn read_hash(&self) -> [u8; 32] {
        hash("box read key", &[self.0.as_slice()])
    }
}

impl ShareSecret {
    /// Characters of its text.
    pub const TEXT_LEN: usize = 43;

    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// From its text; `None` where it is none, or not in the one way to write it.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        if text.len() != Self::TEXT_LEN {
            return None;
        }
        let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
        bytes.as_slice().try_into().ok().map(Self::from_bytes)
    }

    /// As it ends a link: base64url (RFC 4648 §5), no padding.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(URL_SAFE_NO_PAD.encode(self.0.as_slice()))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the relay knows of it, and by which phones name the share.
    #[must_use]
    pub fn id(&self) -> ShareId {
        ShareId::from_bytes(hash("share", &[self.0.as_slice()]))
    }
}

impl ShareOwnerKey {
    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the relay knows of it.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        hash("share owner key", &[self.0.as_slice()])
    }

    /// Whether this is the key of that hash, in constant time.
    #[must_use]
    pub fn has_hash(&self, hash: &[u8; 32]) -> bool {
        same(&self.hash(), hash)
    }
}

impl AdmissionToken {
    /// From its text.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both are the same, in constant time: hashes are compared, so not even the length shows.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        let digest = |token: &Self| hash("admission", &[token.as_str().as_bytes()]);
        same(&digest(self), &digest(other))
    }
}

impl PartialEq for AdmissionToken {
    fn eq(&self, other: &Self) -> bool {
        self.matches(other)
    }
}

impl Eq for AdmissionToken {}

/// Whether two hashes are the same, in constant time.
#[must_use]
pub(super) fn same(a: &[u8; 32], b: &[u8; 32]) -> bool {
    a.as_slice().ct_eq(b.as_slice()).into()
}

impl ReadToken {
    /// Whether this is the token of that hash, in constant time.
    #[must_use]
    pub fn has_hash(&self, hash: &[u8; 32]) -> bool {
        same(&self.hash(), hash)
    }
}

impl BoxKey {
    /// Whether this is the write key of that hash, in constant time.
    #[must_use]
    pub fn has_write_hash(&self, hash: &[u8; 32]) -> bool {
        same(&self.write_hash(), hash)
    }

    /// Whether this is the read key of that hash, in constant time.
    #[must_use]
    pub fn has_read_hash(&self, hash: &[u8; 32]) -> bool {
        same(&self.read_hash(), hash)
    }
}

impl fmt::Debug for ReadToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReadToken(…)")
    }
}

impl fmt::Debug for BoxKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BoxKey(…)")
    }
}

impl fmt::Debug for ShareSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareSecret(…)")
    }
}

impl fmt::Debug for ShareOwnerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShareOwnerKey(…)")
    }
}

impl fmt::Debug for AdmissionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AdmissionToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_do_not_print() {
        let printed = format!(
            "{:?} {:?} {:?} {:?} {:?}",
            ReadToken::from_bytes([0xab; 32]),
            BoxKey::from_bytes([0xab; 32]),
            ShareSecret::from_bytes([0xab; 32]),
            ShareOwnerKey::from_bytes([0xab; 32]),
            AdmissionToken::new("open sesame".into())
        );
        assert_eq!(printed, "ReadToken(…) BoxKey(…) ShareSecret(…) ShareOwnerKey(…) AdmissionToken(…)");
    }

    #[test]
    fn a_key_to_write_is_no_key_to_read() {
        let key = BoxKey::from_bytes([1; 32]);
        assert!(key.has_write_hash(&key.write_hash()) && key.has_read_hash(&key.read_hash()));
        assert!(!key.has_read_hash(&key.write_hash()));
        assert!(!BoxKey::from_bytes([2; 32]).has_write_hash(&key.write_hash()));
    }

    #[test]
    fn a_share_s_secret_has_one_text_and_its_name_is_not_its_hash_as_a_key() {
        let secret = ShareSecret::from_bytes([0xab; 32]);
        assert_eq!(ShareSecret::from_text(&secret.to_text()), Some(secret.clone()));
        let mut other_spelling = secret.to_text().to_string();
        other_spelling.pop();
        other_spelling.push('t');
        for wrong in ["", "file", &"A".repeat(44), &"=".repeat(43), &other_spelling] {
            assert_eq!(ShareSecret::from_text(wrong), None, "{wrong}");
        }
        let key = ShareOwnerKey::from_bytes([0xab; 32]);
        assert_ne!(secret.id().as_bytes(), &key.hash());
        assert!(key.has_hash(&key.hash()) && !key.has_hash(secret.id().as_bytes()));
    }

    #[test]
    fn admission_tokens_match_only_themselves() {
        let token = AdmissionToken::new("north-1".into());
        assert!(token.matches(&AdmissionToken::new("north-1".into())));
        assert!(!token.matches(&AdmissionToken::new("north-".into())));
    }
}
