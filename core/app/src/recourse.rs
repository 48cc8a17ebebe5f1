//! What a person can do about an error: what a screen chooses its next step by.

use std::collections::BTreeMap;

use crate::error::AppError;
use crate::form::FieldTrouble;
use crate::keystore::KeyStoreError;
use crate::message_view::MessageView;

use redbook_share::fhir::Mismatch;

/// What a person can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recourse {
    /// Give something else.
    Correct,
    /// Mark these fields of the form, and give something else there.
    Mark(Vec<FieldTrouble>),
    /// Look once more, and say that it is right.
    Confirm,
    /// Ask somebody who may.
    AskSomebody,
    /// Nothing now: it is saved, and goes on when the network does.
    Wait,
    /// Unlock the phone, or begin to recover.
    Unlock,
    /// See to the phone's storage.
    MakeRoom,
}

impl AppError {
    /// What a person can do about it.
    #[must_use]
    pub fn recourse(&self) -> Recourse {
        match self {
            Self::Fields(fields) => Recourse::Mark(fields.clone()),
            Self::Doubtful(_) | Self::DoubtfulEntries(_) | Self::DoubtfulImport(_) | Self::OtherChild(_) => {
                Recourse::Confirm
            }
            Self::WouldErase(_) => Recourse::Confirm,
            Self::NotAllowed | Self::NotAMember | Self::NotAskedYet => Recourse::AskSomebody,
            Self::Trouble(_) | Self::NotRevokedYet | Self::NoRelay => Recourse::Wait,
            Self::KeyStore(KeyStoreError::NotAPin | KeyStoreError::EasyPin) => Recourse::Correct,
            Self::KeyStore(_) => Recourse::Unlock,
            Self::Open(_) | Self::Store(_) | Self::Damaged(_) | Self::DamagedFrames => Recourse::MakeRoom,
            Self::Memory | Self::Export(_) | Self::Erased | Self::ErasedInPart => Recourse::MakeRoom,
            _ => Recourse::Correct,
        }
    }

    /// The same as a message: its id is "error." and the code.
    #[must_use]
    pub fn says(&self) -> MessageView {
        let args = match self {
            Self::KeyStore(KeyStoreError::PinWait { minutes }) => {
                BTreeMap::from([("minutes", (*minutes).into())])
            }
            _ => BTreeMap::new(),
        };
        MessageView { id: format!("error.{}", self.code()).into(), args, english: format!("{self}.") }
    }

    /// What a person is asked, with what they gave in it; only where [`Recourse::Confirm`] is.
    #[must_use]
    pub fn asks(&self) -> Vec<MessageView> {
        match self {
            Self::WouldErase(records) => records.clone(),
            Self::OtherChild(mismatches) => mismatches.iter().map(differs).collect(),
            Self::Doubtful(doubts) => doubts.iter().map(crate::DraftDoubt::says).collect(),
            Self::DoubtfulEntries(entries) | Self::DoubtfulImport(entries) => {
                entries.iter().flat_map(|entry| entry.doubts.iter().map(crate::DraftDoubt::says)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// In what a file seems to be of another child.
fn differs(mismatch: &Mismatch) -> MessageView {
    let (id, english) = match mismatch {
        Mismatch::NoChild => ("differs.no-child", "the file does not say whose it is"),
        Mismatch::NhsNumber => ("differs.nhs-number", "the file has another NHS number"),
        Mismatch::BirthDate => ("differs.birth-date", "the file has another date of birth"),
        Mismatch::Name => ("differs.name", "the file has another name"),
        Mismatch::NothingCompared => {
            ("differs.nothing", "the record and the file have nothing in common by which to tell")
        }
    };
    MessageView::new(id, [], english)
}
