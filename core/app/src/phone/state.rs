//! Names of the small sealed states in the store, and their form.

use minicbor::{Decoder, Encoder};
use redbook_protocol::EncodeError;
use redbook_protocol::cbor::{self, CborError};

/// The owner's label; of the phone.
pub(super) const OWNER: &str = "owner";
/// Bytes of this month; of the phone.
pub(super) const DATA_USED: &str = "data-used";
/// Open invitations; of a record.
pub(super) const INVITATIONS: &str = "invitations";
/// Shares that this phone made; of a record.
pub(super) const SHARES: &str = "shares";
/// A share on its way to a screen; of a record.
pub(super) const TO_PAGE: &str = "to-page";
/// A join under way; of a record.
pub(super) const JOIN: &str = "join";
/// How the last sync went; of a record.
pub(super) const LAST_SYNC: &str = "last-sync";
/// How far somebody has seen; of a record.
pub(super) const SEEN: &str = "seen";
/// What other phones were seen to hold; of a record.
pub(super) const SEEN_TIPS: &str = "seen-tips";

/// How the last sync went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LastSync {
    pub(super) done_ms: Option<u64>,
    pub(super) trouble: Option<String>,
}

impl LastSync {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let _infallible = self.write(&mut Encoder::new(&mut out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(2)?.u8(0)?;
        match self.done_ms {
            Some(ms) => e.u64(ms)?,
            None => e.null()?,
        };
        e.u8(1)?.str(self.trouble.as_deref().unwrap_or_default())?;
        Ok(())
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, CborError> {
        let mut state = Self::default();
        let mut d: Decoder<'_> = cbor::checked(bytes)?;
        cbor::each_pair(&mut d, |key, d| {
            match key {
                0 if d.datatype()? == minicbor::data::Type::Null => d.skip()?,
                0 => state.done_ms = Some(d.u64()?),
                1 => state.trouble = Some(d.str()?.to_owned()).filter(|text| !text.is_empty()),
                _ => d.skip()?,
            }
            Ok::<_, CborError>(())
        })?;
        Ok(state)
    }
}
