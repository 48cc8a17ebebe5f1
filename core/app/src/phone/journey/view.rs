//! The journey as the family sees it.

use chrono::{Months, NaiveDate};
use redbook_clinical::age::{age_words, pregnancy_words};
use redbook_clinical::schedule::Birth;
use redbook_protocol::RecordId;
use redbook_record::{Current, How, Payload, When, WhichReview};
use serde::Serialize;

use super::super::Phone;
use super::super::due::{KnownBirth, known_birth};
use super::super::open_record::OpenRecord;
use super::super::views::AuthorView;
use super::Service;
use crate::MessageView;
use crate::error::AppError;

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
    /// The age, or how long the pregnancy had lasted.
    pub age: Option<MessageView>,
    /// The service, as the family calls it.
    pub service: String,
    /// What sort of service that is.
    pub sort: Service,
    /// Which review, by its stable name.
    pub review: Option<&'static str>,
    /// What it was about.
    pub what: Option<String>,
    /// How, by its stable name: "home", "video" ...
    pub how: Option<&'static str>,
    /// The same in English.
    pub how_words: Option<&'static str>,
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
    review: Option<&'static str>,
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
        let all = open
            .book
            .current(&open.roles)
            .filter_map(|current| Some((current, contact(current.entry.payload()?)?)));
        let (contacts, later): (Vec<_>, Vec<_>) =
            all.partition(|(current, _)| !is_later(current.entry.when(), birth));
        let contacts = contacts.into_iter().map(|(current, contact)| step(open, &current, contact, birth));
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
            note: it.plan.clone().or_else(|| it.note.clone()),
            ..Contact::default()
        }),
        Payload::Review(it) => {
            let code = it.which.map(WhichReview::code);
            let which = WhichReview::CHOICES.iter().find(|choice| Some(choice.code) == code);
            Some(Contact {
                service: it.job.clone().or_else(|| it.done_by.clone()).unwrap_or_default(),
                sort: it.job.as_deref().map(Service::named),
                review: which.map(|choice| choice.name),
                what: which.map(|choice| choice.words.to_owned()),
                note: it.plan.clone().or_else(|| it.notes.clone()),
                ..Contact::default()
            })
        }
        _ => None,
    }
}

fn step(open: &OpenRecord, current: &Current<'_>, contact: Contact, birth: Option<Birth>) -> JourneyStep {
    let when = current.entry.when();
    let (stage, months, age) = placed(when.and_then(When::date), birth);
    let how = contact.how.map(How::code);
    let how = How::CHOICES.iter().find(|choice| Some(choice.code) == how);
    JourneyStep {
        entry: current.id.to_string(),
        kind: current.entry.kind().name(),
        when: when.map(When::to_string),
        stage,
        months,
        age,
        service: contact.service,
        sort: contact.sort.unwrap_or(Service::Other),
        review: contact.review,
        what: contact.what,
        how: how.map(|choice| choice.name),
        how_words: how.map(|choice| choice.words),
        helped: contact.helped,
        note: contact.note,
        written_by: open.author(current.author),
    }
}

/// Where a day lies on the way.
fn placed(day: Option<NaiveDate>, birth: Option<Birth>) -> (JourneyStage, Option<u32>, Option<MessageView>) {
    match (day, birth) {
        (Some(day), Some(Birth::Born(born))) if day >= born => {
            let age = age_words(born, day).ok().map(|age| MessageView::from(&age.wording()));
            (JourneyStage::AfterBirth, completed_months(born, day), age)
        }
        (Some(_), Some(Birth::Born(_))) => (JourneyStage::Pregnancy, None, None),
        (Some(day), Some(Birth::Expected(due))) => {
            let age = pregnancy_words(due, day).ok().map(|age| MessageView::from(&age.wording()));
            (JourneyStage::Pregnancy, None, age)
        }
        _ => (JourneyStage::NotKnown, None, None),
    }
}

fn completed_months(born: NaiveDate, day: NaiveDate) -> Option<u32> {
    day.years_since(born).map(|years| {
        let whole = years * 12;
        let more = (1..12).take_while(|more| {
            born.checked_add_months(Months::new(whole + more)).is_some_and(|reached| reached <= day)
        });
        whole + u32::try_from(more.count()).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_when_they_are_over() {
        let months = |born: &str, day: &str| completed_months(born.parse().unwrap(), day.parse().unwrap());
        assert_eq!(months("2026-01-09", "2026-01-09"), Some(0));
        assert_eq!(months("2026-01-09", "2026-02-08"), Some(0));
        assert_eq!(months("2026-01-09", "2026-02-09"), Some(1));
        assert_eq!(months("2026-01-09", "2027-01-08"), Some(11));
        assert_eq!(months("2026-01-09", "2027-01-09"), Some(12));
        assert_eq!(months("2026-01-09", "2028-01-08"), Some(23));
    }
}
