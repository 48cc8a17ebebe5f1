//! The network: requests to a relay over HTTPS, and the runners that carry out what the engine says.

mod address;
mod client;
mod courier;
mod exchange;
mod hold;
mod invite;
mod live;
mod share;
mod sync;
mod to_page;
mod traffic;

pub use address::{page_address, relay_origin};
pub use exchange::{Exchange, NetEffect};
pub use hold::{Hold, Online, SharedPhone, Turn};
pub use sync::SyncView;

pub(crate) use address::check_relay_address;
pub(crate) use client::RelayClient;
pub(crate) use exchange::{Heard, to_stored};
pub(crate) use traffic::Traffic;
