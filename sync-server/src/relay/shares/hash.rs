//! Whether a passcode is the right one.

use argon2::{Algorithm, Argon2, Params, Version};
use redbook_protocol::relay::{ErrorCode, PasscodeCheck};

/// Hashes, which takes long, and compares in constant time.
pub(super) fn is_right(check: &PasscodeCheck, passcode: &str) -> Result<bool, ErrorCode> {
    let params =
        Params::new(check.memory_kib, check.passes, check.lanes, Some(32)).map_err(|_| ErrorCode::Storage)?;
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passcode.as_bytes(), &check.salt, &mut hash)
        .map_err(|_| ErrorCode::Busy)?;
    Ok(check.is(&hash))
}
