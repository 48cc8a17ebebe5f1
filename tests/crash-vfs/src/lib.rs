//! A disk that remembers and fails, for the store's tests: an SQLite VFS around the system's own one.
//!
//! It writes down every operation that changes a file ([`Op`]), so that a test can ask what the files would look like had
//! the power gone at any point ([`image`]), and it can refuse the n-th operation ([`Disk::fail`]).
//!
//! `unsafe` is in `vfs` alone: a VFS is a table of C functions.

mod disk;
mod image;
mod op;
mod rng;
mod vfs;

pub use disk::{Disk, Fault};
pub use image::{Files, Loss, image};
pub use op::Op;
pub use rng::SplitMix;
