//! One deterministic world in one thread: many phones, relays, and everything that goes wrong between them.
//!
//! The phones are real (`redbook_app::Phone` over a real store), and so is the relay's logic; only the network, the clocks,
//! the randomness and the relay's disk are the world's. What happens is a list of [`Op`]s made from a seed. A seed replays
//! everything, so a failure is a number.
//!
//! While it runs, and at the end when everybody is online again, the world is checked (`check`): what a phone said was saved
//! is never lost, all phones come to hold the same, nothing waits but what lies behind a proven fork, nobody is shut out, and
//! the relay has all that a newcomer needs.

mod check;
mod clock;
mod doorstep;
mod folder;
mod fuse;
mod heal;
mod invite;
mod op;
mod person;
mod relay;
mod run;
mod sync;
mod trace;
mod wire;
mod world;
mod write;

pub use op::{Op, ops_of};
pub use run::{Failure, REGRESSIONS, Report, run, run_ops, shrink};
