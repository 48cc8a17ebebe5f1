//! The whole record as FHIR: for who leaves with it.

use std::io::Write;

use redbook_protocol::RecordId;
use redbook_share::fhir::document;
use redbook_share::{Profile, Sections};

use super::Phone;
use crate::error::AppError;

impl Phone {
    /// Writes every entry that stands as one FHIR R4 document (docs/sharing.md, "Other shapes"), and gives how many there were. It
    /// is not sealed: whoever has the file can read it.
    ///
    /// # Errors
    /// [`AppError::Summary`], [`AppError::Export`] where `out` does not take it.
    pub fn export_fhir(&mut self, record: &RecordId, out: &mut dyn Write) -> Result<usize, AppError> {
        let (json, entries) = self.with_summary(record, Profile::Whole, &Sections::all(), |summary| {
            Ok::<_, AppError>((document(summary).to_json()?, summary.entries.len()))
        })??;
        out.write_all(&json)?;
        out.flush()?;
        Ok(entries)
    }
}
