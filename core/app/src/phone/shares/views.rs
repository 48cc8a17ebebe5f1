//! What a parent is shown of shares.

use redbook_protocol::relay::{ShareEnd, ShareHappening, ShareStanding};
use serde::Serialize;

use super::kept::{KeptAccess, KeptShare};
use crate::phone::views::iso_ms;

/// A share just made: all that is to be shown or told. It holds the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareMadeView {
    /// The share, as the list shows it.
    #[serde(flatten)]
    pub share: ShareView,
    /// The link, behind the page that opens it where one is set: for the QR code.
    pub link: String,
    /// The passcode, to be told and never sent with the link.
    pub passcode: Option<String>,
}

/// A share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareView {
    /// Its id on this phone.
    pub id: String,
    /// What the parent called it.
    pub label: String,
    /// "summary" or "ktc".
    pub form: &'static str,
    /// The sections that go.
    pub sections: Vec<&'static str>,
    /// "open", "expired", "revoked", "locked" (too many wrong passcodes), "used-up", "revoking" (the relay has not been told
    /// yet), "not-sent".
    pub state: &'static str,
    /// Until when it can be read.
    pub expires: String,
    /// When it was made.
    pub made: String,
    /// How fresh what it holds is.
    pub updated: String,
    /// Whether its content follows the record.
    pub goes_on: bool,
    /// The record has changed since, and the relay could not be given the new content yet.
    pub out_of_date: bool,
    /// How often it may be opened.
    pub opens_max: Option<u32>,
    /// How often it was, when the relay was last asked.
    pub opens: u32,
    /// Wrong passcodes, when the relay was last asked.
    pub wrong_tries: u32,
}

/// What happened with a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareLogView {
    /// The share.
    #[serde(flatten)]
    pub share: ShareView,
    /// Oldest first.
    pub accesses: Vec<ShareAccessView>,
    /// What happened beyond that: counted by the relay, and nothing more is known of it.
    pub unlisted: u64,
}

/// Something that happened with a share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShareAccessView {
    /// When, by the relay's clock.
    pub at: String,
    /// "opened", "wrong-passcode" or "refused".
    pub what: &'static str,
    /// Who says they are reading; nobody checked it. Empty: they did not say.
    pub said_to_be: String,
}

impl KeptShare {
    pub(crate) fn view(&self, id: &str, now_ms: u64) -> ShareView {
        ShareView {
            id: id.to_owned(),
            label: self.label.clone(),
            form: self.form.word(),
            sections: self.sections.iter().map(redbook_share::Section::name).collect(),
            state: self.state(now_ms),
            expires: iso_ms(self.expires_ms),
            made: iso_ms(self.made_ms),
            updated: iso_ms(self.updated_ms),
            goes_on: self.goes_on,
            out_of_date: self.is_out_of_date,
            opens_max: self.opens_max,
            opens: self.opens,
            wrong_tries: self.wrong_tries,
        }
    }

    fn state(&self, now_ms: u64) -> &'static str {
        match self.standing {
            ShareStanding::Ended(ShareEnd::Revoked) => "revoked",
            ShareStanding::Ended(ShareEnd::Locked) => "locked",
            ShareStanding::Ended(ShareEnd::UsedUp) => "used-up",
            ShareStanding::Ended(ShareEnd::Expired) => "expired",
            ShareStanding::Open if self.expires_ms <= now_ms => "expired",
            ShareStanding::Open if self.is_revoked => "revoking",
            ShareStanding::Open if !self.is_at_relay => "not-sent",
            ShareStanding::Open => "open",
        }
    }

    /// Whether it was revoked, and its time is not over.
    pub(crate) const fn may_come_back(&self, now_ms: u64) -> bool {
        // Of one that never was surely there nobody has the link.
        self.is_revoked && self.is_at_relay && self.expires_ms > now_ms
    }

    /// Whether somebody may still open it.
    pub(crate) fn is_open(&self, now_ms: u64) -> bool {
        matches!(self.state(now_ms), "open" | "revoking")
    }
}

impl KeptAccess {
    pub(super) fn view(&self) -> ShareAccessView {
        let what = match self.what {
            ShareHappening::Opened | ShareHappening::Direct => "opened",
            ShareHappening::WrongPasscode => "wrong-passcode",
            ShareHappening::Refused(_) => "refused",
        };
        ShareAccessView {
            at: iso_ms(self.at_seconds.saturating_mul(1_000)),
            what,
            said_to_be: self.recipient.clone(),
        }
    }
}
