//! The Automerge actor that stands for a log.

use automerge::ActorId;
use redbook_protocol::{LogId, RecordId, hash};

const ACTOR_LEN: usize = 16;

/// `hex16(H("actor", record ‖ log))`, docs/protocol.md §7.
pub(super) fn derive_actor(record: &RecordId, log: &LogId) -> ActorId {
    let digest = hash("actor", &[record.as_bytes(), log.as_bytes()]);
    ActorId::from(digest.get(..ACTOR_LEN).unwrap_or_default())
}
