//! What a phone may remind of: days on which something becomes due, and appointments. Whose it is stands in none of it: what is
//! shown on a locked screen is read by whoever holds the phone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use redbook_protocol::RecordId;
use redbook_record::{AppointmentState, Payload};
use serde::Serialize;
use serde_json::json;

use super::Phone;
use super::due::DueState;
use crate::MessageView;
use crate::error::AppError;

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReminderView {
    /// Its name on this phone: the same reminder keeps it, so that it is set once.
    pub id: String,
    /// The record that it opens.
    pub record: String,
    /// The day on which to remind, `YYYY-MM-DD`.
    pub on: String,
    /// What to say.
    pub message: MessageView,
}

/// Something that a day has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    BecomesDue,
    Appointment,
}

impl Phone {
    /// The soonest `max` reminders after a day, over all records. A phone that may have only so many at a time plans these, and
    /// plans again whenever it is opened.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn reminders(&mut self, after: NaiveDate, max: usize) -> Result<Vec<ReminderView>, AppError> {
        let mut counted: BTreeMap<(NaiveDate, RecordId, What), usize> = BTreeMap::new();
        for record in self.sound_records().sound {
            // One that fails later than on opening keeps no other from its reminders either.
            for (on, what) in self.days_to_remind(&record, after).unwrap_or_default() {
                *counted.entry((on, record, what)).or_default() += 1;
            }
        }
        Ok(counted
            .into_iter()
            .take(max)
            .map(|((on, record, what), count)| view(on, &record, what, count))
            .collect())
    }

    fn days_to_remind(
        &mut self,
        record: &RecordId,
        after: NaiveDate,
    ) -> Result<Vec<(NaiveDate, What)>, AppError> {
        let due = self.due(record, after)?;
        if due.state == DueState::Loss {
            return Ok(Vec::new());
        }
        let begins = due.upcoming.iter().filter_map(|item| item.from.as_deref()?.parse().ok());
        let mut days: Vec<(NaiveDate, What)> = begins.map(|day| (day, What::BecomesDue)).collect();
        let open = self.open_record(record)?;
        for current in open.book.current(&open.roles) {
            let Some(Payload::Appointment(appointment)) = current.entry.payload() else { continue };
            let is_on = !matches!(
                appointment.state,
                Some(AppointmentState::Cancelled | AppointmentState::Moved | AppointmentState::Kept)
            );
            let eve = current.entry.when().and_then(|when| when.date()).and_then(|day| day.pred_opt());
            days.extend(eve.filter(|_| is_on).map(|eve| (eve, What::Appointment)));
        }
        days.retain(|(day, _)| *day > after);
        Ok(days)
    }
}

fn view(on: NaiveDate, record: &RecordId, what: What, count: usize) -> ReminderView {
    let (word, message) = match what {
        What::BecomesDue => (
            "due",
            MessageView::new(
                "reminder.due",
                [("count", json!(count))],
                "Something is due in a child's record. Open Redbook to see what.",
            ),
        ),
        What::Appointment => (
            "appointment",
            MessageView::new(
                "reminder.appointment",
                [("count", json!(count))],
                "There is an appointment tomorrow. Open Redbook to see when.",
            ),
        ),
    };
    ReminderView {
        id: format!("{record}-{on}-{word}"),
        record: record.to_string(),
        on: on.to_string(),
        message,
    }
}
