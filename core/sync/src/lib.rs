//! Keeping phones equal, without doing any I/O.
//!
//! - [`Replica`] is one record on one phone: the frames held, what became of each ([`Outcome`]), the document derived from
//!   what counts. Frames go in from anywhere, in any order, any of them hostile; it says what to store.
//! - [`Engine`] exchanges replicas with a relay: it is told what happened and says what to do.
//! - [`doorstep`] hands frames over without any relay: the same frames, the same checks.
//!
//! Time and randomness are arguments; requests, stores and wake-ups are values. So the simulation runs this very code with a
//! network that loses, a clock that lies and a phone that dies between any two steps.

pub mod doorstep;
mod engine;
mod outcome;
mod replica;

pub use engine::{
    Answer, Cursor, Effect, Engine, Failure, Input, OutFrame, RecordReport, Request, RequestId, Trouble,
};
pub use outcome::{Outcome, Reason, Waiting};
pub use replica::{
    ActError, CountedEntry, GatherError, Gathered, NewFrame, NewMember, NewRecord, Replica, Roles,
    StoredFrame, TakenIn, create_record, was_verified,
};
