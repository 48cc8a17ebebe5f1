//! The families of a health visitor, and what the phone may remind of.

use redbook_app::{CaseloadView, FamilyView, ReceiptView, ReminderView, VisitView};

use super::{DueState, Message, view};

view! {
    /// By what a child is told from another before anything is written. What people disagree about is joined by " / ".
    Identity of redbook_app::Identity {
        /// What the child is called.
        name: Option<String>,
        /// The day of birth, or the due date before it.
        born: Option<String>,
        /// The NHS number.
        nhs_number: Option<String>,
    }
}

view! {
    /// The families on this phone.
    Caseload of CaseloadView {
        /// Those in which something is due first, then by the child's name.
        families: Vec<Family>,
        /// Records that cannot be opened on this phone.
        damaged: Vec<String>,
    }
}

view! {
    /// A family.
    Family of FamilyView {
        /// The record.
        record: String,
        /// Who the child is.
        identity: Identity,
        /// How much is known of the birth.
        state: DueState,
        /// How old the child is, or how long the pregnancy has lasted.
        age: Option<Message>,
        /// How many things are due or overdue.
        due: u64,
        /// How many things need a person.
        needs: u64,
        /// How fresh what this phone holds is.
        freshness: Message,
        /// What this phone wrote and nobody else has yet.
        waiting: u64,
    }
}

view! {
    /// What became of a day's visits.
    Receipt of ReceiptView {
        /// The day.
        on: String,
        /// Records in which this phone wrote something on that day.
        visits: Vec<Visit>,
        /// Of them, those whose every entry was handed on.
        handed: u64,
        /// Of them, those with something on this phone only.
        waiting: u64,
        /// Records that cannot be opened on this phone: whether something was written there is not known.
        damaged: Vec<String>,
        /// The same in words.
        message: Message,
    }
}

view! {
    /// A record that was written in.
    Visit of VisitView {
        /// The record.
        record: String,
        /// Who the child is.
        identity: Identity,
        /// Entries written on that day by this phone.
        entries: u64,
        /// Whether all of it was handed to the relay.
        is_handed: bool,
        /// How it stands, in words: one thing after the other.
        words: Vec<Message>,
    }
}

view! {
    /// A reminder. Whose it is does not stand in it: a locked screen is read by whoever holds the phone.
    Reminder of ReminderView {
        /// Its name on this phone: the same reminder keeps it.
        id: String,
        /// The record that it opens.
        record: String,
        /// The day on which to remind.
        on: String,
        /// What to say.
        message: Message,
    }
}
