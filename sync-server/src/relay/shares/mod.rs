//! Shares: made by a member, read by whoever has the link, as long as the rules allow.
//!
//! Three things hold whatever comes at once:
//!
//! - **A try is counted, on the disk, before it is hashed.** So neither parallel requests nor a crash give anybody more
//!   than [`redbook_protocol::relay::PASSCODE_TRIES_MAX`]. The right passcode gives its try back.
//! - **An opening is counted, on the disk, before anything is handed out**, in one step with its entry in the log.
//! - **What has ended is deleted in the step that ends it**, its tickets too.
//!
//! Reading and changing a share is done by one thread at a time; hashing is done outside of that.

mod access;
mod answer;
mod create;
mod hash;
mod owner;
mod tickets;
mod visit;

pub use answer::{FileBody, ManifestFile, ShareAnswer, Visited};
pub use visit::{ShareVisit, VisitKind};

pub(super) use tickets::Tickets;

/// When a reader asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitTime {
    /// Seconds since 1970 by the relay's clock, by which shares expire.
    pub now_seconds: u64,
    /// Milliseconds by a clock that never goes back, by which tickets do.
    pub now_ms: u64,
}
