//! By what rules a relay hands a share out.

use std::fmt;

use minicbor::Decoder;
use subtle::ConstantTimeEq;

use super::super::message::{self, DecodeMessageError, Out};
use super::super::{PASSCODE_LANES_MAX, PASSCODE_MEMORY_KIB_MAX, PASSCODE_PASSES_MAX};
use crate::cbor::{self, CborError};
use crate::tip::EncodeError;

/// Argon2 needs so many KiB for each lane (RFC 9106 §3.1).
const MEMORY_KIB_PER_LANE_MIN: u32 = 8;

/// The rules of one share. But for its files, nothing of a share changes once it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRules {
    /// After that many seconds, by the relay's clock, nobody reads it any more.
    pub lifetime_seconds: u32,
    /// How a reader comes to the files.
    pub way: ShareWay,
    /// How often it may be opened; `None`: as often as anybody likes.
    pub opens_max: Option<u32>,
    /// Whether its files may be replaced (flag `L`).
    pub goes_on: bool,
    /// X25519 public key to which the relay seals what happened.
    pub log_key: [u8; 32],
}

/// How a reader comes to the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareWay {
    /// By a GET of the link itself (flag `U`): one file, and no passcode.
    Direct,
    /// By a manifest.
    Manifest {
        /// What a passcode has to hash to (flag `P`); `None`: whoever has the link reads.
        passcode: Option<PasscodeCheck>,
    },
}

/// What a passcode has to hash to: Argon2id, version 0x13, 32 bytes (RFC 9106). Chosen by the phone, within bounds.
#[derive(Clone, PartialEq, Eq)]
pub struct PasscodeCheck {
    /// At random.
    pub salt: [u8; 16],
    /// Of the right passcode.
    pub hash: [u8; 32],
    /// From 8 for each lane to [`PASSCODE_MEMORY_KIB_MAX`].
    pub memory_kib: u32,
    /// From 1 to [`PASSCODE_PASSES_MAX`].
    pub passes: u32,
    /// From 1 to [`PASSCODE_LANES_MAX`].
    pub lanes: u32,
}

impl fmt::Debug for PasscodeCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PasscodeCheck({} KiB, {} passes, {} lanes)", self.memory_kib, self.passes, self.lanes)
    }
}

impl PasscodeCheck {
    /// Whether a hash is that of the right passcode, in constant time.
    #[must_use]
    pub fn is(&self, hash: &[u8; 32]) -> bool {
        self.hash.as_slice().ct_eq(hash.as_slice()).into()
    }

    /// Its bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        message::write(72, |e| write_check(e, self))
    }

    /// From its bytes.
    ///
    /// # Errors
    /// [`DecodeMessageError`] where they are none, or ask for more work than a relay does.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, DecodeMessageError> {
        read_check(&mut cbor::checked(bytes)?)
    }

    fn is_within_bounds(&self) -> bool {
        (1..=PASSCODE_LANES_MAX).contains(&self.lanes)
            && (1..=PASSCODE_PASSES_MAX).contains(&self.passes)
            && (MEMORY_KIB_PER_LANE_MIN * self.lanes..=PASSCODE_MEMORY_KIB_MAX).contains(&self.memory_kib)
    }
}

impl ShareRules {
    /// Whether a reader must give a passcode, and what it has to hash to.
    #[must_use]
    pub fn passcode(&self) -> Option<&PasscodeCheck> {
        match &self.way {
            ShareWay::Direct => None,
            ShareWay::Manifest { passcode } => passcode.as_ref(),
        }
    }

    /// Whether the link itself is the file (flag `U`).
    #[must_use]
    pub fn is_direct(&self) -> bool {
        self.way == ShareWay::Direct
    }
}

pub(super) fn write_rules(e: &mut Out<'_>, rules: &ShareRules) -> Result<(), EncodeError> {
    let check = rules.passcode();
    e.map(4 + u64::from(check.is_some()) + u64::from(rules.opens_max.is_some()))?;
    e.u8(0)?.u32(rules.lifetime_seconds)?;
    if let Some(check) = check {
        e.u8(1)?;
        write_check(e, check)?;
    }
    if let Some(opens_max) = rules.opens_max {
        e.u8(2)?.u32(opens_max)?;
    }
    e.u8(3)?.bool(rules.is_direct())?.u8(4)?.bool(rules.goes_on)?.u8(5)?.bytes(&rules.log_key)?.ok()
}

pub(super) fn read_rules(d: &mut Decoder<'_>) -> Result<ShareRules, DecodeMessageError> {
    let (mut lifetime, mut check, mut opens_max) = (None, None, None);
    let (mut direct, mut goes_on, mut log_key) = (None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => lifetime = Some(d.u32()?),
            1 => check = Some(read_check(d)?),
            2 => opens_max = Some(d.u32()?),
            3 => direct = Some(d.bool()?),
            4 => goes_on = Some(d.bool()?),
            5 => log_key = Some(cbor::fixed(d)?),
            _ => message::skip(d)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    if opens_max == Some(0) {
        return Err(DecodeMessageError::Range(2));
    }
    let way = match (direct.ok_or(DecodeMessageError::Lacks(3))?, check) {
        (false, passcode) => ShareWay::Manifest { passcode },
        (true, None) => ShareWay::Direct,
        // The standard forbids both together: a GET has no place for a passcode.
        (true, Some(_)) => return Err(DecodeMessageError::Range(3)),
    };
    Ok(ShareRules {
        lifetime_seconds: lifetime.ok_or(DecodeMessageError::Lacks(0))?,
        way,
        opens_max,
        goes_on: goes_on.ok_or(DecodeMessageError::Lacks(4))?,
        log_key: log_key.ok_or(DecodeMessageError::Lacks(5))?,
    })
}

fn write_check(e: &mut Out<'_>, check: &PasscodeCheck) -> Result<(), EncodeError> {
    e.map(5)?.u8(0)?.bytes(&check.salt)?.u8(1)?.bytes(&check.hash)?;
    e.u8(2)?.u32(check.memory_kib)?.u8(3)?.u32(check.passes)?.u8(4)?.u32(check.lanes)?.ok()
}

fn read_check(d: &mut Decoder<'_>) -> Result<PasscodeCheck, DecodeMessageError> {
    let (mut salt, mut hash, mut memory, mut passes, mut lanes) = (None, None, None, None, None);
    cbor::each_pair(d, |key, d| {
        match key {
            0 => salt = Some(cbor::fixed(d)?),
            1 => hash = Some(cbor::fixed(d)?),
            2 => memory = Some(d.u32()?),
            3 => passes = Some(d.u32()?),
            4 => lanes = Some(d.u32()?),
            _ => d.skip().map_err(CborError::from)?,
        }
        Ok::<_, DecodeMessageError>(())
    })?;
    let check = PasscodeCheck {
        salt: salt.ok_or(DecodeMessageError::Lacks(0))?,
        hash: hash.ok_or(DecodeMessageError::Lacks(1))?,
        memory_kib: memory.ok_or(DecodeMessageError::Lacks(2))?,
        passes: passes.ok_or(DecodeMessageError::Lacks(3))?,
        lanes: lanes.ok_or(DecodeMessageError::Lacks(4))?,
    };
    if check.is_within_bounds() { Ok(check) } else { Err(DecodeMessageError::Range(2)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check() -> PasscodeCheck {
        PasscodeCheck { salt: [1; 16], hash: [2; 32], memory_kib: 19_456, passes: 2, lanes: 1 }
    }

    fn rules(way: ShareWay) -> ShareRules {
        ShareRules { lifetime_seconds: 900, way, opens_max: Some(3), goes_on: false, log_key: [3; 32] }
    }

    fn read(bytes: &[u8]) -> Result<ShareRules, DecodeMessageError> {
        read_rules(&mut Decoder::new(bytes))
    }

    #[test]
    fn rules_come_back_from_their_bytes() {
        for way in [
            ShareWay::Direct,
            ShareWay::Manifest { passcode: None },
            ShareWay::Manifest { passcode: Some(check()) },
        ] {
            let rules = rules(way);
            assert_eq!(read(&message::write(0, |e| write_rules(e, &rules))), Ok(rules));
        }
        assert_eq!(PasscodeCheck::from_bytes(&check().to_bytes()), Ok(check()));
    }

    #[test]
    fn a_direct_share_with_a_passcode_is_refused() {
        let bytes = message::write(0, |e| {
            e.map(5)?.u8(0)?.u32(900)?.u8(1)?;
            write_check(e, &check())?;
            e.u8(3)?.bool(true)?.u8(4)?.bool(false)?.u8(5)?.bytes(&[3; 32])?.ok()
        });
        assert_eq!(read(&bytes), Err(DecodeMessageError::Range(3)));
    }

    #[test]
    fn no_share_makes_a_relay_work_beyond_the_bounds() {
        let wrong = [
            PasscodeCheck { memory_kib: PASSCODE_MEMORY_KIB_MAX + 1, ..check() },
            PasscodeCheck { memory_kib: 7, ..check() },
            PasscodeCheck { passes: PASSCODE_PASSES_MAX + 1, ..check() },
            PasscodeCheck { passes: 0, ..check() },
            PasscodeCheck { lanes: PASSCODE_LANES_MAX + 1, ..check() },
            PasscodeCheck { lanes: 0, ..check() },
        ];
        for check in wrong {
            assert_eq!(PasscodeCheck::from_bytes(&check.to_bytes()), Err(DecodeMessageError::Range(2)));
        }
    }

    #[test]
    fn a_check_knows_its_hash_and_prints_neither_it_nor_the_salt() {
        assert!(check().is(&[2; 32]) && !check().is(&[3; 32]));
        assert_eq!(format!("{:?}", check()), "PasscodeCheck(19456 KiB, 2 passes, 1 lanes)");
    }
}
