//! What is under way between phones and relays: bytes, and what they were sent for.

use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, BoxContent, BoxCreateRequest, BoxCreated, BoxGetRequest, BoxPutRequest,
    Done, ErrorAnswer, ErrorCode, PullAnswer, PullRequest,
};
use redbook_sync::{Answer, Failure, Request, RequestId, Trouble};

use super::relay::SimRelay;

/// Why a phone sent something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Errand {
    Pull(RequestId),
    Append(RequestId),
    MakeBox { invitation: usize, which: usize },
    PutRequest,
    GetNonce,
    GetRequest { id: String },
    PutNonce { id: String },
}

/// What is on its way.
#[derive(Debug, Clone)]
pub(super) enum Cargo {
    Request(Vec<u8>),
    Answer(Result<Vec<u8>, Vec<u8>>),
    /// The phone gives up waiting.
    Timeout,
}

/// A message.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) person: usize,
    pub(super) life: u32,
    pub(super) session: u32,
    pub(super) relay: usize,
    pub(super) errand: Errand,
    pub(super) cargo: Cargo,
}

/// What the engine wants sent, as bytes.
pub(super) fn pack(id: RequestId, request: &Request) -> (Errand, Vec<u8>) {
    match request {
        Request::Pull(pull) => (Errand::Pull(id), pull.to_bytes()),
        Request::Append(append) => (Errand::Append(id), append.to_bytes()),
    }
}

/// The relay's side: bytes in, bytes out.
pub(super) fn serve(relay: &SimRelay, now_s: u64, errand: &Errand, bytes: &[u8]) -> Result<Vec<u8>, Vec<u8>> {
    let relay = &relay.relay;
    let answer = match errand {
        Errand::Pull(_) => read(PullRequest::from_bytes(bytes))
            .and_then(|request| relay.pull(&request).map(|answer| answer.to_bytes())),
        Errand::Append(_) => read(AppendRequest::from_bytes(bytes))
            .and_then(|request| relay.append(request).map(|answer| answer.to_bytes())),
        Errand::MakeBox { .. } => read(BoxCreateRequest::from_bytes(bytes))
            .and_then(|request| relay.box_create(now_s, &request).map(|answer| answer.to_bytes())),
        Errand::PutRequest | Errand::PutNonce { .. } => read(BoxPutRequest::from_bytes(bytes))
            .and_then(|request| relay.box_put(now_s, request).map(|answer| answer.to_bytes())),
        Errand::GetNonce | Errand::GetRequest { .. } => read(BoxGetRequest::from_bytes(bytes))
            .and_then(|request| relay.box_get(now_s, &request).map(|answer| answer.to_bytes())),
    };
    answer.map_err(|error| error.to_bytes())
}

fn read<T, E>(request: Result<T, E>) -> Result<T, ErrorAnswer> {
    request.map_err(|_| ErrorCode::Malformed.into())
}

/// What an answer means to the engine.
pub(super) fn to_engine(errand: &Errand, cargo: Cargo) -> Result<Answer, Failure> {
    let bytes = to_bytes(cargo)?;
    match errand {
        Errand::Pull(_) => PullAnswer::from_bytes(&bytes).map(Answer::Pulled).map_err(|_| Failure::garbage()),
        _ => AppendAnswer::from_bytes(&bytes).map(Answer::Appended).map_err(|_| Failure::garbage()),
    }
}

/// An answer's bytes, or why there are none.
pub(super) fn to_bytes(cargo: Cargo) -> Result<Vec<u8>, Failure> {
    match cargo {
        Cargo::Answer(Ok(bytes)) => Ok(bytes),
        Cargo::Answer(Err(bytes)) => Err(ErrorAnswer::from_bytes(&bytes).map_or_else(
            |_| Failure::garbage(),
            |error| Failure {
                trouble: Trouble::Relay(error.code),
                retry_after_ms: error.retry_after_seconds.map(|seconds| u64::from(seconds) * 1_000),
            },
        )),
        Cargo::Request(_) | Cargo::Timeout => {
            Err(Failure { trouble: Trouble::Unreachable, retry_after_ms: None })
        }
    }
}

/// What lies in a box; `None` for an empty one and for any failure.
pub(super) fn blob(cargo: Cargo) -> Option<Vec<u8>> {
    BoxContent::from_bytes(&to_bytes(cargo).ok()?).ok()?.blob
}

/// Whether a box was made.
pub(super) fn is_made(cargo: Cargo) -> bool {
    to_bytes(cargo).is_ok_and(|bytes| BoxCreated::from_bytes(&bytes).is_ok())
}

/// Whether something lies in the box now: just put, or by a try whose answer was lost.
pub(super) fn is_put(cargo: Cargo) -> bool {
    match to_bytes(cargo) {
        Ok(bytes) => Done::from_bytes(&bytes).is_ok(),
        Err(failure) => failure.trouble == Trouble::Relay(ErrorCode::BoxHolds),
    }
}
