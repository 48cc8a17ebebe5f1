//! The immunisation page of the paper book, as it is for one child: what the schedule of that birth date offers, up to a day.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use redbook_clinical::schedule::{self, Birth, Child, Kind, Status};
use redbook_protocol::RecordId;
use serde::Serialize;

use super::super::Phone;
use super::birth::KnownBirth;
use super::{Asked, DueState};
use crate::error::AppError;

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperPage {
    /// How much is known of the birth; without its day the page has no line.
    pub state: DueState,
    /// Its lines, in the order of the visits.
    pub lines: Vec<PaperLine>,
}

/// One line: a dose that the routine schedule offers and the record does not have yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperLine {
    /// The vaccine's word.
    pub vaccine: String,
    /// Which dose.
    pub dose: Option<u8>,
    /// What people call it, with the dose.
    pub name: String,
    /// From when on it is given, `YYYY-MM-DD`: lines of one day are one visit.
    pub from: String,
}

impl Phone {
    /// What a paper book may have that the record has not: the routine doses up to a day, less as many of each vaccine as
    /// are recorded. A person copies from the book; a line that stays blank is saved as nothing.
    ///
    /// # Errors
    /// [`AppError::NoSuchRecord`], [`AppError::Store`].
    pub fn paper_page(&mut self, record: &RecordId, on: NaiveDate) -> Result<PaperPage, AppError> {
        let asked = Asked::of(self.open_record(record)?, on);
        let KnownBirth::Known(Birth::Born(birth)) = asked.birth else {
            return Ok(PaperPage { state: asked.state, lines: Vec::new() });
        };
        let mut recorded: BTreeMap<&str, usize> = BTreeMap::new();
        for (vaccine, _) in asked.told.doses.keys() {
            *recorded.entry(vaccine).or_default() += 1;
        }
        for inexact in &asked.told.inexact {
            *recorded.entry(super::doses::word(&inexact.vaccine)).or_default() += 1;
        }
        let mut lines = routine(birth, on);
        lines.retain(|line| match recorded.get_mut(line.vaccine.as_str()) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        });
        Ok(PaperPage { state: asked.state, lines })
    }
}

/// As the book was handed out: by the rules for the day of birth, with nothing given yet.
fn routine(birth: NaiveDate, on: NaiveDate) -> Vec<PaperLine> {
    let schedule = schedule::due(&Child::new(Birth::Born(birth)), birth);
    let items = schedule.items.into_iter().filter(|item| item.kind == Kind::Immunisation);
    let offered = items.filter(|item| matches!(item.status, Status::Upcoming | Status::Due));
    let lines = offered.filter_map(|item| {
        let from = item.from.filter(|from| *from <= on)?;
        let name = item.what.to_string();
        Some(PaperLine { vaccine: item.what.id, dose: item.what.dose, name, from: from.to_string() })
    });
    lines.collect()
}
