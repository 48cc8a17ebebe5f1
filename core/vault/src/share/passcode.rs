//! A share's passcode: six random digits, and what the relay is given to check them by.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use rand_core::CryptoRng;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::passphrase::PassphraseError;

const DIGITS: usize = 6;
/// Digits are taken from bytes below this, so that all are equally likely.
const FAIR_BYTE_END: u8 = 250;

/// OWASP's first choice of Argon2id parameters (19 MiB, 2 passes, 1 lane): the relay pays them for every try.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Six random digits. Never a date of birth, and never chosen by a person.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passcode(String);

/// What the relay is given, in place of the passcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasscodeCheck {
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// Argon2id of the digits.
    pub hash: [u8; 32],
    /// Argon2id's memory.
    pub memory_kib: u32,
    /// Argon2id's passes.
    pub passes: u32,
    /// Argon2id's lanes.
    pub lanes: u32,
}

impl Passcode {
    /// Six fresh digits.
    #[must_use]
    pub fn make(rng: &mut dyn CryptoRng) -> Self {
        let mut digits = String::with_capacity(DIGITS);
        while digits.len() < DIGITS {
            let mut byte = [0];
            rng.fill_bytes(&mut byte);
            let [byte] = byte;
            if byte < FAIR_BYTE_END {
                digits.push(char::from(b'0' + byte % 10));
            }
        }
        Self(digits)
    }

    /// From digits that this phone kept.
    #[must_use]
    pub const fn from_kept(digits: String) -> Self {
        Self(digits)
    }

    /// The digits, to be shown or told.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the relay is given. Takes some 20 ms and 19 MiB.
    ///
    /// # Errors
    /// [`PassphraseError`] where there is too little memory.
    pub fn check(&self, rng: &mut dyn CryptoRng) -> Result<PasscodeCheck, PassphraseError> {
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| PassphraseError)?;
        let mut hash = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(self.0.as_bytes(), &salt, &mut hash)
            .map_err(|_| PassphraseError)?;
        Ok(PasscodeCheck { salt, hash, memory_kib: MEMORY_KIB, passes: PASSES, lanes: LANES })
    }
}

impl fmt::Debug for Passcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passcode(..)")
    }
}
