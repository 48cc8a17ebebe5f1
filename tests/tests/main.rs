//! The end-to-end tests, in one crate so that they link once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod attacks;
mod bad_relay;
mod courier;
mod fuzz;
mod invitation;
mod keys;
mod ledger;
mod messages;
mod phones;
mod scenarios;
mod simulation;
mod standing;
mod stories;
mod turns;
mod vectors;
