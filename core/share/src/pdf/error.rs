//! Why there is no PDF.

use super::PAGES_MAX;

/// Why there is no PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// A font that is built in cannot be read: a mistake of ours.
    #[error("expected the fonts that are built in to be readable, got a refusal")]
    Font,
    /// More pages than a file may have.
    #[error("expected at most {PAGES_MAX} pages, got {got}")]
    TooLong {
        /// How many it would have.
        got: usize,
    },
    /// The writer refused what was drawn: a mistake of ours.
    #[error("expected the writer of PDF to take what was drawn, got its refusal")]
    Write,
}
