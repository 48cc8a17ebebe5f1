//! What goes into the engine and what comes out.

use redbook_protocol::relay::{
    AppendAnswer, AppendRequest, ErrorCode, LogEpoch, LogMark, PullAnswer, PullRequest, RefusalReason,
};
use redbook_protocol::{FrameHash, RecordId};

/// Names a request, so that a late answer is known as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// How far a record has been pulled from a relay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Which log the relay keeps: another one after it lost its data.
    pub epoch: LogEpoch,
    /// The last number pulled.
    pub position: u64,
    /// Sums up the relay's log to there: another one after it went back to a backup and took other frames.
    pub mark: LogMark,
}

/// Something happened.
#[derive(Debug)]
pub enum Input {
    /// Something was written, the relay has something new, or a person asked.
    Sync,
    /// The time of an [`Effect::WakeAt`] has come.
    Wake,
    /// The relay answered.
    Answered(RequestId, Answer),
    /// It did not, or with an error.
    Failed(RequestId, Failure),
    /// What [`Effect::Outbox`] asked for.
    Outbox {
        /// The record.
        record: RecordId,
        /// Frames to push; none where nothing is left.
        frames: Vec<OutFrame>,
    },
}

/// Something is to be done.
#[derive(Debug)]
pub enum Effect {
    /// Send this to the relay.
    Send(RequestId, Request),
    /// Take these frames in, and store the cursor in the same transaction.
    TakeIn {
        /// The record.
        record: RecordId,
        /// Frames from the relay, unchecked.
        frames: Vec<Vec<u8>>,
        /// Where to go on.
        cursor: Cursor,
    },
    /// The relay has lost frames that it had acknowledged: none of this record's counts as acknowledged any more.
    Forget(RecordId),
    /// Answer with [`Input::Outbox`]: frames of the record that the relay has not acknowledged, in the order they
    /// came to be held, at most what one append takes, without those named.
    Outbox {
        /// The record.
        record: RecordId,
        /// Gather the unsent entries into a frame first.
        gather: bool,
        /// The relay refused these in this round.
        without: Vec<FrameHash>,
    },
    /// The relay has these on its disk, within what the cursor sums up: if it loses them, that will be noticed. Store both in
    /// one transaction.
    Handed {
        /// The record.
        record: RecordId,
        /// The frames.
        hashes: Vec<FrameHash>,
        /// Where to go on pulling, if that has moved.
        cursor: Option<Cursor>,
    },
    /// Give [`Input::Wake`] at this time.
    WakeAt(u64),
    /// The round is over; [`super::Engine::reports`] tells how it went.
    RoundDone,
}

/// A request to the relay.
#[derive(Debug)]
pub enum Request {
    /// `/v0/pull`
    Pull(PullRequest),
    /// `/v0/append`
    Append(AppendRequest),
}

/// The relay's answer.
#[derive(Debug)]
pub enum Answer {
    /// To a pull.
    Pulled(PullAnswer),
    /// To an append.
    Appended(AppendAnswer),
}

/// A frame to push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFrame {
    /// Its hash.
    pub hash: FrameHash,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A request that came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failure {
    /// Why.
    pub trouble: Trouble,
    /// How long the relay asked to wait.
    pub retry_after_ms: Option<u64>,
}

impl Failure {
    /// The relay answered something that is no answer.
    #[must_use]
    pub fn garbage() -> Self {
        Self { trouble: Trouble::Garbage, retry_after_ms: None }
    }
}

/// What stands in the way of syncing. Nothing is lost by any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No answer: no network, or the relay is down.
    Unreachable,
    /// An answer that is none: something in between, or a broken relay.
    Garbage,
    /// The relay refused the whole request.
    Relay(ErrorCode),
    /// The relay refused a frame; it is kept and shown.
    Frame(RefusalReason),
}

/// How a round went for one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordReport {
    /// Frames pulled.
    pub pulled: usize,
    /// Frames the relay acknowledged.
    pub handed: usize,
    /// Frames the relay refused.
    pub refused: usize,
    /// The relay had lost its log, or part of it.
    pub relay_forgot: bool,
    /// The first trouble, if any.
    pub trouble: Option<Trouble>,
}
