//! The relay: it keeps the sealed frames of records and passes them between phones, and can read none of them.
//!
//! It depends on no core crate but `redbook-protocol`, which verifies and opens nothing: that a relay cannot decrypt is a
//! fact of the dependency graph. Nobody has an account here. A device reads a record by its own token, whose hash stands
//! in the act that admitted it; it writes by the signature of each frame; a record begins as the operator allows.
//!
//! How a frame goes through:
//!
//! 1. `http` reads the request: bounded in size, time and rate.
//! 2. [`relay::Relay::prepare`] judges the frame under its record's lock: form, chain, signature, membership, all by
//!    `redbook_protocol::Ledger`. A frame that stands gets the record's next number.
//! 3. `writer`, the only thread that writes, takes all that waits into one transaction of [`storage::SqliteStorage`] with
//!    one sync of the disk.
//! 4. Then, and not before, the phone is answered, and whoever listens to that record is told.
//!
//! Frames are never changed and never dropped, and nothing about them is remembered that is not computed from them: lost
//! and restored, a relay is made whole by the phones.
//!
//! [`run()`] is the whole relay in a process; [`relay::Relay`] over [`storage::MemoryStorage`] is the same logic for a
//! simulation, without a socket, a clock or a thread:
//!
//! ```
//! use std::sync::Arc;
//! use redbook_protocol::RecordId;
//! use redbook_protocol::relay::AppendRequest;
//! use redbook_sync_server::relay::{Admission, Relay, RelayOptions};
//! use redbook_sync_server::storage::MemoryStorage;
//! use redbook_sync_server::{SystemEntropy, limits::RelayLimits};
//!
//! let options = RelayOptions { admission: Admission::Open, limits: RelayLimits::default() };
//! let relay = Relay::new(MemoryStorage::new(), options, Arc::new(SystemEntropy::new()));
//! let record = RecordId::from_bytes([7; 32]);
//! let answer = relay.append(AppendRequest { record, frames: vec![], admission: None }).unwrap();
//! assert_eq!(answer.epoch, None, "nothing is held of this record");
//! ```

mod data_dir;
mod entropy;
mod http;
pub mod limits;
mod options;
pub mod relay;
mod run;
pub mod storage;
mod sync;
mod writer;

pub use data_dir::DataDirError;
pub use entropy::{Entropy, EntropyError, SystemEntropy};
pub use http::{ParsePublicUrlError, PublicUrl};
pub use options::{AdmissionPolicy, OptionsError, ServerOptions};
pub use run::{RunError, run, serve};
