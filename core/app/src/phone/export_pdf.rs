//! The record as PDF.

use std::io::Write;

use redbook_clinical::chart::ChartSize;
use redbook_protocol::RecordId;
use redbook_share::{Profile, Sections, pdf};

use super::Phone;
use crate::error::AppError;

/// Which PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfKind {
    /// The whole record as a book to keep.
    Keepsake,
    /// The summary that a clinician gets, with every section.
    Summary,
}

impl Phone {
    /// Writes the record as PDF, and gives how many bytes that were. It is not sealed: whoever has the file can read it.
    ///
    /// # Errors
    /// [`AppError::Pdf`], [`AppError::Export`] where `out` does not take it.
    pub fn export_pdf(
        &mut self,
        record: &RecordId,
        kind: PdfKind,
        out: &mut dyn Write,
    ) -> Result<usize, AppError> {
        let (profile, size) = match kind {
            PdfKind::Keepsake => (Profile::Whole, ChartSize::A4_INSIDE),
            PdfKind::Summary => (Profile::Ips, ChartSize::A4_HALF),
        };
        let charts = self.charts(record, size)?;
        let bytes = self.with_summary(record, profile, &Sections::all(), |summary| match kind {
            PdfKind::Keepsake => pdf::keepsake(summary, &charts),
            PdfKind::Summary => pdf::summary(summary, &charts),
        })??;
        out.write_all(&bytes)?;
        out.flush()?;
        Ok(bytes.len())
    }
}
