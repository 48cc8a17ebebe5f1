//! Why a draft cannot become an entry.

/// Why a draft cannot become an entry. It never repeats what was entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// A text that must be there is empty or blank.
    #[error("expected something in \"{field}\", got nothing")]
    TextMissing {
        /// Which text.
        field: &'static str,
    },
    /// A text is longer than this version writes.
    #[error("expected at most {max} bytes of text in \"{field}\", got {got}")]
    TextTooLong {
        /// Which text.
        field: &'static str,
        /// Bytes of UTF-8 allowed.
        max: usize,
        /// Bytes of UTF-8 found.
        got: usize,
    },
    /// Something other than a text that must be there is missing.
    #[error("expected \"{field}\", got none")]
    Missing {
        /// Which field.
        field: &'static str,
    },
    /// An entry that would say nothing.
    #[error("expected at least one thing to be said, got none")]
    NothingSaid,
    /// A retraction that names nothing to take back.
    #[error("expected an entry to take back, got none")]
    NothingRetracted,
    /// It replaces more entries than one entry may.
    #[error("expected at most {max} replaced entries, got {got}")]
    TooManyReplaced {
        /// Entries allowed.
        max: usize,
        /// Entries named.
        got: usize,
    },
    /// The time it is recorded at is beyond what can be written.
    #[error("expected a recorded time of at most {max} ms, got {got}")]
    Recorded {
        /// The last moment, in milliseconds since 1970.
        max: u64,
        /// The moment given.
        got: u64,
    },
    /// It is longer than an entry may be.
    #[error("expected an entry of at most {max} bytes, got {got}")]
    TooLong {
        /// Bytes allowed.
        max: usize,
        /// Bytes it would have.
        got: usize,
    },
}
