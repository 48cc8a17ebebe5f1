//! The export: the whole record as one JSON document, the signed frames and what they say in plain text.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use redbook_protocol::RecordId;
use redbook_record::TimelineQuery;
use serde::Serialize;

use super::Phone;
use super::members::MemberView;
use super::profile::ProfileSigned;
use super::views::{AsideView, SignedEntryView, iso_ms};
use crate::error::AppError;

/// What an export holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExportReport {
    /// Frames written.
    pub frames: usize,
    /// Entries written.
    pub entries: usize,
}

#[derive(Serialize)]
struct Export {
    format: &'static str,
    version: u32,
    made: String,
    record: String,
    profile: ProfileSigned,
    members: Vec<MemberView>,
    entries: Vec<SignedEntryView>,
    aside: Vec<AsideView>,
    /// Base64 (RFC 4648 §4), in the order they came to this phone: see docs/protocol.md.
    frames: Vec<String>,
}

impl Phone {
    /// Writes the whole record. It is not sealed: whoever has the file can read it.
    ///
    /// # Errors
    /// [`AppError::Export`] where `out` does not take it.
    pub fn export(&mut self, record: &RecordId, out: &mut dyn Write) -> Result<ExportReport, AppError> {
        // What is unsent is in no frame yet, and would not be in the verifiable part; a newcomer has nothing unsent.
        if self.open_record(record)?.replica.own_member().is_some() {
            self.gather(record)?;
        }
        let export = Export {
            format: "redbook-export",
            version: 1,
            made: iso_ms(self.now_ms()),
            record: record.to_string(),
            profile: self.profile(record)?,
            members: self.members(record)?,
            entries: self.all_entries(record)?,
            aside: self.needs_a_person(record)?.aside,
            frames: self
                .store
                .read()
                .frames(record, 0)?
                .rows
                .iter()
                .map(|row| STANDARD.encode(&row.bytes))
                .collect(),
        };
        let report = ExportReport { frames: export.frames.len(), entries: export.entries.len() };
        serde_json::to_writer_pretty(&mut *out, &export).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        out.flush()?;
        Ok(report)
    }

    fn all_entries(&mut self, record: &RecordId) -> Result<Vec<SignedEntryView>, AppError> {
        let mut entries = Vec::new();
        let mut query = TimelineQuery { include_replaced: true, ..TimelineQuery::default() };
        loop {
            let page = self.timeline(record, &query)?;
            entries.extend(page.entries);
            match page.next {
                Some(next) => query.cursor = Some(next),
                None => return Ok(entries),
            }
        }
    }
}
