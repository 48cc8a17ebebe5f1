//! The relay over HTTP/1.1: bodies in, bodies out. Nothing is decided here but who has to wait.
//!
//! Phones speak `routes`, `box_routes` and `share_routes`; readers of shares, who are anybody's programs, speak `shl`. What any
//! web page may ask has the headers of `pages`.

mod answer;
mod app;
mod body;
mod box_routes;
mod buckets;
mod client;
mod hub;
mod listener;
mod live_body;
mod pages;
mod public_url;
mod routes;
mod share_routes;
mod shl;
mod stream;

pub(crate) use app::{App, HttpLimits};
pub(crate) use buckets::Rate;
pub(crate) use hub::Hub;
pub(crate) use listener::{Peer, RelayListener};
pub use public_url::{ParsePublicUrlError, PublicUrl};
pub(crate) use routes::router;
