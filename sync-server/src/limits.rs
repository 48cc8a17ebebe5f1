//! Every limit that is the relay's own. Those of the protocol are in `redbook_protocol::relay`.

/// What an operator may set for the relay's logic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelayLimits {
    /// Bytes of frames kept for one record.
    pub record_len_max: u64,
    /// Boxes that one record may have at a time.
    pub boxes_per_record_max: u64,
    /// Bytes that a box may hold.
    pub box_len_max: u32,
    /// How long a box may stay.
    pub box_lifetime_seconds_max: u32,
    /// Frames of all records whose ledgers are kept in memory.
    pub cached_frames_max: usize,
}

impl Default for RelayLimits {
    fn default() -> Self {
        Self {
            // A childhood without photographs is under 1 MB.
            record_len_max: 64 * 1_048_576,
            boxes_per_record_max: 64,
            box_len_max: 1_048_576,
            box_lifetime_seconds_max: 30 * 86_400,
            cached_frames_max: 100_000,
        }
    }
}

/// Frames kept of a log at or beyond the place where it forks, counted from the proof on: enough for the proof and for
/// what an honest clone writes before it notices, acts among it, which stand.
pub const FRAMES_BEYOND_FORK_MAX: usize = 250;
/// Refused acts after which a record's ledger is read anew: refused acts leave keys behind in it.
pub(crate) const REFUSED_ACTS_MAX: usize = 256;
/// Frames read at a time when a ledger is restored.
pub(crate) const RESTORE_FRAMES_MAX: usize = 1_024;
/// Bytes read at a time when a ledger is restored.
pub(crate) const RESTORE_LEN_MAX: usize = 4 * 1_048_576;
