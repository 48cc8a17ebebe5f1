//! The screen of a child.

use redbook_app::StatusView;

use super::{DueItem, DueState, Entry, Identity, Measurement, Message, view};

view! {
    /// How a record stands: what is saved, what has been handed on.
    SyncState of StatusView {
        /// The record.
        record: String,
        /// What the child is called; the several that are said, joined by " / ".
        child: Option<String>,
        /// This phone's role; nothing before it is let in.
        role: Option<String>,
        /// "member" or "joining".
        state: String,
        /// The code to read out, while joining.
        join_code: Option<String>,
        /// Its relay; empty where it has none.
        relay: String,
        /// Entries on this phone.
        entries: u64,
        /// Entries on this phone only.
        unsent: u64,
        /// Frames that the relay has not acknowledged.
        not_handed: u64,
        /// When the last sync was done, UTC.
        last_sync: Option<String>,
        /// What stood in its way, as a stable code.
        last_trouble: Option<String>,
        /// How it stands, in words: one thing after the other.
        words: Vec<Message>,
    }
}

view! {
    /// A child at a glance.
    HomeView of redbook_app::HomeView {
        /// How the record stands; its `child` is what the child is called.
        status: SyncState,
        /// By what the child is told from another.
        identity: Identity,
        /// How much is known of the birth.
        state: DueState,
        /// How old the child is, or how long the pregnancy has lasted.
        age: Option<Message>,
        /// What the state means, where it needs saying.
        message: Option<Message>,
        /// Overdue and due.
        now: Vec<DueItem>,
        /// The next thing to come.
        next: Option<DueItem>,
        /// How many questions decide what is offered, and are not answered.
        questions: u64,
        /// The last of each sort of measurement.
        measurements: Vec<Measurement>,
        /// How age was counted for them.
        counted: Message,
        /// What others wrote since somebody last looked, newest first, at most 20.
        news: Vec<Entry>,
        /// How much that is in all.
        news_count: u64,
        /// How many things need a person.
        needs: u64,
    }
}
