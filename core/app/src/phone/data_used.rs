//! How much data syncing and sharing took this month, by the phone's own count: platforms tell it late, or not at all.

use chrono::{DateTime, Datelike};
use minicbor::{Decoder, Encoder};
use redbook_protocol::EncodeError;
use redbook_protocol::cbor::{self, CborError};
use redbook_store::{StoreError, Tx};
use serde::Serialize;

use super::{Phone, state};
use crate::error::AppError;

/// Data used in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DataUsedView {
    /// Bytes sent and received since the first of the month, UTC, in both directions together: the bodies of requests and answers, and
    /// an estimate of what is around them.
    pub bytes: u64,
}

/// A month, as 202611, and its bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Kept {
    month: u32,
    bytes: u64,
}

impl Phone {
    /// How much data was used this month.
    ///
    /// # Errors
    /// [`AppError::Store`].
    pub fn data_used(&mut self) -> Result<DataUsedView, AppError> {
        self.write_with_traffic(|_| Ok(()))?;
        Ok(DataUsedView { bytes: self.kept()?.bytes })
    }

    /// Writes something, and in the same transaction what was counted since the last time: a sync of the disk of its own would be too
    /// much for a count. What a phone that is switched off before has counted is lost: it is no record.
    pub(super) fn write_with_traffic(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
    ) -> Result<(), AppError> {
        let kept = self.kept()?;
        let bytes = self.traffic.take();
        let kept = Kept { bytes: kept.bytes.saturating_add(bytes), ..kept };
        let written = self.store.write(|tx| {
            work(tx)?;
            if bytes == 0 { Ok(()) } else { tx.put_state(None, state::DATA_USED, &kept.to_bytes()) }
        });
        if written.is_err() {
            self.traffic.put_back(bytes);
        }
        Ok(written?)
    }

    /// Of this month; nothing where the last was kept in another.
    fn kept(&self) -> Result<Kept, AppError> {
        let month = month_of(self.now_ms());
        let kept = match self.store.read().state(None, state::DATA_USED)? {
            // Who cannot tell what was counted counts anew.
            Some(bytes) => Kept::from_bytes(&bytes).unwrap_or_default(),
            None => Kept::default(),
        };
        Ok(if kept.month == month { kept } else { Kept { month, bytes: 0 } })
    }
}

impl Kept {
    fn to_bytes(self) -> Vec<u8> {
        let mut out = Vec::new();
        let _infallible = self.write(&mut Encoder::new(&mut out));
        out
    }

    fn write(self, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
        e.array(2)?.u32(self.month)?.u64(self.bytes)?;
        Ok(())
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, CborError> {
        let mut d: Decoder<'_> = cbor::checked(bytes)?;
        cbor::array_of(&mut d, 2)?;
        Ok(Self { month: d.u32()?, bytes: d.u64()? })
    }
}

/// 202611; 0 for a clock that is out of all bounds.
fn month_of(now_ms: u64) -> u32 {
    let now = i64::try_from(now_ms).ok().and_then(DateTime::from_timestamp_millis);
    now.and_then(|now| Some(u32::try_from(now.year()).ok()?.saturating_mul(100).saturating_add(now.month())))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_on_its_first_day() {
        assert_eq!(month_of(1_796_083_199_999), 202_611);
        assert_eq!(month_of(1_796_083_200_000), 202_612);
        assert_eq!(month_of(u64::MAX), 0);
    }

    #[test]
    fn what_is_kept_is_read_back() {
        let kept = Kept { month: 202_611, bytes: 1_234_567 };
        assert_eq!(Kept::from_bytes(&kept.to_bytes()).unwrap(), kept);
        assert!(Kept::from_bytes(b"something else").is_err());
    }
}
