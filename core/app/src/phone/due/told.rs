//! What the record tells about what is due: its entries that stand, sorted by what they say.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use redbook_clinical::schedule::{CheckOutcome, GivenVaccine, Question};
use redbook_protocol::Class;
use redbook_record::{Current, Immunisation, Payload, ProfileField, Said, When, WhichLoss, WhichReview};

use super::super::open_record::OpenRecord;
use super::checks;
use super::doses;
use super::hearing;
use super::questions;
use super::view::{EntryRef, KeptView};
use crate::MessageView;

/// The profile's field that says the day of birth.
const DATE_OF_BIRTH: &str = "date-of-birth";
const SEX: &str = "sex";
/// A word of the schedule and, where it is known, the day: what an item of the schedule is found by.
pub(super) type Key = (String, Option<NaiveDate>);

/// Everything that is told.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Days on which the child is said to be born.
    pub(super) births: Vec<(When, EntryRef)>,
    /// A birth is written down, with or without its day.
    pub(super) is_born: bool,
    pub(super) due_dates: Vec<(When, EntryRef)>,
    /// Every sex that is said, in the profile's words.
    pub(super) sexes: Vec<String>,
    /// Doses with their day. One vaccine on one day is one dose, whoever wrote it down, and however often.
    pub(super) doses: BTreeMap<(String, NaiveDate), Dose>,
    /// Doses without their day.
    pub(super) inexact: Vec<Inexact>,
    /// Vaccines that were not given.
    pub(super) not_given: Vec<NotGiven>,
    /// What has no doses, by its word and day.
    pub(super) checks: BTreeMap<Key, Vec<EntryRef>>,
    /// What a screening said, where the schedule has to know: of one sample what [`CheckOutcome`] puts highest.
    pub(super) outcomes: BTreeMap<Key, CheckOutcome>,
    /// Blood spots, before it is known which results answer what was still to come.
    pub(super) spots: Vec<checks::Spot>,
    /// Parts of examinations: examination, system, and how it stands.
    pub(super) exams: Vec<checks::ExamPart>,
    /// Hearing tests, before it is known which ears they settle.
    pub(super) hearing: Vec<hearing::EarTest>,
    /// What is to be said beside an item, by its word.
    pub(super) notes: BTreeMap<String, Vec<MessageView>>,
    pub(super) answers: BTreeMap<Question, Vec<(Said, EntryRef)>>,
    pub(super) losses: Vec<(WhichLoss, EntryRef)>,
    /// What cannot be counted, and why.
    pub(super) kept: Vec<KeptView>,
}

/// One dose.
#[derive(Debug)]
pub(super) struct Dose {
    pub(super) vaccine: GivenVaccine,
    /// Every dose number that was written, one for each entry.
    pub(super) written: Vec<Option<u32>>,
    pub(super) entries: Vec<EntryRef>,
}

/// A dose whose day is not known.
#[derive(Debug)]
pub(super) struct Inexact {
    pub(super) vaccine: GivenVaccine,
    pub(super) when: Option<When>,
    pub(super) dose: Option<u32>,
    pub(super) entry: EntryRef,
}

/// A vaccine that was not given.
#[derive(Debug)]
pub(super) struct NotGiven {
    pub(super) immunisation: Immunisation,
    pub(super) when: Option<When>,
    pub(super) entry: EntryRef,
}

impl Told {
    /// What a record tells on a day. What is dated later stands as such in the answer; it is told all the same.
    pub(super) fn by(open: &OpenRecord, on: NaiveDate) -> Self {
        let mut told = Self::default();
        for current in open.book.current(&open.roles) {
            let Some(payload) = current.entry.payload() else { continue };
            let entry = || reference(open, &current);
            told.take(payload, &current, on, entry);
        }
        checks::settle_blood_spots(&mut told);
        checks::settle_exams(&mut told);
        hearing::settle(&mut told);
        told
    }

    fn take(
        &mut self,
        payload: &Payload,
        current: &Current<'_>,
        on: NaiveDate,
        entry: impl Fn() -> EntryRef,
    ) {
        let (when, class) = (current.entry.when().copied(), current.entry.class());
        // A carer may write in the family's pages only: what stands there is no professional's word, and no parent's.
        if !payload.kind().belongs_in(class) {
            if is_asked_about(payload) {
                self.kept.push(KeptView::in_another_class(entry()));
            }
            return;
        }
        match payload {
            Payload::BirthDetails(_) => {
                self.is_born = true;
                self.births.extend(when.map(|when| (when, entry())));
            }
            Payload::ProfileField(field) if class == Class::Profile => self.take_profile(field, entry),
            Payload::Pregnancy(pregnancy) => {
                self.due_dates.extend(pregnancy.due.map(|due| (due, entry())));
            }
            Payload::Loss(loss) => self.losses.extend(loss.what.map(|what| (what, entry()))),
            Payload::Answer(answer) => questions::take(self, answer, entry()),
            Payload::Immunisation(immunisation) => doses::take(self, immunisation, when, entry()),
            Payload::BloodSpot(result) => checks::take_blood_spot(self, result, when, on, entry()),
            Payload::Nipe(nipe) => checks::take_nipe(self, nipe, when, on, entry()),
            Payload::Hearing(hearing) => hearing::take(self, hearing, when, on, entry()),
            Payload::Review(review) => checks::take_review(self, review.which, when, on, entry()),
            Payload::AntenatalContact(contact) if is_health_visitor(contact.job.as_deref()) => {
                checks::take_review(self, Some(WhichReview::Antenatal), when, on, entry());
            }
            _ => {}
        }
    }

    fn take_profile(&mut self, field: &ProfileField, entry: impl Fn() -> EntryRef) {
        match field.field_name().as_str() {
            DATE_OF_BIRTH => {
                self.is_born = true;
                match field.value.parse() {
                    Ok(when) => self.births.push((when, entry())),
                    Err(_) => self.kept.push(KeptView::no_date(entry())),
                }
            }
            SEX => self.sexes.push(field.value.trim().to_lowercase()),
            _ => {}
        }
    }
}

fn is_asked_about(payload: &Payload) -> bool {
    matches!(
        payload,
        Payload::BirthDetails(_)
            | Payload::Pregnancy(_)
            | Payload::Loss(_)
            | Payload::Answer(_)
            | Payload::Immunisation(_)
            | Payload::BloodSpot(_)
            | Payload::Nipe(_)
            | Payload::Hearing(_)
            | Payload::Review(_)
    )
}

/// The antenatal contact of the schedule is the health visitor's; a midwife's is another.
fn is_health_visitor(job: Option<&str>) -> bool {
    job.is_some_and(|job| job.trim().eq_ignore_ascii_case("health visitor"))
}

fn reference(open: &OpenRecord, current: &Current<'_>) -> EntryRef {
    EntryRef {
        id: current.id.to_string(),
        kind: current.entry.kind().name(),
        when: current.entry.when().map(When::to_string),
        written_by: open.author(current.author),
    }
}
