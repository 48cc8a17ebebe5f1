//! A family that writes real frames, a relay as a real process, and a client of a few lines.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "each test file uses a part of it")]

mod client;
mod directory;
mod family;
mod process;
mod rng;
mod shares;

pub use client::{Answer, Client, Live};
pub use directory::Directory;
pub use family::{Family, Phone};
pub use process::{OPEN, RelayProcess};
pub use rng::TestRng;
pub use shares::{PASSCODE, Share, family_at, file, json_request, quick_check};
