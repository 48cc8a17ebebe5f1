//! A share as it is kept.

use redbook_protocol::RecordId;
use redbook_protocol::relay::{ShareEnd, ShareId, ShareRules, ShareStanding};

/// A share, without its files and its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// Whose limits it counts against.
    pub record: RecordId,
    /// Its name: the hash of its link's secret.
    pub id: ShareId,
    /// Of the request that made it.
    pub digest: [u8; 32],
    /// Hash of the key to replace its files with.
    pub owner_key_hash: [u8; 32],
    /// By what rules it is handed out. One that has ended has no passcode any more.
    pub rules: ShareRules,
    /// From this second on nobody reads it.
    pub expires_at_seconds: u64,
    /// What changes in its life.
    pub counts: ShareCounts,
}

/// What changes in a share's life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShareCounts {
    /// Why it is over, beside its time.
    pub ended: Option<ShareEnd>,
    /// How often it was opened.
    pub opens: u32,
    /// Passcodes tried that were not right, and those that are being looked at.
    pub tries: u32,
    /// Entries of its log.
    pub listed: u64,
    /// What happened and is not in its log.
    pub unlisted: u64,
    /// Entries of its log that say that it was refused.
    pub refused: u64,
}

/// How many shares a record has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ShareTally {
    /// That can be read.
    pub open: u64,
    /// In all, those included that have ended.
    pub kept: u64,
}

impl ShareRow {
    /// Where it stands at a moment.
    #[must_use]
    pub fn standing(&self, now_seconds: u64) -> ShareStanding {
        match self.counts.ended {
            Some(end) => ShareStanding::Ended(end),
            None if self.expires_at_seconds <= now_seconds => ShareStanding::Ended(ShareEnd::Expired),
            None => ShareStanding::Open,
        }
    }
}
