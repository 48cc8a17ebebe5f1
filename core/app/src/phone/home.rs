//! The screen of a child: what a parent wants to know on opening it, in one call.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minicbor::{Decoder, Encoder};
use redbook_clinical::growth::GestationPolicy;
use redbook_clinical::schedule::Birth;
use redbook_protocol::cbor::{self, CborError};
use redbook_protocol::{EncodeError, EntryId, LogId, RecordId};
use redbook_sync::Roles;
use serde::Serialize;

use super::due::{DueItemView, DueState, DueView, KnownBirth, known_birth};
use super::growth::{LatestGrowth, MeasurementView};
use super::open_record::OpenRecord;
use super::status::StatusView;
use super::views::SignedEntryView;
use super::{Phone, state};
use crate::MessageView;
use crate::error::AppError;

/// News shown; the rest is a number.
const NEWS_SHOWN_MAX: usize = 20;
/// Logs whose ends are kept: more than any family's phones.
const LOGS_MAX: usize = 4_096;
/// What measurements beside the reference are read by on this screen.
const POLICY: GestationPolicy = GestationPolicy::ExactForLife;

/// By what a child is told from another before anything is written: the name and the day of birth, and the NHS number where it is
/// known. What people disagree about is joined by " / ".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identity {
    /// What the child is called.
    pub name: Option<String>,
    /// The day of birth, or the due date before it, `YYYY-MM-DD`.
    pub born: Option<String>,
    /// The NHS number.
    pub nhs_number: Option<String>,
}

/// A child at a glance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HomeView {
    /// How the record stands; its `child` is what the child is called.
    pub status: StatusView,
    /// By what the child is told from another.
    pub identity: Identity,
    /// How much is known of the birth.
    pub state: DueState,
    /// How old the child is, or how long the pregnancy has lasted.
    pub age: Option<MessageView>,
    /// What the state means, where it needs saying.
    pub message: Option<MessageView>,
    /// Overdue and due.
    pub now: Vec<DueItemView>,
    /// The next thing to come.
    pub next: Option<DueItemView>,
    /// How many questions decide what is offered, and are not answered.
    pub questions: usize,
    /// The last of each sort of measurement whose day is known.
    pub measurements: Vec<MeasurementView>,
    /// How age was counted for them.
    pub counted: MessageView,
    /// What others wrote since somebody last looked ([`Phone::looked`]), newest first, at most 20.
    pub news: Vec<SignedEntryView>,
    /// How much that is in all.
    pub news_count: usize,
    /// How many things need a person: values that disagree, doubts, frames kept aside.
    pub needs: usize,
}

/// What of the screen takes long to make, and depends on nothing but the entries, who may write them, and the day.
#[derive(Debug, Clone)]
pub(super) struct Glance {
    due: DueView,
    growth: LatestGrowth,
    /// Things that need a person, without frames kept aside.
    attention: usize,
}

/// All that a [`Glance`] depends on: while it is the same, so is the glance.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct GlanceKey {
    on: NaiveDate,
    /// Of the document: which frames count.
    heads: Vec<[u8; 32]>,
    unsent: Vec<EntryId>,
    roles: Roles,
}

impl Phone {
    /// The screen of a child on a day, by the calendar where the phone is.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`], [`AppError::Damaged`].
    pub fn home(&mut self, record: &RecordId, on: NaiveDate) -> Result<HomeView, AppError> {
        let Glance { due, growth, attention } = self.glance(record, on)?;
        let seen = self.seen(record)?;
        let status = self.status(record)?;
        let open = self.open_record(record)?;
        let aside = open.aside().len();
        let identity = open.identity(due.born.clone().or_else(|| due.expected.clone()));
        let is_own = |log: &LogId| open.is_own(log);
        let (news, news_count) = open.book.news(&open.roles, &seen, &is_own, NEWS_SHOWN_MAX);
        let news = news.into_iter().map(|entry| open.signed(entry)).collect();
        let DueView { state, age, message, now, upcoming, questions, .. } = due;
        Ok(HomeView {
            status,
            identity,
            state,
            age,
            message,
            now,
            next: upcoming.into_iter().next(),
            questions: questions.len(),
            measurements: growth.measurements,
            counted: growth.counted,
            news,
            news_count,
            needs: attention + aside,
        })
    }

    /// Made anew only where something of it may have changed: the screen is asked for after every step of its person.
    fn glance(&mut self, record: &RecordId, on: NaiveDate) -> Result<Glance, AppError> {
        let key = self.open_record(record)?.glance_key(on);
        if let Some((known, glance)) = &self.open_record(record)?.glance
            && *known == key
        {
            return Ok(glance.clone());
        }
        let due = self.due(record, on)?;
        let growth = self.latest_growth(record, POLICY, on)?;
        let open = self.open_record(record)?;
        let glance = Glance { due, growth, attention: open.attention().len() };
        open.glance = Some((key, glance.clone()));
        Ok(glance)
    }

    /// By what the child of a record is told from another.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn identity(&mut self, record: &RecordId) -> Result<Identity, AppError> {
        let open = self.open_record(record)?;
        let born = match known_birth(open) {
            KnownBirth::Known(Birth::Born(day) | Birth::Expected(day)) => Some(day.to_string()),
            _ => None,
        };
        Ok(open.identity(born))
    }

    /// Notes that somebody has looked: what is there now is no news any more.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn looked(&mut self, record: &RecordId) -> Result<(), AppError> {
        let seen = self.open_record(record)?.book.recorded_to();
        if seen == self.seen(record)? {
            return Ok(());
        }
        let mut bytes = Vec::new();
        let _infallible = write_seen(&seen, &mut Encoder::new(&mut bytes));
        Ok(self.store.write(|tx| tx.put_state(Some(record), state::SEEN, &bytes))?)
    }

    fn seen(&self, record: &RecordId) -> Result<BTreeMap<LogId, u64>, AppError> {
        match self.store.read().state(Some(record), state::SEEN)? {
            // Who cannot tell what was seen shows it all once more: no reason to show nothing.
            Some(bytes) => Ok(read_seen(&bytes).unwrap_or_default()),
            None => Ok(BTreeMap::new()),
        }
    }
}

impl OpenRecord {
    fn glance_key(&self, on: NaiveDate) -> GlanceKey {
        GlanceKey {
            on,
            heads: self.replica.document().heads(),
            unsent: self.unsent.iter().map(|unsent| unsent.id).collect(),
            roles: self.roles.clone(),
        }
    }

    /// `born`: the day that is settled; where none is, what the profile says.
    pub(super) fn identity(&self, born: Option<String>) -> Identity {
        let profile = self.book.profile(&self.roles);
        let said = |name: &str| {
            let field = profile.fields.iter().find(|field| field.field == name)?;
            let values: Vec<&str> = field.values.iter().map(|value| value.value.as_str()).collect();
            Some(values.join(" / ")).filter(|values| !values.is_empty())
        };
        Identity {
            born: born.or_else(|| said("date-of-birth")),
            name: said("name"),
            nhs_number: said("nhs-number"),
        }
    }
}

/// A map of logs to milliseconds, as an array so that a log's bytes are no key.
fn write_seen(seen: &BTreeMap<LogId, u64>, e: &mut Encoder<&mut Vec<u8>>) -> Result<(), EncodeError> {
    e.array(u64::try_from(seen.len()).unwrap_or_default())?;
    for (log, to) in seen {
        e.array(2)?.bytes(log.as_bytes())?.u64(*to)?;
    }
    Ok(())
}

fn read_seen(bytes: &[u8]) -> Result<BTreeMap<LogId, u64>, CborError> {
    let mut d: Decoder<'_> = cbor::checked(bytes)?;
    let mut seen = BTreeMap::new();
    for _ in 0..cbor::array(&mut d, LOGS_MAX)? {
        cbor::array_of(&mut d, 2)?;
        seen.insert(LogId::from_bytes(cbor::fixed(&mut d)?), d.u64()?);
    }
    Ok(seen)
}
