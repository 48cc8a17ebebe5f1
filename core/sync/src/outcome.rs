//! What became of a frame (docs/protocol.md §5), as four outcomes with their reasons, and the codes under which they are stored.

use redbook_protocol::{ParseFrameError, Refusal, Standing, Wait};

/// What became of a frame. None is fatal; whatever is not counted is kept and shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All holds: its entries are in the record.
    Counted,
    /// Something may still arrive that lets it count.
    Waits(Waiting),
    /// Beyond the cut of a removal. No act of this version makes a cut; the code is kept for those that will.
    Late,
    /// It breaks a rule, for ever.
    Refused(Reason),
}

/// What a frame waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waiting {
    /// The ledger's reasons: the frame before, the author's admission, an act, a person (fork), a newer app.
    For(Wait),
    /// The key of its epoch.
    Key,
}

/// Which rule a frame breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is no frame at all.
    Form,
    /// The ledger's reasons.
    Membership(Refusal),
    /// It does not open with its epoch's key.
    Seal,
    /// What is inside is not padded, inflated or formed as it must be.
    Content,
    /// It holds an entry of a class that its author may not write.
    Rights,
    /// Its entries' recorded times do not increase.
    RecordedTime,
}

impl Outcome {
    /// Outcome and reason as stored. Numbers are only ever added.
    #[must_use]
    pub fn code(self) -> (u8, u16) {
        match self {
            Self::Counted => (0, 0),
            Self::Waits(waiting) => (1, waiting.code()),
            Self::Late => (2, 0),
            Self::Refused(reason) => (3, reason.code()),
        }
    }

    /// From what was stored; `None` for codes of a later version.
    #[must_use]
    pub fn from_code(outcome: u8, reason: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == (outcome, reason))
    }

    const ALL: [Self; 22] = {
        use Outcome::{Refused, Waits};
        [
            Self::Counted,
            Self::Late,
            Waits(Waiting::Key),
            Waits(Waiting::For(Wait::Predecessor)),
            Waits(Waiting::For(Wait::Author)),
            Waits(Waiting::For(Wait::Act)),
            Waits(Waiting::For(Wait::Fork)),
            Waits(Waiting::For(Wait::NewerVersion)),
            Refused(Reason::Form),
            Refused(Reason::Seal),
            Refused(Reason::Content),
            Refused(Reason::Rights),
            Refused(Reason::RecordedTime),
            Refused(Reason::Membership(Refusal::Signature)),
            Refused(Reason::Membership(Refusal::ActForm)),
            Refused(Reason::Membership(Refusal::Heads)),
            Refused(Reason::Membership(Refusal::NotAMember)),
            Refused(Reason::Membership(Refusal::NotAllowed)),
            Refused(Reason::Membership(Refusal::NotFirst)),
            Refused(Reason::Membership(Refusal::AlreadyAMember)),
            Refused(Reason::Membership(Refusal::Successor)),
            Refused(Reason::Membership(Refusal::TooManyActs)),
        ]
    };

    /// The stable word for JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Waits(_) => "waits",
            Self::Late => "late",
            Self::Refused(_) => "refused",
        }
    }

    /// Why, as a stable word; empty where it counts.
    #[must_use]
    pub fn reason_word(self) -> &'static str {
        match self {
            Self::Counted | Self::Late => "",
            Self::Waits(Waiting::Key) => "key",
            Self::Waits(Waiting::For(wait)) => match wait {
                Wait::Predecessor => "frame-before",
                Wait::Author => "author-unknown",
                Wait::Act => "act-missing",
                Wait::Fork => "fork",
                Wait::NewerVersion => "newer-version",
            },
            Self::Refused(reason) => reason.word(),
        }
    }
}

impl Waiting {
    fn code(self) -> u16 {
        match self {
            Self::For(Wait::Predecessor) => 1,
            Self::For(Wait::Author) => 2,
            Self::For(Wait::Act) => 3,
            Self::For(Wait::Fork) => 4,
            Self::For(Wait::NewerVersion) => 5,
            Self::Key => 6,
        }
    }
}

impl Reason {
    fn code(self) -> u16 {
        match self {
            Self::Form => 1,
            Self::Seal => 2,
            Self::Content => 3,
            Self::Rights => 4,
            Self::RecordedTime => 5,
            Self::Membership(refusal) => match refusal {
                Refusal::Signature => 16,
                Refusal::ActForm => 17,
                Refusal::Heads => 18,
                Refusal::NotAMember => 19,
                Refusal::NotAllowed => 20,
                Refusal::NotFirst => 21,
                Refusal::AlreadyAMember => 22,
                Refusal::Successor => 23,
                Refusal::TooManyActs => 24,
            },
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Seal => "seal",
            Self::Content => "content",
            Self::Rights => "rights",
            Self::RecordedTime => "recorded-time",
            Self::Membership(refusal) => match refusal {
                Refusal::Signature => "signature",
                Refusal::ActForm => "act-form",
                Refusal::Heads => "heads",
                Refusal::NotAMember => "not-a-member",
                Refusal::NotAllowed => "not-allowed",
                Refusal::NotFirst => "not-first",
                Refusal::AlreadyAMember => "already-a-member",
                Refusal::Successor => "successor",
                Refusal::TooManyActs => "too-many-acts",
            },
        }
    }
}

impl From<Standing> for Outcome {
    /// A linked act counts; linked entries still have to be opened.
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Linked => Self::Counted,
            Standing::Waits(wait) => Self::Waits(Waiting::For(wait)),
            Standing::Refused(refusal) => Self::Refused(Reason::Membership(refusal)),
        }
    }
}

impl From<ParseFrameError> for Outcome {
    fn from(error: ParseFrameError) -> Self {
        match error {
            ParseFrameError::Version(_) | ParseFrameError::Suite(_) | ParseFrameError::Kind(_) => {
                Self::Waits(Waiting::For(Wait::NewerVersion))
            }
            ParseFrameError::TooLong { .. } | ParseFrameError::CutOff | ParseFrameError::Heads => {
                Self::Refused(Reason::Form)
            }
        }
    }
}
