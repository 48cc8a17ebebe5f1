//! Shares: what a family lets a clinician read, by a SMART Health Link (docs/protocol.md §11).
//!
//! A phone gives the relay ciphertext and rules, changes or ends them, and asks what became of it. Readers come by the
//! link's own paths ([`super::path::SHL`]), whose bodies are the standard's and not these.

mod access;
mod create;
mod delete;
mod file;
mod replace;
mod rules;
mod state;

pub use access::{
    DecodeAccessError, SHARE_ACCESS_LEN, SHARE_LOG_INFO, ShareAccess, ShareHappening, recipient_as_kept,
    seal_share_access,
};
pub use create::{ShareCreateRequest, ShareCreated};
pub use delete::ShareDeleteRequest;
pub use file::{ShareFile, ShareFileType};
pub use replace::ShareReplaceRequest;
pub use rules::{PasscodeCheck, ShareRules, ShareWay};
pub use state::{ShareEnd, ShareLogEntry, ShareStanding, ShareState, ShareStateRequest};
