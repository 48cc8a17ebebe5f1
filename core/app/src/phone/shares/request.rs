//! What a parent chooses when sharing.

use redbook_share::Sections;

/// A share to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRequest {
    /// What goes.
    pub sections: Sections,
    /// For how long it can be read, in seconds.
    pub lifetime_s: u32,
    /// Whether a reader needs a passcode.
    pub passcode: bool,
    /// How often it may be opened; `None`: as often as anybody likes.
    pub opens_max: Option<u32>,
    /// Whether it goes on: its content follows the record.
    pub goes_on: bool,
    /// Growth charts as pictures go with it.
    pub charts: bool,
    /// The summary as PDF goes with it; only in a build with the feature `pdf`.
    pub pdf: bool,
    /// What the reader's screen calls it, at most 80 characters; whoever has the link reads it. May be empty.
    pub label: String,
    /// The form.
    pub form: ShareForm,
    /// The page that opens it: an address that the link is put behind. Empty: the link alone, for apps that know SMART Health Links.
    pub viewer: String,
}

/// The form of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareForm {
    /// An International Patient Summary of UK Core resources, by a manifest.
    Summary,
    /// The form of the US's "Kill the Clipboard": one file behind the link, without a passcode.
    Ktc,
}

impl ShareForm {
    /// The stable word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Ktc => "ktc",
        }
    }

    /// From its word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Summary, Self::Ktc].into_iter().find(|form| form.word() == word)
    }
}
