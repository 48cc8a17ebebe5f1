//! Inviting and joining: what each phone keeps, and what it puts into and takes from the relay's boxes.
//!
//! Nothing here touches the network: each step gives the request to send, or takes what came. `crate::net` runs them, and so
//! does any other runner (the simulation).

mod inviting;
mod joining;
mod pending;
mod views;

pub use inviting::NewInvitation;
pub use pending::{Invitations, Pending};
pub use views::{InvitationView, JoinView, PendingInvitationView};

/// An invitation's life, unless said otherwise: a day.
pub const INVITATION_LIFETIME_S: u32 = 24 * 60 * 60;
/// Open invitations of one record.
const INVITATIONS_MAX: usize = 32;
/// Wrong codes after which an invitation is gone.
const TRIES_MAX: u8 = 3;
const REQUEST_LEN_MAX: u32 = 4_096;
const REPLY_LEN_MAX: u32 = 256;
