//! The relay over HTTP/1.1: bodies in, bodies out. Nothing is decided here but who has to wait.

mod answer;
mod app;
mod body;
mod buckets;
mod client;
mod hub;
mod listener;
mod live_body;
mod routes;
mod stream;

pub(crate) use app::{App, HttpLimits};
pub(crate) use buckets::Rate;
pub(crate) use hub::Hub;
pub(crate) use listener::{Peer, RelayListener};
pub(crate) use routes::router;
