//! What came of files.

use redbook_app::{DoorstepReport, ImportReport, NotTakenView, OfflineShareView, ToPageView};

use super::{Message, Over, Share, view};

view! {
    /// What a hand-over came to.
    Handover of DoorstepReport {
        /// The record.
        record: String,
        /// Frames that this phone did not have.
        taken: u64,
        /// Entries that have come to count.
        entries: u64,
        /// New frames that wait for something.
        waits: u64,
        /// New frames that break a rule.
        refused: u64,
        /// The file was cut off; what came before the cut is kept.
        cut_off: bool,
        /// Frames that the giver did not have.
        they_lack: u64,
    }
}

view! {
    /// What came of an import.
    Imported of ImportReport {
        /// Ids of the new entries.
        entries: Vec<String>,
        /// How many of them are notes with what was not understood.
        kept_as_notes: u64,
        /// What was imported before.
        already_here: u64,
        /// What is no entry, and why.
        not_taken: Vec<NotTaken>,
    }
}

/// Something in the file that is no entry.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct NotTaken {
    /// Its sort in FHIR.
    pub resource: String,
    /// Why.
    pub why: Message,
}

impl Over<NotTaken> for NotTakenView {
    fn over(self) -> NotTaken {
        NotTaken { resource: self.resource, why: self.message.over() }
    }
}

view! {
    /// How a share to a screen stands.
    ToScreen of ToPageView {
        /// "waiting" for the screen, "digits" where it shows them and they are to be typed, "sent".
        state: String,
        /// When the attempt is over, UTC.
        expires: String,
        /// Wrong digits that end it.
        tries_left: u8,
        /// The share, once the screen can find it.
        share: Option<Share>,
    }
}

/// A share without a network. The link and the words are secrets.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct OfflineShare {
    /// What the QR code holds.
    pub link: String,
    /// The four words, to be told.
    pub words: Option<String>,
    /// What is not in it.
    pub left_out: Vec<Message>,
}

impl std::fmt::Debug for OfflineShare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OfflineShare(..)")
    }
}

impl Over<OfflineShare> for OfflineShareView {
    fn over(self) -> OfflineShare {
        OfflineShare { link: self.link, words: self.words, left_out: self.left_out_says.over() }
    }
}
