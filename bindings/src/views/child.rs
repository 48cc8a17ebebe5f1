//! The list of children, and what the phone took.

use redbook_app::{DataUsedView, RecordSummary};

use super::{Message, view};

view! {
    /// A child's record on this phone.
    ChildCard of RecordSummary {
        /// The record's id.
        id: String,
        /// What the child is called; the several that are said, joined by " / ".
        child: Option<String>,
        /// This phone's role: "guardian", "carer", "practitioner"; nothing before it is let in.
        role: Option<String>,
        /// "member", "joining", or "damaged" where it cannot be opened.
        state: String,
        /// Entries held.
        entries: u64,
        /// Entries on this phone only.
        unsent: u64,
        /// Its relay; empty where it has none.
        relay: String,
        /// How it stands, in words: one thing after the other.
        words: Vec<Message>,
    }
}

view! {
    /// Data used in a month.
    DataUsed of DataUsedView {
        /// Bytes sent and received since the first of the month, UTC: the bodies of requests and answers, and an estimate of what is
        /// around them.
        bytes: u64,
    }
}
