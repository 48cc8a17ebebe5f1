//! What the screens show of invitations and joins.

use serde::Serialize;

/// An invitation just made.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct InvitationView {
    /// Its id on this phone.
    pub id: String,
    /// The link: for the newcomer's eyes only.
    pub link: String,
    /// The role it offers.
    pub role: &'static str,
    /// When it runs out, UTC.
    pub expires: String,
}

/// The link is a secret.
impl std::fmt::Debug for InvitationView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InvitationView({})", self.id)
    }
}

/// An invitation that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PendingInvitationView {
    /// Its id on this phone.
    pub id: String,
    /// The role it offers.
    pub role: &'static str,
    /// "open", "asked" once somebody used the link, "expired", or "spoilt" where what lay in its box was no request.
    pub state: &'static str,
    /// What the one who asks goes by.
    pub name: String,
    /// Relation to the child.
    pub relation: String,
    /// The device.
    pub device: String,
}

/// How a join stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JoinView {
    /// The record, in hexadecimal.
    pub record: String,
    /// "asked", "code-ready", "member", or "spoilt" where a new invitation is needed.
    pub state: &'static str,
    /// The code to read out to the inviter.
    pub code: Option<String>,
}
