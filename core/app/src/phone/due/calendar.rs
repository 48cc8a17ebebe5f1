//! The calendar file of what is due and to come.

use chrono::{DateTime, NaiveDate};
use redbook_clinical::schedule::{CalendarOptions, Item, calendar};
use redbook_protocol::RecordId;
use ring::digest::{SHA256, digest};

use super::super::Phone;
use super::view::DueState;
use super::{Asked, doses};
use crate::error::AppError;

/// What sets the token of a calendar apart from every other hash of a record's id.
const CONTEXT: &[u8] = b"redbook calendar v1";
/// Bytes of the token: enough that no two records of one calendar have the same.
const TOKEN_LEN: usize = 8;

/// Whether titles have the child's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarNames {
    /// No name: calendars are shared, and shown on locked screens.
    Without,
    /// The name, as the person asked.
    With,
}

/// A calendar file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its text (RFC 5545).
    pub text: String,
    /// How many events are in it.
    pub events: usize,
    /// What is due and left out, because a dose of it is recorded without its day: it may have been given.
    pub left_out: Vec<String>,
    /// How much is known of the birth; without its day nothing is in the file.
    pub state: DueState,
}

impl Phone {
    /// What is due and to come, as a calendar file.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn due_calendar(
        &mut self,
        record: &RecordId,
        on: NaiveDate,
        names: CalendarNames,
    ) -> Result<CalendarFile, AppError> {
        let now_ms = i64::try_from(self.now_ms()).unwrap_or(i64::MAX);
        let stamp = DateTime::from_timestamp_millis(now_ms).unwrap_or_default().naive_utc();
        let name = match names {
            CalendarNames::Without => None,
            CalendarNames::With => self.child_name(record)?,
        };
        let open = self.open_record(record)?;
        let mut asked = Asked::of(open, on);
        let told = &asked.told;
        let (doubtful, items): (Vec<Item>, Vec<Item>) =
            std::mem::take(&mut asked.schedule.items).into_iter().partition(|item| {
                item.date.is_none() && told.inexact.iter().any(|dose| doses::may_be(dose, &item.what.id))
            });
        asked.schedule.items = items;
        let left_out = doubtful.iter().filter(|item| item.status.is_expected());
        let token = token(record);
        let options = CalendarOptions { on, stamp, record: &token, name: name.as_deref() };
        let text = calendar(&asked.schedule, &options);
        Ok(CalendarFile {
            events: text.matches("BEGIN:VEVENT").count(),
            text,
            left_out: left_out.map(|item| item.what.to_string()).collect(),
            state: asked.state,
        })
    }
}

/// The same for every phone of the record, and no way back to its id, which the relay knows.
fn token(record: &RecordId) -> String {
    let hash = digest(&SHA256, &[CONTEXT, record.to_string().as_bytes()].concat());
    hash.as_ref().iter().take(TOKEN_LEN).map(|byte| format!("{byte:02x}")).collect()
}
