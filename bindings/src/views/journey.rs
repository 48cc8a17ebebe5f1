//! The contacts with services, from conception to the second birthday.

use redbook_app::{JourneyStep, JourneyView};

use super::{Author, Message, Over, view};

view! {
    /// The journey.
    Journey of JourneyView {
        /// Contacts, oldest first.
        contacts: Vec<JourneyContact>,
        /// Contacts after the second birthday, which are in the timeline and not here.
        later: u64,
    }
}

/// A contact. What the family typed is a text, what the core calls something a message.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct JourneyContact {
    /// The entry.
    pub entry: String,
    /// "service_contact", "antenatal_contact" or "review".
    pub kind: String,
    /// When, as precisely as known.
    pub when: Option<String>,
    /// Completed months of age, where both days are known.
    pub months: Option<u32>,
    /// The age; before the birth how long the pregnancy had lasted, or that it was before the birth.
    pub age: Option<Message>,
    /// The service, as the family calls it.
    pub service: String,
    /// Which review it was.
    pub review: Option<Message>,
    /// What it was about, as somebody typed it.
    pub what: Option<String>,
    /// How it took place.
    pub how: Option<Message>,
    /// Whether it helped, in the parent's words.
    pub helped: Option<String>,
    /// What was added or agreed.
    pub note: Option<String>,
    /// Who wrote it down.
    pub written_by: Author,
}

impl Over<JourneyContact> for JourneyStep {
    fn over(self) -> JourneyContact {
        // Of a review the core's `what` says in English which it was, for programs that read English only.
        let what = self.what.filter(|_| self.review_message.is_none());
        JourneyContact {
            entry: self.entry,
            kind: self.kind.over(),
            when: self.when,
            months: self.months,
            age: self.age.over(),
            service: self.service,
            review: self.review_message.over(),
            what,
            how: self.how_message.over(),
            helped: self.helped,
            note: self.note,
            written_by: self.written_by.over(),
        }
    }
}
