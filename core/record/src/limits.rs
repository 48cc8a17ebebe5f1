//! Every limit on entries and views, in one place. docs/protocol.md names those that a reader enforces.

pub use redbook_protocol::limits::{CONTENT_LEN_MAX, ENTRIES_PER_FRAME_MAX};

/// An entry, in bytes.
pub const ENTRY_LEN_MAX: usize = 16_384;
/// How deep arrays, maps and tags may lie in each other in a frame's content; its own array counts as one.
pub const NESTING_MAX: usize = redbook_protocol::limits::CBOR_DEPTH_MAX;
/// The same inside an entry, which lies in the array of the content.
pub const ENTRY_NESTING_MAX: usize = NESTING_MAX - 1;
/// Entries that one entry may replace.
pub const REPLACES_MAX: usize = 64;
/// Logs of which one entry says what its author had.
pub const KNOWS_MAX: usize = 64;
/// The last moment an entry can be recorded at: the end of the year 9999, in milliseconds since 1970.
pub const RECORDED_MS_MAX: u64 = 253_402_300_799_999;

/// A one-line text that this version writes (a name, a batch), in bytes of UTF-8.
pub const TEXT_LEN_MAX: usize = 200;
/// The value of a profile field (an address) that this version writes, in bytes of UTF-8.
pub const VALUE_LEN_MAX: usize = 1_000;
/// A note that this version writes, in bytes of UTF-8.
pub const NOTE_LEN_MAX: usize = 12_000;

/// Entries on one page of the timeline.
pub const PAGE_LEN_MAX: usize = 200;
