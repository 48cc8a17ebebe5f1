//! Each access goes into the share's log, sealed at once; the name that a reader gave is then known to the family alone.

use redbook_protocol::relay::{
    ErrorAnswer, ErrorCode, SHARE_LOG_ENTRIES_MAX, ShareAccess, ShareHappening, ShareLogEntry,
    seal_share_access,
};

use super::super::Relay;
use crate::limits::REFUSED_ENTRIES_MAX;
use crate::storage::{Change, ShareRow, Storage};

impl<S: Storage> Relay<S> {
    /// Counts what happened in `row`; the changes that keep it.
    pub(super) fn note_access(
        &self,
        row: &mut ShareRow,
        access: &ShareAccess,
    ) -> Result<Vec<Change>, ErrorAnswer> {
        let (record, id) = (row.record, row.id);
        let mut changes = Vec::with_capacity(2);
        if is_listed(row, access.what) {
            let sealed = seal_share_access(&self.sealing, &row.rules.log_key, &id, access);
            let sealed = sealed.map_err(|error| {
                log::error!("event=share-log-failed error=\"{error}\"");
                ErrorCode::Storage
            })?;
            row.counts.listed += 1;
            row.counts.refused += u64::from(matches!(access.what, ShareHappening::Refused(_)));
            let entry = ShareLogEntry { number: row.counts.listed, sealed };
            changes.push(Change::ShareEntry { record, id, entry });
        } else {
            row.counts.unlisted = row.counts.unlisted.saturating_add(1);
        }
        changes.push(Change::ShareCounts { record, id, counts: row.counts });
        Ok(changes)
    }
}

/// Refusals have a room of their own, lest somebody who knocks at a closed door drive out who went through it.
fn is_listed(row: &ShareRow, what: ShareHappening) -> bool {
    let has_room = row.counts.listed < SHARE_LOG_ENTRIES_MAX as u64;
    let is_refusal = matches!(what, ShareHappening::Refused(_));
    has_room && !(is_refusal && row.counts.refused >= REFUSED_ENTRIES_MAX)
}
