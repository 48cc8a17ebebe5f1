//! Who has the record, and who is on the way in.

use redbook_app::{InvitationView, JoinView, MemberView};

use super::view;

view! {
    /// Somebody's phone that has the record.
    Member of MemberView {
        /// Its log: the name by which signatures know it.
        log: String,
        /// What its person goes by.
        name: String,
        /// Their relation to the child.
        relation: String,
        /// The device.
        device: String,
        /// "guardian", "carer" or "practitioner".
        role: String,
        /// Whether it is this phone.
        you: bool,
        /// Who let it in; nothing for the first.
        admitted_by: Option<String>,
        /// Whether it goes on under fresh keys, as another of the list.
        succeeded: bool,
    }
}

view! {
    /// How joining stands.
    JoinState of JoinView {
        /// The record.
        record: String,
        /// "asked", "code-ready", "member", or "spoilt" where a new invitation is needed.
        state: String,
        /// The code to read out to who invited.
        code: Option<String>,
    }
}

/// An invitation that was just made. The link is a secret.
#[derive(Clone, PartialEq, uniffi::Record)]
pub struct InvitationMade {
    /// Its id on this phone.
    pub id: String,
    /// For the newcomer's eyes only: to show as a QR code.
    pub link: String,
    /// The role it offers.
    pub role: String,
    /// Until when, UTC.
    pub expires: String,
}

impl std::fmt::Debug for InvitationMade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InvitationMade({})", self.id)
    }
}

impl super::Over<InvitationMade> for InvitationView {
    fn over(self) -> InvitationMade {
        InvitationMade { id: self.id, link: self.link, role: self.role.to_owned(), expires: self.expires }
    }
}
