//! The families of a health visitor: whose record is how fresh, and what became of a day's visits.

use chrono::{DateTime, NaiveDate};
use redbook_protocol::RecordId;
use serde::Serialize;

use super::Phone;
use super::due::DueState;
use super::home::Identity;
use super::records::SoundRecords;
use crate::MessageView;
use crate::error::AppError;

/// The families on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseloadView {
    /// Those in which something is due first, then by the child's name.
    pub families: Vec<FamilyView>,
    /// Records that cannot be opened on this phone.
    pub damaged: Vec<String>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FamilyView {
    /// The record.
    pub record: String,
    /// Who the child is.
    pub identity: Identity,
    /// How much is known of the birth.
    pub state: DueState,
    /// How old the child is, or how long the pregnancy has lasted.
    pub age: Option<MessageView>,
    /// How many things are due or overdue.
    pub due: usize,
    /// How many things need a person.
    pub needs: usize,
    /// How fresh what this phone holds is.
    pub freshness: MessageView,
    /// Entries of this phone that nobody else has yet.
    pub waiting: u64,
}

/// What became of a day's visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptView {
    /// The day.
    pub on: String,
    /// Records in which this phone wrote something on that day.
    pub visits: Vec<VisitView>,
    /// Of them, those whose every entry was handed on.
    pub handed: usize,
    /// Of them, those with something on this phone only.
    pub waiting: usize,
    /// Records that cannot be opened on this phone: whether something was written there is not known.
    pub damaged: Vec<String>,
    /// The same in words.
    pub message: MessageView,
}

/// A record that was written in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VisitView {
    /// The record.
    pub record: String,
    /// Who the child is.
    pub identity: Identity,
    /// Entries written on that day by this phone.
    pub entries: usize,
    /// Whether all of it was handed to the relay.
    pub is_handed: bool,
    /// How it stands, in words: one thing after the other.
    pub words: Vec<MessageView>,
}

impl Phone {
    /// The families on this phone, on a day by the calendar where the phone is.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn caseload(&mut self, on: NaiveDate) -> Result<CaseloadView, AppError> {
        let mut families = Vec::new();
        let SoundRecords { sound, mut damaged } = self.sound_records();
        for record in sound {
            // One that fails later than on opening keeps no other from the list either.
            match self.family(&record, on) {
                Ok(family) => families.push(family),
                Err(_) => damaged.push(record.to_string()),
            }
        }
        families.sort_by(|a, b| {
            let key =
                |family: &FamilyView| (family.due == 0, family.identity.name.clone(), family.record.clone());
            key(a).cmp(&key(b))
        });
        Ok(CaseloadView { families, damaged })
    }

    fn family(&mut self, record: &RecordId, on: NaiveDate) -> Result<FamilyView, AppError> {
        let due = self.due(record, on)?;
        let status = self.status(record)?;
        let needs = self.needs_a_person(record)?;
        Ok(FamilyView {
            record: record.to_string(),
            identity: self.open_record(record)?.identity(due.born.clone().or_else(|| due.expected.clone())),
            state: due.state,
            age: due.age,
            due: due.now.len(),
            needs: needs.attention.len() + needs.aside.len(),
            freshness: freshness(status.last_sync.as_deref(), self.now_ms()),
            waiting: status.unsent as u64 + status.not_handed,
        })
    }

    /// What became of the visits of a day: `from_ms` to `until_ms`, its midnights where the phone is, in milliseconds since 1970.
    ///
    /// # Errors
    /// [`AppError::Store`], [`AppError::Damaged`].
    pub fn receipt(&mut self, on: NaiveDate, from_ms: u64, until_ms: u64) -> Result<ReceiptView, AppError> {
        let mut visits = Vec::new();
        let SoundRecords { sound, mut damaged } = self.sound_records();
        for record in sound {
            match self.visited(&record, from_ms, until_ms) {
                Ok(visit) => visits.extend(visit),
                Err(_) => damaged.push(record.to_string()),
            }
        }
        let handed = visits.iter().filter(|visit| visit.is_handed).count();
        let waiting = visits.len() - handed;
        let message = receipt_says(visits.len(), handed, waiting);
        Ok(ReceiptView { on: on.to_string(), visits, handed, waiting, damaged, message })
    }

    /// What this phone wrote in a record in that time; nothing where it wrote nothing.
    fn visited(
        &mut self,
        record: &RecordId,
        from_ms: u64,
        until_ms: u64,
    ) -> Result<Option<VisitView>, AppError> {
        let entries = self.own_entries_of(record, from_ms, until_ms)?;
        if entries == 0 {
            return Ok(None);
        }
        let status = self.status(record)?;
        Ok(Some(VisitView {
            record: record.to_string(),
            identity: self.identity(record)?,
            entries,
            is_handed: status.unsent == 0 && status.not_handed == 0,
            words: status.words,
        }))
    }

    fn own_entries_of(&mut self, record: &RecordId, from_ms: u64, until_ms: u64) -> Result<usize, AppError> {
        let open = self.open_record(record)?;
        let of_the_day = open
            .book
            .current(&open.roles)
            .filter(|it| open.is_own(it.author) && (from_ms..until_ms).contains(&it.entry.recorded_ms()));
        Ok(of_the_day.count())
    }
}

/// "Synced 3 days ago", by the phone's clock, which may be wrong: a sync that lies ahead is one of today.
fn freshness(last_sync: Option<&str>, now_ms: u64) -> MessageView {
    let synced_ms =
        last_sync.and_then(|text| DateTime::parse_from_rfc3339(text).ok()).map(|at| at.timestamp_millis());
    let Some(synced_ms) = synced_ms.and_then(|ms| u64::try_from(ms).ok()) else {
        return MessageView::new("freshness.never", [], "Never synced");
    };
    let days = now_ms.saturating_sub(synced_ms) / DAY_MS;
    let english = match days {
        0 => "Synced in the last day".to_owned(),
        1 => "Synced 1 day ago".to_owned(),
        days => format!("Synced {days} days ago"),
    };
    MessageView::new("freshness.days", [("days", days.into())], english)
}

const DAY_MS: u64 = 86_400_000;

fn receipt_says(visits: usize, handed: usize, waiting: usize) -> MessageView {
    let args = [("visits", visits.into()), ("handed", handed.into()), ("waiting", waiting.into())];
    let english = match visits {
        0 => "No visit was written today.".to_owned(),
        1 => format!("1 visit: {handed} handed to the relay, {waiting} waiting on this phone."),
        _ => format!("{visits} visits: {handed} handed to the relay, {waiting} waiting on this phone."),
    };
    MessageView::new("receipt.visits", args, english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freshness_counts_whole_days_and_believes_no_clock() {
        let says = |synced: Option<&str>| freshness(synced, 1_780_000_000_000).english;
        assert_eq!(says(None), "Never synced");
        assert_eq!(says(Some("2026-05-28T20:26:40.000Z")), "Synced in the last day");
        assert_eq!(says(Some("2026-05-27T20:26:40.000Z")), "Synced 1 day ago");
        assert_eq!(says(Some("2026-05-25T20:26:39.000Z")), "Synced 3 days ago");
        assert_eq!(says(Some("2030-01-01T00:00:00.000Z")), "Synced in the last day");
    }
}
