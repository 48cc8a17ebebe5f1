//! The export: the whole record as one JSON document: the signed frames, what they say in plain text, and the same as FHIR.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use redbook_protocol::RecordId;
use redbook_record::TimelineQuery;
use redbook_share::fhir::{Bundle, document};
use redbook_share::{Profile, Sections, text};
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
    /// What stands, in lines for people.
    text: Vec<String>,
    /// What stands, for other record systems: docs/sharing.md.
    fhir: Bundle,
    /// In the order they came to this phone: docs/protocol.md §13.
    frames: Vec<ExportedFrame>,
}

/// Both base64 (RFC 4648 §4).
#[derive(Serialize)]
struct ExportedFrame {
    frame: String,
    /// Of its sealed part and of nothing else; absent where it has none, or this phone cannot open it.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
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
        let (text, fhir) = self.with_summary(record, Profile::Whole, &Sections::all(), |summary| {
            (text::summary(summary).lines().map(str::to_owned).collect(), document(summary))
        })?;
        let export = Export {
            format: "redbook-export",
            version: 3,
            made: iso_ms(self.now_ms()),
            record: record.to_string(),
            profile: self.profile(record)?,
            members: self.members(record)?,
            entries: self.all_entries(record)?,
            aside: self.needs_a_person(record)?.aside,
            text,
            fhir,
            frames: self.exported_frames(record)?,
        };
        let report = ExportReport { frames: export.frames.len(), entries: export.entries.len() };
        serde_json::to_writer_pretty(&mut *out, &export).map_err(std::io::Error::from)?;
        out.write_all(b"\n")?;
        out.flush()?;
        Ok(report)
    }

    fn exported_frames(&mut self, record: &RecordId) -> Result<Vec<ExportedFrame>, AppError> {
        let rows = self.store.read().frames(record, 0)?.rows;
        let replica = &self.open_record(record)?.replica;
        let exported = rows.iter().map(|row| {
            let key = replica.content_key(&row.header.hash, &row.bytes);
            ExportedFrame {
                frame: STANDARD.encode(&row.bytes),
                key: key.map(|key| STANDARD.encode(key.as_slice())),
            }
        });
        Ok(exported.collect())
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
