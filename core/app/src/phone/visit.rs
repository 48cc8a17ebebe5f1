//! A visit copied out as plain text, for a system that this one cannot write to.

use std::collections::BTreeSet;

use redbook_protocol::{EntryId, RecordId};

use super::Phone;
use crate::error::AppError;

impl Phone {
    /// Entries as plain text, with who the child is at the head: a line each, as the timeline says it. It is for the person who
    /// asked for it, and is kept nowhere.
    ///
    /// # Errors
    /// [`AppError::NoSuchEntry`].
    pub fn visit_text(&mut self, record: &RecordId, entries: &[EntryId]) -> Result<String, AppError> {
        let identity = self.identity(record)?;
        let named =
            [("Name", identity.name), ("Date of birth", identity.born), ("NHS number", identity.nhs_number)];
        let mut lines: Vec<String> =
            named.into_iter().filter_map(|(label, value)| Some(format!("{label}: {}", value?))).collect();
        lines.push(String::new());
        let open = self.open_record(record)?;
        // Each once, so that the text is no longer than the record.
        let mut told = BTreeSet::new();
        for entry in entries.iter().filter(|entry| told.insert(**entry)) {
            let shown = open.book.entry(&open.roles, entry).ok_or(AppError::NoSuchEntry)?;
            let says: Vec<&str> = shown.payload.says().iter().map(|phrase| phrase.text.as_str()).collect();
            let when = shown.when.as_deref().unwrap_or("day not known");
            lines.push(format!("{when}  {}", says.join("; ")));
        }
        lines.push(String::new());
        Ok(lines.join("\n"))
    }
}
