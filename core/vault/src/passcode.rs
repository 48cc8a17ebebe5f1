//! The passcode of a share: what the relay is told of it.

use argon2::{Algorithm, Argon2, Params, Version};
use redbook_protocol::relay::PasscodeCheck;

use crate::passphrase::PassphraseError;

/// OWASP's second choice for Argon2id: 19 MiB, 2 passes, 1 lane. A relay hashes every try of everybody, two at a time.
const MEMORY_KIB: u32 = 19 * 1_024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// What a relay checks a passcode by. The salt is random. It keeps a relay honest about a passcode that it does not know, and
/// no longer than that: six digits are found in hours by whoever has this and wants to know them.
///
/// # Errors
/// [`PassphraseError`] where there is too little memory.
pub fn make_passcode_check(passcode: &str, salt: [u8; 16]) -> Result<PasscodeCheck, PassphraseError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| PassphraseError)?;
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passcode.as_bytes(), &salt, &mut hash)
        .map_err(|_| PassphraseError)?;
    Ok(PasscodeCheck { salt, hash, memory_kib: MEMORY_KIB, passes: PASSES, lanes: LANES })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relay_takes_the_check_and_another_passcode_or_salt_has_another_hash() {
        let check = make_passcode_check("482913", [1; 16]).unwrap();
        assert_eq!(PasscodeCheck::from_bytes(&check.to_bytes()), Ok(check.clone()));
        assert!(check.is(&make_passcode_check("482913", [1; 16]).unwrap().hash));
        assert!(!check.is(&make_passcode_check("482914", [1; 16]).unwrap().hash));
        assert!(!check.is(&make_passcode_check("482913", [2; 16]).unwrap().hash));
    }
}
