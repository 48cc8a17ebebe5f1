//! The list of status codes, read in place.

use super::BloodSpotCondition;
use crate::codes::rows;

pub(super) const FILE: &str = include_str!("../../data/codes/blood-spot-status.csv");

/// A row of the list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct StatusRow {
    pub(super) code: &'static str,
    pub(super) meaning: &'static str,
    pub(super) label: &'static str,
    /// Ids of conditions, with spaces between them.
    conditions: &'static str,
    pub(super) source: &'static str,
}

impl StatusRow {
    fn read(row: &'static str) -> Option<Self> {
        let mut fields = row.split(',');
        let (code, meaning, label) = (fields.next()?, fields.next()?, fields.next()?);
        let (conditions, source) = (fields.next()?, fields.next()?);
        fields.next().is_none().then_some(Self { code, meaning, label, conditions, source })
    }

    pub(super) fn is_of(&self, condition: BloodSpotCondition) -> bool {
        self.conditions.split(' ').any(|id| id == condition.id())
    }
}

pub(super) fn all() -> impl Iterator<Item = StatusRow> {
    rows(FILE).filter_map(StatusRow::read)
}

pub(super) fn find(code: &str) -> Option<StatusRow> {
    all().find(|row| row.code == code)
}
