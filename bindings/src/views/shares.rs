//! Shares: what a clinician may read, for how long, and who did.

use redbook_app::{ShareAccessView, ShareLogView, ShareMadeView, ShareView};

use super::{Over, view};

view! {
    /// A share.
    Share of ShareView {
        /// Its id on this phone.
        id: String,
        /// What it was called.
        label: String,
        /// The sections that go.
        sections: Vec<String>,
        /// "open", "expired", "revoked", "locked", "used-up", "revoking" or "not-sent".
        state: String,
        /// Until when it can be read.
        expires: String,
        /// When it was made.
        made: String,
        /// How fresh what it holds is.
        updated: String,
        /// Whether its content follows the record.
        goes_on: bool,
        /// The record has changed since, and the relay could not be told yet.
        out_of_date: bool,
        /// How often it may be opened.
        opens_max: Option<u32>,
        /// How often it was, when the relay was last asked.
        opens: u32,
        /// Wrong passcodes, when the relay was last asked.
        wrong_tries: u32,
    }
}

view! {
    /// Something that happened with a share.
    Access of ShareAccessView {
        /// When, by the relay's clock.
        at: String,
        /// "opened", "wrong-passcode" or "refused".
        what: String,
        /// Who says they are reading; nobody checked it. Empty: they did not say.
        said_to_be: String,
    }
}

view! {
    /// What happened with a share.
    ShareLog of ShareLogView {
        /// The share.
        share: Share,
        /// Oldest first.
        accesses: Vec<Access>,
        /// What happened beyond that.
        unlisted: u64,
    }
}

/// A share that was just made. The link and the passcode are secrets.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct ShareMade {
    /// The share.
    pub share: Share,
    /// What the QR code holds.
    pub link: String,
    /// The passcode, to be told.
    pub passcode: Option<String>,
}

impl std::fmt::Debug for ShareMade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ShareMade({})", self.share.id)
    }
}

impl Over<ShareMade> for ShareMadeView {
    fn over(self) -> ShareMade {
        ShareMade { share: self.share.over(), link: self.link, passcode: self.passcode }
    }
}
