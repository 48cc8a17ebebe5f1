//! Every limit that is the relay's own. Those of the protocol are in `redbook_protocol::relay`.

use redbook_protocol::relay::FILES_PER_SHARE_MAX;

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
    /// Shares that one record may have open at a time.
    pub shares_per_record_max: u64,
    /// Files of one share.
    pub files_per_share_max: usize,
    /// Bytes of one share's files together.
    pub share_len_max: u32,
    /// How long a share may be open.
    pub share_lifetime_seconds_max: u32,
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
            shares_per_record_max: 32,
            files_per_share_max: FILES_PER_SHARE_MAX,
            share_len_max: 1_048_576,
            // A year of continuing care, and a day for who makes the next one.
            share_lifetime_seconds_max: 366 * 86_400,
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
/// Shares kept of one record, those included that have ended.
pub(crate) const SHARES_KEPT_PER_RECORD_MAX: u64 = 512;
/// For how long the log of a share is kept after its time is over, by the relay's clock.
pub(crate) const ENDED_SHARE_KEPT_SECONDS: u64 = 30 * 86_400;
/// Entries of a share's log that say that somebody was refused; more are only counted.
pub(crate) const REFUSED_ENTRIES_MAX: u64 = 100;
/// How long a ticket for a file of a share is good.
pub(crate) const TICKET_LIFETIME_MS: u64 = 60_000;
/// Tickets of one share that are out at a time.
pub(crate) const TICKETS_PER_SHARE_MAX: usize = 128;
/// Tickets that are out at a time.
pub(crate) const TICKETS_MAX: usize = 4_096;
/// Bytes of files for which tickets are out at a time.
pub(crate) const TICKETS_LEN_MAX: usize = 64 * 1_048_576;
/// Seconds after which a reader may ask again for whom there was no ticket.
pub(crate) const TICKETS_FULL_RETRY_SECONDS: u32 = 5;
/// Readers of one share who wait while another's passcode is looked at; more are told to come again.
pub(crate) const READERS_WAITING_PER_SHARE_MAX: usize = 16;
/// Seconds after which they may.
pub(crate) const READERS_WAITING_RETRY_SECONDS: u32 = 1;
/// Passcodes that are hashed at a time, each in memory of its own.
pub(crate) const HASHES_AT_ONCE_MAX: usize = 2;
/// Bytes of what a reader of a share sends.
pub(crate) const READER_REQUEST_LEN_MAX: usize = 4_096;
