//! Every limit on what comes from outside, in one place. docs/protocol.md names the same figures.

/// A frame, in bytes.
pub const FRAME_LEN_MAX: usize = 65_536;
/// The inflated content of a frame, in bytes.
pub const CONTENT_LEN_MAX: usize = 262_144;
/// Entries in one frame.
pub const ENTRIES_PER_FRAME_MAX: usize = 4_096;
/// Membership heads that one frame may name.
pub const HEADS_MAX: usize = 64;
/// Acts kept of one record, and so the most that one can know: itself and 1,023 ancestors.
pub const ACTS_MAX: usize = 1_024;
/// Logs in one tip vector.
pub const TIPS_MAX: usize = 1_024;
/// Sealed epoch keys in one act.
pub const SEALED_KEYS_MAX: usize = 64;
/// A name, a relation or a device's name in an act, in bytes of UTF-8.
pub const LABEL_LEN_MAX: usize = 200;
/// CBOR nesting that a reader follows.
pub const CBOR_DEPTH_MAX: usize = 16;
/// Frames kept aside because something before them is missing, or because their signature is not their author's.
pub const WAITING_FRAMES_MAX: usize = 4_096;
/// The same, in bytes.
pub const WAITING_BYTES_MAX: usize = 16 * 1_024 * 1_024;
