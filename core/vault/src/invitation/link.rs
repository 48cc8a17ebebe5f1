//! The link, as text for a message or a QR code: `redbook:join/` and base64url of a CBOR map.

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use minicbor::Encoder;
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::{EncodeError, RecordId, Role};
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

const SCHEME: &str = "redbook:join/";
/// A relay's address, in bytes.
const RELAY_LEN_MAX: usize = 300;
/// The whole link, in characters.
const LINK_LEN_MAX: usize = 1_024;

/// What the newcomer's phone reads from the inviter's screen.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct InvitationLink {
    /// The record.
    #[zeroize(skip)]
    pub record: RecordId,
    /// The role offered.
    #[zeroize(skip)]
    pub role: Role,
    /// Where the boxes and the record are.
    #[zeroize(skip)]
    pub relay: String,
    pub(super) secret: [u8; 32],
    pub(super) commitment: [u8; 32],
}

impl PartialEq for InvitationLink {
    /// The secret in constant time.
    fn eq(&self, other: &Self) -> bool {
        (self.record, self.role, &self.relay, self.commitment)
            == (other.record, other.role, &other.relay, other.commitment)
            && bool::from(self.secret.ct_eq(&other.secret))
    }
}

impl Eq for InvitationLink {}

/// Why a text is no invitation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkError {
    /// Not a link of this app.
    #[error("an invitation begins with \"{SCHEME}\": copy the whole link, or scan the code again")]
    Scheme,
    /// Cut off or mistyped.
    #[error("the invitation is cut off or damaged: copy the whole link, or scan the code again")]
    Form,
    /// Made by a later version.
    #[error("the invitation offers a role that this version does not know: update the app")]
    Role,
}

/// Holds a secret: no Debug that shows it.
impl fmt::Debug for InvitationLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationLink(..)")
    }
}

impl InvitationLink {
    /// The text to show. It holds the secret: for the newcomer's eyes only.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = Vec::new();
        let _infallible = self.write(&mut Encoder::new(&mut out));
        format!("{SCHEME}{}", URL_SAFE_NO_PAD.encode(&out))
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(5)?.u8(0)?.bytes(self.record.as_bytes())?;
        e.u8(1)?.bytes(&self.secret)?.u8(2)?.bytes(&self.commitment)?;
        e.u8(3)?.str(&self.relay)?.u8(4)?.u8(self.role.code())?;
        Ok(())
    }
}

impl FromStr for InvitationLink {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        let encoded = text.trim().strip_prefix(SCHEME).ok_or(LinkError::Scheme)?;
        if encoded.len() > LINK_LEN_MAX {
            return Err(LinkError::Form);
        }
        let bytes = URL_SAFE_NO_PAD.decode(encoded).map_err(|_| LinkError::Form)?;
        let mut parts = Parts::default();
        cbor::checked(&bytes)
            .and_then(|mut d| cbor::each_pair(&mut d, |key, d| parts.read(key, d)))
            .map_err(|_| LinkError::Form)?;
        parts.into_link()
    }
}

#[derive(Default)]
struct Parts {
    record: Option<[u8; 32]>,
    secret: Option<[u8; 32]>,
    commitment: Option<[u8; 32]>,
    relay: Option<String>,
    role: Option<u8>,
}

impl Parts {
    fn read(&mut self, key: u64, d: &mut minicbor::Decoder<'_>) -> Result<(), CborError> {
        match key {
            0 => self.record = Some(cbor::fixed(d)?),
            1 => self.secret = Some(cbor::fixed(d)?),
            2 => self.commitment = Some(cbor::fixed(d)?),
            3 => self.relay = Some(d.str()?.to_owned()),
            4 => self.role = Some(d.u8()?),
            _ => d.skip()?,
        }
        Ok(())
    }

    fn into_link(self) -> Result<InvitationLink, LinkError> {
        let role = Role::from_code(self.role.ok_or(LinkError::Form)?).ok_or(LinkError::Role)?;
        let relay = self.relay.filter(|relay| relay.len() <= RELAY_LEN_MAX).ok_or(LinkError::Form)?;
        Ok(InvitationLink {
            record: RecordId::from_bytes(self.record.ok_or(LinkError::Form)?),
            role,
            relay,
            secret: self.secret.ok_or(LinkError::Form)?,
            commitment: self.commitment.ok_or(LinkError::Form)?,
        })
    }
}
