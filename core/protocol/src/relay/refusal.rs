//! Why a relay does not store a frame.

use crate::frame::ParseFrameError;
use crate::ledger::{Refusal, Standing, Wait};

/// Why one frame of an append was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum RefusalReason {
    /// Not a frame.
    #[error("not a frame")]
    Malformed,
    /// Larger than a frame may be.
    #[error("larger than a frame may be")]
    TooLong,
    /// Of a version, suite, kind, act or role that this relay does not know.
    #[error("of a version that this relay does not know")]
    NewerVersion,
    /// The relay lacks the record's first frame.
    #[error("the relay lacks the record's first frame")]
    UnknownRecord,
    /// The relay lacks the frame before it in its log.
    #[error("the relay lacks the frame before it")]
    MissingPredecessor,
    /// The relay lacks the act that made its author a member.
    #[error("the relay does not know its author")]
    MissingAuthor,
    /// The relay lacks an act that it names.
    #[error("the relay lacks an act that it names")]
    MissingAct,
    /// The signature is not its author's.
    #[error("the signature is not its author's")]
    Signature,
    /// An act's clear part is not of the form.
    #[error("its act is not well formed")]
    ActForm,
    /// It names a refused head, or knows less than the frame before it, or names none.
    #[error("its heads are not what they may be")]
    Heads,
    /// Its author was no member as far as it knew.
    #[error("its author is not a member")]
    NotAMember,
    /// Its author's role does not allow this act.
    #[error("its author may not do this")]
    NotAllowed,
    /// A second first frame.
    #[error("not the record's first frame")]
    NotFirst,
    /// It admits keys that a member already has.
    #[error("it admits keys that a member has")]
    AlreadyAMember,
    /// A successor that its predecessor did not sign, or with another role.
    #[error("its predecessor did not name it")]
    Successor,
    /// More acts than a record may have.
    #[error("more acts than a record may have")]
    TooManyActs,
    /// The operator does not admit this new record: the admission token lacks or is wrong.
    #[error("the relay's operator does not admit this record")]
    Admission,
    /// The record has as many bytes as the operator keeps for one.
    #[error("the record has reached the relay's quota")]
    RecordFull,
    /// Its log is forked, and the relay holds as many of its frames as it keeps for proof.
    #[error("its log is forked, and the relay keeps no more of it")]
    TooManyForks,
    /// A reason of a later version.
    #[error("refused with reason {0}: a newer app may know it")]
    Other(u8),
}

const TABLE: [(RefusalReason, u8); 19] = [
    (RefusalReason::Malformed, 1),
    (RefusalReason::TooLong, 2),
    (RefusalReason::NewerVersion, 3),
    (RefusalReason::UnknownRecord, 8),
    (RefusalReason::MissingPredecessor, 9),
    (RefusalReason::MissingAuthor, 10),
    (RefusalReason::MissingAct, 11),
    (RefusalReason::Signature, 16),
    (RefusalReason::ActForm, 17),
    (RefusalReason::Heads, 18),
    (RefusalReason::NotAMember, 19),
    (RefusalReason::NotAllowed, 20),
    (RefusalReason::NotFirst, 21),
    (RefusalReason::AlreadyAMember, 22),
    (RefusalReason::Successor, 23),
    (RefusalReason::TooManyActs, 24),
    (RefusalReason::Admission, 32),
    (RefusalReason::RecordFull, 33),
    (RefusalReason::TooManyForks, 34),
];

impl RefusalReason {
    /// The number on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Other(code) => code,
            known => TABLE.iter().find(|row| row.0 == known).map_or(0, |row| row.1),
        }
    }

    /// The reason of a number.
    #[must_use]
    pub fn from_code(code: u8) -> Self {
        TABLE.iter().find(|row| row.1 == code).map_or(Self::Other(code), |row| row.0)
    }

    /// Something that goes before it is not at this relay: the phone sends that, and this again.
    #[must_use]
    pub fn is_missing(self) -> bool {
        matches!(self.code(), 8..=11)
    }

    /// The operator's rules or the relay's limits stand against it: it may go through later, or elsewhere.
    #[must_use]
    pub fn is_operator(self) -> bool {
        self.code() >= 32 || self == Self::NewerVersion
    }

    /// It breaks a rule of the protocol: no relay will ever store it.
    #[must_use]
    pub fn is_final(self) -> bool {
        !self.is_missing() && !self.is_operator()
    }
}

impl From<ParseFrameError> for RefusalReason {
    fn from(error: ParseFrameError) -> Self {
        match error {
            ParseFrameError::TooLong { .. } => Self::TooLong,
            ParseFrameError::Version(_) | ParseFrameError::Suite(_) | ParseFrameError::Kind(_) => {
                Self::NewerVersion
            }
            ParseFrameError::CutOff | ParseFrameError::Heads => Self::Malformed,
        }
    }
}

impl From<Standing> for RefusalReason {
    fn from(standing: Standing) -> Self {
        match standing {
            // A relay keeps what is linked, and proofs of forks: neither comes here.
            Standing::Linked | Standing::Waits(Wait::Fork) => Self::TooManyForks,
            Standing::Waits(Wait::Predecessor) => Self::MissingPredecessor,
            Standing::Waits(Wait::Author) => Self::MissingAuthor,
            Standing::Waits(Wait::Act) => Self::MissingAct,
            Standing::Waits(Wait::NewerVersion) => Self::NewerVersion,
            Standing::Refused(refusal) => refusal.into(),
        }
    }
}

impl From<Refusal> for RefusalReason {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Signature => Self::Signature,
            Refusal::ActForm => Self::ActForm,
            Refusal::Heads => Self::Heads,
            Refusal::NotAMember => Self::NotAMember,
            Refusal::NotAllowed => Self::NotAllowed,
            Refusal::NotFirst => Self::NotFirst,
            Refusal::AlreadyAMember => Self::AlreadyAMember,
            Refusal::Successor => Self::Successor,
            Refusal::TooManyActs => Self::TooManyActs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_comes_back_and_is_of_one_sort() {
        for (reason, code) in TABLE {
            assert_eq!(reason.code(), code);
            assert_eq!(RefusalReason::from_code(code), reason);
            let sorts = [reason.is_missing(), reason.is_operator(), reason.is_final()];
            assert_eq!(sorts.iter().filter(|sort| **sort).count(), 1, "{reason:?}");
        }
        assert!(RefusalReason::from_code(99).is_operator(), "unknown: keep it and try later");
    }
}
