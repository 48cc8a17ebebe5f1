//! The contacts with services, from conception to the second birthday.

use redbook_app::{JourneyStep, JourneyView};

use super::{Author, Message, view};

view! {
    /// The journey.
    Journey of JourneyView {
        /// Contacts, oldest first.
        contacts: Vec<JourneyContact>,
        /// Contacts after the second birthday, which are in the timeline and not here.
        later: u64,
    }
}

view! {
    /// A contact.
    JourneyContact of JourneyStep {
        /// The entry.
        entry: String,
        /// "service_contact", "antenatal_contact" or "review".
        kind: String,
        /// When, as precisely as known.
        when: Option<String>,
        /// Completed months of age, where both days are known.
        months: Option<u32>,
        /// The age, or how long the pregnancy had lasted.
        age: Option<Message>,
        /// The service, as the family calls it.
        service: String,
        /// What it was about.
        what: Option<String>,
        /// How, by its stable name: "home", "video" ...
        how: Option<String>,
        /// Whether it helped, in the parent's words.
        helped: Option<String>,
        /// What was added or agreed.
        note: Option<String>,
        /// Who wrote it down.
        written_by: Author,
    }
}
