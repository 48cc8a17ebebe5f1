//! What reading gives back.

use std::fmt;

/// Rows that could be read, and the numbers of those that could not. These stay in the store and should be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<T> {
    /// In the order asked for.
    pub rows: Vec<T>,
    /// Arrival or row numbers that rot made unreadable.
    pub unreadable: Vec<u64>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), unreadable: Vec::new() }
    }
}

impl<T> Rows<T> {
    pub(crate) fn collect(rows: impl IntoIterator<Item = Result<T, u64>>) -> Self {
        let mut all = Self::default();
        for row in rows {
            match row {
                Ok(row) => all.rows.push(row),
                Err(number) => all.unreadable.push(number),
            }
        }
        all
    }
}

/// A saved entry that is in no frame yet.
#[derive(Clone, PartialEq, Eq)]
pub struct JournalRow {
    /// Its number; see [`crate::FrameHeader::arrival`].
    pub row: u64,
    /// The entry's bytes.
    pub entry: Vec<u8>,
}

impl fmt::Debug for JournalRow {
    /// Without the entry: it is about a child.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JournalRow").field("row", &self.row).finish_non_exhaustive()
    }
}

/// The document as last saved.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Arrival of the last frame that it takes in.
    pub through: u64,
    /// The document's bytes.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("through", &self.through).finish_non_exhaustive()
    }
}

/// How far a relay's log of a record was pulled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// What the log is known again by: another one means that the relay lost or replaced it.
    pub epoch: Vec<u8>,
    /// The last number pulled.
    pub position: u64,
}

/// How much of a record is here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All frames.
    pub frames: u64,
    /// Those that count.
    pub counted: u64,
    /// Those that wait.
    pub waits: u64,
    /// Those beyond a cut.
    pub late: u64,
    /// Those refused.
    pub refused: u64,
    /// Those the relay has not acknowledged.
    pub unhanded: u64,
    /// Saves in no frame yet.
    pub journal: u64,
    /// Bytes of all frames.
    pub frame_bytes: u64,
}

/// How large the files are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sizes {
    /// `redbook.db`.
    pub database_bytes: u64,
    /// Its write-ahead log.
    pub wal_bytes: u64,
}
