//! What a phone and a relay say to each other (docs/protocol.md §8): requests and answers, their bytes and their limits.
//!
//! Nothing here opens or signs anything, and nothing here does any input or output. Each message has `to_bytes`, which
//! always gives the same bytes, and `from_bytes`, which takes whatever a stranger sends and is bounded before it allocates.
//! Secrets in messages ([`ReadToken`], [`BoxKey`], [`ShareOwnerKey`], [`AdmissionToken`]) never print, are zeroized, and are compared in
//! constant time.

mod append;
mod boxes;
mod error;
mod limits;
mod live;
mod live_reader;
mod message;
mod names;
pub mod path;
mod pull;
mod refusal;
mod secrets;
mod shares;

pub use append::{AppendAnswer, AppendRequest, FrameOutcome, FrameRefusal};
pub use boxes::{
    BoxContent, BoxCreateRequest, BoxCreated, BoxDeleteRequest, BoxGetRequest, BoxPutRequest, Done,
};
pub use error::{ErrorAnswer, ErrorCode};
pub use limits::*;
pub use live::{LiveEvent, LiveRecord, LiveRequest};
pub use live_reader::{LiveReadError, LiveReader};
pub use message::DecodeMessageError;
pub use names::{BoxId, LogEpoch, LogMark, ShareId};
pub use pull::{NumberedFrame, Page, PullAnswer, PullRecord, PullRequest, Pulled};
pub use refusal::RefusalReason;
pub use secrets::{AdmissionToken, BoxKey, ReadToken, ShareOwnerKey, ShareSecret};
pub use shares::{
    DecodeAccessError, PasscodeCheck, SHARE_ACCESS_LEN, SHARE_LOG_INFO, ShareAccess, ShareCreateRequest,
    ShareCreated, ShareDeleteRequest, ShareEnd, ShareFile, ShareFileType, ShareHappening, ShareLogEntry,
    ShareReplaceRequest, ShareRules, ShareStanding, ShareState, ShareStateRequest, ShareWay,
    recipient_as_kept, seal_share_access,
};

/// What bodies are, both ways.
pub const MEDIA_TYPE: &str = "application/cbor";
/// What a live answer is.
pub const EVENT_STREAM: &str = "text/event-stream";
