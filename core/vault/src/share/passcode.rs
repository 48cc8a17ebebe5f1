//! A share's passcode: six random digits.

use std::fmt;

use rand_core::CryptoRng;
use redbook_protocol::relay::PasscodeCheck;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::passcode::make_passcode_check;
use crate::passphrase::PassphraseError;

const DIGITS: usize = 6;
/// Digits are taken from bytes below this, so that all are equally likely.
const FAIR_BYTE_END: u8 = 250;

/// Six random digits. Never a date of birth, and never chosen by a person.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passcode(String);

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
        make_passcode_check(&self.0, salt)
    }
}

impl fmt::Debug for Passcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passcode(..)")
    }
}
