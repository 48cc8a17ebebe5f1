//! What a phone must keep secret of one record: sealed at rest as one blob.

use minicbor::{Decoder, Encoder};
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::{EncodeError, EpochId};
use redbook_vault::{DeviceKeys, DeviceSeed, EpochKey, Keyring};
use zeroize::Zeroizing;

use crate::error::AppError;

const KEYS_MAX: usize = 1_024;

/// Seed, keys and relay of one record.
#[derive(Debug)]
pub(crate) struct Secrets {
    pub(crate) seed: DeviceSeed,
    pub(crate) keyring: Keyring,
    pub(crate) relay: String,
}

impl Secrets {
    pub(crate) fn device(&self) -> Result<DeviceKeys, AppError> {
        Ok(DeviceKeys::derive(&self.seed)?)
    }

    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(Vec::new());
        let _infallible = self.write(&mut Encoder::new(&mut *out));
        out
    }

    fn write(&self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.map(3)?.u8(0)?.bytes(self.seed.as_bytes())?;
        e.u8(1)?.array(self.keyring.iter().count() as u64)?;
        for (epoch, key) in self.keyring.iter() {
            e.array(2)?.bytes(epoch.as_bytes())?.bytes(key.as_bytes())?;
        }
        e.u8(2)?.str(&self.relay)?;
        Ok(())
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, AppError> {
        read(bytes).map_err(|_| AppError::Damaged("a record's keys"))
    }
}

fn read(bytes: &[u8]) -> Result<Secrets, CborError> {
    let (mut seed, mut keyring, mut relay) = (None, Keyring::default(), String::new());
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    cbor::each_pair(&mut d, |key, d| {
        match key {
            0 => seed = Some(DeviceSeed::from_bytes(cbor::fixed(d)?)),
            1 => {
                for _ in 0..cbor::array(d, KEYS_MAX)? {
                    cbor::array_of(d, 2)?;
                    keyring.add(EpochId::from_bytes(cbor::fixed(d)?), EpochKey::from_bytes(cbor::fixed(d)?));
                }
            }
            2 => relay = d.str()?.to_owned(),
            _ => d.skip()?,
        }
        Ok::<_, CborError>(())
    })?;
    Ok(Secrets { seed: seed.ok_or(CborError::Form)?, keyring, relay })
}
