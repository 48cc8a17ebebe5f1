//! What happened to the files.

/// One operation that changes a file, or a test's own note between two of them. Files go by their name in the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Op {
    /// A new, empty file.
    Create {
        /// Name.
        file: String,
    },
    /// Bytes written.
    Write {
        /// Name.
        file: String,
        /// From where.
        offset: usize,
        /// What.
        bytes: Vec<u8>,
    },
    /// Cut or extended.
    Truncate {
        /// Name.
        file: String,
        /// New size in bytes.
        size: usize,
    },
    /// All before it in this file is on the disk.
    Sync {
        /// Name.
        file: String,
    },
    /// Removed.
    Delete {
        /// Name.
        file: String,
        /// Whether the directory was synced with it.
        durable: bool,
    },
    /// A note of the test.
    Note(u64),
}
