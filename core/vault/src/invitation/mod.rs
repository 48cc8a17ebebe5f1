//! Letting somebody in: a link or QR with a single-use secret, two boxes on the relay, and a code that two people compare
//! (docs/protocol.md §9).
//!
//! 1. The inviter makes an [`Invitation`] and shows its [`InvitationLink`]. The link holds the secret and a commitment to a
//!    nonce, not the nonce.
//! 2. The newcomer's phone leaves its [`JoinRequest`] in the first box.
//! 3. The inviter's phone takes the request and only then puts the nonce into the second box.
//! 4. Both compute [`compared_code`] over record, secret, nonce and request. Whoever stole the link and stands between them
//!    had to choose what to send before the nonce was known, and so hits the same six digits once in a million.
//! 5. The newcomer reads the code out, the inviter types it, and the inviter's phone admits.

mod link;
mod request;

use std::fmt;

use rand_core::CryptoRng;
use redbook_protocol::{RecordId, Role, hash};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::kdf::derive;
use crate::rest::RestKey;

pub use link::{InvitationLink, LinkError};
pub use request::JoinRequest;

/// The inviter's contribution to the compared code.
pub type Nonce = [u8; 16];

/// Why an invitation's box cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// What lies in the box was not put there with this invitation's secret.
    #[error("the box does not open with this invitation's secret")]
    DoesNotOpen,
    /// It opens and is not of the form.
    #[error("what lies in the box is not well formed")]
    Form,
    /// The request asks for another role than the link offers.
    #[error("the request asks for another role than the invitation offers")]
    Role,
    /// The nonce is not the one the link committed to.
    #[error("the answer is not from the phone that made the invitation")]
    Nonce,
    /// A key could not be made or used.
    #[error("the invitation's keys cannot be made")]
    Keys,
}

/// What the inviter's phone keeps of an open invitation.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Invitation {
    secret: [u8; 32],
    nonce: Nonce,
}

impl PartialEq for Invitation {
    /// In constant time.
    fn eq(&self, other: &Self) -> bool {
        bool::from(self.secret.ct_eq(&other.secret) & self.nonce.ct_eq(&other.nonce))
    }
}

impl Eq for Invitation {}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Invitation(..)")
    }
}

impl Invitation {
    /// Bytes of [`Self::to_bytes`].
    pub const LEN: usize = 48;

    /// A fresh one.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let mut invitation = Self { secret: [0; 32], nonce: [0; 16] };
        rng.fill_bytes(&mut invitation.secret);
        rng.fill_bytes(&mut invitation.nonce);
        invitation
    }

    /// To be sealed at rest.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([self.secret.as_slice(), &self.nonce].concat())
    }

    /// As it was kept.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (secret, nonce) = bytes.split_at_checked(32)?;
        Some(Self { secret: secret.try_into().ok()?, nonce: nonce.try_into().ok()? })
    }

    /// The nonce, to be put into the second box once the request has been taken.
    #[must_use]
    pub fn nonce(&self) -> Nonce {
        self.nonce
    }

    /// The link to show.
    #[must_use]
    pub fn link(&self, record: RecordId, role: Role, relay: &str) -> InvitationLink {
        InvitationLink {
            record,
            role,
            relay: relay.to_owned(),
            secret: self.secret,
            commitment: nonce_commitment(&self.nonce),
        }
    }
}

/// Which of the two boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationBox {
    /// From the newcomer: the request.
    Request,
    /// From the inviter: the nonce.
    Reply,
}

/// The names and keys of a box.
pub struct BoxKeys {
    /// Its name on the relay.
    pub id: [u8; 32],
    /// Lets put something in.
    pub write_key: Zeroizing<[u8; 32]>,
    /// Lets take it out.
    pub read_key: Zeroizing<[u8; 32]>,
    seal: RestKey,
    context: &'static [u8],
}

impl fmt::Debug for BoxKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BoxKeys(..)")
    }
}

impl BoxKeys {
    /// The box that has this `code` among those whose names begin with `family`.
    pub(crate) fn derive(
        salt: &[u8],
        secret: &[u8; 32],
        family: &str,
        code: u8,
        context: &'static [u8],
    ) -> Result<Self, InvitationError> {
        let part = |name: &str| {
            derive(salt, secret, &format!("{family}/{name}"), &[code]).ok_or(InvitationError::Keys)
        };
        Ok(Self {
            id: *part("id")?,
            write_key: part("write")?,
            read_key: part("read")?,
            seal: RestKey::from_bytes(*part("seal")?),
            context,
        })
    }

    /// Seals what goes into the box.
    ///
    /// # Errors
    /// [`InvitationError::Keys`], which content of this size does not cause.
    pub fn seal(&self, rng: &mut dyn CryptoRng, content: &[u8]) -> Result<Vec<u8>, InvitationError> {
        self.seal.seal(rng, self.context, content).map_err(|_| InvitationError::Keys)
    }

    /// Opens what lay in the box.
    ///
    /// # Errors
    /// [`InvitationError::DoesNotOpen`].
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, InvitationError> {
        self.seal.open(self.context, sealed).map_err(|_| InvitationError::DoesNotOpen)
    }
}

impl InvitationLink {
    /// The keys of one of the invitation's boxes.
    ///
    /// # Errors
    /// [`InvitationError::Keys`], which no link causes.
    pub fn box_keys(&self, which: InvitationBox) -> Result<BoxKeys, InvitationError> {
        let (context, code): (&'static [u8], u8) = match which {
            InvitationBox::Request => (b"invitation request", 1),
            InvitationBox::Reply => (b"invitation reply", 2),
        };
        BoxKeys::derive(self.record.as_bytes(), &self.secret, "invitation", code, context)
    }

    /// Reads the request that lay in the first box, and checks that it asks for the role that this link offers.
    ///
    /// # Errors
    /// [`InvitationError::Form`], or [`InvitationError::Role`] where it asks for another role.
    pub fn read_request(&self, opened: &[u8]) -> Result<JoinRequest, InvitationError> {
        let request = JoinRequest::from_bytes(opened)?;
        if request.member.role == self.role { Ok(request) } else { Err(InvitationError::Role) }
    }

    /// Checks that a nonce is the one this link committed to.
    ///
    /// # Errors
    /// [`InvitationError::Nonce`] where it is another.
    pub fn check_nonce(&self, bytes: &[u8]) -> Result<Nonce, InvitationError> {
        let nonce: Nonce = bytes.try_into().map_err(|_| InvitationError::Form)?;
        let expected = nonce_commitment(&nonce);
        if bool::from(expected.as_slice().ct_eq(&self.commitment)) {
            Ok(nonce)
        } else {
            Err(InvitationError::Nonce)
        }
    }

    /// The six digits that both people compare, as "482 913".
    #[must_use]
    pub fn compared_code(&self, nonce: &Nonce, request: &JoinRequest) -> String {
        let request = request.to_bytes();
        six_digits(&hash("compared code", &[self.record.as_bytes(), &self.secret, nonce, &request]))
    }
}

/// The first 8 bytes as a number, its last six digits, as "482 913".
pub(crate) fn six_digits(digest: &[u8; 32]) -> String {
    let number =
        digest.iter().take(8).fold(0u64, |number, byte| (number << 8) | u64::from(*byte)) % 1_000_000;
    format!("{:03} {:03}", number / 1_000, number % 1_000)
}

fn nonce_commitment(nonce: &Nonce) -> [u8; 32] {
    hash("invitation nonce", &[nonce])
}

#[cfg(test)]
mod tests;
