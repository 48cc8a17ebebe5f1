//! What a person is told when something does not work: what it is, and what to do now. No personal data in any of them.

use redbook_clinical::chart::ChartError;
use redbook_record::{EncodeError, ParseWhenError};
use redbook_share::CardError;
use redbook_share::fhir::{ImportError, Mismatch, WriteError};
use redbook_store::{OpenError, StoreError};
use redbook_sync::{ActError, Failure, GatherError, Trouble};
use redbook_vault::{DeriveError, InvitationError, JweError, LinkError, OfflineError, ShareLinkError};

use crate::draft_doubt::{DoubtfulEntry, DraftDoubt};
use crate::form::FieldTrouble;
use crate::keystore::KeyStoreError;
use crate::message_view::MessageView;
use crate::page_error::PageError;
use crate::trouble::{trouble_code, trouble_words};

/// Anything that can go wrong in the app. [`AppError::code`] is stable.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The store is in use, moved aside, locked with another key ...
    #[error("{0}")]
    Open(#[from] OpenError),
    /// A read or write of the store failed; what was saved before is still there.
    #[error(
        "the phone's storage did not take it: {0}. Nothing that was saved before is lost; make room or try again"
    )]
    Store(StoreError),
    /// Everything was deleted, and the app goes on all the same.
    #[error(
        "everything was deleted from this phone: nothing can be saved here until Redbook is opened again"
    )]
    Erased,
    /// Deleting everything was begun, and something would not go.
    #[error(
        "not everything could be deleted from this phone yet: close Redbook and open it again, and it goes on with it"
    )]
    ErasedInPart,
    /// The key of the store.
    #[error("{0}. Nothing was changed")]
    KeyStore(#[from] KeyStoreError),
    /// What the store holds is not what this version wrote.
    #[error("something in the phone's storage cannot be read: {0}. Run the doctor; nothing is deleted")]
    Damaged(&'static str),
    /// Frames of a record are damaged on this phone's disk.
    #[error(
        "a part of this record is damaged on this phone. What you write is still saved; sync, or take a hand-over \
         file from somebody else's phone, and it is made whole. Until then nothing new leaves this phone"
    )]
    DamagedFrames,
    /// No record, or no such record.
    #[error("there is no such record on this phone: list the records, or make or join one")]
    NoSuchRecord,
    /// Several records fit.
    #[error("several records fit: say which one, by the first digits of its id")]
    AmbiguousRecord,
    /// No such entry.
    #[error("there is no such entry in this record: look it up in the timeline")]
    NoSuchEntry,
    /// Several entries fit.
    #[error("several entries fit: give more digits of the id")]
    AmbiguousEntry,
    /// The entry is of a kind that this version does not know, or not one that can be changed so.
    #[error("this entry cannot be changed like that: it is of another kind, or was written by a newer app")]
    WrongKind,
    /// A text that is no day.
    #[error("expected a day such as 2026-03-14, got something else")]
    NotADay,
    /// A text that is no role.
    #[error("expected a role: guardian, carer or practitioner")]
    NoSuchRole,
    /// A text that names no section of a share.
    #[error("expected the name of a section of a share, got another word")]
    NoSuchSection,
    /// A text that is none of the words that it can be.
    #[error("expected one of the words that this takes, got another")]
    NoSuchWord,
    /// A text that is no date.
    #[error("{0}")]
    When(#[from] ParseWhenError),
    /// A kind of entry has no such field, or it cannot hold what was given.
    #[error("the field {field} cannot hold that")]
    NoSuchField {
        /// Its name.
        field: &'static str,
    },
    /// Fields of a form that cannot be saved as they are.
    #[error("some of what was typed cannot be saved like that: look at the marked fields")]
    Fields(Vec<FieldTrouble>),
    /// Something looks like a slip; ask the person once more.
    #[error("please check: {}. If it is right, confirm it", join(.0))]
    Doubtful(Vec<DraftDoubt>),
    /// Of several entries that were to be saved together some look like slips; nothing was saved.
    #[error("please check: {}. If it is right, confirm it; nothing was saved", join(.0))]
    DoubtfulEntries(Vec<DoubtfulEntry>),
    /// Entries of an import look like slips; nothing of it was saved.
    #[error("please check what the file says: {}. If it is right, confirm it; nothing was saved", join(.0))]
    DoubtfulImport(Vec<DoubtfulEntry>),
    /// A value breaks a limit, or something is missing.
    #[error("{0}")]
    Entry(#[from] EncodeError),
    /// The role does not allow it.
    #[error("your role in this record does not let you write this: ask a parent to")]
    NotAllowed,
    /// Not admitted yet.
    #[error(
        "this phone has not been let into the record yet: the person who invited you has to type your code"
    )]
    NotAMember,
    /// The record has no relay.
    #[error("this record has no relay yet: set one, or hand the record over by a file")]
    NoRelay,
    /// An address that is none, or would send in the clear.
    #[error("a relay's address begins with https:// (http:// only on this computer itself)")]
    RelayAddress,
    /// An address of a page that is none, or that could be anybody's.
    #[error(
        "the address of a page begins with https:// (http:// only on this computer itself), with no ? and no # in it"
    )]
    PageAddress,
    /// Syncing met trouble; everything stays on this phone and is sent later.
    #[error("{}", trouble_words(*.0))]
    Trouble(Trouble),
    /// A text that is no invitation.
    #[error("{0}")]
    Link(#[from] LinkError),
    /// An invitation's box.
    #[error("{0}: make a new invitation")]
    Invitation(#[from] InvitationError),
    /// No such invitation.
    #[error("there is no open invitation like that: list the invitations, or make a new one")]
    NoSuchInvitation,
    /// The invitation ran out.
    #[error("the invitation has run out: ask for a new one")]
    InvitationExpired,
    /// Nobody has answered yet.
    #[error("nobody has used this invitation yet: let the other phone open the link first")]
    NotAskedYet,
    /// The digits typed are not the digits shown.
    #[error(
        "the code does not match the other phone's: somebody may stand between you, so nobody was let in. Compare again"
    )]
    CodeMismatch,
    /// Too many wrong codes.
    #[error(
        "the code was wrong three times, so the invitation is gone: make a new one, face to face if you can"
    )]
    InvitationBurnt,
    /// The record is on this phone already.
    #[error("this record is on this phone already")]
    AlreadyHere,
    /// A share of nothing.
    #[error("choose at least one section to share")]
    NothingShared,
    /// Choices that do not go together.
    #[error("{0}")]
    ShareForm(&'static str),
    /// No such share, or several.
    #[error("there is no such share of this record on this phone: list the shares")]
    NoSuchShare,
    /// Too many.
    #[error("there are too many open shares of this record: revoke one")]
    TooManyShares,
    /// A link that readers would refuse.
    #[error("{0}")]
    ShareLink(#[from] ShareLinkError),
    /// A file that does not go into a share.
    #[error("{0}")]
    ShareFile(#[from] JweError),
    /// A summary that could not be written.
    #[error("the summary could not be made: {0}")]
    Summary(#[from] WriteError),
    /// A PDF that could not be made.
    #[cfg(feature = "pdf")]
    #[error("the PDF could not be made: {0}")]
    Pdf(#[from] redbook_share::pdf::PdfError),
    /// The relay does not know of it yet.
    #[error(
        "the relay cannot be reached, so the share can still be opened. It is marked, and is revoked as soon as this \
         phone has a connection: try again"
    )]
    NotRevokedYet,
    /// A share on its way to a screen.
    #[error(transparent)]
    Page(#[from] PageError),
    /// A share without a network.
    #[error("{0}")]
    OfflineShare(#[from] OfflineError),
    /// More than any code holds, although all that can be left out was.
    #[error(
        "the allergies and names of this record are too long for one code: share it with a network, or shorten them"
    )]
    OfflineTooLong,
    /// Too little memory for a passcode's check.
    #[error("there is too little free memory to make a passcode: close other apps and try again")]
    Memory,
    /// A file that cannot be imported.
    #[error("{0}. Nothing was changed")]
    Import(#[from] ImportError),
    /// A health card.
    #[error("{0}. Nothing was changed")]
    Card(#[from] CardError),
    /// A file that this very record made.
    #[error("this file was made from this record: all of it is here already")]
    OwnFile,
    /// A file that seems to be of another child.
    #[error("is this the same child? {}. Nothing was changed", join_mismatches(.0))]
    OtherChild(Vec<Mismatch>),
    /// A doorstep file that is none.
    #[error("this is not a hand-over file of Redbook, or its beginning is damaged: have it sent again")]
    NotADoorstepFile,
    /// A file larger than any record.
    #[error("the file is too large: at most {max} bytes, this has {got}")]
    FileTooLarge {
        /// Limit.
        max: usize,
        /// Found.
        got: usize,
    },
    /// An act of membership was not made.
    #[error("{0}")]
    Act(ActError),
    /// Unsent entries were not gathered.
    #[error("{0}. The entries stay saved on this phone")]
    Gather(#[from] GatherError),
    /// Keys could not be made.
    #[error(transparent)]
    Derive(#[from] DeriveError),
    /// A page's cursor that is none.
    #[error("this page does not exist: begin again from the first")]
    Cursor,
    /// A chart for which something is missing, or disputed.
    #[error("there is nothing to draw yet. {}", .0.english.trim_end_matches('.'))]
    NothingToDraw(Box<MessageView>),
    /// No such chart.
    #[error("there is no such chart: {0}")]
    Chart(#[from] ChartError),
    /// What would go.
    #[error(
        "everything on this phone would be deleted for ever: look at what it has, and say that it may go"
    )]
    WouldErase(Vec<MessageView>),
    /// Writing an export failed.
    #[error("the export could not be written: {0}")]
    Export(#[from] std::io::Error),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Erased => Self::Erased,
            other => Self::Store(other),
        }
    }
}

impl From<ActError> for AppError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::NotAllowed => Self::NotAllowed,
            other => Self::Act(other),
        }
    }
}

impl From<Failure> for AppError {
    fn from(failure: Failure) -> Self {
        Self::Trouble(failure.trouble)
    }
}

impl AppError {
    /// A stable code, for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => open_code(error),
            Self::Store(StoreError::DiskFull) => "disk-full",
            Self::Store(_) => "store",
            Self::KeyStore(error) => key_code(error),
            Self::Damaged(_) => "damaged",
            Self::DamagedFrames => "damaged-frames",
            Self::NoSuchRecord => "no-such-record",
            Self::AmbiguousRecord => "ambiguous-record",
            Self::NoSuchEntry => "no-such-entry",
            Self::AmbiguousEntry => "ambiguous-entry",
            Self::WrongKind => "wrong-kind",
            Self::When(_) | Self::NotADay => "not-a-date",
            Self::NoSuchRole => "no-such-role",
            Self::NoSuchSection => "no-such-section",
            Self::NoSuchWord => "no-such-word",
            Self::NoSuchField { .. } => "no-such-field",
            Self::Fields(_) => "fields",
            Self::Doubtful(_) | Self::DoubtfulEntries(_) | Self::DoubtfulImport(_) => "doubtful",
            Self::Entry(_) => "invalid-entry",
            Self::NotAllowed => "not-allowed",
            Self::NotAMember => "not-a-member",
            Self::NoRelay => "no-relay",
            Self::RelayAddress => "relay-address",
            Self::PageAddress => "page-address",
            Self::Trouble(trouble) => trouble_code(*trouble),
            Self::Link(_) => "not-an-invitation",
            Self::Invitation(_) => "invitation",
            Self::NoSuchInvitation => "no-such-invitation",
            Self::InvitationExpired => "invitation-expired",
            Self::NotAskedYet => "not-asked-yet",
            Self::CodeMismatch => "code-mismatch",
            Self::InvitationBurnt => "invitation-burnt",
            Self::AlreadyHere => "already-here",
            Self::NothingShared => "nothing-shared",
            Self::ShareForm(_) => "share-form",
            Self::NoSuchShare => "no-such-share",
            Self::TooManyShares => "too-many-shares",
            Self::ShareLink(_) => "share-link",
            Self::ShareFile(_) => "share-too-large",
            Self::Summary(_) => "summary",
            #[cfg(feature = "pdf")]
            Self::Pdf(_) => "pdf",
            Self::NotRevokedYet => "not-revoked-yet",
            Self::Page(error) => error.code(),
            Self::OfflineTooLong | Self::OfflineShare(_) => "offline-share",
            Self::Memory => "memory",
            Self::Import(_) => "import",
            Self::Card(_) => "health-card",
            Self::OwnFile => "own-file",
            Self::OtherChild(_) => "other-child",
            Self::NotADoorstepFile => "not-a-doorstep-file",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::Act(_) => "membership",
            Self::Gather(_) => "gather",
            Self::Derive(_) => "keys",
            Self::Cursor => "no-such-page",
            Self::NothingToDraw(_) => "nothing-to-draw",
            Self::Chart(_) => "no-such-chart",
            Self::WouldErase(_) => "would-erase",
            Self::Erased => "erased",
            Self::ErasedInPart => "erased-in-part",
            Self::Export(_) => "export",
        }
    }
}

fn open_code(error: &OpenError) -> &'static str {
    match error {
        OpenError::InUse { .. } => "home-in-use",
        OpenError::NoStore { .. } => "no-store",
        OpenError::AlreadyExists { .. } => "already-there",
        OpenError::SetAside { .. } => "store-set-aside",
        OpenError::WrongKey => "wrong-key",
        OpenError::NewerSchema { .. } => "newer-store",
        OpenError::DiskFull => "disk-full",
        _ => "store",
    }
}

fn key_code(error: &KeyStoreError) -> &'static str {
    match error {
        KeyStoreError::Missing => "no-key",
        KeyStoreError::AlreadyThere => "already-there",
        KeyStoreError::PassphraseNeeded => "passphrase-needed",
        KeyStoreError::WrongPassphrase => "wrong-passphrase",
        KeyStoreError::Damaged => "key-damaged",
        KeyStoreError::Exposed => "key-exposed",
        KeyStoreError::Wiped => "key-wiped",
        KeyStoreError::Locked => "key-locked",
        KeyStoreError::Platform => "key-platform",
        KeyStoreError::PinNeeded => "pin-needed",
        KeyStoreError::WrongPin => "wrong-pin",
        KeyStoreError::PinWait { .. } => "pin-wait",
        KeyStoreError::NotAPin => "not-a-pin",
        KeyStoreError::EasyPin => "easy-pin",
        KeyStoreError::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => "disk-full",
        KeyStoreError::Io(_) => "key-unusable",
    }
}

fn join_mismatches(mismatches: &[Mismatch]) -> String {
    mismatches.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn join(doubts: &[impl std::fmt::Display]) -> String {
    doubts.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}
