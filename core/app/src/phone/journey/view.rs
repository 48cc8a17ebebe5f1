//! The journey as the family sees it.

use chrono::Months;
use redbook_clinical::Gestation;
use redbook_clinical::schedule::Birth;
use redbook_protocol::RecordId;
use redbook_record::{Choice, Current, How, Kind, Payload, When, WhichReview};
use serde::Serialize;

use super::super::Phone;
use super::super::due::{KnownBirth, known_birth};
use super::super::open_record::OpenRecord;
use super::super::views::AuthorView;
use super::Service;
use super::age::Way;
use crate::MessageView;
use crate::error::AppError;
use crate::form::choice_label;

/// The journey ends on the second birthday.
const MONTHS_UNTIL: u32 = 24;

/// The journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JourneyView {
    /// Contacts, oldest first.
    pub contacts: Vec<JourneyStep>,
    /// Contacts after the second birthday, which are in the timeline and not here.
    pub later: usize,
}

/// Before or after the birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JourneyStage {
    /// Before the birth.
    Pregnancy,
    /// From the birth on.
    AfterBirth,
    /// The day of the contact or of the birth is not known.
    NotKnown,
}

/// One contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JourneyStep {
    /// The entry, in hexadecimal.
    pub entry: String,
    /// "service_contact", "antenatal_contact" or "review".
    pub kind: &'static str,
    /// When, as precisely as known.
    pub when: Option<String>,
    /// Before or after the birth.
    pub stage: JourneyStage,
    /// Completed months of age, where both days are known.
    pub months: Option<u32>,
    /// The age; before the birth how long the pregnancy had lasted, or that it was before the birth.
    pub age: Option<MessageView>,
    /// The service, as the family calls it.
    pub service: String,
    /// What sort of service that is.
    pub sort: Service,
    /// Which review, by its stable name.
    pub review: Option<&'static str>,
    /// The same as a message.
    pub review_message: Option<MessageView>,
    /// What it was about: as somebody typed it, or which review, in English.
    pub what: Option<String>,
    /// How, by its stable name: "home", "video" ...
    pub how: Option<&'static str>,
    /// The same in English.
    pub how_words: Option<&'static str>,
    /// The same as a message.
    pub how_message: Option<MessageView>,
    /// Whether it helped, in the parent's words.
    pub helped: Option<String>,
    /// What was added or agreed.
    pub note: Option<String>,
    /// Who wrote it down.
    pub written_by: AuthorView,
}

/// What one entry says of a contact.
#[derive(Default)]
struct Contact {
    service: String,
    sort: Option<Service>,
    /// What the contact itself says of the pregnancy.
    pregnant: Option<Gestation>,
    review: Option<&'static Choice>,
    what: Option<String>,
    how: Option<How>,
    helped: Option<String>,
    note: Option<String>,
}

impl Phone {
    /// The contacts with services from conception to the second birthday, oldest first.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn journey(&mut self, record: &RecordId) -> Result<JourneyView, AppError> {
        let open = &*self.open_record(record)?;
        let birth = match known_birth(open) {
            KnownBirth::Known(birth) => Some(birth),
            KnownBirth::NotKnown(_) | KnownBirth::Disputed(_) => None,
        };
        let way = Way { birth, gestation: open.settled_gestation() };
        let all = open
            .book
            .current(&open.roles)
            .filter_map(|current| Some((current, contact(current.entry.payload()?)?)));
        let (contacts, later): (Vec<_>, Vec<_>) =
            all.partition(|(current, _)| !is_later(current.entry.when(), birth));
        let contacts = contacts.into_iter().map(|(current, contact)| step(open, &current, contact, way));
        Ok(JourneyView { contacts: contacts.collect(), later: later.len() })
    }
}

fn is_later(when: Option<&When>, birth: Option<Birth>) -> bool {
    let Some(Birth::Born(birth)) = birth else { return false };
    let until = birth.checked_add_months(Months::new(MONTHS_UNTIL)).and_then(When::day);
    when.zip(until).is_some_and(|(when, until)| when.starts_ms() >= until.starts_ms())
}

fn contact(payload: &Payload) -> Option<Contact> {
    match payload {
        Payload::ServiceContact(it) => Some(Contact {
            service: it.service.clone(),
            sort: Some(Service::named(&it.service)),
            what: it.what.clone(),
            how: it.how,
            helped: it.helped.clone(),
            note: it.note.clone(),
            ..Contact::default()
        }),
        Payload::AntenatalContact(it) => Some(Contact {
            service: it.job.clone().or_else(|| it.done_by.clone()).unwrap_or_default(),
            sort: it.job.as_deref().map(Service::named),
            pregnant: it.pregnant,
            note: it.plan.clone().or_else(|| it.note.clone()),
            ..Contact::default()
        }),
        Payload::Review(it) => {
            let code = it.which.map(WhichReview::code);
            let which = WhichReview::CHOICES.iter().find(|choice| Some(choice.code) == code);
            Some(Contact {
                service: it.job.clone().or_else(|| it.done_by.clone()).unwrap_or_default(),
                sort: it.job.as_deref().map(Service::named),
                review: which,
                what: which.map(|choice| choice.words.to_owned()),
                note: it.plan.clone().or_else(|| it.notes.clone()),
                ..Contact::default()
            })
        }
        _ => None,
    }
}

fn step(open: &OpenRecord, current: &Current<'_>, contact: Contact, way: Way) -> JourneyStep {
    let when = current.entry.when();
    let placed = way.place(when.and_then(When::date), contact.pregnant);
    let how = contact.how.map(How::code);
    let how = How::CHOICES.iter().find(|choice| Some(choice.code) == how);
    JourneyStep {
        entry: current.id.to_string(),
        kind: current.entry.kind().name(),
        when: when.map(When::to_string),
        stage: placed.stage,
        months: placed.months,
        age: placed.age,
        service: contact.service,
        sort: contact.sort.unwrap_or(Service::Other),
        review: contact.review.map(|choice| choice.name),
        review_message: contact.review.map(|choice| choice_label(Kind::Review.name(), "which", choice)),
        what: contact.what,
        how: how.map(|choice| choice.name),
        how_words: how.map(|choice| choice.words),
        how_message: how.map(|choice| choice_label(Kind::ServiceContact.name(), "how", choice)),
        helped: contact.helped,
        note: contact.note,
        written_by: open.author(current.author),
    }
}
