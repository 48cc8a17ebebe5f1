//! Shares: what a phone makes for a clinician to read, keeps about it, and hears of it.
//!
//! Nothing here touches the network: each step gives the request to send, or takes what came. `crate::net` runs them. A share is kept,
//! sealed, before the relay hears of it, so that nothing that anybody can open is ever unknown to the phone that made it.

mod attempt;
mod contents;
mod events;
mod kept;
mod making;
mod offline;
mod request;
mod to_page;
mod views;

pub use making::NewShare;
pub use offline::{OfflineShareRequest, OfflineShareView};
pub use request::{ShareForm, ShareRequest};
pub use to_page::{ShareToRequest, ToPageView};
pub use views::{ShareAccessView, ShareLogView, ShareMadeView, ShareView};

pub(crate) use kept::KeptShare;

/// Shares of one record that a phone keeps at a time, ended ones too.
const SHARES_MAX: usize = 64;
/// What a phone keeps of one share's log.
const LOG_MAX: usize = 1_000;
/// An ended share stays on the list for thirty days, as its log does at the relay.
const KEPT_AFTER_END_MS: u64 = 30 * 24 * 60 * 60 * 1_000;
