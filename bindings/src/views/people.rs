//! Who has the record, and who is on the way in.

use redbook_app::{HoldsView, InvitationView, JoinView, MemberView, PendingInvitationView};

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
        /// What that phone was last seen to hold; nothing where it was never met.
        holds: Option<Holds>,
    }
}

view! {
    /// What another phone was seen to hold.
    Holds of HoldsView {
        /// Frames of this phone that it did not have; none: it has everything.
        frames_behind: u64,
        /// When it was seen, UTC.
        as_of: String,
    }
}

view! {
    /// An invitation that is open.
    OpenInvitation of PendingInvitationView {
        /// Its id on this phone.
        id: String,
        /// The role it offers.
        role: String,
        /// "open", "asked" once somebody used the link, "expired", or "spoilt" where a new one is needed.
        state: String,
        /// What the one who asks goes by.
        name: String,
        /// Their relation to the child.
        relation: String,
        /// Their device.
        device: String,
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
