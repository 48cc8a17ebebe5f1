//! What needs a secret: a device's keys, the signing and sealing of frames, opening them, epochs' keys, invitations.
//!
//! Pure: randomness is an argument. Nothing here is logged, and no secret has a `Debug` that shows it.
//!
//! - [`DeviceSeed`] to [`DeviceKeys`]: one seed for each record on each phone.
//! - [`Keyring`]: epoch keys; [`seal_epoch_key`] and [`open_epoch_key`] pass them to a member.
//! - [`Writer`] makes frames; [`open_frame`] opens them.
//! - [`Invitation`]: a single-use secret by link or QR, and a short code that two people compare.
//! - [`ShareLogKey`] and [`open_log_entry`]: what happened with a share; [`make_passcode_check`]: what a relay checks its passcode by.
//! - [`RestKey`]: rows at rest.
//! - [`ShareKey`], [`ShareLink`], [`Passcode`]: what is shown to a clinician, sealed as SMART Health Links want it.
//! - [`PageCode`], [`ToPage`]: that link, to a screen without a camera.

mod device;
mod epoch;
mod health_card;
mod invitation;
mod kdf;
mod open;
mod passcode;
mod passphrase;
mod plaintext;
mod rest;
mod share;
mod share_log;
mod successor;
mod write;

#[cfg(test)]
mod test_rng;
#[cfg(test)]
mod tests;

pub use device::{DeriveError, DeviceKeys, DeviceSeed};
pub use epoch::{EpochKey, EpochKeyError, Keyring, WritingKey, open_epoch_key, seal_epoch_key};
pub use health_card::{
    CARD_CHARS_MAX, CARD_KEYS_MAX, CARD_PAYLOAD_BYTES_MAX, CardHeader, HealthCard, HealthCardError,
    HealthCardKeys,
};
pub use invitation::{
    BoxKeys, Invitation, InvitationBox, InvitationError, InvitationLink, JoinRequest, LinkError, Nonce,
};
pub use open::{OpenFrameError, content_key, open_frame};
pub use passcode::make_passcode_check;
pub use passphrase::{PassphraseError, PassphraseSalt, derive_from_passphrase};
pub use plaintext::PlaintextError;
pub use rest::{REST_OVERHEAD_BYTES, REST_PLAINTEXT_BYTES_MAX, RestError, RestKey};
pub use share::{
    JWE_PLAINTEXT_BYTES_MAX, JweError, LABEL_CHARS_MAX, OFFLINE_PLAINTEXT_BYTES_MAX, OfflineError,
    OfflineWords, PageAnswer, PageBox, PageCode, PageCodeError, Passcode, SHARE_URL_CHARS_MAX, ShareKey,
    ShareLink, ShareLinkError, ToPage, ToPageError, seal_offline_open, seal_offline_under_words,
};
pub use share_log::{OpenShareLogError, ShareLogKey, open_log_entry};
pub use write::{WriteFrameError, Writer};
